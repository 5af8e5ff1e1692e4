package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.message.EventName;

/**
 * A person has this rank from a day on; a later day supersedes.
 */
@EventName("person.rank-conferred")
@Revision("1")
public record RankConferred(String personId, LeaderRank rank, LocalDate from, @Nullable String documentNo,
		LocalDate occurredOn) implements PersonEvent {

	@Override
	public String subject() {
		return this.personId;
	}

}
