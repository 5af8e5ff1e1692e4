package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.ConstantTexts;
import org.diaodu.kernel.obstacle.EscalationCause;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.query.ObstacleClockBasis;
import org.diaodu.kernel.project.query.FieldChange;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.SupervisionCause;
import org.diaodu.kernel.obstacle.event.CooperatorAnswered;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleAbsorbed;
import org.diaodu.kernel.obstacle.event.ObstacleMerged;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.obstacle.query.ClockChange;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.FindObstacleClock;
import org.diaodu.kernel.obstacle.query.ListObstacleHistory;
import org.diaodu.kernel.obstacle.query.ListObstacles;
import org.diaodu.kernel.obstacle.query.ListOverdueObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleClockEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleClockRuleView;
import org.diaodu.kernel.obstacle.query.ObstacleClockState;
import org.diaodu.kernel.obstacle.query.ObstacleClocksView;
import org.diaodu.kernel.obstacle.query.ObstacleFilter;
import org.diaodu.kernel.obstacle.query.ObstacleHistoryEntryView;
import org.diaodu.kernel.obstacle.query.ObstaclePage;
import org.diaodu.kernel.obstacle.query.ObstacleRowView;
import org.diaodu.kernel.obstacle.query.ObstacleSort;
import org.diaodu.kernel.obstacle.query.ObstacleTurnView;
import org.diaodu.kernel.obstacle.query.ObstacleView;
import org.diaodu.kernel.obstacle.query.ObstacleWait;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.policy.event.CalendarYearRevised;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_INDUSTRY;
import static org.diaodu.query.obstacle.ObstacleEvents.TIEXI_BUILDING;
import static org.diaodu.query.obstacle.ObstacleEvents.accepted;
import static org.diaodu.query.obstacle.ObstacleEvents.after;
import static org.diaodu.query.obstacle.ObstacleEvents.assigned;
import static org.diaodu.query.obstacle.ObstacleEvents.claimed;
import static org.diaodu.query.obstacle.ObstacleEvents.closed;
import static org.diaodu.query.obstacle.ObstacleEvents.confirmed;
import static org.diaodu.query.obstacle.ObstacleEvents.inHand;
import static org.diaodu.query.obstacle.ObstacleEvents.limit;
import static org.diaodu.query.obstacle.ObstacleEvents.number;
import static org.diaodu.query.obstacle.ObstacleEvents.paused;
import static org.diaodu.query.obstacle.ObstacleEvents.rated;
import static org.diaodu.query.obstacle.ObstacleEvents.ref;
import static org.diaodu.query.obstacle.ObstacleEvents.reopened;
import static org.diaodu.query.obstacle.ObstacleEvents.reported;
import static org.diaodu.query.obstacle.ObstacleEvents.resumed;
import static org.diaodu.query.obstacle.ObstacleEvents.sorted;

/** What the events of obstacles make of boards, clocks and histories. */
@Clause({ "F-117", "F-118", "F-120", "F-125" })
class ObstacleProjectionTest {

	private static final String ID = "obstacle-1";

	private final ProjectionFixture fixture = ObstacleEvents.inShenyang();

	@AfterEach
	void close() {
		this.fixture.sameAfterReplay("obstacle").sameWhenDeliveredTwice("obstacle").close();
	}

	@Test
	@Clause("F-117")
	void aReportIsOnTheBoardsOfAllThreeTiersAndWaitsToBeSorted() {
		this.fixture.given(reported(ID, 1, "2026-05-29"));
		for (var caller : List.of(ObstacleEvents.REPORTER, ObstacleEvents.SORTER, COORDINATOR)) {
			ObstacleRowView row = board(caller).rows().getFirst();
			assertThat(row.number()).isEqualTo(number(1));
			assertThat(row.status()).isEqualTo(ObstacleStatus.REPORTED);
			assertThat(row.clock()).isEqualTo(ObstacleClockState.NONE);
			assertThat(row.projectName()).isEqualTo("机床厂改造");
			assertThat(row.reporter().name()).isEqualTo("孙专员");
			ObstacleTurnView turn = row.turns().getFirst();
			assertThat(turn.waitsFor()).isEqualTo(ObstacleWait.SORTING);
			assertThat(turn.unitId()).isEqualTo(TIEXI);
			assertThat(turn.role()).isEqualTo(Role.MANAGER);
			assertThat(turn.due()).isEqualTo("2026-06-01");
			assertThat(turn.overdue()).isFalse();
		}
	}

