package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.SupervisionCause;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.ListObstacleHistory;
import org.diaodu.kernel.obstacle.query.ListObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.kernel.obstacle.query.ObstacleFilter;
import org.diaodu.kernel.obstacle.query.ObstacleInboxPage;
import org.diaodu.kernel.obstacle.query.ObstacleRowView;
import org.diaodu.kernel.obstacle.query.ObstacleSort;
import org.diaodu.kernel.obstacle.query.ObstacleView;
import org.diaodu.kernel.project.query.FieldChange;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.HUNNAN_ZONE;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_DRC;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;
import static org.diaodu.query.obstacle.ObstacleEvents.CAMPUS_SITE;
import static org.diaodu.query.obstacle.ObstacleEvents.INSPECTOR;
import static org.diaodu.query.obstacle.ObstacleEvents.LEAD;
import static org.diaodu.query.obstacle.ObstacleEvents.OUTSIDER;
import static org.diaodu.query.obstacle.ObstacleEvents.PLANT_SITE;
import static org.diaodu.query.obstacle.ObstacleEvents.REPORTER;
import static org.diaodu.query.obstacle.ObstacleEvents.SORTER;
import static org.diaodu.query.obstacle.ObstacleEvents.TIEXI_BUILDING;
import static org.diaodu.query.obstacle.ObstacleEvents.accepted;
import static org.diaodu.query.obstacle.ObstacleEvents.assigned;
import static org.diaodu.query.obstacle.ObstacleEvents.claimed;
import static org.diaodu.query.obstacle.ObstacleEvents.confirmed;
import static org.diaodu.query.obstacle.ObstacleEvents.inHand;
import static org.diaodu.query.obstacle.ObstacleEvents.moved;
import static org.diaodu.query.obstacle.ObstacleEvents.paused;
import static org.diaodu.query.obstacle.ObstacleEvents.reported;
import static org.diaodu.query.obstacle.ObstacleEvents.sorted;

/**
 * An obstacle whose project went to another district is seen and waits there from then
 * on; of those before only the parties see it.
 */
@Clause({ "F-004", "F-017", "F-117", "F-125" })
class MovedObstacleInboxTest {

	private static final String DAY = "2026-05-29";

	private final ProjectionFixture city = ObstacleEvents.inShenyang();

	@AfterEach
	void close() {
		this.city.sameAfterReplay("obstacle").sameWhenDeliveredTwice("obstacle").close();
	}

	@Test
	void itIsSeenWhereItIsNowAndByItsParties() {
		this.city.given(inHand("obstacle-1", 1, DAY, DAY, 10));
		assertThat(find(OUTSIDER)).isNull();
		this.city.given(moved("obstacle-1", PLANT_SITE, null, DAY));
		assertThat(find(OUTSIDER)).isNotNull();
		assertThat(board(OUTSIDER)).containsExactly("obstacle-1");
		assertThat(find(SORTER)).isNull();
		assertThat(board(SORTER)).isEmpty();
		assertThat(find(LEAD)).as("leads it").isNotNull();
		assertThat(board(LEAD)).containsExactly("obstacle-1");
		assertThat(find(REPORTER)).as("reported it").isNotNull();
		assertThat(find(COORDINATOR)).isNotNull();
		assertThat(find(OUTSIDER).acts()).contains(ObstacleAct.REASSIGN, ObstacleAct.PAUSE);
		assertThat(find(LEAD).acts()).contains(ObstacleAct.CLAIM_SOLVED).doesNotContain(ObstacleAct.REASSIGN);
	}

	@Test
	void itWaitsForWhoeverSortsWhereItIs() {
		this.city.given(reported("obstacle-1", 1, DAY));
		assertThat(waits(SORTER)).containsExactly("SORTING");
		this.city.given(moved("obstacle-1", PLANT_SITE, null, DAY));
		assertThat(waits(SORTER)).isEmpty();
		assertThat(waits(OUTSIDER)).containsExactly("SORTING");
		assertThat(find(OUTSIDER).acts()).contains(ObstacleAct.SORT);
	}

	/** What it was sorted for there is another district's, and is sorted again. */
	@Test
	@Clause("F-127")
	void sortedItIsOfferedToSortAgainAndNotToHandToTheDistrictItCameFrom() {
		this.city.given(reported("obstacle-1", 1, DAY),
				sorted("obstacle-1", PLANT_SITE, "0606", SolvingTier.DISTRICT, TIEXI_BUILDING, 10, DAY),
				moved("obstacle-1", PLANT_SITE, null, DAY));
		assertThat(waits(OUTSIDER)).containsExactly("ASSIGNMENT");
		assertThat(find(OUTSIDER).acts()).contains(ObstacleAct.SORT).doesNotContain(ObstacleAct.ASSIGN);
		this.city.given(sorted("obstacle-1", CAMPUS_SITE, "0606", SolvingTier.DISTRICT, HUNNAN, 10, DAY));
		assertThat(find(OUTSIDER).acts()).contains(ObstacleAct.SORT, ObstacleAct.ASSIGN);
	}

