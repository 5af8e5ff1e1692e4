package org.diaodu.command.letter;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.obstacle.Coordination;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.SolvingTier;

/**
 * In whose name a letter is issued: nobody signs one to themselves, and what the program
 * sends is of whoever stands above the unit it is for (ADR 0208).
 */
@Clause({ "F-004", "F-009", "F-119", "F-120", "F-121" })
final class LetterIssuer {

	/** Who stands above the city; no unit. */
	static final String LEADING_GROUP = SolvingTier.LEADING_GROUP.name();

	private final Directory directory;

	private final ObstacleSite site;

	private final SolvingTier tier;

	LetterIssuer(Directory directory, ObstacleSite site, SolvingTier tier) {
		this.directory = directory;
		this.site = site;
		this.tier = tier;
	}

	/**
	 * The unit, or {@link #LEADING_GROUP}; null when there is no city.
	 * @param by who sent it
	 * @param addresseeId null when there is none
	 */
	@Nullable String of(Attribution by, @Nullable String addresseeId) {
		if (!Permissions.isSystem(by)) {
			return by.organisation().equals(addresseeId) ? governmentOf(by.organisation()) : by.organisation();
		}
		KnownUnit addressee = (addresseeId != null) ? this.directory.unit(addresseeId) : null;
		String coordinating = coordinating(this.tier);
		String city = coordinating(SolvingTier.CITY);
		if (addressee == null || coordinating == null || city == null) {
			return coordinating;
		}
		return Stream.of(coordinating, city, governmentOf(city))
			.filter((unitId) -> isAbove(unitId, addressee))
			.findFirst()
			.orElse(LEADING_GROUP);
	}

	/** Who coordinates at a tier. */
	@Nullable String coordinating(SolvingTier atTier) {
		return Coordination.unitOf(this.directory, this.site, atTier);
	}

	/**
	 * A department writes to itself in the name of its government, a district as the
	 * city.
	 */
	private String governmentOf(String unitId) {
		KnownUnit unit = this.directory.unit(unitId);
		return (unit != null) ? Objects.requireNonNullElse(unit.parentId(), LEADING_GROUP) : unitId;
	}

	private boolean isAbove(String unitId, KnownUnit addressee) {
		KnownUnit unit = this.directory.unit(unitId);
		if (unit == null || unitId.equals(addressee.unitId())) {
			return false;
		}
		return switch (addressee.kind()) {
			case CITY -> false;
			case DISTRICT -> unit.kind() == UnitKind.CITY;
			case ZONE, DEPARTMENT -> isOfTheCity(unit) || !isOfTheCity(addressee);
		};
	}

	private boolean isOfTheCity(KnownUnit unit) {
		KnownUnit parent = (unit.parentId() != null) ? this.directory.unit(unit.parentId()) : null;
		return unit.kind() == UnitKind.CITY
				|| (unit.kind() == UnitKind.DEPARTMENT && parent != null && parent.kind() == UnitKind.CITY);
	}

}
