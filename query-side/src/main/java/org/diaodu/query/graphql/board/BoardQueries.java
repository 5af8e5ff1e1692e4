package org.diaodu.query.graphql.board;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.BoardSort;
import org.diaodu.kernel.project.query.BoardView;
import org.diaodu.kernel.project.query.ListBoard;
import org.diaodu.kernel.project.query.ListBoards;
import org.diaodu.kernel.project.query.ListLeads;
import org.diaodu.kernel.project.query.SortDirection;
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
 * The scheduling boards of the tiers. A row carries all it shows, so a page is one
 * question.
 */
@Controller
class BoardQueries {

	private final Questions questions;

	BoardQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause({ "F-034", "F-094" })
	CompletableFuture<List<BoardView>> boards(@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new ListBoards(caller, awaitIndex))
			.thenApply((answer) -> (answer != null) ? answer.boards() : List.of());
	}

	@QueryMapping
	@Clause({ "F-033", "F-034", "F-035", "F-036", "F-037", "F-038", "F-094" })
	CompletableFuture<@Nullable BoardConnection> board(@Argument BoardKind kind, @Argument String unitId,
			@Argument @Nullable BoardFilterInput filter, @Argument @Nullable BoardSort sort,
			@Argument @Nullable SortDirection direction, @Argument @Nullable Integer first,
			@Argument @Nullable String after, @Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		BoardFilter kept = BoardFilterInput.toFilter(filter);
		return this.questions
			.ask(edge,
					(caller) -> new ListBoard(caller, new BoardRef(kind, unitId), kept, by(sort), towards(direction),
							Pages.size(first), after, awaitIndex))
			.thenApply((page) -> (page != null) ? BoardConnection.of(page) : null);
	}

	@QueryMapping
	@Clause("F-033")
	CompletableFuture<BoardConnection> leads(@Argument @Nullable BoardFilterInput filter,
			@Argument @Nullable BoardSort sort, @Argument @Nullable SortDirection direction,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		BoardFilter kept = BoardFilterInput.toFilter(filter);
		return this.questions
			.ask(edge,
					(caller) -> new ListLeads(caller, kept, by(sort), towards(direction), Pages.size(first), after,
							awaitIndex))
			.thenApply((page) -> BoardConnection.of(Objects.requireNonNull(page, "leads are always answered")));
	}

	@SchemaMapping(typeName = "BoardAccess")
	BoardKind kind(BoardView access) {
		return access.board().kind();
	}

	@SchemaMapping(typeName = "BoardAccess")
	String unitId(BoardView access) {
		return access.board().unitId();
	}

	private static BoardSort by(@Nullable BoardSort sort) {
		return (sort != null) ? sort : BoardSort.AMOUNT;
	}

	private static SortDirection towards(@Nullable SortDirection direction) {
		return (direction != null) ? direction : SortDirection.DESCENDING;
	}

}
