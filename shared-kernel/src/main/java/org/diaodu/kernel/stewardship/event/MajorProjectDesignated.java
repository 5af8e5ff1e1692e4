package org.diaodu.kernel.stewardship.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.stewardship.MajorSelection;

/**
 * A project was put on the list.
 *
 * @param capacity seats by the policy version it was judged by
 */
@EventName("stewardship.major-project-designated")
@Revision("1")
public record MajorProjectDesignated(String listId, int year, MajorSelection selection, int capacity,
		String policyVersion, LocalDate occurredOn) implements MajorListEvent {

	@Override
	public String subject() {
		return this.listId;
	}

}
