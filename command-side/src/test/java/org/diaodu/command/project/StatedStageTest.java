package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.command.AdoptNodeCatalogue;
import org.diaodu.kernel.lifecycle.event.LifecyclePilotChanged;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.event.PoolAdmitted;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.permit.event.PermitVoided;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.command.CorrectFacts;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.stewardship.StewardshipRefusal;

import static org.diaodu.command.project.Projects.DAY;
import static org.diaodu.command.project.Projects.ID;
import static org.diaodu.command.project.Projects.enterprise;
import static org.diaodu.command.project.Projects.judged;
import static org.diaodu.command.project.Projects.named;
import static org.diaodu.command.project.Projects.register;
import static org.diaodu.command.project.Projects.registered;
import static org.diaodu.command.project.Projects.staged;
import static org.diaodu.command.project.Projects.wan;

/**
 * A stage that a list or a correction states says what nodes say: it states a start where
 * no node tells, and never lies before what nodes prove.
 */
@Clause({ "F-077", "F-093", "F-102" })
class StatedStageTest {

	private static final ProjectFacts WAITING = staged(enterprise(TestDirectory.ZONE, wan(600)), Stage.PERMITS);

	private static final ProjectFacts STARTED = staged(WAITING, Stage.CONSTRUCTION);

	private static final StartStated STATED = new StartStated(ID, true, "2018-7",
			List.of(entryDue("1", 1), entryDue("2", 2)), DAY);

	private static final Attribution CITING = People.citing(People.ZONE_SPECIALIST, "沈铁建报〔2019〕2号");

	private static final NodeAchieved START = new NodeAchieved(ID, "3.4", NodeMeaning.WORK_STARTED, List.of(), null,
			"2018-7", null, List.of(), List.of(), DAY);

	private final TestDirectory directory = new TestDirectory()
		.with(new PolicyAdopted(PolicyParameter.STATISTICS_LIGHT.policyId(),
				new PolicyVersion(PolicyParameter.STATISTICS_LIGHT, "2018-7", "沈政发〔2018〕7号", "(七)",
						TestDirectory.NOTICE, null,
						List.of(new PolicyValue(PolicyField.STATISTICS_YELLOW_MONTHS, "1"),
								new PolicyValue(PolicyField.STATISTICS_RED_MONTHS, "2"))),
				"person-city", TestDirectory.CITY_DRC, null, null, TestDirectory.NOTICE));

	private final Decision<Project> decision = Decision.of(Project.class, this.directory);

	private static DueClock entryDue(String key, int months) {
		return new DueClock(ClockKind.STATISTICS_ENTRY_DUE, key,
				new Deadline(DAY, months, DayCount.MONTHS, DAY.plusMonths(months), false));
	}

	@ParameterizedTest
	@EnumSource(names = { "CONSTRUCTION", "ACCEPTANCE", "OPERATION" })
	void aProjectThatComesUnderConstructionStatesItsStart(Stage stage) {
		ProjectFacts facts = staged(WAITING, stage);
		this.decision.when(People.ZONE_SPECIALIST, register(facts))
			.thenRecords(registered(facts), judged(wan(600), true, Tier.ZONE), STATED);
	}

	@ParameterizedTest
	@EnumSource(names = { "ATTRACTION", "PERMITS" }, mode = Mode.INCLUDE)
	void oneThatIsNotThereYetStatesNone(Stage stage) {
		ProjectFacts facts = staged(WAITING, stage);
		this.decision.when(People.ZONE_SPECIALIST, register(facts))
			.thenRecords(registered(facts), judged(wan(600), true, Tier.ZONE));
	}

	@Test
	void aLeadStatesItsStartAndOwesStatisticsNothing() {
		ProjectFacts lead = staged(enterprise(TestDirectory.ZONE, wan(499)), Stage.CONSTRUCTION);
		this.decision.when(People.ZONE_SPECIALIST, register(lead))
			.thenRecords(registered(lead), judged(wan(499), false), new StartStated(ID, true, null, List.of(), DAY));
	}

	@Test
	void aCorrectionStatesTheStartOrTakesItBack() {
		this.decision.given(registered(WAITING), judged(wan(600), true, Tier.ZONE))
			.when(People.ZONE_SPECIALIST, new CorrectFacts(ID, STARTED, 0, "已在建", DAY))
			.thenRecords(new ProjectFactsCorrected(ID, WAITING, STARTED, 0, "已在建", DAY), STATED);
		Decision.of(Project.class, this.directory)
			.given(registered(STARTED), judged(wan(600), true, Tier.ZONE), STATED)
			.when(CITING, new CorrectFacts(ID, WAITING, 0, "尚未开工", DAY))
			.thenRecords(new ProjectFactsCorrected(ID, STARTED, WAITING, 0, "尚未开工", DAY),
					new StartStated(ID, false, null, List.of(), DAY));
	}

