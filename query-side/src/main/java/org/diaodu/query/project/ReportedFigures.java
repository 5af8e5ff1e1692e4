package org.diaodu.query.project;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.event.CarriedFiguresCorrected;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;

/**
 * What each report of progress says and why it was made, so that a correction tells what
 * it corrects, and what it makes later reports say. Rows of their own: a card does not
 * grow with its reports. Only what a batch speaks of is read.
 */
final class ReportedFigures {

	private final Map<List<String>, Said> known = new HashMap<>();

	private final Map<List<String>, Row> written = new LinkedHashMap<>();

	/**
	 * The last report that counts.
	 */
	record Reported(String reportId, LocalDate on, ProgressFigures figures) {
	}

	/**
	 * A report about to be written.
	 *
	 * @param reason why it was made, null when it gave no reason
	 */
	record Row(String projectId, String reportId, ProgressFigures figures, @Nullable String reason, long logIndex) {
	}

	/**
	 * What a report says, and why it was made.
	 */
	private record Said(ProgressFigures figures, @Nullable String reason) {
	}

	/**
	 * The earlier reports the events of a batch speak of, each with its project.
	 */
	static Set<List<String>> mentioned(Collection<Recorded> events) {
		Set<List<String>> ids = new LinkedHashSet<>();
		for (Recorded recorded : events) {
			switch (recorded.event()) {
				case ProgressReported it when it.correctsReportId() != null ->
					ids.add(List.of(it.projectId(), it.correctsReportId()));
				case ProgressVerified it -> {
					ids.add(List.of(it.projectId(), it.reportId()));
					if (it.correctsReportId() != null) {
						ids.add(List.of(it.projectId(), it.correctsReportId()));
					}
				}
				case CarriedFiguresCorrected it -> {
					ids.add(List.of(it.projectId(), it.correctionId()));
					it.reports().forEach((report) -> ids.add(List.of(it.projectId(), report.reportId())));
				}
				case null, default -> {
					// The others speak of no earlier report.
				}
			}
		}
		return ids;
	}

	void stored(String projectId, String reportId, ProgressFigures figures, @Nullable String reason) {
		this.known.put(List.of(projectId, reportId), new Said(figures, reason));
	}

	/** Remembers what an event says, once it was told what it changed. */
	void remember(DomainEvent event, long logIndex) {
		if (event instanceof ProgressReported it) {
			put(new Row(it.projectId(), it.reportId(), it.figures(), it.reason(), logIndex));
		}
		else if (event instanceof ProgressVerified it) {
			again(it.projectId(), it.reportId(), it.figures(), logIndex);
		}
		else if (event instanceof CarriedFiguresCorrected it) {
			it.reports().forEach((report) -> again(it.projectId(), report.reportId(), report.figures(), logIndex));
		}
	}

	private void put(Row row) {
		List<String> key = List.of(row.projectId(), row.reportId());
		this.known.put(key, new Said(row.figures(), row.reason()));
		this.written.put(key, row);
	}

	/** A report says other figures from now on; why it was made stays. */
	private void again(String projectId, String reportId, ProgressFigures figures, long logIndex) {
		put(new Row(projectId, reportId, figures, reason(projectId, reportId), logIndex));
	}

	/** What a report says by now, null when it is not known. */
	@Nullable ProgressFigures of(String projectId, String reportId) {
		Said said = this.known.get(List.of(projectId, reportId));
		return (said != null) ? said.figures() : null;
	}

	/** Why a report was made, null when it gave no reason or is not known. */
	@Nullable String reason(String projectId, String reportId) {
		Said said = this.known.get(List.of(projectId, reportId));
		return (said != null) ? said.reason() : null;
	}

	/** Reports a batch brought, as they count. */
	Collection<Row> written() {
		return this.written.values();
	}

	/** The last report that counts, after an event. */
	static @Nullable Reported after(@Nullable Reported last, ProgressEvent event) {
		if (event instanceof CarriedFiguresCorrected it) {
			return restated(last, it);
		}
		if (event instanceof ProgressReported it && !it.draft()) {
			return after(last, new Reported(it.reportId(), it.occurredOn(), it.figures()), it.correctsReportId());
		}
		return (event instanceof ProgressVerified it)
				? after(last, new Reported(it.reportId(), it.reportedOn(), it.figures()), it.correctsReportId()) : last;
	}

	/** The last report says what a correction of an earlier one makes it say. */
	private static @Nullable Reported restated(@Nullable Reported last, CarriedFiguresCorrected event) {
		if (last == null) {
			return null;
		}
		return event.reports()
			.stream()
			.filter((report) -> report.reportId().equals(last.reportId()))
			.map((report) -> new Reported(last.reportId(), last.on(), report.figures()))
			.findFirst()
			.orElse(last);
	}

	private static @Nullable Reported after(@Nullable Reported last, Reported next, @Nullable String corrects) {
		boolean takesOver = corrects == null || (last != null && last.reportId().equals(corrects));
		return takesOver ? next : last;
	}

}
