package org.diaodu.application.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.diaodu.kernel.lifecycle.event.AcceptanceFilingOverdue;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.lifecycle.event.StartOverdue;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.obstacle.event.ObstacleAccepted;
import org.diaodu.kernel.obstacle.event.ObstacleClosed;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleRated;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleReturned;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionRefused;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawn;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitExpired;
import org.diaodu.kernel.permit.event.PermitExtended;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.permit.event.PermitLimitExceeded;
import org.diaodu.kernel.permit.event.PermitRefused;
import org.diaodu.kernel.permit.event.PermitSuspended;
import org.diaodu.kernel.permit.event.PermitValidityExpiring;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.StopReportOverdue;
import org.diaodu.kernel.progress.event.WorkResumed;
import org.diaodu.kernel.progress.event.WorkStopped;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticsEntryOverdue;

/** What a log tells of a year, counted as {@link Reckoning} counts. */
final class RecordedYear {

	private static final int PAGE = 1_000;

	private final Tally tally = new Tally();

	private final Map<String, Paper> papers = new HashMap<>();

	private final Set<String> reached = new HashSet<>();

	/** By project and light, in the order of the log. */
	private final Map<String, List<LightChanged>> lights = new HashMap<>();

	/**
	 * Counts what a log holds, and what its boards show at the end.
	 * @param boards that reflect all of it
	 * @param first month at whose end the lights are looked at
	 * @param last such month
	 */
	static Tally of(RecordedEvents log, Boards boards, YearMonth first, YearMonth last) {
		RecordedYear year = new RecordedYear();
		long position = -1;
		List<Recorded> page = log.after(position, PAGE);
		while (!page.isEmpty()) {
			for (Recorded entry : page) {
				if (entry.event() != null) {
					year.count(entry.event());
				}
				position = entry.logIndex();
			}
			page = log.after(position, PAGE);
		}
		for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
			year.look(month);
		}
		boards.count(year.tally, first, last.plusMonths(1));
		return year.tally;
	}

	private void count(DomainEvent event) {
		switch (event) {
			case NodeAchieved it -> reached(it.projectId(), it.nodeCode(), it.occurredOn());
			case NodeMissed it -> this.tally.inQuarter("nodes missed", it.occurredOn());
			case StartOverdue it -> this.tally.inQuarter("starts overdue " + it.basis(), it.occurredOn());
			case AcceptanceFilingOverdue it -> this.tally.inQuarter("acceptances not filed", it.occurredOn());
			case PermitApplied it -> {
				this.papers.put(it.projectId() + it.permitId(), paper(it.permitCode()));
				this.tally.inQuarter("permits applied for", it.occurredOn());
			}
			case PermitIssued it -> {
				this.tally.inQuarter("permits issued", it.occurredOn());
				Paper paper = this.papers.get(it.projectId() + it.permitId());
				reached(it.projectId(), (paper != null) ? paper.node() : "?", it.occurredOn());
			}
			case PermitSuspended it -> this.tally.inQuarter("permits paused", it.occurredOn());
			case PermitExtended it -> this.tally.inQuarter("permits extended", it.occurredOn());
			case NodeDateChanged it -> this.tally.inQuarter("dates moved", it.occurredOn());
			case PermitRefused it -> this.tally.inQuarter("permits refused", it.occurredOn());
			case PermitLimitExceeded it -> this.tally.inQuarter("permits late " + it.limit(), it.occurredOn());
			case PermitValidityExpiring it -> this.tally.inQuarter("permits expiring", it.occurredOn());
			case PermitExpired it -> this.tally.inQuarter("permits expired", it.occurredOn());
			case ProgressReported it -> this.tally.inQuarter("reports", it.occurredOn());
			case WorkStopped it -> this.tally.inQuarter("stops", it.occurredOn());
			case WorkResumed it -> this.tally.inQuarter("resumptions", it.occurredOn());
			case StopReportOverdue it -> this.tally.inQuarter("stops not reported", it.occurredOn());
			case StatisticsEntryOverdue it ->
				this.tally.inQuarter("statistics overdue " + it.months(), it.occurredOn());
			case ProjectWithdrawn it -> this.tally.inQuarter("withdrawals", it.occurredOn());
			case ObstacleEvent it -> count(it);
			case LightChanged it ->
				this.lights.computeIfAbsent(it.projectId() + it.light(), (id) -> new ArrayList<>()).add(it);
			default -> {
				// What else happened is not counted.
			}
		}
	}

	private void count(ObstacleEvent event) {
		LocalDate on = event.occurredOn();
		switch (event) {
			case ObstacleReported it -> this.tally.inQuarter("obstacles reported", on);
			case ObstacleReturned it -> this.tally.inQuarter("obstacles returned", on);
			case ObstacleAccepted it -> this.tally.inQuarter("obstacles accepted " + inTime(it.onTime()), on);
			case ObstacleSolutionClaimed it ->
				this.tally.inQuarter("obstacles said to be solved " + inTime(it.onTime()), on);
			case ObstacleSolutionRefused it -> this.tally.inQuarter("obstacle solutions refused", on);
			case ObstacleSolutionConfirmed it ->
				this.tally.inQuarter("obstacles confirmed " + (it.silent() ? "silently" : "by word"), on);
			case ObstacleRated it -> this.tally.inQuarter("obstacles rated " + (it.low() ? "low" : "well"), on);
			case ObstacleClosed it -> this.tally.inQuarter("obstacles closed", on);
			case ObstacleWithdrawn it -> this.tally.inQuarter("obstacles withdrawn", on);
			case ObstacleEscalated it -> this.tally.inQuarter("obstacles escalated to " + it.to(), on);
			case ObstacleSupervised it -> this.tally.inQuarter("obstacles supervised " + it.cause(), on);
			case SupervisionLetterIssued it -> this.tally.inQuarter("obstacle letters " + it.colour(), on);
			case ObstacleUrged it -> this.tally.inQuarter("obstacles urged " + it.cause(), on);
			case ObstacleLimitPassed it ->
				this.tally.inQuarter("obstacle limits passed " + it.kind().name().substring("OBSTACLE_".length()), on);
			default -> {
				// What else happened is not counted.
			}
		}
	}

	private static String inTime(boolean inTime) {
		return inTime ? "on time" : "late";
	}

	private void reached(String projectId, String node, LocalDate on) {
		if (this.reached.add(projectId + node)) {
			this.tally.inQuarter("nodes reached in stage " + node.charAt(0), on);
		}
	}

	private static Paper paper(String code) {
		for (Paper paper : Paper.values()) {
			if (paper.code().equals(code)) {
				return paper;
			}
		}
		throw new IllegalArgumentException(code);
	}

	/** What each light showed at the end of a month: what changed last until then. */
	private void look(YearMonth month) {
		for (List<LightChanged> changes : this.lights.values()) {
			LightChanged last = null;
			for (LightChanged change : changes) {
				last = change.occurredOn().isAfter(month.atEndOfMonth()) ? last : change;
			}
			if (last != null && last.after() != LightColour.GREY) {
				this.tally.add("light " + last.light() + " " + last.after() + " " + month);
			}
		}
	}

}
