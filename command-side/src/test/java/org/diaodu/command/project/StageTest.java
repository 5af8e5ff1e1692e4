package org.diaodu.command.project;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.command.ChangeStage;
import org.diaodu.kernel.project.event.ProjectStageChanged;

import static org.diaodu.command.project.Projects.DAY;
import static org.diaodu.command.project.Projects.ID;
import static org.diaodu.command.project.Projects.judged;
import static org.diaodu.command.project.Projects.registered;
import static org.diaodu.command.project.Projects.wan;
import static org.diaodu.command.project.ZoneProject.FACTS;

/** A project passes its five stages as one. */
@Clause("F-077")
class StageTest {

	private final ZoneProject project = new ZoneProject();

	@Test
	void movesToTheNextStageWithoutReason() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new ChangeStage(ID, Stage.PERMITS, null, DAY))
			.thenRecords(new ProjectStageChanged(ID, Stage.ATTRACTION, Stage.PERMITS, null, DAY));
	}

	@ParameterizedTest
	@Clause({ "F-003", "F-071", "F-072", "F-073", "F-074", "F-075", "F-076" })
	@CsvSource({ "ATTRACTION,PERMITS", "PERMITS,CONSTRUCTION", "CONSTRUCTION,ACCEPTANCE", "ACCEPTANCE,OPERATION" })
	void passesThroughAllFiveStagesAsOneProject(Stage before, Stage after) {
		Decision<Project> decided = this.project.registered();
		for (int reached = 0; reached < before.ordinal(); reached++) {
			decided.given(new ProjectStageChanged(ID, Stage.values()[reached], Stage.values()[reached + 1], null, DAY));
		}
		decided.when(People.ZONE_SPECIALIST, new ChangeStage(ID, after, null, DAY))
			.thenRecords(new ProjectStageChanged(ID, before, after, null, DAY));
	}

	@Test
	void refusesToSkipAStageWithoutReason() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new ChangeStage(ID, Stage.CONSTRUCTION, null, DAY))
			.thenRefuses(ProjectRefusal.STAGE_REASON_REQUIRED, "reason");
	}

	@ParameterizedTest
	@EnumSource(Stage.class)
	void namesAnyStageWithoutReasonWhileNoneIsKnown(Stage stage) {
		unstaged().when(People.ZONE_SPECIALIST, new ChangeStage(ID, stage, null, DAY))
			.thenRecords(new ProjectStageChanged(ID, null, stage, null, DAY));
	}

	@Test
	void refusesToSkipAStageAfterTheFirstThatWasKnown() {
		unstaged().given(new ProjectStageChanged(ID, null, Stage.PERMITS, null, DAY))
			.when(People.ZONE_SPECIALIST, new ChangeStage(ID, Stage.ACCEPTANCE, null, DAY))
			.thenRefuses(ProjectRefusal.STAGE_REASON_REQUIRED, "reason");
	}

	@Test
	void registersAProjectWhoseStageIsUnknown() {
		ProjectFacts facts = Projects.staged(FACTS, null);
		this.project.decision.when(People.ZONE_SPECIALIST, Projects.register(facts))
			.thenRecords(registered(facts), judged(wan(600), true, Tier.ZONE));
	}

	private Decision<Project> unstaged() {
		return this.project.decision.given(registered(Projects.staged(FACTS, null)), judged(wan(600), true, Tier.ZONE));
	}

	@Test
	void goesBackWithAReason() {
		this.project.registered()
			.given(new ProjectStageChanged(ID, Stage.ATTRACTION, Stage.PERMITS, null, DAY))
			.when(People.ZONE_SPECIALIST, new ChangeStage(ID, Stage.ATTRACTION, "用地未落实", DAY))
			.thenRecords(new ProjectStageChanged(ID, Stage.PERMITS, Stage.ATTRACTION, "用地未落实", DAY));
	}

	@Test
	void refusesTheStageItIsIn() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new ChangeStage(ID, Stage.ATTRACTION, "重报", DAY))
			.thenRefuses(ProjectRefusal.STAGE_UNCHANGED);
	}

}
