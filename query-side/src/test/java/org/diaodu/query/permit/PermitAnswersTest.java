package org.diaodu.query.permit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.permit.LimitKind;
import org.diaodu.kernel.permit.PermitDefinition;
import org.diaodu.kernel.permit.PermitDesk;
import org.diaodu.kernel.permit.PermitGrouping;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.Span;
import org.diaodu.kernel.permit.SuspensionGround;
import org.diaodu.kernel.permit.event.GreenChannelEnded;
import org.diaodu.kernel.permit.event.GreenChannelGranted;
import org.diaodu.kernel.permit.event.PermitAccepted;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;
import org.diaodu.kernel.permit.event.PermitExpired;
import org.diaodu.kernel.permit.event.PermitExtended;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.permit.event.PermitLimitExceeded;
import org.diaodu.kernel.permit.event.PermitLimitExtended;
import org.diaodu.kernel.permit.event.PermitPlanned;
import org.diaodu.kernel.permit.event.PermitRefused;
import org.diaodu.kernel.permit.event.PermitResumed;
import org.diaodu.kernel.permit.event.PermitSuspended;
import org.diaodu.kernel.permit.event.PermitVoided;
import org.diaodu.kernel.permit.query.FindPermitCatalogue;
import org.diaodu.kernel.permit.query.FindPermitPerformance;
import org.diaodu.kernel.permit.query.FindProjectPermits;
import org.diaodu.kernel.permit.query.ListPermits;
import org.diaodu.kernel.permit.query.ListSlowApprovals;
import org.diaodu.kernel.permit.query.PermitFiguresView;
import org.diaodu.kernel.permit.query.PermitLimitView;
import org.diaodu.kernel.permit.query.PermitPage;
import org.diaodu.kernel.permit.query.PermitView;
import org.diaodu.kernel.permit.query.SlowLimitView;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectTerritoryTransferred;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.ProjectionStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DRC;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.INDUSTRY;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;
import static org.diaodu.query.Shenyang.WATER;

/** Permits as they stand, on 2026-06-01. */
@Clause({ "F-020", "F-028", "F-079", "F-080", "F-081", "F-084" })
class PermitAnswersTest {

	private static final String ID = "project-1";

	private static final String LAND = "land-planning-permit";

	private static final String WORK = "work-permit";

	private final ProjectionFixture fixture = ProjectionFixture.with();

