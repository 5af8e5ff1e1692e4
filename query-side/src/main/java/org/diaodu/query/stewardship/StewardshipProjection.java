package org.diaodu.query.stewardship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.stewardship.MajorSelection;
import org.diaodu.kernel.stewardship.event.MajorListEvent;
import org.diaodu.kernel.stewardship.event.MajorProjectDesignated;
import org.diaodu.kernel.stewardship.event.MajorProjectRemoved;
import org.diaodu.query.projection.Projection;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * Who answers for a project, and who should, by business date: places, guarantees, gaps,
 * visits, promises and the lists of major projects (F-039 to F-069).
 */
@Component
class StewardshipProjection implements Projection {

	static final String NAME = "stewardship";

	private final JdbcTemplate jdbc;

	StewardshipProjection(QueryDatabase database) {
		this.jdbc = database.template();
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 1;
	}

	@Override
	public Set<String> features() {
		return Set.of("project", "stewardship", "person");
	}

	@Override
	public List<String> tables() {
		return List.of("steward_project", "steward_fold", "steward_span", "steward_tenure", "steward_gap",
				"steward_sheet", "steward_visit", "steward_item", "steward_promises", "steward_seat", "steward_post");
	}

	@Override
	public List<String> filteredTables() {
		return tables().stream().filter((table) -> !table.equals("steward_fold")).toList();
	}

	@Override
	public void apply(List<Recorded> events, Slot slot) {
		StewardChanges changes = new StewardChanges(this.jdbc, slot);
		StewardWriter writer = new StewardWriter(changes);
		GapWriter gaps = new GapWriter(changes);
		StewardRows rows = new StewardRows();
		writer.projects(fold(events, writer, rows));
		writer.write(rows);
		new CareWriter(changes).write(rows);
		gaps.write(rows.changed, posts(events, gaps));
		for (Recorded recorded : events) {
			if (recorded.event() instanceof MajorListEvent event) {
				on(event, recorded.logIndex(), writer);
			}
		}
		changes.send();
	}

	/**
	 * @return the projects that changed
	 */
	private static Collection<StewardFold> fold(List<Recorded> events, StewardWriter writer, StewardRows rows) {
		Set<String> subjects = new LinkedHashSet<>();
		for (Recorded recorded : events) {
			DomainEvent event = recorded.event();
			if (event != null && StewardFold.concerns(event)) {
				subjects.add(recorded.subject());
			}
		}
		Map<String, StewardFold> projects = writer.load(subjects);
		Map<String, StewardFold> changed = new LinkedHashMap<>();
		for (Recorded recorded : events) {
			DomainEvent event = recorded.event();
			if (event == null || !StewardFold.concerns(event)) {
				continue;
			}
			StewardFold project = projects.computeIfAbsent(recorded.subject(), (unknown) -> new StewardFold());
			// What was delivered before is reflected already.
			if (recorded.logIndex() > project.logIndex) {
				project.apply(recorded, event, rows);
				changed.put(project.projectId, project);
			}
		}
		return changed.values();
	}

	/**
	 * @return the people whose posts changed
	 */
	private static Set<String> posts(List<Recorded> events, GapWriter writer) {
		Map<List<String>, @Nullable Object[]> begun = new LinkedHashMap<>();
		Map<List<String>, @Nullable Object[]> ended = new LinkedHashMap<>();
		Set<String> people = new LinkedHashSet<>();
		for (Recorded recorded : events) {
			switch (recorded.event()) {
				case PostAssigned e -> {
					begun.put(List.of(e.personId(), e.postId()), new @Nullable Object[] { e.personId(), e.postId(),
							e.role(), e.unitId(), e.from(), over(e.to()), recorded.logIndex() });
					people.add(e.personId());
				}
				case PostEnded e -> {
					ended.put(List.of(e.personId(), e.postId()), new @Nullable Object[] { e.personId(), e.postId(),
							over(e.occurredOn()), recorded.logIndex() });
					people.add(e.personId());
				}
				case null, default -> {
					// Nothing else about people changes whether they hold a post.
				}
			}
		}
		writer.posts(Rows.all(begun.values()), Rows.all(ended.values()));
		return people;
	}

	/** The first day a post is over. */
	private static Object over(@Nullable LocalDate last) {
		return (last != null) ? last.plusDays(1) : StewardRows.NEVER;
	}

	private static void on(MajorListEvent event, long logIndex, StewardWriter writer) {
		switch (event) {
			case MajorProjectDesignated e -> {
				MajorSelection selection = e.selection();
				writer.seat(e.year(), selection.projectId(), logIndex, e.occurredOn(), selection.scale(),
						selection.pull(), selection.demonstration(), selection.decisionReference());
			}
			case MajorProjectRemoved e -> writer.unseat(e.year(), e.projectId(), logIndex, e.occurredOn());
		}
	}

}
