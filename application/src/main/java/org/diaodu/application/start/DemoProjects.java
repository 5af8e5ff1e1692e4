package org.diaodu.application.start;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.diaodu.application.start.SampleHistory.Step;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.command.AdmitToPool;
import org.diaodu.kernel.lifecycle.command.BaselinePlan;
import org.diaodu.kernel.lifecycle.command.ChangeNodeDate;
import org.diaodu.kernel.lifecycle.command.ForecastNode;
import org.diaodu.kernel.lifecycle.command.PlanNodes;
import org.diaodu.kernel.lifecycle.command.ProposePoolAdmission;
import org.diaodu.kernel.light.Confidence;
import org.diaodu.kernel.light.command.RateConfidence;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.permit.SuspensionGround;
import org.diaodu.kernel.permit.command.AcceptPermit;
import org.diaodu.kernel.permit.command.ApplyForPermit;
import org.diaodu.kernel.permit.command.IssuePermit;
import org.diaodu.kernel.permit.command.PlanPermit;
import org.diaodu.kernel.permit.command.ResumePermit;
import org.diaodu.kernel.permit.command.SuspendPermit;
import org.diaodu.kernel.progress.FundSource;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.StopCause;
import org.diaodu.kernel.progress.command.ProveCapital;
import org.diaodu.kernel.progress.command.RecordFunds;
import org.diaodu.kernel.progress.command.ReportProgress;
import org.diaodu.kernel.progress.command.SetAnnualPlan;
import org.diaodu.kernel.progress.command.SetFundPlan;
import org.diaodu.kernel.progress.command.StopWork;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Nature;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.statistics.command.RecordOfficialInvestment;
import org.diaodu.kernel.statistics.command.RecordStatisticalEntry;
import org.diaodu.kernel.stewardship.MajorSelection;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.VisitKind;
import org.diaodu.kernel.stewardship.command.AppointOfficer;
import org.diaodu.kernel.stewardship.command.AssignGuarantor;
import org.diaodu.kernel.stewardship.command.DeliverItem;
import org.diaodu.kernel.stewardship.command.DesignateMajorProject;
import org.diaodu.kernel.stewardship.command.PromiseItem;
import org.diaodu.kernel.stewardship.command.RecordGuaranteeVisit;
import org.diaodu.kernel.value.WanYuan;

/**
 * Six invented projects in different hours of their life, so that each question has an
 * answer. Days are told from the day the log began.
 */
final class DemoProjects {

	/** The project the example operations ask about: under construction. */
	static final String WORKS = id(1);

	static final String STOPPED = id(2);

	private static final String APPROVALS = id(3);

	private static final String PLANNED = id(4);

	static final String FINISHED = id(5);

	private static final String NEWCOMER = id(6);

	private static final String DISTRICT = "unit-210106";

	private static final String ZONE = "unit-210106401";

	private static final String OWNER = "91350100M000100Y43";

	private final LocalDate day;

	private final List<Step> steps = new ArrayList<>();

	private DemoProjects(LocalDate day) {
		this.day = day;
	}

	static List<Step> steps(LocalDate day) {
		DemoProjects demo = new DemoProjects(day);
		demo.works();
		demo.stopped();
		demo.approvals();
		demo.planned();
		demo.finished();
		demo.register(NEWCOMER, "演示·数据中心", 30_000, Stage.ATTRACTION, "123.2310", "41.7560", 40);
		return demo.steps;
	}

