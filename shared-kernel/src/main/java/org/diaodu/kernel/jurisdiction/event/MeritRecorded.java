package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.jurisdiction.MeritKind;
import org.diaodu.kernel.message.EventName;

/**
 * An officer was awarded, praised or warned.
 */
@EventName("person.merit-recorded")
@Revision("1")
public record MeritRecorded(String personId, MeritKind kind, String text, String documentNo,
		LocalDate occurredOn) implements PersonEvent {

	@Override
	public String subject() {
		return this.personId;
	}

}
