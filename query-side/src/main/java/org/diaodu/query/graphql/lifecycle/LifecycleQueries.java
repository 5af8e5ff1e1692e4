package org.diaodu.query.graphql.lifecycle;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.lifecycle.query.DueNodeView;
import org.diaodu.kernel.lifecycle.query.FindFunnel;
import org.diaodu.kernel.lifecycle.query.FindNodeCatalogue;
import org.diaodu.kernel.lifecycle.query.FindProjectNodes;
import org.diaodu.kernel.lifecycle.query.FunnelRowView;
import org.diaodu.kernel.lifecycle.query.FunnelView;
import org.diaodu.kernel.lifecycle.query.ListDueNodes;
import org.diaodu.kernel.lifecycle.query.ListStageTimes;
import org.diaodu.kernel.lifecycle.query.NodeCatalogueView;
import org.diaodu.kernel.lifecycle.query.ProjectLine;
import org.diaodu.kernel.lifecycle.query.ProjectNodesView;
import org.diaodu.kernel.lifecycle.query.StageTimeView;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;

/**
 * The life of projects. A row carries all it shows, so a page is one question.
 */
@Controller
class LifecycleQueries {

	private static final int DAYS_AHEAD = 30;

	private final Questions questions;

	LifecycleQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause({ "F-071", "F-077" })
	CompletableFuture<@Nullable ProjectNodesView> projectNodes(@Argument String id, @Argument @Nullable LocalDate asOf,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindProjectNodes(caller, id, asOf, awaitIndex));
	}

	@QueryMapping
	@Clause({ "F-016", "F-020" })
	CompletableFuture<Connection<DueNodeView>> dueNodes(@Argument @Nullable String personId,
			@Argument @Nullable String districtId, @Argument @Nullable Boolean overdueOnly,
			@Argument @Nullable Integer withinDays, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListDueNodes(caller, personId, districtId, overdueOnly != null && overdueOnly,
						(withinDays != null) ? withinDays : DAYS_AHEAD, Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause("F-077")
	CompletableFuture<Connection<StageTimeView>> stageTimes(@Argument @Nullable String districtId,
			@Argument @Nullable Stage stage, @Argument @Nullable LocalDate asOf, @Argument @Nullable Integer first,
			@Argument @Nullable String after, @Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListStageTimes(caller, districtId, stage, asOf, Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause({ "F-003", "F-093" })
	CompletableFuture<FunnelView> funnel(@Argument String month, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return always(edge, (caller) -> new FindFunnel(caller, month, awaitIndex));
	}

	@QueryMapping
	@Clause("F-071")
	CompletableFuture<@Nullable NodeCatalogueView> nodeCatalogue(@Argument @Nullable LocalDate on,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindNodeCatalogue(caller, on, awaitIndex));
	}

	/** Reads the change's own write; nothing is asked when it was refused. */
	@SchemaMapping(typeName = "LifecyclePayload")
	CompletableFuture<@Nullable ProjectNodesView> life(LifecyclePayload payload, @ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		String projectId = payload.projectId();
		return (receipt == null || projectId == null) ? CompletableFuture.completedFuture(null)
				: projectNodes(projectId, null, receipt.logIndex(), edge);
	}

	@SchemaMapping(typeName = "NodeCataloguePayload")
	CompletableFuture<@Nullable NodeCatalogueView> catalogue(NodeCataloguePayload payload,
			@ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		return (receipt == null) ? CompletableFuture.completedFuture(null)
				: nodeCatalogue(payload.effectiveFrom(), receipt.logIndex(), edge);
	}

	@SchemaMapping(typeName = "LifecycleProject")
	String id(ProjectLine project) {
		return project.projectId();
	}

	@SchemaMapping(typeName = "FunnelRow")
	WanYuan amountWanYuan(FunnelRowView row) {
		return row.amount();
	}

	private <A> CompletableFuture<A> always(EdgeRequest edge, Function<Caller, DomainQuery<A>> question) {
		return this.questions.ask(edge, question)
			.thenApply((answer) -> Objects.requireNonNull(answer, "lists are always answered"));
	}

}
