package org.diaodu.kernel.stewardship.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * Something was promised.
 *
 * @param guarantorId on whose behalf
 */
@EventName("stewardship.item-promised")
@Revision("1")
public record ItemPromised(String projectId, String itemId, @Nullable String visitId, String guarantorId, String what,
		String ownerId, String ownerUnitId, LocalDate dueOn, LocalDate occurredOn) implements GuaranteeEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
