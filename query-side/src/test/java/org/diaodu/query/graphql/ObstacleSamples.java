package org.diaodu.query.graphql;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.LetterPlaceholder;
import org.diaodu.kernel.letter.LetterState;
import org.diaodu.kernel.letter.query.LetterTemplateView;
import org.diaodu.kernel.letter.query.LetterTemplatesView;
import org.diaodu.kernel.letter.query.ListFailedLetters;
import org.diaodu.kernel.letter.query.ListLetterTemplates;
import org.diaodu.kernel.letter.query.ListUnitLetters;
import org.diaodu.kernel.letter.query.SentLetterPage;
import org.diaodu.kernel.letter.query.SentLetterView;
import org.diaodu.kernel.lifecycle.AuthorityName;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleCategory;
import org.diaodu.kernel.obstacle.ObstacleItem;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.ScopeRule;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.query.ClockChange;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.FindObstacleClock;
import org.diaodu.kernel.obstacle.query.FindObstacleMetrics;
import org.diaodu.kernel.obstacle.query.FindObstacleTaxonomy;
import org.diaodu.kernel.obstacle.query.ListObstacleHistory;
import org.diaodu.kernel.obstacle.query.ListObstacleInbox;
import org.diaodu.kernel.obstacle.query.ListObstacles;
import org.diaodu.kernel.obstacle.query.ListOverdueObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.kernel.obstacle.query.ObstacleClockBasis;
import org.diaodu.kernel.obstacle.query.ObstacleClockEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleClockRuleView;
import org.diaodu.kernel.obstacle.query.ObstacleClockState;
import org.diaodu.kernel.obstacle.query.ObstacleClocksView;
import org.diaodu.kernel.obstacle.query.ObstacleCooperatorView;
import org.diaodu.kernel.obstacle.query.ObstacleDecisionView;
import org.diaodu.kernel.obstacle.query.ObstacleExtensionView;
import org.diaodu.kernel.obstacle.query.ObstacleFiguresView;
import org.diaodu.kernel.obstacle.query.ObstacleGroupView;
import org.diaodu.kernel.obstacle.query.ObstacleHistoryEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleHistoryPage;
import org.diaodu.kernel.obstacle.query.ObstacleInboxEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleInboxPage;
import org.diaodu.kernel.obstacle.query.ObstacleLetterDocumentView;
import org.diaodu.kernel.obstacle.query.ObstacleLetterFailureView;
import org.diaodu.kernel.obstacle.query.ObstacleLetterView;
import org.diaodu.kernel.obstacle.query.ObstacleMetricView;
import org.diaodu.kernel.obstacle.query.ObstacleMetricsView;
import org.diaodu.kernel.obstacle.query.ObstaclePage;
import org.diaodu.kernel.obstacle.query.ObstacleParty;
import org.diaodu.kernel.obstacle.query.ObstaclePauseView;
import org.diaodu.kernel.obstacle.query.ObstacleRatingView;
import org.diaodu.kernel.obstacle.query.ObstacleRowView;
import org.diaodu.kernel.obstacle.query.ObstacleSolutionView;
import org.diaodu.kernel.obstacle.query.ObstacleTaxonomyView;
import org.diaodu.kernel.obstacle.query.ObstacleTurnView;
import org.diaodu.kernel.obstacle.query.ObstacleView;
import org.diaodu.kernel.obstacle.query.ObstacleWait;
import org.diaodu.kernel.obstacle.query.ObstaclesChanged;
import org.diaodu.kernel.obstacle.query.OverdueObstaclePage;
import org.diaodu.kernel.obstacle.query.OverdueObstacleView;
import org.diaodu.kernel.obstacle.query.RunningClockView;
import org.diaodu.kernel.obstacle.query.WatchObstacles;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.project.query.FieldChange;
import org.diaodu.kernel.stewardship.query.PersonRef;
import reactor.core.publisher.Flux;

import static org.diaodu.query.graphql.Samples.AT;
import static org.diaodu.query.graphql.Samples.BASIS;
import static org.diaodu.query.graphql.Samples.DAY;
import static org.diaodu.query.graphql.Samples.PROJECT;

