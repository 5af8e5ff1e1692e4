package org.diaodu.command.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.notice.NoticeChannel;
import org.diaodu.kernel.notice.NoticeKind;

/**
 * The outbox. A row is written once; sending it changes only how it stands, and only what
 * was read or delivered is deleted in the end. That nobody is told twice hangs on the
 * position of the reader, never on a row still being here.
 */
@Repository
class Outbox {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {
	};

	private static final String COLUMNS = "log_index, channel, recipient, event_id, kind, arguments, project_id,"
			+ " obstacle_id, recorded_at, attempts";

	private static final String INSERT = """
			INSERT INTO command.notice (log_index, channel, recipient, event_id, kind, urgent, arguments, project_id,
				obstacle_id, recorded_at, state, next_at)
			VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
			ON CONFLICT DO NOTHING""";

	/**
	 * The one that waits longest, urgent ones first, not in the hands of another process.
	 */
	private static final String CLAIM = """
			UPDATE command.notice n SET attempts = n.attempts + 1, next_at = ?
			FROM (SELECT log_index, channel, recipient FROM command.notice
				WHERE channel = 'EMAIL' AND state = 'WAITING' AND next_at <= ?
				ORDER BY urgent DESC, log_index, recipient LIMIT 1 FOR UPDATE SKIP LOCKED) due
			WHERE n.log_index = due.log_index AND n.channel = due.channel AND n.recipient = due.recipient
			RETURNING n.log_index, n.channel, n.recipient, n.event_id, n.kind, n.arguments, n.project_id, n.obstacle_id,
				n.recorded_at, n.attempts""";

	/** Only by whoever tried last: an attempt thought dead must not undo another. */
	private static final String ENDED = """
			UPDATE command.notice SET state = ?, ended_at = ?, failure = ?
			WHERE log_index = ? AND channel = ? AND recipient = ? AND state = 'WAITING'""";

	private static final String FAILED = """
			UPDATE command.notice SET next_at = ?, failure = ?
			WHERE log_index = ? AND channel = ? AND recipient = ? AND state = 'WAITING' AND attempts = ?""";

	private static final String DELETE_READ = """
			DELETE FROM command.notice n
			USING (SELECT log_index, channel, recipient FROM command.notice
				WHERE channel = 'IN_APP' AND read_at < ? ORDER BY read_at LIMIT ? FOR UPDATE SKIP LOCKED) old
			WHERE n.log_index = old.log_index AND n.channel = old.channel AND n.recipient = old.recipient""";

	/** What is still on its way outside stays in the program, too. */
	private static final String DELETE_UNREAD = """
			DELETE FROM command.notice n
			USING (SELECT log_index, channel, recipient FROM command.notice e
				WHERE channel = 'IN_APP' AND read_at IS NULL AND recorded_at < ?
					AND NOT EXISTS (SELECT FROM command.notice p WHERE p.log_index = e.log_index
						AND p.channel <> 'IN_APP' AND p.recipient = e.recipient AND p.state = 'WAITING')
				ORDER BY recorded_at LIMIT ? FOR UPDATE SKIP LOCKED) old
			WHERE n.log_index = old.log_index AND n.channel = old.channel AND n.recipient = old.recipient""";

	/**
	 * What did not reach somebody outside goes once they have read it in the program, or
	 * it is not there any more.
	 */
	private static final String DELETE_ENDED = """
			DELETE FROM command.notice n
			USING (SELECT log_index, channel, recipient FROM command.notice e
				WHERE channel <> 'IN_APP' AND ended_at < ? AND (state = 'SENT'
					OR (state <> 'WAITING' AND NOT EXISTS (SELECT FROM command.notice p WHERE p.log_index = e.log_index
						AND p.channel = 'IN_APP' AND p.recipient = e.recipient AND p.read_at IS NULL)))
				ORDER BY ended_at LIMIT ? FOR UPDATE SKIP LOCKED) old
			WHERE n.log_index = old.log_index AND n.channel = old.channel AND n.recipient = old.recipient""";

	private final JdbcTemplate jdbc;

	Outbox(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
	}

	/** How a row ended. */
	enum End {

		/** sent */
		SENT,
		/** the other side does not know the address, and will not */
		REFUSED,
		/** the person has no address */
		NO_ADDRESS

	}

	/**
	 * How a channel stands.
	 *
	 * @param waiting notices that were not sent yet
	 * @param oldest when what the oldest of them tells was recorded, null when none waits
	 */
	record Standing(NoticeChannel channel, String recipient, long waiting, @Nullable Instant oldest) {
	}

