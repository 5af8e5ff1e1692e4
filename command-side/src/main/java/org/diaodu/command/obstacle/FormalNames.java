package org.diaodu.command.obstacle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.SolvingTier;

/**
 * What letters and notices call units and governments: by the name each signs with.
 */
@Clause({ "F-001", "F-126", "F-128" })
public final class FormalNames {

	private FormalNames() {
	}

	/** As it was called on a day; a territory writes letters as its government. */
	public static String of(KnownUnit unit, LocalDate on) {
		KnownUnit.Name name = unit.on(on);
		String called = (name != null) ? name.name() : unit.name();
		boolean territory = unit.kind() != UnitKind.ZONE && unit.kind() != UnitKind.DEPARTMENT;
		return territory ? called + "人民政府" : called;
	}

	/**
	 * Who solves or decides at a tier; null for the leading group, which is no unit, and
	 * where the place is not known.
	 * @param districtId null where the city has it
	 */
	public static @Nullable String of(SolvingTier tier, @Nullable String districtId, @Nullable String zoneId,
			Directory directory, LocalDate on) {
		KnownUnit unit = switch (tier) {
			case ZONE -> unit(zoneId, directory);
			case DISTRICT -> unit(districtId, directory);
			case CITY -> unit(Coordination.city(directory), directory);
			case LEADING_GROUP -> null;
		};
		return (unit != null) ? of(unit, on) : null;
	}

	private static @Nullable KnownUnit unit(@Nullable String unitId, Directory directory) {
		return (unitId != null) ? directory.unit(unitId) : null;
	}

}