/**
 * Answers about obstacles with every field filled.
 */
final class ObstacleSamples {

	static final String OBSTACLE = "obstacle-00000000-0000-4000-8000-000000000001";

	static final String NUMBER = "SZ18032101060205000125";

	private static final PersonRef PERSON = new PersonRef("person-1", "王五");

	private static final List<String> CURSORS = List.of("c0");

	private static final String UNIT = "unit-210106";

	private static final Deadline DEADLINE = new Deadline(DAY, 10, DayCount.WORKING_DAYS, DAY, true);

	private ObstacleSamples() {
	}

	static void answerAll(RecordingQueries queries) {
		queries.answer(ListObstacles.class,
				(query) -> new ObstaclePage(List.of(row()), CURSORS, true, 2, figures(), BASIS));
		queries.answer(FindObstacle.class, (query) -> obstacle());
		queries.answer(FindObstacleClock.class, (query) -> clocks());
		queries.answer(ListObstacleHistory.class,
				(query) -> new ObstacleHistoryPage(
						List.of(new ObstacleHistoryEntryView(0, 41, new UUID(1, 2), "obstacle.reported", DAY, AT,
								"person-1", "王五", Role.SPECIALIST, UNIT, "铁西区", Attribution.Source.WITNESSED,
								"ReportObstacle", new UUID(3, 4), List.of("照片1"), ObstacleStatus.REPORTED, "基坑无法开挖",
								List.of(new FieldChange("status", null, "REPORTED", "ObstacleStatus")))),
						CURSORS, true, 2, BASIS));
		queries.answer(ListObstacleInbox.class,
				(query) -> new ObstacleInboxPage(
						List.of(new ObstacleInboxEntryView(row(), List.of(turn()), List.of(ObstacleAct.values()))),
						CURSORS, true, 2, BASIS));
		queries.answer(ListOverdueObstacles.class,
				(query) -> new OverdueObstaclePage(List.of(new OverdueObstacleView(row(), 3)), CURSORS, true, 2,
						BASIS));
		queries.answer(FindObstacleMetrics.class, (query) -> new ObstacleMetricsView(query.from(), query.to(),
				metric(""), List.of(metric(UNIT)), List.of(metric(UNIT)), List.of(metric("02")), BASIS));
		queries.answer(FindObstacleTaxonomy.class,
				(query) -> new ObstacleTaxonomyView("2018-7", "沈政发〔2018〕7号", "一(九)", DAY,
						List.of(new ObstacleCategory("02", "征收与净地",
								List.of(new ObstacleItem("0205", "出让土地净地不净",
										List.of(new AuthorityName("自然资源(储备中心)", DAY)), UNIT, ObstacleScope.CROSS, 5, 10,
										20, true, "依据")))),
						BASIS));
		queries.answer(ListLetterTemplates.class,
				(query) -> new LetterTemplatesView(
						List.of(new LetterTemplateView(LetterForm.ASSIGNMENT, 2, true, "0".repeat(64), "修改措辞", DAY, AT,
								"person-1", "王五", "/letters/templates/assignment.docx?version=2", 41)),
						LetterPlaceholder.labels(), BASIS));
		SentLetterPage letters = new SentLetterPage(
				List.of(new SentLetterView(OBSTACLE, NUMBER, obstacle().letters().getFirst())), CURSORS, true, 2,
				BASIS);
		queries.answer(ListUnitLetters.class, (query) -> letters);
		queries.answer(ListFailedLetters.class, (query) -> letters);
		queries.stream(WatchObstacles.class, (query) -> Flux.just(new ObstaclesChanged(42), new ObstaclesChanged(43)));
	}

