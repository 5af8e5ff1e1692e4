package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Boundary;

/**
 * A cell of the grid on a day.
 *
 * @param parentName the name valid on the day
 * @param officer null when nobody answers for it
 * @param vacantSince first day without an officer, null when there is one
 */
public record GridCellView(String cellId, String name, String parentId, @Nullable String parentName, Boundary boundary,
		LocalDate since, @Nullable ServingView officer, @Nullable LocalDate vacantSince) {

}
