package org.diaodu.command.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.CapitalProven;
import org.diaodu.kernel.progress.event.FundPlanSet;
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

/**
 * The reports of a project that count, in the order of their days. A correction takes the
 * place of the report it names; the last place is what is so now. Fed with every event of
 * the dispatch ledger by whoever needs to know how far a project is.
 */
public final class CountingReports {

	private final List<Report> places = new ArrayList<>();

	private final Map<String, String> correctedBy = new HashMap<>();

	/**
	 * A report that counts.
	 *
	 * @param day of its figures
	 */
	public record Report(String reportId, LocalDate day, ProgressFigures figures) {
	}

	/** Applies the next event of the dispatch ledger. */
	public void evolve(ProgressEvent event) {
		switch (event) {
			case ProgressReported it -> {
				if (!it.draft()) {
					take(new Report(it.reportId(), it.occurredOn(), it.figures()), it.correctsReportId());
				}
			}
			case ProgressVerified it ->
				take(new Report(it.reportId(), it.reportedOn(), it.figures()), it.correctsReportId());
			// These change no figures.
			case ProgressRejected it -> {
			}
			case AnnualPlanSet it -> {
			}
			case FundPlanSet it -> {
			}
			case FundsReceived it -> {
			}
			case CapitalProven it -> {
			}
			case WorkStopped it -> {
			}
			case StopReported it -> {
			}
			case StopReportOverdue it -> {
			}
			case LicenceReverifyRequired it -> {
			}
			case LicenceReverified it -> {
			}
			case WorkResumed it -> {
			}
		}
	}

	private void take(Report report, @Nullable String correctsReportId) {
		int place = (correctsReportId != null) ? place(correctsReportId) : -1;
		if (correctsReportId == null || place < 0) {
			this.places.add(report);
		}
		else {
			this.places.set(place, report);
			this.correctedBy.put(correctsReportId, report.reportId());
		}
	}

	/** What is so now, or null before the first report that counts. */
	public @Nullable Report latest() {
		return this.places.isEmpty() ? null : this.places.getLast();
	}

	/** The report in force under this id, or null. */
	@Nullable Report find(String reportId) {
		int place = place(reportId);
		return (place < 0) ? null : this.places.get(place);
	}

	/** The report before the one in force under this id, or null. */
	@Nullable Report before(String reportId) {
		int place = place(reportId);
		return (place <= 0) ? null : this.places.get(place - 1);
	}

	/** The report after the one in force under this id, or null. */
	@Nullable Report after(String reportId) {
		int place = place(reportId);
		return (place < 0 || place == this.places.size() - 1) ? null : this.places.get(place + 1);
	}

	/** The correction that took its place, or null. */
	@Nullable String correctionOf(String reportId) {
		return this.correctedBy.get(reportId);
	}

	private int place(String reportId) {
		for (int i = this.places.size() - 1; i >= 0; i--) {
			if (this.places.get(i).reportId().equals(reportId)) {
				return i;
			}
		}
		return -1;
	}

}
