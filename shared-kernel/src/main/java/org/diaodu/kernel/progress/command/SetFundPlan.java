package org.diaodu.kernel.progress.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.WanYuan;

/**
 * Sets the funds needed in a year; others need a reason.
 *
 * @param planned 万元
 */
@Clause("F-027")
public record SetFundPlan(@TargetAggregateIdentifier String projectId, int year, WanYuan planned,
		@Nullable String reason, LocalDate occurredOn) implements ProgressCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
