package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * An officer was trained.
 */
@EventName("person.training-recorded")
@Revision("1")
public record TrainingRecorded(String personId, String course, @Nullable String result,
		LocalDate occurredOn) implements PersonEvent {

	@Override
	public String subject() {
		return this.personId;
	}

}
