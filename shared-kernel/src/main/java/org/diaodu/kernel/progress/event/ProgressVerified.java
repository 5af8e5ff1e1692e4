package org.diaodu.kernel.progress.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * A draft was verified and counts.
 */
@EventName("progress.verified")
@Revision("1")
public record ProgressVerified(String projectId, String reportId, LocalDate occurredOn) implements ProgressEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
