package org.diaodu.query.graphql.board;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.query.BoardChanged;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.WatchBoard;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Questions;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/**
 * Notices that a board changed.
 */
@Controller
class BoardSubscriptions {

	private final Questions questions;

	BoardSubscriptions(Questions questions) {
		this.questions = questions;
	}

	@SubscriptionMapping
	@Clause("F-034")
	Flux<BoardChanged> boardChanged(@Argument BoardKind kind, @Argument String unitId, @ContextValue EdgeRequest edge) {
		return this.questions.watch(edge, (caller) -> new WatchBoard(caller, new BoardRef(kind, unitId)));
	}

	@SchemaMapping(typeName = "BoardChanged")
	BoardKind kind(BoardChanged changed) {
		return changed.board().kind();
	}

	@SchemaMapping(typeName = "BoardChanged")
	String unitId(BoardChanged changed) {
		return changed.board().unitId();
	}

}
