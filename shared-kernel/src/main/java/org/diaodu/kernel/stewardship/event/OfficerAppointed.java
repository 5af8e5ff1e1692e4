package org.diaodu.kernel.stewardship.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.stewardship.Slot;

/**
 * A person was named for a place; {@code occurredOn} is the first day.
 */
@EventName("stewardship.officer-appointed")
@Revision("1")
public record OfficerAppointed(String projectId, Slot slot, String personId, String postId, String unitId,
		@Nullable String letterNo, LocalDate occurredOn) implements OfficerEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
