package org.diaodu.kernel.project.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * The open transfer was declined.
 */
@EventName("project.transfer-declined")
@Revision("1")
public record TerritoryTransferDeclined(String projectId, String unitId, String reason,
		LocalDate occurredOn) implements ProjectEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
