package org.diaodu.command.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.diaodu.kernel.progress.ProgressField;
import org.jspecify.annotations.Nullable;

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

/**
 * The reports of a project that count, in the order of their days. A correction takes the
 * place of the report it names; the last place is what is so now. Fed with every event of
 * the dispatch ledger by whoever needs to know how far a project is.
 */
public final class CountingReports {

	private final List<Report> places = new ArrayList<>();

	private final Map<String, String> correctedBy = new HashMap<>();

	/** What was typed in drafts that nobody has verified. */
	private final Map<String, List<ProgressField>> drafted = new HashMap<>();

	/**
	 * A report that counts.
	 *
	 * @param day of its figures
	 * @param typed what was said in it, or in a report whose place it took; the rest was
	 * carried forward
	 */
	public record Report(String reportId, LocalDate day, ProgressFigures figures, Set<ProgressField> typed) {

		public Report {
			typed = Set.copyOf(typed);
		}

	}

	/** Applies the next event of the dispatch ledger. */
	public void evolve(ProgressEvent event) {
		switch (event) {
			case ProgressReported it -> {
				if (it.draft()) {
					this.drafted.put(it.reportId(), it.changed());
				}
				else {
					take(it.reportId(), it.occurredOn(), it.figures(), it.changed(), it.correctsReportId());
				}
			}
			case ProgressVerified it -> {
				List<ProgressField> typed = this.drafted.remove(it.reportId());
				take(it.reportId(), it.reportedOn(), it.figures(), (typed != null) ? typed : List.of(),
						it.correctsReportId());
			}
			case CarriedFiguresCorrected it -> it.reports().forEach(this::restate);
			// These change no figures.
			case ProgressRejected it -> this.drafted.remove(it.reportId());
			case AnnualPlanSet it -> {
			}
			case FundPlanSet it -> {
			}
			case FundsReceived it -> {
			}
			case FundsCorrected it -> {
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

	private void take(String reportId, LocalDate day, ProgressFigures figures, List<ProgressField> typed,
			@Nullable String correctsReportId) {
		int place = (correctsReportId != null) ? place(correctsReportId) : -1;
		if (correctsReportId == null || place < 0) {
			this.places.add(new Report(reportId, day, figures, Set.copyOf(typed)));
		}
		else {
			this.places.set(place, corrected(this.places.get(place), reportId, day, figures, typed));
			this.correctedBy.put(correctsReportId, reportId);
		}
	}

	/** What the report in a place says after its correction. */
	private static Report corrected(Report before, String reportId, LocalDate day, ProgressFigures figures,
			Collection<ProgressField> typed) {
		Set<ProgressField> said = new HashSet<>(before.typed());
		said.addAll(typed);
		return new Report(reportId, day, figures, said);
	}

	private void restate(RestatedReport restated) {
		int place = place(restated.reportId());
		if (place >= 0) {
			Report before = this.places.get(place);
			this.places.set(place, new Report(before.reportId(), before.day(), restated.figures(), before.typed()));
		}
	}

	/**
	 * What later reports say once a report is corrected, as far as they carried forward
	 * from it what it said before. Whatever was typed in them stays.
	 */
	List<RestatedReport> restated(String correctsReportId, String reportId, LocalDate day, ProgressFigures figures,
			Collection<ProgressField> typed) {
		List<RestatedReport> restated = new ArrayList<>();
		for (Report then : chain(correctsReportId, reportId, day, figures, typed)) {
			Report now = find(then.reportId());
			if (now != null && !then.figures().equals(now.figures())) {
				restated.add(new RestatedReport(then.reportId(), then.figures()));
			}
		}
		return restated;
	}

	/**
	 * What follows a correction, itself first: each report as it would say then, up to
	 * the first that would say the same as now.
	 */
	List<Report> chain(String correctsReportId, String reportId, LocalDate day, ProgressFigures figures,
			Collection<ProgressField> typed) {
		int place = place(correctsReportId);
		List<Report> chain = new ArrayList<>();
		Report before = this.places.get(place);
		chain.add(corrected(before, reportId, day, figures, typed));
		for (Report later : this.places.subList(place + 1, this.places.size())) {
			ProgressFigures now = carried(later, before, chain.getLast());
			before = later;
			chain.add(new Report(later.reportId(), later.day(), now, later.typed()));
			if (now.equals(later.figures())) {
				break;
			}
		}
		return chain;
	}

	/**
	 * What a report says over another than it followed. Before the two sums of investment
	 * moved together, each was carried forward for itself: what was recorded so stays so.
	 */
	private static ProgressFigures carried(Report report, Report before, Report now) {
		Typed typed = Typed.of(report.figures(), report.typed());
		ProgressFigures together = typed.over(before, report.day());
		return (together.investedThisYear().equals(report.figures().investedThisYear())
				&& together.investedTotal().equals(report.figures().investedTotal())) ? typed.over(now, report.day())
						: typed.overApart(now, report.day());
	}

	/** The report that says how far it was at the end of a day, null before the first. */
	public @Nullable Report at(LocalDate day) {
		for (int i = this.places.size() - 1; i >= 0; i--) {
			if (!this.places.get(i).day().isAfter(day)) {
				return this.places.get(i);
			}
		}
		return null;
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
