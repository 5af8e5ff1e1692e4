package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.message.Basis;

/**
 * A person and what is recorded of them.
 *
 * @param name from the vault, a placeholder when erased
 * @param erasedOn day of the erasure, otherwise null
 * @param rank the rank held today, null when none
 */
public record PersonRecordView(String personId, @Nullable String name, LocalDate registeredOn,
		@Nullable LocalDate erasedOn, @Nullable LeaderRank rank, List<PersonEntryView> entries, Basis basis) {

	public PersonRecordView {
		entries = List.copyOf(entries);
	}

}
