package org.diaodu.query.graphql.board;

import java.util.List;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.project.query.BoardPage;
import org.diaodu.kernel.project.query.BoardRowView;
import org.diaodu.kernel.project.query.BoardSummaryView;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.Edge;
import org.diaodu.query.graphql.PageInfo;

/**
 * A page of a board, with its figures.
 */
record BoardConnection(List<Edge<BoardRowView>> edges, PageInfo pageInfo, long totalCount, BoardSummaryView summary,
		Basis basis) {

	static BoardConnection of(BoardPage page) {
		return new BoardConnection(Connection.edges(page.rows(), page.cursors()),
				Connection.pageInfo(page.cursors(), page.hasNext()), page.totalCount(), page.summary(), page.basis());
	}

}
