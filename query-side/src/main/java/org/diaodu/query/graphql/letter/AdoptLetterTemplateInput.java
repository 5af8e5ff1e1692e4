package org.diaodu.query.graphql.letter;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.query.graphql.CommandInput;

/**
 * A template that was uploaded.
 */
record AdoptLetterTemplateInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, LetterForm form, String digest, String reason,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
