package org.diaodu.query.permit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.LimitKind;
import org.diaodu.kernel.permit.PermitDesk;
import org.diaodu.kernel.permit.PermitGrouping;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.SuspensionGround;
import org.diaodu.kernel.permit.event.PermitAccepted;
import org.diaodu.kernel.permit.event.PermitLimitExceeded;
import org.diaodu.kernel.permit.event.PermitRefused;
import org.diaodu.kernel.permit.event.PermitResumed;
import org.diaodu.kernel.permit.event.PermitSuspended;
import org.diaodu.kernel.permit.event.PermitVoided;
import org.diaodu.kernel.permit.query.FindPermitPerformance;
import org.diaodu.kernel.permit.query.ListSlowApprovals;
import org.diaodu.kernel.permit.query.PermitFiguresView;
import org.diaodu.kernel.permit.query.SlowLimitView;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DRC;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.WATER;
import static org.diaodu.query.permit.PermitEvents.ID;
import static org.diaodu.query.permit.PermitEvents.LAND;
import static org.diaodu.query.permit.PermitEvents.WORK;
import static org.diaodu.query.permit.PermitEvents.accepted;
import static org.diaodu.query.permit.PermitEvents.applied;
import static org.diaodu.query.permit.PermitEvents.days;
import static org.diaodu.query.permit.PermitEvents.issued;
import static org.diaodu.query.permit.PermitEvents.may;

/** How long permits took, and which take long, on 2026-06-01. */
@Clause({ "F-028", "F-084" })
class PermitPerformanceTest {

	private final ProjectionFixture fixture = PermitEvents.inShenyang();

