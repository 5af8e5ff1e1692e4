package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.ObstacleScope;
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
import org.diaodu.kernel.obstacle.command.ObstacleCommand;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.RefuseObstacleExtension;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionLapsed;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random acts by random people, days that go by and restarts, against
 * {@link ObstacleModel}: no difference in what becomes of an act, where the obstacle
 * stands, or which clocks run until when. The seed is printed; {@code -Dobstacle.seed}
 * gives it back.
 */
@Clause({ "F-006", "F-117", "F-118", "F-119", "F-120", "F-121", "F-123", "F-125" })
class ObstacleAgainstTheModelTest {

	private static final int ACTS = 100_000;

	private static final List<String> EVIDENCE = List.of("沈水函〔2018〕3号");

	private static final Map<Character, Attribution> ROLES = Map.ofEntries(Map.entry('Z', Blocked.REPORTER),
			Map.entry('O', Blocked.CONTACT), Map.entry('L', Blocked.LEAD), Map.entry('K', Blocked.HELPER),
			Map.entry('D', Blocked.SORTER), Map.entry('C', Blocked.CITY), Map.entry('H', Blocked.OUTSIDER),
			Map.entry('I', Blocked.INSPECTOR), Map.entry('M', Blocked.LEADER), Map.entry('N', Blocked.STRANGER),
			Map.entry('S', People.SYSTEM), Map.entry('X', Blocked.MAYOR), Map.entry('B', Blocked.COORDINATOR),
			Map.entry('V', Blocked.OTHER_LEAD));

	private static final String EVERYBODY = "ZOLKDCHIMNSXBV";

	private static final List<String> ACTS_THERE_ARE = List.of("Sort", "Assign", "Accept", "Return", "Reassign", "Note",
			"Answer", "Claim", "Request", "Grant", "RefuseDays", "Pause", "Resume", "Urge", "Escalate", "Submit",
			"Decide", "Supervise", "Letter", "Lift", "Criticise", "Interview", "Confirm", "Refuse", "Rate", "CallBack",
			"Close", "Reopen", "Withdraw", "Merge");

	/**
	 * What usually comes next, so that stories go on; and what is refused for a reason
	 * chance alone would meet once in many thousand acts.
	 */
	private static final Map<ObstacleStatus, List<String>> NEXT = new EnumMap<>(Map.ofEntries(
			Map.entry(ObstacleStatus.REPORTED,
					List.of("DSort", "DSort", "DSort", "DSort", "BSupervise", "BLetter", "BLift", "IUrge")),
			Map.entry(ObstacleStatus.SORTED, List.of("CAssign")),
			Map.entry(ObstacleStatus.DECISION_PENDING, List.of("MDecide", "XDecide", "CSort", "ZWithdraw", "CUrge")),
			Map.entry(ObstacleStatus.ASSIGNED, List.of("LAccept", "LAccept", "LReturn", "DUrge")),
			Map.entry(ObstacleStatus.RETURNED, List.of("CReassign", "CSort", "CMerge")),
			Map.entry(ObstacleStatus.ACCEPTED, List.of("LNote", "LRequest", "CGrant", "CPause", "OUrge", "LEscalate")),
			Map.entry(ObstacleStatus.IN_PROGRESS,
					List.of("LRequest", "LRequest", "CGrant", "CGrant", "CRefuseDays", "CPause", "LClaim", "CCriticise",
							"OUrge", "CReassign", "CLetter", "ZWithdraw")),
			Map.entry(ObstacleStatus.PAUSED, List.of("CResume", "LNote")),
			Map.entry(ObstacleStatus.SOLVED_CLAIMED, List.of("OConfirm", "ORefuse")),
			Map.entry(ObstacleStatus.CONFIRMED, List.of("ORate", "CClose", "CLift")),
			Map.entry(ObstacleStatus.EVALUATED, List.of("CCallBack", "CClose", "CLift")),
			Map.entry(ObstacleStatus.CLOSED, List.of("ORate", "CCallBack", "CReopen")),
			Map.entry(ObstacleStatus.WITHDRAWN, List.of("ZReopen")),
			Map.entry(ObstacleStatus.MERGED, List.of("CReopen"))));

	private final TestDirectory directory = Blocked.directory();

	private final Map<String, Integer> outcomes = new TreeMap<>();

	private final Deque<String> lately = new ArrayDeque<>();

	private int notes;