	/** Under construction and a little behind; one of the year's major projects. */
	private void works() {
		register(WORKS, "演示·汽车零部件生产基地", 50_000, Stage.PERMITS, "123.2450", "41.7650", 320);
		officers(WORKS, 315);
		plan(WORKS, 310, new PlannedNode("2.1", ago(290)), new PlannedNode("2.6", ago(270)),
				new PlannedNode("2.9", ago(225)), new PlannedNode("3.4", ago(200)), new PlannedNode("4.2", ahead(5)),
				new PlannedNode("4.3", ahead(20)), new PlannedNode("5.2", ahead(60)));
		issued(WORKS, "permit-filing", "project-filing", "unit-210106-drc", 300, 300);
		issued(WORKS, "permit-land", "land-planning-permit", "unit-210106-drc", 280, 271);
		by("zhuanyuan", new AchieveNode(WORKS, "2.6", proof(EvidenceKind.LAND_CONTRACT), null, ago(265)));
		issued(WORKS, "permit-work", "work-permit", "unit-210106-construction", 235, 228);
		by("zhuanyuan", new AchieveNode(WORKS, "3.4", proof(EvidenceKind.SITE_PHOTO), "桩基施工", ago(198)));
		pool(WORKS, Pool.UNDER_CONSTRUCTION, 197);
		money(WORKS, 12_000, 10_000, 195);
		report(WORKS, "report-demo-1", ImageStage.FOUNDATION, 15, 2_000, 150);
		report(WORKS, "report-demo-2", ImageStage.MAIN_STRUCTURE, 40, 5_500, 80);
		report(WORKS, "report-demo-3", ImageStage.EQUIPMENT, 70, 8_500, 6);
		by("lianxiren", new ReportProgress(WORKS, "report-demo-4", null, 75, "设备安装过半", WanYuan.of(9_000),
				WanYuan.of(9_000), List.of(), null, null, ago(1)));
		by("zhuanyuan", new ForecastNode(WORKS, "4.2", ahead(12), "设备到货推迟一周", ago(3)));
		statistics(WORKS, 170);
		guarantee(WORKS, 312, 90);
		by("zhuanguanyuan", new RateConfidence(WORKS, Confidence.PROBABLE, "设备到货后可按期投产", ago(2)));
	}

	/** Far behind, and work stands still. */
	private void stopped() {
		register(STOPPED, "演示·智能装备产业园", 120_000, Stage.PERMITS, "123.2180", "41.7520", 330);
		officers(STOPPED, 325);
		plan(STOPPED, 322, new PlannedNode("2.9", ago(260)), new PlannedNode("3.4", ago(240)),
				new PlannedNode("3.3", ago(30)), new PlannedNode("4.2", ahead(180)));
		issued(STOPPED, "permit-work", "work-permit", "unit-210106-construction", 268, 262);
		by("zhuanyuan", new AchieveNode(STOPPED, "3.4", proof(EvidenceKind.SITE_PHOTO), null, ago(238)));
		pool(STOPPED, Pool.UNDER_CONSTRUCTION, 237);
		money(STOPPED, 60_000, 40_000, 230);
		report(STOPPED, "report-demo-1", ImageStage.FOUNDATION, 10, 6_000, 120);
		report(STOPPED, "report-demo-2", ImageStage.FOUNDATION, 15, 9_000, 60);
		by("zhuanyuan", new StopWork(STOPPED, "stop-demo-1", StopCause.FUNDS, "二期融资未到位(演示)", ahead(30), ago(45)));
		guarantee(STOPPED, 320, 85);
		by("zhuanguanyuan", new RateConfidence(STOPPED, Confidence.DOUBTFUL, "融资方案尚未落实", ago(4)));
	}

	/** Waits for permits; its start is late and was moved by a decision. */
	private void approvals() {
		register(APPROVALS, "演示·生物医药中试基地", 8_000, Stage.PERMITS, "123.2350", "41.7480", 200);
		officers(APPROVALS, 195);
		plan(APPROVALS, 190, new PlannedNode("2.7", ago(40)), new PlannedNode("2.9", ago(20)),
				new PlannedNode("3.4", ago(15)), new PlannedNode("4.2", ahead(300)));
		issued(APPROVALS, "permit-filing", "project-filing", "unit-210106-drc", 185, 185);
		by("zhuanyuan",
				new PlanPermit(APPROVALS, "permit-planning", "construction-planning-permit", ago(60), ago(120)));
		apply(APPROVALS, "permit-planning", "construction-planning-permit", "unit-210106-drc", 70);
		by("zhuanguanyuan",
				new SuspendPermit(APPROVALS, "permit-planning", SuspensionGround.EXPERT_REVIEW, "组织专家评审", ago(62)));
		by("zhuanguanyuan", new ResumePermit(APPROVALS, "permit-planning", ago(48)));
		apply(APPROVALS, "permit-eia", "eia-table", "unit-210106-drc", 14);
		by("qufagaiju", new ChangeNodeDate(APPROVALS, "3.4", ahead(90), "征地和规划许可推迟", "演示·区政府专题会纪要第5号", ago(16)));
		money(APPROVALS, 1_000, 1_000, 100);
	}

