package org.diaodu.query.graphql.jurisdiction;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.jurisdiction.command.ErasePerson;
import org.diaodu.kernel.jurisdiction.command.PersonCommand;
import org.diaodu.kernel.jurisdiction.command.RecordMerit;
import org.diaodu.kernel.jurisdiction.command.RecordTraining;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Changes of what is recorded of people.
 */
@Controller
class PeopleMutations {

	private final Commands commands;

	PeopleMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause("F-088")
	CompletableFuture<PersonPayload> recordTraining(@Argument RecordTrainingInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, new RecordTraining(input.personId(), input.course(), input.on(), input.result()));
	}

	@MutationMapping
	@Clause("F-092")
	CompletableFuture<PersonPayload> recordMerit(@Argument RecordMeritInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input,
				new RecordMerit(input.personId(), input.kind(), input.text(), input.documentNo(), input.on()));
	}

	@MutationMapping
	@Clause("F-069")
	CompletableFuture<PersonPayload> erasePerson(@Argument ErasePersonInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, new ErasePerson(input.personId(), input.reason(), input.documentNo()));
	}

	private CompletableFuture<PersonPayload> send(EdgeRequest edge, CommandInput input, PersonCommand command) {
		return this.commands.send(edge, input, (commandId) -> command)
			.thenApply((outcome) -> new PersonPayload(outcome.clientMutationId(), outcome.receipt(),
					outcome.userErrors(), outcome.target(), null));
	}

}
