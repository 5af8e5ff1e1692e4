package org.diaodu.query.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;

import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.project.query.FieldChange;
import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Together;

/**
 * Writes what a batch changed: one statement for each table, whatever the number of rows,
 * all of them sent together.
 */
final class BoardWriter {

	private static final String TIMELINE_COLUMNS = "project_id, sequence, log_index, event_id, event_name, revision,"
			+ " occurred_on, recorded_at, actor_id, role, organisation_id, channel, source, command, command_id,"
			+ " correlation_id, causation_id, evidence, stage, reason, changes";

	private static final String TIMELINE_TYPES = "text int8 int8 uuid text text date timestamptz text text text text text"
			+ " text uuid text text text text text text";

	private final JdbcOperations jdbc;

	private final Slot slot;

	private final Together changes;

	BoardWriter(JdbcOperations jdbc, Slot slot) {
		this.jdbc = jdbc;
		this.slot = slot;
		this.changes = new Together(jdbc);
	}

	/**
	 * An event and what it did.
	 */
	record Happened(Recorded recorded, DomainEvent event, String stage, @Nullable String reason,
			List<FieldChange> changes) {
	}

	/**
	 * What a batch is folded onto.
	 *
	 * @param projects by id, as they stand
	 * @param districtCodes GB/T 2260 codes of the districts
	 * @param startNodes codes of the nodes that mean the start of work
	 */
	record Before(Map<String, ProjectFold> projects, Map<String, String> districtCodes, Set<String> startNodes) {
	}

	/** Reads what a batch is folded onto, in one statement. */
	Before load(Collection<String> projectIds) {
		Before before = new Before(new HashMap<>(), new HashMap<>(), new HashSet<>());
		this.jdbc.query(this.slot.sql("SELECT NULL, card FROM {project_card} WHERE project_id = ANY (?)"
				+ " UNION ALL SELECT unit_id, code FROM {board_district}"
				+ " UNION ALL SELECT '', node_code FROM {board_start_node}"), (row) -> {
					String district = row.getString(1);
					if ("".equals(district)) {
						before.startNodes().add(row.getString(2));
					}
					else if (district != null) {
						before.districtCodes().put(district, row.getString(2));
					}
					else {
						ProjectFold card = Codec.readCard(row.getString(2));
						before.projects().put(card.projectId, card);
					}
				}, (Object) projectIds.toArray(String[]::new));
		return before;
	}

	/** What these reports said: nothing is asked when there are none. */
	ReportedFigures reports(Collection<List<String>> ids) {
		ReportedFigures reports = new ReportedFigures();
		if (!ids.isEmpty()) {
			List<Row> keys = ids.stream().map((id) -> new Row(id.get(0), id.get(1))).toList();
			this.jdbc.query(this.slot
				.sql("SELECT r.project_id, r.report_id, r.figures, r.reason FROM {timeline_report} r JOIN unnest("
						+ unnest("text text") + ") AS k (project_id, report_id)"
						+ " ON k.project_id = r.project_id AND k.report_id = r.report_id"),
					(row) -> {
						reports.stored(row.getString(1), row.getString(2), Codec.readFigures(row.getString(3)),
								row.getString(4));
					}, columns(keys));
		}
		return reports;
	}

	void reports(ReportedFigures reports) {
		upsert("timeline_report", "project_id, report_id, figures, reason, log_index", "text text text text int8",
				"project_id, report_id",
				reports.written()
					.stream()
					.map((row) -> new Row(row.projectId(), row.reportId(), Codec.write(row.figures()), row.reason(),
							row.logIndex()))
					.toList());
	}

