package org.diaodu.command.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import org.diaodu.kernel.message.EventTypes;

/**
 * Writes batches of groups: one statement, one round trip, one commit. Everything that
 * must be judged under the log's lock is judged by the function {@code log.append}.
 */
class LogWriter {

	private static final String APPEND = "SELECT first_index, recorded_micros FROM log.append("
			+ "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

	private static final String APPEND_ONE = "SELECT log.append_one(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

	private final DataSource dataSource;

	private final Clock clock;

	/** Types this process knows to be in the table of types. */
	private final Set<EventTypes.Key> stored = ConcurrentHashMap.newKeySet();

	LogWriter(DataSource dataSource, Clock clock) {
		this.dataSource = dataSource;
		this.clock = clock;
	}

	/**
	 * Appends all groups or none.
	 * @return where each came to stand
	 * @throws AppendException when they were not appended, or it is not known
	 */
	List<Appended> append(List<Group> groups) {
		Connection connection;
		try {
			connection = this.dataSource.getConnection();
		}
		catch (SQLException ex) {
			throw new AppendException(AppendException.Reason.UNAVAILABLE, ex);
		}
		try (connection) {
			return append(connection, groups);
		}
		catch (SQLException ex) {
			throw SqlFailures.ofAppend(ex);
		}
	}

