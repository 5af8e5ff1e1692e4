package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.event.UnitMerged;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.kernel.obstacle.query.ObstacleInboxEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleInboxPage;
import org.diaodu.query.ProjectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.TIEXI_INDUSTRY;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;
import static org.diaodu.query.obstacle.ObstacleEvents.CITY_SECTOR;
import static org.diaodu.query.obstacle.ObstacleEvents.HELPER;
import static org.diaodu.query.obstacle.ObstacleEvents.LEAD;
import static org.diaodu.query.obstacle.ObstacleEvents.OUTSIDER;
import static org.diaodu.query.obstacle.ObstacleEvents.PLANT_SITE;
import static org.diaodu.query.obstacle.ObstacleEvents.REPORTER;
import static org.diaodu.query.obstacle.ObstacleEvents.SORTER;
import static org.diaodu.query.obstacle.ObstacleEvents.TIEXI_BUILDING;
import static org.diaodu.query.obstacle.ObstacleEvents.accepted;
import static org.diaodu.query.obstacle.ObstacleEvents.assigned;
import static org.diaodu.query.obstacle.ObstacleEvents.paused;
import static org.diaodu.query.obstacle.ObstacleEvents.reported;
import static org.diaodu.query.obstacle.ObstacleEvents.sorted;

/** The turn of a unit in which nobody is in office is that of whoever sorts. */
@Clause({ "F-004", "F-125" })
class VacantUnitInboxTest {

	private static final String DAY = "2026-05-29";

	private final ProjectionFixture city = ObstacleEvents.inShenyang();

	@AfterEach
	void close() {
		this.city.close();
	}

	@Test
	void whatALeadUnitWithoutPeopleWorksOnIsBeforeWhoeverSorts() {
		this.city.given(reported("obstacle-1", 1, DAY), sorted("obstacle-1", "0606", 10, DAY),
				assigned("obstacle-1", 1, DAY), accepted("obstacle-1", DAY));
		assertThat(waits(SORTER)).isEmpty();
		assertThat(waits(LEAD)).containsExactly("SOLUTION");
		left(LEAD);
		assertThat(waits(SORTER)).containsExactly("SOLUTION");
		assertThat(inbox(SORTER).entries().getFirst().acts()).contains(ObstacleAct.REASSIGN);
		assertThat(inbox(SORTER).totalCount()).isOne();
		assertThat(waits(OUTSIDER)).isEmpty();
		assertThat(waits(COORDINATOR)).isEmpty();
		assertThat(waits(HELPER)).isEmpty();
	}

	@Test
	void soIsWhatAHelpingUnitOwes() {
		this.city.given(reported("obstacle-1", 1, DAY), sorted("obstacle-1", "0606", 10, DAY, TIEXI_INDUSTRY),
				assigned("obstacle-1", 1, DAY), accepted("obstacle-1", DAY));
		assertThat(waits(SORTER)).isEmpty();
		left(HELPER);
		assertThat(waits(SORTER)).containsExactly("COOPERATION");
		assertThat(waits(OUTSIDER)).isEmpty();
		assertThat(waits(COORDINATOR)).isEmpty();
	}

	@Test
	void aUnitThatWasMergedHasNobodyWhateverPostsWereLeftInIt() {
		this.city
			.given(reported("obstacle-1", 1, DAY), sorted("obstacle-1", "0606", 10, DAY),
					assigned("obstacle-1", 1, DAY))
			.given(new UnitMerged(TIEXI_BUILDING, TIEXI_INDUSTRY, "机构改革", LocalDate.parse(DAY)));
		ObstacleInboxEntryView entry = inbox(SORTER).entries().getFirst();
		assertThat(entry.waiting()).singleElement()
			.satisfies((turn) -> assertThat(turn.unitId()).isEqualTo(TIEXI_BUILDING));
		assertThat(entry.acts()).contains(ObstacleAct.REASSIGN);
		assertThat(waits(OUTSIDER)).isEmpty();
	}

	@Test
	void ofAZoneTheDistrictSorts() {
		this.city.given(reported("obstacle-1", 1, DAY),
				sorted("obstacle-1", PLANT_SITE, "0606", SolvingTier.ZONE, TIEXI_ZONE, 10, DAY),
				new ObstacleAssigned("obstacle-1", TIEXI_ZONE,
						LetterKind.ASSIGNMENT.number(ObstacleEvents.number(1), 1), List.of(), List.of(),
						LocalDate.parse(DAY)));
		assertThat(waits(SORTER)).isEmpty();
		left(REPORTER);
		assertThat(waits(SORTER)).containsExactly("RESPONSE");
		assertThat(waits(OUTSIDER)).isEmpty();
		assertThat(waits(COORDINATOR)).isEmpty();
	}

	@Test
	void atTheTierOfTheCityTheCityDoesAndNoDistrict() {
		this.city.given(reported("obstacle-1", 1, DAY),
				sorted("obstacle-1", PLANT_SITE, "0606", SolvingTier.CITY, TIEXI_BUILDING, 10, DAY, TIEXI_INDUSTRY),
				assigned("obstacle-1", 1, DAY), accepted("obstacle-1", DAY));
		assertThat(waits(COORDINATOR)).isEmpty();
		left(LEAD);
		assertThat(waits(COORDINATOR)).containsExactly("SOLUTION");
		left(HELPER);
		assertThat(waits(COORDINATOR)).containsExactlyInAnyOrder("SOLUTION", "COOPERATION");
		assertThat(inbox(COORDINATOR).totalCount()).isOne();
		assertThat(waits(SORTER)).isEmpty();
		assertThat(waits(OUTSIDER)).isEmpty();
	}

	/** An empty office stops nothing, the one that sorts neither. */
	@Test
	void whatADistrictWithoutPeopleMustSortIsBeforeTheCity() {
		this.city.given(reported("obstacle-1", 1, DAY))
			.given(reported("obstacle-2", 2, DAY), sorted("obstacle-2", "0606", 10, DAY),
					assigned("obstacle-2", 2, DAY), accepted("obstacle-2", DAY), paused("obstacle-2", DAY))
			.given(reported("obstacle-3", 3, DAY), sorted("obstacle-3", "0606", 10, DAY),
					assigned("obstacle-3", 3, DAY), accepted("obstacle-3", DAY));
		assertThat(waits(COORDINATOR)).isEmpty();
		left(SORTER);
		assertThat(waits(COORDINATOR)).containsExactlyInAnyOrder("SORTING", "RESUMPTION");
		assertThat(inbox(COORDINATOR).entries())
			.allMatch((entry) -> entry.acts().contains(ObstacleAct.SORT) || entry.acts().contains(ObstacleAct.RESUME));
		left(LEAD);
		assertThat(waits(COORDINATOR)).containsExactlyInAnyOrder("SORTING", "RESUMPTION", "SOLUTION");
		assertThat(inbox(COORDINATOR).totalCount()).isEqualTo(3);
		assertThat(waits(OUTSIDER)).isEmpty();
		assertThat(waits(CITY_SECTOR)).isEmpty();
	}

	private void left(Caller caller) {
		this.city.given(new PostEnded(caller.personId(), "post-1", "调离", LocalDate.parse("2026-05-31")));
	}

	private ObstacleInboxPage inbox(Caller caller) {
		return ObstacleEvents.inbox(this.city, caller);
	}

	private List<String> waits(Caller caller) {
		return ObstacleEvents.waits(inbox(caller));
	}

}
