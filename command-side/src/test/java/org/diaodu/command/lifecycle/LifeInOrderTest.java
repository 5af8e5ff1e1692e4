package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.command.BaselinePlan;
import org.diaodu.kernel.lifecycle.command.ReopenNode;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.event.PlanBaselined;
import org.diaodu.kernel.lifecycle.event.PoolAdmitted;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.ChangeStage;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.stewardship.StewardshipRefusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.command.lifecycle.Living.DAY;
import static org.diaodu.command.lifecycle.Living.ID;
import static org.diaodu.command.lifecycle.Living.TODAY;
import static org.diaodu.command.lifecycle.Living.VERSION;

/**
 * One thing follows the other: a stage its gates and the stage before it, the taking back
 * of a node its report, and no stage goes back behind the pool (ADR 0192).
 */
@Clause({ "F-070", "F-077", "F-093" })
class LifeInOrderTest {

	private static final LocalDate PASSED = DAY.plusMonths(2);

	private static Object passed(boolean leftOut) {
		return leftOut ? new NodeSkipped(ID, "1.6", "市区项目", VERSION, PASSED)
				: Living.achieved("1.6", NodeMeaning.LANDED, PASSED);
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void aPilotLeavesAStageOnTheDayOfItsGateAtTheEarliest(boolean leftOut) {
		ProjectStageChanged changed = new ProjectStageChanged(ID, Stage.ATTRACTION, Stage.PERMITS, null, PASSED);
		Living.enterprise()
			.given(Living.pilot(), passed(leftOut))
			.when(Living.CITING, new ChangeStage(ID, Stage.PERMITS, null, PASSED.minusDays(1)))
			.thenRefuses(LifecycleRefusal.STAGE_GATES_OPEN, "occurredOn");
		Living.enterprise()
			.given(Living.pilot(), passed(leftOut))
			.when(Living.CITING, new ChangeStage(ID, Stage.PERMITS, null, PASSED))
			.thenRecords(changed);
		// One that is open is named by the stage, whatever else was passed too late.
		Living.enterprise()
			.given(Living.pilot(), passed(leftOut))
			.when(Living.CITING, new ChangeStage(ID, Stage.CONSTRUCTION, "补录", PASSED.minusDays(1)))
			.thenRefuses(LifecycleRefusal.STAGE_GATES_OPEN, "stage");
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void norReachesItANodeBeyondBeforeThatDay(boolean leftOut) {
		AchieveNode start = new AchieveNode(ID, "3.4",
				List.of(new NodeEvidence(EvidenceKind.SITE_PHOTO, "沈铁建监〔2019〕1号")), null, PASSED.minusDays(1));
		Living.project(Family.ENTERPRISE, Stage.PERMITS)
			.given(Living.pilot(), passed(leftOut))
			.given(Living.issued("project-filing", DAY))
			.given(Living.issued("work-permit", DAY))
			.when(People.ZONE_SPECIALIST, start)
			.thenRefuses(LifecycleRefusal.NODE_BEFORE_GATE, "occurredOn");
	}

	/** Whoever brought the stage, and when several days were told out of order. */
	@ParameterizedTest
	@CsvSource({ "0, , false, 0", "0, , false, -1", "30, , false, 30", "30, , false, 29", "30, 3.4, false, 29",
			"30, , true, 30", "30, , true, 29" })
	void noStageIsChangedBeforeItsLastChange(int last, @Nullable String node, boolean thenEarlier, int wished) {
		List<Object> events = new ArrayList<>(List.of(Living.events(Family.ENTERPRISE, Stage.ATTRACTION)));
		if (last > 0) {
			events
				.add(new ProjectStageChanged(ID, Stage.ATTRACTION, Stage.CONSTRUCTION, "补录", DAY.plusDays(last), node));
		}
		if (thenEarlier) {
			// Nodes are told late, and an older log has more of it.
			events.add(new ProjectStageChanged(ID, Stage.CONSTRUCTION, Stage.ACCEPTANCE, null, DAY.plusDays(1), "4.2"));
		}
		Decision<Lifecycle> decision = Decision.of(Lifecycle.class, Living.directory())
			.given(events.toArray())
			.when(Living.CITING, new ChangeStage(ID, Stage.OPERATION, "补录", DAY.plusDays(wished)));
		if (wished < last) {
			decision.thenRefuses(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn");
		}
		else {
			assertThat(decision.recorded(ID)).hasAtLeastOneElementOfType(ProjectStageChanged.class)
				.hasSizeGreaterThan(events.size());
		}
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void noNodeIsTakenBackBeforeItWasReachedOrLeftOut(boolean leftOut) {
		Living.enterprise()
			.given(passed(leftOut))
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "1.6", "误报", PASSED.minusDays(1)))
			.thenRefuses(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn");
		Living.enterprise()
			.given(passed(leftOut))
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "1.6", "误报", PASSED))
			.thenRecords(new NodeReopened(ID, "1.6", leftOut ? NodeState.SKIPPED : NodeState.ACHIEVED, "误报", List.of(),
					List.of(), PASSED));
	}

	/** Each pool against each stage that could be gone back to. */
	@ParameterizedTest
	@EnumSource
	void noStageGoesBackBehindThePool(Pool pool) {
		for (Stage before : Stage.values()) {
			for (Stage after : Stage.values()) {
				if (before == after) {
					continue;
				}
				Decision<Lifecycle> decision = Living.project(Family.ENTERPRISE, before)
					.given(new PoolAdmitted(ID, null, pool, DAY))
					.when(Living.CITING, new ChangeStage(ID, after, "误报", TODAY));
				if (after.compareTo(before) < 0 && after.compareTo(pool.leastStage()) < 0) {
					decision.thenRefuses(LifecycleRefusal.POOL_AHEAD_OF_STAGE, "stage");
				}
				else {
					assertThat(decision.recorded(ID)).as("%s from %s to %s", pool, before, after)
						.hasAtLeastOneElementOfType(ProjectStageChanged.class);
				}
			}
		}
	}

	@Test
	void anAcceptanceIsTakenBackOnceThePoolIs() {
		Object[] accepted = { new StartStated(ID, true, null, List.of(), DAY),
				new PoolAdmitted(ID, null, Pool.UNDER_CONSTRUCTION, DAY),
				Living.achieved("4.2", NodeMeaning.ACCEPTED, PASSED),
				new ProjectStageChanged(ID, Stage.CONSTRUCTION, Stage.ACCEPTANCE, null, PASSED, "4.2"),
				new PoolAdmitted(ID, Pool.UNDER_CONSTRUCTION, Pool.COMPLETED, PASSED) };
		ReopenNode back = new ReopenNode(ID, "4.2", "验收未通过", TODAY);
		Living.project(Family.ENTERPRISE, Stage.CONSTRUCTION)
			.given(accepted)
			.when(People.ZONE_SPECIALIST, back)
			.thenRefuses(LifecycleRefusal.POOL_AHEAD_OF_STAGE, "nodeCode");
		Living.project(Family.ENTERPRISE, Stage.CONSTRUCTION)
			.given(accepted)
			.given(new PoolAdmitted(ID, Pool.COMPLETED, Pool.UNDER_CONSTRUCTION, TODAY))
			.when(People.ZONE_SPECIALIST, back)
			.thenRecords(new NodeReopened(ID, "4.2", NodeState.ACHIEVED, "验收未通过", List.of(), List.of(), TODAY),
					new ProjectStageChanged(ID, Stage.ACCEPTANCE, Stage.CONSTRUCTION, "验收未通过", TODAY, "4.2"));
	}

	/** Only the program tells its sample; what lists and people send is told today. */
	@Test
	void theSampleTellsItsPlansOnTheirDays() {
		Attribution listed = People.importing(People.ZONE_SPECIALIST);
		Attribution sample = new Attribution(listed.actor(), listed.role(), listed.organisation(), Attribution.SAMPLE,
				listed.commandId(), listed.correlationId(), null, listed.source(), List.of());
		LocalDate back = TODAY.minusDays(90);
		LocalDate start = TODAY.plusDays(30);
		LocalDate acceptance = TODAY.plusDays(300);
		for (Attribution by : List.of(sample, listed, People.ZONE_SPECIALIST)) {
			Living.enterprise()
				.given(Living.planned("3.4", start), Living.planned("4.2", acceptance))
				.when(by, new BaselinePlan(ID, "年度计划", null, back))
				.thenRecords(new PlanBaselined(ID, 1, VERSION,
						List.of(new PlannedNode("3.4", start), new PlannedNode("4.2", acceptance)), "年度计划", null,
						List.of(Living.due("3.4", start), Living.due("4.2", acceptance)), back,
						by.equals(sample) ? null : TODAY));
		}
	}

}
