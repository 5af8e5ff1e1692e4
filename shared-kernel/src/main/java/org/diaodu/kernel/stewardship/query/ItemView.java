package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.GapKind;
import org.diaodu.kernel.stewardship.ItemState;

/**
 * Something promised.
 *
 * @param ownerGap {@code ORPHANED} when it is open and its owner holds no post any more
 */
public record ItemView(ProjectRef project, String itemId, @Nullable String visitId, PersonRef guarantor, String what,
		PersonRef owner, @Nullable GapKind ownerGap, String ownerUnitId, @Nullable String ownerUnitName,
		LocalDate promisedOn, LocalDate dueOn, ItemState state, @Nullable LocalDate closedOn, @Nullable String result) {

}
