package org.diaodu.kernel.obstacle;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Who decides in the matter of a unit: never that unit itself.
 */
@Clause({ "F-004", "F-006", "F-123" })
public enum Arbiter {

	/** 上报人、项目联系人 */
	REPORTERS,
	/** 分拣单位 */
	SORTER,
	/** 本级政府责任领导 */
	LEADER;

	/**
	 * Who decides on more days a unit asks for: whoever sorts, or, where that is the unit
	 * itself, a leader of the government of the tier.
	 * @param sortingUnitId the unit that sorts at the tier, null when there is none
	 */
	public static Arbiter ofRequest(String unitId, @Nullable String sortingUnitId) {
		return unitId.equals(sortingUnitId) ? LEADER : SORTER;
	}

	/**
	 * Who says whether it is gone, when a unit says so: those who reported it and are not
	 * of the unit, and the owner; where there are none of them, as for a request.
	 * @param ownerCode of the owner, null when the project has none
	 * @param sortingUnitId the unit that sorts at the tier, null when there is none
	 */
	public static Arbiter ofSolution(String unitId, Collection<ObstacleReporter> reporters, @Nullable String ownerCode,
			@Nullable String sortingUnitId) {
		return (ownerCode != null || reporters.stream().anyMatch((one) -> one.mayJudge(unitId))) ? REPORTERS
				: ofRequest(unitId, sortingUnitId);
	}

}
