package org.diaodu.query.graphql.letter;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.letter.command.AdoptLetterTemplate;
import org.diaodu.kernel.letter.query.LetterTemplatesView;
import org.diaodu.kernel.letter.query.ListLetterTemplates;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Questions;

/**
 * The templates of letters: what was adopted, and adopting what was uploaded.
 */
@Controller
@Clause({ "F-002", "F-119", "F-120", "F-121" })
class LetterTemplates {

	private final Questions questions;

	private final Commands commands;

	LetterTemplates(Questions questions, Commands commands) {
		this.questions = questions;
		this.commands = commands;
	}

	@QueryMapping
	CompletableFuture<LetterTemplatesView> letterTemplates(@Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new ListLetterTemplates(caller, awaitIndex))
			.thenApply((found) -> Objects.requireNonNull(found, "no answer"));
	}

	@MutationMapping
	CompletableFuture<LetterTemplatePayload> adoptLetterTemplate(@Argument AdoptLetterTemplateInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new AdoptLetterTemplate(input.form().templateId(), input.form(), input.digest(),
							input.reason(), this.commands.day(input.occurredOn())))
			.thenApply(LetterTemplatePayload::of);
	}

	/** Reads the change's own write; nothing is asked when it was refused. */
	@SchemaMapping(typeName = "LetterTemplatePayload")
	CompletableFuture<@Nullable LetterTemplatesView> templates(LetterTemplatePayload payload,
			@ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		return (receipt == null) ? CompletableFuture.completedFuture(null)
				: this.questions.ask(edge, (caller) -> new ListLetterTemplates(caller, receipt.logIndex()));
	}

}
