package org.diaodu.command.obstacle;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.SortingSeat;

/**
 * Who sorts and coordinates obstacles.
 */
@Clause("F-127")
public final class Coordination {

	private Coordination() {
	}

	/** The commission of the tier, or its seat; null when there is no city. */
	public static @Nullable String unitOf(Directory directory, ObstacleSite site, SolvingTier tier) {
		SortingSeat seat = seatOf(directory, site, tier);
		return (seat != null) ? seat.sortingUnitId() : null;
	}

	/** A district or the city itself, and its commissions that stand. */
	static List<String> unitsOf(Directory directory, String placeId) {
		return Stream
			.concat(Stream.of(placeId),
					directory.departments(DepartmentFunction.COORDINATING, placeId)
						.stream()
						.filter((unit) -> unit.mergedOn() == null)
						.map(KnownUnit::unitId))
			.toList();
	}

	/** Where an obstacle of that tier is sorted; null when there is no city. */
	static @Nullable SortingSeat seatOf(Directory directory, ObstacleSite site, SolvingTier tier) {
		String district = switch (tier) {
			case ZONE, DISTRICT -> site.belongsToTheCity() ? null : site.districtId();
			case CITY, LEADING_GROUP -> null;
		};
		String place = (district != null) ? district : city(directory);
		if (place == null) {
			return null;
		}
		return new SortingSeat(place, commissionOf(directory, place), district == null);
	}

	/** The commission of a district or the city, or itself where it has none. */
	public static String commissionOf(Directory directory, String placeId) {
		return directory.departments(DepartmentFunction.COORDINATING, placeId)
			.stream()
			// One that was merged away sorts nothing any more.
			.filter((unit) -> unit.mergedOn() == null)
			.map(KnownUnit::unitId)
			.findFirst()
			.orElse(placeId);
	}

	static @Nullable String city(Directory directory) {
		return directory.units()
			.stream()
			.filter((unit) -> unit.kind() == UnitKind.CITY)
			.map(KnownUnit::unitId)
			.findFirst()
			.orElse(null);
	}

}
