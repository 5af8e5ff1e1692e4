package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * A person was registered.
 */
@EventName("person.registered")
@Revision("1")
public record PersonRegistered(String personId, LocalDate occurredOn) implements PersonEvent {

	@Override
	public String subject() {
		return this.personId;
	}

}
