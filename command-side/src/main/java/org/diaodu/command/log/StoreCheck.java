package org.diaodu.command.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.command.log.StartRefusedException.Code;
import org.diaodu.kernel.message.EventTypes;

/**
 * What has to be true of the store before a fact is trusted to it.
 */
final class StoreCheck {

	/** How many of the newest entries are counted. */
	private static final long TAIL = 1_000;

	private final JdbcClient jdbc;

	private final LogReader reader;

	StoreCheck(DataSource dataSource, LogReader reader) {
		this.jdbc = JdbcClient.create(dataSource);
		this.reader = reader;
	}

	/** As this session has it: a role or a database can have settings of its own. */
	void checkDurability() {
		refuseOff("fsync", Code.FSYNC_OFF);
		refuseOff("synchronous_commit", Code.SYNCHRONOUS_COMMIT_OFF);
		refuseOff("full_page_writes", Code.FULL_PAGE_WRITES_OFF);
	}

	private void refuseOff(String setting, Code code) {
		String value = this.jdbc.sql("SELECT current_setting(?)").param(setting).query(String.class).single();
		if (value.equals("off")) {
			throw new StartRefusedException(code,
					"PostgreSQL runs with " + setting + " = off and may lose what it has acknowledged; switch it on");
		}
	}

	void checkProtection() {
		boolean mayChange = this.jdbc.sql("""
				SELECT bool_or(has_table_privilege(t, p))
				FROM unnest(ARRAY['log.entry', 'log.claim', 'log.type']) AS t,
				     unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS p""").query(Boolean.class).single();
		if (mayChange) {
			throw new StartRefusedException(Code.LOG_CHANGEABLE,
					"the program may change the log; let it work under the role diaodu_app, with a login of its own or by SET ROLE");
		}
		long guarded = this.jdbc.sql("""
				SELECT count(*) FROM pg_trigger
				WHERE tgname = 'never_changed' AND tgenabled = 'A'
				  AND tgrelid IN ('log.entry'::regclass, 'log.claim'::regclass, 'log.type'::regclass)""")
			.query(Long.class)
			.single();
		if (guarded < 3) {
			throw new StartRefusedException(Code.LOG_CHANGEABLE, "the triggers that keep the log unchanged are off");
		}
	}

	void checkDensity() {
		long head = this.reader.head().logIndex();
		if (head < 0) {
			return;
		}
		long from = Math.max(0, head - TAIL + 1);
		boolean dense = this.jdbc
			.sql("SELECT count(*) = ? AND EXISTS (SELECT FROM log.entry WHERE log_index = 0) FROM log.entry "
					+ "WHERE log_index >= ?")
			.param(head - from + 1)
			.param(from)
			.query(Boolean.class)
			.single();
		if (!dense) {
			throw new StartRefusedException(Code.LOG_GAP,
					"entries are missing below index " + head + "; restore the log from a backup");
		}
	}

	void checkTypes() {
		List<EventTypes.Key> unknown = this.reader.storedTypes()
			.stream()
			.filter((key) -> EventTypes.find(key.name(), key.revision()) == null)
			.toList();
		if (!unknown.isEmpty()) {
			throw new StartRefusedException(Code.UNKNOWN_EVENT_TYPES,
					"the log holds " + unknown + ", which this version does not know; start the version that wrote it");
		}
	}

	boolean holds(UUID eventId) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM log.entry WHERE aggregate_id = ?)")
			.param(probeId(eventId))
			.query(Boolean.class)
			.single();
	}

	/** An entry that is never committed. */
	static Group probe(UUID eventId) {
		byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
		return new Group(eventId, new byte[0],
				List.of(new Group.Entry(eventId, "Probe", probeId(eventId), 0, "startup.probed", "1", empty, empty)),
				List.of());
	}

	private static String probeId(UUID eventId) {
		return "probe-" + eventId;
	}

}
