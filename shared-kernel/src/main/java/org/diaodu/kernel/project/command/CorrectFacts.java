package org.diaodu.kernel.project.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.ProjectFacts;

/**
 * Corrects recorded facts by a new event that refers to the wrong one.
 *
 * @param correctsSequence sequence, within the project, of the event that was wrong
 */
@Clause("F-103")
public record CorrectFacts(@TargetAggregateIdentifier String projectId, ProjectFacts facts, long correctsSequence,
		String reason, LocalDate occurredOn) implements ProjectCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
