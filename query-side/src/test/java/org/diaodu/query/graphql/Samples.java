package org.diaodu.query.graphql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.diaodu.kernel.audit.query.ListProjections;
import org.diaodu.kernel.audit.query.ProjectionView;
import org.diaodu.kernel.audit.query.ProjectionsView;
import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.MeritKind;
import org.diaodu.kernel.jurisdiction.PersonEntryKind;
import org.diaodu.kernel.jurisdiction.Boundary;
import org.diaodu.kernel.jurisdiction.GeoPoint;
import org.diaodu.kernel.jurisdiction.ReadinessGap;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.query.CallerView;
import org.diaodu.kernel.jurisdiction.query.FindCaller;
import org.diaodu.kernel.jurisdiction.query.FindUnit;
import org.diaodu.kernel.jurisdiction.query.ListPosts;
import org.diaodu.kernel.jurisdiction.query.ListUnits;
import org.diaodu.kernel.jurisdiction.query.ServingView;
import org.diaodu.kernel.jurisdiction.query.ReadinessGapView;
import org.diaodu.kernel.jurisdiction.query.ProjectOfficeView;
import org.diaodu.kernel.jurisdiction.query.OfficeStaffView;
import org.diaodu.kernel.jurisdiction.query.OfficeReadinessView;
import org.diaodu.kernel.jurisdiction.query.OfficeReadinessListView;
import org.diaodu.kernel.jurisdiction.query.ListOfficeReadiness;
import org.diaodu.kernel.jurisdiction.query.ListGridCells;
import org.diaodu.kernel.jurisdiction.query.LeadingGroupView;
import org.diaodu.kernel.jurisdiction.query.GroupMemberView;
import org.diaodu.kernel.jurisdiction.query.GridCellView;
import org.diaodu.kernel.jurisdiction.query.GridCellPage;
import org.diaodu.kernel.jurisdiction.query.FindLeadingGroup;
import org.diaodu.kernel.jurisdiction.query.FindGridCellAt;
import org.diaodu.kernel.jurisdiction.query.PersonView;
import org.diaodu.kernel.jurisdiction.query.PersonRecordView;
import org.diaodu.kernel.jurisdiction.query.PersonEntryView;
import org.diaodu.kernel.jurisdiction.query.PeoplePage;
import org.diaodu.kernel.jurisdiction.query.ListPeople;
import org.diaodu.kernel.jurisdiction.query.FindPersonRecord;
import org.diaodu.kernel.jurisdiction.query.PostView;
import org.diaodu.kernel.jurisdiction.query.PostsView;
import org.diaodu.kernel.jurisdiction.query.UnitNameView;
import org.diaodu.kernel.jurisdiction.query.UnitView;
import org.diaodu.kernel.jurisdiction.query.UnitsView;
import org.diaodu.kernel.ledger.AmountUnit;
import org.diaodu.kernel.ledger.ColumnMapping;
import org.diaodu.kernel.ledger.ImportStatus;
import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.ledger.ImportsView;
import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.ledger.LedgerWarning;
import org.diaodu.kernel.ledger.MappingsView;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.ledger.RowResult;
import org.diaodu.kernel.ledger.RowResultPage;
import org.diaodu.kernel.ledger.SheetKind;
import org.diaodu.kernel.ledger.SheetView;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.ledger.query.FindImport;
import org.diaodu.kernel.ledger.query.FindUpload;
import org.diaodu.kernel.ledger.query.ListImports;
import org.diaodu.kernel.ledger.query.ListMappings;
import org.diaodu.kernel.ledger.query.ListRowResults;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.ProposalStatus;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.query.CalendarYearView;
import org.diaodu.kernel.policy.query.DueDateView;
import org.diaodu.kernel.policy.query.FindCalendarYear;
import org.diaodu.kernel.policy.query.FindDueDate;
import org.diaodu.kernel.policy.query.FindWorkingDay;
import org.diaodu.kernel.policy.query.ListPolicies;
import org.diaodu.kernel.policy.query.ListPolicyProposals;
import org.diaodu.kernel.policy.query.ListPolicyVersions;
import org.diaodu.kernel.policy.query.PoliciesView;
import org.diaodu.kernel.policy.query.PolicyActorView;
import org.diaodu.kernel.policy.query.PolicyProposalView;
import org.diaodu.kernel.policy.query.PolicyProposalsView;
import org.diaodu.kernel.policy.query.PolicyVersionView;
import org.diaodu.kernel.policy.query.PolicyVersionsView;
import org.diaodu.kernel.policy.query.PolicyView;
import org.diaodu.kernel.policy.query.WorkingDayView;
import org.diaodu.kernel.policy.query.ListThresholds;
import org.diaodu.kernel.policy.query.ThresholdVersionView;
import org.diaodu.kernel.policy.query.ThresholdsView;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.CodeScheme;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Nature;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectGap;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.Side;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.query.AuditEntryView;
import org.diaodu.kernel.project.query.AuditPage;
import org.diaodu.kernel.project.query.BoardChanged;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.kernel.notice.NoticeKind;
import org.diaodu.kernel.notice.query.ListMyNotices;
import org.diaodu.kernel.notice.query.NoticePage;
import org.diaodu.kernel.notice.query.NoticeView;
import org.diaodu.kernel.notice.query.NoticesChanged;
import org.diaodu.kernel.notice.query.WatchMyNotices;
import org.diaodu.kernel.project.query.BoardPage;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.BoardRowView;
import org.diaodu.kernel.project.query.BoardSummaryView;
import org.diaodu.kernel.project.query.BoardView;
import org.diaodu.kernel.project.query.BoardsView;
import org.diaodu.kernel.project.query.FieldChange;
import org.diaodu.kernel.project.query.FindProject;
import org.diaodu.kernel.project.query.GroupTotalView;
import org.diaodu.kernel.project.query.ListBoard;
import org.diaodu.kernel.project.query.ListBoards;
import org.diaodu.kernel.project.query.ListLeads;
import org.diaodu.kernel.project.query.ListOfferedProjects;
import org.diaodu.kernel.project.query.ListProjectAudit;
import org.diaodu.kernel.project.query.ListTimeline;
import org.diaodu.kernel.project.query.ProjectView;
import org.diaodu.kernel.project.query.ProjectsView;
import org.diaodu.kernel.project.query.TimelineEntryView;
import org.diaodu.kernel.project.query.TimelinePage;
import org.diaodu.kernel.project.query.TransferView;
import org.diaodu.kernel.project.query.WatchBoard;
import org.diaodu.kernel.value.WanYuan;
import reactor.core.publisher.Flux;