	@Test
	void aCorrectionSetsNoStageBeforeWhatNodesProve() {
		this.decision.given(registered(STARTED), judged(wan(600), true, Tier.ZONE), START)
			.when(People.ZONE_SPECIALIST, new CorrectFacts(ID, WAITING, 0, "阶段有误", DAY))
			.thenRefuses(ProjectRefusal.STAGE_BEHIND_NODES, "facts.stage");
		this.decision.given(new NodeReopened(ID, "3.4", NodeState.ACHIEVED, "误报", List.of(), List.of(), DAY))
			.when(CITING, new CorrectFacts(ID, WAITING, 0, "阶段有误", DAY))
			.thenRecords(new ProjectFactsCorrected(ID, STARTED, WAITING, 0, "阶段有误", DAY));
	}

	@ParameterizedTest
	@CsvSource({ "''", "领导口头同意", "5c650f8384565feac9e3536491eaafc4ea1f7b482cf79d88adb8180e9575ff5a" })
	void aStatedStartIsTakenBackByADocumentOnly(String cited) {
		Attribution by = cited.isEmpty() ? People.ZONE_SPECIALIST : People.citing(People.ZONE_SPECIALIST, cited);
		for (Stage back : List.of(Stage.ATTRACTION, Stage.PERMITS)) {
			Decision.of(Project.class, this.directory)
				.given(registered(STARTED), judged(wan(600), true, Tier.ZONE), STATED)
				.when(by, new CorrectFacts(ID, staged(STARTED, back), 0, "x", DAY))
				.thenRefuses(ProjectRefusal.STATED_START_UNDOCUMENTED, "evidence");
		}
	}

	@Test
	void aKnownStageIsNotRemoved() {
		this.decision.given(registered(WAITING), judged(wan(600), true, Tier.ZONE))
			.when(CITING, new CorrectFacts(ID, staged(WAITING, null), 0, "阶段不明", DAY))
			.thenRefuses(ProjectRefusal.KNOWN_FACT_REMOVED, "facts.stage");
	}

	/** A pilot passes its gates, whatever act states the stage. */
	@Test
	@Clause("F-070")
	void aCorrectionPassesNoGateOfAPilotThatIsOpen() {
		this.directory.with(nodes());
		Object[] pilot = { registered(WAITING), judged(wan(600), true, Tier.ZONE),
				new LifecyclePilotChanged(ID, true, "沈发改〔2018〕1号", DAY) };
		CorrectFacts beyond = new CorrectFacts(ID, STARTED, 0, "已开工", DAY);
		Decision.of(Project.class, this.directory)
			.given(pilot)
			.when(People.ZONE_SPECIALIST, beyond)
			.thenRefuses(LifecycleRefusal.STAGE_GATES_OPEN, "facts.stage");
		Object[] filed = issued("project-filing");
		Object[] licensed = issued("work-permit");
		Decision.of(Project.class, this.directory)
			.given(pilot)
			.given(filed)
			.given(licensed)
			.when(People.ZONE_SPECIALIST, beyond)
			.thenRecords(new ProjectFactsCorrected(ID, WAITING, STARTED, 0, "已开工", DAY), STATED);
		Decision.of(Project.class, this.directory)
			.given(pilot)
			.given(filed)
			.given(licensed)
			.given(new PermitVoided(ID, "work-permit", "撤销", DAY))
			.when(People.ZONE_SPECIALIST, beyond)
			.thenRefuses(LifecycleRefusal.STAGE_GATES_OPEN, "facts.stage");
	}

