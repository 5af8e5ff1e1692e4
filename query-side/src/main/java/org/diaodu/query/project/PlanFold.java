package org.diaodu.query.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.event.AcceptanceFilingOverdue;
import org.diaodu.kernel.lifecycle.event.IdleCauseRecorded;
import org.diaodu.kernel.lifecycle.event.IdleLandSuspected;
import org.diaodu.kernel.lifecycle.event.LandContractRecorded;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.LifecyclePilotChanged;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodeForecastChanged;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.lifecycle.event.NodePlanned;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.event.PlanBaselined;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionProposed;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionRejected;
import org.diaodu.kernel.lifecycle.event.PoolAdmitted;
import org.diaodu.kernel.lifecycle.event.StartOverdue;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.permit.event.PermitVoided;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.RestatedReport;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.CapitalProven;
import org.diaodu.kernel.progress.event.CarriedFiguresCorrected;
import org.diaodu.kernel.progress.event.FundPlanSet;
import org.diaodu.kernel.progress.event.FundsCorrected;
import org.diaodu.kernel.progress.event.FundsReceived;
import org.diaodu.kernel.progress.event.LicenceReverified;
import org.diaodu.kernel.progress.event.LicenceReverifyRequired;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.progress.event.ProgressRejected;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.progress.event.StopReportOverdue;
import org.diaodu.kernel.progress.event.StopReported;
import org.diaodu.kernel.progress.event.WorkResumed;
import org.diaodu.kernel.progress.event.WorkStopped;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;

/**
 * What a board shows of a project's plan and progress, as its events tell it. The
 * collections are sorted, so that a replay stores the same card.
 */
final class PlanFold {

	/** Set by an act of their own; in 0.01 万元. */
	TreeMap<Integer, Long> annualPlans = new TreeMap<>();

	/** Planned days by node. */
	TreeMap<String, LocalDate> planned = new TreeMap<>();

	/** Nodes that were reached or left out. */
	TreeSet<String> closed = new TreeSet<>();

	/** Nodes that were reached by the issue of a permit, by its id. */
	TreeMap<String, String> proven = new TreeMap<>();

	@Nullable Pool pool;

	/** The last report that counts. */
	@Nullable Report report;

	/**
	 * What a board shows of a report.
	 *
	 * @param investedThisYear in 0.01 万元
	 */
	record Report(String reportId, LocalDate on, int percent, long investedThisYear) {

		static Report of(String reportId, LocalDate on, ProgressFigures figures) {
			return new Report(reportId, on, figures.percent(), Hundredths.of(figures.investedThisYear()));
		}

	}

	void apply(LifecycleEvent event) {
		switch (event) {
			case NodePlanned e -> this.planned.put(e.nodeCode(), e.plannedOn());
			case PlanBaselined e -> e.nodes().forEach((node) -> this.planned.put(node.nodeCode(), node.plannedOn()));
			case NodeDateChanged e -> this.planned.put(e.nodeCode(), e.after());
			case NodeAchieved e -> this.closed.add(e.nodeCode());
			case NodeSkipped e -> this.closed.add(e.nodeCode());
			case NodeReopened e -> this.closed.remove(e.nodeCode());
			case PoolAdmitted e -> this.pool = e.after();
			// These leave what a board shows as it is.
			case NodeForecastChanged e -> {
			}
			case NodeMissed e -> {
			}
			case StartStated e -> {
			}
			case StartOverdue e -> {
			}
			case AcceptanceFilingOverdue e -> {
			}
			case IdleLandSuspected e -> {
			}
			case IdleCauseRecorded e -> {
			}
			case LandContractRecorded e -> {
			}
			case PoolAdmissionProposed e -> {
			}
			case PoolAdmissionRejected e -> {
			}
			case LifecyclePilotChanged e -> {
			}
		}
	}