	@Test
	void doesWhatTheModelDoes() {
		long seed = Long.getLong("obstacle.seed", System.nanoTime());
		System.out.println("obstacle.seed=" + seed);
		Random random = new Random(seed);
		LocalDate[] working = LocalDate.of(2018, 1, 1)
			.datesUntil(LocalDate.of(2026, 12, 31))
			.filter(this.directory.calendar()::countsAsWorking)
			.toArray(LocalDate[]::new);
		int acts = 0;
		while (acts < ACTS) {
			LocalDate day = LocalDate.of(2018, 3, 1).plusDays(random.nextInt(2000));
			this.lately.clear();
			this.lately.add("seed " + seed + ", begun " + day);
			acts += one(random, day, working);
		}
		assertThat(acts).as("besides days and restarts").isGreaterThanOrEqualTo(100_000);
		assertThat(this.outcomes.keySet()).as("every act was done and every refusal met")
			.containsAll(ACTS_THERE_ARE.stream().map((act) -> act + " +").toList())
			.contains("Request OBSTACLE_EXTENSIONS_USED_UP", "Request OBSTACLE_EXTENSION_TOO_LATE",
					"Request OBSTACLE_EXTENSION_TOO_LONG", "Request OBSTACLE_EXTENSION_NO_DAY",
					"Escalate OBSTACLE_AT_HIGHEST_TIER", "Return OBSTACLE_ASSIGNMENT_BINDING",
					"Return OBSTACLE_DECISION_BINDING", "Letter OBSTACLE_LAST_LETTER", "Close OBSTACLE_SUPERVISED",
					"Urge OBSTACLE_WISH_TOO_SOON", "Urge OBSTACLE_URGE_OWN", "Urge OBSTACLE_URGED_TOO_SOON",
					"Sort OBSTACLE_BOUND_BY_GOVERNMENT", "Reassign OBSTACLE_BOUND_BY_GOVERNMENT",
					"Request OBSTACLE_BOUND_BY_GOVERNMENT", "Pause OBSTACLE_BOUND_BY_GOVERNMENT",
					"Merge OBSTACLE_BOUND_BY_GOVERNMENT", "Decide OBSTACLE_DECISION_REPEATED",
					"Decide OBSTACLE_WORK_OWN", "Supervise OBSTACLE_WORK_OWN", "Letter OBSTACLE_WORK_OWN",
					"Lift OBSTACLE_WORK_OWN", "Withdraw OBSTACLE_BOUND_BY_GOVERNMENT",
					"Withdraw OBSTACLE_WITHDRAW_UNDECIDED", "Withdraw OBSTACLE_WITHDRAW_SUPERVISED",
					"Withdraw OBSTACLE_WITHDRAW_UPHELD", "Merge OBSTACLE_MERGE_UNDECIDED",
					"Merge OBSTACLE_MERGE_SUPERVISED", "Merge OBSTACLE_MERGE_DOWN", "Escalate OBSTACLE_RAISED_EARLY",
					"Resume above", "Close above");
	}

	/**
	 * One obstacle, from its report until nothing can come any more.
	 * @return how many acts there were; days that go by and restarts are none
	 */
	private int one(Random random, LocalDate begun, LocalDate[] working) {
		Story story = Story.reported(this.directory, begun);
		ObstacleModel model = new ObstacleModel(working, begun);
		int acts = 0;
		int length = 20 + random.nextInt(120);
		while (length > 0) {
			length--;
			int step = random.nextInt(12);
			if (step == 0) {
				story.restart();
				// Its project goes to another district and comes back: nothing shows it.
				story.at(Blocked.ELSEWHERE).act(People.SYSTEM, new MoveObstacle(Blocked.ID));
				story.at(Blocked.SITE).act(People.SYSTEM, new MoveObstacle(Blocked.ID));
				this.lately.add("restart");
			}
			else if (step <= 3) {
				// Nobody thinks of a standstill for long.
				int most = (story.state().status() == ObstacleStatus.PAUSED) ? step * 20 : step * 3;
				LocalDate until = story.today().plusDays(1 + random.nextInt(most));
				boolean outage = random.nextInt(4) == 0;
				this.lately.add((outage ? "nothing rings until " : "until ") + until);
				for (LocalDate day = outage ? until : story.today().plusDays(1); !day.isAfter(until); day = day
					.plusDays(1)) {
					story.clockTo(day).ring();
					model.morning(day);
				}
			}
			else {
				acts++;
				act(random, story, model);
				story.ring();
				model.ring();
			}
			compare(story, model);
		}
		return acts;
	}

