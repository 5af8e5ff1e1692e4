package org.diaodu.kernel.letter.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to a template.
 */
public sealed interface LetterTemplateEvent extends DomainEvent permits LetterTemplateAdopted {

}
