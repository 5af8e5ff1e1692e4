package org.diaodu.kernel.stewardship.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * The project became one of the major projects of a year.
 */
@EventName("stewardship.project-listed-major")
@Revision("1")
public record ProjectListedMajor(String projectId, String listId, int year,
		LocalDate occurredOn) implements MajorStandingEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