	/** As part of whatever transaction the connection is in. */
	List<Appended> append(Connection connection, List<Group> groups) throws SQLException {
		if (groups.size() == 1 && groups.getFirst().entries().size() == 1 && groups.getFirst().claims().isEmpty()
				&& this.stored.contains(typeOf(groups.getFirst().entries().getFirst()))) {
			return List.of(appendOne(connection, groups.getFirst()));
		}
		Columns columns = new Columns(groups);
		Set<EventTypes.Key> fresh = columns.typesNotIn(this.stored);
		try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
			statement.setLong(1, now());
			columns.bind(connection, statement);
			bindTypes(connection, statement, fresh);
			try (ResultSet rows = statement.executeQuery()) {
				rows.next();
				long index = rows.getLong(1);
				Instant recordedAt = Instant.EPOCH.plus(rows.getLong(2), ChronoUnit.MICROS);
				List<Appended> places = new ArrayList<>(groups.size());
				for (Group group : groups) {
					int size = group.entries().size();
					places.add(new Appended(index, index + size - 1, recordedAt));
					index += size;
				}
				if (connection.getAutoCommit()) {
					this.stored.addAll(fresh);
				}
				return places;
			}
		}
	}

	private Appended appendOne(Connection connection, Group group) throws SQLException {
		Group.Entry entry = group.entries().getFirst();
		try (PreparedStatement statement = connection.prepareStatement(APPEND_ONE)) {
			statement.setLong(1, now());
			statement.setObject(2, entry.eventId());
			statement.setObject(3, group.commandId());
			statement.setLong(4, entry.sequence());
			statement.setString(5, entry.aggregateType());
			statement.setString(6, entry.aggregateId());
			statement.setString(7, entry.type());
			statement.setString(8, entry.revision());
			statement.setBytes(9, entry.payload());
			statement.setBytes(10, entry.metadata());
			statement.setBytes(11, group.digest());
			statement.setBytes(12, group.leafOf(0));
			try (ResultSet rows = statement.executeQuery()) {
				rows.next();
				Long[] place = (Long[]) rows.getArray(1).getArray();
				return new Appended(place[0], place[0], Instant.EPOCH.plus(place[1], ChronoUnit.MICROS));
			}
		}
	}

	private long now() {
		return ChronoUnit.MICROS.between(Instant.EPOCH, this.clock.instant());
	}

	private static EventTypes.Key typeOf(Group.Entry entry) {
		return new EventTypes.Key(entry.type(), entry.revision());
	}

	private static void bindTypes(Connection connection, PreparedStatement statement, Set<EventTypes.Key> fresh)
			throws SQLException {
		if (fresh.isEmpty()) {
			statement.setNull(17, Types.ARRAY);
			statement.setNull(18, Types.ARRAY);
		}
		else {
			statement.setArray(17, text(connection, fresh.stream().map(EventTypes.Key::name).toArray(String[]::new)));
			statement.setArray(18,
					text(connection, fresh.stream().map(EventTypes.Key::revision).toArray(String[]::new)));
		}
	}

	private static Array text(Connection connection, String[] values) throws SQLException {
		return connection.createArrayOf("text", values);
	}

	/** The groups, turned into one array per column. */
	private static final class Columns {

		private final String[] eventId;

		private final String[] commandId;

		private final Long[] sequence;

		private final String[] aggregateType;

		private final String[] aggregateId;

		private final String[] type;

		private final String[] revision;

		private final byte[][] payload;

		private final byte[][] metadata;

		private final byte[][] digest;

		private final byte[][] leaf;

		private final List<Integer> claimEntry = new ArrayList<>(0);

		private final List<Group.Claim> claims = new ArrayList<>(0);

		Columns(List<Group> groups) {
			int size = 0;
			for (Group group : groups) {
				size += group.entries().size();
			}
			this.eventId = new String[size];
			this.commandId = new String[size];
			this.sequence = new Long[size];
			this.aggregateType = new String[size];
			this.aggregateId = new String[size];
			this.type = new String[size];
			this.revision = new String[size];
			this.payload = new byte[size][];
			this.metadata = new byte[size][];
			this.digest = new byte[size][];
			this.leaf = new byte[size][];
			int at = 0;
			for (Group group : groups) {
				int first = at;
				String command = group.commandId().toString();
				for (Group.Entry entry : group.entries()) {
					this.eventId[at] = entry.eventId().toString();
					this.commandId[at] = command;
					this.sequence[at] = entry.sequence();
					this.aggregateType[at] = entry.aggregateType();
					this.aggregateId[at] = entry.aggregateId();
					this.type[at] = entry.type();
					this.revision[at] = entry.revision();
					this.payload[at] = entry.payload();
					this.metadata[at] = entry.metadata();
					this.leaf[at] = group.leafOf(at - first);
					at++;
				}
				this.digest[at - 1] = group.digest();
				for (Group.Claim claim : group.claims()) {
					this.claimEntry.add(entryOf(claim, first, at) + 1);
					this.claims.add(claim);
				}
			}
		}

		private int entryOf(Group.Claim claim, int from, int to) {
			for (int i = from; i < to; i++) {
				if (this.aggregateId[i].equals(claim.holder())) {
					return i;
				}
			}
			throw new IllegalArgumentException(claim.holder() + " claims without an event");
		}

		Set<EventTypes.Key> typesNotIn(Set<EventTypes.Key> stored) {
			Set<EventTypes.Key> fresh = new LinkedHashSet<>(0);
			for (int i = 0; i < this.type.length; i++) {
				EventTypes.Key key = new EventTypes.Key(this.type[i], this.revision[i]);
				if (!stored.contains(key)) {
					fresh.add(key);
				}
			}
			return fresh;
		}

		void bind(Connection connection, PreparedStatement statement) throws SQLException {
			statement.setArray(2, connection.createArrayOf("uuid", this.eventId));
			statement.setArray(3, connection.createArrayOf("uuid", this.commandId));
			statement.setArray(4, connection.createArrayOf("int8", this.sequence));
			statement.setArray(5, text(connection, this.aggregateType));
			statement.setArray(6, text(connection, this.aggregateId));
			statement.setArray(7, text(connection, this.type));
			statement.setArray(8, text(connection, this.revision));
			statement.setArray(9, connection.createArrayOf("bytea", this.payload));
			statement.setArray(10, connection.createArrayOf("bytea", this.metadata));
			statement.setArray(11, connection.createArrayOf("bytea", this.digest));
			statement.setArray(12, connection.createArrayOf("bytea", this.leaf));
			if (this.claims.isEmpty()) {
				for (int i = 13; i <= 16; i++) {
					statement.setNull(i, Types.ARRAY);
				}
				return;
			}
			statement.setArray(13, connection.createArrayOf("int4", this.claimEntry.toArray()));
			statement.setArray(14,
					text(connection, this.claims.stream().map(Group.Claim::kind).toArray(String[]::new)));
			statement.setArray(15, text(connection, this.claims.stream().map(Group.Claim::key).toArray(String[]::new)));
			statement.setArray(16,
					connection.createArrayOf("bool", this.claims.stream().map(Group.Claim::taken).toArray()));
		}

	}

}