/**
 * Answers with every field filled.
 */
public final class Samples {

	public static final String PROJECT = "project-00000000-0000-4000-8000-000000000001";

	static final Instant AT = Instant.parse("2026-11-22T08:30:00Z");

	static final LocalDate DAY = LocalDate.of(2026, 11, 22);

	static final Basis BASIS = new Basis(41, AT);

	private Samples() {
	}

	/** Answers everything with samples. */
	static void answerAll(RecordingQueries queries) {
		queries.reset();
		StewardshipSamples.answerAll(queries);
		LifecycleSamples.answerAll(queries);
		PermitSamples.answerAll(queries);
		ProgressSamples.answerAll(queries);
		LightSamples.answerAll(queries);
		ObstacleSamples.answerAll(queries);
		queries.stream(WatchMyNotices.class,
				(query) -> Flux.just(new NoticesChanged(41, 1), new NoticesChanged(42, 2)));
		queries.answer(ListMyNotices.class,
				(query) -> new NoticePage(List.of(new NoticeView("notice-41", NoticeKind.OBSTACLE_ASSIGNED,
						Map.of("number", "SZ-2611-210106-02-05-00001-7", "project", "罐厂", "unit", "市自然资源局", "due",
								"2026-12-01", "answerBy", "2026-11-23", "letter", "交办-1"),
						PROJECT, "obstacle-1", AT, AT)), true, 2, 1, BASIS));
		queries.answer(FindCaller.class, (query) -> caller(query.personId()));
		queries.answer(ListUnits.class,
				(query) -> new UnitsView(List.of(unit("unit-210102"), unit("unit-210103"), unit("unit-210104")),
						BASIS));
		queries.answer(FindUnit.class, (query) -> unit(query.unitId()));
		queries.answer(ListPosts.class, (query) -> new PostsView(List.of(post("post-1", Role.COORDINATOR)), BASIS));
		queries.answer(ListPeople.class, (query) -> new PeoplePage(List
			.of(new PersonView("person-1", "王五", LeaderRank.DIVISION_CHIEF, List.of(post("post-1", Role.SPECIALIST)))),
				List.of("person-1"), true, 2, BASIS));
		queries.answer(FindPersonRecord.class, (query) -> personRecord(query.personId()));
		answerOrganisation(queries);
		queries.answer(ListThresholds.class, (query) -> thresholds());
		queries.answer(ListPolicies.class, (query) -> new PoliciesView(DAY,
				List.of(new PolicyView(PolicyParameter.MAJOR_PROJECT_QUOTA, policyVersion())), BASIS));
		queries.answer(ListPolicyVersions.class, (query) -> new PolicyVersionsView(List.of(policyVersion()), BASIS));
		queries.answer(ListPolicyProposals.class,
				(query) -> new PolicyProposalsView(List.of(new PolicyProposalView(41, policyVersion().version(),
						ProposalStatus.REJECTED, policyActor(), DAY, AT, policyActor(), DAY, "名额不足")), BASIS));
		queries.answer(FindCalendarYear.class, (query) -> new CalendarYearView(query.year(), true, 1, "国务院办公厅通知",
				"https://www.gov.cn/", "延长假期", 248, List.of(new CalendarDay(DAY, true, "春节")), AT, BASIS));
		queries.answer(FindWorkingDay.class,
				(query) -> new WorkingDayView(query.date(), WorkingCalendar.Status.WORKING, true, "春节", BASIS));
		queries.answer(FindDueDate.class, (query) -> new DueDateView(DAY, DAY, AT, true, BASIS));
		queries.answer(ListProjections.class,
				(query) -> new ProjectionsView(List.of(new ProjectionView("project-board-1", "A", true, 40, 1, 2, 3)),
						BASIS));
		queries.answer(ListBoards.class, (query) -> new BoardsView(
				List.of(new BoardView(new BoardRef(BoardKind.CITY, "unit-210100"), "沈阳市", true)), BASIS));
		queries.answer(ListBoard.class, (query) -> board());
		queries.answer(ListLeads.class, (query) -> board());
		queries.answer(FindProject.class, (query) -> project(query.projectId()));
		queries.answer(ListOfferedProjects.class,
				(query) -> new ProjectsView(List.of(project("project-00000000-0000-4000-8000-000000000001")), BASIS));
		queries.answer(ListTimeline.class,
				(query) -> new TimelinePage(List.of(entry()), List.of("c0"), true, 2, BASIS));
		queries.answer(ListProjectAudit.class,
				(query) -> new AuditPage(List.of(new AuditEntryView(entry(), new UUID(1, 2), "1", "RegisterProject",
						new UUID(3, 4), "GRAPHQL", "journey-1", "cause-1", List.of("批文"))), List.of("c0"), false, 1,
						BASIS));
		queries.answer(FindUpload.class, (query) -> upload(query.uploadId()));
		queries.answer(ListMappings.class, (query) -> new MappingsView(List.of(mapping())));
		queries.answer(FindImport.class, (query) -> run(query.importId()));
		queries.answer(ListImports.class,
				(query) -> new ImportsView(List.of(run("import-00000000-0000-4000-8000-000000000001"))));
		queries.answer(ListRowResults.class,
				(query) -> new RowResultPage(List.of(new RowResult(7, "罐厂", "罐厂", RowOutcome.REFUSED, PROJECT, 41L,
						Refusal.of(LedgerRefusal.ROW_AMOUNT_UNREADABLE, "TOTAL_INVESTMENT").with("value", "2000万件"),
						List.of(LedgerField.DISTRICT),
						List.of(Refusal.of(LedgerWarning.PLACE_OUTSIDE_CITY, "DISTRICT").with("value", "沈抚新区")))), true,
						3));
		queries.stream(WatchBoard.class,
				(query) -> Flux.just(new BoardChanged(query.board(), 42), new BoardChanged(query.board(), 43)));
	}

