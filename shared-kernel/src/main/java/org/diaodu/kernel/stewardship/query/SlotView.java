package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.GapKind;
import org.diaodu.kernel.stewardship.Slot;

/**
 * A place of a project and who holds it.
 *
 * @param required whether it must be filled on that day
 * @param holder null when it is empty
 * @param since since when it is held, or missing
 * @param gap why nobody answers for it, null when somebody does
 */
public record SlotView(Slot slot, boolean required, @Nullable PersonRef holder, @Nullable String postId,
		@Nullable String unitId, @Nullable String unitName, @Nullable LocalDate since, @Nullable GapKind gap) {

}
