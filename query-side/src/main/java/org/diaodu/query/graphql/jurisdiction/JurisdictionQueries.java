package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.query.FindUnit;
import org.diaodu.kernel.jurisdiction.query.ListPosts;
import org.diaodu.kernel.jurisdiction.query.ListUnits;
import org.diaodu.kernel.jurisdiction.query.PostView;
import org.diaodu.kernel.jurisdiction.query.UnitView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Callers;
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
 * Units, posts, and who is asking. A city has some hundred units, so their lists are cut
 * into pages here.
 */
@Controller
class JurisdictionQueries {

	private final Questions questions;

	private final Callers callers;

	JurisdictionQueries(Questions questions, Callers callers) {
		this.questions = questions;
		this.callers = callers;
	}

	@QueryMapping
	@Clause("F-039")
	CompletableFuture<Me> me(@ContextValue EdgeRequest edge) {
		return this.callers.of(edge)
			.thenApply((acting) -> new Me(acting.person().personId(), acting.person().name(), acting.person().posts(),
					acting.post()));
	}

	@QueryMapping
	@Clause({ "F-001", "F-013" })
	CompletableFuture<Connection<UnitView>> units(@Argument @Nullable UnitKind kind,
			@Argument @Nullable String parentId, @Argument @Nullable LocalDate asOf, @Argument @Nullable Integer first,
			@Argument @Nullable String after, @Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new ListUnits(caller, kind, parentId, asOf, awaitIndex))
			.thenApply((answer) -> Objects.requireNonNull(answer, "units are always answered"))
			.thenApply((answer) -> Connection.slice(answer.units(), UnitView::unitId, Pages.size(first), after,
					answer.basis()));
	}

	@QueryMapping
	@Clause("F-001")
	CompletableFuture<@Nullable UnitView> unit(@Argument String id, @Argument @Nullable LocalDate asOf,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindUnit(caller, id, asOf, awaitIndex));
	}

	@QueryMapping
	@Clause({ "F-012", "F-039" })
	CompletableFuture<Connection<PostView>> posts(@Argument @Nullable String unitId, @Argument @Nullable LocalDate asOf,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new ListPosts(caller, unitId, asOf, awaitIndex))
			.thenApply((answer) -> Objects.requireNonNull(answer, "posts are always answered"))
			.thenApply((answer) -> Connection.slice(answer.posts(), PostView::postId, Pages.size(first), after,
					answer.basis()));
	}

	/** Reads the change's own write; nothing is asked when it was refused. */
	@SchemaMapping(typeName = "UnitPayload")
	CompletableFuture<@Nullable UnitView> unit(UnitPayload payload, @ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		return (receipt != null) ? unit(receipt.subject(), null, receipt.logIndex(), edge)
				: CompletableFuture.completedFuture(null);
	}

	@SchemaMapping(typeName = "Unit")
	String id(UnitView unit) {
		return unit.unitId();
	}

	@SchemaMapping(typeName = "Unit")
	List<DepartmentFunction> functions(UnitView unit) {
		return unit.functions().stream().sorted().toList();
	}

	@SchemaMapping(typeName = "Unit")
	List<String> sections(UnitView unit) {
		return unit.sections().stream().sorted().toList();
	}

	@SchemaMapping(typeName = "Post")
	String id(PostView post) {
		return post.postId();
	}

}
