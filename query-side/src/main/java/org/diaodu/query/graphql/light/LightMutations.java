package org.diaodu.query.graphql.light;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.light.command.RateConfidence;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * What people say of a project's lights; the lights themselves the program judges.
 */
@Controller
class LightMutations {

	private final Commands commands;

	LightMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause("F-049")
	CompletableFuture<LightPayload> rateConfidence(@Argument RateConfidenceInput input,
			@ContextValue EdgeRequest edge) {
		LocalDate day = this.commands.day(input.occurredOn());
		return this.commands
			.send(edge, input,
					(commandId) -> new RateConfidence(input.projectId(), input.confidence(), input.text(), day))
			.thenApply(LightPayload::of);
	}

}
