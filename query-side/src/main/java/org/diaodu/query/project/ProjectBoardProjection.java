package org.diaodu.query.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.event.DivisionRecoded;
import org.diaodu.kernel.jurisdiction.event.DivisionRegistered;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.stewardship.event.StewardshipEvent;
import org.diaodu.query.projection.Projection;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * The boards of all tiers: one wide row for each project with its card, the figures of
 * each board, and the timeline of each project with what every event changed. The events
 * of a batch are folded in memory and written with one statement for each table.
 */
@Component
class ProjectBoardProjection implements Projection {

	static final String NAME = "project-board";

	private final JdbcTemplate jdbc;

	ProjectBoardProjection(QueryDatabase database) {
		this.jdbc = database.template();
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 6;
	}

	@Override
	public Set<String> features() {
		return Set.of("project", "stewardship", "clock", "lifecycle", "permit", "progress", "statistics", "light",
				"unit");
	}

	@Override
	public List<String> tables() {
		return List.of("project", "project_card", "project_search", "timeline", "board_total", "board_lit_cell",
				"board_head", "board_district", "board_start_node", "timeline_report");
	}

	@Override
	public List<String> filteredTables() {
		return List.of("project", "project_search");
	}

	@Override
	public void apply(List<Recorded> events, Slot slot) {
		BoardWriter writer = new BoardWriter(this.jdbc, slot);
		Set<String> subjects = new LinkedHashSet<>();
		for (Recorded recorded : events) {
			switch (recorded.event()) {
				case DivisionRegistered e when e.kind() == UnitKind.DISTRICT ->
					writer.districtCode(e.unitId(), e.code(), recorded.logIndex());
				case DivisionRecoded e -> writer.districtCode(e.unitId(), e.codeAfter(), recorded.logIndex());
				case NodeCatalogueAdopted e -> writer.startNodes(e, recorded.logIndex());
				case null -> {
					// Bytes that cannot be read are set aside elsewhere.
				}
				case DomainEvent e when ProjectFold.concerns(e) -> subjects.add(e.subject());
				default -> {
					// Other facts about units change no board: names are looked up when
					// asked. Lists of major projects tell each project what concerns it.
				}
			}
		}
		if (!subjects.isEmpty()) {
			fold(events, subjects, writer);
		}
	}

	private void fold(List<Recorded> events, Set<String> subjects, BoardWriter writer) {
		BoardWriter.Before before = writer.load(subjects);
		ReportedFigures reports = writer.reports(ReportedFigures.mentioned(events));
		Map<String, ProjectFold> changed = new LinkedHashMap<>();
		Map<String, ProjectFold> renamed = new LinkedHashMap<>();
		Map<String, List<Membership>> boards = new HashMap<>();
		Figures figures = new Figures();
		List<BoardWriter.Happened> happened = new ArrayList<>(events.size());
		for (Recorded recorded : events) {
			DomainEvent event = recorded.event();
			if (event == null || !ProjectFold.concerns(event)) {
				continue;
			}
			String id = recorded.subject();
			ProjectFold project = before.projects().computeIfAbsent(id, (unknown) -> new ProjectFold());
			if (recorded.logIndex() <= project.logIndex) {
				// Delivered before: the row reflects it already.
				continue;
			}
			List<Membership> left = boards.computeIfAbsent(id,
					(first) -> (project.facts != null) ? Membership.of(project) : List.of());
			Changes changes = project.apply(recorded, event, reports);
			reports.remember(event, recorded.logIndex());
			List<Membership> after = Membership.of(project);
			figures.move(left, after, recorded.logIndex());
			boards.put(id, after);
			changed.put(id, project);
			if (project.textIndex == recorded.logIndex()) {
				renamed.put(id, project);
			}
			happened.add(new BoardWriter.Happened(recorded, event, project.stageName(),
					ProjectFold.reason(event, reports), changes.list()));
		}
		writer.projects(changed.values(), before);
		writer.search(renamed.values());
		writer.timeline(happened);
		writer.reports(reports);
		writer.figures(figures);
		writer.send();
	}

}
