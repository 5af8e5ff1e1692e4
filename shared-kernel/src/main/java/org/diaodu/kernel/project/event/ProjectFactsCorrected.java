package org.diaodu.kernel.project.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.project.ProjectFacts;

/**
 * Recorded facts were wrong and are corrected.
 */
@EventName("project.facts-corrected")
@Revision("1")
public record ProjectFactsCorrected(String projectId, ProjectFacts before, ProjectFacts after, long correctsSequence,
		String reason, LocalDate occurredOn) implements ProjectEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
