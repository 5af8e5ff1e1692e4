package org.diaodu.command.light;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.CapitalProven;
import org.diaodu.kernel.progress.event.FundPlanSet;
import org.diaodu.kernel.progress.event.FundsReceived;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.value.WanYuan;

/**
 * Plans, investment and funds of a project by business date, of the dispatch ledger: what
 * was known of a year at the end of any day, in the light of all that is known now.
 */
final class DatedMoney {

	private final Map<Integer, NavigableMap<LocalDate, WanYuan>> annualPlans = new HashMap<>();

	/** Years whose plan was set by an act of its own: facts no longer change it. */
	private final Set<Integer> plannedApart = new HashSet<>();

	private final Map<Integer, NavigableMap<LocalDate, WanYuan>> fundPlans = new HashMap<>();

	/** The days whose figures are those of a report. */
	private final Map<String, Set<LocalDate>> reportDays = new HashMap<>();

	private final NavigableMap<LocalDate, WanYuan> invested = new TreeMap<>();

	private final NavigableMap<LocalDate, BigDecimal> received = new TreeMap<>();

	private @Nullable LocalDate capitalProvenOn;

	/** The facts of a project may name the plan of one year. */
	void facts(Amounts amounts, LocalDate on) {
		WanYuan planned = amounts.annualPlan();
		Integer year = amounts.annualPlanYear();
		if (planned != null && year != null && !this.plannedApart.contains(year)) {
			put(this.annualPlans, year, on, planned);
		}
	}

	void on(AnnualPlanSet event) {
		this.plannedApart.add(event.year());
		put(this.annualPlans, event.year(), event.occurredOn(), event.planned());
	}

	void on(FundPlanSet event) {
		put(this.fundPlans, event.year(), event.occurredOn(), event.planned());
	}

	void on(FundsReceived event) {
		this.received.merge(event.occurredOn(), event.amount().amount(), BigDecimal::add);
	}

	void on(CapitalProven event) {
		provenOn(event.occurredOn());
	}

	/** Capital was proven, at least by that day. */
	void provenOn(LocalDate day) {
		if (this.capitalProvenOn == null || day.isBefore(this.capitalProvenOn)) {
			this.capitalProvenOn = day;
		}
	}

	void on(ProgressReported event) {
		// A draft counts when it is verified.
		if (!event.draft()) {
			count(event.reportId(), event.figures(), event.occurredOn(), event.correctsReportId());
		}
	}

	void on(ProgressVerified event) {
		count(event.reportId(), event.figures(), event.reportedOn(), event.correctsReportId());
	}

	private void count(String reportId, ProgressFigures figures, LocalDate on, @Nullable String correctsReportId) {
		Set<LocalDate> days = new HashSet<>();
		days.add(on);
		// A correction says what the corrected report should have said, of the same year.
		if (correctsReportId != null) {
			this.reportDays.getOrDefault(correctsReportId, Set.of())
				.stream()
				.filter((day) -> day.getYear() == on.getYear())
				.forEach(days::add);
		}
		this.reportDays.put(reportId, days);
		days.forEach((day) -> this.invested.put(day, figures.investedThisYear()));
	}

	/**
	 * What investment lies behind the annual plan at the end of a day; null without plan.
	 */
	@Nullable Shortfall progressAt(LocalDate day) {
		Map.Entry<LocalDate, WanYuan> report = this.invested.floorEntry(day);
		boolean thisYear = report != null && report.getKey().getYear() == day.getYear();
		BigDecimal reached = (report != null && thisYear) ? report.getValue().amount() : WanYuan.of(0).amount();
		return behind(plan(this.annualPlans, day), reached, day);
	}

	/** What funds lie behind the fund plan at the end of a day; null without plan. */
	@Nullable Shortfall fundsAt(LocalDate day) {
		BigDecimal reached = this.received.subMap(day.withDayOfYear(1), true, day, true)
			.values()
			.stream()
			.reduce(WanYuan.of(0).amount(), BigDecimal::add);
		return behind(plan(this.fundPlans, day), reached, day);
	}

	boolean isCapitalProvenBy(LocalDate day) {
		return this.capitalProvenOn != null && !this.capitalProvenOn.isAfter(day);
	}

	private static @Nullable Shortfall behind(@Nullable WanYuan planned, BigDecimal reached, LocalDate day) {
		// A plan of nothing cannot be missed.
		return (planned != null && planned.amount().signum() > 0)
				? new Shortfall(planned.amount(), reached, Shortfall.monthsComplete(day)) : null;
	}

	private static void put(Map<Integer, NavigableMap<LocalDate, WanYuan>> plans, int year, LocalDate on,
			WanYuan planned) {
		plans.computeIfAbsent(year, (first) -> new TreeMap<>()).put(on, planned);
	}

	private static @Nullable WanYuan plan(Map<Integer, NavigableMap<LocalDate, WanYuan>> plans, LocalDate day) {
		NavigableMap<LocalDate, WanYuan> ofYear = plans.get(day.getYear());
		Map.Entry<LocalDate, WanYuan> known = (ofYear != null) ? ofYear.floorEntry(day) : null;
		return (known != null) ? known.getValue() : null;
	}

}
