package org.diaodu.kernel.project.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * The project ended without being built.
 */
@EventName("project.cancelled")
@Revision("1")
public record ProjectCancelled(String projectId, String reason, LocalDate occurredOn) implements ProjectEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
