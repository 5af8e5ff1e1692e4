package org.diaodu.command.obstacle;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.ObstacleItem;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;

/**
 * A figure of law stays marked as one in the next version of the taxonomy, and gives no
 * more days under the same law: the city adopts its own figures, the law's it takes over.
 */
@Clause({ "F-002", "F-124" })
final class StatutoryFiguresStay {

	private StatutoryFiguresStay() {
	}

	/**
	 * Refuses a version that unmarks or exceeds what the one before it took from a law.
	 * @param known the versions there are
	 */
	static void require(Collection<ObstacleTaxonomyAdopted> known, ObstacleTaxonomyAdopted next) {
		Map<String, ObstacleItem> before = new HashMap<>();
		known.stream()
			.filter((version) -> version.effectiveFrom().isBefore(next.effectiveFrom()))
			.max(Comparator.comparing(ObstacleTaxonomyAdopted::effectiveFrom))
			.ifPresent((version) -> version.categories()
				.forEach((category) -> category.items().forEach((item) -> before.put(item.code(), item))));
		next.categories().stream().flatMap((category) -> category.items().stream()).forEach((item) -> {
			if (!keeps(before.get(item.code()), item)) {
				throw Refusal.of(ObstacleRefusal.OBSTACLE_TAXONOMY_STATUTORY, "categories")
					.with("code", item.code())
					.asException();
			}
		});
	}

	private static boolean keeps(@Nullable ObstacleItem before, ObstacleItem item) {
		String law = (before != null) ? before.basis() : null;
		if (before == null || law == null) {
			return true;
		}
		String basis = item.basis();
		if (basis == null || basis.isBlank()) {
			return false;
		}
		return !basis.strip().equals(law.strip()) || (item.zoneDays() <= before.zoneDays()
				&& item.districtDays() <= before.districtDays() && item.cityDays() <= before.cityDays());
	}

}
