package org.diaodu.kernel.obstacle;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Who decides in the matter of a unit: never that unit itself, and always somebody.
 */
@Clause({ "F-004", "F-006", "F-009", "F-123" })
public enum Arbiter {

	/** 上报人、项目联系人 */
	REPORTERS,
	/** 分拣单位 */
	SORTER,
	/** 本级政府责任领导 */
	LEADER,
	/** 上一级分拣单位 */
	TIER_ABOVE,
	/** 市重大项目领导小组, for which the leaders of the city speak (市责任领导) */
	LEADING_GROUP;

	/**
	 * Who decides on more days a unit asks for: whoever sorts; where that is the unit
	 * itself, a leader of the government of the tier; where that is the government
	 * itself, whoever sorts above it, and above the city the leading group.
	 * @param seat where it is sorted, null when there is no city
	 */
	public static Arbiter ofRequest(String unitId, @Nullable SortingSeat seat) {
		if (seat == null || !seat.isSortedBy(unitId)) {
			return SORTER;
		}
		return seat.hasCommission() ? LEADER : seat.ofTheCity() ? LEADING_GROUP : TIER_ABOVE;
	}

	/**
	 * Who says whether it is gone, when a unit says so: those who reported it and are not
	 * of the unit, and the owner; where there are none of them, as for a request.
	 * @param ownerCode of the owner, null when the project has none
	 * @param seat where it is sorted, null when there is no city
	 */
	public static Arbiter ofSolution(String unitId, Collection<ObstacleReporter> reporters, @Nullable String ownerCode,
			@Nullable SortingSeat seat) {
		return (ownerCode != null || reporters.stream().anyMatch((one) -> one.mayJudge(unitId))) ? REPORTERS
				: ofRequest(unitId, seat);
	}

	/**
	 * Who decides on the work of the lead unit - lets its clocks stand still and run on,
	 * strikes off, calls back: whoever sorts; where that is the lead unit itself, whoever
	 * sorts above it; in the city its government, and above that the leading group.
	 * @param seat where it is sorted, null when there is no city
	 */
	public static Arbiter ofWork(@Nullable String leadUnitId, @Nullable SortingSeat seat) {
		if (seat == null || !seat.isSortedBy(leadUnitId)) {
			return SORTER;
		}
		return !seat.ofTheCity() ? TIER_ABOVE : seat.hasCommission() ? LEADER : LEADING_GROUP;
	}

	/**
	 * Who decides on the work of several units: whoever is above all of them.
	 * @param seat where it is sorted, null when there is no city
	 */
	public static Arbiter ofWork(Collection<String> unitIds, @Nullable SortingSeat seat) {
		return unitIds.stream().map((unitId) -> ofWork(unitId, seat)).reduce(SORTER, Arbiter::higher);
	}

	/**
	 * The same of units among which may be who would decide on the others: then whoever
	 * is above that one, too.
	 * @param seat where it is sorted, null when there is no city
	 * @param city where those of the city are sorted, null when there is none
	 */
	public static Arbiter aboveAll(Collection<String> unitIds, @Nullable SortingSeat seat, @Nullable SortingSeat city) {
		Arbiter above = ofWork(unitIds, seat);
		String deciding = switch (above) {
			case TIER_ABOVE -> (city != null) ? city.sortingUnitId() : null;
			case LEADER -> (seat != null) ? seat.unitId() : null;
			case REPORTERS, SORTER, LEADING_GROUP -> null;
		};
		return unitIds.stream().anyMatch((unitId) -> unitId.equals(deciding)) ? LEADING_GROUP : above;
	}

	/**
	 * Who decides in the stead of one who let a step lie: whoever sorts above, in the
	 * city a leader of its government.
	 * @param late who had to decide, null for whoever sorts
	 * @param seat where it is sorted, null when there is no city
	 * @return null where nobody above can
	 */
	public static @Nullable Arbiter above(@Nullable Arbiter late, @Nullable SortingSeat seat) {
		if (seat == null || late == REPORTERS || late == TIER_ABOVE || late == LEADING_GROUP) {
			return null;
		}
		return !seat.ofTheCity() ? TIER_ABOVE : (late == LEADER) ? null : LEADER;
	}

	/** Whoever of two stands higher, of those who decide on work. */
	public static Arbiter higher(Arbiter one, Arbiter other) {
		return (one.height() >= other.height()) ? one : other;
	}

	private int height() {
		return switch (this) {
			case REPORTERS -> 0;
			case SORTER -> 1;
			case TIER_ABOVE -> 2;
			case LEADER -> 3;
			case LEADING_GROUP -> 4;
		};
	}

}
