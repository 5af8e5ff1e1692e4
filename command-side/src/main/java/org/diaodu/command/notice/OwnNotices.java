package org.diaodu.command.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.notice.NoticeKind;
import org.diaodu.kernel.notice.query.NoticeView;
import org.diaodu.kernel.notice.query.NoticesChanged;

/**
 * The notices of one person in the program. Every statement names the person.
 */
@Repository
class OwnNotices {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {
	};

	private static final String ID = "notice-";

	private static final String MINE = " FROM command.notice WHERE channel = 'IN_APP' AND recipient = :person";

	private static final String UNREAD = " AND read_at IS NULL";

	private final JdbcClient jdbc;

	OwnNotices(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** The id of the notice that tells a person of an event. */
	static String id(long logIndex) {
		return ID + logIndex;
	}

	/** The log index in an id, or null when it is none. */
	static @Nullable Long logIndex(String noticeId) {
		try {
			return noticeId.startsWith(ID) ? Long.valueOf(noticeId.substring(ID.length())) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	/**
	 * The newest.
	 * @param before only of events before this one
	 */
	List<NoticeView> list(String personId, boolean unreadOnly, long before, int first) {
		return this.jdbc
			.sql("SELECT log_index, kind, arguments, project_id, obstacle_id, recorded_at, read_at" + MINE
					+ (unreadOnly ? UNREAD : "") + " AND log_index < :before ORDER BY log_index DESC LIMIT :first")
			.param("person", personId)
			.param("before", before)
			.param("first", first)
			.query((row, number) -> {
				Timestamp read = row.getTimestamp("read_at");
				return new NoticeView(id(row.getLong("log_index")), NoticeKind.valueOf(row.getString("kind")),
						JSON.readValue(row.getString("arguments"), ARGUMENTS), row.getString("project_id"),
						row.getString("obstacle_id"), row.getTimestamp("recorded_at").toInstant(),
						(read != null) ? read.toInstant() : null);
			})
			.list();
	}

	long count(String personId, boolean unreadOnly) {
		return this.jdbc.sql("SELECT count(*)" + MINE + (unreadOnly ? UNREAD : ""))
			.param("person", personId)
			.query(Long.class)
			.single();
	}

	/** How a person's notices stand. */
	NoticesChanged standing(String personId) {
		long newest = this.jdbc.sql("SELECT log_index" + MINE + " ORDER BY log_index DESC LIMIT 1")
			.param("person", personId)
			.query(Long.class)
			.optional()
			.orElse(-1L);
		return new NoticesChanged(newest, count(personId, true));
	}

	/** Those among some that the person does not have. */
	List<Long> unknown(String personId, Collection<Long> logIndexes) {
		List<Long> unknown = new ArrayList<>(logIndexes);
		unknown.removeAll(this.jdbc.sql("SELECT log_index" + MINE + " AND log_index IN (:indexes)")
			.param("person", personId)
			.param("indexes", logIndexes)
			.query(Long.class)
			.list());
		return unknown;
	}

	/** Notes some as read; the first time counts. */
	void read(String personId, Collection<Long> logIndexes, Instant at) {
		this.jdbc
			.sql("UPDATE command.notice SET read_at = :at WHERE channel = 'IN_APP' AND recipient = :person" + UNREAD
					+ " AND log_index IN (:indexes)")
			.param("at", Timestamp.from(at))
			.param("person", personId)
			.param("indexes", logIndexes)
			.update();
	}

	/** Notes all up to one as read. */
	void readUpTo(String personId, long logIndex, Instant at) {
		this.jdbc
			.sql("UPDATE command.notice SET read_at = :at WHERE channel = 'IN_APP' AND recipient = :person" + UNREAD
					+ " AND log_index <= :last")
			.param("at", Timestamp.from(at))
			.param("person", personId)
			.param("last", logIndex)
			.update();
	}

}
