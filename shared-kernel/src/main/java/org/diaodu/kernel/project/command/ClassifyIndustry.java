package org.diaodu.kernel.project.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Classifies the industry (C5). The sector department follows from it unless overridden
 * with a reason.
 */
@Clause("F-018")
public record ClassifyIndustry(@TargetAggregateIdentifier String projectId, String industryCode,
		@Nullable String sectorDepartmentId, @Nullable String overrideReason,
		LocalDate occurredOn) implements ProjectCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
