package org.diaodu.query.graphql.permit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.diaodu.kernel.permit.PermitGrouping;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.query.FindPermitCatalogue;
import org.diaodu.kernel.permit.query.FindPermitPerformance;
import org.diaodu.kernel.permit.query.FindProjectPermits;
import org.diaodu.kernel.permit.query.ListPermits;
import org.diaodu.kernel.permit.query.ListSlowApprovals;
import org.diaodu.kernel.permit.query.PermitCatalogueView;
import org.diaodu.kernel.permit.query.PermitFiguresView;
import org.diaodu.kernel.permit.query.PermitPerformanceView;
import org.diaodu.kernel.permit.query.PermitView;
import org.diaodu.kernel.permit.query.ProjectPermitsView;
import org.diaodu.kernel.permit.query.SlowApprovalView;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;

/**
 * Questions about permits.
 */
@Controller
class PermitQueries {

	private final Questions questions;

	PermitQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause({ "F-020", "F-028" })
	CompletableFuture<@Nullable ProjectPermitsView> projectPermits(@Argument String id,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindProjectPermits(caller, id, awaitIndex));
	}

	@QueryMapping
	@Clause({ "F-020", "F-028", "F-081" })
	CompletableFuture<Connection<PermitView>> permits(@Argument @Nullable String permitCode,
			@Argument @Nullable String departmentId, @Argument @Nullable String districtId,
			@Argument @Nullable PermitState state, @Argument @Nullable LocalDate expiringBy,
			@Argument @Nullable String caseNo, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListPermits(caller, permitCode, departmentId, districtId, state, expiringBy, caseNo,
						Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause({ "F-058", "F-078", "F-084" })
	CompletableFuture<Connection<SlowApprovalView>> slowApprovals(@Argument @Nullable String departmentId,
			@Argument @Nullable String districtId, @Argument @Nullable Boolean overOnly,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListSlowApprovals(caller, departmentId, districtId, overOnly != null && overOnly,
						Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause({ "F-028", "F-084" })
	CompletableFuture<PermitPerformanceView> permitPerformance(@Argument LocalDate from, @Argument LocalDate to,
			@Argument @Nullable List<PermitGrouping> by, @Argument @Nullable String permitCode,
			@Argument @Nullable String departmentId, @Argument @Nullable String districtId,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge, (caller) -> new FindPermitPerformance(caller, from, to,
				(by != null) ? Set.copyOf(by) : Set.of(), permitCode, departmentId, districtId, awaitIndex));
	}

	@QueryMapping
	@Clause({ "F-002", "F-079" })
	CompletableFuture<@Nullable PermitCatalogueView> permitCatalogue(@Argument @Nullable LocalDate asOf,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindPermitCatalogue(caller, asOf, awaitIndex));
	}

	/** Reads the change's own write; nothing is asked when it was refused. */
	@SchemaMapping(typeName = "PermitPayload")
	CompletableFuture<@Nullable ProjectPermitsView> permits(PermitPayload payload, @ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		String projectId = payload.projectId();
		return (receipt == null || projectId == null) ? CompletableFuture.completedFuture(null)
				: projectPermits(projectId, receipt.logIndex(), edge);
	}

	@SchemaMapping(typeName = "PermitCataloguePayload")
	CompletableFuture<@Nullable PermitCatalogueView> catalogue(PermitCataloguePayload payload,
			@ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		return (receipt == null) ? CompletableFuture.completedFuture(null)
				: permitCatalogue(null, receipt.logIndex(), edge);
	}

	/** A month is told as everywhere. */
	@SchemaMapping(typeName = "PermitFigures")
	@Nullable String month(PermitFiguresView figures) {
		LocalDate first = figures.month();
		return (first != null) ? YearMonth.from(first).toString() : null;
	}

	private <A> CompletableFuture<A> always(EdgeRequest edge, Function<Caller, DomainQuery<A>> question) {
		return this.questions.ask(edge, question)
			.thenApply((answer) -> Objects.requireNonNull(answer, "lists are always answered"));
	}

}
