package org.diaodu.kernel.message;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the dispatch log, as its readers get it.
 *
 * @param logIndex its place in the one dense order, from 0 without gaps
 * @param recordedAt stamped by the log; never earlier than that of the entry before
 * @param eventId identifies the event
 * @param subject the aggregate it happened to
 * @param sequence its place among the events of that aggregate, from 0 without gaps
 * @param type stored name, such as {@code project.registered}
 * @param revision stored revision
 * @param event the fact, or null when the stored bytes cannot be read
 * @param unreadable why they cannot be read, otherwise null
 * @param metaData stored metadata: see {@link Attribution}
 */
public record Recorded(long logIndex, Instant recordedAt, UUID eventId, String subject, long sequence, String type,
		String revision, @Nullable DomainEvent event, @Nullable String unreadable, Map<String, String> metaData) {

	public Recorded {
		metaData = Map.copyOf(metaData);
	}

	/** Who caused it, in which role, by which command. */
	public Attribution attribution() {
		return Attribution.from(this.metaData);
	}

}
