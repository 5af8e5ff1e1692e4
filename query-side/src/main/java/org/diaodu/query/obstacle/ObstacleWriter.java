package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;

import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.letter.event.LetterTemplateAdopted;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.query.project.SearchText;
import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Together;

/**
 * Writes what a batch changed: one statement for each table, whatever the number of rows,
 * all of them sent together.
 */
final class ObstacleWriter {

	/** A day that is not known: it sorts last, and none is after it. */
	private static final String NEVER = "infinity";

	private final JdbcOperations jdbc;

	private final Slot slot;

	private final Together changes;

	private final Table names = new Table("obstacle_project", "project_id text, name text, name_index int8",
			"project_id");

	private final Table sections = new Table("obstacle_project", "project_id text, section text, section_index int8",
			"project_id");

	private final Map<String, @Nullable Object[]> named = new HashMap<>();

	private final Map<String, @Nullable Object[]> classified = new HashMap<>();

	private final Table taxonomies = new Table("obstacle_taxonomy",
			"version text, effective_from date, content text, log_index int8", "version");

	private final Table templates = new Table("letter_template", "form text, version int4, digest text, reason text,"
			+ " adopted_on date, recorded_at timestamptz, actor_id text, log_index int8", "form", "version");

	ObstacleWriter(JdbcOperations jdbc, Slot slot) {
		this.jdbc = jdbc;
		this.slot = slot;
		this.changes = new Together(jdbc);
	}

	/**
	 * An event and what it did.
	 */
	record Happened(Recorded recorded, DomainEvent event, ObstacleStatus status, ObstacleFold.Told told,
			LetterRows.@Nullable Sent sent) {
	}

	/** Obstacles as they stand. */
	Map<String, ObstacleFold> load(Collection<String> obstacleIds) {
		Map<String, ObstacleFold> folds = new HashMap<>();
		if (!obstacleIds.isEmpty()) {
			this.jdbc.query(
					this.slot.sql("SELECT obstacle_id, card FROM {obstacle_card} WHERE obstacle_id = ANY (?::text[])"),
					(row) -> {
						folds.put(row.getString(1), Codec.readCard(row.getString(2)));
					}, (Object) obstacleIds.toArray(String[]::new));
		}
		return folds;
	}

