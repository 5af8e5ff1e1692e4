package org.diaodu.kernel.project.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * A transfer to another territory was proposed.
 */
@EventName("project.transfer-proposed")
@Revision("1")
public record TerritoryTransferProposed(String projectId, @Nullable String fromDistrictId, @Nullable String fromZoneId,
		String toDistrictId, @Nullable String toZoneId, String reason, LocalDate occurredOn) implements ProjectEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
