package org.diaodu.application.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.command.BaselinePlan;
import org.diaodu.kernel.lifecycle.command.ChangeNodeDate;
import org.diaodu.kernel.lifecycle.command.PlanNodes;
import org.diaodu.kernel.lifecycle.command.RecordLandContract;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.NoteObstacleWork;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.permit.SuspensionGround;
import org.diaodu.kernel.permit.command.AcceptPermit;
import org.diaodu.kernel.permit.command.ApplyForPermit;
import org.diaodu.kernel.permit.command.ExtendPermit;
import org.diaodu.kernel.permit.command.IssuePermit;
import org.diaodu.kernel.permit.command.RefusePermit;
import org.diaodu.kernel.permit.command.ResumePermit;
import org.diaodu.kernel.permit.command.SuspendPermit;
import org.diaodu.kernel.progress.FundSource;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.StopCause;
import org.diaodu.kernel.progress.command.ProveCapital;
import org.diaodu.kernel.progress.command.RecordFunds;
import org.diaodu.kernel.progress.command.ReportProgress;
import org.diaodu.kernel.progress.command.ReportStop;
import org.diaodu.kernel.progress.command.ResumeWork;
import org.diaodu.kernel.progress.command.SetAnnualPlan;
import org.diaodu.kernel.progress.command.SetFundPlan;
import org.diaodu.kernel.progress.command.StopWork;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.RestoreProject;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.kernel.statistics.command.RecordStatisticalEntry;
import org.diaodu.kernel.value.WanYuan;

/** How deeds are said to the program, and by whom. */
final class Script {

	private static final Map<String, EvidenceKind> EVIDENCE = Map.of("1.2", EvidenceKind.AGREEMENT, "1.5",
			EvidenceKind.CAPITAL_PROOF, "3.2", EvidenceKind.TENDER_AWARD, Reckoning.START, EvidenceKind.SITE_PHOTO,
			Reckoning.ACCEPTED, EvidenceKind.ACCEPTANCE_RECORD, Reckoning.FILED, EvidenceKind.FILING_RECEIPT);

	/** A picture, to be kept before anybody cites it. */
	static final byte[] PHOTO = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==");

	/** What is cited for it. */
	private static final List<String> PROOF = List.of(Digests.of(PHOTO));

	private Script() {
	}

	/** Who says it, in which post. */
	record Speaker(String personId, Role role, String unitId) {

		/** 市项目专管员 */
		static final Speaker MANAGER = new Speaker("person-simulated-manager", Role.MANAGER, "unit-210100-drc");

		/** 市级统筹 */
		static final Speaker COORDINATOR = new Speaker("person-simulated-coordinator", Role.COORDINATOR,
				"unit-210100-drc");

		/** 统计部门 */
		static final Speaker STATISTICIAN = new Speaker("person-demo-tongji", Role.STATISTICIAN, "unit-210100");

		/** 项目专员 of the department that builds for the city or for a district. */
		static Speaker specialist(Life life) {
			String unitId = lead(life);
			return new Speaker("person-simulated-" + unitId, Role.SPECIALIST, unitId);
		}

	}

	/** Who says what. */
	record Line(Speaker speaker, DomainCommand command) {
	}

	static Line register(Life life) {
		ProjectFacts facts = new ProjectFacts(life.name(), life.government() ? Family.GOVERNMENT : Family.ENTERPRISE,
				life.government() ? Level.CITY : null, life.districtId(), null,
				life.government() ? "unit-210100-construction" : null, Amounts.ofTotal(WanYuan.of(life.amount())), null,
				List.of(), null, null, Place.UNKNOWN, Stage.ATTRACTION, null, null, null, null);
		return by(new RegisterProject(life.projectId(), facts, null, null, null, null, null, life.registered()));
	}

