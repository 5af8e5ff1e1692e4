package org.diaodu.query.stewardship;

/**
 * Writes visits and promises. Which visit was the latest and how many promises were kept
 * is found anew for the projects a batch touched, from all that is known of them: so it
 * does not matter in which order it became known.
 */
final class CareWriter {

	private static final String VISIT = "project_id, visit_id, kind, counts, occurred_on, latest_until, guarantor_id,"
			+ " place, participants, problems, log_index";

	private static final String ITEM = "project_id, item_id, visit_id, guarantor_id, what, owner_id, owner_unit_id,"
			+ " promised_on, due_on, log_index";

	private static final String LATEST = """
			UPDATE {steward_visit} v SET latest_until = n.latest_until
			FROM (SELECT project_id, visit_id, coalesce(lead(occurred_on) OVER (PARTITION BY project_id, guarantor_id
					ORDER BY occurred_on, log_index), 'infinity') AS latest_until
				FROM {steward_visit} WHERE project_id = ANY (?::text[]) AND counts) n
			WHERE v.project_id = n.project_id AND v.visit_id = n.visit_id AND v.latest_until <> n.latest_until""";

	/**
	 * Of each time of guarantee, when they last visited in it. Looked up row by row: a
	 * join is planned by figures that lag behind a table that has just grown, and took
	 * the square of the rows then.
	 */
	private static final String LAST_VISIT = """
			UPDATE {steward_tenure} t SET last_visit = %1$s
			WHERE t.project_id = ANY (?::text[]) AND t.slot = 'GUARANTOR' AND t.last_visit IS DISTINCT FROM %1$s"""
		.formatted("""
				(SELECT max(v.occurred_on) FROM {steward_visit} v WHERE v.project_id = t.project_id
					AND v.guarantor_id = t.person_id AND v.counts
					AND v.occurred_on >= t.from_day AND v.occurred_on <= t.until_day)""");

	/** A promise withdrawn after it was due was due until then. */
	private static final String PROMISES = """
			INSERT INTO {steward_promises} (project_id, from_day, until_day, due, kept)
			SELECT project_id, day, coalesce(lead(day) OVER (PARTITION BY project_id ORDER BY day), 'infinity'),
				sum(due) OVER (PARTITION BY project_id ORDER BY day),
				sum(kept) OVER (PARTITION BY project_id ORDER BY day)
			FROM (SELECT project_id, day, sum(due)::bigint AS due, sum(kept)::bigint AS kept FROM (
					SELECT project_id, due_on AS day, 1 AS due, (delivered IS TRUE AND closed_on <= due_on)::integer AS kept
					FROM {steward_item} WHERE project_id = ANY (?::text[])
						AND NOT (delivered IS FALSE AND closed_on <= due_on)
					UNION ALL
					SELECT project_id, closed_on, -1, 0
					FROM {steward_item} WHERE project_id = ANY (?::text[]) AND delivered IS FALSE AND closed_on > due_on
				) step GROUP BY project_id, day) steps""";

	private final StewardChanges changes;

	CareWriter(StewardChanges changes) {
		this.changes = changes;
	}

	/** Visits and promises, and when guarantors visited last. */
	void write(StewardRows rows) {
		visits(rows);
		items(rows);
	}

	private void visits(StewardRows rows) {
		if (!rows.visits.isEmpty()) {
			this.changes.insert("steward_visit", VISIT, "text text text bool date date text text text text int8",
					rows.visits);
			this.changes.add(LATEST, (Object) StewardChanges.ids(rows.visited));
		}
		if (!rows.cared.isEmpty()) {
			this.changes.add(LAST_VISIT, (Object) StewardChanges.ids(rows.cared));
		}
	}

	private void items(StewardRows rows) {
		if (!rows.items.isEmpty()) {
			this.changes.insert("steward_item", ITEM, "text text text text text text text date date int8", rows.items);
		}
		if (!rows.closings.isEmpty()) {
			this.changes.add(
					"UPDATE {steward_item} i SET closed_on = c.day, delivered = c.delivered, result = c.result"
							+ " FROM " + Rows.unnest("text text date bool text")
							+ " AS c (project_id, item_id, day, delivered, result)"
							+ " WHERE i.project_id = c.project_id AND i.item_id = c.item_id",
					Rows.all(rows.closings.values()).columns());
		}
		if (!rows.promised.isEmpty()) {
			Object projects = StewardChanges.ids(rows.promised);
			this.changes.add("DELETE FROM {steward_promises} WHERE project_id = ANY (?::text[])", projects);
			this.changes.add(PROMISES, projects, projects);
		}
	}

}
