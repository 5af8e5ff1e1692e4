package org.diaodu.kernel.progress.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.progress.ProgressFigures;

/**
 * A draft was verified and counts. Says the figures once more, since what was not typed
 * is carried forward from the report that counted last when it was verified, which may be
 * another than when it was drafted.
 *
 * @param figures what counts now
 * @param reportedOn the day of the figures, as drafted
 * @param correctsReportId the report whose place it takes, null when none
 */
@EventName("progress.verified")
@Revision("1")
public record ProgressVerified(String projectId, String reportId, ProgressFigures figures, LocalDate reportedOn,
		@Nullable String correctsReportId, LocalDate occurredOn) implements ProgressEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
