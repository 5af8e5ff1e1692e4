package org.diaodu.query.obstacle;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.diaodu.kernel.obstacle.event.ObstacleMerged;
import org.diaodu.kernel.obstacle.event.ObstacleMoved;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawalRevoked;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawn;
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
		return 15;
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
				mayRepeat(events) ? writer.repetitions(known, events) : null);
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

	/** Whether what happened may make something a repetition, or none any more. */
	private static boolean mayRepeat(List<Recorded> events) {
		return events.stream()
			.map(Recorded::event)
			.anyMatch((event) -> event instanceof ObstacleSorted || event instanceof ObstacleWithdrawn
					|| event instanceof ObstacleWithdrawalRevoked || event instanceof ObstacleMerged
					// It is counted where it is.
					|| event instanceof ObstacleMoved);
	}

	/** What a batch changes. */
	private static final class Batch {

		private final Map<String, ObstacleFold> known;

		private final KnownCalendar calendar;

		/** Null when nothing changes them. */
		private final @Nullable Repetitions repetitions;

		private final Set<String> repeatedBefore;

		private final Map<String, ObstacleFold> changed = new LinkedHashMap<>();

		private final Map<String, Figures.Share> before = new LinkedHashMap<>();

		private final Map<String, Figures.@Nullable Repetition> countedBefore = new HashMap<>();

		private final List<ObstacleWriter.Happened> happened = new ArrayList<>();

		private Batch(Map<String, ObstacleFold> known, KnownCalendar calendar, @Nullable Repetitions repetitions) {
			this.known = known;
			this.calendar = calendar;
			this.repetitions = repetitions;
			this.repeatedBefore = (repetitions != null) ? repetitions.all() : Set.of();
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
			if (!this.before.containsKey(recorded.subject())) {
				this.before.put(recorded.subject(), Figures.Share.of(fold));
				this.countedBefore.put(recorded.subject(), Figures.Repetition.of(fold));
			}
			ObstacleFold.Told told = fold.apply(recorded, event, this.calendar);
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
			repeat(figures, writer);
			writer.obstacles(this.changed.values());
			writer.search(this.happened);
			writer.parties(this.changed.values());
			writer.turns(this.changed.values());
			writer.history(this.happened);
			writer.letters(this.happened);
			writer.figures(figures);
			writer.head(this.happened.getLast().recorded().logIndex());
		}

		/** Counts repetitions, also of obstacles to which nothing happened. */
		private void repeat(Figures figures, ObstacleWriter writer) {
			if (this.repetitions == null) {
				return;
			}
			this.changed.values().forEach(this.repetitions::put);
			Set<String> after = this.repetitions.all();
			Set<String> others = new LinkedHashSet<>(this.repeatedBefore);
			others.addAll(after);
			others.removeIf(
					(id) -> this.changed.containsKey(id) || this.repeatedBefore.contains(id) == after.contains(id));
			writer.load(others)
				.forEach((id, fold) -> count(figures, Figures.Repetition.of(fold), after.contains(id) ? 1 : -1));
			this.changed.forEach((id, fold) -> {
				if (this.repeatedBefore.contains(id)) {
					count(figures, this.countedBefore.get(id), -1);
				}
				if (after.contains(id)) {
					count(figures, Figures.Repetition.of(fold), 1);
				}
			});
		}

		private static void count(Figures figures, Figures.@Nullable Repetition repetition, int sign) {
			if (repetition != null) {
				figures.repeated(repetition, sign);
			}
		}

	}

}