	@Test
	@Clause({ "F-118", "F-119", "F-124", "F-137" })
	void aSortedOneShowsWhatItIsWhoLeadsWhoHelpsAndHowItsTimeStands() {
		// 2026-05-25 +10: 06-08; five of ten working days are used on 06-01.
		this.fixture.given(reported(ID, 1, "2026-05-22"), sorted(ID, "0606", 10, "2026-05-25", TIEXI_INDUSTRY),
				assigned(ID, 1, "2026-05-25"), accepted(ID, "2026-05-26"),
				new CooperatorAnswered(ID, TIEXI_INDUSTRY, "同意", List.of(), true, List.of(),
						List.of(new ClockRef(ClockKind.OBSTACLE_COOPERATOR, TIEXI_INDUSTRY)),
						LocalDate.parse("2026-05-27")));
		ObstacleRowView row = board(COORDINATOR).rows().getFirst();
		assertThat(row.categoryName()).isEqualTo("市政配套");
		assertThat(row.itemName()).isEqualTo("地下管线未迁改");
		assertThat(row.tier()).isEqualTo(SolvingTier.DISTRICT);
		assertThat(row.leadUnitName()).isEqualTo("铁西区城建局");
		assertThat(row.originalDue()).isEqualTo("2026-06-08");
		assertThat(row.due()).isEqualTo("2026-06-08");
		assertThat(row.usedPercent()).isEqualTo(50);
		assertThat(row.clock()).isEqualTo(ObstacleClockState.RUNNING);
		assertThat(row.cooperators()).singleElement().satisfies((helper) -> {
			assertThat(helper.unitName()).isEqualTo("铁西区工信局");
			assertThat(helper.due()).isEqualTo("2026-05-28");
			assertThat(helper.onTime()).isTrue();
		});
		assertThat(row.turns()).singleElement().satisfies((turn) -> {
			assertThat(turn.waitsFor()).isEqualTo(ObstacleWait.SOLUTION);
			assertThat(turn.unitId()).isEqualTo(TIEXI_BUILDING);
			assertThat(turn.due()).isEqualTo("2026-06-08");
		});
	}

	@Test
	@Clause({ "F-120", "F-125" })
	void pastDueItIsUrgedAndEscalatedButItsOriginalDayStays() {
		overdue();
		ObstacleRowView row = board(COORDINATOR).rows().getFirst();
		assertThat(row.tier()).isEqualTo(SolvingTier.CITY);
		assertThat(row.originalDue()).isEqualTo("2026-05-20");
		// 05-21 +20 working days
		assertThat(row.due()).isEqualTo("2026-06-18");
		assertThat(row.clock()).isEqualTo(ObstacleClockState.OVERDUE);
		assertThat(row.pastOriginalDue()).isTrue();
		assertThat(row.pastDue()).isFalse();
		assertThat(row.urges()).isEqualTo(1);
		assertThat(row.escalations()).isEqualTo(1);
		var overdue = this.fixture
			.whenAsked(new ListOverdueObstacles(COORDINATOR, TIEXI, TIEXI_BUILDING, 10, null, null))
			.answer();
		assertThat(overdue.totalCount()).isEqualTo(1);
		// 05-21, 22, 25, 26, 27, 28, 29 and 06-01
		assertThat(overdue.rows().getFirst().workingDaysLate()).isEqualTo(8);
		assertThat(board(COORDINATOR).figures().overdue()).isEqualTo(1);
	}

