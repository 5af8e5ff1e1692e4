package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Records that an officer was trained.
 *
 * @param result how they did, null when nobody said
 */
@Clause("F-088")
public record RecordTraining(@TargetAggregateIdentifier String personId, String course, LocalDate on,
		@Nullable String result) implements PersonCommand {

	@Override
	public String target() {
		return this.personId;
	}

}