	@BeforeEach
	void city() {
		this.fixture.given(Shenyang.units())
			.given(Shenyang.posts(COORDINATOR))
			.given(catalogue("2018-7", LocalDate.of(2018, 2, 14), 15),
					catalogue("2019-4", LocalDate.of(2019, 4, 23), 7))
			.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 20_000));
	}

	@AfterEach
	void close() {
		assertThat(this.fixture.bean(ProjectionStore.class).parked()).isEmpty();
		this.fixture.sameWhenDeliveredTwice("permit", "project-board")
			.sameAfterReplay("permit", "project-board")
			.close();
	}

	private static PermitCatalogueAdopted catalogue(String version, LocalDate from, int workDays) {
		return new PermitCatalogueAdopted("catalogue-permits", version, "某文件", "1", from,
				List.of(definition(LAND, "建设用地规划许可证", 20), definition(WORK, "建筑工程施工许可证", workDays)), from);
	}

	private static PermitDefinition definition(String code, String name, int days) {
		return new PermitDefinition(code, name, Stage.PERMITS, null, null, new Span(days, DayCount.DAYS), null, null,
				null, null, false, 0, null, null, null, List.of(), null, List.of(Family.ENTERPRISE), "某法1条");
	}

	private static LocalDate may(int day) {
		return LocalDate.of(2026, 5, day);
	}

	private static Deadline days(LocalDate from, int count) {
		return new Deadline(from, count, DayCount.DAYS, from.plusDays(count), false);
	}

	private static DomainEvent applied(String project, String permit, String code, String office, LocalDate on) {
		return new PermitApplied(project, permit, code, office, "一窗-" + permit, on);
	}

	private static DomainEvent accepted(String project, String permit, LocalDate on, int law,
			@Nullable Integer promise) {
		return new PermitAccepted(project, permit, days(on, law), (promise != null) ? days(on, promise) : null, false,
				"2019-4", List.of(), on);
	}

	private static DomainEvent issued(String project, String permit, LocalDate on, int used) {
		return new PermitIssued(project, permit, "证-" + permit, null, false, used, null, "2019-4", List.of(), on);
	}

	private PermitView only() {
		return this.fixture.whenAsked(new FindProjectPermits(COORDINATOR, ID, null)).answer().permits().getFirst();
	}

	@Test
	void tellsOnWhoseDeskAPermitIsAndUntilWhen() {
		this.fixture.given(new PermitPlanned(ID, "permit-1", LAND, null, may(30), may(1)));
		assertThat(only()).returns(PermitState.PLANNED, PermitView::state)
			.returns(PermitDesk.OWNER, PermitView::desk)
			.returns(may(30), PermitView::plannedOn)
			.returns("建设用地规划许可证", PermitView::name)
			.returns("铁西区", PermitView::districtName);
		this.fixture.given(applied(ID, "permit-1", LAND, DRC, may(4)), accepted(ID, "permit-1", may(4), 20, 10));
		assertThat(only()).returns(PermitState.ACCEPTED, PermitView::state)
			.returns(PermitDesk.OFFICE, PermitView::desk)
			.returns("市发展改革委", PermitView::departmentName)
			.returns(new PermitLimitView(20, may(24), null), PermitView::statutory)
			.returns(new PermitLimitView(10, may(14), null), PermitView::committed);
		this.fixture.given(new PermitSuspended(ID, "permit-1", SuspensionGround.HEARING, "规划听证", 14, 4, may(10)));
		assertThat(only()).returns(PermitDesk.OUTSIDE, PermitView::desk)
			.returns("规划听证", PermitView::standing)
			.returns(6, PermitView::daysUsed)
			.returns(new PermitLimitView(20, null, null), PermitView::statutory);
		this.fixture.given(new PermitResumed(ID, "permit-1", days(may(20), 14), days(may(20), 4), List.of(), may(20)),
				new PermitLimitExtended(ID, "permit-1", days(may(20), 14), days(may(20), 24), "案情复杂", "person-1",
						List.of(), may(21)),
				new PermitLimitExceeded(ID, "permit-1", LimitKind.COMMITTED, may(24), may(25)),
				new DeadlineRecomputed(ID, ClockKind.PERMIT_STATUTORY_LIMIT, "permit-1", days(may(20), 24),
						new Deadline(may(20), 24, DayCount.WORKING_DAYS, LocalDate.of(2026, 6, 15), false), 2026, "x",
						may(26)));
		assertThat(only()).returns(new PermitLimitView(30, LocalDate.of(2026, 6, 15), null), PermitView::statutory)
			.returns(new PermitLimitView(10, may(24), may(24)), PermitView::committed)
			.returns(true, PermitView::extended);
		this.fixture.given(issued(ID, "permit-1", may(28), 14));
		assertThat(only()).returns(PermitState.ISSUED, PermitView::state)
			.returns(PermitDesk.NOBODY, PermitView::desk)
			.returns(14, PermitView::daysUsed)
			.returns(may(28), PermitView::decidedOn)
			.returns(new PermitLimitView(10, null, may(24)), PermitView::committed);
	}

	@Test
	void whatWasFoundLateBeforeItsIssueInTimeWasToldIsForgotten() {
		this.fixture.given(applied(ID, "permit-1", LAND, DRC, may(4)), accepted(ID, "permit-1", may(4), 20, 10),
				new PermitLimitExceeded(ID, "permit-1", LimitKind.COMMITTED, may(14), may(15)),
				issued(ID, "permit-1", may(12), 8));
		assertThat(only().committed()).isEqualTo(new PermitLimitView(10, null, null));
	}

	@Test
	void aPermitThatExpiredAfterWorkStartedInTimeIsInForce() {
		this.fixture.given(applied(ID, "permit-1", WORK, DRC, may(1)), accepted(ID, "permit-1", may(1), 7, null),
				new PermitIssued(ID, "permit-1", "施字1号", may(20), true, 3, "2.9", "2019-4", List.of(), may(4)),
				new PermitExtended(ID, "permit-1", 1, may(20), may(25), "延期", List.of(), may(10)),
				new PermitExpired(ID, "permit-1", may(25), may(26)));
		assertThat(only()).returns(PermitState.EXPIRED, PermitView::state).returns(1, PermitView::renewals);
		this.fixture.given(started(may(22)));
		assertThat(only().state()).isEqualTo(PermitState.ISSUED);
	}

	@Test
	void tellsWhyAPermitWasRefusedOrVoidAndEveryGreenChannel() {
		this.fixture.given(applied(ID, "permit-1", LAND, DRC, may(4)), accepted(ID, "permit-1", may(4), 20, 10),
				new PermitRefused(ID, "permit-1", "不符合规划", "调整后重报", 5, may(9)),
				new PermitPlanned(ID, "permit-2", WORK, null, may(30), may(1)),
				new PermitVoided(ID, "permit-2", "不再需要", may(9)),
				new GreenChannelGranted(ID, null, null, "重大项目", may(1)), new GreenChannelEnded(ID, null, "期满", may(5)),
				new GreenChannelGranted(ID, WORK, may(30), "重大项目", may(6)));
		this.fixture.whenAsked(new FindProjectPermits(COORDINATOR, ID, null)).thenAnswers((answer) -> {
			assertThat(answer.permits()).extracting(PermitView::permitId).containsExactly("permit-1", "permit-2");
			assertThat(answer.permits().getFirst()).returns("不符合规划", PermitView::ground)
				.returns("调整后重报", PermitView::alternative);
			assertThat(answer.permits().getLast().voidReason()).isEqualTo("不再需要");
			assertThat(answer.greenChannels()).extracting((channel) -> channel.permitCode() + " " + channel.endedOn())
				.containsExactly("null 2026-05-05", WORK + " null");
		});
		this.fixture.whenAsked(new FindProjectPermits(COORDINATOR, "project-none", null)).thenAbsent();
	}

	@Test
	void listsWhatIsAskedForPageByPage() {
		this.fixture.given(Shenyang.enterprise("project-2", "汽车城", HUNNAN, Shenyang.HUNNAN_ZONE, 20_000));
		for (String project : List.of(ID, "project-2")) {
			this.fixture.given(applied(project, "permit-1", LAND, DRC, may(4)),
					accepted(project, "permit-1", may(4), 20, 10), applied(project, "permit-2", WORK, WATER, may(5)));
		}
		this.fixture.given(accepted(ID, "permit-2", may(6), 7, null), new PermitIssued(ID, "permit-2", "施字1号",
				LocalDate.of(2026, 6, 20), true, 3, "2.9", "2019-4", List.of(), may(9)));
		assertThat(ids(list(null, null, null, null, null, null))).hasSize(4);
		assertThat(ids(list(LAND, null, null, null, null, null))).containsExactly("project-1 permit-1",
				"project-2 permit-1");
		assertThat(ids(list(null, WATER, null, null, null, null))).containsExactly("project-1 permit-2",
				"project-2 permit-2");
		assertThat(ids(list(null, null, HUNNAN, null, null, null))).hasSize(2);
		assertThat(ids(list(null, null, null, PermitState.APPLIED, null, null))).containsExactly("project-2 permit-2");
		assertThat(ids(list(null, null, null, null, LocalDate.of(2026, 6, 30), null)))
			.containsExactly("project-1 permit-2");
		assertThat(ids(list(null, null, null, null, LocalDate.of(2026, 6, 19), null))).isEmpty();
		assertThat(ids(list(null, null, null, null, null, "一窗-permit-2"))).hasSize(2);
		List<String> seen = new ArrayList<>();
		String after = null;
		PermitPage page;
		do {
			page = this.fixture
				.whenAsked(new ListPermits(COORDINATOR, null, null, null, null, null, null, 3, after, null))
				.answer();
			assertThat(page.totalCount()).isEqualTo(4);
			seen.addAll(ids(page));
			after = page.cursors().getLast();
		}
		while (page.hasNext());
		assertThat(seen).hasSize(4).doesNotHaveDuplicates();
		this.fixture.whenAsked(new ListPermits(COORDINATOR, null, null, null, null, null, null, 0, null, null))
			.thenRefuses("VALUE_INVALID", "first");
	}

	private PermitPage list(@Nullable String code, @Nullable String office, @Nullable String district,
			@Nullable PermitState state, @Nullable LocalDate expiringBy, @Nullable String caseNo) {
		return this.fixture
			.whenAsked(new ListPermits(COORDINATOR, code, office, district, state, expiringBy, caseNo, 20, null, null))
			.answer();
	}

	private static List<String> ids(PermitPage page) {
		return page.rows().stream().map((row) -> row.projectId() + " " + row.permitId()).toList();
	}

	@Test
	void listsWhatTakesLongOldestFirst() {
		LocalDate today = LocalDate.of(2026, 6, 1);
		this.fixture.given(
				// Four fifths of ten days: slow from the ninth day after acceptance on.
				applied(ID, "permit-8", LAND, DRC, today.minusDays(8)),
				accepted(ID, "permit-8", today.minusDays(8), 20, 10),
				applied(ID, "permit-9", LAND, DRC, today.minusDays(9)),
				accepted(ID, "permit-9", today.minusDays(9), 20, 10),
				applied(ID, "permit-late", LAND, WATER, today.minusDays(30)),
				accepted(ID, "permit-late", today.minusDays(30), 20, null),
				applied(ID, "permit-done", LAND, WATER, today.minusDays(30)),
				accepted(ID, "permit-done", today.minusDays(30), 20, null),
				issued(ID, "permit-done", today.minusDays(1), 29));
		this.fixture.whenAsked(new ListSlowApprovals(COORDINATOR, null, null, false, 20, null, null))
			.thenAnswers((page) -> {
				assertThat(page.rows())
					.extracting((row) -> row.permit().permitId() + " " + row.limit() + " " + row.due() + " "
							+ row.over() + " " + row.daysOver())
					.containsExactly("permit-late STATUTORY 2026-05-22 true 10",
							"permit-9 COMMITTED 2026-06-02 false -1");
				assertThat(page.totalCount()).isEqualTo(2);
			});
		this.fixture.whenAsked(new ListSlowApprovals(COORDINATOR, null, null, true, 20, null, null))
			.thenAnswers((page) -> assertThat(page.rows()).hasSize(1));
		this.fixture.whenAsked(new ListSlowApprovals(COORDINATOR, DRC, TIEXI, false, 20, null, null))
			.thenAnswers((page) -> assertThat(page.rows()).hasSize(1));
		this.fixture.given(new ProjectWithdrawn(ID, "退库", today));
		this.fixture.whenAsked(new ListSlowApprovals(COORDINATOR, null, null, false, 20, null, null))
			.thenAnswers((page) -> assertThat(page.rows()).isEmpty());
	}

	@Test
	void aSlowApprovalTellsBothLimitsAndWhatWasUsedWithoutStandstill() {
		LocalDate on = LocalDate.of(2026, 5, 2);
		LocalDate again = LocalDate.of(2026, 5, 20);
		this.fixture.given(applied(ID, "permit-1", LAND, DRC, on), accepted(ID, "permit-1", on, 20, 10),
				new PermitSuspended(ID, "permit-1", SuspensionGround.HEARING, "规划听证", 16, 6, on.plusDays(4)),
				new PermitResumed(ID, "permit-1", days(again, 16), days(again, 6), List.of(), again));
		this.fixture.whenAsked(new ListSlowApprovals(COORDINATOR, null, null, false, 20, null, null))
			.thenAnswers((page) -> assertThat(page.rows()).singleElement().satisfies((row) -> {
				assertThat(row.permit().desk()).isEqualTo(PermitDesk.OFFICE);
				assertThat(row.permit().departmentName()).isEqualTo("市发展改革委");
				assertThat(row.daysUsed()).isEqualTo(4 + 12);
				assertThat(row.standstillDays()).isEqualTo(14);
				assertThat(row.limits()).containsExactly(
						new SlowLimitView(LimitKind.COMMITTED, 10, again.plusDays(6), true, 6),
						new SlowLimitView(LimitKind.STATUTORY, 20, again.plusDays(16), false, -4));
			}));
	}

	@Test
	void workingDaysOfASlowApprovalAreCountedAsPublished() {
		LocalDate on = LocalDate.of(2026, 5, 18);
		// From a Monday to the Monday two weeks later, one holiday between.
		this.fixture.given(
				new CalendarYearPublished(WorkingCalendar.ID, 2026, "国办发明电〔2025〕1号", "国务院办公厅",
						List.of(new CalendarDay(LocalDate.of(2026, 5, 20), true, "临时假日")), on),
				applied(ID, "permit-1", LAND, DRC, on),
				new PermitAccepted(ID, "permit-1",
						new Deadline(on, 20, DayCount.WORKING_DAYS, LocalDate.of(2026, 6, 16), false),
						new Deadline(on, 5, DayCount.WORKING_DAYS, LocalDate.of(2026, 5, 26), false), false, "2019-4",
						List.of(), on));
		this.fixture.whenAsked(new ListSlowApprovals(COORDINATOR, null, null, true, 20, null, null))
			.thenAnswers((page) -> assertThat(page.rows()).singleElement().satisfies((row) -> {
				assertThat(row.daysUsed()).isEqualTo(9);
				assertThat(row.standstillDays()).isZero();
				assertThat(row.limits()).extracting(SlowLimitView::daysOver).containsExactly(4, -11);
			}));
	}

	@Test
	void tellsHowLongPermitsTookAsCountedByHand() {
		this.fixture.given(Shenyang.enterprise("project-2", "汽车城", HUNNAN, Shenyang.HUNNAN_ZONE, 20_000));
		int number = 0;
		// Days used in April 4, 9, 12, 30 of 10 promised and 20 allowed; in May 6.
		for (int used : new int[] { 4, 9, 12, 30 }) {
			String permit = "permit-" + number++;
			String project = (used == 30) ? "project-2" : ID;
			this.fixture.given(applied(project, permit, LAND, DRC, LocalDate.of(2026, 3, 1)),
					accepted(project, permit, LocalDate.of(2026, 3, 1), 20, 10),
					issued(project, permit, LocalDate.of(2026, 4, 10), used));
		}
		this.fixture.given(applied(ID, "permit-work", WORK, WATER, may(1)),
				accepted(ID, "permit-work", may(1), 7, null), issued(ID, "permit-work", may(8), 8));
		assertThat(figures(Set.of(), LocalDate.of(2026, 4, 15), LocalDate.of(2026, 4, 20))).singleElement()
			.satisfies((it) -> {
				assertThat(it.issued()).isEqualTo(4);
				assertThat(it.meanDays()).isEqualByComparingTo("13.8");
				assertThat(it.medianDays()).isEqualByComparingTo("10.5");
				assertThat(it.meanCommittedDays()).isEqualByComparingTo("10");
				assertThat(it.meanStatutoryDays()).isEqualByComparingTo("20");
				assertThat(it.lateCommitted()).isEqualTo(2);
				assertThat(it.lateStatutory()).isEqualTo(1);
				assertThat(it.latePercent()).isEqualByComparingTo(new BigDecimal("50"));
				assertThat(it.permitCode()).isNull();
				assertThat(it.month()).isNull();
			});
		assertThat(figures(Set.of(PermitGrouping.values()), LocalDate.of(2026, 4, 1), may(31)))
			.extracting((it) -> it.permitCode() + " " + it.departmentName() + " " + it.districtName() + " " + it.month()
					+ " " + it.issued() + " " + it.latePercent().stripTrailingZeros().toPlainString())
			.containsExactly(LAND + " 市发展改革委 铁西区 2026-04-01 3 33.3", LAND + " 市发展改革委 浑南区 2026-04-01 1 100",
					WORK + " 市水务局 铁西区 2026-05-01 1 100");
		this.fixture
			.whenAsked(new FindPermitPerformance(COORDINATOR, may(1), LocalDate.of(2026, 4, 1), Set.of(), null, null,
					null, null))
			.thenRefuses("VALUE_INVALID", "to");
	}

	private List<PermitFiguresView> figures(Set<PermitGrouping> by, LocalDate from, LocalDate to) {
		return this.fixture.whenAsked(new FindPermitPerformance(COORDINATOR, from, to, by, null, null, null, null))
			.answer()
			.figures();
	}

	@Test
	void aCallerSeesWhatTheirPostSeesAndWhatTheirOfficeDecides() {
		Caller tiexi = ProjectionFixture.caller("person-tiexi", Role.MANAGER, Shenyang.TIEXI_DRC);
		Caller hunnan = ProjectionFixture.caller("person-hunnan", Role.MANAGER, HUNNAN);
		Caller water = ProjectionFixture.caller("person-water", Role.LIAISON, WATER);
		Caller industry = ProjectionFixture.caller("person-industry", Role.LIAISON, INDUSTRY);
		this.fixture.given(Shenyang.posts(tiexi, hunnan, water, industry))
			.given(applied(ID, "permit-1", LAND, DRC, may(4)), applied(ID, "permit-2", WORK, WATER, may(4)),
					accepted(ID, "permit-2", may(4), 7, null));
		assertThat(seenBy(tiexi)).containsExactly("project-1 permit-1", "project-1 permit-2");
		assertThat(seenBy(hunnan)).isEmpty();
		assertThat(seenBy(water)).containsExactly("project-1 permit-2");
		assertThat(seenBy(industry)).isEmpty();
		this.fixture.whenAsked(new ListSlowApprovals(water, null, null, false, 20, null, null))
			.thenAnswers((page) -> assertThat(page.rows()).hasSize(1));
		this.fixture.whenAsked(new FindProjectPermits(water, ID, null)).thenAbsent();
		this.fixture.whenAsked(new FindProjectPermits(hunnan, ID, null)).thenAbsent();
		this.fixture.given(new ProjectTerritoryTransferred(ID, TIEXI, TIEXI_ZONE, HUNNAN, null, may(20)));
		assertThat(seenBy(tiexi)).isEmpty();
		assertThat(seenBy(hunnan)).hasSize(2);
	}

	private List<String> seenBy(Caller caller) {
		return ids(this.fixture.whenAsked(new ListPermits(caller, null, null, null, null, null, null, 20, null, null))
			.answer());
	}

	@Test
	void tellsTheCatalogueOfADay() {
		this.fixture.whenAsked(new FindPermitCatalogue(COORDINATOR, LocalDate.of(2019, 4, 22), null))
			.thenAnswers((answer) -> {
				assertThat(answer.version()).isEqualTo("2018-7");
				assertThat(answer.permits().getLast().statutory().count()).isEqualTo(15);
				assertThat(answer.versions()).containsExactly("2018-7", "2019-4");
			});
		this.fixture.whenAsked(new FindPermitCatalogue(COORDINATOR, null, null))
			.thenAnswers((answer) -> assertThat(answer.version()).isEqualTo("2019-4"));
		this.fixture.whenAsked(new FindPermitCatalogue(COORDINATOR, LocalDate.of(2000, 1, 1), null))
			.thenAnswers((answer) -> assertThat(answer.version()).isEqualTo("2018-7"));
	}

	private static DomainEvent started(LocalDate day) {
		return new NodeAchieved(ID, "3.4", NodeMeaning.WORK_STARTED, List.of(), null, "2018-7", null, List.of(),
				List.of(), day);
	}

}
