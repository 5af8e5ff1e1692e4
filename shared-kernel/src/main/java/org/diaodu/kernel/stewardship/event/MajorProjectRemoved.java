package org.diaodu.kernel.stewardship.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * A project was taken off the list.
 *
 * @param replacementId the project that took its seat, or null
 */
@EventName("stewardship.major-project-removed")
@Revision("1")
public record MajorProjectRemoved(String listId, int year, String projectId, String reason,
		@Nullable String replacementId, LocalDate occurredOn) implements MajorListEvent {

	@Override
	public String subject() {
		return this.listId;
	}

}
