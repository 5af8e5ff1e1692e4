package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.Cooperator;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleReporter;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SupervisionCause;
import org.diaodu.kernel.obstacle.event.ObstacleAbsorbed;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.ObstacleSupervisionLifted;
import org.diaodu.kernel.obstacle.event.ObstacleTermsTightened;
import org.diaodu.kernel.obstacle.event.ObstacleUrgingWished;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawalRevoked;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawn;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.kernel.obstacle.query.ObstacleRowView;
import org.diaodu.kernel.obstacle.query.ObstacleTurnView;
import org.diaodu.kernel.obstacle.query.ObstacleView;
import org.diaodu.kernel.obstacle.query.ObstacleWait;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.projection.Slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.obstacle.ObstacleEvents.claimed;

/** What others add to an obstacle, and what its reporter takes back. */
@Clause({ "F-117", "F-120", "F-125" })
class ObstacleTogetherTest {

	private static final String ID = "obstacle-1";

	private final ProjectionFixture fixture = ObstacleEvents.inShenyang();

	@AfterEach
	void close() {
		this.fixture.sameAfterReplay("obstacle").sameWhenDeliveredTwice("obstacle").close();
	}

	private ObstacleView seen(Caller caller) {
		return this.fixture.whenAsked(new FindObstacle(caller, ID, null)).answer();
	}

	private static LocalDate day(String date) {
		return LocalDate.parse(date);
	}

	@Test
	void whatBecamePartOfItMakesItMorePressingAndItsReporterIsAsked() {
		this.fixture.given(ObstacleEvents.inHand(ID, 1, "2026-05-20", "2026-05-21", 10))
			.given(new ObstacleAbsorbed(ID, "obstacle-2", ObstacleEvents.number(2), "同一事项", day("2026-05-25"),
					List.of(new ObstacleReporter(ObstacleEvents.HELPER.personId(), ObstacleEvents.HELPER.role(),
							ObstacleEvents.HELPER.unitId())),
					null),
					new ObstacleTermsTightened(ID, "obstacle-2", Severity.S1, ObstacleEvents.after("2026-05-21", 5), 5,
							ObstacleEvents.after("2026-05-25", 5), null, ObstacleEvents.limit("2026-05-25", 5),
							List.of(), day("2026-05-25"),
							List.of(new Cooperator("unit-210106401", ObstacleEvents.after("2026-05-18", 3)))));
		assertThat(seen(COORDINATOR).row().cooperators())
			.filteredOn((helper) -> helper.unitId().equals("unit-210106401"))
			.singleElement()
			.satisfies((helper) -> assertThat(helper.due()).isEqualTo(ObstacleEvents.after("2026-05-18", 3).due()));
		assertThat(seen(COORDINATOR).row().turns()).anySatisfy((turn) -> {
			assertThat(turn.waitsFor()).isEqualTo(ObstacleWait.COOPERATION);
			assertThat(turn.unitId()).isEqualTo("unit-210106401");
			assertThat(turn.overdue()).isTrue();
		});
		ObstacleRowView row = seen(COORDINATOR).row();
		assertThat(row.severity()).isEqualTo(Severity.S1);
		assertThat(row.originalDue()).isEqualTo(ObstacleEvents.after("2026-05-21", 5).due());
		assertThat(row.due()).isEqualTo(ObstacleEvents.after("2026-05-25", 5).due());
		assertThat(row.pastOriginalDue()).isTrue();
		this.fixture.given(claimed(ID, false, "2026-05-29"));
		assertThat(seen(COORDINATOR).row().turns()).filteredOn((turn) -> turn.waitsFor() == ObstacleWait.CONFIRMATION)
			.extracting((turn) -> (turn.person() != null) ? turn.person().personId() : turn.role().name())
			.containsExactly(ObstacleEvents.REPORTER.personId(), "OWNER_CONTACT", ObstacleEvents.HELPER.personId());
		assertThat(seen(ObstacleEvents.REPORTER).acts()).contains(ObstacleAct.CONFIRM)
			.doesNotContain(ObstacleAct.WITHDRAW);
	}