	/** The commission of Tiexi led it: the city decided, and Hunnan does now. */
	@Test
	void whatOthersDecidedSinceTheCommissionLedIsTheirsWhoSortItNow() {
		this.city.given(reported("obstacle-1", 1, DAY),
				sorted("obstacle-1", PLANT_SITE, "0606", SolvingTier.DISTRICT, TIEXI_DRC, 10, DAY),
				assigned("obstacle-1", 1, DAY), accepted("obstacle-1", DAY),
				paused("obstacle-1", Arbiter.TIER_ABOVE, DAY));
		assertThat(waits(COORDINATOR)).containsExactly("RESUMPTION");
		assertThat(waits(OUTSIDER)).isEmpty();
		this.city.given(moved("obstacle-1", PLANT_SITE, Arbiter.SORTER, DAY));
		assertThat(waits(COORDINATOR)).isEmpty();
		assertThat(waits(OUTSIDER)).containsExactly("RESUMPTION");
		assertThat(find(OUTSIDER).acts()).contains(ObstacleAct.RESUME);
	}

	/**
	 * The inspector of Tiexi opened its supervision, and that of the city another one.
	 */
	@Test
	@Clause("F-121")
	void whoeverOpenedItsSupervisionConcludesItWhereTheySeeItStill() {
		this.city.given(Shenyang.posts(new Caller("person-hunnan-inspector", Role.INSPECTOR, HUNNAN)));
		supervisedBy("obstacle-1", 1, INSPECTOR);
		supervisedBy("obstacle-2", 2, COORDINATOR);
		assertThat(inbox(INSPECTOR).totalCount()).isEqualTo(2);
		this.city.given(moved("obstacle-1", PLANT_SITE, Arbiter.SORTER, DAY),
				moved("obstacle-2", PLANT_SITE, Arbiter.SORTER, DAY));
		assertThat(inbox(INSPECTOR).totalCount()).as("neither is shown, nor is one counted").isZero();
		assertThat(inbox(COORDINATOR).entries()).singleElement()
			.satisfies((entry) -> assertThat(entry.obstacle().obstacleId()).isEqualTo("obstacle-2"));
	}

	private void supervisedBy(String id, int sequence, Caller opener) {
		this.city.given(inHand(id, sequence, "2026-05-20", "2026-05-21", 10))
			.by(ProjectionFixture.attribution(opener.personId(), opener.role(), opener.unitId()))
			.given(new ObstacleSupervised(id, SupervisionCause.ORDERED, "重点督查",
					LetterKind.SUPERVISION.number(ObstacleEvents.number(sequence), 1), "2018-7", LocalDate.parse(DAY)),
					claimed(id, true, "2026-05-25"), confirmed(id, false, "2026-05-26"));
	}

	@Test
	void itsHistoryTellsWhereItWent() {
		this.city.given(inHand("obstacle-1", 1, DAY, DAY, 10)).given(moved("obstacle-1", PLANT_SITE, null, DAY));
		assertThat(this.city.whenAsked(new ListObstacleHistory(COORDINATOR, "obstacle-1", 100, null, null))
			.answer()
			.entries()
			.getLast()).satisfies((told) -> {
				assertThat(told.eventName()).isEqualTo("obstacle.moved");
				assertThat(told.changes()).containsExactlyInAnyOrder(new FieldChange("districtId", TIEXI, HUNNAN, null),
						new FieldChange("zoneId", TIEXI_ZONE, HUNNAN_ZONE, null),
						new FieldChange("coordinatingUnitId", TIEXI_DRC, HUNNAN, null));
			});
	}

	private ObstacleView find(Caller caller) {
		return this.city.whenAsked(new FindObstacle(caller, "obstacle-1", null)).answer();
	}

	private List<String> board(Caller caller) {
		return this.city
			.whenAsked(new ListObstacles(caller, ObstacleFilter.NONE, ObstacleSort.DUE, 100, null, null, false))
			.answer()
			.rows()
			.stream()
			.map(ObstacleRowView::obstacleId)
			.toList();
	}

	private ObstacleInboxPage inbox(Caller caller) {
		return ObstacleEvents.inbox(this.city, caller);
	}

	private List<String> waits(Caller caller) {
		return ObstacleEvents.waits(inbox(caller));
	}

}
