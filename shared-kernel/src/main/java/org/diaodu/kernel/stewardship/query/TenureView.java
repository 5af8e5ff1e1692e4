package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.stewardship.Slot;

/**
 * What a person held, and when.
 *
 * @param slot null for a guarantee
 * @param role the role it was held in
 * @param until last day, null while held
 * @param note 交接说明, when it was handed over to them
 */
public record TenureView(ProjectRef project, @Nullable Slot slot, Role role, String unitId, @Nullable String unitName,
		LocalDate since, @Nullable LocalDate until, @Nullable String note) {

}
