package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.command.AdoptNodeCatalogue;
import org.diaodu.kernel.lifecycle.event.LifecyclePilotChanged;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.event.NodePlanned;
import org.diaodu.kernel.lifecycle.event.PlanBaselined;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.value.WanYuan;

/**
 * A project of the small city and its life, under the catalogue the program starts with.
 * Today is 2019-06-01.
 */
final class Living {

	static final String ID = "project-1";

	static final LocalDate DAY = LocalDate.of(2019, 1, 1);

	static final LocalDate TODAY = LocalDate.of(2019, 6, 1);

	static final String VERSION = "2018-7";

	static final Attribution TIEXI_COORDINATOR = People.acting("person-tiexi-admin", Role.COORDINATOR,
			TestDirectory.TIEXI_DRC);

	/** Whoever maintains the project, with a document to rest on. */
	static final Attribution CITING = People.citing(People.ZONE_SPECIALIST, "沈铁建报〔2019〕2号");

	private Living() {
	}

	/** The small city with the catalogue of nodes and the rules. */
	static TestDirectory directory() {
		TestDirectory directory = new TestDirectory();
		directory.with(adopted((AdoptNodeCatalogue) ReferenceData.nodes().getFirst().command()));
		directory.post("person-tiexi-admin", Role.COORDINATOR, TestDirectory.TIEXI_DRC, null);
		policy(directory, PolicyParameter.NODE_DATE_CHANGES, "30", "50", "2");
		policy(directory, PolicyParameter.STATUTORY_PERIODS, "1", "1", "15", "1", "25", "3");
		policy(directory, PolicyParameter.STATISTICS_LIGHT, "1", "2");
		policy(directory, PolicyParameter.PLAUSIBLE_DATES, "20", "20");
		return directory;
	}

	static NodeCatalogueAdopted adopted(AdoptNodeCatalogue command) {
		return new NodeCatalogueAdopted(command.catalogueId(), command.version(), command.documentNo(),
				command.clause(), command.effectiveFrom(), command.nodes(), command.occurredOn());
	}

	private static void policy(TestDirectory directory, PolicyParameter parameter, String... values) {
		List<PolicyField> fields = parameter.fields();
		List<PolicyValue> given = IntStream.range(0, values.length)
			.mapToObj((i) -> new PolicyValue(fields.get(i), values[i]))
			.toList();
		directory.with(new PolicyAdopted(parameter.policyId(),
				new PolicyVersion(parameter, VERSION, "沈政发〔2018〕7号", "(五)", TestDirectory.NOTICE, null, given),
				"person-city", TestDirectory.CITY_DRC, null, null, TestDirectory.NOTICE));
	}

	static Decision<Lifecycle> enterprise() {
		return project(Family.ENTERPRISE, Stage.ATTRACTION);
	}

	static Decision<Lifecycle> project(@Nullable Family family, @Nullable Stage stage) {
		return Decision.of(Lifecycle.class, directory()).given(events(family, stage));
	}

	/** A project of 2 亿元 in the zone of Tiexi. */
	static Object[] events(@Nullable Family family, @Nullable Stage stage) {
		return events(family, stage, null);
	}

	/** The same, whose facts state when work is to start. */
	static Object[] events(@Nullable Family family, @Nullable Stage stage, @Nullable LocalDate plannedStart) {
		ProjectFacts facts = new ProjectFacts("宝马铁西工厂", family, null, TestDirectory.TIEXI, TestDirectory.ZONE, null,
				Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN, stage, plannedStart,
				null, null, null);
		return new Object[] { new ProjectRegistered(ID, facts, null, DAY),
				new ProjectTiersChanged(ID, Set.of(), Set.of(Tier.ZONE, Tier.CITY), true, facts.amounts().total(),
						TierChangeCause.REGISTERED, VERSION, DAY) };
	}

	static LifecyclePilotChanged pilot() {
		return new LifecyclePilotChanged(ID, true, "沈发改〔2018〕1号", DAY);
	}

	static NodePlanned planned(String code, LocalDate on) {
		return new NodePlanned(ID, code, null, on, VERSION, List.of(due(code, on)), DAY);
	}

	static PlanBaselined baselined(LocalDate setOn, PlannedNode... nodes) {
		return new PlanBaselined(ID, 1, VERSION, List.of(nodes), "年度计划", null,
				Arrays.stream(nodes).map((node) -> due(node.nodeCode(), node.plannedOn())).toList(), setOn);
	}

	static DueClock due(String code, LocalDate on) {
		return new DueClock(ClockKind.NODE_DUE, code, Deadline.on(on));
	}

	static NodeAchieved achieved(String code, NodeMeaning meaning, LocalDate on) {
		return new NodeAchieved(ID, code, meaning, List.of(new NodeEvidence(EvidenceKind.REPORT, "报告")), null, VERSION,
				null, List.of(), List.of(), on);
	}

	/** A permit is applied for and issued on the day. */
	static Object[] issued(String permitCode, LocalDate on) {
		return new Object[] { new PermitApplied(ID, "permit-" + permitCode, permitCode, "dept", null, on),
				new PermitIssued(ID, "permit-" + permitCode, "证字1号", null, false, 1, null, VERSION, List.of(), on) };
	}

}
