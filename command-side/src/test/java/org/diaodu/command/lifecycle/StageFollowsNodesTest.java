package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.IdleGround;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.command.ProposePoolAdmission;
import org.diaodu.kernel.lifecycle.command.ReopenNode;
import org.diaodu.kernel.lifecycle.command.RingLifecycleClock;
import org.diaodu.kernel.lifecycle.event.IdleLandSuspected;
import org.diaodu.kernel.lifecycle.event.LandContractRecorded;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionProposed;
import org.diaodu.kernel.lifecycle.event.PoolAdmitted;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.ChangeStage;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.command.lifecycle.Living.DAY;
import static org.diaodu.command.lifecycle.Living.ID;
import static org.diaodu.command.lifecycle.Living.TODAY;
import static org.diaodu.command.lifecycle.Living.VERSION;
import static org.diaodu.command.lifecycle.Living.planned;

/**
 * Stage and nodes say the same: a node reached with evidence brings the project to its
 * stage, and no stage lies before it. A stage that says more than the nodes states a
 * start, and what the law counts from a start runs from that day.
 */
@Clause({ "F-071", "F-074", "F-077", "F-102" })
class StageFollowsNodesTest {

	private static final LocalDate START = LocalDate.of(2019, 1, 31);

	private static final List<NodeEvidence> PHOTO = List.of(new NodeEvidence(EvidenceKind.SITE_PHOTO, "沈铁建监〔2019〕1号"));

	private static final StartStated STATED = new StartStated(ID, true, VERSION, entryDue(DAY), DAY);

	private static List<DueClock> entryDue(LocalDate from) {
		return List.of(
				new DueClock(ClockKind.STATISTICS_ENTRY_DUE, "1",
						new Deadline(from, 1, DayCount.MONTHS, from.plusMonths(1), false)),
				new DueClock(ClockKind.STATISTICS_ENTRY_DUE, "2",
						new Deadline(from, 2, DayCount.MONTHS, from.plusMonths(2), false)));
	}

