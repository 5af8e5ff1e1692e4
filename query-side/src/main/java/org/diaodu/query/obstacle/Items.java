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
 * Names of categories and sub-items, by the version an obstacle was sorted with.
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

	/** The name a category has today. */
	@Nullable String categoryOn(String code, LocalDate day) {
		ObstacleTaxonomyAdopted version = on(this.versions, day);
		return (version != null) ? this.names.getOrDefault(version.version(), Map.of()).get(code) : null;
	}

	/** The name of a category or sub-item of an obstacle. */
	@Nullable String name(@Nullable String code, ObstacleFold obstacle) {
		if (code == null) {
			return null;
		}
		String version = (obstacle.sorted != null) ? obstacle.sorted.taxonomyVersion() : null;
		if (version == null) {
			ObstacleTaxonomyAdopted valid = on(this.versions, obstacle.reported().occurredOn());
			version = (valid != null) ? valid.version() : "";
		}
		return this.names.getOrDefault(version, Map.of()).get(code);
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
