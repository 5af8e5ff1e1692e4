package org.diaodu.kernel.stewardship.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * The project is none of the major projects of the year any more.
 */
@EventName("stewardship.project-unlisted-major")
@Revision("1")
public record ProjectUnlistedMajor(String projectId, String listId, int year, String reason,
		LocalDate occurredOn) implements MajorStandingEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
