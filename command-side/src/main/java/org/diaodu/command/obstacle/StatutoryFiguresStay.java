package org.diaodu.command.obstacle;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.ObstacleItem;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;

/**
 * A figure of law stays marked as one in each later version of the taxonomy, and gives no
 * more days than the same law gave before: the city adopts its own figures, the law's it
 * takes over. What was left out and comes back is as it was.
 */
@Clause({ "F-002", "F-124" })
final class StatutoryFiguresStay {

	/** Neither marks nor what cannot be seen make another law. */
	private static final Pattern BESIDE_THE_LAW = Pattern.compile("[^\\p{L}\\p{N}]+");

	private StatutoryFiguresStay() {
	}

	/**
	 * Refuses a version that unmarks or exceeds what one before it took from a law.
	 * @param known the versions there are
	 */
	static void require(Collection<ObstacleTaxonomyAdopted> known, ObstacleTaxonomyAdopted next) {
		Map<String, List<ObstacleItem>> before = known.stream()
			.filter((version) -> version.effectiveFrom().isBefore(next.effectiveFrom()))
			.sorted(Comparator.comparing(ObstacleTaxonomyAdopted::effectiveFrom))
			.flatMap(StatutoryFiguresStay::items)
			.collect(Collectors.groupingBy(ObstacleItem::code));
		items(next).forEach((item) -> {
			if (!keeps(before.getOrDefault(item.code(), List.of()), item)) {
				throw Refusal.of(ObstacleRefusal.OBSTACLE_TAXONOMY_STATUTORY, "categories")
					.with("code", item.code())
					.asException();
			}
		});
	}

	/**
	 * @param before the same sub-item in the versions that had it, by first day
	 */
	private static boolean keeps(List<ObstacleItem> before, ObstacleItem item) {
		String law = before.isEmpty() ? "" : law(before.getLast());
		if (law.isEmpty()) {
			return true;
		}
		String now = law(item);
		List<ObstacleItem> same = before.stream().filter((one) -> law(one).equals(now)).toList();
		return !now.isEmpty() && (same.isEmpty() || (item.zoneDays() <= most(same, ObstacleItem::zoneDays)
				&& item.districtDays() <= most(same, ObstacleItem::districtDays)
				&& item.cityDays() <= most(same, ObstacleItem::cityDays)));
	}

	private static int most(List<ObstacleItem> items, ToIntFunction<ObstacleItem> days) {
		return items.stream().mapToInt(days).max().orElseThrow();
	}

	private static String law(ObstacleItem item) {
		String basis = item.basis();
		return (basis == null) ? ""
				: BESIDE_THE_LAW.matcher(Normalizer.normalize(basis, Normalizer.Form.NFKC)).replaceAll("");
	}

	private static Stream<ObstacleItem> items(ObstacleTaxonomyAdopted version) {
		return version.categories().stream().flatMap((category) -> category.items().stream());
	}

}
