package org.diaodu.query.graphql.policy;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.query.ListThresholds;
import org.diaodu.kernel.policy.query.ThresholdVersionView;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Policy as data.
 */
@Controller
class PolicyQueries {

	private final Questions questions;

	PolicyQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause({ "F-002", "F-034" })
	CompletableFuture<List<ThresholdVersionView>> tierThresholds(@Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new ListThresholds(caller, awaitIndex))
			.thenApply((answer) -> (answer != null) ? answer.versions() : List.of());
	}

	@SchemaMapping(typeName = "TierThresholds")
	WanYuan zoneWanYuan(ThresholdVersionView thresholds) {
		return thresholds.zone();
	}

	@SchemaMapping(typeName = "TierThresholds")
	WanYuan districtWanYuan(ThresholdVersionView thresholds) {
		return thresholds.district();
	}

	@SchemaMapping(typeName = "TierThresholds")
	WanYuan departmentWanYuan(ThresholdVersionView thresholds) {
		return thresholds.department();
	}

	@SchemaMapping(typeName = "TierThresholds")
	WanYuan cityWanYuan(ThresholdVersionView thresholds) {
		return thresholds.city();
	}

}