	private void act(Random random, Story story, ObstacleModel model) {
		List<String> usual = Blocked.there(NEXT.get(story.state().status()));
		boolean goesOn = random.nextInt(3) > 0;
		String next = usual.get(random.nextInt(usual.size()));
		char usually = (next.charAt(0) == 'L' && model.lead == 'V') ? 'V' : next.charAt(0);
		char role = goesOn ? usually : EVERYBODY.charAt(random.nextInt(EVERYBODY.length()));
		String act = goesOn ? next.substring(1) : ACTS_THERE_ARE.get(random.nextInt(ACTS_THERE_ARE.size()));
		int number = switch (act) {
			// 4 and 5 to another unit, which never is recorded.
			case "Sort" -> (random.nextInt(8) == 0) ? 6 + random.nextInt(4) : random.nextInt(model.bound ? 6 : 4);
			case "Request" -> random.nextInt(7);
			case "Decide" -> random.nextInt(40);
			// Mostly of those it is about.
			case "Interview" -> (random.nextInt(3) > 0)
					? Math.max(0, ObstacleModel.CALLED_IN.indexOf(model.supervision.redExpiredAt)) : random.nextInt(4);
			case "Rate" -> 1 + random.nextInt(5);
			default -> random.nextInt(2);
		};
		this.lately.add(role + " " + act + " " + number);
		while (this.lately.size() > 60) {
			this.lately.remove();
		}
		Attribution by = Blocked.there(ROLES.get(role));
		ObstacleCommand command = command(role, act, number, story.today());
		String actual = story.outcome(by, command);
		if (actual.equals("+")) {
			story.act(by, command);
		}
		boolean above = model.endRaisedTo != null || model.supervision.raised;
		String expected = model.act(role, act, number);
		this.outcomes.merge(act + " " + actual, 1, Integer::sum);
		if (above && actual.equals("+")) {
			this.outcomes.merge(act + " above", 1, Integer::sum);
		}
		assertThat(actual).as(() -> this.lately.toString()).isEqualTo(expected);
	}

	private void compare(Story story, ObstacleModel model) {
		ObstacleState state = story.state();
		Map<String, Object> actual = new HashMap<>();
		actual.put("status", state.status().name());
		actual.put("tier", (state.tier() != null) ? state.tier().ordinal() : 0);
		actual.put("urgings", state.urgings());
		actual.put("urged", last(story, ObstacleUrged.class, ObstacleUrged::unitId, "nobody"));
		actual.put("letter", last(story, SupervisionLetterIssued.class,
				(letter) -> letter.colour() + " to " + letter.unitId(), "none"));
		actual.put("criticised", String.valueOf(state.supervision().toCriticise()));
		actual.put("lapsed", story.all(ObstacleExtensionLapsed.class).size());
		actual.put("extensions", state.extensions());
		actual.put("reopenings", state.reopenings());
		actual.put("awaited", state.awaited() != null);
		actual.put("supervised", state.isSupervised());
		actual.put("bound", state.boundBy() != null);
		actual.put("wishes", state.wishes());
		actual.put("raisedEarly", state.isRaisedEarly());
		actual.put("endsAbove", state.namedRaisedTo != null);
		actual.put("concludedAbove", state.supervision.raisedTo() != null);
		actual.put("sortedAbove", state.sortedBy() != null);
		actual.put("lead", (state.leadUnitId() != null) ? state.leadUnitId() : "none");
		actual.put("due", state.isSorted() ? limit(state.deadline()) : "none");
		actual.put("original", state.isSorted() ? state.original().due() : "none");
		actual
			.put("clocks",
					ClocksOf.all(state)
						.stream()
						.collect(Collectors.toMap(
								(clock) -> clock.kind() + (clock.key().isEmpty() ? "" : ":" + clock.key()),
								(clock) -> limit(clock.deadline()))));
		Map<String, Object> expected = new HashMap<>();
		expected.put("status", model.status);
		expected.put("tier", model.tier);
		expected.put("urgings", model.urging.number);
		expected.put("urged", model.urging.urged);
		expected.put("letter", called(model.supervision.last));
		expected.put("criticised", called(String.valueOf(model.supervision.toCriticise)));
		expected.put("lapsed", model.term.lapsed);
		expected.put("extensions", model.term.extensions);
		expected.put("reopenings", model.reopenings);
		expected.put("awaited", model.awaited);
		expected.put("supervised", model.supervision.isOpen());
		expected.put("bound", model.bound);
		expected.put("wishes", model.reporter.wishes);
		expected.put("raisedEarly", model.raisedEarly);
		expected.put("endsAbove", model.endRaisedTo != null);
		expected.put("concludedAbove", model.supervision.raised);
		expected.put("sortedAbove", model.sortedAbove);
		expected.put("lead", model.leadUnit());
		expected.put("due", (model.term.due != null) ? model.term.due : "none");
		expected.put("original", (model.term.originalDue != null) ? model.term.originalDue : "none");
		expected.put("clocks", model.times.clocks);
		if (!actual.equals(expected)) {
			assertThat(actual).as(() -> this.lately.toString()).isEqualTo(expected);
		}
	}

	private static <E extends DomainEvent> String last(Story story, Class<E> type, Function<E, String> told,
			String otherwise) {
		List<E> all = story.all(type);
		return all.isEmpty() ? otherwise : told.apply(all.getLast());
	}

