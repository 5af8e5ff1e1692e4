package org.diaodu.query.lifecycle;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcOperations;

import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Together;
import org.diaodu.query.stewardship.Rows;

/**
 * Writes what a batch changed: one statement for each table, whatever the number of rows.
 */
final class LifecycleWriter {

	private final JdbcOperations jdbc;

	private final Slot slot;

	private final Together changes;

	LifecycleWriter(JdbcOperations jdbc, Slot slot) {
		this.jdbc = jdbc;
		this.slot = slot;
		this.changes = new Together(jdbc);
	}

	/** Projects as they stand. */
	Map<String, LifecycleFold> load(Collection<String> projectIds) {
		Map<String, LifecycleFold> folds = new HashMap<>();
		if (!projectIds.isEmpty()) {
			this.jdbc.query(this.slot.sql("SELECT fold FROM {lifecycle_fold} WHERE project_id = ANY (?::text[])"),
					(row) -> {
						LifecycleFold fold = Codec.readFold(row.getString(1));
						folds.put(fold.projectId, fold);
					}, (Object) projectIds.toArray(String[]::new));
		}
		return folds;
	}

	/** The catalogue as adopted so far. */
	Catalogue catalogue() {
		return new Catalogue(this.jdbc.query(this.slot.sql("SELECT catalogue FROM {lifecycle_catalogue}"),
				(row, number) -> Codec.readCatalogue(row.getString(1))));
	}

	void catalogue(NodeCatalogueAdopted version, long logIndex) {
		Rows rows = new Rows();
		rows.add(version.version(), version.effectiveFrom(), Codec.write(version), logIndex);
		upsert("lifecycle_catalogue", "version, effective_from, catalogue, log_index", "text date text int8",
				Set.of("version"), rows);
	}

	void projects(Collection<LifecycleFold> folds) {
		Rows heads = new Rows();
		Rows cards = new Rows();
		for (LifecycleFold fold : folds) {
			Facts facts = fold.facts();
			heads.add(fold.projectId, facts.name(), facts.districtId(), facts.zoneId(),
					facts.constructionDepartmentId(), facts.sectorDepartmentId(), facts.section(), facts.ownerCode(),
					facts.family(), facts.level(), facts.stage(), facts.active(), fold.logIndex);
			cards.add(fold.projectId, Codec.write(fold), fold.logIndex);
		}
		upsert("lifecycle_project",
				"project_id, name, district_id, zone_id, construction_department_id, sector_department_id, section,"
						+ " owner_code, family, level, stage, active, log_index",
				"text text text text text text text text text text text bool int8", Set.of("project_id"), heads);
		upsert("lifecycle_fold", "project_id, fold, log_index", "text text int8", Set.of("project_id"), cards);
	}

	void write(LifecycleRows rows) {
		upsert("lifecycle_node",
				"project_id, node_code, from_day, until_day, state, original_on, baselined_on, planned_on, forecast_on,"
						+ " achieved_on, missed_on, changes, extended_days, evidence, reason, decision_reference,"
						+ " set_on, extensions, log_index",
				"text text date date text date date date date date date int4 int4 text text text date int4 int8",
				Set.of("project_id", "node_code", "from_day"), rows.nodes.rows());
		upsert("lifecycle_phase", "project_id, kind, from_day, until_day, value, since, log_index",
				"text text date date text date int8", Set.of("project_id", "kind", "from_day"), rows.phases.rows());
		upsert("lifecycle_batch",
				"project_id, from_day, until_day, batch, since, district_id, amount, advanced, log_index",
				"text date date text date text int8 bool int8", Set.of("project_id", "from_day"), rows.batches.rows());
		upsert("lifecycle_permit",
				"project_id, permit_id, from_day, until_day, permit_code, desk, department_id, log_index",
				"text text date date text text text int8", Set.of("project_id", "permit_id", "from_day"),
				rows.permits.rows());
		upsert("lifecycle_holder", "project_id, place, person_id, log_index", "text text text int8",
				Set.of("project_id", "place"), rows.holders.rows());
		upsert("lifecycle_citation", "project_id, digest, log_index", "text text int8", Set.of("project_id", "digest"),
				rows.citations.rows());
	}

	/** Sends all of it. */
	void send() {
		this.changes.send();
	}

	private void upsert(String table, String columns, String types, Set<String> keys, Rows rows) {
		if (!rows.isEmpty()) {
			String updates = Arrays.stream(columns.split(",\\s*"))
				.filter((column) -> !keys.contains(column))
				.map((column) -> column + " = excluded." + column)
				.collect(Collectors.joining(", "));
			this.changes.add(this.slot.sql("INSERT INTO {" + table + "} AS t (" + columns + ") SELECT * FROM "
					+ Rows.unnest(types) + " ON CONFLICT (" + String.join(", ", keys) + ") DO UPDATE SET " + updates
					+ " WHERE t.log_index < excluded.log_index"), rows.columns());
		}
	}

}
