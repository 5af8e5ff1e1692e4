package org.diaodu.query.lifecycle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.AuthorityName;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.event.NodePlanned;
import org.diaodu.kernel.lifecycle.event.PlanBaselined;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

/**
 * Lives of projects in the small Shenyang, under a small catalogue. Today is 2026-06-01.
 */
final class Lives {

	static final String PLANT = "project-plant";

	static final String CAMPUS = "project-campus";

	static final String BRIDGE = "project-bridge";

	static final LocalDate DAY = Shenyang.DAY;

	static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	static final Caller HUNNAN_SPECIALIST = new Caller("person-hunnan", Role.SPECIALIST, Shenyang.HUNNAN_ZONE);

	static final Caller BUILDER = new Caller("person-builder", Role.SPECIALIST, Shenyang.HOUSING);

	static final Caller CITIZEN = new Caller("person-citizen", Role.PUBLIC, Shenyang.CITY);

	private Lives() {
	}

	/** A plant in Tiexi, a campus in Hunnan, and a bridge of the city. */
	static ProjectionFixture inShenyang() {
		return ProjectionFixture.with()
			.given(Shenyang.units())
			.given(Shenyang.posts(Shenyang.COORDINATOR, Shenyang.TIEXI_MANAGER, Shenyang.TIEXI_SPECIALIST,
					HUNNAN_SPECIALIST, BUILDER, CITIZEN))
			.given(catalogue("2018-7", LocalDate.of(2018, 2, 14)))
			.given(Shenyang.project(PLANT,
					facts("机床厂", Family.ENTERPRISE, Shenyang.TIEXI, Shenyang.TIEXI_ZONE, null, 20_000)))
			.given(Shenyang.project(CAMPUS,
					facts("研发园", Family.ENTERPRISE, Shenyang.HUNNAN, Shenyang.HUNNAN_ZONE, null, 5_000)))
			.given(Shenyang.project(BRIDGE,
					facts("浑河桥", Family.GOVERNMENT, Shenyang.TIEXI, null, Shenyang.HOUSING, 30_000)));
	}

	/** In its first stage. */
	private static ProjectFacts facts(String name, Family family, String districtId, @Nullable String zoneId,
			@Nullable String departmentId, long wan) {
		return new ProjectFacts(name, family, (family == Family.GOVERNMENT) ? Level.DISTRICT : null, districtId, zoneId,
				departmentId, Amounts.ofTotal(WanYuan.of(wan)), null, List.of(), null, null, Place.UNKNOWN,
				Stage.ATTRACTION, null, null, null, null);
	}

	/** The facts of a project state the day work is to start. */
	static ProjectFactsCorrected states(String projectId, LocalDate plannedStart, LocalDate said) {
		ProjectFacts before = switch (projectId) {
			case CAMPUS -> facts("研发园", Family.ENTERPRISE, Shenyang.HUNNAN, Shenyang.HUNNAN_ZONE, null, 5_000);
			case BRIDGE -> facts("浑河桥", Family.GOVERNMENT, Shenyang.TIEXI, null, Shenyang.HOUSING, 30_000);
			default -> facts("机床厂", Family.ENTERPRISE, Shenyang.TIEXI, Shenyang.TIEXI_ZONE, null, 20_000);
		};
		ProjectFacts after = new ProjectFacts(before.name(), before.family(), before.level(), before.districtId(),
				before.zoneId(), before.constructionDepartmentId(), before.amounts(), null, List.of(), null, null,
				before.place(), before.stage(), plannedStart, null, null, null);
		return new ProjectFactsCorrected(projectId, before, after, 0, "补报", said);
	}

	static NodeCatalogueAdopted catalogue(String version, LocalDate from) {
		return new NodeCatalogueAdopted("catalogue-nodes", version, "沈政发〔2018〕7号", "(五)", from, List.of(
				node("1.2", "签约", Stage.ATTRACTION, NodeMeaning.SIGNED, null, false),
				node("1.6", "落地", Stage.ATTRACTION, NodeMeaning.LANDED, Shenyang.DRC, true),
				node("2.1", "立项", Stage.PERMITS, NodeMeaning.FILED, Shenyang.DRC, true, "project-filing",
						"project-approval-enterprise"),
				node("2.9", "施工许可证", Stage.PERMITS, NodeMeaning.ORDINARY, Shenyang.HOUSING, true, "work-permit"),
				node("3.4", "开工", Stage.CONSTRUCTION, NodeMeaning.WORK_STARTED, null, true),
				node("3.5", "投资入统", Stage.CONSTRUCTION, NodeMeaning.STATISTICALLY_ENTERED, null, false),
				node("4.2", "竣工验收", Stage.ACCEPTANCE, NodeMeaning.ACCEPTED, null, true)), from);
	}

	private static NodeDefinition node(String code, String name, Stage stage, NodeMeaning meaning, String department,
			boolean gate, String... permits) {
		return new NodeDefinition(code, name, stage, null, List.of(permits), meaning, List.of(EvidenceKind.REPORT),
				List.of(new AuthorityName("旧名" + code, LocalDate.of(2018, 1, 1)),
						new AuthorityName("新名" + code, LocalDate.of(2019, 1, 1))),
				department, List.of(Family.values()), gate);
	}

	static NodePlanned planned(String project, String code, LocalDate on, LocalDate said) {
		return new NodePlanned(project, code, null, on, "2018-7", List.of(due(code, on)), said);
	}

	static PlanBaselined baselined(String project, int version, LocalDate said, PlannedNode... nodes) {
		return new PlanBaselined(project, version, "2018-7", List.of(nodes), "年度计划", (version > 1) ? "文号" : null,
				Arrays.stream(nodes).map((node) -> due(node.nodeCode(), node.plannedOn())).toList(), said);
	}

	static DueClock due(String code, LocalDate on) {
		return new DueClock(ClockKind.NODE_DUE, code, Deadline.on(on));
	}

	static NodeAchieved achieved(String project, String code, NodeMeaning meaning, LocalDate on) {
		return new NodeAchieved(project, code, meaning, List.of(new NodeEvidence(EvidenceKind.REPORT, "报告1")), "已办",
				"2018-7", null, List.of(), List.of(), on);
	}

	static PermitApplied applied(String project, String permit, String code, LocalDate on) {
		return new PermitApplied(project, permit, code, Shenyang.HOUSING, null, on);
	}

	static PermitIssued issued(String project, String permit, LocalDate on) {
		return new PermitIssued(project, permit, "证字1号", null, false, 3, null, "2018-7", List.of(), on);
	}

}
