package org.diaodu.command.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;

import org.diaodu.command.log.EventCodec.UnreadableException;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;

/**
 * An entry of the log as it is stored, not yet understood.
 */
record StoredEntry(long logIndex, Instant recordedAt, UUID eventId, String aggregateId, long sequence, String type,
		String revision, byte[] payload, byte[] metadata) {

	/** Columns of {@code log.entry}, in the order in which {@link #of} reads them. */
	static final String COLUMNS = "log_index, recorded_at, event_id, aggregate_id, sequence, type, revision, "
			+ "payload, metadata";

	static StoredEntry of(ResultSet row) throws SQLException {
		return new StoredEntry(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
				row.getObject(3, UUID.class), row.getString(4), row.getLong(5), row.getString(6), row.getString(7),
				row.getBytes(8), row.getBytes(9));
	}

	/** What it says; marked when that cannot be read. */
	Recorded read(EventCodec codec) {
		DomainEvent event = null;
		String unreadable = null;
		Map<String, String> metaData = Map.of();
		try {
			metaData = codec.decodeMetaData(this.metadata);
			event = codec.decode(this.type, this.revision, this.payload);
		}
		catch (UnreadableException ex) {
			unreadable = ex.getMessage();
		}
		return new Recorded(this.logIndex, this.recordedAt, this.eventId, this.aggregateId, this.sequence, this.type,
				this.revision, event, unreadable, metaData);
	}

	/**
	 * The same for whoever decides on its aggregate.
	 * @throws LogReader.UnreadableEventException when it cannot be read: to decide on
	 * less would be to decide wrongly
	 */
	DomainEventMessage<?> message(String aggregateType, EventCodec codec) {
		Recorded entry = read(codec);
		return new GenericDomainEventMessage<>(aggregateType, this.aggregateId, this.sequence,
				new GenericMessage<>(this.eventId.toString(), LogReader.readable(entry), entry.metaData()),
				entry::recordedAt);
	}

}
