package org.diaodu.kernel.stewardship.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.stewardship.Slot;

/**
 * A place became empty; {@code occurredOn} is the first day it is.
 */
@EventName("stewardship.officer-released")
@Revision("1")
public record OfficerReleased(String projectId, Slot slot, String personId, String reason,
		LocalDate occurredOn) implements OfficerEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
