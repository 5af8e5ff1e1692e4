package org.diaodu.query.stewardship;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Writes projects as they stand, their facts, who holds their places, and the seats of
 * the major ones.
 */
final class StewardWriter {

	private static final String SPAN = "project_id, from_day, until_day, name, family, level, district_id, zone_id,"
			+ " construction_department_id, sector_department_id, owner_code, amount, tiers, state, counted, mandatory,"
			+ " mandatory_since, places, wanted, lines, log_index";

	private static final String SPAN_TYPES = "text date date text text text text text text text text int8 text text bool"
			+ " bool date text text int2 int8";

	private static final String TENURE = "project_id, slot, log_index, from_day, until_day, person_id, post_id, unit_id,"
			+ " role, rank, note, changed_index";

	private static final String TENURE_TYPES = "text text int8 date date text text text text text text int8";

	private final StewardChanges changes;

	StewardWriter(StewardChanges changes) {
		this.changes = changes;
	}

	/** Projects as they stand. */
	Map<String, StewardFold> load(Collection<String> projectIds) {
		Map<String, StewardFold> folds = new HashMap<>();
		if (!projectIds.isEmpty()) {
			this.changes.jdbc()
				.query(this.changes.sql("SELECT fold FROM {steward_fold} WHERE project_id = ANY (?::text[])"),
						(row) -> {
							StewardFold fold = Codec.readFold(row.getString(1));
							folds.put(fold.projectId, fold);
						}, (Object) StewardChanges.ids(projectIds));
		}
		return folds;
	}

	void projects(Collection<StewardFold> folds) {
		Rows heads = new Rows();
		Rows cards = new Rows();
		for (StewardFold fold : folds) {
			Facts facts = fold.facts();
			heads.add(fold.projectId, facts.districtId(), facts.zoneId(), facts.constructionDepartmentId(),
					facts.sectorDepartmentId(), facts.section(), facts.ownerCode(), fold.logIndex);
			cards.add(fold.projectId, Codec.write(fold), fold.logIndex);
		}
		this.changes.upsert("steward_project",
				"project_id, district_id, zone_id, construction_department_id,"
						+ " sector_department_id, section, owner_code, log_index",
				"text text text text text text text int8", Set.of("project_id"), "log_index", heads);
		this.changes.upsert("steward_fold", "project_id, fold, log_index", "text text int8", Set.of("project_id"),
				"log_index", cards);
	}

	void write(StewardRows rows) {
		this.changes.upsert("steward_span", SPAN,
				SPAN.replace("places, wanted", "string_to_array(places, ','), string_to_array(wanted, ',')"),
				SPAN_TYPES, Set.of("project_id", "from_day"), "log_index", Rows.all(rows.spans.values()));
		this.changes.upsert("steward_tenure", TENURE, TENURE_TYPES, Set.of("project_id", "slot", "log_index"),
				"changed_index", Rows.all(rows.tenures.values()));
	}

	/** A project got a seat on a list. */
	void seat(int year, String projectId, long logIndex, Object from, int scale, int pull, int demonstration,
			String decisionReference) {
		this.changes.add(
				"INSERT INTO {steward_seat} (year, project_id, log_index, from_day, scale, pull,"
						+ " demonstration, decision_reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
				year, projectId, logIndex, from, scale, pull, demonstration, decisionReference);
	}

	/** A project lost its seat. */
	void unseat(int year, String projectId, long logIndex, Object day) {
		this.changes.add(
				"UPDATE {steward_seat} SET until_day = greatest(from_day, ?::date)"
						+ " WHERE year = ? AND project_id = ? AND log_index < ? AND until_day = 'infinity'",
				day, year, projectId, logIndex);
	}

}
