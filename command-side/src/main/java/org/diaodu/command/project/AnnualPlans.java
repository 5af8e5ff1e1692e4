package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.value.WanYuan;

/**
 * What is to be invested in each year (年度计划投资): as the facts state it, until the plan of
 * the year is set by an act of its own. Who lowers it in the year itself, and mends a
 * light by that, cites what says so (ADR 0191).
 */
@Clause({ "F-095", "F-114" })
public final class AnnualPlans {

	private final Map<Integer, WanYuan> planned = new HashMap<>();

	/** Years whose plan was set by an act of its own: facts no longer change it. */
	private final Set<Integer> apart = new HashSet<>();

	/** Takes in what happened. */
	public void evolve(ProjectEvent event) {
		if (event instanceof ProjectRegistered it) {
			facts(it.facts().amounts());
		}
		else if (event instanceof ProjectAmountRevised it) {
			facts(it.after());
		}
		else if (event instanceof ProjectFactsCorrected it) {
			facts(it.after().amounts());
		}
	}

	/** Takes in what happened. */
	public void evolve(ProgressEvent event) {
		if (event instanceof AnnualPlanSet it) {
			this.apart.add(it.year());
			this.planned.put(it.year(), it.planned());
		}
	}

	private void facts(Amounts amounts) {
		WanYuan plan = amounts.annualPlan();
		Integer year = amounts.annualPlanYear();
		if (plan != null && year != null && !this.apart.contains(year)) {
			this.planned.put(year, plan);
		}
	}

	/** The plan of a year, null while nobody set one. */
	public @Nullable WanYuan of(int year) {
		return this.planned.get(year);
	}

	/**
	 * Refuses facts by which a year that is not over plans more than the total; the plan
	 * they state themselves is judged with them.
	 */
	void requireWithin(Amounts wished, LocalDate today, String field) {
		WanYuan total = wished.total();
		this.planned.forEach((year, plan) -> {
			boolean restated = year.equals(wished.annualPlanYear()) && !this.apart.contains(year);
			if (total != null && year >= today.getYear() && !restated && !total.reaches(plan)) {
				throw Refusal.of(ProjectRefusal.TOTAL_BELOW_PLAN, field)
					.with("year", year)
					.with("planned", plan)
					.asException();
			}
		});
	}

	/** Refuses facts that lower the plan of a year without a document. */
	void requireLoweredByDocument(Amounts wished, Attribution by, LocalDate today) {
		WanYuan plan = wished.annualPlan();
		Integer year = wished.annualPlanYear();
		if (plan != null && year != null && !this.apart.contains(year)) {
			requireLoweredByDocument(of(year), plan, year, by, today);
		}
	}

	/**
	 * Refuses to lower what is planned for a year that has begun, without a document.
	 * @param before null while nothing is planned
	 */
	public static void requireLoweredByDocument(@Nullable WanYuan before, WanYuan wished, int year, Attribution by,
			LocalDate today) {
		if (before == null || wished.compareTo(before) >= 0 || year > today.getYear()) {
			return;
		}
		if (!Citation.namesADocument(by.evidence())) {
			throw Refusal.of(ProgressRefusal.PLAN_LOWERED_UNDOCUMENTED, "evidence")
				.with("year", year)
				.with("planned", before)
				.asException();
		}
	}

}