	@Test
	void aCorrectionSetsNoStageBeforeItsGatesOrItsLastChange() {
		this.directory.with(nodes());
		LocalDate passed = DAY.plusDays(9);
		Object[] gates = { new NodeSkipped(ID, "2.1", "免办", "2018-7", passed),
				new NodeSkipped(ID, "2.9", "免办", "2018-7", DAY) };
		Decision.of(Project.class, this.directory)
			.given(registered(WAITING), judged(wan(600), true, Tier.ZONE),
					new LifecyclePilotChanged(ID, true, "沈发改〔2018〕1号", DAY))
			.given(gates)
			.when(People.ZONE_SPECIALIST, new CorrectFacts(ID, STARTED, 0, "已开工", passed.minusDays(1)))
			.thenRefuses(LifecycleRefusal.STAGE_GATES_OPEN, "occurredOn");
		Decision.of(Project.class, this.directory)
			.given(registered(WAITING), judged(wan(600), true, Tier.ZONE))
			.given(new ProjectFactsCorrected(ID, WAITING, STARTED, 0, "已在建", passed), STATED)
			.when(CITING, new CorrectFacts(ID, WAITING, 0, "尚未开工", passed.minusDays(1)))
			.thenRefuses(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn");
	}

	@Test
	@Clause("F-093")
	void neitherACorrectionNorAListTakesTheStageBackBehindThePool() {
		ProjectFacts accepted = staged(WAITING, Stage.ACCEPTANCE);
		PoolAdmitted completed = new PoolAdmitted(ID, Pool.UNDER_CONSTRUCTION, Pool.COMPLETED, DAY);
		this.decision.given(registered(accepted), judged(wan(600), true, Tier.ZONE), STATED, completed)
			.when(CITING, new CorrectFacts(ID, STARTED, 0, "未验收", DAY))
			.thenRefuses(LifecycleRefusal.POOL_AHEAD_OF_STAGE, "facts.stage");
		Attribution imported = People.importing(People.ZONE_SPECIALIST);
		ProjectFacts renamed = named(accepted, "宝马铁西新工厂");
		Decision.of(Project.class, this.directory)
			.givenBy(imported, new ProjectRegistered(ID, accepted, Projects.ROW, DAY))
			.given(judged(wan(600), true, Tier.ZONE), STATED, completed)
			.when(imported,
					new RegisterProject(ID, named(STARTED, "宝马铁西新工厂"), null, null, null, null, Projects.ROW, DAY))
			.thenRecords(new ProjectFactsCorrected(ID, accepted, renamed, 0,
					"再次导入 %s %s(未采用所列阶段)".formatted(Projects.ROW.list(), Projects.ROW.rowKey()), DAY));
	}

	private static NodeCatalogueAdopted nodes() {
		AdoptNodeCatalogue command = (AdoptNodeCatalogue) ReferenceData.nodes().getFirst().command();
		return new NodeCatalogueAdopted(command.catalogueId(), command.version(), command.documentNo(),
				command.clause(), command.effectiveFrom(), command.nodes(), command.occurredOn());
	}

	private static Object[] issued(String code) {
		return new Object[] { new PermitApplied(ID, code, code, "dept", null, DAY),
				new PermitIssued(ID, code, "证字1号", null, false, 1, null, "2018-7", List.of(), DAY) };
	}

	@ParameterizedTest
	@CsvSource({ "PERMITS, STATED_START_UNDOCUMENTED", "'', " })
	void aListTakesNoStatedStartBackAndSaysSo(String listed, @Nullable ProjectRefusal finding) {
		Stage stage = listed.isEmpty() ? null : Stage.valueOf(listed);
		Attribution imported = People.importing(People.ZONE_SPECIALIST);
		this.decision.givenBy(imported, new ProjectRegistered(ID, STARTED, Projects.ROW, DAY))
			.given(judged(wan(600), true, Tier.ZONE), STATED)
			.when(imported, new RegisterProject(ID, staged(STARTED, stage), null, null, null, null, Projects.ROW, DAY));
		if (finding != null) {
			this.decision.thenRefuses(finding, "evidence");
		}
		else {
			this.decision.thenRecordsNothing();
		}
		ProjectFacts renamed = named(STARTED, "宝马铁西新工厂");
		Decision.of(Project.class, this.directory)
			.givenBy(imported, new ProjectRegistered(ID, STARTED, Projects.ROW, DAY))
			.given(judged(wan(600), true, Tier.ZONE), STATED)
			.when(imported, new RegisterProject(ID, staged(renamed, stage), null, null, null, null, Projects.ROW, DAY))
			.thenRecords(new ProjectFactsCorrected(ID, STARTED, renamed, 0, "再次导入 %s %s%s"
				.formatted(Projects.ROW.list(), Projects.ROW.rowKey(), (finding != null) ? "(未采用所列阶段)" : ""), DAY));
	}

	@Test
	void aListThatLagsMovesNoStageBackAndItsOtherNewsIsTaken() {
		Attribution imported = People.importing(People.ZONE_SPECIALIST);
		ProjectFacts listed = staged(WAITING, Stage.ATTRACTION);
		ProjectFacts anew = named(staged(WAITING, Stage.PERMITS), "宝马铁西新工厂");
		ProjectFacts after = named(STARTED, "宝马铁西新工厂");
		this.decision.givenBy(imported, new ProjectRegistered(ID, listed, Projects.ROW, DAY))
			.given(judged(wan(600), true, Tier.ZONE))
			.given(new ProjectFactsCorrected(ID, listed, STARTED, 0, "已在建", DAY), START)
			.when(imported, new RegisterProject(ID, anew, null, null, null, null, Projects.ROW, DAY))
			.thenRecords(new ProjectFactsCorrected(ID, STARTED, after, 2,
					"再次导入 %s %s".formatted(Projects.ROW.list(), Projects.ROW.rowKey()), DAY));
	}

}