	/** Whatever clock tells of it, and whether days off follow. */
	@Test
	@Clause("F-120")
	void theHalfOfAShortLimitIsOverWithItsWorkingDay() {
		List<DueClock> before = List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_DAY_BEFORE, "2026-05-19", 3),
				ObstacleEvents.clock(ClockKind.OBSTACLE_DUE, "2026-05-19", 5));
		this.fixture
			.given(ObstacleEvents.reported(ID, 1, "2026-05-19"), ObstacleEvents.sorted(ID, "0606", 5, "2026-05-19"))
			.given(ObstacleEvents.reported("obstacle-2", 2, "2026-05-19"),
					ObstacleEvents.sorted("obstacle-2", "0606", 3, "2026-05-20"))
			.given(ObstacleEvents.reported("obstacle-3", 3, "2026-05-19"),
					ObstacleEvents.sorted("obstacle-3", "0606", 10, "2026-05-18"),
					new ObstacleTermsTightened("obstacle-3", "obstacle-9", Severity.S1,
							ObstacleEvents.after("2026-05-19", 5), 5, ObstacleEvents.after("2026-05-19", 5), null,
							before, List.of(), day("2026-05-19"), null))
			.projected();
		assertThat(this.fixture.rows(Slot.A, "obstacle")).hasSize(3)
			.allSatisfy((row) -> assertThat(row).contains(",2026-05-22,2026-05-2"));
	}

	@Test
	@Clause({ "F-117", "F-121", "F-128" })
	void whatIsSupervisedOrAskedOfAGovernmentIsNotOfferedToMergeAway() {
		this.fixture.given(ObstacleEvents.inHand(ID, 1, "2026-05-20", "2026-05-21", 10));
		assertThat(seen(COORDINATOR).acts()).contains(ObstacleAct.MERGE);
		this.fixture.given(new ObstacleSupervised(ID, SupervisionCause.ORDERED, "重点督查",
				LetterKind.SUPERVISION.number(ObstacleEvents.number(1), 1), "2018-7", day("2026-05-25")));
		assertThat(seen(COORDINATOR).acts()).doesNotContain(ObstacleAct.MERGE);
		this.fixture.given(new ObstacleSupervisionLifted(ID, "已整改", List.of("沈水函〔2026〕3号"), List.of(), List.of(),
				day("2026-05-26")));
		assertThat(seen(COORDINATOR).acts()).contains(ObstacleAct.MERGE);
		this.fixture.given(new ObstacleSubmittedToGovernment(ID, GovernmentBody.DISTRICT_GOVERNMENT, "需政府决定", List.of(),
				List.of(), day("2026-05-27")));
		assertThat(seen(COORDINATOR).acts()).doesNotContain(ObstacleAct.MERGE);
	}

	/** Their post is kept in the district; they are of the owner. */
	@Test
	void anOwnersContactIsOfferedToTakeBackWhatTheDistrictLeads() {
		ObstacleReported theirs = ObstacleEvents.reported(ID, 1, "2026-05-20");
		Caller contact = ObstacleEvents.CONTACT;
		this.fixture.given(
				new ObstacleReported(ID, theirs.number(), theirs.projectId(), theirs.site(), theirs.text(),
						theirs.blockedAt(), theirs.itemCode(), theirs.severity(), theirs.evidence(), contact.personId(),
						contact.role(), contact.unitId(), theirs.guarantorId(), theirs.policyVersion(), theirs.clocks(),
						theirs.ended(), theirs.occurredOn()),
				ObstacleEvents.sorted(ID, theirs.site(), "0606", SolvingTier.DISTRICT, contact.unitId(), 10,
						"2026-05-21"));
		assertThat(seen(contact).acts()).contains(ObstacleAct.WITHDRAW);
	}

	@Test
	void whatWasTakenBackAndTakenUpAgainStandsAsItStood() {
		this.fixture.given(ObstacleEvents.inHand(ID, 1, "2026-05-20", "2026-05-21", 10))
			.given(new ObstacleWithdrawn(ID, "误报", day("2026-05-25")));
		assertThat(seen(ObstacleEvents.REPORTER).acts()).containsExactly(ObstacleAct.REOPEN);
		assertThat(seen(COORDINATOR).acts()).isEmpty();
		this.fixture.given(new ObstacleWithdrawalRevoked(ID, "并非误报", false, ObstacleEvents.limit("2026-05-21", 10),
				List.of(), day("2026-05-27")));
		ObstacleView again = seen(COORDINATOR);
		assertThat(again.row().status()).isEqualTo(ObstacleStatus.IN_PROGRESS);
		assertThat(again.row().turns()).extracting(ObstacleTurnView::waitsFor).contains(ObstacleWait.SOLUTION);
		assertThat(again.row().due()).isEqualTo(ObstacleEvents.after("2026-05-21", 10).due());
	}

	@Test
	void whatTheOwnerAsksForIsNoUrgingOfAnOffice() {
		this.fixture.given(ObstacleEvents.inHand(ID, 1, "2026-05-20", "2026-05-21", 10))
			.given(new ObstacleUrgingWished(ID, 1, "设备已到场", day("2026-05-25")));
		assertThat(seen(COORDINATOR).row().urges()).isZero();
		assertThat(seen(COORDINATOR).letters()).noneMatch((letter) -> letter.kind().name().equals("URGING"));
	}

}
