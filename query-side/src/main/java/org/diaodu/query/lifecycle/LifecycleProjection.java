package org.diaodu.query.lifecycle;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.query.projection.Projection;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * The life of projects, by business date: nodes, stages, pools, batches, whose move it is
 * (F-070 to F-077, F-093).
 */
@Component
class LifecycleProjection implements Projection {

	static final String NAME = "lifecycle";

	private final JdbcTemplate jdbc;

	LifecycleProjection(QueryDatabase database) {
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
		return Set.of("project", "stewardship", "lifecycle", "permit", "statistics", "progress");
	}

	@Override
	public List<String> tables() {
		return List.of("lifecycle_project", "lifecycle_fold", "lifecycle_node", "lifecycle_phase", "lifecycle_batch",
				"lifecycle_permit", "lifecycle_holder", "lifecycle_catalogue", "lifecycle_citation");
	}

	@Override
	public List<String> filteredTables() {
		return tables().stream()
			.filter((table) -> !table.equals("lifecycle_fold") && !table.equals("lifecycle_catalogue"))
			.toList();
	}

	@Override
	public void apply(List<Recorded> events, Slot slot) {
		LifecycleWriter writer = new LifecycleWriter(this.jdbc, slot);
		LifecycleRows rows = new LifecycleRows();
		Map<String, LifecycleFold> projects = writer.load(subjects(events));
		Map<String, LifecycleFold> changed = new LinkedHashMap<>();
		Catalogue catalogue = writer.catalogue();
		for (Recorded recorded : events) {
			DomainEvent event = recorded.event();
			Citations.of(recorded).forEach((digest) -> rows.cited(recorded.subject(), digest, recorded.logIndex()));
			if (event instanceof NodeCatalogueAdopted version) {
				// In the order of the log: what came before was judged by what was known.
				catalogue = catalogue.with(version);
				writer.catalogue(version, recorded.logIndex());
			}
			else if (event != null && LifecycleFold.concerns(event)) {
				LifecycleFold project = projects.computeIfAbsent(recorded.subject(), (unknown) -> new LifecycleFold());
				// What was delivered before is reflected already.
				if (recorded.logIndex() > project.logIndex) {
					project.apply(recorded, event, catalogue, rows);
					changed.put(project.projectId, project);
				}
			}
		}
		writer.projects(changed.values());
		writer.write(rows);
		writer.send();
	}

	private static Set<String> subjects(List<Recorded> events) {
		Set<String> subjects = new LinkedHashSet<>();
		for (Recorded recorded : events) {
			if (LifecycleFold.concerns(recorded.event())) {
				subjects.add(recorded.subject());
			}
		}
		return subjects;
	}

}
