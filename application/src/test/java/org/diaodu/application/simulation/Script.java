package org.diaodu.application.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.command.BaselinePlan;
import org.diaodu.kernel.lifecycle.command.ChangeNodeDate;
import org.diaodu.kernel.lifecycle.command.PlanNodes;
import org.diaodu.kernel.lifecycle.command.RecordLandContract;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.permit.command.AcceptPermit;
import org.diaodu.kernel.permit.command.ApplyForPermit;
import org.diaodu.kernel.permit.command.ExtendPermit;
import org.diaodu.kernel.permit.command.IssuePermit;
import org.diaodu.kernel.permit.command.RefusePermit;
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

	private Script() {
	}

	/** Who says it. */
	enum Speaker {

		/** 市项目专管员 */
		MANAGER,
		/** 统计部门 */
		STATISTICIAN

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
					List.of(new NodeEvidence(EVIDENCE.getOrDefault(it.node(), EvidenceKind.REPORT), "文件 " + it.node())),
					null, it.on()));
			case Deed.LandContracted it ->
				one(new RecordLandContract(id, "contract-1", it.agreedStart(), null, it.on()));
			case Deed.PermitApplied it ->
				one(new ApplyForPermit(id, it.paper().name(), it.paper().code(), null, null, it.on()));
			case Deed.PermitAccepted it -> one(new AcceptPermit(id, it.paper().name(), it.on()));
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
			case Deed.CapitalProven it -> one(new ProveCapital(id, WanYuan.of(1), "银行资信证明", it.on()));
			case Deed.Entered it -> List.of(new Line(Speaker.STATISTICIAN,
					new RecordStatisticalEntry(id, YearMonth.from(it.on()).toString(), "message-" + id, it.on())));
			case Deed.Stopped it -> one(new StopWork(id, it.stop(), StopCause.FUNDS, "资金未到位", null, it.on()));
			case Deed.StopReported it -> one(new ReportStop(id, it.stop(), "停工报告1号", it.on()));
			case Deed.Resumed it -> one(new ResumeWork(id, it.stop(), it.on()));
			case Deed.Withdrawn it -> one(new WithdrawProject(id, "暂缓实施", it.on()));
			case Deed.Restored it -> one(new RestoreProject(id, "恢复实施", it.on()));
		};
	}

	/** A start that was stated when the project came is postponed by a decision only. */
	private static Stream<DomainCommand> startMoved(Life life, Deed.Planned planned) {
		LocalDate stated = life.factsStart();
		LocalDate start = planned.nodes().get(Reckoning.START);
		return (stated != null && start != null && start.isAfter(stated)) ? Stream
			.of(new ChangeNodeDate(life.projectId(), Reckoning.START, start, "前期手续未齐", "市政府专题会议纪要1号", planned.on()))
				: Stream.of();
	}

	private static List<Line> one(DomainCommand command) {
		return List.of(by(command));
	}

	private static Line by(DomainCommand command) {
		return new Line(Speaker.MANAGER, command);
	}

}
