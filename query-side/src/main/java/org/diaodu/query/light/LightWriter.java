package org.diaodu.query.light;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;

import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Together;

/**
 * Writes what a batch changed: one statement for each table, whatever the number of rows.
 */
final class LightWriter {

	private static final String PROJECT = "project_id, name, district_id, zone_id, construction_department_id,"
			+ " sector_department_id, section, owner_code, amount, log_index";

	private static final String SPAN = "project_id, light, log_index, from_day, until_day, before, colour, rule, inputs,"
			+ " policy_version, recorded_at, changed_index";

	private static final String HOLDER = "project_id, slot, log_index, from_day, until_day, person_id, changed_index";

	private static final String CONFIDENCE = "project_id, log_index, rated_on, confidence, rater_id, rater_role, text";

	private final JdbcOperations jdbc;

	private final Slot slot;

	private final Together changes;

	LightWriter(JdbcOperations jdbc, Slot slot) {
		this.jdbc = jdbc;
		this.slot = slot;
		this.changes = new Together(jdbc);
	}

	/** Projects as they stand. */
	Map<String, LightFold> load(Collection<String> projectIds) {
		Map<String, LightFold> folds = new HashMap<>();
		if (!projectIds.isEmpty()) {
			this.jdbc.query(this.slot.sql("SELECT fold FROM {light_fold} WHERE project_id = ANY (?::text[])"),
					(row) -> {
						LightFold fold = Codec.readFold(row.getString(1));
						folds.put(fold.projectId, fold);
					}, (Object) projectIds.toArray(String[]::new));
		}
		return folds;
	}

	void projects(Collection<LightFold> folds) {
		upsert("light_project", PROJECT, "text text text text text text text text int8 int8", Set.of("project_id"),
				"log_index",
				folds.stream()
					.map((fold) -> new @Nullable Object[] { fold.projectId, fold.name, fold.districtId, fold.zoneId,
							fold.constructionDepartmentId, fold.sectorDepartmentId, fold.section, fold.ownerCode,
							fold.amount, fold.logIndex })
					.toList());
		upsert("light_fold", "project_id, fold, log_index", "text text int8", Set.of("project_id"), "log_index",
				folds.stream()
					.map((fold) -> new @Nullable Object[] { fold.projectId, Codec.write(fold), fold.logIndex })
					.toList());
	}

	void write(LightRows rows) {
		upsert("light_span", SPAN, "text text int8 date date text text text text text timestamptz int8",
				Set.of("project_id", "light", "log_index"), "changed_index", rows.spans.values());
		upsert("light_holder", HOLDER, "text text int8 date date text int8", Set.of("project_id", "slot", "log_index"),
				"changed_index", rows.holders.values());
		if (!rows.ratings.isEmpty()) {
			this.changes.add(
					this.slot.sql("INSERT INTO {light_confidence} (" + CONFIDENCE + ") SELECT * FROM "
							+ unnest("text int8 date text text text text") + " ON CONFLICT DO NOTHING"),
					columns(rows.ratings));
		}
	}

	/** Writes what was given so far. */
	void send() {
		this.changes.send();
	}

	private void upsert(String table, String columns, String types, Set<String> keys, String version,
			Collection<@Nullable Object[]> rows) {
		if (rows.isEmpty()) {
			return;
		}
		String updates = Arrays.stream(columns.split(", "))
			.filter((column) -> !keys.contains(column))
			.map((column) -> column + " = excluded." + column)
			.collect(Collectors.joining(", "));
		List<String> ordered = Arrays.stream(columns.split(", ")).filter(keys::contains).toList();
		this.changes.add(this.slot.sql("INSERT INTO {" + table + "} AS t (" + columns + ") SELECT * FROM "
				+ unnest(types) + " ON CONFLICT (" + String.join(", ", ordered) + ") DO UPDATE SET " + updates
				+ " WHERE t." + version + " < excluded." + version), columns(List.copyOf(rows)));
	}

	private static String unnest(String types) {
		return Arrays.stream(types.split(" "))
			.map((type) -> "?::" + type + "[]")
			.collect(Collectors.joining(", ", "unnest(", ")"));
	}

	/** One array for each column, all as text: the statement says what they are. */
	private static Object[] columns(List<@Nullable Object[]> rows) {
		Object[] columns = new Object[rows.getFirst().length];
		for (int column = 0; column < columns.length; column++) {
			@Nullable String[] values = new @Nullable String[rows.size()];
			for (int row = 0; row < values.length; row++) {
				@Nullable Object value = rows.get(row)[column];
				values[row] = (value != null) ? value.toString() : null;
			}
			columns[column] = values;
		}
		return columns;
	}

}
