package org.diaodu.query.light;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.query.projection.Projection;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * What every light showed on every day, and who answered for the project then (F-021,
 * F-030, F-049).
 */
@Component
class LightProjection implements Projection {

	static final String NAME = "light";

	private final JdbcTemplate jdbc;

	LightProjection(QueryDatabase database) {
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
		return Set.of("project", "stewardship", "light");
	}

	@Override
	public List<String> tables() {
		return List.of("light_project", "light_fold", "light_span", "light_holder", "light_confidence");
	}

	@Override
	public List<String> filteredTables() {
		return List.of("light_project", "light_span", "light_holder", "light_confidence");
	}

	@Override
	public void apply(List<Recorded> events, Slot slot) {
		LightWriter writer = new LightWriter(this.jdbc, slot);
		Set<String> subjects = new LinkedHashSet<>();
		for (Recorded recorded : events) {
			DomainEvent event = recorded.event();
			if (event != null && LightFold.concerns(event)) {
				subjects.add(recorded.subject());
			}
		}
		if (subjects.isEmpty()) {
			return;
		}
		Map<String, LightFold> projects = writer.load(subjects);
		Map<String, LightFold> changed = new LinkedHashMap<>();
		LightRows rows = new LightRows();
		for (Recorded recorded : events) {
			DomainEvent event = recorded.event();
			if (event == null || !LightFold.concerns(event)) {
				continue;
			}
			LightFold project = projects.computeIfAbsent(recorded.subject(), (unknown) -> new LightFold());
			// What was delivered before is reflected already.
			if (recorded.logIndex() > project.logIndex) {
				project.apply(recorded, event, rows);
				changed.put(project.projectId, project);
			}
		}
		writer.projects(changed.values());
		writer.write(rows);
		writer.send();
	}

}
