package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.query.graphql.CommandInput;

/**
 * The rank of a leader.
 */
record ConferRankInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String personId, LeaderRank rank, LocalDate from, @Nullable String documentNo) implements CommandInput {
}
