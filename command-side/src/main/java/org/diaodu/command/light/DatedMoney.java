package org.diaodu.command.light;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.diaodu.command.progress.CountingReports;
import org.diaodu.kernel.progress.TimeOfYear;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.CapitalProven;
import org.diaodu.kernel.progress.event.FundPlanSet;
import org.diaodu.kernel.progress.event.FundsCorrected;
import org.diaodu.kernel.progress.event.FundsReceived;
import org.diaodu.kernel.progress.event.ProgressEvent;
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

	private final CountingReports reports = new CountingReports();

	/** By receipt: a correction takes the place of what it names. */
	private final Map<String, FundsReceived> received = new HashMap<>();

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
		this.received.put(event.receiptId(), event);
	}

	void on(FundsCorrected event) {
		this.received.put(event.receiptId(), new FundsReceived(event.projectId(), event.receiptId(), event.fundSource(),
				event.amount(), event.receivedOn()));
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

	/** What counts of the reports is known by the one fold of it (ADR 0079, 0115). */
	void report(ProgressEvent event) {
		this.reports.evolve(event);
	}

	/**
	 * What investment lies behind the annual plan at the end of a day; null without plan.
	 */
	@Nullable Shortfall progressAt(LocalDate day) {
		CountingReports.Report report = this.reports.at(day);
		boolean thisYear = report != null && report.day().getYear() == day.getYear();
		BigDecimal reached = (report != null && thisYear) ? report.figures().investedThisYear().amount()
				: WanYuan.of(0).amount();
		return behind(plan(this.annualPlans, day), reached, day);
	}

	/** What funds lie behind the fund plan at the end of a day; null without plan. */
	@Nullable Shortfall fundsAt(LocalDate day) {
		BigDecimal reached = this.received.values()
			.stream()
			.filter((receipt) -> receipt.occurredOn().getYear() == day.getYear() && !receipt.occurredOn().isAfter(day))
			.map((receipt) -> receipt.amount().amount())
			.reduce(WanYuan.of(0).amount(), BigDecimal::add);
		return behind(plan(this.fundPlans, day), reached, day);
	}

	boolean isCapitalProvenBy(LocalDate day) {
		return this.capitalProvenOn != null && !this.capitalProvenOn.isAfter(day);
	}

	private static @Nullable Shortfall behind(@Nullable WanYuan planned, BigDecimal reached, LocalDate day) {
		// A plan of nothing cannot be missed.
		return (planned != null && planned.amount().signum() > 0)
				? new Shortfall(planned.amount(), reached, TimeOfYear.monthsComplete(day)) : null;
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
