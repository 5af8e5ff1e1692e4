package org.diaodu.kernel.message;

import java.time.LocalDate;

/**
 * A fact that was recorded and is never changed. Implemented by one sealed interface per
 * aggregate, whose records are the events. Each record carries {@link EventName} and
 * Axon's {@code @Revision}; both are stored for ever.
 */
public interface DomainEvent {

	/** The id of the aggregate this happened to, with its type prefix. */
	String subject();

	/**
	 * The business date, as claimed by whoever reported it (Asia/Shanghai). When it was
	 * recorded is stamped by the dispatch log.
	 */
	LocalDate occurredOn();

}
