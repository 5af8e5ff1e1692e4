package org.diaodu.command.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.letter.LetterPlaceholder;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ScopeRule;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleInterviewed;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleReturned;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleSupervisionLifted;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.project.Family;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The record of an interview names the unit that let the red letter expire, whoever it
 * went to since.
 */
@Clause("F-121")
class RecordOfAnInterviewTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final ObstacleSite SITE = new ObstacleSite(Family.ENTERPRISE, null, TestDirectory.TIEXI,
			TestDirectory.ZONE, null, null, null);

	private final LetterMatter matter = new LetterMatter(new TestDirectory());

	RecordOfAnInterviewTest() {
		given(new ObstacleReported("obstacle-1", "SZ19052101069900000011", "project-1", SITE, "管线", "基坑", null, null,
				List.of(), "person-1", Role.SPECIALIST, TestDirectory.ZONE, null, "2018-7", List.of(), List.of(), DAY));
	}

	private void given(DomainEvent... events) {
		Stream.of(events).forEach(this.matter::evolve);
	}

	private void sortedAndAssigned() {
		given(new ObstacleSorted("obstacle-1", SITE, "0606", "2018-7", ObstacleScope.OWN, SolvingTier.DISTRICT,
				ScopeRule.values()[0], Severity.S2, TestDirectory.TIEXI_CONSTRUCTION, null, List.of(), 10,
				DAY.plusDays(14), Deadline.on(DAY.plusDays(14)), false, null, "2018-7", List.of(), List.of(), DAY, null,
				null, null), assigned());
	}

	private static ObstacleAssigned assigned() {
		return new ObstacleAssigned("obstacle-1", TestDirectory.TIEXI_CONSTRUCTION, "JB-1", List.of(), List.of(), DAY);
	}

	private static SupervisionLetterIssued letter(LetterColour colour, String unitId) {
		return new SupervisionLetterIssued("obstacle-1", colour, unitId, "DH-1", "逾期", Deadline.on(DAY), List.of(),
				List.of(), DAY, null);
	}

	private static ObstacleLimitPassed expired(@Nullable String unitId) {
		return new ObstacleLimitPassed("obstacle-1", ClockKind.OBSTACLE_LETTER, "RED", DAY, unitId, List.of(),
				List.of(), DAY, null);
	}

	private void names(String unitId) {
		ObstacleInterviewed event = new ObstacleInterviewed("obstacle-1", "person-mayor", List.of("person-lead"),
				"限期办结", DAY);
		this.matter.evolve(event);
		SentLetter letter = Objects.requireNonNull(this.matter.letter(event));
		assertThat(this.matter.values(letter, List.of(), People.SYSTEM)).containsEntry(LetterPlaceholder.RESPONSIBLE,
				unitId);
	}

	@Test
	void ofWhatWasLeftUnsortedItNamesWhoeverHadToSort() {
		given(letter(LetterColour.RED, TestDirectory.TIEXI_DRC), expired(TestDirectory.TIEXI_DRC));
		sortedAndAssigned();
		names(TestDirectory.TIEXI_DRC);
	}

	@Test
	void givenAwaySinceItNamesTheUnitBeforeUntilThatIsConcluded() {
		sortedAndAssigned();
		String before = TestDirectory.TIEXI_CONSTRUCTION;
		given(letter(LetterColour.RED, before), expired(before), new ObstacleReassigned("obstacle-1", before,
				TestDirectory.ZONE, "职责明确", "JB-2", List.of(), List.of(), DAY, null),
				letter(LetterColour.BLUE, TestDirectory.ZONE));
		names(before);
		given(letter(LetterColour.RED, TestDirectory.ZONE), expired(TestDirectory.ZONE));
		names("沈阳经济技术开发区");
		given(new ObstacleSupervisionLifted("obstacle-1", "已整改", List.of("文"), List.of(), List.of(), DAY), assigned());
		names(before);
	}

	/** Its own letter goes on once it has it again, whoever got one meanwhile. */
	@Test
	void givenBackAndHandedOverAgainItNamesTheUnitWhoseLetterIsOver() {
		sortedAndAssigned();
		given(letter(LetterColour.RED, TestDirectory.TIEXI_CONSTRUCTION),
				new ObstacleReturned("obstacle-1", TestDirectory.TIEXI_CONSTRUCTION, "不属职权", "由水务部门牵头", null, true,
						List.of(), List.of(), DAY, null),
				letter(LetterColour.BLUE, TestDirectory.TIEXI_DRC), assigned(), expired(TestDirectory.TIEXI_DRC));
		names(TestDirectory.TIEXI_CONSTRUCTION);
	}

}