	static CallerView caller(String personId) {
		return new CallerView(personId, "王五", List.of(post("post-1", Role.COORDINATOR), post("post-2", Role.MANAGER)),
				BASIS);
	}

	private static void answerOrganisation(RecordingQueries queries) {
		ServingView leader = new ServingView("person-1", "王五", DAY, "工作已交接");
		GroupMemberView member = new GroupMemberView("person-1", "王五", LeaderRank.CITY_DEPUTY);
		queries.answer(ListOfficeReadiness.class,
				(query) -> new OfficeReadinessListView(
						List.of(new OfficeReadinessView("unit-210106", "铁西区", UnitKind.DISTRICT,
								new ProjectOfficeView("指挥部", "铁政发〔2018〕3号", DAY, leader,
										List.of(new OfficeStaffView("person-2", "赵六", true, DAY, DAY))),
								List.of(new ReadinessGapView(ReadinessGap.FULL_TIME_STAFF, DAY)))),
						BASIS));
		queries.answer(FindLeadingGroup.class, (query) -> new LeadingGroupView("group-1", "领导小组", member,
				List.of(member), "unit-210100", "沈阳市", "沈委办〔2018〕1号", "人事变动", DAY, BASIS));
		GridCellView cell = new GridCellView("cell-1", "一号网格", "unit-210106", "铁西区",
				new Boundary(List.of(new GeoPoint(new BigDecimal("123.2"), new BigDecimal("41.7")))), DAY, leader, DAY);
		queries.answer(ListGridCells.class,
				(query) -> new GridCellPage(List.of(cell), List.of("cell-1"), false, 1, BASIS));
		queries.answer(FindGridCellAt.class, (query) -> cell);
	}