	/** What the projects of a batch are blocked by before it. */
	Repetitions repetitions(Map<String, ObstacleFold> known, List<Recorded> events) {
		Set<String> projects = new LinkedHashSet<>();
		known.values().forEach((fold) -> projects.add(fold.reported().projectId()));
		for (Recorded recorded : events) {
			if (recorded.event() instanceof ObstacleReported reported) {
				projects.add(reported.projectId());
			}
		}
		Repetitions repetitions = new Repetitions();
		this.jdbc.query(this.slot.sql("SELECT obstacle_id, number, project_id, item_code FROM {obstacle}"
				+ " WHERE project_id = ANY (?::text[]) AND item_code <> '' AND status NOT IN ('WITHDRAWN', 'MERGED')"),
				(row) -> {
					repetitions.put(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
				}, (Object) projects.toArray(String[]::new));
		return repetitions;
	}

	/** The working days known before the batch. */
	List<KnownCalendar.Year> years() {
		return this.jdbc.query(this.slot.sql("SELECT year, days, log_index FROM {obstacle_calendar} ORDER BY year"),
				(row, number) -> new KnownCalendar.Year(row.getInt(1), Codec.readDays(row.getString(2)),
						row.getLong(3)));
	}

	void calendar(Collection<KnownCalendar.Year> years) {
		Table table = new Table("obstacle_calendar", "year int4, days text, log_index int8", "year");
		years.forEach((year) -> table.add(year.year(), Codec.write(year.days()), year.logIndex()));
		table.upsert(this.slot, this.changes, "log_index");
	}

	void taxonomy(ObstacleTaxonomyAdopted taxonomy, long logIndex) {
		this.taxonomies.add(taxonomy.version(), taxonomy.effectiveFrom(), Codec.write(taxonomy), logIndex);
	}

	void template(LetterTemplateAdopted template, Recorded recorded) {
		this.templates.add(template.form(), template.version(), template.digest(), template.reason(),
				template.occurredOn(), recorded.recordedAt(), recorded.attribution().actor(), recorded.logIndex());
	}

	void projectName(String projectId, String name, long logIndex) {
		this.named.put(projectId, new @Nullable Object[] { projectId, name, logIndex });
	}

	void projectSection(String projectId, String section, long logIndex) {
		this.classified.put(projectId, new @Nullable Object[] { projectId, section, logIndex });
	}

	void obstacles(Collection<ObstacleFold> folds) {
		Table rows = new Table("obstacle", "obstacle_id text, number text, project_id text, district_id text,"
				+ " zone_id text, construction_department_id text, sector_department_id text, owner_code text,"
				+ " reporter_id text, reported_on date, category text, item_code text, scope text, tier text,"
				+ " status text, severity text, lead_unit_id text, supervised bool, is_open bool, is_running bool,"
				+ " paused_on date, half_on date, due_on date, original_until date, log_index int8,"
				+ " changed_at timestamptz, search_text text, unit_ids list, step_due date, late_after date",
				"obstacle_id");
		Table cards = new Table("obstacle_card", "obstacle_id text, card text, log_index int8", "obstacle_id");
		for (ObstacleFold fold : folds) {
			ObstacleReported reported = fold.reported();
			ObstacleSite site = fold.site();
			rows.add(reported.obstacleId(), reported.number(), reported.projectId(), site.districtId(), site.zoneId(),
					site.constructionDepartmentId(), site.sectorDepartmentId(), site.ownerCode(), reported.reporterId(),
					reported.occurredOn(), text(fold.category()), text(fold.itemCode()),
					text((fold.sorted != null) ? fold.sorted.scope() : null), text(fold.tier), fold.status,
					text(fold.severity()), text(fold.leadUnitId), fold.supervised, fold.isOpen(), fold.isRunning(),
					fold.pausedOn(), day(fold.clocks.halfOn), day((fold.deadline != null) ? fold.deadline.due() : null),
					// Or an earlier one that a government bound it to.
					day(fold.overdueAfter()), fold.logIndex, fold.changedAt, searchText(reported),
					String.join("\n", fold.parties()), day(fold.stepDue()), day(fold.lateAfter()));
			cards.add(reported.obstacleId(), Codec.write(fold), fold.logIndex);
		}
		rows.upsert(this.slot, this.changes, "log_index");
		cards.upsert(this.slot, this.changes, "log_index");
	}

	/** What a reporter said never changes: written once, with the report. */
	void search(List<Happened> all) {
		List<ObstacleReported> reports = all.stream()
			.map(Happened::event)
			.filter(ObstacleReported.class::isInstance)
			.map(ObstacleReported.class::cast)
			.toList();
		if (!reports.isEmpty()) {
			this.changes.add(
					this.slot.sql("INSERT INTO {obstacle_search} (obstacle_id, grams)"
							+ " SELECT r.obstacle_id, string_to_array(r.grams, E'\\n')"
							+ " FROM unnest(?::text[], ?::text[]) AS r (obstacle_id, grams) ON CONFLICT DO NOTHING"),
					reports.stream().map(ObstacleReported::obstacleId).toArray(String[]::new),
					reports.stream()
						.map((report) -> String.join("\n", SearchText.pieces(searchText(report))))
						.toArray(String[]::new));
		}
	}

	/** What it is found by: its number, what blocks the project, and where. */
	static String searchText(ObstacleReported reported) {
		return String.join("\n", SearchText.normal(reported.number()), SearchText.normal(reported.text()),
				SearchText.normal(reported.blockedAt()));
	}

	void parties(Collection<ObstacleFold> folds) {
		Table rows = new Table("obstacle_party", "obstacle_id text, unit_id text, district_id text, zone_id text");
		for (ObstacleFold fold : folds) {
			ObstacleSite site = fold.site();
			fold.parties()
				.forEach((unit) -> rows.add(fold.reported().obstacleId(), unit, text(site.districtId()),
						text(site.zoneId())));
		}
		replace("obstacle_party", folds, rows);
	}

	void turns(Collection<ObstacleFold> folds) {
		Table rows = new Table("obstacle_turn", "obstacle_id text, waits_for text, addressee text, due_on date");
		for (ObstacleFold fold : folds) {
			for (Waiting.Turn turn : Waiting.of(fold)) {
				for (String addressee : turn.addressees()) {
					rows.add(fold.reported().obstacleId(), turn.waitsFor(), addressee, day(turn.due()));
				}
			}
		}
		replace("obstacle_turn", folds, rows);
	}

	private void replace(String table, Collection<ObstacleFold> folds, Table rows) {
		this.changes.add(this.slot.sql("DELETE FROM {" + table + "} WHERE obstacle_id = ANY (?::text[])"),
				(Object) folds.stream().map((fold) -> fold.reported().obstacleId()).toArray(String[]::new));
		rows.insert(this.slot, this.changes);
	}

	void history(List<Happened> all) {
		Table rows = new Table("obstacle_event",
				"obstacle_id text, sequence int8, log_index int8, event_id uuid,"
						+ " event_name text, occurred_on date, recorded_at timestamptz, actor_id text, role text,"
						+ " organisation_id text, source text, command text, command_id uuid, evidence text,"
						+ " status text, said text, changes text, clocks text");
		Table cited = new Table("obstacle_evidence", "digest text, obstacle_id text");
		for (Happened one : all) {
			Recorded recorded = one.recorded();
			Attribution by = recorded.attribution();
			Said said = Said.with(one.event());
			List<String> evidence = new ArrayList<>(new LinkedHashSet<>(said.evidence()));
			by.evidence().stream().filter((each) -> !evidence.contains(each)).forEach(evidence::add);
			evidence.stream().filter(Digests::isOne).forEach((digest) -> cited.add(digest, recorded.subject()));
			rows.add(recorded.subject(), recorded.sequence(), recorded.logIndex(), recorded.eventId(), recorded.type(),
					one.event().occurredOn(), recorded.recordedAt(), by.actor(), by.role(), by.organisation(),
					by.source(), recorded.metaData().get(Attribution.COMMAND_NAME), by.commandId(),
					String.join("\n", evidence), one.status(), said.text(), Codec.write(one.told().changes()),
					Codec.write(one.told().clocks()));
		}
		rows.insert(this.slot, this.changes);
		cited.insert(this.slot, this.changes);
	}

	/** Letters, their documents, and who could see them. */
	void letters(List<Happened> all) {
		new LetterRows(this.slot, this.changes).write(all);
	}

	void figures(Figures figures) {
		new FigureRows(this.slot, this.changes).write(figures);
	}

	void head(long logIndex) {
		Table head = new Table("obstacle_head", "head bool, log_index int8", "head");
		head.add(true, logIndex);
		head.upsert(this.slot, this.changes, "log_index");
	}

	/** Writes what was given so far. */
	void send() {
		this.named.values().forEach(this.names::add);
		this.classified.values().forEach(this.sections::add);
		this.names.upsert(this.slot, this.changes, "name_index");
		this.sections.upsert(this.slot, this.changes, "section_index");
		this.taxonomies.insert(this.slot, this.changes);
		this.templates.insert(this.slot, this.changes);
		this.changes.send();
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	private static String day(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : NEVER;
	}

}
