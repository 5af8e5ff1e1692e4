package org.diaodu.kernel.letter.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of a letter.
 */
public sealed interface LetterCommand extends DomainCommand permits DrawUpLetter, ReportLetterTrouble {

}