	static PersonRecordView personRecord(String personId) {
		return new PersonRecordView(personId, "王五", DAY, DAY, LeaderRank.STAFF,
				List.of(new PersonEntryView(PersonEntryKind.MERIT, 7, DAY, DAY, Role.LIAISON, "unit-210100", "沈阳市",
						LeaderRank.STAFF, MeritKind.AWARD, "先进个人", "合格", "沈政发〔2018〕20号")),
				BASIS);
	}

	static PostView post(String id, Role role) {
		return new PostView(id, "person-1", "王五", role, "unit-210100", "沈阳市", UnitKind.CITY, null,
				LocalDate.of(2018, 1, 1), null);
	}

	static UnitView unit(String id) {
		return new UnitView(id, UnitKind.DISTRICT, id.substring(5), "辽中区", "unit-210100", null, null, null,
				Set.of(DepartmentFunction.SECTOR, DepartmentFunction.COORDINATING), Set.of("C", "B"),
				LocalDate.of(2000, 1, 1), null, null,
				List.of(new UnitNameView("辽中县", "210122", LocalDate.of(2000, 1, 1), LocalDate.of(2015, 12, 31), null),
						new UnitNameView("辽中区", "210115", LocalDate.of(2016, 1, 1), null, "撤县设区")));
	}

	static ThresholdsView thresholds() {
		return new ThresholdsView(
				List.of(new ThresholdVersionView("2018-7", "沈政发〔2018〕7号", "（二）", LocalDate.of(2018, 2, 14), null,
						WanYuan.of(500), WanYuan.of(3000), WanYuan.of(3000), WanYuan.of(10000))),
				BASIS);
	}

	static PolicyVersionView policyVersion() {
		return new PolicyVersionView(
				new PolicyVersion(PolicyParameter.MAJOR_PROJECT_QUOTA, "2018-7", "沈政发〔2018〕7号", "(四)",
						LocalDate.of(2018, 2, 14), null, List.of(new PolicyValue(PolicyField.MAJOR_PROJECTS, "72"))),
				DAY, policyActor(), policyActor(), DAY, AT);
	}

	static PolicyActorView policyActor() {
		return new PolicyActorView("person-1", "王五", "unit-210100", "沈阳市");
	}

