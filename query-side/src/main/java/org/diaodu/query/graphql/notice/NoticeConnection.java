package org.diaodu.query.graphql.notice;

import java.util.List;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.notice.query.NoticePage;
import org.diaodu.kernel.notice.query.NoticeView;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.Edge;
import org.diaodu.query.graphql.PageInfo;

/**
 * A page of notices.
 *
 * @param unread all that are not read
 */
record NoticeConnection(List<Edge<NoticeView>> edges, PageInfo pageInfo, long totalCount, long unread, Basis basis) {

	static NoticeConnection of(NoticePage page) {
		List<String> cursors = page.notices().stream().map(NoticeView::noticeId).toList();
		return new NoticeConnection(Connection.edges(page.notices(), cursors),
				Connection.pageInfo(cursors, page.hasNext()), page.totalCount(), page.unread(), page.basis());
	}

}
