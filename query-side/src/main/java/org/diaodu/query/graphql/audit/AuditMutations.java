package org.diaodu.query.graphql.audit;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.audit.command.RebuildReadModel;
import org.diaodu.kernel.audit.command.RetryParked;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * What the operator does to read models.
 */
@Controller
class AuditMutations {

	private final Commands commands;

	AuditMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause("F-014")
	CompletableFuture<ReadModelPayload> retryParked(@Argument ReadModelInput input, @ContextValue EdgeRequest edge) {
		return this.commands.send(edge, input, (commandId) -> new RetryParked(input.group()))
			.thenApply(ReadModelPayload::of);
	}

	@MutationMapping
	@Clause("F-014")
	CompletableFuture<ReadModelPayload> rebuildReadModel(@Argument ReadModelInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands.send(edge, input, (commandId) -> new RebuildReadModel(input.group()))
			.thenApply(ReadModelPayload::of);
	}

}