	static BoardPage board() {
		GroupTotalView group = new GroupTotalView("C", "和平区", 1, WanYuan.of("12000.50"));
		return new BoardPage(List.of(row()), List.of("c0"), true, 2,
				new BoardSummaryView(2, WanYuan.of("24001"), 1, WanYuan.of("12000.50"), List.of(group), List.of(group),
						List.of(group), List.of(new GroupTotalView("RED", null, 1, WanYuan.of("12000.50")))),
				BASIS);
	}

	static BoardRowView row() {
		return new BoardRowView(PROJECT, "汽车零部件生产基地", "2018-210106-36-03-000001", Family.ENTERPRISE, null,
				WanYuan.of("12000.50"), WanYuan.of(3000), Stage.CONSTRUCTION, "C3670", "C", "unit-210106", "铁西区",
				"unit-zone-1", "经开区", null, null, "unit-department-1", "市工信局", "某某有限公司",
				Set.of(Tier.CITY, Tier.ZONE, Tier.DISTRICT), true, ProjectState.ACTIVE, Attribution.Source.IMPORTED,
				new Origin("台账", "12"), 3, false, LightSamples.lights(), LightSamples.standing(), 41, AT);
	}

	static ProjectView project(String id) {
		Amounts amounts = new Amounts(WanYuan.of("12000.50"), WanYuan.of(9000), WanYuan.of(2000), WanYuan.of(1000),
				WanYuan.of(3000), 2026, "EUR", new BigDecimal("15000000.00"), DAY);
		ProjectFacts facts = new ProjectFacts("汽车零部件生产基地", Family.ENTERPRISE, null, "unit-210106", "unit-zone-1", null,
				amounts, Nature.NEW, List.of("先进制造业"), "新建厂房两座", "2026-2028",
				new Place("开发大路", new BigDecimal("123.2"), new BigDecimal("41.7")), Stage.CONSTRUCTION, DAY, null,
				"市工信局", null);
		return new ProjectView(id, facts, "铁西区", "经开区", null, "91350100M000100Y43", "某某有限公司", List.of(), null,
				CodeScheme.NATIONAL_2017, List.of("CHECK_DIGIT"), "C3670", "C", "unit-department-1", "市工信局", true, null,
				Set.of(Tier.CITY, Tier.ZONE, Tier.DISTRICT), true, true, "2018-7", ProjectState.ACTIVE, null,
				List.of(ProjectGap.PROJECT_CODE), Attribution.Source.WITNESSED, new Origin("台账", "12"),
				new TransferView("unit-210106", "铁西区", null, null, "unit-210112", "浑南区", null, null, "选址调整",
						Set.of(Side.GIVING), DAY),
				DAY, AT, AT, 4, 41, BASIS);
	}

	static UploadView upload(String id) {
		return new UploadView(id, "清单.xlsx", "xlsx", 10_000, AT,
				List.of(new SheetView("Sheet1", SheetKind.LEDGER, "某市清单", 2, 1, List.of("序号", "项目名称"),
						AmountUnit.WAN_YUAN, 52, 23, List.of(List.of("1", "甲厂")), mapping())));
	}

	static LedgerMapping mapping() {
		return new LedgerMapping("某市清单", "某市清单",
				List.of(new ColumnMapping("B", "项目名称", LedgerField.NAME, AmountUnit.YI_YUAN)), AmountUnit.WAN_YUAN,
				List.of(LedgerField.NAME), Family.GOVERNMENT, Level.CITY, "铁西区", Stage.PERMITS, true);
	}

	static ImportView run(String id) {
		return new ImportView(id, "upload-1", "清单.xlsx", "Sheet1", "某市清单", true, "person-1", ImportStatus.FAILED, 52,
				50, Map.of(RowOutcome.CREATED, 49, RowOutcome.REFUSED, 1), AT, AT,
				Refusal.of(LedgerRefusal.IMPORT_FAULT));
	}

	static TimelineEntryView entry() {
		return new TimelineEntryView(0, 41, "project.registered", DAY, AT, "person-1", "王五", Role.COORDINATOR,
				"unit-210100", "沈阳市", Attribution.Source.WITNESSED, Stage.ATTRACTION, null, List.of(),
				List.of(new FieldChange("facts.name", null, "汽车零部件生产基地")));
	}

}