	/** A division has this code now; its projects move with it. */
	void districtCode(String unitId, String code, long logIndex) {
		this.jdbc.update(this.slot.sql("INSERT INTO {board_district} AS d (unit_id, code, log_index) VALUES (?, ?, ?)"
				+ " ON CONFLICT (unit_id) DO UPDATE SET code = excluded.code, log_index = excluded.log_index"
				+ " WHERE d.log_index < excluded.log_index"), unitId, code, logIndex);
		this.jdbc.update(this.slot.sql("UPDATE {project} p SET district_code = d.code FROM {board_district} d"
				+ " WHERE d.unit_id = ? AND p.district_id = d.unit_id AND p.district_code <> d.code"), unitId);
	}

	/** A version of the catalogue says which nodes mean the start of work. */
	void startNodes(NodeCatalogueAdopted version, long logIndex) {
		for (NodeDefinition node : version.nodes()) {
			if (node.meaning() == NodeMeaning.WORK_STARTED) {
				this.jdbc.update(this.slot.sql("INSERT INTO {board_start_node} (node_code, log_index) VALUES (?, ?)"
						+ " ON CONFLICT DO NOTHING"), node.code(), logIndex);
			}
		}
	}

	void projects(Collection<ProjectFold> projects, Before before) {
		List<Row> rows = new ArrayList<>(projects.size());
		for (ProjectFold project : projects) {
			rows.add(new Row(ProjectRow.of(project, before)));
		}
		upsert("project", ProjectRow.COLUMNS, ProjectRow.TYPES, "project_id", rows);
		upsert("project_card", "project_id, card, log_index", "text text int8", "project_id",
				projects.stream().map((p) -> new Row(p.projectId, Codec.write(p), p.logIndex)).toList());
	}

	/** What projects are found by; given only for those whose text changed. */
	void search(Collection<ProjectFold> projects) {
		List<Row> rows = new ArrayList<>(projects.size());
		for (ProjectFold project : projects) {
			String text = project.searchText();
			rows.add(new Row(project.projectId, String.join("\n", SearchText.pieces(text)), project.textIndex));
		}
		if (rows.isEmpty()) {
			return;
		}
		this.changes.add(this.slot.sql("INSERT INTO {project_search} AS s (project_id, grams, log_index)"
				+ " SELECT id, string_to_array(grams, E'\\n'), log_index"
				+ " FROM unnest(?::text[], ?::text[], ?::int8[]) AS r (id, grams, log_index)"
				+ " ON CONFLICT (project_id) DO UPDATE SET grams = excluded.grams,"
				+ " log_index = excluded.log_index WHERE s.log_index < excluded.log_index"), columns(rows));
	}

	void timeline(List<Happened> entries) {
		List<Row> rows = new ArrayList<>(entries.size());
		for (Happened entry : entries) {
			rows.add(row(entry));
		}
		if (!rows.isEmpty()) {
			this.changes.add(this.slot.sql("INSERT INTO {timeline} (" + TIMELINE_COLUMNS + ") SELECT * FROM unnest("
					+ unnest(TIMELINE_TYPES) + ") ON CONFLICT DO NOTHING"), columns(rows));
		}
	}

	void figures(Figures figures) {
		List<Row> totals = new ArrayList<>();
		figures.totals.forEach(
				(key, sum) -> add(totals, sum, key.kind().name(), key.unitId(), key.dimension().name(), key.member()));
		increase("board_total", "board, unit_id, dimension, member", "text text text text int8 int8", totals);
		List<Row> cells = new ArrayList<>();
		figures.cells.forEach((key, sum) -> add(cells, sum, key.kind().name(), key.unitId(), key.territoryId(),
				key.stage(), key.section(), key.family(), key.band(), key.light()));
		increase("board_lit_cell", "board, unit_id, territory_id, stage, section, family, band, light",
				"text text text text text text text text int8 int8", cells);
		List<Row> heads = figures.heads.entrySet()
			.stream()
			.map((head) -> new Row(head.getKey().kind().name(), head.getKey().unitId(), head.getValue()))
			.toList();
		upsert("board_head", "board, unit_id, log_index", "text text int8", "board, unit_id", heads);
	}

	/** Writes what was given so far. */
	void send() {
		this.changes.send();
	}

