package org.diaodu.kernel.statistics.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * The statistics office returned the application for entry.
 */
@EventName("statistics.entry-returned")
@Revision("1")
public record StatisticsEntryReturned(String projectId, String month, String reason, String messageId,
		LocalDate occurredOn) implements StatisticsEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
