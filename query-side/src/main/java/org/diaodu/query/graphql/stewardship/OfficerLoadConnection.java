package org.diaodu.query.graphql.stewardship;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.stewardship.query.OfficerLoadPage;
import org.diaodu.kernel.stewardship.query.OfficerLoadView;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.Edge;
import org.diaodu.query.graphql.PageInfo;

/**
 * A page of officers with their load.
 */
record OfficerLoadConnection(List<Edge<OfficerLoadView>> edges, PageInfo pageInfo, long totalCount,
		@Nullable String policyVersion, Basis basis) {

	static OfficerLoadConnection of(OfficerLoadPage page) {
		return new OfficerLoadConnection(Connection.edges(page.rows(), page.cursors()),
				Connection.pageInfo(page.cursors(), page.hasNext()), page.totalCount(), page.policyVersion(),
				page.basis());
	}

}
