package org.diaodu.query.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.LimitKind;
import org.diaodu.kernel.permit.PermitDesk;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.SuspensionGround;
import org.diaodu.kernel.permit.event.GreenChannelEnded;
import org.diaodu.kernel.permit.event.GreenChannelGranted;
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
import org.diaodu.kernel.permit.query.FindProjectPermits;
import org.diaodu.kernel.permit.query.GreenChannelView;
import org.diaodu.kernel.permit.query.ListPermits;
import org.diaodu.kernel.permit.query.ListSlowApprovals;
import org.diaodu.kernel.permit.query.PermitLimitView;
import org.diaodu.kernel.permit.query.PermitPage;
import org.diaodu.kernel.permit.query.PermitView;
import org.diaodu.kernel.project.event.ProjectTerritoryTransferred;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DRC;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.INDUSTRY;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;
import static org.diaodu.query.Shenyang.WATER;
import static org.diaodu.query.permit.PermitEvents.ID;
import static org.diaodu.query.permit.PermitEvents.LAND;
import static org.diaodu.query.permit.PermitEvents.WORK;
import static org.diaodu.query.permit.PermitEvents.accepted;
import static org.diaodu.query.permit.PermitEvents.applied;
import static org.diaodu.query.permit.PermitEvents.days;
import static org.diaodu.query.permit.PermitEvents.issued;
import static org.diaodu.query.permit.PermitEvents.may;
import static org.diaodu.query.permit.PermitEvents.started;

/** Permits as they stand, on 2026-06-01. */
@Clause({ "F-020", "F-028", "F-079", "F-080", "F-081" })
class PermitAnswersTest {

	private final ProjectionFixture fixture = PermitEvents.inShenyang();

	@AfterEach
	void close() {
		PermitEvents.close(this.fixture);
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
			.returns(new PermitLimitView(20, may(24), null, false), PermitView::statutory)
			.returns(new PermitLimitView(10, may(14), null, false), PermitView::committed);
		this.fixture.given(new PermitSuspended(ID, "permit-1", SuspensionGround.HEARING, "规划听证", 14, 4, may(10)));
		assertThat(only()).returns(PermitDesk.OUTSIDE, PermitView::desk)
			.returns("规划听证", PermitView::standing)
			.returns(6, PermitView::daysUsed)
			.returns(new PermitLimitView(20, null, null, false), PermitView::statutory);
		this.fixture.given(new PermitResumed(ID, "permit-1", days(may(20), 14), days(may(20), 4), List.of(), may(20)),
				new PermitLimitExtended(ID, "permit-1", days(may(20), 14), days(may(20), 24), "案情复杂", "person-1",
						List.of(), may(21)),
				new PermitLimitExceeded(ID, "permit-1", LimitKind.COMMITTED, may(24), may(25)),
				new DeadlineRecomputed(ID, ClockKind.PERMIT_STATUTORY_LIMIT, "permit-1", days(may(20), 24),
						new Deadline(may(20), 24, DayCount.WORKING_DAYS, LocalDate.of(2026, 6, 15), true), 2026, "x",
						may(26)));
		assertThat(only())
			.returns(new PermitLimitView(30, LocalDate.of(2026, 6, 15), null, true), PermitView::statutory)
			.returns(new PermitLimitView(10, may(24), may(24), false), PermitView::committed)
			.returns(true, PermitView::extended);
		this.fixture.given(issued(ID, "permit-1", may(28), 14));
		assertThat(only()).returns(PermitState.ISSUED, PermitView::state)
			.returns(PermitDesk.NOBODY, PermitView::desk)
			.returns(14, PermitView::daysUsed)
			.returns(may(28), PermitView::decidedOn)
			.returns(new PermitLimitView(10, null, may(24), false), PermitView::committed);
	}

