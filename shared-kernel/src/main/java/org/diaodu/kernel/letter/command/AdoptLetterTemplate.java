package org.diaodu.kernel.letter.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.message.Clause;

/**
 * Adopts a template (启用函件模板): letters sent from now on are drawn up from it.
 *
 * @param templateId that of the form
 * @param digest of what was uploaded
 */
@Clause({ "F-002", "F-119", "F-120", "F-121" })
public record AdoptLetterTemplate(@TargetAggregateIdentifier String templateId, LetterForm form, String digest,
		String reason, LocalDate occurredOn) implements LetterTemplateCommand {

	@Override
	public String target() {
		return this.templateId;
	}

}