	/** A permit that is issued proves its node; one that is void proves it no more. */
	void apply(PermitEvent event) {
		if (event instanceof PermitIssued e && e.nodeCode() != null) {
			this.proven.put(e.permitId(), e.nodeCode());
		}
		else if (event instanceof PermitVoided e) {
			this.proven.remove(e.permitId());
		}
	}

	void apply(ProgressEvent event) {
		switch (event) {
			case ProgressReported e -> {
				// A draft counts when it is verified.
				if (!e.draft()) {
					count(Report.of(e.reportId(), e.occurredOn(), e.figures()), e.correctsReportId());
				}
			}
			case ProgressVerified e ->
				count(Report.of(e.reportId(), e.reportedOn(), e.figures()), e.correctsReportId());
			case CarriedFiguresCorrected e -> e.reports().forEach(this::restate);
			case AnnualPlanSet e -> this.annualPlans.put(e.year(), Hundredths.of(e.planned()));
			// These leave what a board shows as it is.
			case ProgressRejected e -> {
			}
			case FundPlanSet e -> {
			}
			case FundsReceived e -> {
			}
			case FundsCorrected e -> {
			}
			case CapitalProven e -> {
			}
			case WorkStopped e -> {
			}
			case StopReported e -> {
			}
			case StopReportOverdue e -> {
			}
			case LicenceReverifyRequired e -> {
			}
			case LicenceReverified e -> {
			}
			case WorkResumed e -> {
			}
		}
	}

	/**
	 * A report counts from now on; the correction of one that is not the last changes
	 * nothing here.
	 */
	private void count(Report counting, @Nullable String corrects) {
		Report last = this.report;
		boolean counts = last == null
				|| ((corrects != null) ? corrects.equals(last.reportId()) : !counting.on().isBefore(last.on()));
		if (counts) {
			this.report = counting;
		}
	}

	private void restate(RestatedReport restated) {
		if (this.report != null && restated.reportId().equals(this.report.reportId())) {
			this.report = Report.of(restated.reportId(), this.report.on(), restated.figures());
		}
	}

	/**
	 * The earliest day of a node that is open, or null: as planned, or, of a start no
	 * plan has, as the facts state.
	 * @param startNodes codes of the nodes that mean the start of work
	 */
	@Nullable LocalDate nextDue(ProjectFacts facts, Set<String> startNodes) {
		LocalDate next = this.planned.entrySet()
			.stream()
			.filter((node) -> !isClosed(node.getKey()))
			.map(Map.Entry::getValue)
			.min(Comparator.naturalOrder())
			.orElse(null);
		LocalDate stated = facts.plannedStart();
		Stage stage = facts.stage();
		boolean underWay = stage != null && stage.compareTo(Stage.CONSTRUCTION) >= 0;
		boolean isTold = startNodes.stream().anyMatch((code) -> this.planned.containsKey(code) || isClosed(code));
		boolean counts = stated != null && !underWay && !isTold && (next == null || stated.isBefore(next));
		return counts ? stated : next;
	}

	private boolean isClosed(String code) {
		return this.closed.contains(code) || this.proven.containsValue(code);
	}

	/**
	 * The plans by year, such as {@code 2018=120000,2019=90000}; those of the facts too.
	 */
	String plans(Amounts facts) {
		TreeMap<Integer, Long> all = new TreeMap<>(this.annualPlans);
		if (facts.annualPlan() != null && facts.annualPlanYear() != null) {
			all.putIfAbsent(facts.annualPlanYear(), Hundredths.of(facts.annualPlan()));
		}
		return all.entrySet()
			.stream()
			.map((plan) -> plan.getKey() + "=" + plan.getValue())
			.collect(Collectors.joining(","));
	}

	/** The plan of a year among those written by {@link #plans}, or null. */
	static @Nullable Long planOf(String plans, int year) {
		for (String plan : plans.split(",")) {
			String[] parts = plan.split("=");
			if (parts.length == 2 && parts[0].equals(Integer.toString(year))) {
				return Long.valueOf(parts[1]);
			}
		}
		return null;
	}

}
