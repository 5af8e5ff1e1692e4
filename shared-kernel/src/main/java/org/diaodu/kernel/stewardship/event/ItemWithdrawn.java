package org.diaodu.kernel.stewardship.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * A promise was taken back.
 */
@EventName("stewardship.item-withdrawn")
@Revision("1")
public record ItemWithdrawn(String projectId, String itemId, String reason,
		LocalDate occurredOn) implements GuaranteeEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
