package org.diaodu.kernel.letter.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of a template.
 */
public sealed interface LetterTemplateCommand extends DomainCommand permits AdoptLetterTemplate {

}
