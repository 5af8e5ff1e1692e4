package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionGranted;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.query.ProjectionFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A lead unit is offered to ask for more days only while there are any to be had: at most
 * twice, at most half, and not in the last working day (C6.5). Today is Monday,
 * 2026-06-01.
 */
@Clause({ "F-002", "F-006" })
class OfferedDaysTest {

	private static final String ID = "obstacle-1";

	private final ProjectionFixture city = ObstacleEvents.inShenyang();

	@AfterEach
	void close() {
		this.city.close();
	}

	@ParameterizedTest(name = "{0} working days from {1}, {2}")
	@CsvSource({
			// Nothing granted: due on the 2nd it is the last day to ask, due today too
			// late.
			"6, 2026-05-25, '', true", "5, 2026-05-25, '', false", "10, 2026-05-27, '', true",
			// Half of one is nothing.
			"1, 2026-06-01, '', false", "2, 2026-06-01, '', true",
			// Five of ten may be had, in two parts.
			"10, 2026-05-27, '4', true", "10, 2026-05-27, '5', false", "10, 2026-05-27, '1 1', false" })
	void moreDaysAreOfferedWhileThereAreAny(int days, String sortedOn, String granted, boolean offered) {
		List<DomainEvent> events = new ArrayList<>(List.of(ObstacleEvents.inHand(ID, 1, sortedOn, sortedOn, days)));
		int number = 0;
		int all = days;
		for (String more : granted.isEmpty() ? new String[0] : granted.split(" ")) {
			Deadline before = ObstacleEvents.after(sortedOn, all);
			all += Integer.parseInt(more);
			events.add(new ObstacleExtensionGranted(ID, ++number, Integer.parseInt(more), before,
					ObstacleEvents.after(sortedOn, all), List.of(), List.of(), LocalDate.parse(sortedOn)));
		}
		this.city.given(events.toArray(DomainEvent[]::new));
		assertThat(OwnMatterInboxTest.acts(this.city, ObstacleEvents.LEAD, ID).contains(ObstacleAct.REQUEST_EXTENSION))
			.isEqualTo(offered);
	}

	@Test
	void nobodyElseIsOfferedThem() {
		this.city.given(ObstacleEvents.inHand(ID, 1, "2026-05-27", "2026-05-27", 10));
		assertThat(List.of(ObstacleEvents.REPORTER, ObstacleEvents.SORTER, ObstacleEvents.LEADER)).noneMatch(
				(caller) -> OwnMatterInboxTest.acts(this.city, caller, ID).contains(ObstacleAct.REQUEST_EXTENSION));
	}

}
