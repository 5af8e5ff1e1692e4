package org.diaodu.query.graphql.progress;

import java.util.List;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.progress.query.PlanVersusActualPage;
import org.diaodu.kernel.progress.query.PlanVersusActualView;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.Edge;
import org.diaodu.query.graphql.PageInfo;

/**
 * A page of plans against actual, with the sums of all pages.
 */
record PlanVersusActualConnection(List<Edge<PlanVersusActualView>> edges, PageInfo pageInfo, long totalCount,
		WanYuan plannedWanYuan, WanYuan investedWanYuan, Basis basis) {

	static PlanVersusActualConnection of(PlanVersusActualPage page) {
		return new PlanVersusActualConnection(Connection.edges(page.rows(), page.cursors()),
				Connection.pageInfo(page.cursors(), page.hasNext()), page.totalCount(), page.planned(), page.invested(),
				page.basis());
	}

}