	static ObstacleRowView row() {
		return new ObstacleRowView(OBSTACLE, NUMBER, PROJECT, "汽车零部件生产基地", UNIT, "铁西区", "unit-zone-1", "经开区", "02",
				"征收与净地", "0205", "出让土地净地不净", ObstacleScope.CROSS, SolvingTier.DISTRICT, ObstacleStatus.IN_PROGRESS,
				Severity.S1, UNIT, "铁西区", UNIT, "铁西区", UNIT, "铁西区",
				List.of(new ObstacleCooperatorView("unit-department-1", "市工信局", DAY, DAY, true)), DAY, DAY, true,
				ObstacleClockState.HALF_USED, 60, false, false, 1, 2, 3, 4, 5, true, LetterColour.BLUE, List.of(turn()),
				PERSON, Role.SPECIALIST, UNIT, "铁西区", DAY, 4, DAY, 41, AT);
	}

	static ObstacleTurnView turn() {
		return new ObstacleTurnView(ObstacleWait.SOLUTION, ObstacleParty.LEAD_UNIT, UNIT, "铁西区", Role.MANAGER, PERSON,
				DAY, false);
	}

	private static ObstacleFiguresView figures() {
		List<ObstacleGroupView> groups = List.of(new ObstacleGroupView("02", "征收与净地", 2));
		return new ObstacleFiguresView(2, 1, 1, 1, 1, 1, groups, groups, groups, groups, groups);
	}

	static ObstacleView obstacle() {
		return new ObstacleView(row(), "地块内三户未搬迁", "净地交付", "0205", Severity.S1, List.of("照片1"),
				ScopeRule.DISTRICT_COORDINATES, "2018-7", PERSON, 10, 2, 1, true,
				new ObstacleExtensionView(UNIT, "铁西区", 2, "排期", "已告知企业", DAY, DAY),
				new ObstaclePauseView(PauseGround.FORCE_MAJEURE, "汛期", DAY), GovernmentBody.DISTRICT_GOVERNMENT,
				new ObstacleSolutionView(UNIT, "铁西区", "已搬迁", List.of("交付单"), DAY, true, DAY, true),
				new ObstacleRatingView(4, "满意", DAY, false, DAY, true, "已说明"),
				List.of(new ObstacleLetterView("CB-1", LetterKind.URGING, LetterColour.BLUE, UrgeCause.HALF, UNIT,
						"铁西区", "请加快", DAY, DAY, DAY, 41, LetterState.FAILED,
						new ObstacleLetterFailureView("LETTER_TEMPLATE_FAILS", AT),
						new ObstacleLetterDocumentView("0".repeat(64), 20_480, "催办通知书CB-1.docx",
								"/evidence/" + "0".repeat(64), 2, "1".repeat(64), AT, 42))),
				List.of(new ObstacleDecisionView(GovernmentBody.CITY_GOVERNMENT, "纪要1号", "限期交付", UNIT, "铁西区", DAY,
						"JD-1", List.of("纪要"), DAY)),
				"误报", "obstacle-2", NUMBER, List.of(NUMBER), List.of(ObstacleAct.SORT), BASIS);
	}

	private static ObstacleClocksView clocks() {
		return new ObstacleClocksView(OBSTACLE, NUMBER, ObstacleStatus.IN_PROGRESS, ObstacleClockState.RUNNING, DAY,
				DAY, DEADLINE, 3, 10, 30, 1, new ObstaclePauseView(PauseGround.STATUTORY_STEP, "听证", DAY),
				List.of(new RunningClockView(ClockKind.OBSTACLE_COOPERATOR, UNIT, "铁西区", LetterColour.RED, DEADLINE,
						true)),
				List.of(new ObstacleClockEntryView(0, 41, ClockChange.STARTED, ClockKind.OBSTACLE_SORT, UNIT, "铁西区",
						LetterColour.RED, "obstacle.reported", DAY, AT, "person-1", "王五", DEADLINE, DEADLINE, "说明",
						new ObstacleClockRuleView(ObstacleClockBasis.POLICY, PolicyParameter.OBSTACLE_STEPS,
								PolicyField.SORT_DAYS, "2018-7", "0205", "2018-7"))),
				BASIS);
	}

	private static ObstacleMetricView metric(String key) {
		BigDecimal figure = new BigDecimal("66.67");
		return new ObstacleMetricView(key, "铁西区", 9, 8, 10, 3, 2, figure, figure, 1, figure, 1, figure, 1, figure, 2,
				figure, 1, 1, figure, 3);
	}

}