	private static void add(List<Row> rows, Figures.Sum sum, Object... key) {
		if (sum.projects != 0 || sum.amount != 0) {
			Object[] values = java.util.Arrays.copyOf(key, key.length + 2);
			values[key.length] = sum.projects;
			values[key.length + 1] = sum.amount;
			rows.add(new Row(values));
		}
	}

	private void increase(String table, String keys, String types, List<Row> rows) {
		if (rows.isEmpty()) {
			return;
		}
		this.changes.add(
				this.slot.sql("INSERT INTO {" + table + "} AS t (" + keys + ", projects, amount) SELECT * FROM unnest("
						+ unnest(types) + ") ON CONFLICT (" + keys + ") DO UPDATE SET"
						+ " projects = t.projects + excluded.projects, amount = t.amount + excluded.amount"),
				columns(rows));
		if (rows.stream().anyMatch(Row::takesAway)) {
			// What became nothing is as if it never was, so that a replay has the same
			// rows.
			this.changes.add(this.slot.sql("DELETE FROM {" + table + "} WHERE projects = 0 AND amount = 0"));
		}
	}

	private void upsert(String table, String columns, String types, String key, List<Row> rows) {
		if (rows.isEmpty()) {
			return;
		}
		List<String> keys = List.of(key.split(", "));
		String updates = java.util.Arrays.stream(columns.split(", "))
			.filter((column) -> !keys.contains(column))
			.map((column) -> column + " = excluded." + column)
			.collect(Collectors.joining(", "));
		this.changes.add(this.slot.sql("INSERT INTO {" + table + "} AS t (" + columns + ") SELECT * FROM unnest("
				+ unnest(types) + ") ON CONFLICT (" + key + ") DO UPDATE SET " + updates
				+ " WHERE t.log_index < excluded.log_index"), columns(rows));
	}

	private static Row row(Happened happened) {
		Recorded recorded = happened.recorded();
		Attribution by = recorded.attribution();
		return new Row(recorded.subject(), recorded.sequence(), recorded.logIndex(), recorded.eventId().toString(),
				recorded.type(), recorded.revision(), happened.event().occurredOn().toString(),
				recorded.recordedAt().toString(), by.actor(), by.role(), by.organisation(), by.channel(),
				by.source().name(), recorded.metaData().get(Attribution.COMMAND_NAME), by.commandId().toString(),
				by.correlationId(), by.causationId(), String.join("\n", by.evidence()), happened.stage(),
				happened.reason(), Codec.write(happened.changes()));
	}

	/**
	 * A row about to be written, in the order of the columns.
	 */
	private record Row(@Nullable Object... values) {

		/** Whether it lowers a number of projects, which is next to last. */
		boolean takesAway() {
			return this.values[this.values.length - 2] instanceof Long projects && projects < 0;
		}

	}

	private static String unnest(String types) {
		return java.util.Arrays.stream(types.split(" "))
			.map((type) -> "?::" + type + "[]")
			.collect(Collectors.joining(", "));
	}

	/** One array for each column. */
	private static Object[] columns(List<Row> rows) {
		int width = rows.get(0).values().length;
		Object[] columns = new Object[width];
		for (int column = 0; column < width; column++) {
			int at = column;
			columns[column] = column(rows, (row) -> row.values()[at]);
		}
		return columns;
	}

	private static Object column(List<Row> rows, Function<Row, @Nullable Object> value) {
		@Nullable Object sample = null;
		for (int i = 0; i < rows.size() && sample == null; i++) {
			sample = value.apply(rows.get(i));
		}
		if (sample instanceof Long) {
			return rows.stream().map(value).toArray(Long[]::new);
		}
		if (sample instanceof Integer) {
			return rows.stream().map(value).toArray(Integer[]::new);
		}
		if (sample instanceof Boolean) {
			return rows.stream().map(value).toArray(Boolean[]::new);
		}
		return rows.stream().map(value).toArray(String[]::new);
	}

}
