package org.diaodu.query.graphql.board;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.FindProjectMap;
import org.diaodu.kernel.project.query.ProjectMapView;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Questions;

/**
 * The city map.
 */
@Controller
class MapQueries {

	private final Questions questions;

	MapQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause("F-096")
	CompletableFuture<ProjectMapView> projectMap(@Argument MapBoxInput box, @Argument int zoom,
			@Argument @Nullable BoardFilterInput filter, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		BoardFilter kept = BoardFilterInput.toFilter(filter);
		return this.questions.ask(edge, (caller) -> new FindProjectMap(caller, box.toBox(), zoom, kept, awaitIndex))
			.thenApply((map) -> Objects.requireNonNull(map, "the map is always answered"));
	}

}
