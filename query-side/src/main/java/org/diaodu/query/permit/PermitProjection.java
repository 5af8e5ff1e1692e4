package org.diaodu.query.permit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.permit.event.GreenChannelEnded;
import org.diaodu.kernel.permit.event.GreenChannelGranted;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.query.projection.Projection;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * The permits of projects as they stand, their green channels, and the catalogue (F-020,
 * F-028, F-079 to F-084).
 */
@Component
class PermitProjection implements Projection {

	static final String NAME = "permit";

	private final JdbcTemplate jdbc;

	PermitProjection(QueryDatabase database) {
		this.jdbc = database.template();
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 5;
	}

	@Override
	public Set<String> features() {
		return Set.of("project", "permit", "lifecycle", "clock");
	}

	@Override
	public List<String> tables() {
		return List.of("permit_fold", "permit_project", "permit", "permit_channel", "permit_catalogue",
				"permit_citation");
	}

	@Override
	public List<String> filteredTables() {
		return List.of("permit", "permit_citation");
	}

	@Override
	public void apply(List<Recorded> events, Slot slot) {
		PermitWriter writer = new PermitWriter(this.jdbc, slot);
		Set<String> subjects = new LinkedHashSet<>();
		for (Recorded recorded : events) {
			DomainEvent event = recorded.event();
			if (event != null && PermitFold.concerns(event)) {
				subjects.add(recorded.subject());
			}
		}
		Map<String, PermitFold> projects = writer.load(subjects);
		Map<String, PermitFold> changed = new LinkedHashMap<>();
		Map<String, Set<String>> permits = new HashMap<>();
		for (Recorded recorded : events) {
			DomainEvent event = recorded.event();
			if (event == null) {
				continue;
			}
			aside(event, recorded, writer);
			cite(recorded, event, writer);
			if (!PermitFold.concerns(event)) {
				continue;
			}
			PermitFold project = projects.computeIfAbsent(recorded.subject(), (unknown) -> new PermitFold());
			// What was delivered before is reflected already.
			if (recorded.logIndex() > project.logIndex) {
				Set<String> touched = project.apply(event, recorded.logIndex(), isSample(recorded));
				permits.computeIfAbsent(recorded.subject(), (id) -> new LinkedHashSet<>()).addAll(touched);
				changed.put(recorded.subject(), project);
			}
		}
		writer.write(changed.values(), permits);
		writer.send();
	}

	private static boolean isSample(Recorded recorded) {
		return Attribution.SAMPLE.equals(recorded.metaData().get(Attribution.CHANNEL));
	}

	/** What an act cites concerns those who may see the permit it is about. */
	private static void cite(Recorded recorded, DomainEvent event, PermitWriter writer) {
		if (event instanceof PermitEvent it && it.permitId() != null) {
			for (String reference : recorded.attribution().evidence()) {
				if (Digests.isOne(reference)) {
					writer.cited(recorded.subject(), it.permitId(), reference, recorded.logIndex());
				}
			}
		}
	}

	private static void aside(DomainEvent event, Recorded recorded, PermitWriter writer) {
		long logIndex = recorded.logIndex();
		switch (event) {
			case GreenChannelGranted it -> writer.granted(it, recorded.attribution(), logIndex);
			case GreenChannelEnded it -> writer.ended(it, logIndex);
			case PermitCatalogueAdopted it -> writer.catalogue(it, logIndex);
			// All else is told of a project.
			default -> {
			}
		}
	}

}
