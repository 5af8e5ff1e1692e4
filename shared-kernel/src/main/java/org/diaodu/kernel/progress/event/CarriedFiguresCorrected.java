package org.diaodu.kernel.progress.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.progress.RestatedReport;

/**
 * Reports that had carried forward what a correction changed say so as well. What was
 * typed in them stays. Recorded together with the correction.
 *
 * @param correctionId the report that corrected an earlier one
 * @param reports what each of the later reports says now, whole, in their order
 */
@EventName("progress.carried-figures-corrected")
@Revision("1")
public record CarriedFiguresCorrected(String projectId, String correctionId, List<RestatedReport> reports,
		LocalDate occurredOn) implements ProgressEvent {

	public CarriedFiguresCorrected {
		reports = List.copyOf(reports);
	}

	@Override
	public String subject() {
		return this.projectId;
	}

}
