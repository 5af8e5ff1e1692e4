package org.diaodu.query.obstacle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.letter.event.LetterEvent;
import org.diaodu.kernel.letter.event.LetterTemplateAdopted;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.policy.event.CalendarYearRevised;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.query.projection.Projection;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Together;

/**
 * What blocks projects: one row for each obstacle with its card, whose turn it is, its
 * history with what became of its clocks, its letters, and the figures of all. The events
 * of a batch are folded in memory and written with one statement for each table.
 */
@Component
class ObstacleProjection implements Projection {

	static final String NAME = "obstacle";

	private final JdbcTemplate jdbc;

	ObstacleProjection(QueryDatabase database) {
		this.jdbc = database.template();
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 11;
	}

	@Override
	public Set<String> features() {
		return Set.of("obstacle", "clock", "letter", "policy", "project");
	}

	@Override
	public List<String> tables() {
		return List.of("obstacle", "obstacle_card", "obstacle_party", "obstacle_reporter", "obstacle_turn",
				"obstacle_event", "obstacle_letter", "obstacle_letter_unit", "obstacle_letter_failure",
				"obstacle_document", "obstacle_evidence", "letter_template", "obstacle_project", "obstacle_taxonomy",
				"obstacle_calendar", "obstacle_figure", "obstacle_cell", "obstacle_head", "obstacle_search");
	}

	@Override
	public List<String> filteredTables() {
		return List.of("obstacle", "obstacle_party", "obstacle_reporter", "obstacle_turn", "obstacle_cell");
	}

	@Override
	public void apply(List<Recorded> events, Slot slot) {
		Set<String> subjects = new LinkedHashSet<>();
		for (Recorded recorded : events) {
			if (concerns(recorded.event())) {
				subjects.add(recorded.subject());
			}
		}
		ObstacleWriter writer = new ObstacleWriter(this.jdbc, slot);
		Map<String, ObstacleFold> known = writer.load(subjects);
		Batch batch = new Batch(known, new KnownCalendar(writer),
				sorts(events) ? writer.items(known, events) : new ProjectItems());
		for (Recorded recorded : events) {
			batch.apply(recorded, writer);
		}
		batch.write(writer);
		writer.send();
		Together reporters = new Together(this.jdbc);
		new ReporterRows(slot, reporters).write(batch.happened);
		reporters.send();
	}

	/**
	 * Clocks run on other subjects, too; those of obstacles are told by their kind.
	 */
	static boolean concerns(@Nullable DomainEvent event) {
		return event instanceof ObstacleEvent || event instanceof LetterEvent
				|| (event instanceof DeadlineRecomputed moved && moved.kind().name().startsWith("OBSTACLE_"));
	}

	private static boolean sorts(List<Recorded> events) {
		return events.stream().anyMatch((recorded) -> recorded.event() instanceof ObstacleSorted);
	}

	/** What a batch changes. */
	private static final class Batch {

		private final Map<String, ObstacleFold> known;

		private final KnownCalendar calendar;

		private final ProjectItems items;

		private final Map<String, ObstacleFold> changed = new LinkedHashMap<>();

		private final Map<String, Figures.Share> before = new LinkedHashMap<>();

		private final List<ObstacleWriter.Happened> happened = new ArrayList<>();

		private Batch(Map<String, ObstacleFold> known, KnownCalendar calendar, ProjectItems items) {
			this.known = known;
			this.calendar = calendar;
			this.items = items;
		}

		void apply(Recorded recorded, ObstacleWriter writer) {
			long logIndex = recorded.logIndex();
			switch (recorded.event()) {
				case ObstacleTaxonomyAdopted e -> writer.taxonomy(e, logIndex);
				case LetterTemplateAdopted e -> writer.template(e, recorded);
				case CalendarYearPublished e -> this.calendar.revise(e.year(), e.days(), logIndex);
				case CalendarYearRevised e -> this.calendar.revise(e.year(), e.days(), logIndex);
				case ProjectRegistered e -> writer.projectName(e.projectId(), e.facts().name(), logIndex);
				case ProjectFactsCorrected e -> writer.projectName(e.projectId(), e.after().name(), logIndex);
				case ProjectIndustryClassified e -> writer.projectSection(e.projectId(), e.section(), logIndex);
				case null -> {
					// Bytes that cannot be read are set aside elsewhere.
				}
				case DomainEvent e when concerns(e) -> fold(recorded, e);
				default -> {
					// Nothing else changes what is shown of obstacles: names of units and
					// people are looked up when asked.
				}
			}
		}

		private void fold(Recorded recorded, DomainEvent event) {
			ObstacleFold fold = this.known.computeIfAbsent(recorded.subject(), (unknown) -> new ObstacleFold());
			if (recorded.logIndex() <= fold.logIndex) {
				// Delivered before: the row reflects it already.
				return;
			}
			this.before.computeIfAbsent(recorded.subject(), (first) -> Figures.Share.of(fold));
			ObstacleFold.Told told = fold.apply(recorded, event, this.calendar, this.items);
			this.changed.put(recorded.subject(), fold);
			this.happened.add(new ObstacleWriter.Happened(recorded, event, fold.status, told,
					LetterRows.Sent.of(recorded, event, fold)));
		}

		void write(ObstacleWriter writer) {
			this.calendar.write(writer);
			if (this.changed.isEmpty()) {
				return;
			}
			Figures figures = new Figures();
			this.changed.forEach((id, fold) -> figures.move(this.before.get(id), Figures.Share.of(fold)));
			writer.obstacles(this.changed.values());
			writer.search(this.happened);
			writer.parties(this.changed.values());
			writer.turns(this.changed.values());
			writer.history(this.happened);
			writer.letters(this.happened);
			writer.figures(figures);
			writer.head(this.happened.getLast().recorded().logIndex());
		}

	}

}
