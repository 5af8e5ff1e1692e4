package org.diaodu.kernel.letter.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to a letter, in the stream of its obstacle.
 */
public sealed interface LetterEvent extends DomainEvent permits LetterDrawnUp, LetterNotDrawnUp {

}
