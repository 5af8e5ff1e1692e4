package org.diaodu.command.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.ChangeStage;
import org.diaodu.kernel.project.event.ProjectCancelled;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.event.ProjectWithdrawn;

import static org.diaodu.command.lifecycle.Living.DAY;
import static org.diaodu.command.lifecycle.Living.ID;

/** A project passes its five stages as one; a pilot passes their gates. */
@Clause("F-077")
class StageTest {

	@Test
	void movesToTheNextStageWithoutReason() {
		Living.enterprise()
			.when(Living.CITING, new ChangeStage(ID, Stage.PERMITS, null, DAY))
			.thenRecords(new ProjectStageChanged(ID, Stage.ATTRACTION, Stage.PERMITS, null, DAY));
	}

	/**
	 * Stage changes are events with evidence, forward or back, by something to look up.
	 */
	@ParameterizedTest
	@CsvSource({ "PERMITS,", "CONSTRUCTION, 缺项", "OPERATION, 补录" })
	void restsOnSomethingThatCanBeLookedUp(Stage after, @Nullable String reason) {
		ChangeStage wish = new ChangeStage(ID, after, reason, DAY);
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, wish)
			.thenRefuses(ProjectRefusal.STAGE_EVIDENCE_REQUIRED, "evidence");
		Living.enterprise()
			.when(People.citing(People.ZONE_SPECIALIST, "领导同意"), wish)
			.thenRefuses(ProjectRefusal.STAGE_EVIDENCE_REQUIRED, "evidence");
	}

	@ParameterizedTest
	@Clause({ "F-003", "F-071", "F-072", "F-073", "F-074", "F-075", "F-076" })
	@CsvSource({ "ATTRACTION,PERMITS", "PERMITS,CONSTRUCTION", "CONSTRUCTION,ACCEPTANCE", "ACCEPTANCE,OPERATION" })
	void passesThroughAllFiveStagesAsOneProject(Stage before, Stage after) {
		Decision<Lifecycle> decided = Living.enterprise();
		for (int reached = 0; reached < before.ordinal(); reached++) {
			decided.given(new ProjectStageChanged(ID, Stage.values()[reached], Stage.values()[reached + 1], null, DAY));
		}
		decided.when(Living.CITING, new ChangeStage(ID, after, null, DAY))
			.thenRecords(recorded(new ProjectStageChanged(ID, before, after, null, DAY)));
	}

	/** From construction on, it states a start as well. */
	private static Object[] recorded(ProjectStageChanged changed) {
		return (changed.after().compareTo(Stage.CONSTRUCTION) < 0) ? new Object[] { changed } : new Object[] { changed,
				new StartStated(ID, true, Living.VERSION, List.of(entry("1", 1), entry("2", 2)), DAY) };
	}

	private static DueClock entry(String key, int months) {
		return new DueClock(ClockKind.STATISTICS_ENTRY_DUE, key,
				new Deadline(DAY, months, DayCount.MONTHS, DAY.plusMonths(months), false));
	}

	@Test
	void refusesToSkipAStageWithoutReason() {
		Living.enterprise()
			.when(Living.CITING, new ChangeStage(ID, Stage.CONSTRUCTION, null, DAY))
			.thenRefuses(ProjectRefusal.STAGE_REASON_REQUIRED, "reason");
	}

	@ParameterizedTest
	@EnumSource(Stage.class)
	void namesAnyStageWithoutReasonWhileNoneIsKnown(Stage stage) {
		unstaged().when(Living.CITING, new ChangeStage(ID, stage, null, DAY))
			.thenRecords(recorded(new ProjectStageChanged(ID, null, stage, null, DAY)));
	}

	@Test
	void refusesToSkipAStageAfterTheFirstThatWasKnown() {
		unstaged().given(new ProjectStageChanged(ID, null, Stage.PERMITS, null, DAY))
			.when(Living.CITING, new ChangeStage(ID, Stage.ACCEPTANCE, null, DAY))
			.thenRefuses(ProjectRefusal.STAGE_REASON_REQUIRED, "reason");
	}

	private static Decision<Lifecycle> unstaged() {
		return Living.project(Family.ENTERPRISE, null);
	}

	@Test
	void goesBackWithAReason() {
		Living.enterprise()
			.given(new ProjectStageChanged(ID, Stage.ATTRACTION, Stage.PERMITS, null, DAY))
			.when(Living.CITING, new ChangeStage(ID, Stage.ATTRACTION, "用地未落实", DAY))
			.thenRecords(new ProjectStageChanged(ID, Stage.PERMITS, Stage.ATTRACTION, "用地未落实", DAY));
	}

	@Test
	void refusesTheStageItIsIn() {
		Living.enterprise()
			.when(Living.CITING, new ChangeStage(ID, Stage.ATTRACTION, "重报", DAY))
			.thenRefuses(ProjectRefusal.STAGE_UNCHANGED);
	}

	@Test
	@Clause("F-070")
	void letsAPilotLeaveAStageOnlyThroughItsGates() {
		Living.enterprise()
			.given(Living.pilot())
			.when(Living.CITING, new ChangeStage(ID, Stage.PERMITS, null, DAY))
			.thenRefuses(LifecycleRefusal.STAGE_GATES_OPEN, "stage");
		Living.enterprise()
			.given(Living.pilot(), Living.achieved("1.6", NodeMeaning.LANDED, DAY))
			.when(Living.CITING, new ChangeStage(ID, Stage.PERMITS, null, DAY))
			.thenRecords(new ProjectStageChanged(ID, Stage.ATTRACTION, Stage.PERMITS, null, DAY));
	}

	@Test
	@Clause("F-070")
	void countsGatesOfEveryStageAPilotWouldSkipAndThoseLeftOut() {
		Decision<Lifecycle> landed = Living.enterprise()
			.given(Living.pilot(), Living.achieved("1.6", NodeMeaning.LANDED, DAY))
			.given(Living.issued("project-filing", DAY));
		landed.when(Living.CITING, new ChangeStage(ID, Stage.CONSTRUCTION, "手续齐全", DAY))
			.thenRefuses(LifecycleRefusal.STAGE_GATES_OPEN, "stage");
		Living.enterprise()
			.given(Living.pilot(), new NodeSkipped(ID, "1.6", "市区项目", Living.VERSION, DAY))
			.given(Living.issued("project-filing", DAY))
			.given(Living.issued("work-permit", DAY))
			.when(Living.CITING, new ChangeStage(ID, Stage.CONSTRUCTION, "手续齐全", DAY))
			.thenRecords(recorded(new ProjectStageChanged(ID, Stage.ATTRACTION, Stage.CONSTRUCTION, "手续齐全", DAY)));
	}

	@Test
	@Clause("F-070")
	void letsAPilotGoBackAndOthersMoveAsTheSimpleListSays() {
		Living.project(Family.ENTERPRISE, Stage.PERMITS)
			.given(Living.pilot())
			.when(Living.CITING, new ChangeStage(ID, Stage.ATTRACTION, "用地未落实", DAY))
			.thenRecords(new ProjectStageChanged(ID, Stage.PERMITS, Stage.ATTRACTION, "用地未落实", DAY));
	}

	@Test
	void refusesStrangersAndWithdrawnProjects() {
		ChangeStage wish = new ChangeStage(ID, Stage.PERMITS, null, DAY);
		Living.enterprise().when(People.HEPING_MANAGER, wish).thenRefuses(CommonRefusal.NOT_FOUND);
		Living.enterprise()
			.given(new ProjectWithdrawn(ID, "重复", DAY))
			.when(People.TIEXI_MANAGER, wish)
			.thenRefuses(ProjectRefusal.PROJECT_WITHDRAWN, "projectId");
		Living.enterprise()
			.given(new ProjectCancelled(ID, "终止", DAY))
			.when(People.TIEXI_MANAGER, wish)
			.thenRefuses(ProjectRefusal.PROJECT_CANCELLED, "projectId");
	}

}