	static List<Line> of(Life life, Deed deed) {
		String id = life.projectId();
		return switch (deed) {
			case Deed.Planned it -> Stream
				.concat(startMoved(life, it),
						Stream.of(new PlanNodes(id,
								it.nodes()
									.entrySet()
									.stream()
									.map((node) -> new PlannedNode(node.getKey(), node.getValue()))
									.toList(),
								it.on()), new BaselinePlan(id, "年度计划会议确定", null, it.on())))
				.map(Script::by)
				.toList();
			case Deed.Moved it -> one(new ChangeNodeDate(id, it.node(), it.to(), "手续办理时间延长", null, it.on()));
			case Deed.Reached it -> one(new AchieveNode(id, it.node(),
					List.of(new NodeEvidence(EVIDENCE.getOrDefault(it.node(), EvidenceKind.REPORT),
							"沈阳市项目办〔2018〕" + it.node().replaceAll("\\D", "") + "号")),
					null, it.on()));
			case Deed.LandContracted it ->
				one(new RecordLandContract(id, "沈规国土合字第1号", it.agreedStart(), null, it.on()));
			case Deed.PermitApplied it ->
				one(new ApplyForPermit(id, it.paper().name(), it.paper().code(), null, null, it.on()));
			case Deed.PermitAccepted it -> one(new AcceptPermit(id, it.paper().name(), it.on()));
			case Deed.PermitPaused it ->
				one(new SuspendPermit(id, it.paper().name(), SuspensionGround.EXPERT_REVIEW, "组织专家评审", it.on()));
			case Deed.PermitContinued it -> one(new ResumePermit(id, it.paper().name(), it.on()));
			case Deed.PermitIssued it ->
				one(new IssuePermit(id, it.paper().name(), "2018-" + it.paper().code(), null, it.on()));
			case Deed.PermitRefused it -> one(new RefusePermit(id, it.paper().name(), "材料不符", "补齐后重新申请", it.on()));
			case Deed.PermitExtended it -> one(new ExtendPermit(id, it.paper().name(), "暂不具备开工条件", it.on()));
			case Deed.PlansSet it ->
				List.of(by(new SetAnnualPlan(id, it.on().getYear(), WanYuan.of(it.investment()), null, null, it.on())),
						by(new SetFundPlan(id, it.on().getYear(), WanYuan.of(it.funds()), null, it.on())));
			case Deed.Reported it -> one(new ReportProgress(id, "report-" + YearMonth.from(it.on()),
					ImageStage.PREPARATION, it.percent(), null, WanYuan.of(it.investedThisYear()),
					WanYuan.of(it.investedThisYear()), List.of(), null, null, it.on()));
			case Deed.FundsCame it -> one(new RecordFunds(id, "receipt-" + YearMonth.from(it.on()), FundSource.OWN,
					WanYuan.of(it.amount()), it.on()));
			case Deed.CapitalProven it -> one(new ProveCapital(id, WanYuan.of(1), "沈银资证〔2018〕1号", it.on()));
			case Deed.Entered it -> List.of(new Line(Speaker.STATISTICIAN,
					new RecordStatisticalEntry(id, YearMonth.from(it.on()).toString(), "message-" + id, it.on())));
			case Deed.Stopped it -> one(new StopWork(id, it.stop(), StopCause.FUNDS, "资金未到位", null, it.on()));
			case Deed.StopReported it -> one(new ReportStop(id, it.stop(), "停工报告1号", it.on()));
			case Deed.Resumed it -> one(new ResumeWork(id, it.stop(), it.on()));
			case Deed.Withdrawn it -> one(new WithdrawProject(id, "暂缓实施", it.on()));
			case Deed.Restored it -> one(new RestoreProject(id, "恢复实施", it.on()));
			case Deed.OfObstacle it -> List.of(obstacle(life, it));
		};
	}

	private static Line obstacle(Life life, Deed.OfObstacle deed) {
		String id = deed.obstacle();
		return switch (deed) {
			case Deed.Blocked it -> by(new ReportObstacle(id, life.projectId(), "受阻,请协调解决", "项目现场",
					it.hindrance().code(), severity(it.harm()), List.of(), it.on()));
			case Deed.Sorted it -> by(new SortObstacle(id, it.hindrance().code(), ObstacleScope.OWN,
					severity(it.harm()), lead(life), List.of(), null, it.on(), null));
			case Deed.Assigned it -> by(new AssignObstacle(id, it.on()));
			case Deed.Returned it -> bySpecialist(life, new ReturnObstacle(id, "职责不符", "由上级协调", null, it.on()));
			case Deed.Reassigned it -> by(new ReassignObstacle(id, lead(life), "职责相符,不得退回", it.on()));
			case Deed.Accepted it -> bySpecialist(life, new AcceptObstacle(id, it.on()));
			case Deed.WorkedOn it -> bySpecialist(life, new NoteObstacleWork(id, "note-1", "正在办理", List.of(), it.on()));
			case Deed.Solved it -> bySpecialist(life, new ClaimObstacleSolved(id, "已解决", PROOF, it.on()));
			case Deed.NotSolved it -> by(new RefuseObstacleSolution(id, "未彻底解决", List.of(), it.on()));
			case Deed.Confirmed it -> by(new ConfirmObstacleSolved(id, it.on()));
			case Deed.Rated it -> by(new RateObstacle(id, it.score(), "评价", it.on()));
			case Deed.CalledBack it -> by(new RecordCallBack(id, true, "已回访", it.on()));
			case Deed.SupervisionEnded it ->
				new Line(Speaker.COORDINATOR, new LiftSupervision(id, "已办结", PROOF, it.on()));
			case Deed.Closed it -> by(new CloseObstacle(id, PROOF, it.on()));
			case Deed.TakenBack it -> by(new WithdrawObstacle(id, "已自行解决", it.on()));
		};
	}

	private static Severity severity(Hindrance.Harm harm) {
		return switch (harm) {
			case STOPS -> Severity.S1;
			case DELAYS -> Severity.S2;
			case HINDERS -> Severity.S3;
		};
	}

	/** The department that builds, of the city or of the district. */
	private static String lead(Life life) {
		return (life.ofTheCity() ? "unit-210100" : life.districtId()) + "-construction";
	}

	/** A start that was stated when the project came is postponed by a decision only. */
	private static Stream<DomainCommand> startMoved(Life life, Deed.Planned planned) {
		LocalDate stated = life.factsStart();
		LocalDate start = planned.nodes().get(Reckoning.START);
		return (stated != null && start != null && start.isAfter(stated)) ? Stream
			.of(new ChangeNodeDate(life.projectId(), Reckoning.START, start, "前期手续未齐", "市政府专题会议纪要第1号", planned.on()))
				: Stream.of();
	}

	private static List<Line> one(DomainCommand command) {
		return List.of(by(command));
	}

	private static Line by(DomainCommand command) {
		return new Line(Speaker.MANAGER, command);
	}

	private static Line bySpecialist(Life life, DomainCommand command) {
		return new Line(Speaker.specialist(life), command);
	}

}
