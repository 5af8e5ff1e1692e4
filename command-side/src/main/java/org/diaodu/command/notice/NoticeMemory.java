package org.diaodu.command.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.message.Basis;

/**
 * What the reader of the log remembers: how far it read, and what is known of projects
 * and obstacles there. Whoever reads holds the position's row; what it made of the
 * entries is in the same transaction.
 */
@Repository
class NoticeMemory {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Operators with question marks have functions, too. */
	private static final String AT_WORK = """
			SELECT subject, state FROM command.notice_subject
			WHERE (state ->> 'leadUnitId' = ANY (?) OR jsonb_exists_any(state -> 'helperIds', ?))
				AND NOT coalesce((state ->> 'confirmed')::boolean, false)
				AND NOT coalesce((state ->> 'ended')::boolean, false)""";

	/** Of districts, what may wait for whoever sorts there. */
	private static final String SORTED_IN = """
			SELECT subject, state FROM command.notice_subject
			WHERE state ->> 'districtId' = ANY (?) AND state ->> 'reporterId' IS NOT NULL
				AND NOT coalesce((state ->> 'ended')::boolean, false)
				AND (NOT coalesce((state ->> 'closed')::boolean, false)
					OR coalesce((state ->> 'callOwed')::boolean, false))""";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	NoticeMemory(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
	}

	/**
	 * How far the log was read.
	 *
	 * @param tellsAfter people are told of entries after this one
	 */
	record Position(Basis basis, long tellsAfter) {
	}

	/** How far the log was read, by whichever process. */
	Position position() {
		return this.jdbc
			.query("SELECT log_index, recorded_at, tells_after FROM command.notice_reader",
					(row, number) -> toPosition(row))
			.getFirst();
	}

	/**
	 * Reads on from where the last reading ended, alone.
	 * @param reading from what was read up to, to the next such place
	 * @return false when another process is reading
	 */
	boolean readOn(UnaryOperator<Position> reading) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			List<Position> held = this.jdbc.query(
					"SELECT log_index, recorded_at, tells_after" + " FROM command.notice_reader FOR UPDATE SKIP LOCKED",
					(row, number) -> toPosition(row));
			if (held.isEmpty()) {
				return false;
			}
			Position read = reading.apply(held.getFirst());
			if (!read.equals(held.getFirst())) {
				Instant at = read.basis().recordedAt();
				this.jdbc.update("UPDATE command.notice_reader SET log_index = ?, recorded_at = ?, tells_after = ?",
						read.basis().logIndex(), (at != null) ? Timestamp.from(at) : null, read.tellsAfter());
			}
			return true;
		}));
	}

	/** What is known of some subjects; of those that are not known, nothing. */
	<T> Map<String, T> load(Collection<String> subjects, Class<T> type) {
		Map<String, T> found = new HashMap<>();
		if (!subjects.isEmpty()) {
			this.jdbc.query("SELECT subject, state FROM command.notice_subject WHERE subject = ANY (?)", (row) -> {
				found.put(row.getString(1), JSON.readValue(row.getString(2), type));
			}, (Object) subjects.toArray(String[]::new));
		}
		return found;
	}

	/** The obstacles on which one of these units may be at work. */
	Map<String, KnownMatter> atWork(Collection<String> unitIds) {
		Map<String, KnownMatter> found = new TreeMap<>();
		String[] units = unitIds.toArray(String[]::new);
		this.jdbc.query(AT_WORK, (row) -> {
			found.put(row.getString(1), JSON.readValue(row.getString(2), KnownMatter.class));
		}, units, units);
		return found;
	}

	/** The obstacles of some districts that are not over. */
	Map<String, KnownMatter> sortedIn(Collection<String> districtIds) {
		Map<String, KnownMatter> found = new TreeMap<>();
		this.jdbc.query(SORTED_IN, (row) -> {
			found.put(row.getString(1), JSON.readValue(row.getString(2), KnownMatter.class));
		}, (Object) districtIds.toArray(String[]::new));
		return found;
	}

	/** Remembers what is known of some subjects. */
	void store(Map<String, ?> states, long logIndex) {
		List<Object[]> rows = states.entrySet()
			.stream()
			.map((state) -> new Object[] { state.getKey(), logIndex, JSON.writeValueAsString(state.getValue()) })
			.toList();
		if (!rows.isEmpty()) {
			this.jdbc.batchUpdate("INSERT INTO command.notice_subject VALUES (?, ?, ?::jsonb)"
					+ " ON CONFLICT (subject) DO UPDATE SET log_index = excluded.log_index, state = excluded.state",
					rows);
		}
	}

	/** Forgets all of them. */
	void clear() {
		this.jdbc.update("DELETE FROM command.notice_subject");
	}

	private static Position toPosition(ResultSet row) throws SQLException {
		Timestamp at = row.getTimestamp("recorded_at");
		@Nullable Instant recordedAt = (at != null) ? at.toInstant() : null;
		return new Position(new Basis(row.getLong("log_index"), recordedAt), row.getLong("tells_after"));
	}

}
