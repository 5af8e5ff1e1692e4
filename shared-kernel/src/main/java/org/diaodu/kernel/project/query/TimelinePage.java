package org.diaodu.kernel.project.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of a timeline.
 *
 * @param cursors one for each entry
 * @param totalCount entries on all pages
 */
public record TimelinePage(List<TimelineEntryView> entries, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public TimelinePage {
		entries = List.copyOf(entries);
		cursors = List.copyOf(cursors);
	}

}
