package org.diaodu.query.graphql.obstacle;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.obstacle.query.ObstacleFiguresView;
import org.diaodu.kernel.obstacle.query.ObstaclePage;
import org.diaodu.kernel.obstacle.query.ObstacleRowView;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.Edge;
import org.diaodu.query.graphql.PageInfo;

/**
 * A page of obstacles, with the figures of all that match where these are asked for.
 */
record ObstacleConnection(List<Edge<ObstacleRowView>> edges, PageInfo pageInfo, long totalCount,
		@Nullable ObstacleFiguresView figures, Basis basis) {

	static ObstacleConnection of(ObstaclePage page) {
		return new ObstacleConnection(Connection.edges(page.rows(), page.cursors()),
				Connection.pageInfo(page.cursors(), page.hasNext()), page.totalCount(), page.figures(), page.basis());
	}

}