	/** Writes rows, each once; part of the caller's transaction. */
	void add(List<OutboxRow> rows) {
		if (rows.isEmpty()) {
			return;
		}
		List<Object[]> values = new ArrayList<>();
		for (OutboxRow row : rows) {
			Timestamp at = Timestamp.from(row.recordedAt());
			values.add(new Object[] { row.logIndex(), row.channel().name(), row.recipient(), row.eventId(),
					row.kind().name(), row.kind().isUrgent(), JSON.writeValueAsString(row.arguments()), row.projectId(),
					row.obstacleId(), at, (row.channel() == NoticeChannel.IN_APP) ? "SENT" : "WAITING", at });
		}
		this.jdbc.batchUpdate(INSERT, values);
	}

	/**
	 * Takes the next mail in hand.
	 * @param until when another process may think that this one died
	 */
	@Nullable OutboxRow claimMail(Instant now, Instant until) {
		return this.jdbc.query(CLAIM, Outbox::row, Timestamp.from(until), Timestamp.from(now))
			.stream()
			.findFirst()
			.orElse(null);
	}

	/** What waits for a robot, urgent ones first. */
	List<OutboxRow> waitingFor(String robot, int most) {
		return this.jdbc.query("SELECT " + COLUMNS + " FROM command.notice WHERE channel = 'ROBOT' AND recipient = ?"
				+ " AND state = 'WAITING' ORDER BY urgent DESC, log_index LIMIT ?", Outbox::row, robot, most);
	}

	void ended(List<OutboxRow> rows, End end, Instant at) {
		List<Object[]> values = new ArrayList<>();
		for (OutboxRow row : rows) {
			values.add(new Object[] { end.name(), Timestamp.from(at), (end == End.SENT) ? null : end.name(),
					row.logIndex(), row.channel().name(), row.recipient() });
		}
		this.jdbc.batchUpdate(ENDED, values);
	}

	/** It waits on, for the next attempt. */
	void failed(OutboxRow row, String failure, Instant nextAt) {
		this.jdbc.update(FAILED, Timestamp.from(nextAt), failure, row.logIndex(), row.channel().name(), row.recipient(),
				row.attempts());
	}

	/** They wait on; the robot itself says when it is called again. */
	void tried(List<OutboxRow> rows, String failure) {
		List<Object[]> values = new ArrayList<>();
		for (OutboxRow row : rows) {
			values.add(new Object[] { failure, row.logIndex(), row.channel().name(), row.recipient() });
		}
		this.jdbc.batchUpdate("UPDATE command.notice SET attempts = attempts + 1, failure = ?"
				+ " WHERE log_index = ? AND channel = ? AND recipient = ? AND state = 'WAITING'", values);
	}

	/**
	 * Deletes what was read, or delivered outside, before a moment.
	 * @param most of each kind
	 * @return how many of the kind of which there were more
	 */
	int deleteOlderThan(Instant moment, int most) {
		int read = this.jdbc.update(DELETE_READ, Timestamp.from(moment), most);
		return Math.max(read, this.jdbc.update(DELETE_ENDED, Timestamp.from(moment), most));
	}

	/**
	 * Deletes what nobody read of what was recorded before a moment.
	 * @param most at once
	 * @return how many
	 */
	int deleteUnreadOlderThan(Instant moment, int most) {
		return this.jdbc.update(DELETE_UNREAD, Timestamp.from(moment), most);
	}

	/** How the channels stand on which something waits: mail as a whole, each robot. */
	List<Standing> standings() {
		return this.jdbc.query("""
				SELECT channel, CASE channel WHEN 'ROBOT' THEN recipient ELSE '' END, count(*), min(recorded_at)
				FROM command.notice WHERE state = 'WAITING' AND channel <> 'IN_APP'
				GROUP BY 1, 2 ORDER BY 1, 2""", (row, number) -> new Standing(NoticeChannel.valueOf(row.getString(1)),
				row.getString(2), row.getLong(3), row.getTimestamp(4).toInstant()));
	}

	private static OutboxRow row(ResultSet row, int number) throws SQLException {
		return new OutboxRow(row.getLong("log_index"), NoticeChannel.valueOf(row.getString("channel")),
				row.getString("recipient"), row.getObject("event_id", UUID.class),
				NoticeKind.valueOf(row.getString("kind")), JSON.readValue(row.getString("arguments"), ARGUMENTS),
				row.getString("project_id"), row.getString("obstacle_id"), row.getTimestamp("recorded_at").toInstant(),
				row.getInt("attempts"));
	}

}
