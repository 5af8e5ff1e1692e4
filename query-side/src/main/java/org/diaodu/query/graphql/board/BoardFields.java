package org.diaodu.query.graphql.board;

import java.util.List;

import graphql.schema.DataFetcher;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;

import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.query.BoardRowView;
import org.diaodu.kernel.project.query.BoardStandingView;
import org.diaodu.kernel.project.query.BoardSummaryView;
import org.diaodu.kernel.project.query.GroupTotalView;
import org.diaodu.kernel.project.query.MapClusterView;
import org.diaodu.kernel.project.query.MapPointView;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Fields of a board that are called otherwise in the answer. A page has some of them in
 * each row: read as properties are, they need none of what a controller's method is given
 * each time (arguments, context, observation).
 */
@Component
class BoardFields implements RuntimeWiringConfigurer {

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		wiring.type("BoardProject",
				(type) -> type.dataFetcher("id", PropertyDataFetcher.fetching(BoardRowView::projectId))
					.dataFetcher("totalInvestmentWanYuan", PropertyDataFetcher.fetching(BoardRowView::totalInvestment))
					.dataFetcher("annualPlanWanYuan", PropertyDataFetcher.fetching(BoardRowView::annualPlan))
					.dataFetcher("tiers", tiers()));
		wiring.type("BoardSummary", (type) -> type
			.dataFetcher("totalInvestmentWanYuan", PropertyDataFetcher.fetching(BoardSummaryView::totalInvestment))
			.dataFetcher("keyInvestmentWanYuan", PropertyDataFetcher.fetching(BoardSummaryView::keyInvestment)));
		wiring.type("BoardStanding", (type) -> type.dataFetcher("investedThisYearWanYuan",
				PropertyDataFetcher.fetching(BoardStandingView::investedThisYear)));
		wiring.type("MapPoint", (type) -> type.dataFetcher("id", PropertyDataFetcher.fetching(MapPointView::projectId))
			.dataFetcher("totalInvestmentWanYuan", PropertyDataFetcher.fetching(MapPointView::totalInvestment)));
		wiring.type("MapCluster", (type) -> type.dataFetcher("totalInvestmentWanYuan",
				PropertyDataFetcher.fetching(MapClusterView::totalInvestment)));
		wiring.type("GroupTotal", (type) -> type.dataFetcher("totalInvestmentWanYuan",
				PropertyDataFetcher.fetching(GroupTotalView::totalInvestment)));
	}

	private static DataFetcher<List<Tier>> tiers() {
		return PropertyDataFetcher.fetching((BoardRowView row) -> row.tiers().stream().sorted().toList());
	}

}
