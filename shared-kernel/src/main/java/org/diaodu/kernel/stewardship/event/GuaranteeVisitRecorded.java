package org.diaodu.kernel.stewardship.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.stewardship.VisitKind;

/**
 * The guarantor looked after the project.
 *
 * @param guarantorId who was guarantor on that day
 */
@EventName("stewardship.guarantee-visit-recorded")
@Revision("1")
public record GuaranteeVisitRecorded(String projectId, String visitId, String guarantorId, VisitKind kind,
		@Nullable String place, List<String> participantIds, List<String> problems,
		LocalDate occurredOn) implements GuaranteeEvent {

	public GuaranteeVisitRecorded {
		participantIds = List.copyOf(participantIds);
		problems = List.copyOf(problems);
	}

	@Override
	public String subject() {
		return this.projectId;
	}

}