	@Test
	void whatWasFoundLateBeforeItsIssueInTimeWasToldIsForgotten() {
		this.fixture.given(applied(ID, "permit-1", LAND, DRC, may(4)), accepted(ID, "permit-1", may(4), 20, 10),
				new PermitLimitExceeded(ID, "permit-1", LimitKind.COMMITTED, may(14), may(15)),
				issued(ID, "permit-1", may(12), 8));
		assertThat(only().committed()).isEqualTo(new PermitLimitView(10, null, null, false));
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

	/**
	 * The validity of a work permit is the time in which work must start, and no more.
	 */
	@ParameterizedTest
	@CsvSource({ "2026-05-20, node, true", "2026-05-20, stage, true", "2026-05-21, node, false",
			"2026-05-21, stage, false" })
	void listsNoPermitAsEndingThatWorkStartedInTimeBy(LocalDate start, String told, boolean inTime) {
		this.fixture.given(applied(ID, "permit-1", WORK, DRC, may(1)), accepted(ID, "permit-1", may(1), 7, null),
				new PermitIssued(ID, "permit-1", "施字1号", may(20), true, 3, "2.9", "2019-4", List.of(), may(4)));
		assertThat(ids(list(null, null, null, null, may(31), null))).containsExactly("project-1 permit-1");
		boolean node = told.equals("node");
		this.fixture.given(node ? started(start) : new StartStated(ID, true, null, List.of(), start));
		assertThat(ids(list(null, null, null, null, may(31), null))).hasSize(inTime ? 0 : 1);
		assertThat(only()).returns(may(20), PermitView::validUntil).returns(PermitState.ISSUED, PermitView::state);
		this.fixture.given(new PermitExpired(ID, "permit-1", may(20), may(21)));
		assertThat(only().state()).isEqualTo(inTime ? PermitState.ISSUED : PermitState.EXPIRED);
		this.fixture.given(node ? new NodeReopened(ID, "3.4", NodeState.ACHIEVED, "误报", List.of(), List.of(), may(25))
				: new StartStated(ID, false, null, List.of(), may(25)));
		assertThat(only().state()).isEqualTo(PermitState.EXPIRED);
	}

	@Test
	void tellsWhoOpenedAGreenChannelAndEndsNoneThatWasOver() {
		this.fixture.by(ProjectionFixture.attribution(COORDINATOR.personId(), COORDINATOR.role(), COORDINATOR.unitId()))
			.given(new GreenChannelGranted(ID, null, may(5), "重大项目", may(1)),
					new GreenChannelGranted(ID, null, null, "再开", may(6)),
					new GreenChannelEnded(ID, null, "期满", may(9)));
		this.fixture.whenAsked(new FindProjectPermits(COORDINATOR, ID, null))
			.thenAnswers((answer) -> assertThat(answer.greenChannels())
				.allSatisfy((channel) -> assertThat(channel.grantedBy().personId()).isEqualTo(COORDINATOR.personId()))
				.extracting(GreenChannelView::until, GreenChannelView::endedOn, GreenChannelView::grantedByUnitId,
						GreenChannelView::grantedByUnitName)
				.containsExactly(tuple(may(5), null, DRC, "市发展改革委"), tuple(null, may(9), DRC, "市发展改革委")));
	}

	/** Clocks may ring while the sample is told; what it tells next comes before that. */
	@Test
	void whatTheSampleTellsOfAStandstillIsToldAnew() {
		this.fixture.given(applied(ID, "permit-1", LAND, DRC, may(4)), accepted(ID, "permit-1", may(4), 20, 10),
				new PermitLimitExceeded(ID, "permit-1", LimitKind.COMMITTED, may(14), may(15)));
		Attribution by = ProjectionFixture.attribution(COORDINATOR.personId(), COORDINATOR.role(), DRC);
		this.fixture
			.by(new Attribution(by.actor(), by.role(), by.organisation(), Attribution.SAMPLE, by.commandId(),
					by.correlationId(), null, by.source(), List.of()))
			.given(new PermitSuspended(ID, "permit-1", SuspensionGround.HEARING, "规划听证", 14, 4, may(10)));
		assertThat(only().committed()).isEqualTo(new PermitLimitView(10, null, null, false));
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

}
