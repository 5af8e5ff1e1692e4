package org.diaodu.kernel.progress.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * A draft was rejected, for a reason.
 */
@EventName("progress.rejected")
@Revision("1")
public record ProgressRejected(String projectId, String reportId, String reason,
		LocalDate occurredOn) implements ProgressEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