	/** As planned; something is due this week. */
	private void planned() {
		register(PLANNED, "演示·新材料研发中心", 3_500, Stage.PERMITS, "123.2510", "41.7700", 90);
		officers(PLANNED, 88);
		plan(PLANNED, 80, new PlannedNode("2.1", ago(50)), new PlannedNode("2.6", ahead(3)),
				new PlannedNode("2.9", ahead(45)), new PlannedNode("3.4", ahead(60)),
				new PlannedNode("4.2", ahead(400)));
		issued(PLANNED, "permit-filing", "project-filing", "unit-210106-drc", 55, 55);
		by("zhuanyuan", new ProposePoolAdmission(PLANNED, Pool.RESERVE, "前期成熟", ago(50)));
	}

	/** In production, and in official statistics. */
	private void finished() {
		register(FINISHED, "演示·冷链物流园", 15_000, Stage.CONSTRUCTION, "123.2050", "41.7600", 340);
		officers(FINISHED, 335);
		plan(FINISHED, 332, new PlannedNode("3.4", ago(320)), new PlannedNode("4.2", ago(60)),
				new PlannedNode("4.3", ago(40)), new PlannedNode("5.2", ago(20)));
		by("zhuanyuan", new AchieveNode(FINISHED, "3.4", proof(EvidenceKind.SITE_PHOTO), null, ago(321)));
		money(FINISHED, 9_000, 9_000, 310);
		report(FINISHED, "report-demo-1", ImageStage.MAIN_STRUCTURE, 60, 5_000, 140);
		report(FINISHED, "report-demo-2", ImageStage.FINISHED, 100, 9_200, 55);
		statistics(FINISHED, 290);
		by("zhuanyuan", new AchieveNode(FINISHED, "4.2", proof(EvidenceKind.ACCEPTANCE_RECORD), null, ago(58)));
		by("zhuanyuan", new AchieveNode(FINISHED, "4.3", proof(EvidenceKind.FILING_RECEIPT), null, ago(50)));
		by("zhuanyuan", new AchieveNode(FINISHED, "5.2", proof(EvidenceKind.REPORT), null, ago(18)));
		guarantee(FINISHED, 330, 0);
	}

	private void register(String id, String name, long total, Stage stage, String longitude, String latitude,
			int days) {
		Place place = new Place("沈阳经济技术开发区(演示地址,坐标为示意)", new BigDecimal(longitude), new BigDecimal(latitude));
		ProjectFacts facts = new ProjectFacts(name, Family.ENTERPRISE, null, DISTRICT, ZONE, null,
				Amounts.ofTotal(WanYuan.of(total)), Nature.NEW, List.of(SampleHistory.MARK), "虚构项目,仅供演示", null, place,
				stage, null, null, null, SampleHistory.MARK);
		by("zhuanyuan", new RegisterProject(id, facts, OWNER, "演示企业有限公司", null, "C3670",
				new Origin(SampleHistory.MARK, id), ago(days)));
	}

	private void officers(String id, int days) {
		appoint("zhuanguanyuan", id, Slot.SPECIALIST, "zhuanyuan", days);
		appoint("zhuanguanyuan", id, Slot.DISTRICT_MANAGER, "zhuanguanyuan", days);
		appoint("shifagaiwei", id, Slot.CITY_LIAISON, "lianluoyuan", days);
		appoint("zhuanguanyuan", id, Slot.OWNER_CONTACT, "lianxiren", days);
		appoint("zhuanguanyuan", id, Slot.RESPONSIBLE_LEADER, "zerenlingdao", days);
	}

	private void appoint(String by, String id, Slot slot, String whom, int days) {
		by(by, new AppointOfficer(id, slot, "person-demo-" + whom, "post-demo-" + whom, SampleHistory.MARK, ago(days)));
	}

	private void plan(String id, int days, PlannedNode... nodes) {
		by("zhuanyuan", new PlanNodes(id, List.of(nodes), ago(days)));
		by("zhuanyuan", new BaselinePlan(id, "年度计划", "演示计划1号", ago(days - 1)));
	}

	private void issued(String id, String permit, String code, String office, int accepted, int issued) {
		apply(id, permit, code, office, accepted);
		by("zhuanguanyuan", new IssuePermit(id, permit, "演示-" + permit, null, ago(issued)));
	}

