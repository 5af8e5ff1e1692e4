package org.diaodu.query.obstacle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.ScopeRule;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.project.query.FieldChange;

/**
 * What of an obstacle its history tells the changes of.
 */
record Shown(Map<String, @Nullable String> fields) {

	/** Fields that hold constants, so that people read words. */
	static final Map<String, Class<? extends Enum<?>>> CONSTANTS = Map.of("status", ObstacleStatus.class, "scope",
			ObstacleScope.class, "scopeRule", ScopeRule.class, "tier", SolvingTier.class, "severity", Severity.class,
			"supervisionLetter", LetterColour.class, "awaits", GovernmentBody.class);

	static Shown of(ObstacleFold obstacle) {
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		ObstacleSite site = (obstacle.reported != null) ? obstacle.site() : null;
		put(fields, "districtId", (site != null) ? site.districtId() : null);
		put(fields, "zoneId", (site != null) ? site.zoneId() : null);
		put(fields, "status", (obstacle.reported != null) ? obstacle.status : null);
		put(fields, "itemCode", obstacle.itemCode());
		put(fields, "scope", (obstacle.sorted != null) ? obstacle.sorted.scope() : null);
		put(fields, "scopeRule", (obstacle.sorted != null) ? obstacle.sorted.rule() : null);
		put(fields, "tier", obstacle.tier);
		put(fields, "severity", (obstacle.reported != null) ? obstacle.severity() : null);
		put(fields, "leadUnitId", obstacle.leadUnitId);
		put(fields, "coordinatingUnitId", obstacle.coordinatingUnitId);
		put(fields, "cooperators", obstacle.helpers.isEmpty() ? null
				: obstacle.helpers.stream().map(ObstacleFold.Helper::unitId).collect(Collectors.joining(", ")));
		put(fields, "originalDue", due(obstacle.original));
		put(fields, "due", due(obstacle.deadline));
		put(fields, "supervisionLetter", obstacle.letter);
		put(fields, "awaits", obstacle.awaits);
		put(fields, "rating", (obstacle.rating != null) ? obstacle.rating.score() : null);
		return new Shown(fields);
	}

	/** The fields that differ afterwards. */
	List<FieldChange> changesTo(Shown after) {
		List<FieldChange> changes = new ArrayList<>();
		this.fields.forEach((field, before) -> {
			String now = after.fields.get(field);
			if (!Objects.equals(before, now)) {
				Class<?> type = CONSTANTS.get(field);
				changes.add(new FieldChange(field, before, now, (type != null) ? type.getSimpleName() : null));
			}
		});
		return changes;
	}

	private static @Nullable Object due(@Nullable Deadline deadline) {
		return (deadline != null) ? deadline.due() : null;
	}

	private static void put(Map<String, @Nullable String> fields, String field, @Nullable Object value) {
		fields.put(field, (value != null) ? value.toString() : null);
	}

}
