package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;

/**
 * The people of a project on a day.
 *
 * @param guarantor null when there is none
 * @param majorYears years in whose list it stands on that day
 */
public record ProjectPeopleView(ProjectRef project, LocalDate asOf, List<SlotView> slots, RealNameSheetView sheet,
		@Nullable GuaranteeView guarantee, List<Integer> majorYears, Basis basis) {

	public ProjectPeopleView {
		slots = List.copyOf(slots);
		majorYears = List.copyOf(majorYears);
	}

}
