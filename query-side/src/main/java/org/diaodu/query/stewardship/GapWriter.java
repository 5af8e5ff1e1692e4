package org.diaodu.query.stewardship;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Writes posts, and finds anew, for the projects a batch touched, what nobody answers for
 * and how complete the sheets of names are: from all that is known of them, so that it
 * does not matter in which order it became known.
 */
final class GapWriter {

	/**
	 * A place is empty where it was asked for and nobody held it; its last holder is told
	 * with it. It is orphaned where its holder had lost the post while the project was on
	 * the boards and may have that place. Found project by project: over all at once, it
	 * took the square of the projects of a batch.
	 */
	private static final String GAPS = """
			INSERT INTO {steward_gap} (project_id, slot, kind, from_day, until_day, holder_id)
			SELECT touched.project_id, gap.* FROM unnest(?::text[]) AS touched (project_id), LATERAL (
				WITH span AS (
					SELECT places, wanted, counted, daterange(from_day, until_day) AS days FROM {steward_span}
					WHERE project_id = touched.project_id
				), wanted AS (
					SELECT w.slot, range_agg(s.days) AS days FROM span s, unnest(s.wanted) AS w (slot) GROUP BY w.slot
				), live AS (
					SELECT p.slot, range_agg(s.days) AS days
					FROM span s, unnest(s.places || 'GUARANTOR'::text) AS p (slot) WHERE s.counted GROUP BY p.slot
				), tenure AS (
					SELECT slot, person_id, from_day, until_day, post_until FROM {steward_tenure}
					WHERE project_id = touched.project_id AND from_day < until_day
				), held AS (
					SELECT slot, range_agg(daterange(from_day, until_day)) AS days FROM tenure GROUP BY slot
				)
				SELECT w.slot, 'MISSING', lower(r.days), upper(r.days),
					(SELECT t.person_id FROM tenure t WHERE t.slot = w.slot
						AND t.until_day <= lower(r.days) ORDER BY t.until_day DESC LIMIT 1)
				FROM wanted w LEFT JOIN held h ON h.slot = w.slot,
					unnest(w.days - coalesce(h.days, datemultirange())) AS r (days)
				UNION ALL
				SELECT t.slot, 'ORPHANED', lower(r.days), upper(r.days), t.person_id
				FROM tenure t JOIN live l ON l.slot = t.slot,
					unnest(l.days * datemultirange(daterange(greatest(t.from_day, t.post_until), t.until_day)))
						AS r (days)
				WHERE t.post_until < t.until_day
			) gap""";

	/** A sheet is the same from one day on which anything changes until the next. */
	private static final String SHEETS = """
			INSERT INTO {steward_sheet} (project_id, from_day, until_day, district_id, lines, missing, share)
			SELECT touched.project_id, sheet.* FROM unnest(?::text[]) AS touched (project_id), LATERAL (
				WITH span AS (
					SELECT from_day, until_day, district_id, lines, mandatory FROM {steward_span}
					WHERE project_id = touched.project_id
				), gap AS (
					SELECT from_day, until_day, %s AS line FROM {steward_gap}
					WHERE project_id = touched.project_id AND slot <> 'GUARANTOR'
				), change AS (
					SELECT from_day AS day FROM span
					UNION SELECT until_day FROM span
					UNION SELECT from_day FROM gap
					UNION SELECT until_day FROM gap
				), segment AS (
					SELECT day, lead(day) OVER (ORDER BY day) AS until_day FROM change
				)
				SELECT c.day, c.until_day, s.district_id, s.lines, count(DISTINCT g.line),
					(s.lines - count(DISTINCT g.line)) * 420 / s.lines
				FROM segment c JOIN span s ON s.mandatory AND s.from_day <= c.day AND s.until_day > c.day
					LEFT JOIN gap g ON g.from_day <= c.day AND g.until_day > c.day
				GROUP BY c.day, c.until_day, s.district_id, s.lines
			) sheet""".formatted(Place.lineOf("slot"));

	private final StewardChanges changes;

	GapWriter(StewardChanges changes) {
		this.changes = changes;
	}

	/** Posts begin and end; the first day a post is over is told with each. */
	void posts(Rows begun, Rows ended) {
		if (!begun.isEmpty()) {
			this.changes.upsert("steward_post", "person_id, post_id, role, unit_id, valid_from, valid_until, log_index",
					"text text text text date date int8", Set.of("person_id", "post_id"), "log_index", begun);
		}
		if (!ended.isEmpty()) {
			this.changes.add("UPDATE {steward_post} p SET valid_until = e.day, log_index = e.log_index FROM "
					+ Rows.unnest("text text date int8") + " AS e (person_id, post_id, day, log_index)"
					+ " WHERE p.person_id = e.person_id AND p.post_id = e.post_id AND p.log_index < e.log_index",
					ended.columns());
		}
	}

	/**
	 * Notes with each place until when its holder has the post, and finds gaps and sheets
	 * anew.
	 * @param projects whose facts or places changed
	 * @param people whose posts changed
	 */
	void write(Set<String> projects, Set<String> people) {
		Set<String> touched = new LinkedHashSet<>(projects);
		if (!projects.isEmpty()) {
			this.changes.add(postsOf("t.project_id"), (Object) StewardChanges.ids(projects));
		}
		if (!people.isEmpty()) {
			this.changes.send();
			touched.addAll(this.changes.jdbc()
				.queryForList(this.changes.sql(postsOf("t.person_id") + " RETURNING t.project_id"), String.class,
						(Object) StewardChanges.ids(people)));
		}
		if (!touched.isEmpty()) {
			Object ids = StewardChanges.ids(touched);
			this.changes.add("DELETE FROM {steward_gap} WHERE project_id = ANY (?::text[])", ids);
			this.changes.add(GAPS, ids);
			this.changes.add("DELETE FROM {steward_sheet} WHERE project_id = ANY (?::text[])", ids);
			this.changes.add(SHEETS, ids);
		}
	}

	private static String postsOf(String column) {
		return "UPDATE {steward_tenure} t SET post_until = p.valid_until FROM {steward_post} p WHERE " + column
				+ " = ANY (?::text[]) AND p.person_id = t.person_id AND p.post_id = t.post_id"
				+ " AND t.post_until <> p.valid_until";
	}

}