	@Test
	@Clause({ "F-002", "F-120", "F-125" })
	void theClockTellsWhatStartedMovedAndEndedItAndByWhichRule() {
		overdue();
		ObstacleClocksView clocks = this.fixture.whenAsked(new FindObstacleClock(COORDINATOR, number(1), null))
			.answer();
		assertThat(clocks.entries())
			.extracting((entry) -> entry.eventName() + " " + entry.change() + " " + entry.kind() + " "
					+ due(entry.before()) + " " + due(entry.after()))
			.containsExactly("obstacle.reported STARTED OBSTACLE_SORT - 2026-05-06",
					"obstacle.sorted STARTED OBSTACLE_HALF - 2026-05-13",
					"obstacle.sorted STARTED OBSTACLE_DAY_BEFORE - 2026-05-18",
					"obstacle.sorted STARTED OBSTACLE_DUE - 2026-05-20",
					"obstacle.sorted STARTED OBSTACLE_ASSIGN - 2026-05-07",
					"obstacle.sorted PASSED OBSTACLE_SORT 2026-05-06 -",
					"obstacle.assigned STARTED OBSTACLE_RESPONSE - 2026-05-08",
					"obstacle.assigned ENDED OBSTACLE_ASSIGN 2026-05-07 -",
					"obstacle.accepted ENDED OBSTACLE_RESPONSE 2026-05-08 -",
					"obstacle.limit-passed STARTED OBSTACLE_AFTER_DUE - 2026-05-21",
					"obstacle.limit-passed PASSED OBSTACLE_DUE 2026-05-20 -",
					"obstacle.limit-passed PASSED OBSTACLE_HALF 2026-05-13 -",
					"obstacle.limit-passed PASSED OBSTACLE_DAY_BEFORE 2026-05-18 -",
					"obstacle.escalated STARTED OBSTACLE_HALF - 2026-06-04",
					"obstacle.escalated STARTED OBSTACLE_DAY_BEFORE - 2026-06-16",
					"obstacle.escalated STARTED OBSTACLE_DUE - 2026-06-18");
		ObstacleClockEntryView sort = clocks.entries().getFirst();
		assertThat(sort.rule()).satisfies((rule) -> {
			assertThat(rule.parameter()).isEqualTo(PolicyParameter.OBSTACLE_STEPS);
			assertThat(rule.field()).isEqualTo(PolicyField.SORT_DAYS);
			assertThat(rule.version()).isEqualTo("2018-7");
		});
		assertThat(clocks.entries())
			.extracting((entry) -> entry.kind() + " " + entry.change() + " " + told(entry.rule()))
			.as("each says by which rule, also what passed and ended")
			.containsExactly("OBSTACLE_SORT STARTED POLICY SORT_DAYS 2018-7",
					"OBSTACLE_HALF STARTED TAXONOMY 0606 2018-7", "OBSTACLE_DAY_BEFORE STARTED TAXONOMY 0606 2018-7",
					"OBSTACLE_DUE STARTED TAXONOMY 0606 2018-7", "OBSTACLE_ASSIGN STARTED PROCEDURE",
					"OBSTACLE_SORT PASSED POLICY SORT_DAYS 2018-7",
					"OBSTACLE_RESPONSE STARTED POLICY RESPONSE_DAYS 2018-7", "OBSTACLE_ASSIGN ENDED PROCEDURE",
					"OBSTACLE_RESPONSE ENDED POLICY RESPONSE_DAYS 2018-7", "OBSTACLE_AFTER_DUE STARTED PROCEDURE",
					"OBSTACLE_DUE PASSED TAXONOMY 0606 2018-7", "OBSTACLE_HALF PASSED TAXONOMY 0606 2018-7",
					"OBSTACLE_DAY_BEFORE PASSED TAXONOMY 0606 2018-7", "OBSTACLE_HALF STARTED TAXONOMY 0606 2018-7",
					"OBSTACLE_DAY_BEFORE STARTED TAXONOMY 0606 2018-7", "OBSTACLE_DUE STARTED TAXONOMY 0606 2018-7");
		assertThat(clocks.entries().get(3).rule()).satisfies((rule) -> {
			assertThat(rule.parameter()).isNull();
			assertThat(rule.itemCode()).isEqualTo("0606");
			assertThat(rule.taxonomyVersion()).isEqualTo("2018-7");
		});
		// Assigned names no version: the one of that day.
		assertThat(clocks.entries().get(6).rule()).satisfies((rule) -> {
			assertThat(rule.field()).isEqualTo(PolicyField.RESPONSE_DAYS);
			assertThat(rule.version()).isEqualTo("2018-7");
		});
		assertThat(clocks.running()).extracting((clock) -> clock.kind().name())
			.containsExactlyInAnyOrder("OBSTACLE_AFTER_DUE", "OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_DUE");
		assertThat(clocks.usedDays()).isEqualTo(7);
		assertThat(clocks.totalDays()).isEqualTo(20);
		assertThat(clocks.usedPercent()).isEqualTo(35);
	}

	private static String told(ObstacleClockRuleView rule) {
		return switch (rule.basis()) {
			case POLICY -> "POLICY " + rule.field() + " " + rule.version();
			case TAXONOMY -> "TAXONOMY " + rule.itemCode() + " " + rule.taxonomyVersion();
			case GIVEN_DAY, PROCEDURE -> rule.basis().name();
		};
	}

