package org.diaodu.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.diaodu.kernel.ledger.ImportStatus;
import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.ledger.RowResult;
import org.diaodu.kernel.ledger.RowResultPage;
import org.diaodu.kernel.ledger.SheetView;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.ledger.command.StartImport;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of the ledger desk. Every method is one statement.
 */
@Repository
class LedgerTables {

	private static final TypeReference<List<SheetView>> SHEETS = new TypeReference<>() {
	};

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	private final JsonMapper json = JsonMapper.builder().build();

	LedgerTables(DataSource dataSource) {
		this.dataSource = dataSource;
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** An import as its run needs it. */
	record Import(String importId, String uploadId, String sheet, LedgerMapping mapping, boolean dryRun,
			Attribution attribution, LocalDate occurredOn, ImportStatus status) {

	}

	/** The bytes of an upload. */
	record Content(String fileName, byte[] bytes) {

	}

	void addUpload(UploadView upload, Attribution by, byte[] content) {
		this.jdbc.sql("""
				INSERT INTO ledger.upload
					(upload_id, organisation, uploaded_by, uploaded_at, file_name, format, sheets, bytes, content)
				VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
			.params(upload.uploadId(), by.organisation(), by.actor(), Timestamp.from(upload.uploadedAt()),
					upload.fileName(), upload.format(), write(upload.sheets()), content.length, content)
			.update();
	}

	@Nullable UploadView findUpload(String uploadId, String organisation) {
		return this.jdbc.sql("""
				SELECT upload_id, file_name, format, bytes, uploaded_at, sheets
				FROM ledger.upload WHERE upload_id = ? AND organisation = ?""")
			.params(uploadId, organisation)
			.query((row, number) -> new UploadView(row.getString("upload_id"), row.getString("file_name"),
					row.getString("format"), row.getLong("bytes"), row.getTimestamp("uploaded_at").toInstant(),
					this.json.readValue(row.getString("sheets"), SHEETS)))
			.optional()
			.orElse(null);
	}

	/** The file as it came, or a refusal when it was removed after its days. */
	Content content(String uploadId) {
		return this.jdbc.sql("SELECT file_name, content FROM ledger.upload WHERE upload_id = ? AND content IS NOT NULL")
			.param(uploadId)
			.query((row, number) -> new Content(row.getString("file_name"), row.getBytes("content")))
			.optional()
			.orElseThrow(() -> Refusal.of(LedgerRefusal.UPLOAD_REMOVED, "uploadId").asException());
	}

	void saveMapping(LedgerMapping mapping, Attribution by, Instant at) {
		this.jdbc.sql("""
				INSERT INTO ledger.mapping (organisation, name, body, saved_by, saved_at) VALUES (?, ?, ?::jsonb, ?, ?)
				ON CONFLICT (organisation, name)
				DO UPDATE SET body = excluded.body, saved_by = excluded.saved_by, saved_at = excluded.saved_at""")
			.params(by.organisation(), mapping.name(), write(mapping), by.actor(), Timestamp.from(at))
			.update();
	}

	List<LedgerMapping> mappings(String organisation) {
		return this.jdbc.sql("SELECT body FROM ledger.mapping WHERE organisation = ? ORDER BY name")
			.param(organisation)
			.query((row, number) -> this.json.readValue(row.getString(1), LedgerMapping.class))
			.list();
	}

	/** Adds an import unless there is one of that id; says whether it was added. */
	boolean addImport(StartImport command, Attribution by, LocalDate on, Instant at) {
		return this.jdbc.sql("""
				INSERT INTO ledger.import (import_id, upload_id, sheet, mapping, dry_run, organisation, attribution,
					occurred_on, status, started_at, leased_until)
				VALUES (?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, 'RUNNING', ?, clock_timestamp())
				ON CONFLICT (import_id) DO NOTHING""")
			.params(command.importId(), command.uploadId(), command.sheet(), write(command.mapping()), command.dryRun(),
					by.organisation(), write(by), on, Timestamp.from(at))
			.update() == 1;
	}

	@Nullable Import find(String importId, String organisation) {
		return this.jdbc.sql("SELECT * FROM ledger.import WHERE import_id = ? AND organisation = ?")
			.params(importId, organisation)
			.query((row, number) -> toImport(row))
			.optional()
			.orElse(null);
	}

	/**
	 * Takes one unfinished import nobody works on, or null when there is none. Two
	 * processes never take the same.
	 */
	@Nullable Import take(String owner, Duration lease) {
		return this.jdbc.sql("""
				UPDATE ledger.import
				SET leased_to = ?, leased_until = clock_timestamp() + make_interval(secs => ?)
				WHERE import_id = (
					SELECT import_id FROM ledger.import
					WHERE status IN ('RUNNING', 'STOPPING') AND leased_until < clock_timestamp()
					ORDER BY leased_until LIMIT 1 FOR UPDATE SKIP LOCKED)
				RETURNING *""")
			.params(owner, lease.toMillis() / 1000.0)
			.query((row, number) -> toImport(row))
			.optional()
			.orElse(null);
	}

	/**
	 * Adds row results, renews the lease and says how the import stands; null when
	 * another process holds it by now.
	 */
	@Nullable ImportStatus report(String importId, String owner, Duration lease, int total, Collection<RowResult> results) {
		try (Connection connection = this.dataSource.getConnection();
				PreparedStatement statement = connection.prepareStatement("""
						WITH mine AS (
							UPDATE ledger.import
							SET leased_until = clock_timestamp() + make_interval(secs => ?), total = ?
							WHERE import_id = ? AND leased_to = ?
							RETURNING import_id, status),
						added AS (
							INSERT INTO ledger.import_row (import_id, row_number, outcome, result)
							SELECT mine.import_id, given.row_number, given.outcome, given.result::jsonb
							FROM mine, unnest(?::integer[], ?::text[], ?::text[]) AS given (row_number, outcome, result)
							ON CONFLICT (import_id, row_number)
							DO UPDATE SET outcome = excluded.outcome, result = excluded.result)
						SELECT status FROM mine""")) {
			statement.setDouble(1, lease.toMillis() / 1000.0);
			statement.setInt(2, total);
			statement.setString(3, importId);
			statement.setString(4, owner);
			statement.setArray(5, connection.createArrayOf("integer", results.stream().map(RowResult::row).toArray()));
			statement.setArray(6, connection.createArrayOf("text",
					results.stream().map((result) -> result.outcome().name()).toArray()));
			statement.setArray(7, connection.createArrayOf("text", results.stream().map(this::write).toArray()));
			try (var rows = statement.executeQuery()) {
				return rows.next() ? ImportStatus.valueOf(rows.getString(1)) : null;
			}
		}
		catch (SQLException ex) {
			throw new org.springframework.jdbc.UncategorizedSQLException("report", null, ex);
		}
	}

	/** Ends a run this process holds. */
	void end(String importId, String owner, ImportStatus status, @Nullable Refusal failure, Instant at) {
		this.jdbc.sql("""
				UPDATE ledger.import SET status = ?, failure = ?::jsonb, ended_at = ?, leased_to = NULL
				WHERE import_id = ? AND leased_to = ?""")
			.param(status.name())
			.param((failure != null) ? write(failure) : null)
			.param(Timestamp.from(at))
			.param(importId)
			.param(owner)
			.update();
	}

	/** Gives a run back unfinished, for any process to take after a while. */
	void release(String importId, String owner, Duration after) {
		this.jdbc.sql("""
				UPDATE ledger.import
				SET leased_to = NULL, leased_until = clock_timestamp() + make_interval(secs => ?)
				WHERE import_id = ? AND leased_to = ?""").params(after.toMillis() / 1000.0, importId, owner).update();
	}

	/** Changes the status of an import that has one of the given; says whether it had. */
	boolean change(String importId, ImportStatus to, ImportStatus... from) {
		return this.jdbc.sql("""
				UPDATE ledger.import
				SET status = ?, failure = NULL, ended_at = NULL,
					leased_until = CASE WHEN leased_to IS NULL THEN clock_timestamp() ELSE leased_until END
				WHERE import_id = ? AND status = ANY (string_to_array(?, ','))""")
			.params(to.name(), importId,
					String.join(",", java.util.Arrays.stream(from).map(ImportStatus::name).toList()))
			.update() == 1;
	}

	/** Numbers of the rows answered so far. */
	BitSet answered(String importId) {
		BitSet rows = new BitSet();
		this.jdbc.sql("SELECT row_number FROM ledger.import_row WHERE import_id = ?").param(importId).query((row) -> {
			rows.set(row.getInt(1));
		});
		return rows;
	}

	@Nullable ImportView view(String importId, String organisation) {
		List<ImportView> found = views("i.import_id = ? AND i.organisation = ?", 1, importId, organisation);
		return found.isEmpty() ? null : found.get(0);
	}

	List<ImportView> views(String organisation, int first) {
		return views("i.organisation = ?", first, organisation);
	}

	RowResultPage results(String importId, @Nullable RowOutcome outcome, int first, int after) {
		String wanted = (outcome != null) ? outcome.name() : null;
		List<RowResult> rows = this.jdbc.sql("""
				SELECT result FROM ledger.import_row
				WHERE import_id = ? AND row_number > ? AND outcome = coalesce(?::text, outcome)
				ORDER BY row_number LIMIT ?""")
			.param(importId)
			.param(after)
			.param(wanted)
			.param(first + 1)
			.query((row, number) -> this.json.readValue(row.getString(1), RowResult.class))
			.list();
		long total = this.jdbc
			.sql("SELECT count(*) FROM ledger.import_row WHERE import_id = ? AND outcome = coalesce(?::text, outcome)")
			.param(importId)
			.param(wanted)
			.query(Long.class)
			.single();
		boolean more = rows.size() > first;
		return new RowResultPage(more ? rows.subList(0, first) : rows, more, total);
	}

	private List<ImportView> views(String where, int first, Object... arguments) {
		return this.jdbc.sql("""
				SELECT i.*, u.file_name, (
					SELECT coalesce(jsonb_object_agg(outcome, n), '{}') FROM (
						SELECT outcome, count(*) AS n FROM ledger.import_row r
						WHERE r.import_id = i.import_id GROUP BY outcome) AS by_outcome) AS outcomes
				FROM ledger.import i JOIN ledger.upload u USING (upload_id)
				WHERE %s ORDER BY i.started_at DESC, i.import_id LIMIT %d""".formatted(where, first))
			.params(arguments)
			.query((row, number) -> {
				Map<RowOutcome, Integer> outcomes = new EnumMap<>(RowOutcome.class);
				outcomes.putAll(
						this.json.readValue(row.getString("outcomes"), new TypeReference<Map<RowOutcome, Integer>>() {
						}));
				Timestamp ended = row.getTimestamp("ended_at");
				String failure = row.getString("failure");
				Import run = toImport(row);
				return new ImportView(run.importId(), run.uploadId(), row.getString("file_name"), run.sheet(),
						run.mapping().list(), run.dryRun(), run.attribution().actor(), run.status(),
						row.getInt("total"), outcomes.values().stream().mapToInt(Integer::intValue).sum(), outcomes,
						row.getTimestamp("started_at").toInstant(), (ended != null) ? ended.toInstant() : null,
						(failure != null) ? this.json.readValue(failure, Refusal.class) : null);
			})
			.list();
	}

	private Import toImport(java.sql.ResultSet row) throws SQLException {
		return new Import(row.getString("import_id"), row.getString("upload_id"), row.getString("sheet"),
				this.json.readValue(row.getString("mapping"), LedgerMapping.class), row.getBoolean("dry_run"),
				this.json.readValue(row.getString("attribution"), Attribution.class),
				row.getObject("occurred_on", LocalDate.class), ImportStatus.valueOf(row.getString("status")));
	}

	private String write(Object value) {
		return this.json.writeValueAsString(value);
	}

}
