package org.diaodu.kernel.stewardship.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Makes a leader guarantor of a project that has none (包保).
 *
 * @param postId the leader's post, held on that day
 * @param occurredOn first day
 */
@Clause({ "F-064", "F-065", "F-066" })
public record AssignGuarantor(@TargetAggregateIdentifier String projectId, String personId, String postId,
		LocalDate occurredOn) implements StewardshipCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
