package org.diaodu.kernel.project.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * 恢复.
 */
@EventName("project.restored")
@Revision("1")
public record ProjectRestored(String projectId, String reason, LocalDate occurredOn) implements ProjectEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
