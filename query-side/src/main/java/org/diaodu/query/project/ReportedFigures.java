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
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;

/**
 * What each report of progress said, so that a correction tells what it corrects. Rows of
 * their own: a card does not grow with its reports. Only what a batch corrects is read.
 */
final class ReportedFigures {

	private final Map<List<String>, ProgressFigures> known = new HashMap<>();

	private final Map<List<String>, Row> written = new LinkedHashMap<>();

	/**
	 * The last report that counts.
	 */
	record Reported(String reportId, LocalDate on, ProgressFigures figures) {
	}

	/**
	 * A report about to be written.
	 */
	record Row(String projectId, String reportId, ProgressFigures figures, long logIndex) {
	}

	/** The reports the events of a batch correct, each with its project. */
	static Set<List<String>> corrected(Collection<Recorded> events) {
		Set<List<String>> ids = new LinkedHashSet<>();
		for (Recorded recorded : events) {
			String corrects = (recorded.event() instanceof ProgressEvent event) ? corrects(event) : null;
			if (corrects != null) {
				ids.add(List.of(recorded.subject(), corrects));
			}
		}
		return ids;
	}

	private static @Nullable String corrects(ProgressEvent event) {
		if (event instanceof ProgressReported reported) {
			return reported.correctsReportId();
		}
		return (event instanceof ProgressVerified verified) ? verified.correctsReportId() : null;
	}

	void stored(String projectId, String reportId, ProgressFigures figures) {
		this.known.put(List.of(projectId, reportId), figures);
	}

	/** Remembers what an event says, once it was told what it changed. */
	void remember(DomainEvent event, long logIndex) {
		if (event instanceof ProgressReported it) {
			put(new Row(it.projectId(), it.reportId(), it.figures(), logIndex));
		}
		else if (event instanceof ProgressVerified it) {
			put(new Row(it.projectId(), it.reportId(), it.figures(), logIndex));
		}
	}

	private void put(Row row) {
		List<String> key = List.of(row.projectId(), row.reportId());
		this.known.put(key, row.figures());
		this.written.put(key, row);
	}

	/** What a report said, null when it is not known. */
	@Nullable ProgressFigures of(String projectId, String reportId) {
		return this.known.get(List.of(projectId, reportId));
	}

	/** Reports a batch brought, as they count. */
	Collection<Row> written() {
		return this.written.values();
	}

	/** The last report that counts, after an event. */
	static @Nullable Reported after(@Nullable Reported last, ProgressEvent event) {
		if (event instanceof ProgressReported it && !it.draft()) {
			return after(last, new Reported(it.reportId(), it.occurredOn(), it.figures()), it.correctsReportId());
		}
		return (event instanceof ProgressVerified it)
				? after(last, new Reported(it.reportId(), it.reportedOn(), it.figures()), it.correctsReportId()) : last;
	}

	private static @Nullable Reported after(@Nullable Reported last, Reported next, @Nullable String corrects) {
		boolean takesOver = corrects == null || (last != null && last.reportId().equals(corrects));
		return takesOver ? next : last;
	}

}
