package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionRefused;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.query.ProjectionFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A report is taken back as a mistake by whoever made it, while nobody said that it was
 * none and their own unit is not late with it. Today is Monday, 2026-06-01.
 */
@Clause({ "F-117", "F-118", "F-123" })
class OfferedWithdrawalTest {

	private static final String ID = "obstacle-1";

	private static final String DAY = "2026-05-29";

	private final ProjectionFixture city = ObstacleEvents.inShenyang();

	@AfterEach
	void close() {
		this.city.close();
	}

	@Test
	void notOnceItWasSaidToBeThereStill() {
		this.city.given(ObstacleEvents.inHand(ID, 1, DAY, DAY, 10));
		assertThat(offered(ObstacleEvents.REPORTER)).isTrue();
		this.city.given(ObstacleEvents.claimed(ID, true, DAY));
		assertThat(offered(ObstacleEvents.REPORTER)).isTrue();
		this.city.given(new ObstacleSolutionRefused(ID, "仍未解决", List.of(), List.of(), List.of(), LocalDate.parse(DAY)));
		assertThat(offered(ObstacleEvents.REPORTER)).isFalse();
	}

	@Test
	void notOnceItWasTakenUpAgain() {
		this.city.given(ObstacleEvents.inHand(ID, 1, DAY, DAY, 10))
			.given(ObstacleEvents.claimed(ID, true, DAY), ObstacleEvents.confirmed(ID, false, DAY),
					ObstacleEvents.closed(ID, DAY), ObstacleEvents.reopened(ID, 1, DAY));
		assertThat(offered(ObstacleEvents.REPORTER)).isFalse();
	}

	@Test
	void notByTheUnitThatMustSortItAndIsLate() {
		this.city.given(reported(ObstacleEvents.SORTER, DAY));
		assertThat(offered(ObstacleEvents.SORTER)).as("due today").isTrue();
		this.city.given(ObstacleEvents.sorted(ID, "0606", 10, "2026-06-01"));
		assertThat(offered(ObstacleEvents.SORTER)).isTrue();
	}

	@Test
	void noLongerOnceTheDayOfSortingHasPassed() {
		this.city.given(reported(ObstacleEvents.SORTER, "2026-05-28"));
		assertThat(offered(ObstacleEvents.SORTER)).isFalse();
		this.city.given(reported(ObstacleEvents.REPORTER, "2026-05-28", "obstacle-2", 2));
		assertThat(OwnMatterInboxTest.acts(this.city, ObstacleEvents.REPORTER, "obstacle-2"))
			.as("another unit must sort it")
			.contains(ObstacleAct.WITHDRAW);
	}

	private static ObstacleReported reported(Caller by, String on) {
		return reported(by, on, ID, 1);
	}

	private static ObstacleReported reported(Caller by, String on, String id, int sequence) {
		return new ObstacleReported(id, ObstacleEvents.number(sequence), ObstacleEvents.PLANT,
				ObstacleEvents.PLANT_SITE, "管线未迁改", "基坑", null, Severity.S2, List.of(), by.personId(), by.role(),
				by.unitId(), null, ObstacleEvents.STEPS, List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_SORT, on, 1)),
				List.of(), LocalDate.parse(on));
	}

	private boolean offered(Caller caller) {
		return OwnMatterInboxTest.acts(this.city, caller, ID).contains(ObstacleAct.WITHDRAW);
	}

}
