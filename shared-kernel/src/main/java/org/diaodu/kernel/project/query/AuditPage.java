package org.diaodu.kernel.project.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of an audit list.
 *
 * @param cursors one for each entry
 * @param totalCount entries on all pages
 */
public record AuditPage(List<AuditEntryView> entries, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public AuditPage {
		entries = List.copyOf(entries);
		cursors = List.copyOf(cursors);
	}

}
