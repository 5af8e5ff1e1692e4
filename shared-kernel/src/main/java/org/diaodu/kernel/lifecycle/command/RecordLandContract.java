package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.WanYuan;

/**
 * Records the land contract and the start it agrees.
 *
 * @param price in 万元, null when unknown
 */
@Clause("F-134")
public record RecordLandContract(@TargetAggregateIdentifier String projectId, String contractNo,
		LocalDate agreedStartOn, @Nullable WanYuan price, LocalDate occurredOn) implements LifecycleCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
