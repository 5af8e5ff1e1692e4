package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The sheet of names of a project (实名责任表).
 *
 * @param mandatory whether the amount asks for it
 * @param since since when it is mandatory
 * @param filled lines filled
 * @param applicable lines that apply, at most seven
 */
public record RealNameSheetView(ProjectRef project, boolean mandatory, @Nullable LocalDate since, int filled,
		int applicable, List<SheetLineView> lines) {

	public RealNameSheetView {
		lines = List.copyOf(lines);
	}

}
