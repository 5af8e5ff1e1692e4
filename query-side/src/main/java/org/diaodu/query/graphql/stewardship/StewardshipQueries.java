package org.diaodu.query.graphql.stewardship;

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

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.stewardship.GapKind;
import org.diaodu.kernel.stewardship.ItemState;
import org.diaodu.kernel.stewardship.RealNameSlot;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.query.CompletenessView;
import org.diaodu.kernel.stewardship.query.CoverageView;
import org.diaodu.kernel.stewardship.query.FindGuaranteeCoverage;
import org.diaodu.kernel.stewardship.query.FindProjectPeople;
import org.diaodu.kernel.stewardship.query.FindRealNameCompleteness;
import org.diaodu.kernel.stewardship.query.GuaranteeView;
import org.diaodu.kernel.stewardship.query.ItemView;
import org.diaodu.kernel.stewardship.query.ListGuarantees;
import org.diaodu.kernel.stewardship.query.ListItems;
import org.diaodu.kernel.stewardship.query.ListMajorProjects;
import org.diaodu.kernel.stewardship.query.ListOfficerGaps;
import org.diaodu.kernel.stewardship.query.ListOfficerLoads;
import org.diaodu.kernel.stewardship.query.ListRealNameSheets;
import org.diaodu.kernel.stewardship.query.ListTenures;
import org.diaodu.kernel.stewardship.query.ListUnguaranteed;
import org.diaodu.kernel.stewardship.query.ListVisits;
import org.diaodu.kernel.stewardship.query.MajorListView;
import org.diaodu.kernel.stewardship.query.OfficerGapView;
import org.diaodu.kernel.stewardship.query.ProjectPeopleView;
import org.diaodu.kernel.stewardship.query.ProjectRef;
import org.diaodu.kernel.stewardship.query.RealNameSheetView;
import org.diaodu.kernel.stewardship.query.UnguaranteedView;
import org.diaodu.kernel.stewardship.query.VisitView;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;

/**
 * Who answers for what. A row carries all it shows, so a page is one question.
 */
@Controller
class StewardshipQueries {

	private final Questions questions;

	StewardshipQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause({ "F-045", "F-060" })
	CompletableFuture<@Nullable ProjectPeopleView> projectPeople(@Argument String id,
			@Argument @Nullable LocalDate asOf, @Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindProjectPeople(caller, id, asOf, awaitIndex));
	}

	@QueryMapping
	@Clause({ "F-004", "F-045" })
	CompletableFuture<Connection<OfficerGapView>> officerGaps(@Argument @Nullable String districtId,
			@Argument @Nullable Slot slot, @Argument @Nullable GapKind kind, @Argument @Nullable LocalDate asOf,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListOfficerGaps(caller, districtId, slot, kind, asOf, Pages.size(first), after,
						awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause({ "F-012", "F-042" })
	CompletableFuture<OfficerLoadConnection> officerLoads(@Argument @Nullable String unitId,
			@Argument @Nullable Role role, @Argument @Nullable Boolean overOnly, @Argument @Nullable LocalDate asOf,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return always(edge, (caller) -> new ListOfficerLoads(caller, unitId, role, isTrue(overOnly), asOf,
				Pages.size(first), after, awaitIndex))
			.thenApply(OfficerLoadConnection::of);
	}

	@QueryMapping
	@Clause({ "F-068", "F-069" })
	CompletableFuture<TenureConnection> tenures(@Argument String personId, @Argument @Nullable LocalDate on,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return always(edge, (caller) -> new ListTenures(caller, personId, on, Pages.size(first), after, awaitIndex))
			.thenApply(TenureConnection::of);
	}

	@QueryMapping
	@Clause({ "F-059", "F-060" })
	CompletableFuture<Connection<RealNameSheetView>> realNameSheets(@Argument @Nullable String districtId,
			@Argument @Nullable Boolean complete, @Argument @Nullable RealNameSlot missing,
			@Argument @Nullable LocalDate asOf, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListRealNameSheets(caller, districtId, complete, missing, asOf, Pages.size(first),
						after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause("F-060")
	CompletableFuture<CompletenessView> realNameCompleteness(@Argument @Nullable LocalDate asOf,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge, (caller) -> new FindRealNameCompleteness(caller, asOf, awaitIndex));
	}

	@QueryMapping
	@Clause({ "F-066", "F-067" })
	CompletableFuture<Connection<GuaranteeView>> guarantees(@Argument @Nullable String guarantorId,
			@Argument @Nullable String districtId, @Argument @Nullable Boolean majorOnly,
			@Argument @Nullable Boolean overdueOnly, @Argument @Nullable Boolean belowRankOnly,
			@Argument @Nullable LocalDate asOf, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListGuarantees(caller, guarantorId, districtId, isTrue(majorOnly), isTrue(overdueOnly),
						isTrue(belowRankOnly), asOf, Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause("F-066")
	CompletableFuture<CoverageView> guaranteeCoverage(@Argument @Nullable LocalDate asOf,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge, (caller) -> new FindGuaranteeCoverage(caller, asOf, awaitIndex));
	}

	@QueryMapping
	@Clause("F-066")
	CompletableFuture<Connection<UnguaranteedView>> unguaranteedProjects(@Argument @Nullable String districtId,
			@Argument @Nullable LocalDate asOf, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListUnguaranteed(caller, districtId, asOf, Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause("F-067")
	CompletableFuture<Connection<VisitView>> guaranteeVisits(@Argument @Nullable String projectId,
			@Argument @Nullable String guarantorId, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListVisits(caller, projectId, guarantorId, Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause("F-067")
	CompletableFuture<Connection<ItemView>> promisedItems(@Argument @Nullable String projectId,
			@Argument @Nullable String guarantorId, @Argument @Nullable String ownerId,
			@Argument @Nullable ItemState state, @Argument @Nullable Boolean orphanedOnly,
			@Argument @Nullable LocalDate asOf, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListItems(caller, projectId, guarantorId, ownerId, state, isTrue(orphanedOnly), asOf,
						Pages.size(first), after, awaitIndex))
			.thenApply((page) -> Connection.of(page.rows(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause({ "F-062", "F-063" })
	CompletableFuture<MajorListView> majorProjects(@Argument int year, @Argument @Nullable Boolean belowThresholdOnly,
			@Argument @Nullable LocalDate asOf, @Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return always(edge,
				(caller) -> new ListMajorProjects(caller, year, isTrue(belowThresholdOnly), asOf, awaitIndex));
	}

	/** Reads the change's own write; nothing is asked when it was refused. */
	@SchemaMapping(typeName = "StewardshipPayload")
	CompletableFuture<@Nullable ProjectPeopleView> people(StewardshipPayload payload, @ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		String projectId = payload.projectId();
		return (receipt == null || projectId == null) ? CompletableFuture.completedFuture(null)
				: projectPeople(projectId, null, receipt.logIndex(), edge);
	}

	@SchemaMapping(typeName = "HandOverAllPayload")
	CompletableFuture<@Nullable TenureConnection> tenures(HandOverAllPayload payload, @Argument @Nullable Integer first,
			@Argument @Nullable String after, @ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		return (receipt == null) ? CompletableFuture.completedFuture(null)
				: tenures(payload.toPersonId(), null, first, after, receipt.logIndex(), edge)
					.<@Nullable TenureConnection>thenApply((tenures) -> tenures);
	}

	@SchemaMapping(typeName = "MajorProjectsPayload")
	CompletableFuture<@Nullable MajorListView> majorProjects(MajorProjectsPayload payload,
			@ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		return (receipt == null) ? CompletableFuture.completedFuture(null)
				: majorProjects(payload.year(), null, null, receipt.logIndex(), edge)
					.<@Nullable MajorListView>thenApply((list) -> list);
	}

	@SchemaMapping(typeName = "StewardedProject")
	String id(ProjectRef project) {
		return project.projectId();
	}

	@SchemaMapping(typeName = "StewardedProject")
	@Nullable WanYuan totalInvestmentWanYuan(ProjectRef project) {
		return project.totalInvestment();
	}

	private <A> CompletableFuture<A> always(EdgeRequest edge, Function<Caller, DomainQuery<A>> question) {
		return this.questions.ask(edge, question)
			.thenApply((answer) -> Objects.requireNonNull(answer, "lists are always answered"));
	}

	private static boolean isTrue(@Nullable Boolean wish) {
		return wish != null && wish;
	}

}
