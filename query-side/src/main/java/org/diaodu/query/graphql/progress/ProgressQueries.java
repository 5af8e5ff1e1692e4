package org.diaodu.query.graphql.progress;

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

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.progress.ReportState;
import org.diaodu.kernel.progress.StopCause;
import org.diaodu.kernel.progress.query.FindFreshnessSummary;
import org.diaodu.kernel.progress.query.FindProgress;
import org.diaodu.kernel.progress.query.FreshnessSummaryView;
import org.diaodu.kernel.progress.query.FreshnessView;
import org.diaodu.kernel.progress.query.ListDraftReports;
import org.diaodu.kernel.progress.query.ListFreshness;
import org.diaodu.kernel.progress.query.ListPlanVersusActual;
import org.diaodu.kernel.progress.query.ListProgressReports;
import org.diaodu.kernel.progress.query.ListStops;
import org.diaodu.kernel.progress.query.ProgressReportView;
import org.diaodu.kernel.progress.query.ProgressView;
import org.diaodu.kernel.progress.query.ProjectStopView;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;

/**
 * How far projects are, by the dispatch ledger. A row carries all it shows, so a page is
 * one question.
 */
@Controller
class ProgressQueries {

	private final Questions questions;

	ProgressQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause({ "F-021", "F-114" })
	CompletableFuture<@Nullable ProgressView> projectProgress(@Argument String id, @Argument @Nullable LocalDate asOf,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindProgress(caller, id, asOf, awaitIndex));
	}

	@QueryMapping
	@Clause({ "F-021", "F-051" })
	CompletableFuture<Connection<ProgressReportView>> progressReports(@Argument String projectId,
			@Argument @Nullable ReportState state, @Argument @Nullable LocalDate asOf,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListProgressReports(caller, projectId, state, asOf, Pages.size(first), after,
						awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause("F-051")
	CompletableFuture<Connection<ProgressReportView>> draftReports(@Argument @Nullable String districtId,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return always(edge, (caller) -> new ListDraftReports(caller, districtId, Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause({ "F-095", "F-114" })
	CompletableFuture<PlanVersusActualConnection> planVersusActual(@Argument int year, @Argument int month,
			@Argument @Nullable String districtId, @Argument @Nullable Boolean behindOnly,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return always(edge, (caller) -> new ListPlanVersusActual(caller, year, month, districtId, isTrue(behindOnly),
				Pages.size(first), after, awaitIndex))
			.thenApply(PlanVersusActualConnection::of);
	}

	@QueryMapping
	@Clause({ "F-113", "F-134" })
	CompletableFuture<Connection<ProjectStopView>> workStops(@Argument @Nullable String districtId,
			@Argument @Nullable StopCause cause, @Argument @Nullable Boolean openOnly,
			@Argument @Nullable Boolean overdueOnly, @Argument @Nullable LocalDate asOf,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListStops(caller, districtId, cause, isTrue(openOnly), isTrue(overdueOnly), asOf,
						Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause("F-095")
	CompletableFuture<Connection<FreshnessView>> dataFreshness(@Argument @Nullable String districtId,
			@Argument @Nullable Boolean lateOnly, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListFreshness(caller, districtId, isTrue(lateOnly), Pages.size(first), after,
						awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause("F-095")
	CompletableFuture<FreshnessSummaryView> dataFreshnessSummary(@Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return always(edge, (caller) -> new FindFreshnessSummary(caller, awaitIndex));
	}

	/** Reads the change's own write; nothing is asked when it was refused. */
	@SchemaMapping(typeName = "ProgressPayload")
	CompletableFuture<@Nullable ProgressView> progress(ProgressPayload payload, @ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		String projectId = payload.projectId();
		return (receipt == null || projectId == null) ? CompletableFuture.completedFuture(null)
				: projectProgress(projectId, null, receipt.logIndex(), edge);
	}

	private <A> CompletableFuture<A> always(EdgeRequest edge, Function<Caller, DomainQuery<A>> question) {
		return this.questions.ask(edge, question)
			.thenApply((answer) -> Objects.requireNonNull(answer, "lists are always answered"));
	}

	private static boolean isTrue(@Nullable Boolean wish) {
		return wish != null && wish;
	}

}
