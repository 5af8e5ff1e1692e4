package org.diaodu.kernel.message;

/**
 * A question. Implemented by records named {@code Find...} or {@code List...}; the answer
 * is named by {@code A}, so that both sides of a process boundary agree on it.
 *
 * @param <A> the type of the answer
 */
public interface DomainQuery<A> {

	/**
	 * Key of the metadata that says, as an ISO instant, until when an answer may wait for
	 * what it should reflect: several questions of one request share one wait.
	 */
	String WAIT_UNTIL = "waitUntil";

	/** The type of the answer, as sent between processes. */
	Class<A> answerType();

}
