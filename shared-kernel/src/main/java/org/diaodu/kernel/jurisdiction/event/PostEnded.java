package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * A post ended; {@code occurredOn} was its last day.
 */
@EventName("person.post-ended")
@Revision("1")
public record PostEnded(String personId, String postId, String reason, LocalDate occurredOn) implements PersonEvent {

	@Override
	public String subject() {
		return this.personId;
	}

}
