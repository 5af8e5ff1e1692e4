package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * Name and phone of a person were forgotten for good.
 */
@EventName("person.erased")
@Revision("1")
public record PersonErased(String personId, String reason, String documentNo,
		LocalDate occurredOn) implements PersonEvent {

	@Override
	public String subject() {
		return this.personId;
	}

}
