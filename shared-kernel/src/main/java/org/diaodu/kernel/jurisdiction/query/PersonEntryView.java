package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.MeritKind;
import org.diaodu.kernel.jurisdiction.PersonEntryKind;
import org.diaodu.kernel.jurisdiction.Role;

/**
 * An entry of a person's record; which values it has follows from its kind.
 *
 * @param logIndex place in the dispatch log
 * @param from first day of a post or rank, day of a training or merit
 * @param to last day of a post, null while open
 * @param text course of a training, text of a merit, why a post ended
 * @param result of a training
 */
public record PersonEntryView(PersonEntryKind kind, long logIndex, LocalDate from, @Nullable LocalDate to,
		@Nullable Role role, @Nullable String unitId, @Nullable String unitName, @Nullable LeaderRank rank,
		@Nullable MeritKind merit, @Nullable String text, @Nullable String result, @Nullable String documentNo) {

}
