package org.diaodu.query.graphql.stewardship;

import java.util.List;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.stewardship.query.PersonRef;
import org.diaodu.kernel.stewardship.query.TenurePage;
import org.diaodu.kernel.stewardship.query.TenureView;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.Edge;
import org.diaodu.query.graphql.PageInfo;

/**
 * A page of what a person held.
 */
record TenureConnection(List<Edge<TenureView>> edges, PageInfo pageInfo, long totalCount, PersonRef person,
		Basis basis) {

	static TenureConnection of(TenurePage page) {
		return new TenureConnection(Connection.edges(page.rows(), page.cursors()),
				Connection.pageInfo(page.cursors(), page.hasNext()), page.totalCount(), page.person(), page.basis());
	}

}
