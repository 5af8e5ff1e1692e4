package org.diaodu.command.obstacle;

import java.util.List;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ScopeRule;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.project.Family;

/**
 * What lies within one unit's powers it solves itself; what crosses departments or zones
 * inside a district goes to the district's commission, what crosses districts or concerns
 * departments of the city to the city's; what is major goes to the government.
 */
@Clause({ "F-126", "F-127", "F-128" })
final class ScopeDecidesTheTier {

	private final Directory directory;

	private final ObstacleSite site;

	ScopeDecidesTheTier(Directory directory, ObstacleSite site) {
		this.directory = directory;
		this.site = site;
	}

	/**
	 * The tier and the rule that decided it.
	 */
	record Decided(SolvingTier tier, ScopeRule rule) {
	}

	Decided decide(ObstacleScope scope, KnownUnit lead, List<KnownUnit> cooperators) {
		return switch (scope) {
			case OWN -> {
				if (!cooperators.isEmpty()) {
					throw Refusal.of(ObstacleRefusal.OBSTACLE_SCOPE_CROSSES, "cooperators").asException();
				}
				if (isOfAnotherDistrict(lead)) {
					throw Refusal.of(ObstacleRefusal.OBSTACLE_LEAD_ELSEWHERE, "leadUnitId")
						.with("unitId", lead.unitId())
						.asException();
				}
				yield new Decided(tierOf(lead), ScopeRule.OWN_JURISDICTION);
			}
			case CROSS -> {
				if (cooperators.isEmpty()) {
					throw Refusal.of(ObstacleRefusal.OBSTACLE_SCOPE_NOT_CROSSING, "cooperators").asException();
				}
				yield staysInTheDistrict(lead, cooperators)
						? new Decided(SolvingTier.DISTRICT, ScopeRule.DISTRICT_COORDINATES)
						: new Decided(SolvingTier.CITY, ScopeRule.CITY_COORDINATES);
			}
			case MAJOR ->
				staysInTheDistrict(lead, cooperators) ? new Decided(SolvingTier.DISTRICT, ScopeRule.DISTRICT_GOVERNMENT)
						: new Decided(SolvingTier.CITY, ScopeRule.CITY_GOVERNMENT);
		};
	}

	/** The lowest tier at which a unit can lead. */
	SolvingTier tierOf(KnownUnit unit) {
		if (isOfTheCity(unit) || isOfAnotherDistrict(unit)) {
			return SolvingTier.CITY;
		}
		// A government project has no zone tier (F-052).
		return (unit.kind() == UnitKind.ZONE && this.site.family() != Family.GOVERNMENT) ? SolvingTier.ZONE
				: SolvingTier.DISTRICT;
	}

	private boolean staysInTheDistrict(KnownUnit lead, List<KnownUnit> cooperators) {
		return tierOf(lead) != SolvingTier.CITY
				&& cooperators.stream().allMatch((unit) -> tierOf(unit) != SolvingTier.CITY);
	}

	private boolean isOfTheCity(KnownUnit unit) {
		KnownUnit territory = this.directory.territoryOf(unit.unitId());
		return this.site.belongsToTheCity() || territory == null || territory.kind() == UnitKind.CITY;
	}

	private boolean isOfAnotherDistrict(KnownUnit unit) {
		KnownUnit territory = this.directory.territoryOf(unit.unitId());
		return territory != null && territory.kind() == UnitKind.DISTRICT
				&& !territory.unitId().equals(this.site.districtId());
	}

}
