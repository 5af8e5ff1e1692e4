package org.diaodu.query.graphql.letter;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.letter.LetterState;
import org.diaodu.kernel.letter.query.ListFailedLetters;
import org.diaodu.kernel.letter.query.ListUnitLetters;
import org.diaodu.kernel.letter.query.SentLetterPage;
import org.diaodu.kernel.letter.query.SentLetterView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusalTexts;
import org.diaodu.kernel.obstacle.query.ObstacleLetterFailureView;
import org.diaodu.kernel.obstacle.query.ObstacleLetterView;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;

/**
 * Letters beside their obstacles: those a unit got, and those that could not be drawn up.
 */
@Controller
class LetterQueries {

	private final Questions questions;

	LetterQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause({ "F-006", "F-051", "F-119" })
	CompletableFuture<Connection<SentLetterView>> unitLetters(@Argument @Nullable String unitId,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return this.questions
			.ask(edge, (caller) -> new ListUnitLetters(caller, unitId, Pages.size(first), after, awaitIndex))
			.thenApply(LetterQueries::connection);
	}

	@QueryMapping
	@Clause({ "F-014", "F-119" })
	CompletableFuture<Connection<SentLetterView>> failedLetters(@Argument @Nullable Integer first,
			@Argument @Nullable String after, @Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new ListFailedLetters(caller, Pages.size(first), after, awaitIndex))
			.thenApply(LetterQueries::connection);
	}

	private static Connection<SentLetterView> connection(@Nullable SentLetterPage found) {
		SentLetterPage page = Objects.requireNonNull(found, "lists are always answered");
		return Connection.of(page.letters(), page.cursors(), page.hasNext(), page.totalCount(), page.basis());
	}

	@SchemaMapping(typeName = "ObstacleLetter")
	LetterState documentState(ObstacleLetterView letter) {
		return letter.state();
	}

	@SchemaMapping(typeName = "ObstacleLetter")
	@Nullable String documentFailure(ObstacleLetterView letter) {
		ObstacleLetterFailureView failure = letter.failure();
		return (failure != null) ? failure.code() : null;
	}

	@SchemaMapping(typeName = "ObstacleLetter")
	@Nullable String documentFailureText(ObstacleLetterView letter, @ContextValue EdgeRequest edge) {
		ObstacleLetterFailureView failure = letter.failure();
		return (failure != null) ? RefusalTexts.render(new Refusal(failure.code(), null, Map.of()), edge.language())
				: null;
	}

	@SchemaMapping(typeName = "ObstacleLetter")
	@Nullable Instant documentFailedAt(ObstacleLetterView letter) {
		ObstacleLetterFailureView failure = letter.failure();
		return (failure != null) ? failure.failedAt() : null;
	}

}
