package org.diaodu.command.obstacle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AnswerAsCooperator;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.CriticiseObstacle;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.GrantObstacleExtension;
import org.diaodu.kernel.obstacle.command.InterviewForObstacle;
import org.diaodu.kernel.obstacle.command.IssueSupervisionLetter;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.MergeObstacle;
import org.diaodu.kernel.obstacle.command.MoveObstacle;
import org.diaodu.kernel.obstacle.command.NoteObstacleWork;
import org.diaodu.kernel.obstacle.command.NoteVacatedUnit;
import org.diaodu.kernel.obstacle.command.ObstacleCommand;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.RecountObstacleClock;
import org.diaodu.kernel.obstacle.command.RefuseObstacleExtension;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.RingObstacleClock;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.SuperviseRedObstacle;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every act upon an obstacle, at every place it may stand, by everybody: what becomes of
 * it is written down in {@code state-act-role.txt}.
 */
@Clause({ "F-117", "F-118", "F-119", "F-120", "F-121", "F-123", "F-125", "F-128" })
class ObstacleMatrixTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final List<String> EVIDENCE = List.of("沈水函〔2019〕3号");

	private static final Map<Character, Attribution> ROLES = Map.ofEntries(Map.entry('Z', Blocked.REPORTER),
			Map.entry('O', Blocked.CONTACT), Map.entry('L', Blocked.LEAD), Map.entry('K', Blocked.HELPER),
			Map.entry('D', Blocked.SORTER), Map.entry('C', Blocked.CITY), Map.entry('H', Blocked.OUTSIDER),
			Map.entry('I', Blocked.INSPECTOR), Map.entry('M', Blocked.LEADER), Map.entry('N', Blocked.STRANGER),
			Map.entry('S', People.SYSTEM));

	private static final Map<Character, String> CODES = Map.ofEntries(Map.entry('+', "+"), Map.entry('0', "0"),
			Map.entry('P', "NOT_PERMITTED"), Map.entry('F', "NOT_FOUND"), Map.entry('S', "OBSTACLE_STATE_UNFIT"),
			Map.entry('g', "OBSTACLE_GOVERNMENT_DECIDES"), Map.entry('n', "OBSTACLE_GOVERNMENT_NOT_ASKED"),
			Map.entry('u', "OBSTACLE_NOT_SUPERVISED"), Map.entry('e', "OBSTACLE_CRITICISM_TOO_EARLY"),
			Map.entry('i', "OBSTACLE_INTERVIEW_TOO_EARLY"), Map.entry('r', "OBSTACLE_RATED"),
			Map.entry('c', "OBSTACLE_CALL_BACK_NOT_PENDING"), Map.entry('b', "OBSTACLE_CALL_BACK_PENDING"),
			Map.entry('B', "OBSTACLE_BOUND_BY_GOVERNMENT"), Map.entry('N', "OBSTACLE_DECISION_BINDING"),
			Map.entry('o', "OBSTACLE_URGE_OWN"), Map.entry('q', "OBSTACLE_MERGE_UNDECIDED"),
			Map.entry('w', "OBSTACLE_WITHDRAW_UNDECIDED"));

	private static final TestDirectory DIRECTORY = Blocked.directory();

	@Test
	void everyActByEverybodyWhereverItStandsEndsAsWrittenDown() throws IOException {
		Map<String, Map<ObstacleStatus, Map<Character, String>>> table = table("state-act-role.txt");
		List<String> wrong = new ArrayList<>();
		int cells = 0;
		for (ObstacleStatus status : ObstacleStatus.values()) {
			for (Map.Entry<String, Map<ObstacleStatus, Map<Character, String>>> act : table.entrySet()) {
				Story story = prepared(status, act.getKey());
				assertThat(story.state().status()).isEqualTo(status);
				ObstacleCommand command = commands(story).get(act.getKey());
				for (Map.Entry<Character, String> cell : Blocked.there(act.getValue().get(status)).entrySet()) {
					String expected = cell.getValue();
					String actual = story.outcome(Blocked.there(ROLES.get(cell.getKey())), Blocked.there(command));
					cells++;
					if (!actual.equals(expected)) {
						wrong.add(act.getKey() + " at " + status + " by " + cell.getKey() + ": " + actual + ", not "
								+ expected);
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(cells).isEqualTo(table.size() * ObstacleStatus.values().length * ROLES.size());
	}

	@Test
	@Clause({ "F-009", "F-128" })
	void whatAGovernmentBoundIsMovedByNobodyElse() throws IOException {
		List<String> wrong = new ArrayList<>();
		int cells = 0;
		for (Map.Entry<String, Map<ObstacleStatus, Map<Character, String>>> act : table("bound-act-role.txt")
			.entrySet()) {
			for (Map.Entry<ObstacleStatus, Map<Character, String>> row : act.getValue().entrySet()) {
				Story story = boundAt(row.getKey());
				assertThat(story.state().status()).isEqualTo(row.getKey());
				ObstacleCommand command = act.getKey().equals("SortObstacle") ? elsewhere()
						: Blocked.there(commands(story).get(act.getKey()));
				for (Map.Entry<Character, String> cell : row.getValue().entrySet()) {
					String actual = story.outcome(Blocked.there(ROLES.get(cell.getKey())), command);
					cells++;
					if (!actual.equals(cell.getValue())) {
						wrong.add(act.getKey() + " at " + row.getKey() + " by " + cell.getKey() + ": " + actual
								+ ", not " + cell.getValue());
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(cells).isGreaterThan(20 * ROLES.size());
	}

	/** Sorted to another unit than the one a government named. */
	private static ObstacleCommand elsewhere() {
		return Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2, Blocked.TIEXI_INDUSTRY, DAY,
				TestDirectory.TIEXI_CONSTRUCTION);
	}

	/** Decided on by the district's government, and standing there. */
	private static Story boundAt(ObstacleStatus status) {
		Story story = at(ObstacleStatus.DECISION_PENDING);
		story.act(Blocked.LEADER, Blocked.there(commands(story).get("RecordGovernmentDecision")));
		for (String act : List.of("AcceptObstacle", "NoteObstacleWork", "ClaimObstacleSolved", "ConfirmObstacleSolved",
				"CloseObstacle")) {
			if (story.state().status() == status) {
				return story;
			}
			if (status == ObstacleStatus.DECISION_PENDING && story.state().status() == ObstacleStatus.IN_PROGRESS) {
				story.act(Blocked.SORTER, Blocked.there(commands(story).get("SubmitToGovernment")));
				return story;
			}
			Attribution by = act.equals("ConfirmObstacleSolved") ? Blocked.CONTACT
					: act.equals("CloseObstacle") ? Blocked.SORTER : Blocked.LEAD;
			story.act(by, Blocked.there(commands(story).get(act)));
		}
		return story;
	}

	@Test
	void namesEveryActThereIs() throws IOException {
		Set<String> acts = new HashSet<>();
		for (Class<?> command : ObstacleCommand.class.getPermittedSubclasses()) {
			acts.add(command.getSimpleName());
		}
		// A report has nothing to stand anywhere yet.
		acts.remove(ReportObstacle.class.getSimpleName());
		assertThat(table("state-act-role.txt").keySet()).isEqualTo(acts);
	}

	/** The obstacle standing there, and what the act needs besides. */
	private static Story prepared(ObstacleStatus status, String act) {
		Story story = at(status);
		switch (act) {
			case "GrantObstacleExtension", "RefuseObstacleExtension" -> {
				if (ObstacleStates.IN_HAND.contains(status)) {
					story.act(Blocked.LEAD, new RequestObstacleExtension(Blocked.ID, 1, "管线单位排期", "已告知企业", DAY));
				}
			}
			case "IssueSupervisionLetter", "LiftSupervision" -> {
				if (status.compareTo(ObstacleStatus.PAUSED) <= 0) {
					story.act(Blocked.INSPECTOR, new SuperviseObstacle(Blocked.ID, "重点督查", DAY));
				}
			}
			case "RingObstacleClock" -> {
				if (status == ObstacleStatus.ASSIGNED) {
					story.clockTo(DAY.plusDays(2));
				}
			}
			case "MoveObstacle" -> story.at(Blocked.ELSEWHERE);
			default -> {
				// Nothing but the obstacle.
			}
		}
		return story;
	}

	static Story at(ObstacleStatus status) {
		Story story = Story.reported(DIRECTORY, DAY);
		switch (status) {
			case REPORTED -> {
				return story;
			}
			case WITHDRAWN -> {
				story.act(Blocked.REPORTER, new WithdrawObstacle(Blocked.ID, "误报", DAY));
				return story;
			}
			case MERGED -> {
				story.act(Blocked.SORTER, new MergeObstacle(Blocked.ID, Blocked.OTHER, "同一事项", DAY));
				return story;
			}
			case DECISION_PENDING -> {
				story.act(Blocked.SORTER, Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2,
						TestDirectory.TIEXI_CONSTRUCTION, DAY, Blocked.TIEXI_INDUSTRY));
				return story;
			}
			case SORTED, ASSIGNED, RETURNED, ACCEPTED, IN_PROGRESS, PAUSED, SOLVED_CLAIMED, CONFIRMED, EVALUATED,
					CLOSED ->
				story.act(Blocked.SORTER, Blocked.sort(DAY));
		}
		List<Runnable> steps = new ArrayList<>();
		steps.add(() -> story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY)));
		if (status == ObstacleStatus.RETURNED) {
			steps.add(() -> story.act(Blocked.LEAD, new ReturnObstacle(Blocked.ID, "不属职权", "由水务部门牵头", null, DAY)));
		}
		steps.add(() -> story.act(Blocked.LEAD, new AcceptObstacle(Blocked.ID, DAY)));
		steps.add(() -> story.act(Blocked.LEAD, new NoteObstacleWork(Blocked.ID, "note-0", "现场踏勘", List.of(), DAY)));
		if (status == ObstacleStatus.PAUSED) {
			steps.add(() -> story.act(Blocked.SORTER,
					new PauseObstacle(Blocked.ID, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, DAY)));
		}
		steps.add(() -> story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "管线已迁改", EVIDENCE, DAY)));
		steps.add(() -> story.act(Blocked.CONTACT, new ConfirmObstacleSolved(Blocked.ID, DAY)));
		steps.add(() -> story.act(Blocked.CONTACT, new RateObstacle(Blocked.ID, 2, "拖延", DAY)));
		for (Runnable step : steps) {
			if (story.state().status() == status) {
				return story;
			}
			if (status == ObstacleStatus.CLOSED && story.state().status() == ObstacleStatus.CONFIRMED) {
				story.act(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, DAY));
				return story;
			}
			step.run();
		}
		return story;
	}

	private static Map<String, ObstacleCommand> commands(Story story) {
		Deadline response = story.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_RESPONSE));
		LocalDate today = story.today();
		Map<String, ObstacleCommand> commands = new HashMap<>();
		for (ObstacleCommand command : List.of(Blocked.sort(today), new AssignObstacle(Blocked.ID, today),
				new AcceptObstacle(Blocked.ID, today), new ReturnObstacle(Blocked.ID, "不属职权", "由水务部门牵头", null, today),
				new ReassignObstacle(Blocked.ID, TestDirectory.TIEXI_CONSTRUCTION, "职责明确", today),
				new NoteObstacleWork(Blocked.ID, "note-1", "协调会", List.of(), today),
				new AnswerAsCooperator(Blocked.ID, "同意", List.of(), today),
				new ClaimObstacleSolved(Blocked.ID, "管线已迁改", EVIDENCE, today),
				new RequestObstacleExtension(Blocked.ID, 1, "管线单位排期", "已告知企业", today),
				new GrantObstacleExtension(Blocked.ID, today), new RefuseObstacleExtension(Blocked.ID, "理由不足", today),
				new PauseObstacle(Blocked.ID, PauseGround.STATUTORY_STEP, "听证", EVIDENCE, today),
				new ResumeObstacle(Blocked.ID, "听证结束", today), new UrgeObstacle(Blocked.ID, "请加快", today),
				new EscalateObstacle(Blocked.ID, "区内无法解决", today), new SubmitToGovernment(Blocked.ID, "需政府决定", today),
				new RecordGovernmentDecision(Blocked.ID,
						"会议纪要〔2019〕" + (8 + story.all(GovernmentDecisionRecorded.class).size()) + "号", "由城建局负责",
						TestDirectory.TIEXI_CONSTRUCTION, today.plusDays(20), EVIDENCE, today),
				new SuperviseObstacle(Blocked.ID, "重点督查", today), new IssueSupervisionLetter(Blocked.ID, "无进展", today),
				new LiftSupervision(Blocked.ID, "已整改", EVIDENCE, today),
				new CriticiseObstacle(Blocked.ID, "拒不办理", today),
				new InterviewForObstacle(Blocked.ID, List.of("person-lead"), "约谈纪要", today),
				new ConfirmObstacleSolved(Blocked.ID, today),
				new RefuseObstacleSolution(Blocked.ID, "仍未迁改", List.of(), today),
				new RateObstacle(Blocked.ID, 4, "满意", today), new RecordCallBack(Blocked.ID, true, "已说明", today),
				new CloseObstacle(Blocked.ID, EVIDENCE, today), new ReopenObstacle(Blocked.ID, "问题复现", today),
				new WithdrawObstacle(Blocked.ID, "误报", today),
				new MergeObstacle(Blocked.ID, Blocked.OTHER, "同一事项", today), new MoveObstacle(Blocked.ID),
				new RingObstacleClock(Blocked.ID, ClockKind.OBSTACLE_RESPONSE, "",
						(response != null) ? response.due() : today.minusDays(1), today),
				new RecountObstacleClock(Blocked.ID, ClockKind.OBSTACLE_DUE, "", 2019, "event-1", today),
				new SuperviseRedObstacle(Blocked.ID, today.withDayOfMonth(1).minusDays(1), today),
				new NoteVacatedUnit(Blocked.ID, TestDirectory.TIEXI_CONSTRUCTION, null, today))) {
			commands.put(command.getClass().getSimpleName(), command);
		}
		return commands;
	}

	private static Map<String, Map<ObstacleStatus, Map<Character, String>>> table(String name) throws IOException {
		Map<String, Map<ObstacleStatus, Map<Character, String>>> table = new HashMap<>();
		try (InputStream resource = Blocked.there(ObstacleMatrixTest.class.getResourceAsStream(name))) {
			Map<ObstacleStatus, Map<Character, String>> act = new EnumMap<>(ObstacleStatus.class);
			String roles = "";
			for (String line : new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
				if (line.isBlank() || line.startsWith("#")) {
					continue;
				}
				String[] words = line.split("\\s+", 2);
				String cells = words[1].replace(" ", "");
				if (cells.startsWith("ZO")) {
					act = new EnumMap<>(ObstacleStatus.class);
					table.put(words[0], act);
					roles = cells;
					continue;
				}
				Map<Character, String> row = new HashMap<>();
				for (int i = 0; i < roles.length(); i++) {
					row.put(roles.charAt(i), Blocked.there(CODES.get(cells.charAt(i))));
				}
				act.put(ObstacleStatus.valueOf(words[0]), row);
			}
		}
		return table;
	}

}
