package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A project-management office on a day.
 *
 * @param leader null when there is none
 */
public record ProjectOfficeView(String name, String documentNo, LocalDate establishedOn, @Nullable ServingView leader,
		List<OfficeStaffView> staff) {

	public ProjectOfficeView {
		staff = List.copyOf(staff);
	}

}