	private static final List<ClockRef> ENTRY_CLOCKS = List.of(new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, "1"),
			new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, "2"));

	private static NodeAchieved started(List<ClockRef> ended) {
		return new NodeAchieved(ID, "3.4", NodeMeaning.WORK_STARTED, PHOTO, null, VERSION, VERSION, entryDue(START),
				ended, START);
	}

	private static ProjectStageChanged raised(@Nullable Stage before, Stage after, String nodeCode, LocalDate on) {
		return new ProjectStageChanged(ID, before, after, null, on, nodeCode);
	}

	private static Decision<Lifecycle> inStage(@Nullable Stage stage) {
		return Living.project(Family.ENTERPRISE, stage);
	}

	@ParameterizedTest
	@CsvSource({ "ATTRACTION", "PERMITS", "''" })
	void theStartOfWorkBringsTheProjectUnderConstruction(String named) {
		Stage before = named.isEmpty() ? null : Stage.valueOf(named);
		inStage(before).when(People.ZONE_SPECIALIST, new AchieveNode(ID, "3.4", PHOTO, null, START))
			.thenRecords(started(List.of()), raised(before, Stage.CONSTRUCTION, "3.4", START));
	}

	@Test
	void aNodeOfAStageThatIsPassedLeavesItAsItIs() {
		inStage(Stage.ACCEPTANCE).given(STATED)
			.when(People.ZONE_SPECIALIST, new AchieveNode(ID, "3.4", PHOTO, null, START))
			.thenRecords(started(ENTRY_CLOCKS));
	}

	@Test
	void acceptanceWithoutAKnownStartSaysWhyAndStatesNoStart() {
		List<NodeEvidence> record = List.of(new NodeEvidence(EvidenceKind.ACCEPTANCE_RECORD, "沈铁建字第1号"));
		DueClock filing = new DueClock(ClockKind.ACCEPTANCE_FILING_DUE, "",
				new Deadline(TODAY, 15, DayCount.DAYS, TODAY.plusDays(15), false));
		inStage(Stage.PERMITS).when(People.ZONE_SPECIALIST, new AchieveNode(ID, "4.2", record, "续建项目", TODAY))
			.thenRecords(new NodeAchieved(ID, "4.2", NodeMeaning.ACCEPTED, record, "续建项目", VERSION, VERSION,
					List.of(filing), List.of(), TODAY), raised(Stage.PERMITS, Stage.ACCEPTANCE, "4.2", TODAY));
	}

	/**
	 * A stage is passed without a word only where a node proves it, was left out, or
	 * where none does.
	 */
	@ParameterizedTest
	@CsvSource({ "PERMITS, 4.2, ACCEPTANCE_RECORD, '', ' ', false", "PERMITS, 5.2, REPORT, '', , false",
			"CONSTRUCTION, 5.2, REPORT, '', , false", "PERMITS, 5.2, REPORT, '', 续建项目, true",
			"PERMITS, 4.2, ACCEPTANCE_RECORD, 3.4, , true", "CONSTRUCTION, 5.2, REPORT, 4.2, , true",
			"CONSTRUCTION, 4.2, ACCEPTANCE_RECORD, '', , true", "ACCEPTANCE, 5.2, REPORT, '', , true",
			"'', 5.2, REPORT, '', , true" })
	void aNodeThatPassesAStageNobodyHasProvenSaysWhy(String named, String code, EvidenceKind kind, String leftOut,
			@Nullable String note, boolean taken) {
		Stage before = named.isEmpty() ? null : Stage.valueOf(named);
		Decision<Lifecycle> decision = inStage(before);
		if (!leftOut.isEmpty()) {
			decision.given(new NodeSkipped(ID, leftOut, "改造项目", VERSION, DAY));
		}
		decision.when(People.ZONE_SPECIALIST,
				new AchieveNode(ID, code, List.of(new NodeEvidence(kind, "沈铁建字第1号")), note, TODAY));
		if (!taken) {
			decision.thenRefuses(ProjectRefusal.STAGE_REASON_REQUIRED, "note");
			return;
		}
		assertThat(decision.recorded(ID)).hasAtLeastOneElementOfType(NodeAchieved.class)
			.hasAtLeastOneElementOfType(ProjectStageChanged.class);
	}

	@Test
	void noStageIsSetBeforeWhatNodesProve() {
		inStage(Stage.PERMITS).given(started(List.of()), raised(Stage.PERMITS, Stage.CONSTRUCTION, "3.4", START))
			.when(Living.CITING, new ChangeStage(ID, Stage.PERMITS, "手续补办", TODAY))
			.thenRefuses(ProjectRefusal.STAGE_BEHIND_NODES, "stage");
	}

	@Test
	void aNodeTakenBackTakesTheStageBackItHadBrought() {
		inStage(Stage.PERMITS).given(started(List.of()), raised(Stage.PERMITS, Stage.CONSTRUCTION, "3.4", START))
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "3.4", "仅平场,不算开工", TODAY))
			.thenRecords(reopened(List.of()),
					new ProjectStageChanged(ID, Stage.CONSTRUCTION, Stage.PERMITS, "仅平场,不算开工", TODAY, "3.4"));
	}

	private static NodeReopened reopened(List<DueClock> again) {
		return new NodeReopened(ID, "3.4", NodeState.ACHIEVED, "仅平场,不算开工", again, ENTRY_CLOCKS, TODAY);
	}

	@Test
	void aStageSomebodySetAfterTheNodeStaysAndStatesTheStart() {
		inStage(Stage.PERMITS)
			.given(started(List.of()), raised(Stage.PERMITS, Stage.CONSTRUCTION, "3.4", START),
					new ProjectStageChanged(ID, Stage.CONSTRUCTION, Stage.ACCEPTANCE, null, START))
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "3.4", "仅平场,不算开工", TODAY))
			.thenRecords(reopened(List.of()), new StartStated(ID, true, VERSION, entryDue(TODAY), TODAY));
	}

	@Test
	void aStartTakenBackLeavesTheClocksOfTheStatedOneRunning() {
		inStage(Stage.CONSTRUCTION).given(STATED, started(ENTRY_CLOCKS))
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "3.4", "仅平场,不算开工", TODAY))
			.thenRecords(reopened(entryDue(DAY)));
	}

	@Test
	void aStageFromConstructionOnStatesAStartAndOneBeforeItDoesNotAnyMore() {
		inStage(Stage.PERMITS).when(Living.CITING, new ChangeStage(ID, Stage.CONSTRUCTION, null, DAY))
			.thenRecords(new ProjectStageChanged(ID, Stage.PERMITS, Stage.CONSTRUCTION, null, DAY), STATED);
		inStage(Stage.CONSTRUCTION).given(STATED)
			.when(Living.CITING, new ChangeStage(ID, Stage.ACCEPTANCE, null, TODAY))
			.thenRecords(new ProjectStageChanged(ID, Stage.CONSTRUCTION, Stage.ACCEPTANCE, null, TODAY));
		StartStated ended = new StartStated(ID, false, null, List.of(), TODAY);
		inStage(Stage.CONSTRUCTION).given(STATED)
			.when(People.ZONE_SPECIALIST, new ChangeStage(ID, Stage.PERMITS, "误报", TODAY))
			.thenRefuses(ProjectRefusal.STATED_START_UNDOCUMENTED, "evidence");
		inStage(Stage.CONSTRUCTION).given(STATED)
			.when(People.citing(People.ZONE_SPECIALIST, "沈铁建报〔2019〕2号"),
					new ChangeStage(ID, Stage.PERMITS, "误报", TODAY))
			.thenRecords(new ProjectStageChanged(ID, Stage.CONSTRUCTION, Stage.PERMITS, "误报", TODAY), ended);
		assertThat(ended.endsClocks()).isEqualTo(ENTRY_CLOCKS);
	}

	@Test
	void aStatedStartOfWhatIsEnteredMakesNothingDue() {
		inStage(Stage.PERMITS).given(new StatisticallyEntered(ID, "2018-12", "message-1", DAY))
			.when(Living.CITING, new ChangeStage(ID, Stage.CONSTRUCTION, null, DAY))
			.thenRecords(new ProjectStageChanged(ID, Stage.PERMITS, Stage.CONSTRUCTION, null, DAY),
					new StartStated(ID, true, null, List.of(), DAY));
	}

	@ParameterizedTest
	@CsvSource({ "START_DUE, LAND_CONTRACT, 2019-03-01", "IDLE_LAND, NOT_STARTED, 2019-05-01" })
	@Clause("F-134")
	void whatWaitsForAStartMeansNothingOnceTheStageStatesIt(ClockKind kind, String key, LocalDate due) {
		LandContractRecorded contract = new LandContractRecorded(ID, "合同1", DAY, null, VERSION,
				List.of(new DueClock(kind, key, Deadline.on(due))), DAY);
		RingLifecycleClock ring = new RingLifecycleClock(ID, kind, key, due, TODAY);
		inStage(Stage.CONSTRUCTION).given(contract, STATED).when(People.SYSTEM, ring).thenRecordsNothing();
	}

	@Test
	void theNodeOfAStatedStartIsMissedButTheStartIsNotOverdue() {
		LocalDate due = LocalDate.of(2019, 5, 1);
		inStage(Stage.CONSTRUCTION).given(STATED, planned("3.4", due))
			.when(People.SYSTEM, new RingLifecycleClock(ID, ClockKind.NODE_DUE, "3.4", due, TODAY))
			.thenRecords(new NodeMissed(ID, "3.4", due, TODAY));
	}

	@ParameterizedTest
	@CsvSource({ "PERMITS, PROPOSED, UNDER_CONSTRUCTION, false", "CONSTRUCTION, PROPOSED, UNDER_CONSTRUCTION, true",
			"CONSTRUCTION, UNDER_CONSTRUCTION, COMPLETED, false", "ACCEPTANCE, UNDER_CONSTRUCTION, COMPLETED, true",
			"ATTRACTION, RESERVE, PROPOSED, true" })
	@Clause("F-093")
	void aPoolDoesNotSayMoreThanTheStage(Stage stage, Pool from, Pool to, boolean allowed) {
		var proposed = inStage(stage).given(new PoolAdmitted(ID, null, from, DAY))
			.when(People.ZONE_SPECIALIST, new ProposePoolAdmission(ID, to, "前期成熟", TODAY));
		if (allowed) {
			proposed
				.thenRecords(new PoolAdmissionProposed(ID, from, to, "前期成熟", "person-zone", TestDirectory.ZONE, TODAY));
		}
		else {
			proposed.thenRefuses(LifecycleRefusal.POOL_AHEAD_OF_STAGE, "to");
		}
	}

	@Test
	@Clause("F-134")
	void landOfAStatedStartIsSuspectedByItsStopOnly() {
		LocalDate stopped = LocalDate.of(2018, 5, 1);
		LocalDate due = LocalDate.of(2019, 5, 1);
		LandContractRecorded contract = new LandContractRecorded(ID, "合同1", stopped, null, VERSION,
				List.of(new DueClock(ClockKind.IDLE_LAND, IdleGround.STOPPED.name(), Deadline.on(due))), stopped);
		inStage(Stage.CONSTRUCTION).given(contract, STATED)
			.when(People.SYSTEM, new RingLifecycleClock(ID, ClockKind.IDLE_LAND, IdleGround.STOPPED.name(), due, TODAY))
			.thenRecords(new IdleLandSuspected(ID, IdleGround.STOPPED, due, TODAY));
	}

}
