package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.FindObstacleClock;
import org.diaodu.kernel.obstacle.query.FindObstacleMetrics;
import org.diaodu.kernel.obstacle.query.FindObstacleTaxonomy;
import org.diaodu.kernel.obstacle.query.ListObstacleHistory;
import org.diaodu.kernel.obstacle.query.ListObstacleInbox;
import org.diaodu.kernel.obstacle.query.ListObstacles;
import org.diaodu.kernel.obstacle.query.ListOverdueObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleClocksView;
import org.diaodu.kernel.obstacle.query.ObstacleFiguresView;
import org.diaodu.kernel.obstacle.query.ObstacleHistoryEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleInboxEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleMetricsView;
import org.diaodu.kernel.obstacle.query.ObstacleRowView;
import org.diaodu.kernel.obstacle.query.ObstacleSort;
import org.diaodu.kernel.obstacle.query.ObstacleTaxonomyView;
import org.diaodu.kernel.obstacle.query.ObstacleView;
import org.diaodu.kernel.obstacle.query.ObstaclesChanged;
import org.diaodu.kernel.obstacle.query.OverdueObstacleView;
import org.diaodu.kernel.obstacle.query.WatchObstacles;
import org.diaodu.query.graphql.Asked;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;

/**
 * What blocks projects. A row carries all it shows, so a page is one question; the
 * history of an obstacle is another.
 */
@Controller
class ObstacleQueries {

	private final Questions questions;

	ObstacleQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause({ "F-117", "F-125", "F-146" })
	CompletableFuture<ObstacleConnection> obstacles(@Argument @Nullable ObstacleFilterInput filter,
			@Argument @Nullable ObstacleSort sort, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Long awaitIndex, DataFetchingEnvironment asked, @ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListObstacles(caller, ObstacleFilterInput.toFilter(filter),
						(sort != null) ? sort : ObstacleSort.DUE, Pages.size(first), after, awaitIndex,
						Asked.isField("figures", asked)))
			.thenApply(ObstacleConnection::of);
	}

	@QueryMapping
	@Clause({ "F-117", "F-125" })
	CompletableFuture<@Nullable ObstacleView> obstacle(@Argument String id, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindObstacle(caller, id, awaitIndex));
	}

	@QueryMapping
	@Clause({ "F-120", "F-125" })
	CompletableFuture<@Nullable ObstacleClocksView> obstacleClock(@Argument String id,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindObstacleClock(caller, id, awaitIndex));
	}

	@QueryMapping
	@Clause({ "F-004", "F-146" })
	CompletableFuture<Connection<ObstacleInboxEntryView>> obstacleInbox(@Argument @Nullable Integer first,
			@Argument @Nullable String after, @Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge, (caller) -> new ListObstacleInbox(caller, Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.entries(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause({ "F-120", "F-121" })
	CompletableFuture<Connection<OverdueObstacleView>> overdueObstacles(@Argument @Nullable String districtId,
			@Argument @Nullable String unitId, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListOverdueObstacles(caller, districtId, unitId, Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause({ "F-008", "F-122", "F-145" })
	CompletableFuture<ObstacleMetricsView> obstacleMetrics(@Argument LocalDate from, @Argument LocalDate to,
			@Argument @Nullable String unitId, @Argument @Nullable String districtId,
			@Argument @Nullable String category, @Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge, (caller) -> new FindObstacleMetrics(caller, YearMonth.from(from), YearMonth.from(to),
				unitId, districtId, category, awaitIndex));
	}

	@QueryMapping
	@Clause({ "F-002", "F-124" })
	CompletableFuture<@Nullable ObstacleTaxonomyView> obstacleTaxonomy(@Argument @Nullable LocalDate on,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindObstacleTaxonomy(caller, on, awaitIndex));
	}

	@SubscriptionMapping
	@Clause({ "F-117", "F-125" })
	Flux<ObstaclesChanged> obstaclesChanged(@ContextValue EdgeRequest edge) {
		return this.questions.watch(edge, WatchObstacles::new);
	}

	/** Of the same moment as the obstacle itself, or later. */
	@SchemaMapping(typeName = "Obstacle")
	CompletableFuture<@Nullable Connection<ObstacleHistoryEntryView>> history(ObstacleView obstacle,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @ContextValue EdgeRequest edge) {
		return this.questions
			.ask(edge,
					(caller) -> new ListObstacleHistory(caller, obstacle.row().obstacleId(), Pages.size(first), after,
							obstacle.basis().logIndex()))
			.thenApply((page) -> (page != null)
					? Connection.of(page.entries(), page.cursors(), page.hasNext(), page.totalCount(), page.basis())
					: null);
	}

	/** Reads the change's own write; nothing is asked when it was refused. */
	@SchemaMapping(typeName = "ObstaclePayload")
	CompletableFuture<@Nullable ObstacleView> obstacle(ObstaclePayload payload, @ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		String obstacleId = payload.obstacleId();
		return (receipt == null || obstacleId == null) ? CompletableFuture.completedFuture(null)
				: obstacle(obstacleId, receipt.logIndex(), edge);
	}

	@SchemaMapping(typeName = "ObstacleTaxonomyPayload")
	CompletableFuture<@Nullable ObstacleTaxonomyView> taxonomy(ObstacleTaxonomyPayload payload,
			@ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		return (receipt == null) ? CompletableFuture.completedFuture(null)
				: obstacleTaxonomy(payload.effectiveFrom(), receipt.logIndex(), edge);
	}

	/** They were asked for with the page, since only then does anybody come here. */
	@SchemaMapping(typeName = "ObstacleConnection")
	ObstacleFiguresView figures(ObstacleConnection page) {
		return Objects.requireNonNull(page.figures(), "figures that were not asked for");
	}

	@SchemaMapping(typeName = "ObstacleRow")
	String id(ObstacleRowView row) {
		return row.obstacleId();
	}

	@SchemaMapping(typeName = "ObstacleRow")
	String printedNumber(ObstacleRowView row) {
		return new ObstacleNumber(row.number()).printed();
	}

	@SchemaMapping(typeName = "ObstacleClocks")
	String id(ObstacleClocksView clocks) {
		return clocks.obstacleId();
	}

	@SchemaMapping(typeName = "ObstacleMetrics")
	LocalDate from(ObstacleMetricsView metrics) {
		return metrics.from().atDay(1);
	}

	@SchemaMapping(typeName = "ObstacleMetrics")
	LocalDate to(ObstacleMetricsView metrics) {
		return metrics.to().atEndOfMonth();
	}

	private <A> CompletableFuture<A> always(EdgeRequest edge, Function<Caller, DomainQuery<A>> question) {
		return this.questions.ask(edge, question)
			.thenApply((answer) -> Objects.requireNonNull(answer, "lists are always answered"));
	}

}
