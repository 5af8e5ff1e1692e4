package org.diaodu.kernel.stewardship.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * The guarantee ended; {@code occurredOn} is the first day without.
 */
@EventName("stewardship.guarantee-ended")
@Revision("1")
public record GuaranteeEnded(String projectId, String personId, String reason,
		LocalDate occurredOn) implements GuaranteeEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