	@Test
	@Clause({ "F-009", "F-120", "F-125" })
	void aDayThatAGovernmentGaveIsNoCountOfTheTaxonomyAndAllOthersNameTheirRule() {
		this.fixture.given(inHand(ID, 1, "2026-05-06", "2026-05-07", 10))
			.given(paused(ID, "2026-05-13"),
					resumed(ID, "2026-05-07", 10, 7, "2026-05-22", ClockKind.OBSTACLE_DAY_BEFORE,
							ClockKind.OBSTACLE_DUE))
			.given(new ObstacleSubmittedToGovernment(ID, GovernmentBody.DISTRICT_GOVERNMENT, "需政府决定", List.of(),
					List.of(), LocalDate.parse("2026-05-25")),
					new GovernmentDecisionRecorded(ID, GovernmentBody.DISTRICT_GOVERNMENT, "铁西区政府常务会议纪要第3期", "限期迁改",
							TIEXI_BUILDING, Deadline.on(LocalDate.parse("2026-06-12")), LocalDate.parse("2026-05-20"),
							LetterKind.DECISION.number(number(1), 1), List.of(),
							List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_RESPONSE, "2026-05-26", 1),
									ObstacleEvents.clock(ClockKind.OBSTACLE_DAY_BEFORE, "2026-05-26", 11),
									new DueClock(ClockKind.OBSTACLE_DUE, "",
											Deadline.on(LocalDate.parse("2026-06-12")))),
							List.of(ref(ClockKind.OBSTACLE_HALF)), LocalDate.parse("2026-05-26"), null));
		ObstacleClocksView clocks = this.fixture.whenAsked(new FindObstacleClock(COORDINATOR, ID, null)).answer();
		assertThat(clocks.entries()).allSatisfy((entry) -> assertThat(entry.rule()).isNotNull())
			.extracting((entry) -> entry.eventName() + " " + entry.kind() + " " + told(entry.rule()))
			.contains("obstacle.paused null PROCEDURE", "obstacle.resumed null PROCEDURE",
					"obstacle.resumed OBSTACLE_DUE TAXONOMY 0606 2018-7",
					"obstacle.government-decision-recorded OBSTACLE_DUE GIVEN_DAY",
					"obstacle.government-decision-recorded OBSTACLE_DAY_BEFORE GIVEN_DAY",
					"obstacle.government-decision-recorded OBSTACLE_RESPONSE POLICY RESPONSE_DAYS 2018-7");
	}

	@Test
	@Clause("F-006")
	void whatStandsStillDoesNotAgeAndWhatStoodStillIsDueLater() {
		this.fixture.given(inHand(ID, 1, "2026-05-06", "2026-05-07", 10)).given(paused(ID, "2026-05-13"));
		// 05-08, 05-09 (made up), 05-11, 12 and 13 are used.
		ObstacleRowView row = board(COORDINATOR).rows().getFirst();
		assertThat(row.clock()).isEqualTo(ObstacleClockState.PAUSED);
		assertThat(row.usedPercent()).isEqualTo(50);
		assertThat(row.pastOriginalDue()).isFalse();
		assertThat(row.turns().getFirst().waitsFor()).isEqualTo(ObstacleWait.RESUMPTION);
		assertThat(board(COORDINATOR).figures().paused()).isEqualTo(1);
		assertThat(board(COORDINATOR).figures().overdue()).isZero();
		this.fixture.given(
				resumed(ID, "2026-05-07", 10, 7, "2026-05-22", ClockKind.OBSTACLE_DAY_BEFORE, ClockKind.OBSTACLE_DUE));
		ObstacleClocksView clocks = this.fixture.whenAsked(new FindObstacleClock(COORDINATOR, ID, null)).answer();
		assertThat(clocks.originalDue()).isEqualTo("2026-05-20");
		assertThat(clocks.originalUntil()).isEqualTo("2026-05-29");
		assertThat(clocks.standstill()).isEqualTo(7);
		assertThat(clocks.totalDays()).isEqualTo(10);
		// and 05-25, 26, 27, 28, 29 and 06-01
		assertThat(clocks.usedDays()).isEqualTo(11);
		assertThat(clocks.clock()).isEqualTo(ObstacleClockState.OVERDUE);
		assertThat(clocks.entries()).extracting((entry) -> entry.change())
			.contains(ClockChange.PAUSED, ClockChange.RESUMED, ClockChange.MOVED);
		assertThat(filtered(ObstacleClockState.OVERDUE).totalCount()).isEqualTo(1);
	}

	/** An official reads words; a program reads the constants beside them. */
	@Test
	@Clause("F-125")
	void aHistoryTellsItsChangesInWords() {
		overdue();
		this.fixture.given(new SupervisionLetterIssued(ID, LetterColour.BLUE, TIEXI_BUILDING,
				LetterKind.WARNING.number(number(1), 1), "逾期未解决", after("2026-05-26", 3), List.of(), List.of(),
				LocalDate.parse("2026-05-26"), null));
		List<FieldChange> changes = this.fixture.whenAsked(new ListObstacleHistory(COORDINATOR, ID, 100, null, null))
			.answer()
			.entries()
			.stream()
			.flatMap((entry) -> entry.changes().stream())
			.toList();
		assertThat(changes).extracting(FieldChange::field)
			.contains("status", "scope", "scopeRule", "tier", "severity", "supervisionLetter");
		assertThat(changes).filteredOn((change) -> Shown.CONSTANTS.containsKey(change.field()))
			.allSatisfy((change) -> assertThat(change.afterIn(Locale.CHINESE)).containsPattern("\\p{IsHan}")
				.doesNotContainPattern("[A-Za-z]"));
		assertThat(changes).contains(new FieldChange("tier", "DISTRICT", "CITY", "SolvingTier"));
		Shown.CONSTANTS.values().forEach((type) -> {
			for (Enum<?> constant : type.getEnumConstants()) {
				for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
					assertThat(ConstantTexts.of(type.getSimpleName(), constant.name(), language)).as("%s", constant)
						.isNotBlank();
				}
			}
		});
	}

	@Test
	@Clause({ "F-121", "F-128" })
	void supervisionAndGovernmentAreOnTheRowAndTheLettersOnTheCard() {
		overdue();
		this.fixture.given(
				new ObstacleSupervised(ID, SupervisionCause.OVERDUE, "逾期未解决",
						LetterKind.SUPERVISION.number(number(1), 1), "2018-7", LocalDate.parse("2026-05-26")),
				new SupervisionLetterIssued(ID, LetterColour.BLUE, TIEXI_BUILDING,
						LetterKind.WARNING.number(number(1), 1), "逾期未解决", after("2026-05-26", 3),
						List.of(new DueClock(ClockKind.OBSTACLE_LETTER, "BLUE", after("2026-05-26", 3))), List.of(),
						LocalDate.parse("2026-05-26"), null),
				new ObstacleSubmittedToGovernment(ID, GovernmentBody.CITY_GOVERNMENT, "需市政府决定", List.of(), List.of(),
						LocalDate.parse("2026-05-27")));
		assertThat(board(COORDINATOR).rows().getFirst().turns()).extracting(ObstacleTurnView::waitsFor)
			.as("the government's alone")
			.containsExactly(ObstacleWait.DECISION);
		assertThat(board(COORDINATOR).rows().getFirst().status()).isEqualTo(ObstacleStatus.DECISION_PENDING);
		this.fixture.given(new GovernmentDecisionRecorded(ID, GovernmentBody.CITY_GOVERNMENT, "沈政会纪〔2026〕3号",
				"由城建局限期迁改", TIEXI_BUILDING, Deadline.on(LocalDate.parse("2026-06-12")), LocalDate.parse("2026-05-20"),
				LetterKind.DECISION.number(number(1), 1), List.of("会议纪要"),
				List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_RESPONSE, "2026-05-29", 1),
						new DueClock(ClockKind.OBSTACLE_DUE, "", Deadline.on(LocalDate.parse("2026-06-12")))),
				List.of(ref(ClockKind.OBSTACLE_HALF), ref(ClockKind.OBSTACLE_DAY_BEFORE)),
				LocalDate.parse("2026-05-29"), null));
		ObstacleView card = this.fixture.whenAsked(new FindObstacle(COORDINATOR, ID, null)).answer();
		assertThat(card.row().supervised()).isTrue();
		assertThat(card.row().letter()).isEqualTo(LetterColour.BLUE);
		assertThat(card.row().due()).isEqualTo("2026-06-12");
		assertThat(card.row().originalDue()).isEqualTo("2026-05-20");
		// of ten working days one is used
		assertThat(card.row().usedPercent()).isEqualTo(10);
		assertThat(card.binding()).isTrue();
		assertThat(card.row().status()).isEqualTo(ObstacleStatus.ASSIGNED);
		assertThat(card.letters()).extracting((letter) -> letter.kind())
			.containsExactly(LetterKind.ASSIGNMENT, LetterKind.URGING, LetterKind.SUPERVISION, LetterKind.WARNING,
					LetterKind.DECISION);
		assertThat(card.letters().get(3).answerBy()).isEqualTo("2026-05-29");
		assertThat(card.decisions()).singleElement()
			.satisfies((decision) -> assertThat(decision.ownerUnitName()).isEqualTo("铁西区城建局"));
	}

	@Test
	@Clause({ "F-006", "F-123" })
	void whatWasSolvedRatedClosedAndTakenUpAgainKeepsItsNumberAndHistory() {
		this.fixture.given(inHand(ID, 1, "2026-03-02", "2026-03-03", 10))
			.given(claimed(ID, true, "2026-03-10", ClockKind.OBSTACLE_HALF, ClockKind.OBSTACLE_DAY_BEFORE,
					ClockKind.OBSTACLE_DUE), confirmed(ID, true, "2026-03-18"), rated(ID, 4, "2026-03-19"),
					closed(ID, "2026-03-20"));
		ObstacleView card = this.fixture.whenAsked(new FindObstacle(COORDINATOR, ID, null)).answer();
		assertThat(card.row().status()).isEqualTo(ObstacleStatus.CLOSED);
		assertThat(card.row().rating()).isEqualTo(4);
		assertThat(card.row().turns()).isEmpty();
		assertThat(card.row().closedOn()).isEqualTo("2026-03-20");
		assertThat(card.solution().silent()).isTrue();
		assertThat(card.row().clock()).isEqualTo(ObstacleClockState.NONE);
		this.fixture.given(reopened(ID, 1, "2026-05-28"));
		ObstacleRowView row = board(COORDINATOR).rows().getFirst();
		assertThat(row.number()).isEqualTo(number(1));
		assertThat(row.status()).isEqualTo(ObstacleStatus.IN_PROGRESS);
		assertThat(row.reopenings()).isEqualTo(1);
		assertThat(row.rating()).isNull();
		assertThat(row.pastOriginalDue()).isTrue();
		var history = this.fixture.whenAsked(new ListObstacleHistory(COORDINATOR, ID, 4, null, null)).answer();
		assertThat(history.totalCount()).isEqualTo(10);
		assertThat(history.hasNext()).isTrue();
		ObstacleHistoryEntryView sorting = history.entries().get(1);
		assertThat(sorting.command()).isNotNull();
		assertThat(sorting.status()).isEqualTo(ObstacleStatus.SORTED);
		assertThat(sorting.changes())
			.extracting((change) -> change.field() + " " + change.before() + " " + change.after())
			.contains("status REPORTED SORTED", "leadUnitId null " + TIEXI_BUILDING, "originalDue null 2026-03-17");
		var rest = this.fixture
			.whenAsked(new ListObstacleHistory(COORDINATOR, ID, 100, history.cursors().getLast(), null))
			.answer();
		assertThat(rest.entries()).hasSize(6).extracting(ObstacleHistoryEntryView::sequence).startsWith(4L);
		assertThat(rest.entries().getFirst().evidence()).contains("踏勘记录", "会议纪要〔2026〕3号");
	}

	@Test
	@Clause("F-117")
	void aMergedOneIsTheOtherOnesPartAndStaysOnRecord() {
		this.fixture.given(reported(ID, 1, "2026-05-28"), reported("obstacle-2", 2, "2026-05-28"),
				new ObstacleMerged("obstacle-2", ID, number(1), "同一事项", LocalDate.parse("2026-05-29")),
				new ObstacleAbsorbed(ID, "obstacle-2", number(2), "同一事项", LocalDate.parse("2026-05-29"), null, null));
		ObstacleView merged = this.fixture.whenAsked(new FindObstacle(COORDINATOR, "obstacle-2", null)).answer();
		assertThat(merged.mergedIntoNumber()).isEqualTo(number(1));
		assertThat(merged.endReason()).isEqualTo("同一事项");
		ObstacleView into = this.fixture.whenAsked(new FindObstacle(COORDINATOR, ID, null)).answer();
		assertThat(into.absorbed()).containsExactly(number(2));
		assertThat(board(COORDINATOR).figures().open()).isEqualTo(1);
		assertThat(board(COORDINATOR).totalCount()).isEqualTo(2);
	}

	/**
	 * So many days it has, and no more; on which day they end, the calendar says (C7).
	 */
	@Test
	@Clause("F-002")
	void aLimitCountedByANewerCalendarMovesAndTheOriginalDayWithIt() {
		Deadline before = after("2026-12-28", 5);
		Deadline after = new Deadline(LocalDate.parse("2026-12-28"), 5, DayCount.WORKING_DAYS,
				LocalDate.parse("2027-01-05"), false);
		this.fixture.given(reported(ID, 1, "2026-12-28"), sorted(ID, "0606", 5, "2026-12-28"));
		assertThat(board(COORDINATOR).rows()).singleElement().satisfies((row) -> {
			assertThat(row.originalDue()).isEqualTo("2027-01-04");
			assertThat(row.provisional()).isTrue();
		});
		this.fixture
			.given(new CalendarYearPublished("calendar-working-days", 2027, "国办发明电", "https://www.gov.cn/",
					List.of(new CalendarDay(LocalDate.parse("2027-01-01"), true, "元旦")), LocalDate.parse("2026-12-29")))
			.given(new DeadlineRecomputed(ID, ClockKind.OBSTACLE_DUE, "", before, after, 2027, "event-1",
					LocalDate.parse("2026-12-29")));
		assertThat(board(COORDINATOR).rows()).singleElement().satisfies((row) -> {
			assertThat(row.due()).isEqualTo("2027-01-05");
			assertThat(row.originalDue()).isEqualTo("2027-01-05");
			assertThat(row.provisional()).isFalse();
		});
		assertThat(clocks().originalUntil()).isEqualTo("2027-01-05");
		assertThat(clocks().entries().getLast().change()).isEqualTo(ClockChange.RECOUNTED);
	}

	@Test
	@Clause("F-002")
	void nobodyIsOverdueOnALawfulLastDay() {
		this.fixture.given(inHand(ID, 1, "2026-05-22", "2026-05-22", 5));
		assertThat(board(COORDINATOR).rows()).singleElement()
			.satisfies((row) -> assertThat(row.pastOriginalDue()).isTrue());
		this.fixture
			.given(new CalendarYearRevised("calendar-working-days", 2026, "国办发明电", "https://www.gov.cn/",
					List.of(new CalendarDay(LocalDate.parse("2026-05-29"), true, "临时放假")), "临时放假",
					LocalDate.parse("2026-05-28")))
			.given(new DeadlineRecomputed(
					ID, ClockKind.OBSTACLE_DUE, "", after("2026-05-22", 5), new Deadline(LocalDate.parse("2026-05-22"),
							5, DayCount.WORKING_DAYS, LocalDate.parse("2026-06-01"), false),
					2026, "event-1", LocalDate.parse("2026-05-28")));
		assertThat(board(COORDINATOR).rows()).singleElement().satisfies((row) -> {
			assertThat(row.originalDue()).isEqualTo("2026-06-01");
			assertThat(row.pastOriginalDue()).isFalse();
			assertThat(row.clock()).isNotEqualTo(ObstacleClockState.OVERDUE);
		});
	}

	@Test
	@Clause({ "F-002", "F-125" })
	void soDoesThatOfAUnitThatHelps() {
		this.fixture
			.given(reported(ID, 1, "2026-05-28"), sorted(ID, "0606", 10, "2026-05-28", Shenyang.DRC),
					assigned(ID, 1, "2026-05-28"))
			.given(new DeadlineRecomputed(ID, ClockKind.OBSTACLE_COOPERATOR, Shenyang.DRC, after("2026-05-28", 3),
					after("2026-05-28", 4), 2026, "event-1", LocalDate.parse("2026-05-29")));
		ObstacleRowView row = board(COORDINATOR).rows().getFirst();
		assertThat(row.cooperators()).singleElement()
			.satisfies((helper) -> assertThat(helper.due()).isEqualTo(after("2026-05-28", 4).due()));
		assertThat(row.turns()).filteredOn((turn) -> turn.waitsFor() == ObstacleWait.COOPERATION)
			.singleElement()
			.satisfies((turn) -> assertThat(turn.due()).isEqualTo(after("2026-05-28", 4).due()));
	}

	@Test
	@Clause({ "F-006", "F-125" })
	void whoeverRaisesWhatItLeadsKeepsItsDayAndTheTiersFollows() {
		this.fixture.given(inHand(ID, 1, "2026-05-28", "2026-05-28", 10))
			.given(new ObstacleEscalated(ID, SolvingTier.DISTRICT, SolvingTier.CITY, EscalationCause.REQUESTED,
					"本级难以解决", Shenyang.DRC, 20, LocalDate.parse("2026-06-11"), after("2026-05-28", 10), List.of(),
					List.of(), LocalDate.parse("2026-05-28"), after("2026-05-28", 20), null));
		ObstacleRowView row = board(COORDINATOR).rows().getFirst();
		assertThat(row.tier()).isEqualTo(SolvingTier.CITY);
		assertThat(row.due()).isEqualTo("2026-06-11");
		ObstacleClockEntryView kept = clocks().entries().getLast();
		assertThat(kept.change()).isEqualTo(ClockChange.KEPT);
		assertThat(due(kept.before()) + " " + due(kept.after())).isEqualTo("2026-06-11 2026-06-25");
		this.fixture.given(new ObstacleLimitPassed(ID, ClockKind.OBSTACLE_DUE, "", LocalDate.parse("2026-06-11"),
				TIEXI_BUILDING, List.of(new DueClock(ClockKind.OBSTACLE_DUE, "", after("2026-05-28", 20))),
				List.of(ref(ClockKind.OBSTACLE_DUE)), LocalDate.parse("2026-06-12"), null));
		row = board(COORDINATOR).rows().getFirst();
		assertThat(row.due()).isEqualTo("2026-06-25");
		assertThat(row.originalDue()).isEqualTo("2026-06-11");
		ObstacleClockEntryView moved = clocks().entries().getLast();
		assertThat(moved.change()).isEqualTo(ClockChange.MOVED);
		assertThat(moved.rule().basis()).as("the days of the sub-item at that tier")
			.isEqualTo(ObstacleClockBasis.TAXONOMY);
	}

	@Test
	@Clause("F-137")
	void takenUpAgainWhoeverHelpsMayAnswerInTimeAgain() {
		ObstacleReopened again = reopened(ID, 1, "2026-05-28");
		this.fixture
			.given(reported(ID, 1, "2026-03-02"), sorted(ID, "0606", 10, "2026-03-03", TIEXI_INDUSTRY),
					assigned(ID, 1, "2026-03-03"), accepted(ID, "2026-03-03"))
			.given(new ObstacleLimitPassed(ID, ClockKind.OBSTACLE_COOPERATOR, TIEXI_INDUSTRY,
					LocalDate.parse("2026-03-06"), TIEXI_INDUSTRY, List.of(), List.of(), LocalDate.parse("2026-03-07"),
					null))
			.given(claimed(ID, true, "2026-03-10"), confirmed(ID, true, "2026-03-18"), closed(ID, "2026-03-20"));
		assertThat(board(COORDINATOR).rows().getFirst().cooperators().getFirst().onTime()).isFalse();
		List<DueClock> clocks = new ArrayList<>(again.clocks());
		clocks.add(new DueClock(ClockKind.OBSTACLE_COOPERATOR, TIEXI_INDUSTRY, after("2026-05-28", 3)));
		this.fixture.given(new ObstacleReopened(ID, 1, again.reason(), again.deadline(), again.originalDue(), clocks,
				List.of(), again.occurredOn()));
		assertThat(board(COORDINATOR).rows().getFirst().cooperators()).singleElement().satisfies((helper) -> {
			assertThat(helper.due()).isEqualTo("2026-06-02");
			assertThat(helper.onTime()).isNull();
		});
	}

	/** The same by sorting what it leads to a higher tier. */
	@Test
	@Clause({ "F-006", "F-125" })
	void whoeverSortsWhatItLeadsHigherKeepsItsDay() {
		this.fixture.given(inHand(ID, 1, "2026-05-28", "2026-05-28", 10));
		ObstacleSorted first = sorted(ID, "0606", 10, "2026-05-28");
		this.fixture.given(new ObstacleSorted(ID, first.site(), "0606", first.taxonomyVersion(), first.scope(),
				SolvingTier.CITY, first.rule(), first.severity(), TIEXI_BUILDING, Shenyang.DRC, List.of(), 20,
				first.originalDue(), first.deadline(), true, null, first.policyVersion(), List.of(), List.of(),
				LocalDate.parse("2026-05-28"), after("2026-05-28", 20), null, null));
		ObstacleRowView row = board(COORDINATOR).rows().getFirst();
		assertThat(row.tier()).isEqualTo(SolvingTier.CITY);
		assertThat(row.due()).isEqualTo("2026-06-11");
		ObstacleClockEntryView kept = clocks().entries().getLast();
		assertThat(kept.change()).isEqualTo(ClockChange.KEPT);
		assertThat(due(kept.before()) + " " + due(kept.after())).isEqualTo("2026-06-11 2026-06-25");
	}

	/** Why it hits less than was said stands where it was sorted so (ADR 0204). */
	@Test
	@Clause({ "F-117", "F-118" })
	void whyItHitsLessIsInItsHistory() {
		ObstacleSorted first = sorted(ID, "0606", 10, "2026-05-28");
		this.fixture.given(reported(ID, 1, "2026-05-28"), first,
				new ObstacleSorted(ID, first.site(), "0606", first.taxonomyVersion(), first.scope(), first.tier(),
						first.rule(), Severity.S3, first.leadUnitId(), first.coordinatingUnitId(), List.of(), 10,
						first.originalDue(), first.deadline(), false, null, first.policyVersion(), List.of(), List.of(),
						LocalDate.parse("2026-05-28"), null, "已有便道", null));
		assertThat(this.fixture.whenAsked(new ListObstacleHistory(COORDINATOR, ID, 10, null, null)).answer().entries())
			.extracting((entry) -> entry.text())
			.contains("已有便道");
	}

	private ObstacleClocksView clocks() {
		return this.fixture.whenAsked(new FindObstacleClock(COORDINATOR, ID, null)).answer();
	}

	private void overdue() {
		this.fixture.given(ObstacleEvents.overdue(ID, 1));
	}

	private ObstaclePage board(org.diaodu.kernel.message.Caller caller) {
		return this.fixture
			.whenAsked(new ListObstacles(caller, ObstacleFilter.NONE, ObstacleSort.DUE, 100, null, null, true))
			.answer();
	}

	private ObstaclePage filtered(ObstacleClockState clock) {
		return this.fixture
			.whenAsked(new ListObstacles(COORDINATOR,
					new ObstacleFilter(null, null, null, null, null, null, clock, null, null, null, null, null),
					ObstacleSort.DUE, 100, null, null, true))
			.answer();
	}

	private static String due(Deadline deadline) {
		return (deadline != null) ? deadline.due().toString() : "-";
	}

}
