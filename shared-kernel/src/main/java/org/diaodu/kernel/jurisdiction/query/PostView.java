package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;

/**
 * A post.
 *
 * @param unitName the name the unit has today
 * @param unitKind null when the unit is unknown
 * @param personName from the vault, null when erased or not to be shown
 * @param ownerCode for an owner contact, the USCC of the owner
 * @param to last day, null while open
 */
public record PostView(String postId, String personId, @Nullable String personName, Role role, String unitId,
		@Nullable String unitName, @Nullable UnitKind unitKind, @Nullable String ownerCode, LocalDate from,
		@Nullable LocalDate to) {

}
