package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.query.ListObstacles;
import org.diaodu.kernel.obstacle.query.ListOverdueObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleFilter;
import org.diaodu.kernel.obstacle.query.ObstacleSort;
import org.diaodu.query.ProjectionFixture;

import static org.diaodu.query.Shenyang.COORDINATOR;

/** What is late in a city, as lists, figures and inboxes have it. */
record LateSteps(ProjectionFixture city) {

	static ObstacleLimitPassed passed(String id, ClockKind kind, String key, String due, @Nullable Arbiter above) {
		return new ObstacleLimitPassed(id, kind, key, LocalDate.parse(due), null, List.of(),
				List.of(new ClockRef(kind, key)), LocalDate.parse(due).plusDays(1), above);
	}

	/** Which are late, and by how many working days. */
	List<String> list() {
		return this.city.whenAsked(new ListOverdueObstacles(COORDINATOR, null, null, 10, null, null))
			.answer()
			.rows()
			.stream()
			.map((late) -> late.obstacle().obstacleId() + " " + late.workingDaysLate())
			.toList();
	}

	long figure() {
		return this.city
			.whenAsked(new ListObstacles(COORDINATOR, ObstacleFilter.NONE, ObstacleSort.DUE, 10, null, null, true))
			.answer()
			.figures()
			.lateSteps();
	}

	/** Whose turn is what, until when, and whether that is over. */
	List<String> inbox(Caller caller) {
		return ObstacleEvents.inbox(this.city, caller)
			.entries()
			.stream()
			.flatMap((entry) -> entry.waiting().stream())
			.map((turn) -> turn.waitsFor() + " " + turn.due() + " " + turn.overdue())
			.toList();
	}

}
