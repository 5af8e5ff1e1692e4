package org.diaodu.kernel.stewardship.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.VisitKind;

/**
 * Records how the guarantor looked after the project.
 *
 * @param visitId chosen by the caller, so that a retry is the same visit
 * @param participantIds persons
 * @param problems what was heard
 */
@Clause("F-067")
public record RecordGuaranteeVisit(@TargetAggregateIdentifier String projectId, String visitId, VisitKind kind,
		@Nullable String place, List<String> participantIds, List<String> problems,
		LocalDate occurredOn) implements StewardshipCommand {

	public RecordGuaranteeVisit {
		participantIds = List.copyOf(participantIds);
		problems = List.copyOf(problems);
	}

	@Override
	public String target() {
		return this.projectId;
	}

}
