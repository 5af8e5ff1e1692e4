package org.diaodu.query.graphql.project;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.ConstantTexts;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Side;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.query.AuditEntryView;
import org.diaodu.kernel.project.query.FieldChange;
import org.diaodu.kernel.project.query.FindProject;
import org.diaodu.kernel.project.query.ListOfferedProjects;
import org.diaodu.kernel.project.query.ListProjectAudit;
import org.diaodu.kernel.project.query.ListTimeline;
import org.diaodu.kernel.project.query.ProjectView;
import org.diaodu.kernel.project.query.TimelineEntryView;
import org.diaodu.kernel.project.query.TransferView;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The project card, its timeline and its audit list. A card is one project, so what hangs
 * on it needs no batching.
 */
@Controller
class ProjectQueries {

	private final Questions questions;

	ProjectQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause({ "F-017", "F-018", "F-034" })
	CompletableFuture<@Nullable ProjectView> project(@Argument String id, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindProject(caller, id, awaitIndex));
	}

	@QueryMapping
	@Clause("F-017")
	CompletableFuture<Connection<ProjectView>> offeredProjects(@Argument @Nullable Integer first,
			@Argument @Nullable String after, @Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new ListOfferedProjects(caller, awaitIndex))
			.thenApply((answer) -> Objects.requireNonNull(answer, "offers are always answered"))
			.thenApply((answer) -> Connection.slice(answer.projects(), ProjectView::projectId, Pages.size(first), after,
					answer.basis()));
	}

	/** Reads the change's own write; nothing is asked when it was refused. */
	@SchemaMapping(typeName = "ProjectPayload")
	CompletableFuture<@Nullable ProjectView> project(ProjectPayload payload, @ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		if (receipt == null) {
			return CompletableFuture.completedFuture(null);
		}
		return project(receipt.subject(), receipt.logIndex(), edge);
	}

	@SchemaMapping(typeName = "Project", field = "id")
	String id(ProjectView project) {
		return project.projectId();
	}

	@SchemaMapping(typeName = "Project")
	List<Tier> tiers(ProjectView project) {
		return project.tiers().stream().sorted().toList();
	}

	@SchemaMapping(typeName = "Transfer")
	List<Side> consented(TransferView transfer) {
		return transfer.consented().stream().sorted().toList();
	}

	@SchemaMapping(typeName = "Project")
	@Clause({ "F-071", "F-077" })
	CompletableFuture<@Nullable Connection<TimelineEntryView>> timeline(ProjectView project,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @ContextValue EdgeRequest edge) {
		return this.questions
			.ask(edge,
					(caller) -> new ListTimeline(caller, project.projectId(), Pages.size(first), after,
							project.basis().logIndex()))
			.thenApply((page) -> (page != null)
					? Connection.of(page.entries(), page.cursors(), page.hasNext(), page.totalCount(), page.basis())
					: null);
	}

	@SchemaMapping(typeName = "Project")
	@Clause({ "F-093", "F-103" })
	CompletableFuture<@Nullable Connection<AuditEntryView>> audit(ProjectView project,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @ContextValue EdgeRequest edge) {
		return this.questions
			.ask(edge,
					(caller) -> new ListProjectAudit(caller, project.projectId(), Pages.size(first), after,
							project.basis().logIndex()))
			.thenApply((page) -> (page != null)
					? Connection.of(page.entries(), page.cursors(), page.hasNext(), page.totalCount(), page.basis())
					: null);
	}

	/** What the program itself decided is told in words. */
	@SchemaMapping(typeName = "TimelineEntry")
	@Nullable String reason(TimelineEntryView entry, @ContextValue EdgeRequest edge) {
		String given = entry.reason();
		String words = (given != null) ? ConstantTexts.named(given, edge.language()) : null;
		return (words != null) ? words : given;
	}

	@SchemaMapping(typeName = "FieldChange")
	@Nullable String beforeText(FieldChange change, @ContextValue EdgeRequest edge) {
		return change.beforeIn(edge.language());
	}

	@SchemaMapping(typeName = "FieldChange")
	@Nullable String afterText(FieldChange change, @ContextValue EdgeRequest edge) {
		return change.afterIn(edge.language());
	}

	@SchemaMapping(typeName = "Amounts")
	@Nullable WanYuan totalInvestmentWanYuan(Amounts amounts) {
		return amounts.total();
	}

	@SchemaMapping(typeName = "Amounts")
	@Nullable WanYuan fixedAssetsWanYuan(Amounts amounts) {
		return amounts.fixedAssets();
	}

	@SchemaMapping(typeName = "Amounts")
	@Nullable WanYuan equipmentWanYuan(Amounts amounts) {
		return amounts.equipment();
	}

	@SchemaMapping(typeName = "Amounts")
	@Nullable WanYuan landWanYuan(Amounts amounts) {
		return amounts.land();
	}

	@SchemaMapping(typeName = "Amounts")
	@Nullable WanYuan annualPlanWanYuan(Amounts amounts) {
		return amounts.annualPlan();
	}

}
