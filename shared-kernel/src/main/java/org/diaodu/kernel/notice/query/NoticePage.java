package org.diaodu.kernel.notice.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of notices. The cursor of a notice is its id.
 *
 * @param totalCount those that match, on all pages
 * @param unread all that are not read
 * @param basis the log up to which everybody concerned was told
 */
public record NoticePage(List<NoticeView> notices, boolean hasNext, long totalCount, long unread, Basis basis) {

	public NoticePage {
		notices = List.copyOf(notices);
	}

}