	@AfterEach
	void close() {
		PermitEvents.close(this.fixture);
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
						new SlowLimitView(LimitKind.COMMITTED, 10, again.plusDays(6), true, 6, false),
						new SlowLimitView(LimitKind.STATUTORY, 20, again.plusDays(16), false, -4, false));
			}));
	}

	/**
	 * The clocks run on with what was left; the list and the figures go by what passed.
	 */
	@Test
	void whatWasFoundLateStaysLateInListAndFiguresWhateverStandstillIsTold() {
		LocalDate on = LocalDate.of(2026, 5, 2);
		LocalDate due = on.plusDays(10);
		LocalDate again = LocalDate.of(2026, 5, 29);
		this.fixture.given(applied(ID, "permit-1", LAND, DRC, on), accepted(ID, "permit-1", on, 20, 10),
				new PermitLimitExceeded(ID, "permit-1", LimitKind.COMMITTED, due, due.plusDays(1)),
				new PermitSuspended(ID, "permit-1", SuspensionGround.HEARING, "规划听证", 18, 8, on.plusDays(2)));
		this.fixture.whenAsked(new ListSlowApprovals(COORDINATOR, null, null, true, 20, null, null))
			.thenAnswers((page) -> assertThat(page.rows()).singleElement().satisfies((row) -> {
				assertThat(row.permit().state()).isEqualTo(PermitState.SUSPENDED);
				assertThat(row.due()).isEqualTo(due);
				assertThat(row.daysUsed()).isEqualTo(2);
				assertThat(row.limits())
					.containsExactly(new SlowLimitView(LimitKind.COMMITTED, 10, due, true, 20, false));
			}));
		this.fixture.given(new PermitResumed(ID, "permit-1", days(again, 18), days(again, 8), List.of(), again));
		this.fixture.whenAsked(new ListSlowApprovals(COORDINATOR, null, null, true, 20, null, null))
			.thenAnswers((page) -> assertThat(page.rows()).singleElement()
				.satisfies((row) -> assertThat(row.limits()).containsExactly(
						new SlowLimitView(LimitKind.COMMITTED, 10, due, true, 20, false),
						new SlowLimitView(LimitKind.STATUTORY, 20, again.plusDays(18), false, -15, false))));
		this.fixture.given(issued(ID, "permit-1", may(31), 4));
		assertThat(figures(Set.of(), may(1), may(31))).singleElement().satisfies((it) -> {
			assertThat(it.meanDays()).isEqualByComparingTo("4");
			assertThat(it.lateCommitted()).isEqualTo(1);
			assertThat(it.lateStatutory()).isZero();
			assertThat(it.latePercent()).isEqualByComparingTo("100");
		});
		this.fixture.whenAsked(new ListSlowApprovals(COORDINATOR, null, null, true, 20, null, null))
			.thenAnswers((page) -> assertThat(page.rows()).isEmpty());
	}

	/** Nobody watched a limit that had passed before the acceptance was told. */
	@Test
	void aHistoryToldAfterwardsIsToldWithItsStandstill() {
		LocalDate on = LocalDate.of(2026, 5, 2);
		LocalDate due = on.plusDays(10);
		this.fixture.given(applied(ID, "permit-1", LAND, DRC, on),
				new PermitAccepted(ID, "permit-1", days(on, 20), days(on, 10), false, "2019-4", List.of(), on, may(28)),
				new PermitLimitExceeded(ID, "permit-1", LimitKind.COMMITTED, due, due.plusDays(1)),
				new PermitSuspended(ID, "permit-1", SuspensionGround.HEARING, "规划听证", 18, 8, on.plusDays(2)));
		this.fixture.whenAsked(new ListSlowApprovals(COORDINATOR, null, null, false, 20, null, null))
			.thenAnswers((page) -> assertThat(page.rows()).isEmpty());
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

	/**
	 * Accepted on 2 May with ten days promised and twenty allowed; a limit that passed is
	 * found on the day after. Whatever ends it, it is late as it was that day.
	 */
	@ParameterizedTest(name = "{0} on the {1}th of May")
	@CsvSource({ "ISSUED,  10, 1 0 0 0 0", "ISSUED,  15, 1 0 0 1 0", "ISSUED,  25, 1 0 0 1 1", "REFUSED, 10, 0 1 0 0 0",
			"REFUSED, 15, 0 1 0 1 0", "REFUSED, 25, 0 1 0 1 1", "VOID, 10, 0 0 1 0 0", "VOID,    15, 0 0 1 1 0",
			"VOID,    25, 0 0 1 1 1" })
	void whateverEndsItIsCountedAndLateWhereItWas(PermitState end, int day, String counted) {
		LocalDate on = may(2);
		LocalDate last = may(day);
		int used = day - 2;
		this.fixture.given(applied(ID, "permit-1", LAND, DRC, on), accepted(ID, "permit-1", on, 20, 10));
		if (used > 10) {
			this.fixture.given(new PermitLimitExceeded(ID, "permit-1", LimitKind.COMMITTED, may(12), may(13)));
		}
		if (used > 20) {
			this.fixture.given(new PermitLimitExceeded(ID, "permit-1", LimitKind.STATUTORY, may(22), may(23)));
		}
		assertThat(figures(Set.of(), may(1), may(31))).isEmpty();
		this.fixture.given(switch (end) {
			case ISSUED -> issued(ID, "permit-1", last, used);
			case REFUSED -> new PermitRefused(ID, "permit-1", "不符合规划", "调整后重报", used, last);
			case VOID -> new PermitVoided(ID, "permit-1", "业主放弃", last, used);
			default -> throw new IllegalArgumentException(end.name());
		});
		assertThat(figures(Set.of(PermitGrouping.MONTH), may(1), may(31))).singleElement().satisfies((it) -> {
			assertThat(it.issued() + " " + it.refused() + " " + it.voided() + " " + it.lateCommitted() + " "
					+ it.lateStatutory())
				.isEqualTo(counted);
			assertThat(it.month()).isEqualTo(may(1));
			assertThat(it.meanDays()).isEqualByComparingTo(BigDecimal.valueOf(used));
			assertThat(it.latePercent()).isEqualByComparingTo((used > 10) ? "100" : "0");
		});
		this.fixture.whenAsked(new ListSlowApprovals(COORDINATOR, null, null, false, 20, null, null))
			.thenAnswers((page) -> assertThat(page.rows()).isEmpty());
	}

	/**
	 * Voided after issue, it stays issued in its month; before acceptance, nothing ran.
	 */
	@Test
	void whatIsVoidAfterItsIssueOrBeforeItsAcceptanceEndedNothingMore() {
		this.fixture.given(applied(ID, "permit-1", LAND, DRC, may(2)), accepted(ID, "permit-1", may(2), 20, 10),
				issued(ID, "permit-1", may(10), 8), new PermitVoided(ID, "permit-1", "误登", LocalDate.of(2026, 6, 1)),
				applied(ID, "permit-2", LAND, DRC, may(2)), new PermitVoided(ID, "permit-2", "误登", may(20)));
		assertThat(figures(Set.of(PermitGrouping.MONTH), may(1), LocalDate.of(2026, 6, 30))).singleElement()
			.satisfies((it) -> {
				assertThat(it.month()).isEqualTo(may(1));
				assertThat(List.of(it.issued(), it.refused(), it.voided())).containsExactly(1L, 0L, 0L);
			});
	}

	private List<PermitFiguresView> figures(Set<PermitGrouping> by, LocalDate from, LocalDate to) {
		return this.fixture.whenAsked(new FindPermitPerformance(COORDINATOR, from, to, by, null, null, null, null))
			.answer()
			.figures();
	}

}
