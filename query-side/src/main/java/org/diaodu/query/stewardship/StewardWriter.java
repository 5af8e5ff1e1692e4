package org.diaodu.query.stewardship;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;

import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Together;

/**
 * Writes what a batch changed: one statement for each table, whatever the number of rows.
 * What follows from several tables (gaps, which visit was the latest, how many promises
 * were kept) is found anew for the projects the batch touched, from all that is known of
 * them: so it does not matter in which order it became known.
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

	private static final String VISIT = "project_id, visit_id, kind, counts, occurred_on, latest_until, guarantor_id,"
			+ " place, participants, problems, log_index";

	private static final String ITEM = "project_id, item_id, visit_id, guarantor_id, what, owner_id, owner_unit_id,"
			+ " promised_on, due_on, log_index";

	/**
	 * A place is empty where it was asked for and nobody held it; its last holder is told
	 * with it. It is orphaned where its holder had lost the post while the project was on
	 * the boards and may have that place.
	 */
	private static final String GAPS = """
			WITH span AS (
				SELECT project_id, places, wanted, counted, daterange(from_day, until_day) AS days FROM {steward_span}
				WHERE project_id = ANY (?::text[])
			), wanted AS (
				SELECT s.project_id, w.slot, range_agg(s.days) AS days FROM span s, unnest(s.wanted) AS w (slot)
				GROUP BY s.project_id, w.slot
			), live AS (
				SELECT s.project_id, p.slot, range_agg(s.days) AS days
				FROM span s, unnest(s.places || 'GUARANTOR'::text) AS p (slot) WHERE s.counted
				GROUP BY s.project_id, p.slot
			), tenure AS (
				SELECT project_id, slot, person_id, from_day, until_day, post_until FROM {steward_tenure}
				WHERE project_id = ANY (?::text[]) AND from_day < until_day
			), held AS (
				SELECT project_id, slot, range_agg(daterange(from_day, until_day)) AS days FROM tenure
				GROUP BY project_id, slot
			)
			INSERT INTO {steward_gap} (project_id, slot, kind, from_day, until_day, holder_id)
			SELECT w.project_id, w.slot, 'MISSING', lower(r.days), upper(r.days),
				(SELECT t.person_id FROM tenure t WHERE t.project_id = w.project_id AND t.slot = w.slot
					AND t.until_day <= lower(r.days) ORDER BY t.until_day DESC LIMIT 1)
			FROM wanted w LEFT JOIN held h ON h.project_id = w.project_id AND h.slot = w.slot,
				unnest(w.days - coalesce(h.days, datemultirange())) AS r (days)
			UNION ALL
			SELECT t.project_id, t.slot, 'ORPHANED', lower(r.days), upper(r.days), t.person_id
			FROM tenure t JOIN live l ON l.project_id = t.project_id AND l.slot = t.slot,
				unnest(l.days * datemultirange(daterange(greatest(t.from_day, t.post_until), t.until_day))) AS r (days)
			WHERE t.post_until < t.until_day""";

	/** A sheet is the same from one day on which anything changes until the next. */
	private static final String SHEETS = """
			WITH span AS (
				SELECT * FROM {steward_span} WHERE project_id = ANY (?::text[])
			), gap AS (
				SELECT project_id, from_day, until_day, %s AS line FROM {steward_gap}
				WHERE project_id = ANY (?::text[]) AND slot <> 'GUARANTOR'
			), change AS (
				SELECT project_id, from_day AS day FROM span
				UNION SELECT project_id, until_day FROM span
				UNION SELECT project_id, from_day FROM gap
				UNION SELECT project_id, until_day FROM gap
			), segment AS (
				SELECT project_id, day, lead(day) OVER (PARTITION BY project_id ORDER BY day) AS until_day FROM change
			)
			INSERT INTO {steward_sheet} (project_id, from_day, until_day, district_id, lines, missing, share)
			SELECT c.project_id, c.day, c.until_day, s.district_id, s.lines, count(DISTINCT g.line),
				(s.lines - count(DISTINCT g.line)) * 420 / s.lines
			FROM segment c JOIN span s ON s.project_id = c.project_id AND s.mandatory
					AND s.from_day <= c.day AND s.until_day > c.day
				LEFT JOIN gap g ON g.project_id = c.project_id AND g.from_day <= c.day AND g.until_day > c.day
			GROUP BY c.project_id, c.day, c.until_day, s.district_id, s.lines""".formatted(Place.lineOf("slot"));

	private static final String LATEST = """
			UPDATE {steward_visit} v SET latest_until = n.latest_until
			FROM (SELECT project_id, visit_id, coalesce(lead(occurred_on) OVER (PARTITION BY project_id, guarantor_id
					ORDER BY occurred_on, log_index), 'infinity') AS latest_until
				FROM {steward_visit} WHERE project_id = ANY (?::text[]) AND counts) n
			WHERE v.project_id = n.project_id AND v.visit_id = n.visit_id AND v.latest_until <> n.latest_until""";

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

	private final JdbcOperations jdbc;

	private final Slot slot;

	private final Together changes;

	StewardWriter(JdbcOperations jdbc, Slot slot) {
		this.jdbc = jdbc;
		this.slot = slot;
		this.changes = new Together(jdbc);
	}

	/** Projects as they stand. */
	Map<String, StewardFold> load(Collection<String> projectIds) {
		Map<String, StewardFold> folds = new HashMap<>();
		if (!projectIds.isEmpty()) {
			this.jdbc.query(this.slot.sql("SELECT fold FROM {steward_fold} WHERE project_id = ANY (?::text[])"),
					(row) -> {
						StewardFold fold = Codec.readFold(row.getString(1));
						folds.put(fold.projectId, fold);
					}, (Object) ids(projectIds));
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
		upsert("steward_project",
				"project_id, district_id, zone_id, construction_department_id,"
						+ " sector_department_id, section, owner_code, log_index",
				"text text text text text text text int8", Set.of("project_id"), "log_index", heads);
		upsert("steward_fold", "project_id, fold, log_index", "text text int8", Set.of("project_id"), "log_index",
				cards);
	}

	void write(StewardRows rows) {
		Rows spans = all(rows.spans.values());
		if (!spans.isEmpty()) {
			String columns = SPAN.replace("places, wanted",
					"string_to_array(places, ','), string_to_array(wanted, ',')");
			this.changes.add(this.slot.sql("INSERT INTO {steward_span} AS t (" + SPAN + ") SELECT " + columns + " FROM "
					+ Rows.unnest(SPAN_TYPES) + " AS r (" + SPAN + ") ON CONFLICT (project_id, from_day) DO UPDATE SET "
					+ updates(SPAN, Set.of("project_id", "from_day")) + " WHERE t.log_index < excluded.log_index"),
					spans.columns());
		}
		upsert("steward_tenure", TENURE, TENURE_TYPES, Set.of("project_id", "slot", "log_index"), "changed_index",
				all(rows.tenures.values()));
		visits(rows);
		items(rows);
	}

	private void visits(StewardRows rows) {
		if (!rows.visits.isEmpty()) {
			insert("steward_visit", VISIT, "text text text bool date date text text text text int8", rows.visits);
			this.changes.add(this.slot.sql(LATEST), (Object) ids(rows.visited));
		}
	}

	private void items(StewardRows rows) {
		if (!rows.items.isEmpty()) {
			insert("steward_item", ITEM, "text text text text text text text date date int8", rows.items);
		}
		if (!rows.closings.isEmpty()) {
			this.changes.add(
					this.slot.sql("UPDATE {steward_item} i SET closed_on = c.day, delivered = c.delivered,"
							+ " result = c.result FROM " + Rows.unnest("text text date bool text")
							+ " AS c (project_id, item_id, day, delivered, result)"
							+ " WHERE i.project_id = c.project_id AND i.item_id = c.item_id"),
					all(rows.closings.values()).columns());
		}
		if (!rows.promised.isEmpty()) {
			Object projects = ids(rows.promised);
			this.changes.add(this.slot.sql("DELETE FROM {steward_promises} WHERE project_id = ANY (?::text[])"),
					projects);
			this.changes.add(this.slot.sql(PROMISES), projects, projects);
		}
	}

	/** Posts begin and end; the first day a post is over is told with each. */
	void posts(Rows begun, Rows ended) {
		if (!begun.isEmpty()) {
			upsert("steward_post", "person_id, post_id, role, unit_id, valid_from, valid_until, log_index",
					"text text text text date date int8", Set.of("person_id", "post_id"), "log_index", begun);
		}
		if (!ended.isEmpty()) {
			this.changes.add(this.slot.sql("UPDATE {steward_post} p SET valid_until = e.day, log_index = e.log_index"
					+ " FROM " + Rows.unnest("text text date int8") + " AS e (person_id, post_id, day, log_index)"
					+ " WHERE p.person_id = e.person_id AND p.post_id = e.post_id AND p.log_index < e.log_index"),
					ended.columns());
		}
	}

	/**
	 * Notes with each place until when its holder has the post, and finds gaps and sheets
	 * anew.
	 * @param projects whose facts or places changed
	 * @param people whose posts changed
	 */
	void gaps(Set<String> projects, Set<String> people) {
		Set<String> touched = new LinkedHashSet<>(projects);
		if (!projects.isEmpty()) {
			this.changes.add(this.slot.sql(postsOf("t.project_id")), (Object) ids(projects));
		}
		if (!people.isEmpty()) {
			this.changes.send();
			touched.addAll(this.jdbc.queryForList(this.slot.sql(postsOf("t.person_id") + " RETURNING t.project_id"),
					String.class, (Object) ids(people)));
		}
		if (!touched.isEmpty()) {
			Object ids = ids(touched);
			this.changes.add(this.slot.sql("DELETE FROM {steward_gap} WHERE project_id = ANY (?::text[])"), ids);
			this.changes.add(this.slot.sql(GAPS), ids, ids);
			this.changes.add(this.slot.sql("DELETE FROM {steward_sheet} WHERE project_id = ANY (?::text[])"), ids);
			this.changes.add(this.slot.sql(SHEETS), ids, ids);
		}
	}

	private static String postsOf(String column) {
		return "UPDATE {steward_tenure} t SET post_until = p.valid_until FROM {steward_post} p WHERE " + column
				+ " = ANY (?::text[]) AND p.person_id = t.person_id AND p.post_id = t.post_id"
				+ " AND t.post_until <> p.valid_until";
	}

	/** Writes what was given so far. */
	void send() {
		this.changes.send();
	}

	/** A project got a seat on a list. */
	void seat(int year, String projectId, long logIndex, Object from, int scale, int pull, int demonstration,
			String decisionReference) {
		this.changes.add(
				this.slot.sql("INSERT INTO {steward_seat} (year, project_id, log_index, from_day, scale, pull,"
						+ " demonstration, decision_reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
				year, projectId, logIndex, from, scale, pull, demonstration, decisionReference);
	}

	/** A project lost its seat. */
	void unseat(int year, String projectId, long logIndex, Object day) {
		this.changes.add(
				this.slot.sql("UPDATE {steward_seat} SET until_day = greatest(from_day, ?::date)"
						+ " WHERE year = ? AND project_id = ? AND log_index < ? AND until_day = 'infinity'"),
				day, year, projectId, logIndex);
	}

	private void insert(String table, String columns, String types, Rows rows) {
		this.changes.add(this.slot.sql("INSERT INTO {" + table + "} (" + columns + ") SELECT * FROM "
				+ Rows.unnest(types) + " ON CONFLICT DO NOTHING"), rows.columns());
	}

	private void upsert(String table, String columns, String types, Set<String> keys, String version, Rows rows) {
		if (!rows.isEmpty()) {
			this.changes.add(
					this.slot.sql("INSERT INTO {" + table + "} AS t (" + columns + ") SELECT * FROM "
							+ Rows.unnest(types) + " ON CONFLICT (" + String.join(", ", keys) + ") DO UPDATE SET "
							+ updates(columns, keys) + " WHERE t." + version + " < excluded." + version),
					rows.columns());
		}
	}

	private static String updates(String columns, Set<String> keys) {
		return Arrays.stream(columns.split(", "))
			.filter((column) -> !keys.contains(column))
			.map((column) -> column + " = excluded." + column)
			.collect(Collectors.joining(", "));
	}

	/** Rows of one statement. */
	static Rows all(Collection<@Nullable Object[]> values) {
		Rows rows = new Rows();
		values.forEach(rows::add);
		return rows;
	}

	private static String[] ids(Collection<String> ids) {
		return ids.toArray(String[]::new);
	}

}
