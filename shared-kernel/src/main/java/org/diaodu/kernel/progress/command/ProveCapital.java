package org.diaodu.kernel.progress.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.WanYuan;

/**
 * Records the proof of the capital.
 *
 * @param amount 万元
 */
@Clause("F-027")
public record ProveCapital(@TargetAggregateIdentifier String projectId, WanYuan amount, String proof,
		LocalDate occurredOn) implements ProgressCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
