package org.diaodu.kernel.stewardship.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.stewardship.Slot;

/**
 * A place went to another person; {@code occurredOn} is the first day of the new one.
 */
@EventName("stewardship.officer-handed-over")
@Revision("1")
public record OfficerHandedOver(String projectId, Slot slot, String fromPersonId, String personId, String postId,
		String unitId, String note, LocalDate occurredOn) implements OfficerEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
