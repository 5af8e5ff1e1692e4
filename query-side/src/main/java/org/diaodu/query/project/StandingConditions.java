package org.diaodu.query.project;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.project.query.BoardStandingFilter;
import org.diaodu.kernel.project.query.LightFilter;
import org.diaodu.query.projection.Condition;

/**
 * How projects stand, as conditions on the project table.
 */
final class StandingConditions {

	private StandingConditions() {
	}

	/** Whether nothing narrows but what figures are kept by. */
	static boolean overallOnly(BoardStandingFilter filter) {
		return filter.lights().isEmpty() && filter.pool() == null && filter.overdue() == null;
	}

	static Condition of(BoardStandingFilter filter, LocalDate today) {
		Condition condition = Condition.TRUE;
		if (filter.overall() != null) {
			condition = condition.and(Condition.equal("light_overall", filter.overall().name()));
		}
		for (LightFilter light : filter.lights()) {
			condition = condition.and(Condition.equal(column(light.light()), light.colour().name()));
		}
		if (filter.pool() != null) {
			condition = condition.and(Condition.equal("pool", filter.pool().name()));
		}
		if (filter.overdue() != null) {
			condition = condition.and(filter.overdue() ? new Condition("next_due < ?", List.of((Object) today))
					: new Condition("(next_due IS NULL OR next_due >= ?)", List.of((Object) today)));
		}
		return condition;
	}

	private static String column(Light light) {
		return switch (light) {
			case START -> "light_start";
			case PROGRESS -> "light_progress";
			case FUNDS -> "light_funds";
			case STATISTICS -> "light_statistics";
			case OBSTACLE -> "light_obstacle";
		};
	}

}
