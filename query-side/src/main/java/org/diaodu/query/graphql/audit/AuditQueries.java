package org.diaodu.query.graphql.audit;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.diaodu.kernel.audit.query.ListProjections;
import org.diaodu.kernel.audit.query.ProjectionsView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * How far the read models have followed the record.
 */
@Controller
class AuditQueries {

	private final Questions questions;

	AuditQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause("F-014")
	CompletableFuture<ProjectionsView> projections(@ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, ListProjections::new)
			.thenApply((answer) -> Objects.requireNonNull(answer, "the state of read models is always answered"));
	}

	/** How it stands after the operation; nothing is asked when it was refused. */
	@SchemaMapping(typeName = "ReadModelPayload")
	CompletableFuture<@Nullable ProjectionsView> status(ReadModelPayload payload, @ContextValue EdgeRequest edge) {
		return (payload.receipt() != null) ? this.questions.ask(edge, ListProjections::new)
				: CompletableFuture.completedFuture(null);
	}

}
