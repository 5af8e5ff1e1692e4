package org.diaodu.kernel.stewardship.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * Something promised was done.
 */
@EventName("stewardship.item-delivered")
@Revision("1")
public record ItemDelivered(String projectId, String itemId, String result,
		LocalDate occurredOn) implements GuaranteeEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
