package org.diaodu.kernel.message;

/**
 * A question. Implemented by records named {@code Find...} or {@code List...}; the answer
 * is named by {@code A}, so that both sides of a process boundary agree on it.
 *
 * @param <A> the type of the answer
 */
public interface DomainQuery<A> {

	/** The type of the answer, as sent between processes. */
	Class<A> answerType();

}