	private void apply(String id, String permit, String code, String office, int days) {
		by("zhuanyuan", new ApplyForPermit(id, permit, code, office, "演示一窗-" + permit, ago(days + 1)));
		by("zhuanguanyuan", new AcceptPermit(id, permit, ago(days)));
	}

	private void pool(String id, Pool pool, int days) {
		by("zhuanyuan", new ProposePoolAdmission(id, pool, "已开工", ago(days)));
		by("zhuanguanyuan", new AdmitToPool(id, pool, ago(days - 1)));
	}

	/** Plans of the year of today, told in it, and what came in by the first receipt. */
	private void money(String id, long invest, long funds, int days) {
		LocalDate on = thisYear(days);
		by("zhuanyuan", new SetAnnualPlan(id, this.day.getYear(), WanYuan.of(invest), "按期推进(演示)", null, on));
		by("zhuanyuan", new SetFundPlan(id, this.day.getYear(), WanYuan.of(funds), null, on));
		by("zhuanyuan", new RecordFunds(id, "receipt-demo-1", FundSource.OWN, WanYuan.of(funds / 2), on));
		by("zhuanyuan", new ProveCapital(id, WanYuan.of(funds / 2), "沈演示资证〔%d〕1号".formatted(this.day.getYear()), on));
	}

	private void report(String id, String report, ImageStage stage, int percent, long invested, int days) {
		// What was invested this year begins anew with the year; the demo tells the
		// whole.
		by("zhuanyuan", new ReportProgress(id, report, stage, percent, null, WanYuan.of(invested), WanYuan.of(invested),
				List.of(), null, null, ago(days)));
	}

	private void statistics(String id, int days) {
		YearMonth month = YearMonth.from(ago(days));
		by("tongji", new RecordStatisticalEntry(id, month.toString(), "stat-demo-" + id + "-1", ago(days)));
		by("tongji", new RecordOfficialInvestment(id, month.toString(), WanYuan.of(1_500), WanYuan.of(1_500),
				"stat-demo-" + id + "-2", ago(days)));
	}

	/** With marks, one of the year's major projects. */
	private void guarantee(String id, int days, int marks) {
		by("shifagaiwei", new AssignGuarantor(id, "person-demo-baobaolingdao", "post-demo-baobaolingdao", ago(days)));
		if (marks > 0) {
			major(id, marks);
		}
		by("zhuanguanyuan", new RecordGuaranteeVisit(id, "visit-demo-1", VisitKind.SITE_VISIT, "项目现场",
				List.of("person-demo-zhuanyuan"), List.of("供电容量不足(演示)"), ago(50)));
		by("zhuanguanyuan", new PromiseItem(id, "item-demo-1", "visit-demo-1", "协调接通10千伏供电(演示)",
				"person-demo-zerenlingdao", DISTRICT, ago(20), ago(50)));
		by("zhuanguanyuan", new PromiseItem(id, "item-demo-2", "visit-demo-1", "协调施工便道(演示)", "person-demo-zerenlingdao",
				DISTRICT, ago(25), ago(50)));
		by("zhuanguanyuan", new DeliverItem(id, "item-demo-2", "便道已通", ago(30)));
	}

	private void major(String id, int marks) {
		by("shifagaiwei", new DesignateMajorProject("major-projects-" + this.day.getYear(), this.day.getYear(),
				new MajorSelection(id, marks, marks - 10, marks - 20, "演示·市政府常务会议纪要1号"), thisYear(100)));
	}

	private void by(String username, DomainCommand command) {
		this.steps.add(new Step(username, command));
	}

	private LocalDate ago(int days) {
		return this.day.minusDays(days);
	}

	private LocalDate ahead(int days) {
		return this.day.plusDays(days);
	}

	/** So many days ago, but not in another year. */
	private LocalDate thisYear(int days) {
		LocalDate first = LocalDate.of(this.day.getYear(), 1, 1);
		return ago(days).isBefore(first) ? first : ago(days);
	}

	private static List<NodeEvidence> proof(EvidenceKind kind) {
		return List.of(new NodeEvidence(kind, "演示·材料第1号"));
	}

	private static String id(int number) {
		return "project-00000000-0000-4000-8000-00000000000" + number;
	}

}
