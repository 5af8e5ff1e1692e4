package org.diaodu.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Recorded;

/**
 * Reads the log; one statement for each question, outside any transaction.
 */
class LogReader {

	private static final String COLUMNS = StoredEntry.COLUMNS;

	private static final String PAGE = "SELECT " + COLUMNS
			+ " FROM log.entry WHERE log_index > ? ORDER BY log_index LIMIT ?";

	private static final String PAGE_OF_TYPES = "SELECT " + COLUMNS
			+ " FROM log.entry WHERE log_index > ? AND type = ANY (?) ORDER BY log_index LIMIT ?";

	private static final String AGGREGATE = "SELECT " + COLUMNS
			+ ", aggregate_type FROM log.entry WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence";

	private static final String SUBJECT = "SELECT " + COLUMNS
			+ " FROM log.entry WHERE aggregate_id = ? AND log_index <= ? ORDER BY sequence";

	private static final String HEAD = "SELECT log_index, recorded_at FROM log.entry ORDER BY log_index DESC LIMIT 1";

	private static final String LAST_SEQUENCE = "SELECT sequence FROM log.entry WHERE aggregate_id = ? "
			+ "ORDER BY sequence DESC LIMIT 1";

	/** What a receipt is read from: an entry, or what was kept of no change. */
	static final String RECEIPT_COLUMNS = "command_id, command_digest, aggregate_id, log_index, recorded_at, metadata";

	private static final String RECEIPT = "SELECT " + RECEIPT_COLUMNS
			+ " FROM log.entry WHERE command_id = ? AND command_digest IS NOT NULL UNION ALL SELECT "
			+ UnchangedReceipts.COLUMNS + " FROM log.unchanged WHERE command_id = ?";

	private static final String HELD = "SELECT key, holder FROM (SELECT DISTINCT ON (key) key, holder FROM log.claim "
			+ "WHERE kind = ? ORDER BY key, turn DESC) c WHERE holder IS NOT NULL ORDER BY key";

	private final DataSource dataSource;

	private final EventCodec codec;

	LogReader(DataSource dataSource, EventCodec codec) {
		this.dataSource = dataSource;
		this.codec = codec;
	}

	/** A page of the one order. Unreadable entries are in it, marked. */
	List<Recorded> after(long logIndex, int limit) {
		return query(PAGE, (statement) -> {
			statement.setLong(1, logIndex);
			statement.setInt(2, limit);
		}, (row) -> recorded(row));
	}

	/**
	 * The same of the named types only: the others are passed over where they lie, not
	 * fetched and decoded. No index of its own: whoever reads on passes over what is new.
	 */
	List<Recorded> after(long logIndex, int limit, Set<String> types) {
		return query(PAGE_OF_TYPES, (statement) -> {
			statement.setLong(1, logIndex);
			statement.setArray(2, statement.getConnection().createArrayOf("text", types.toArray()));
			statement.setInt(3, limit);
		}, (row) -> recorded(row));
	}

	/** The entries of one aggregate up to an index. Unreadable ones are in it, marked. */
	List<Recorded> of(String subject, long untilIndex) {
		return query(SUBJECT, (statement) -> {
			statement.setString(1, subject);
			statement.setLong(2, untilIndex);
		}, LogReader.this::recorded);
	}

	/**
	 * The events of one aggregate from a sequence on.
	 * @throws UnreadableEventException when one of them cannot be read: to decide on less
	 * would be to decide wrongly
	 */
	List<DomainEventMessage<?>> ofAggregate(String aggregateId, long firstSequence) {
		return query(AGGREGATE, (statement) -> {
			statement.setString(1, aggregateId);
			statement.setLong(2, firstSequence);
		}, (row) -> StoredEntry.of(row).message(row.getString("aggregate_type"), this.codec));
	}

	/** The newest entry. */
	Basis head() {
		List<Basis> head = query(HEAD, (statement) -> {
		}, (row) -> new Basis(row.getLong(1), time(row, 2)));
		return head.isEmpty() ? new Basis(-1, null) : head.getFirst();
	}

	/** The highest sequence of an aggregate. */
	OptionalLong lastSequence(String aggregateId) {
		List<Long> last = query(LAST_SEQUENCE, (statement) -> statement.setString(1, aggregateId),
				(row) -> row.getLong(1));
		return last.isEmpty() ? OptionalLong.empty() : OptionalLong.of(last.getFirst());
	}

	/**
	 * The last index recorded before a time, -1 if none. Searched by halves: the order is
	 * dense and its time monotone, so it needs no index of its own.
	 */
	long lastBefore(Instant time) {
		long low = -1;
		long high = head().logIndex();
		while (low < high) {
			long middle = low + (high - low + 1) / 2;
			List<Recorded> entry = after(middle - 1, 1);
			if (!entry.isEmpty() && entry.getFirst().recordedAt().isBefore(time)) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return low;
	}

	/** How a command was answered, if it was. */
	Optional<StoredReceipt> receipt(UUID commandId) {
		return query(RECEIPT, (statement) -> {
			statement.setObject(1, commandId);
			statement.setObject(2, commandId);
		}, LogReader::storedReceipt).stream().findFirst();
	}

	static StoredReceipt storedReceipt(ResultSet row) throws SQLException {
		return new StoredReceipt(row.getBytes(2), row.getBytes(6),
				new Receipt(row.getObject(1, UUID.class), row.getString(3), row.getLong(4), time(row, 5)));
	}

	/** The claims of a kind that are in force. */
	List<Claims.Held> held(String kind) {
		return query(HELD, (statement) -> statement.setString(1, kind),
				(row) -> new Claims.Held(row.getString(1), row.getString(2)));
	}

	/** Every event type that was ever appended. */
	List<EventTypes.Key> storedTypes() {
		return query("SELECT name, revision FROM log.type ORDER BY name, revision", (statement) -> {
		}, (row) -> new EventTypes.Key(row.getString(1), row.getString(2)));
	}

	/** The event of an entry, or an exception that names the entry. */
	static DomainEvent readable(Recorded entry) {
		DomainEvent event = entry.event();
		if (event == null) {
			throw new UnreadableEventException(entry);
		}
		return event;
	}

	private Recorded recorded(ResultSet row) throws SQLException {
		return StoredEntry.of(row).read(this.codec);
	}

	private static Instant time(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	<T> List<T> query(String sql, Binder binder, Row<T> mapper) {
		try (Connection connection = this.dataSource.getConnection();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			binder.bind(statement);
			try (ResultSet rows = statement.executeQuery()) {
				List<T> found = new ArrayList<>();
				while (rows.next()) {
					found.add(mapper.map(rows));
				}
				return found;
			}
		}
		catch (SQLException ex) {
			throw new LogReadException(ex);
		}
	}

	/**
	 * A receipt with what it was given for.
	 *
	 * @param metadata of the entry it is in; null when nothing had changed
	 */
	record StoredReceipt(byte[] digest, byte @Nullable [] metadata, Receipt receipt) {
	}

	/** The log could not be read. */
	static final class LogReadException extends RuntimeException {

		LogReadException(SQLException cause) {
			super("the log cannot be read", cause);
		}

	}

	/** An entry's bytes are there, and this program does not know what they mean. */
	static final class UnreadableEventException extends RuntimeException {

		UnreadableEventException(Recorded entry) {
			super("entry %d of the log cannot be read: %s".formatted(entry.logIndex(), entry.unreadable()));
		}

	}

	@FunctionalInterface
	interface Binder {

		void bind(PreparedStatement statement) throws SQLException;

	}

	@FunctionalInterface
	interface Row<T> {

		T map(ResultSet row) throws SQLException;

	}

}
