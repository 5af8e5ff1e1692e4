package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.GapKind;
import org.diaodu.kernel.stewardship.Slot;

/**
 * A place nobody answers for.
 *
 * @param lastHolder who held it last, or holds it without the post
 * @param since since when
 */
public record OfficerGapView(ProjectRef project, Slot slot, GapKind kind, @Nullable PersonRef lastHolder,
		LocalDate since) {

}
