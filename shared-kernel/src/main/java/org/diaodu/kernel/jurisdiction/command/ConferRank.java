package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.message.Clause;

/**
 * Records the rank of a leader from a day on. A later day supersedes; the same day again
 * corrects.
 *
 * @param from first day of the rank
 * @param documentNo the decision it rests on, null when it is not known
 */
@Clause({ "F-064", "F-065" })
public record ConferRank(@TargetAggregateIdentifier String personId, LeaderRank rank, LocalDate from,
		@Nullable String documentNo) implements PersonCommand {

	@Override
	public String target() {
		return this.personId;
	}

}
