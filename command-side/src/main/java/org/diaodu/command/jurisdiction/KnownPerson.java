package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;

/**
 * A person as decisions know them: never by name (F-064).
 *
 * @param ranks in the order they were recorded
 * @param erased whether name and phone were forgotten
 */
public record KnownPerson(String personId, List<Conferred> ranks, boolean erased) {

	public KnownPerson {
		ranks = List.copyOf(ranks);
	}

	/**
	 * A rank and the day from which it holds.
	 */
	public record Conferred(LeaderRank rank, LocalDate from) {
	}

	/**
	 * The rank held on a day, null before the first; of two for one day, the later
	 * recorded.
	 */
	public @Nullable LeaderRank rankOn(LocalDate day) {
		Conferred held = null;
		for (Conferred next : this.ranks) {
			if (!next.from().isAfter(day) && (held == null || !next.from().isBefore(held.from()))) {
				held = next;
			}
		}
		return (held != null) ? held.rank() : null;
	}

	KnownPerson ranked(LeaderRank rank, LocalDate from) {
		List<Conferred> more = new ArrayList<>(this.ranks);
		more.add(new Conferred(rank, from));
		return new KnownPerson(this.personId, more, this.erased);
	}

	KnownPerson forgotten() {
		return new KnownPerson(this.personId, this.ranks, true);
	}

}
