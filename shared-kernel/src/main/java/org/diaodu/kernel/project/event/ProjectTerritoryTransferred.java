package org.diaodu.kernel.project.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * The project belongs to another territory.
 */
@EventName("project.territory-transferred")
@Revision("1")
public record ProjectTerritoryTransferred(String projectId, @Nullable String fromDistrictId,
		@Nullable String fromZoneId, String toDistrictId, @Nullable String toZoneId,
		LocalDate occurredOn) implements ProjectEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
