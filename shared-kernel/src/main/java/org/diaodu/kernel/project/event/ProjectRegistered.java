package org.diaodu.kernel.project.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.ProjectFacts;

/**
 * A project was registered or imported.
 */
@EventName("project.registered")
@Revision("1")
public record ProjectRegistered(String projectId, ProjectFacts facts, @Nullable Origin origin,
		LocalDate occurredOn) implements ProjectEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
