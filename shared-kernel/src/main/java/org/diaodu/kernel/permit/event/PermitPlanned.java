package org.diaodu.kernel.permit.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * A permit is needed, and planned to be issued by a day.
 *
 * @param before null when it was not planned yet
 */
@EventName("permit.planned")
@Revision("1")
public record PermitPlanned(String projectId, String permitId, String permitCode, @Nullable LocalDate before,
		LocalDate plannedOn, LocalDate occurredOn) implements PermitEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
