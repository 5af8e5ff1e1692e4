package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleCategory;
import org.diaodu.kernel.obstacle.ObstacleItem;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;

/**
 * Names of categories and sub-items, by the version an obstacle was sorted with. What a
 * version has no more keeps the name it had last.
 */
@Clause("F-124")
final class Items {

	private final List<ObstacleTaxonomyAdopted> versions;

	private final Map<String, Map<String, String>> names = new HashMap<>();

	/**
	 * @param versions by first day
	 */
	Items(List<ObstacleTaxonomyAdopted> versions) {
		this.versions = versions;
		for (ObstacleTaxonomyAdopted version : versions) {
			Map<String, String> codes = new HashMap<>();
			for (ObstacleCategory category : version.categories()) {
				codes.put(category.code(), category.name());
				for (ObstacleItem item : category.items()) {
					codes.put(item.code(), item.name());
				}
			}
			this.names.put(version.version(), codes);
		}
	}

	/** The name a category has on a day, or had last. */
	@Nullable String categoryOn(String code, LocalDate day) {
		return called(code, on(this.versions, day));
	}

	/** The name of a category or sub-item of an obstacle. */
	@Nullable String name(@Nullable String code, ObstacleFold obstacle) {
		if (code == null) {
			return null;
		}
		ObstacleTaxonomyAdopted version = null;
		if (obstacle.sorted != null) {
			String with = obstacle.sorted.taxonomyVersion();
			version = this.versions.stream().filter((known) -> known.version().equals(with)).findFirst().orElse(null);
		}
		else {
			version = on(this.versions, obstacle.reported().occurredOn());
		}
		return called(code, version);
	}

	/** By a version, or the latest that has it; null where none ever had. */
	private @Nullable String called(String code, @Nullable ObstacleTaxonomyAdopted version) {
		String name = (version != null) ? this.names.getOrDefault(version.version(), Map.of()).get(code) : null;
		for (int i = this.versions.size() - 1; name == null && i >= 0; i--) {
			name = this.names.getOrDefault(this.versions.get(i).version(), Map.of()).get(code);
		}
		return name;
	}

	/** The version that applies on a day; for a day before the first, the first. */
	static @Nullable ObstacleTaxonomyAdopted on(List<ObstacleTaxonomyAdopted> versions, LocalDate day) {
		ObstacleTaxonomyAdopted valid = null;
		for (ObstacleTaxonomyAdopted version : versions) {
			if (valid == null || !version.effectiveFrom().isAfter(day)) {
				valid = version;
			}
		}
		return valid;
	}

}
