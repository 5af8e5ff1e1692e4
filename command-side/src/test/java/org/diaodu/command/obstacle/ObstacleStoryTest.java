package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.SupervisionCause;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AnswerAsCooperator;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.CriticiseObstacle;
import org.diaodu.kernel.obstacle.command.GrantObstacleExtension;
import org.diaodu.kernel.obstacle.command.InterviewForObstacle;
import org.diaodu.kernel.obstacle.command.NoteObstacleWork;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.ObstacleCommand;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.RingObstacleClock;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.event.CooperationEnded;
import org.diaodu.kernel.obstacle.event.CooperatorAnswered;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleCriticised;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionGranted;
import org.diaodu.kernel.obstacle.event.ObstacleInterviewed;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Obstacles as they go on, day by day, with due days counted by hand: Monday 2019-06-03
 * is the first day, Friday the 7th is Dragon Boat Festival.
 */
@Clause({ "F-005", "F-006", "F-120", "F-121", "F-125", "F-128", "F-137" })
class ObstacleStoryTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final List<String> EVIDENCE = List.of("沈水函〔2019〕3号");

	private static final TestDirectory DIRECTORY = Blocked.directory();

	private final Story story = Story.reported(DIRECTORY, DAY);

	private static LocalDate june(int day) {
		return LocalDate.of(2019, 6, day);
	}

	private static LocalDate july(int day) {
		return LocalDate.of(2019, 7, day);
	}

	@Test
	void aQuestionToTheGovernmentWaitsForItAndWhatIsSolvedMeanwhileIsSolved() {
		this.story.inHand().act(Blocked.LEAD, new RequestObstacleExtension(Blocked.ID, 2, "排期", "已告知", DAY));
		this.story.act(Blocked.SORTER, new SubmitToGovernment(Blocked.ID, "需政府决定", DAY));
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.DECISION_PENDING);
		assertThat(this.story.outcome(Blocked.SORTER, new GrantObstacleExtension(Blocked.ID, DAY)))
			.as("the government sets the day")
			.isEqualTo("OBSTACLE_STATE_UNFIT");
		assertThat(this.story.outcome(Blocked.SORTER, new SubmitToGovernment(Blocked.ID, "再报", DAY)))
			.isEqualTo("OBSTACLE_STATE_UNFIT");
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "管线已迁改", EVIDENCE, DAY));
		this.story.act(Blocked.REPORTER, new RefuseObstacleSolution(Blocked.ID, "仍未迁改", List.of(), DAY));
		assertThat(this.story.state().status()).as("it was asked and still decides")
			.isEqualTo(ObstacleStatus.DECISION_PENDING);
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "管线已迁改", EVIDENCE, DAY));
		this.story.act(Blocked.REPORTER, new ConfirmObstacleSolved(Blocked.ID, DAY));
		assertThat(this.story.state().awaited()).as("nothing is left to decide").isNull();
	}

	@Test
	void nobodyOwesAnAnswerForWhatTheGovernmentWasAsked() {
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		this.story.act(Blocked.SORTER, new SubmitToGovernment(Blocked.ID, "需政府决定", DAY));
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.DECISION_PENDING);
		assertThat(this.story.outcome(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, DAY)))
			.as("nobody had accepted it")
			.isEqualTo("OBSTACLE_STATE_UNFIT");
		this.story.until(june(6));
		assertThat(this.story.all(ObstacleLimitPassed.class)).isEmpty();
		this.story.act(Blocked.LEADER, new RecordGovernmentDecision(Blocked.ID, "会议纪要〔2019〕8号", "由城建局负责",
				TestDirectory.TIEXI_CONSTRUCTION, june(28), EVIDENCE, june(6)));
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.ASSIGNED);
	}

	@Test
	void urgesEscalatesAndSupervisesByItselfUntilTheLeadingGroup() {
		this.story.inHand().until(LocalDate.of(2019, 8, 20));
		assertThat(this.story.all(ObstacleUrged.class))
			.extracting(ObstacleUrged::number, ObstacleUrged::cause, ObstacleUrged::copiedToDeputyHead,
					ObstacleUrged::occurredOn)
			.startsWith(tuple(1, UrgeCause.HALF, false, june(12)), tuple(2, UrgeCause.DAY_BEFORE, true, june(17)),
					tuple(3, UrgeCause.DUE, true, june(19)), tuple(4, UrgeCause.AFTER_DUE, true, june(20)),
					tuple(5, UrgeCause.HALF, true, july(4)), tuple(6, UrgeCause.DAY_BEFORE, true, july(16)),
					tuple(7, UrgeCause.DUE, true, july(18)), tuple(8, UrgeCause.AFTER_DUE, true, july(19)));
		assertThat(this.story.all(ObstacleEscalated.class))
			.extracting(ObstacleEscalated::from, ObstacleEscalated::to, (event) -> event.deadline().due(),
					ObstacleEscalated::originalDue, ObstacleEscalated::coordinatingUnitId)
			.containsExactly(tuple(SolvingTier.DISTRICT, SolvingTier.CITY, july(17), june(18), TestDirectory.CITY_DRC),
					tuple(SolvingTier.CITY, SolvingTier.LEADING_GROUP, LocalDate.of(2019, 8, 15), june(18),
							TestDirectory.CITY_DRC));
		assertThat(this.story.last(ObstacleSubmittedToGovernment.class).body()).isEqualTo(GovernmentBody.LEADING_GROUP);
		assertThat(this.story.last(ObstacleSupervised.class).cause()).isEqualTo(SupervisionCause.OVERDUE);
		assertThat(this.story.all(SupervisionLetterIssued.class))
			.extracting(SupervisionLetterIssued::colour, SupervisionLetterIssued::occurredOn,
					(letter) -> letter.answerBy().due())
			.containsExactly(tuple(LetterColour.BLUE, june(22), june(27)),
					tuple(LetterColour.YELLOW, june(28), july(3)), tuple(LetterColour.RED, july(4), july(9)));
		assertThat(this.story.all(ObstacleLimitPassed.class))
			.extracting(ObstacleLimitPassed::kind, ObstacleLimitPassed::occurredOn)
			.contains(tuple(ClockKind.OBSTACLE_COOPERATOR, june(7)), tuple(ClockKind.OBSTACLE_DUE, june(19)),
					tuple(ClockKind.OBSTACLE_CRITICISM, june(27)), tuple(ClockKind.OBSTACLE_LETTER, july(10)));
	}

	@Test
	void criticisesAndCallsInOnlyWhoWasUrgedAndWarnedInVain() {
		this.story.inHand().until(june(26));
		CriticiseObstacle criticise = new CriticiseObstacle(Blocked.ID, "催办后五个工作日未办结", june(27));
		assertThat(this.story.outcome(Blocked.CITY, new CriticiseObstacle(Blocked.ID, "未办结", june(26))))
			.isEqualTo("OBSTACLE_CRITICISM_TOO_EARLY");
		this.story.until(june(27)).act(Blocked.CITY, criticise);
		assertThat(this.story.last(ObstacleCriticised.class).unitId()).isEqualTo(TestDirectory.TIEXI_CONSTRUCTION);
		assertThat(this.story.outcome(Blocked.CITY, criticise)).isEqualTo("OBSTACLE_CRITICISM_TOO_EARLY");
		InterviewForObstacle early = new InterviewForObstacle(Blocked.ID, List.of("person-lead"), "约谈记录", june(27));
		assertThat(this.story.outcome(Blocked.MAYOR, early)).isEqualTo("OBSTACLE_INTERVIEW_TOO_EARLY");
		this.story.until(july(10));
		InterviewForObstacle self = new InterviewForObstacle(Blocked.ID, List.of("person-lead", "person-mayor"), "约谈记录",
				july(10));
		assertThat(this.story.outcome(Blocked.MAYOR, self)).isEqualTo("OBSTACLE_INTERVIEW_SELF");
		assertThat(this.story.field(Blocked.MAYOR, self)).isEqualTo("interviewedIds[1]");
		this.story.act(Blocked.MAYOR, new InterviewForObstacle(Blocked.ID, List.of("person-lead"), "约谈记录", july(10)));
		assertThat(this.story.last(ObstacleInterviewed.class).leaderId()).isEqualTo("person-mayor");
	}

	@Test
	void extendsTwiceAtMostByHalfAndOnlyWhenAskedInTime() {
		this.story.inHand().until(june(17));
		RequestObstacleExtension six = new RequestObstacleExtension(Blocked.ID, 6, "排期", "已告知", june(17));
		assertThat(this.story.outcome(Blocked.LEAD, six)).isEqualTo("OBSTACLE_EXTENSION_TOO_LONG");
		for (int none : new int[] { 0, -1 }) {
			RequestObstacleExtension request = new RequestObstacleExtension(Blocked.ID, none, "排期", "已告知", june(17));
			assertThat(this.story.outcome(Blocked.LEAD, request)).isEqualTo("OBSTACLE_EXTENSION_NO_DAY");
			assertThat(this.story.field(Blocked.LEAD, request)).isEqualTo("workingDays");
		}
		this.story.act(Blocked.LEAD, new RequestObstacleExtension(Blocked.ID, 2, "排期", "已告知", june(17)));
		assertThat(this.story.outcome(Blocked.LEAD, six)).isEqualTo("OBSTACLE_EXTENSION_PENDING");
		this.story.act(Blocked.SORTER, new GrantObstacleExtension(Blocked.ID, june(17)));
		ObstacleExtensionGranted granted = this.story.last(ObstacleExtensionGranted.class);
		assertThat(granted.before().due()).isEqualTo(june(18));
		assertThat(granted.after().due()).isEqualTo(june(20));
		this.story.until(june(19));
		this.story.act(Blocked.LEAD, new RequestObstacleExtension(Blocked.ID, 3, "排期", "已告知", june(19)));
		this.story.act(Blocked.CITY, new GrantObstacleExtension(Blocked.ID, june(19)));
		assertThat(this.story.last(ObstacleExtensionGranted.class).after().due()).isEqualTo(june(25));
		assertThat(this.story.outcome(Blocked.LEAD, new RequestObstacleExtension(Blocked.ID, 1, "排期", "已告知", june(19))))
			.isEqualTo("OBSTACLE_EXTENSIONS_USED_UP");
		assertThat(this.story.state().original().due()).isEqualTo(june(18));
		this.story.until(june(25)).act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, june(25)));
		assertThat(this.story.last(ObstacleSolutionClaimed.class).onTime())
			.as("an extension does not make it on time by the original day")
			.isFalse();
	}

	@Test
	void refusesAnExtensionOnTheLastDayAndOneDecidedByWhoAsked() {
		this.story.inHand().until(june(18));
		assertThat(this.story.outcome(Blocked.LEAD, new RequestObstacleExtension(Blocked.ID, 1, "排期", "已告知", june(18))))
			.isEqualTo("OBSTACLE_EXTENSION_TOO_LATE");
		Story own = Story.reported(DIRECTORY, DAY);
		own.act(Blocked.SORTER, Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, TestDirectory.TIEXI_DRC, DAY));
		own.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		own.act(Blocked.SORTER, new AcceptObstacle(Blocked.ID, DAY));
		own.act(Blocked.SORTER, new RequestObstacleExtension(Blocked.ID, 1, "排期", "已告知", DAY));
		assertThat(own.outcome(Blocked.SORTER, new GrantObstacleExtension(Blocked.ID, DAY)))
			.isEqualTo("OBSTACLE_EXTENSION_OWN");
		assertThat(own.outcome(Blocked.CITY, new GrantObstacleExtension(Blocked.ID, DAY))).isEqualTo("+");
	}

	@Test
	void standsStillOnlyWithEvidenceAndCountsNoneOfThoseDays() {
		this.story.inHand().until(june(5));
		assertThat(this.story.outcome(Blocked.SORTER,
				new PauseObstacle(Blocked.ID, PauseGround.FORCE_MAJEURE, "汛期", List.of(), june(5))))
			.isEqualTo("OBSTACLE_EVIDENCE_REQUIRED");
		this.story.act(Blocked.SORTER,
				new PauseObstacle(Blocked.ID, PauseGround.STATUTORY_STEP, "听证", EVIDENCE, june(5)));
		this.story.until(june(12)).act(Blocked.SORTER, new ResumeObstacle(Blocked.ID, "听证结束", june(12)));
		ObstacleResumed resumed = this.story.last(ObstacleResumed.class);
		assertThat(resumed.standstill()).as("6, 10, 11, 12 June").isEqualTo(4);
		assertThat(resumed.after().due()).isEqualTo(june(24));
		assertThat(this.story.all(ObstacleUrged.class)).isEmpty();
		assertThat(this.story.all(ObstacleLimitPassed.class)).as("the cooperator's three days stood still").isEmpty();
		this.story.until(june(24)).act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, june(24)));
		assertThat(this.story.last(ObstacleSolutionClaimed.class).onTime()).isTrue();
		assertThat(this.story.state().original().due()).isEqualTo(june(18));
	}

	@Test
	void datesNothingBackThatMovesAClock() {
		this.story.inHand().until(june(5));
		assertThat(this.story.outcome(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, june(4))))
			.isEqualTo("OBSTACLE_DAY_NOT_TODAY");
		assertThat(
				this.story.outcome(Blocked.LEAD, new NoteObstacleWork(Blocked.ID, "note-1", "踏勘", List.of(), june(4))))
			.isEqualTo("+");
		assertThat(
				this.story.outcome(Blocked.LEAD, new NoteObstacleWork(Blocked.ID, "note-1", "踏勘", List.of(), june(2))))
			.isEqualTo("OBSTACLE_EARLIER_THAN_LAST_CHANGE");
	}

	@Test
	void takesTheSameNoteTwiceAndNoOtherUnderItsId() {
		this.story.inHand();
		NoteObstacleWork note = new NoteObstacleWork(Blocked.ID, "note-1", "踏勘", List.of(), DAY);
		this.story.act(Blocked.LEAD, note);
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.IN_PROGRESS);
		assertThat(this.story.outcome(Blocked.LEAD, note)).isEqualTo("0");
		assertThat(this.story.outcome(Blocked.LEAD, new NoteObstacleWork(Blocked.ID, "note-1", "别的", List.of(), DAY)))
			.isEqualTo("OBSTACLE_NOTE_EXISTS");
	}

	@Test
	@Clause({ "F-119", "F-137" })
	void whoeverLeadsHelpsNoMoreAndHowItHelpedStaysOnRecord() {
		ObstacleCommand reassign = new ReassignObstacle(Blocked.ID, Blocked.TIEXI_INDUSTRY, "职责明确", DAY);
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		this.story.act(Blocked.SORTER, reassign);
		CooperationEnded ended = this.story.last(CooperationEnded.class);
		assertThat(ended.unitId()).isEqualTo(Blocked.TIEXI_INDUSTRY);
		assertThat(ended.onTime()).as("it had its days still").isNull();
		assertThat(ended.ended()).extracting((ref) -> ref.kind()).containsExactly(ClockKind.OBSTACLE_COOPERATOR);
		assertThat(this.story.state().cooperators()).isEmpty();
		assertThat(this.story.outcome(Blocked.HELPER, new AnswerAsCooperator(Blocked.ID, "同意", List.of(), DAY)))
			.isEqualTo("NOT_PERMITTED");
		assertThat(this.story.outcome(Blocked.HELPER, new AcceptObstacle(Blocked.ID, DAY))).isEqualTo("+");
		this.story.restart();
		assertThat(this.story.state().cooperators()).isEmpty();
		for (boolean late : new boolean[] { false, true }) {
			Story other = new Story(Blocked.directory(), DAY);
			other.report(Blocked.ID);
			other.act(Blocked.SORTER, Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2,
					TestDirectory.TIEXI_CONSTRUCTION, DAY, Blocked.TIEXI_INDUSTRY));
			if (late) {
				other.until(DAY.plusDays(8));
			}
			else {
				other.act(Blocked.HELPER, new AnswerAsCooperator(Blocked.ID, "同意", List.of(), DAY));
			}
			LocalDate today = other.today();
			other.act(Blocked.LEADER, new RecordGovernmentDecision(Blocked.ID, "铁政会纪〔2019〕3号", "由工信局负责",
					Blocked.TIEXI_INDUSTRY, today.plusDays(20), List.of(), today));
			assertThat(other.last(CooperationEnded.class).onTime()).isEqualTo(!late);
			assertThat(other.last(CooperationEnded.class).ended()).isEmpty();
			assertThat(other.state().leadUnitId()).isEqualTo(Blocked.TIEXI_INDUSTRY);
		}
	}

	@Test
	void tellsWhetherTheCooperatorAnsweredInItsOwnTime() {
		this.story.inHand()
			.until(june(6))
			.act(Blocked.HELPER, new AnswerAsCooperator(Blocked.ID, "同意", List.of(), june(6)));
		assertThat(this.story.last(CooperatorAnswered.class).onTime()).isTrue();
		assertThat(this.story.outcome(Blocked.HELPER, new AnswerAsCooperator(Blocked.ID, "同意", List.of(), june(6))))
			.isEqualTo("OBSTACLE_ALREADY_ANSWERED");
		Story late = Story.reported(DIRECTORY, DAY);
		late.act(Blocked.SORTER, Blocked.sort(DAY));
		late.until(june(7)).act(Blocked.HELPER, new AnswerAsCooperator(Blocked.ID, "同意", List.of(), june(7)));
		assertThat(late.last(CooperatorAnswered.class).onTime()).isFalse();
	}

	@Test
	void theGovernmentBindsOwnerAndDay() {
		this.story.act(Blocked.SORTER, Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, DAY, Blocked.TIEXI_INDUSTRY));
		LocalDate original = this.story.last(ObstacleSorted.class).originalDue();
		RecordGovernmentDecision decision = new RecordGovernmentDecision(Blocked.ID, "常务会纪要〔2019〕8号", "由工信局负责",
				Blocked.TIEXI_INDUSTRY, june(28), EVIDENCE, DAY);
		assertThat(this.story.outcome(Blocked.LEADER, new RecordGovernmentDecision(Blocked.ID, "会议纪要〔2019〕8号", "办",
				Blocked.TIEXI_INDUSTRY, june(2), EVIDENCE, DAY)))
			.isEqualTo("OBSTACLE_DECISION_DUE_PAST");
		assertThat(this.story.outcome(Blocked.LEADER, new RecordGovernmentDecision(Blocked.ID, "会议纪要〔2019〕8号", "办",
				Blocked.TIEXI_INDUSTRY, DAY.plusYears(41), EVIDENCE, DAY)))
			.as("a mistyped year")
			.isEqualTo("VALUE_INVALID");
		assertThat(this.story.outcome(Blocked.LEADER, new RecordGovernmentDecision(Blocked.ID, "会议纪要〔2019〕8号", "办",
				Blocked.TIEXI_INDUSTRY, DAY.plusYears(5), EVIDENCE, DAY)))
			.isEqualTo("+");
		this.story.act(Blocked.LEADER, decision);
		GovernmentDecisionRecorded recorded = this.story.last(GovernmentDecisionRecorded.class);
		assertThat(recorded.body()).isEqualTo(GovernmentBody.DISTRICT_GOVERNMENT);
		assertThat(recorded.deadline().due()).isEqualTo(june(28));
		assertThat(recorded.originalDue()).isEqualTo(original);
		assertThat(this.story.outcome(Blocked.HELPER, new ReturnObstacle(Blocked.ID, "不属职权", "别处", null, DAY)))
			.isEqualTo("OBSTACLE_DECISION_BINDING");
		this.story.until(june(29));
		assertThat(this.story.last(ObstacleEscalated.class).to()).isEqualTo(SolvingTier.CITY);
	}

	@Test
	void aClockRingsOnceAndNeverEarly() {
		this.story.inHand().clockTo(june(19));
		RingObstacleClock ring = new RingObstacleClock(Blocked.ID, ClockKind.OBSTACLE_DUE, "", june(18), june(19));
		assertThat(this.story.outcome(People.SYSTEM, ring)).isEqualTo("+");
		this.story.act(People.SYSTEM, ring);
		assertThat(this.story.outcome(People.SYSTEM, ring)).isEqualTo("0");
		assertThat(this.story.outcome(People.SYSTEM,
				new RingObstacleClock(Blocked.ID, ClockKind.OBSTACLE_DUE, "", july(17), july(18))))
			.isEqualTo("OBSTACLE_CLOCK_EARLY");
	}

	/**
	 * Ten days from the 3rd: half on the 11th, the day before on the 17th, due on the
	 * 18th, one more on the 19th. The program stands still meanwhile.
	 */
	@Test
	@Clause("F-120")
	void afterAnOutageOnlyTheLatestLetterOfUrgingIsSent() {
		this.story.inHand();
		this.story.clockTo(june(20)).ring();
		assertThat(this.story.all(ObstacleUrged.class)).extracting(ObstacleUrged::cause)
			.containsExactly(UrgeCause.AFTER_DUE);
		assertThat(this.story.all(ObstacleLimitPassed.class)).extracting(ObstacleLimitPassed::kind)
			.contains(ClockKind.OBSTACLE_HALF, ClockKind.OBSTACLE_DAY_BEFORE, ClockKind.OBSTACLE_DUE);
		assertThat(this.story.last(ObstacleEscalated.class).to()).isEqualTo(SolvingTier.CITY);
		Story shorter = Story.reported(DIRECTORY, DAY).inHand();
		shorter.clockTo(june(17)).ring();
		assertThat(shorter.all(ObstacleUrged.class)).extracting(ObstacleUrged::cause)
			.containsExactly(UrgeCause.DAY_BEFORE);
		shorter.until(june(20));
		assertThat(shorter.all(ObstacleUrged.class)).extracting(ObstacleUrged::cause)
			.containsExactly(UrgeCause.DAY_BEFORE, UrgeCause.DUE, UrgeCause.AFTER_DUE);
	}

}
