package org.diaodu.query.graphql.statistics;

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
import org.diaodu.kernel.statistics.query.FindOfficialStatistics;
import org.diaodu.kernel.statistics.query.ListStatisticalEntries;
import org.diaodu.kernel.statistics.query.OfficialMonthView;
import org.diaodu.kernel.statistics.query.OfficialStatisticsView;
import org.diaodu.kernel.statistics.query.ProjectEntryView;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;

/**
 * Official statistics: never dispatch figures.
 */
@Controller
class StatisticsQueries {

	private final Questions questions;

	StatisticsQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause("F-102")
	CompletableFuture<@Nullable OfficialStatisticsView> officialStatistics(@Argument String projectId,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindOfficialStatistics(caller, projectId, awaitIndex));
	}

	@QueryMapping
	@Clause("F-102")
	CompletableFuture<Connection<ProjectEntryView>> statisticalEntries(@Argument @Nullable String districtId,
			@Argument @Nullable Boolean entered, @Argument @Nullable Boolean overdueOnly,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListStatisticalEntries(caller, districtId, entered, overdueOnly != null && overdueOnly,
						Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	/** Reads the change's own write; nothing is asked when it was refused. */
	@SchemaMapping(typeName = "StatisticsPayload")
	CompletableFuture<@Nullable OfficialStatisticsView> statistics(StatisticsPayload payload,
			@ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		String projectId = payload.projectId();
		return (receipt == null || projectId == null) ? CompletableFuture.completedFuture(null)
				: officialStatistics(projectId, receipt.logIndex(), edge);
	}

	@SchemaMapping(typeName = "OfficialMonth")
	WanYuan officialThisYearWanYuan(OfficialMonthView month) {
		return month.completedThisYear();
	}

	@SchemaMapping(typeName = "OfficialMonth")
	WanYuan officialTotalWanYuan(OfficialMonthView month) {
		return month.completedTotal();
	}

	private <A> CompletableFuture<A> always(EdgeRequest edge, Function<Caller, DomainQuery<A>> question) {
		return this.questions.ask(edge, question)
			.thenApply((answer) -> Objects.requireNonNull(answer, "lists are always answered"));
	}

}
