package org.diaodu.query.graphql.light;

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

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.query.ExplainLights;
import org.diaodu.kernel.light.query.FindProjectLights;
import org.diaodu.kernel.light.query.LightChangeView;
import org.diaodu.kernel.light.query.LightsJudgedView;
import org.diaodu.kernel.light.query.ListLightChanges;
import org.diaodu.kernel.light.query.ListMonthLights;
import org.diaodu.kernel.light.query.LitProjectRef;
import org.diaodu.kernel.light.query.MonthLightView;
import org.diaodu.kernel.light.query.ProjectLightsView;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;

/**
 * What lights show, showed, and why. A row carries all it shows, so a page is one
 * question.
 */
@Controller
class LightQueries {

	private final Questions questions;

	LightQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause({ "F-021", "F-049" })
	CompletableFuture<@Nullable ProjectLightsView> projectLights(@Argument String id,
			@Argument @Nullable LocalDate asOf, @Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindProjectLights(caller, id, asOf, awaitIndex));
	}

	@QueryMapping
	@Clause("F-021")
	CompletableFuture<Connection<LightChangeView>> lightChanges(@Argument @Nullable String projectId,
			@Argument @Nullable String districtId, @Argument @Nullable Light light,
			@Argument @Nullable LightColour colour, @Argument @Nullable LocalDate from,
			@Argument @Nullable LocalDate to, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListLightChanges(caller, projectId, districtId, light, colour, from, to,
						Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause({ "F-021", "F-030" })
	CompletableFuture<Connection<MonthLightView>> monthLights(@Argument String month,
			@Argument @Nullable String districtId, @Argument @Nullable Light light, @Argument @Nullable Boolean overall,
			@Argument @Nullable LightColour worst, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		LightColour bad = (worst != null) ? worst : LightColour.RED;
		return always(edge,
				(caller) -> new ListMonthLights(caller, month, districtId, light, overall != null && overall, bad,
						Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	/** Asked of the side that judges, and only when it is wanted. */
	@SchemaMapping(typeName = "ProjectLights")
	@Clause({ "F-021", "F-049" })
	CompletableFuture<@Nullable LightsJudgedView> judged(ProjectLightsView lights, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge,
				(caller) -> new ExplainLights(caller, lights.project().projectId(), lights.asOf()));
	}

	/** Reads the change's own write; nothing is asked when it was refused. */
	@SchemaMapping(typeName = "LightPayload")
	CompletableFuture<@Nullable ProjectLightsView> lights(LightPayload payload, @ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		String projectId = payload.projectId();
		return (receipt == null || projectId == null) ? CompletableFuture.completedFuture(null)
				: projectLights(projectId, null, receipt.logIndex(), edge);
	}

	@SchemaMapping(typeName = "LitProject")
	String id(LitProjectRef project) {
		return project.projectId();
	}

	@SchemaMapping(typeName = "LitProject")
	@Nullable WanYuan totalInvestmentWanYuan(LitProjectRef project) {
		return project.totalInvestment();
	}

	private <A> CompletableFuture<A> always(EdgeRequest edge, Function<Caller, DomainQuery<A>> question) {
		return this.questions.ask(edge, question)
			.thenApply((answer) -> Objects.requireNonNull(answer, "lists are always answered"));
	}

}
