package org.diaodu.query.graphql.obstacle;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.command.AdoptObstacleTaxonomy;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Changes of what obstacles are sorted by.
 */
@Controller
class ObstacleTaxonomyMutations {

	/** There is one taxonomy, in versions. */
	private static final String TAXONOMY = "obstacle-taxonomy";

	private final Commands commands;

	ObstacleTaxonomyMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause({ "F-002", "F-124" })
	CompletableFuture<ObstacleTaxonomyPayload> adoptObstacleTaxonomy(@Argument AdoptObstacleTaxonomyInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new AdoptObstacleTaxonomy(TAXONOMY, input.version(), input.documentNo(),
							input.clause(), input.effectiveFrom(),
							input.categories().stream().map(ObstacleCategoryInput::toCategory).toList(),
							this.commands.day(input.occurredOn())))
			.thenApply((outcome) -> ObstacleTaxonomyPayload.of(outcome, input.effectiveFrom()));
	}

}
