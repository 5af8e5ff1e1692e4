package org.diaodu.command.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.letter.LetterPlaceholder;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ScopeRule;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleInterviewed;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionRefused;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.project.Family;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What letters say of the last day of solving once that stands still: since when it is
 * solved, and not that it should be.
 */
@Clause({ "F-120", "F-121", "F-123" })
class LetterOfWhatIsSolvedTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final LocalDate DUE = DAY.plusDays(14);

	/** Long after that day. */
	private static final LocalDate LATE = DAY.plusDays(28);

	private static final ObstacleSite SITE = new ObstacleSite(Family.ENTERPRISE, null, TestDirectory.TIEXI,
			TestDirectory.ZONE, null, null, null);

	private final LetterMatter matter = new LetterMatter(new TestDirectory());

	LetterOfWhatIsSolvedTest() {
		given(new ObstacleReported("obstacle-1", "SZ19052101069900000011", "project-1", SITE, "管线", "基坑", null, null,
				List.of(), "person-1", Role.SPECIALIST, TestDirectory.ZONE, null, "2018-7", List.of(), List.of(), DAY),
				new ObstacleSorted("obstacle-1", SITE, "0606", "2018-7", ObstacleScope.OWN, SolvingTier.DISTRICT,
						ScopeRule.values()[0], Severity.S2, TestDirectory.TIEXI_CONSTRUCTION, null, List.of(), 10, DUE,
						Deadline.on(DUE), false, null, "2018-7", List.of(), List.of(), DAY, null, null, null),
				new ObstacleAssigned("obstacle-1", TestDirectory.TIEXI_CONSTRUCTION, "JB-1", List.of(), List.of(),
						DAY));
	}

	private void given(DomainEvent... events) {
		Stream.of(events).forEach(this.matter::evolve);
	}

	private Map<LetterPlaceholder, String> said(DomainEvent event) {
		this.matter.evolve(event);
		SentLetter letter = this.matter.letter(event);
		assertThat(letter).isNotNull();
		return this.matter.values(letter, List.of(), People.SYSTEM);
	}

	private static ObstacleUrged late(ClockKind step) {
		return new ObstacleUrged("obstacle-1", 1, UrgeCause.STEP_LATE, TestDirectory.TIEXI_DRC, false, "CB-1", null,
				List.of(), List.of(new ClockRef(ClockKind.OBSTACLE_STEP_URGING, step.name())), LATE);
	}

	private static ObstacleUrged over() {
		return new ObstacleUrged("obstacle-1", 2, UrgeCause.AFTER_DUE, TestDirectory.TIEXI_CONSTRUCTION, false, "CB-2",
				null, List.of(), List.of(), LATE);
	}

	private static ObstacleInterviewed interviewed() {
		return new ObstacleInterviewed("obstacle-1", "person-mayor", List.of("person-lead"), "限期办结", LATE);
	}

	private static ObstacleSolutionClaimed claimed() {
		return new ObstacleSolutionClaimed("obstacle-1", TestDirectory.TIEXI_CONSTRUCTION, "已办结", List.of("文"), true,
				"2018-7", List.of(), List.of(), DAY.plusDays(3), null);
	}

	private static ObstacleSolutionConfirmed confirmed(boolean silent) {
		return new ObstacleSolutionConfirmed("obstacle-1", silent,
				List.of(new DueClock(ClockKind.OBSTACLE_CONCLUSION, "", Deadline.on(DAY.plusDays(12)))), List.of(),
				DAY.plusDays(5), null);
	}

	private static ObstacleReopened reopened(LocalDate due) {
		return new ObstacleReopened("obstacle-1", 1, "复现", Deadline.on(due), DUE, List.of(), List.of(),
				DAY.plusDays(6));
	}

	@Test
	void whoeverIsLateAfterTheEndIsNotToldThatItShouldBeSolved() {
		given(claimed(), confirmed(false));
		for (ClockKind step : List.of(ClockKind.OBSTACLE_CONCLUSION, ClockKind.OBSTACLE_CLOSING,
				ClockKind.OBSTACLE_CALL_BACK)) {
			assertThat(said(late(step))).as(step.name())
				.containsEntry(LetterPlaceholder.DUE, "2019年6月17日(已于2019年6月6日报结,于2019年6月8日确认解决)")
				.containsEntry(LetterPlaceholder.ORIGINAL_DUE, "2019年6月17日")
				.hasEntrySatisfying(LetterPlaceholder.REASON, (asked) -> assertThat(asked).startsWith("请立即"));
		}
	}

	@Test
	void silenceIsToldFromWordAndAClaimFromBoth() {
		given(claimed());
		assertThat(said(interviewed())).containsEntry(LetterPlaceholder.DUE, "2019年6月17日(已于2019年6月6日报结,待确认)")
			.containsEntry(LetterPlaceholder.ANSWER_BY, "另行通知的日期");
		given(confirmed(true));
		assertThat(said(late(ClockKind.OBSTACLE_CLOSING))).containsEntry(LetterPlaceholder.DUE,
				"2019年6月17日(已于2019年6月6日报结,于2019年6月8日视为已解决)");
	}

	@Test
	@Clause("F-125")
	void refusedOrTakenUpAgainItIsToBeSolvedByItsDay() {
		String over = "2019年6月17日(已届满,应尽快办结)";
		given(claimed(),
				new ObstacleSolutionRefused("obstacle-1", "仍未解决", List.of(), List.of(), List.of(), DAY.plusDays(4)));
		assertThat(said(over())).containsEntry(LetterPlaceholder.DUE, over);
		assertThat(said(interviewed())).containsEntry(LetterPlaceholder.DUE, "2019年6月17日");
		given(claimed(), confirmed(false), reopened(DAY.plusDays(20)));
		assertThat(said(over())).containsEntry(LetterPlaceholder.DUE, "2019年6月23日(已届满,应尽快办结)");
		given(claimed());
		assertThat(said(interviewed())).as("of the claim, not of the confirmation before")
			.containsEntry(LetterPlaceholder.DUE, "2019年6月23日(已于2019年6月6日报结,待确认)");
	}

	/** Nobody decides any more about what is gone, nor once it is back. */
	@Test
	@Clause("F-128")
	void aGovernmentIsNotAskedAnyMoreOnceItIsGone() {
		given(new ObstacleSubmittedToGovernment("obstacle-1", GovernmentBody.DISTRICT_GOVERNMENT, "报请", List.of(),
				List.of(), DAY), claimed(), confirmed(false), reopened(DAY.plusDays(20)));
		assertThat(said(over())).containsEntry(LetterPlaceholder.REASON, "请立即办结,并说明逾期原因");
	}

}
