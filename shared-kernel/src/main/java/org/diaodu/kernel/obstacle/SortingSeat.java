package org.diaodu.kernel.obstacle;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Where the obstacles of a tier are sorted (分拣).
 *
 * @param unitId the district or the city
 * @param sortingUnitId its commission (发展改革部门), or itself where it has none
 * @param ofTheCity whether it is the city, above which stands the leading group alone
 */
@Clause({ "F-009", "F-049", "F-127" })
public record SortingSeat(String unitId, String sortingUnitId, boolean ofTheCity) {

	/** Whether that unit sorts here. */
	boolean isSortedBy(@Nullable String otherUnitId) {
		return this.sortingUnitId.equals(otherUnitId);
	}

	/** Whether a unit of its own sorts, so that the government stands above it. */
	boolean hasCommission() {
		return !this.sortingUnitId.equals(this.unitId);
	}

}
