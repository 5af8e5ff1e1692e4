package org.diaodu.kernel.progress.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.WanYuan;

/**
 * Sets the plan of a year; another one needs a reason.
 *
 * @param planned 万元
 */
@Clause({ "F-095", "F-114" })
public record SetAnnualPlan(@TargetAggregateIdentifier String projectId, int year, WanYuan planned,
		@Nullable String goals, @Nullable String reason, LocalDate occurredOn) implements ProgressCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