	/** As the directory calls whom the model calls by a letter. */
	private static String called(String told) {
		return switch (told.charAt(told.length() - 1)) {
			case 'c' -> told.substring(0, told.length() - 1) + TestDirectory.TIEXI_DRC;
			case 'k' -> told.substring(0, told.length() - 1) + TestDirectory.CITY_DRC;
			case 'L' -> told.substring(0, told.length() - 1) + TestDirectory.TIEXI_CONSTRUCTION;
			case 'V' -> told.substring(0, told.length() - 1) + Blocked.TIEXI_WATER;
			case '-' -> "null";
			default -> told;
		};
	}

	private static ModelTimes.Limit limit(Deadline deadline) {
		return deadline.unit().countsWorkingDays() ? new ModelTimes.Limit(deadline.countedFrom(), deadline.count(),
				deadline.due(), deadline.unit() == DayCount.UNTIL_WORKING_DAY)
				: new ModelTimes.Limit(null, 0, deadline.due());
	}

	private ObstacleCommand command(char role, String act, int number, LocalDate on) {
		String id = Blocked.ID;
		return switch (act) {
			case "Sort" -> Blocked.sort((number % 2 == 1) ? "0206" : "0606",
					(number % 2 == 1) ? ObstacleScope.MAJOR : ObstacleScope.CROSS,
					(number % 6 >= 2) ? Severity.S1 : Severity.S3,
					(number / 2 == 2) ? Blocked.TIEXI_INDUSTRY : TestDirectory.TIEXI_CONSTRUCTION, on,
					(number >= 6) ? new String[] { Blocked.TIEXI_INDUSTRY, Blocked.ECOLOGY } : new String[] {
							(number / 2 == 2) ? TestDirectory.TIEXI_CONSTRUCTION : Blocked.TIEXI_INDUSTRY });
			case "Assign" -> new AssignObstacle(id, on);
			case "Accept" -> new AcceptObstacle(id, on);
			case "Return" -> new ReturnObstacle(id, "不属职权", "由他单位牵头", null, on);
			case "Reassign" -> new ReassignObstacle(id,
					(number == 1) ? Blocked.TIEXI_WATER : TestDirectory.TIEXI_CONSTRUCTION, "职责明确", on);
			case "Note" -> new NoteObstacleWork(id, "note-" + this.notes++, "协调", List.of(), on);
			case "Answer" -> new AnswerAsCooperator(id, "同意", List.of(), on);
			case "Claim" -> new ClaimObstacleSolved(id, "完成", EVIDENCE, on);
			case "Request" -> new RequestObstacleExtension(id, number, "排期", "已告知", on);
			case "Grant" -> new GrantObstacleExtension(id, on);
			case "RefuseDays" -> new RefuseObstacleExtension(id, "理由不足", on);
			case "Pause" -> new PauseObstacle(id, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, on);
			case "Resume" -> new ResumeObstacle(id, "汛期结束", on);
			case "Urge" -> new UrgeObstacle(id, "请加快", on);
			case "Escalate" -> new EscalateObstacle(id, "无法解决", on);
			case "Submit" -> new SubmitToGovernment(id, "需政府决定", on);
			case "Decide" ->
				new RecordGovernmentDecision(id, "会议纪要〔2018〕" + (1 + number % ObstacleModel.DOCUMENTS) + "号", "由城建局负责",
						(role == 'B' && number % 3 == 2) ? TestDirectory.TIEXI_DRC
								: (number % ObstacleModel.OWNERS == ObstacleModel.OWNERS - 1) ? Blocked.TIEXI_WATER
										: TestDirectory.TIEXI_CONSTRUCTION,
						on.plusDays(number), EVIDENCE, on);
			case "Supervise" -> new SuperviseObstacle(id, "督查", on);
			case "Letter" -> new IssueSupervisionLetter(id, "无进展", on);
			case "Lift" -> new LiftSupervision(id, "已整改", EVIDENCE, on);
			case "Criticise" -> new CriticiseObstacle(id, "未办结", on);
			case "Interview" -> new InterviewForObstacle(id,
					List.of(List.of("person-lead", "person-water", "person-tiexi", "person-city").get(number)), "记录",
					on);
			case "Confirm" -> new ConfirmObstacleSolved(id, on);
			case "Refuse" -> new RefuseObstacleSolution(id, "仍未解决", List.of(), on);
			case "Rate" -> new RateObstacle(id, number, "理由", on);
			case "CallBack" -> new RecordCallBack(id, number % 2 == 0, "回访", on);
			case "Close" -> new CloseObstacle(id, EVIDENCE, on);
			case "Reopen" -> new ReopenObstacle(id, "复现", on);
			case "Withdraw" -> new WithdrawObstacle(id, "误报", on);
			case "Merge" -> new MergeObstacle(id, Blocked.OTHER, "同一事项", on);
			default -> throw new IllegalArgumentException(act);
		};
	}

}
