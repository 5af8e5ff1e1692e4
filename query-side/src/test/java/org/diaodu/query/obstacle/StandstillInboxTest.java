package org.diaodu.query.obstacle;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.query.ListObstacleInbox;
import org.diaodu.kernel.obstacle.query.ObstacleInboxPage;
import org.diaodu.kernel.obstacle.query.ObstacleTurnView;
import org.diaodu.query.ProjectionFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** While an obstacle stands still, nobody who helps is late. Today is 2026-06-01. */
@Clause({ "F-006", "F-137" })
class StandstillInboxTest {

	@Test
	void whoeverHelpsIsNotLateInAStandstill() {
		try (ProjectionFixture city = ObstacleEvents.inShenyang()) {
			city.given(ObstacleEvents.reported("obstacle-1", 1, "2026-05-18"),
					ObstacleEvents.sorted("obstacle-1", "0606", 20, "2026-05-18", ObstacleEvents.HELPER.unitId()),
					ObstacleEvents.assigned("obstacle-1", 1, "2026-05-18"),
					ObstacleEvents.accepted("obstacle-1", "2026-05-18"));
			assertThat(turns(city)).singleElement().matches(ObstacleTurnView::overdue);
			city.given(ObstacleEvents.paused("obstacle-1", "2026-05-19"));
			assertThat(turns(city)).singleElement()
				.satisfies((turn) -> assertThat(turn.due()).isNull())
				.matches((turn) -> !turn.overdue());
		}
	}

	private static List<ObstacleTurnView> turns(ProjectionFixture city) {
		ObstacleInboxPage page = city.whenAsked(new ListObstacleInbox(ObstacleEvents.HELPER, 100, null, null)).answer();
		return page.entries().stream().flatMap((entry) -> entry.waiting().stream()).toList();
	}

}
