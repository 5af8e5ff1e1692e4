package org.diaodu.kernel.notice.query;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Tells that the caller was told something, for as long as they listen. Asked as a
 * streaming query.
 */
@Clause({ "F-016", "F-117" })
public record WatchMyNotices(Caller caller) implements DomainQuery<NoticesChanged> {

	@Override
	public Class<NoticesChanged> answerType() {
		return NoticesChanged.class;
	}

}
