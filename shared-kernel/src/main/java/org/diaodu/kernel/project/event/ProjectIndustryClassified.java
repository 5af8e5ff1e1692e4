package org.diaodu.kernel.project.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * The industry is known, and the sector department with it.
 *
 * @param derived false when the department was overridden
 */
@EventName("project.industry-classified")
@Revision("1")
public record ProjectIndustryClassified(String projectId, String industryCode, String section,
		@Nullable String sectorDepartmentId, boolean derived, @Nullable String overrideReason,
		LocalDate occurredOn) implements ProjectEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
