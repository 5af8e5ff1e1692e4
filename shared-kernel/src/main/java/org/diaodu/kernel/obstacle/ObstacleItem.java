package org.diaodu.kernel.obstacle;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.AuthorityName;
import org.diaodu.kernel.message.Clause;

/**
 * A sub-item of the taxonomy (小项).
 *
 * @param code four digits, the first two those of its category
 * @param leads the default lead department by the names it had, the first that holds
 * first
 * @param departmentId the unit of the city that is meant, null when it depends on the
 * project or is none of the register
 * @param scope the default scope
 * @param zoneDays working days at the zone, from 1
 * @param districtDays working days at the district, from 1
 * @param cityDays working days at the city, from 1
 * @param sourced whether public lists of obstacles name it, else a proposal
 * @param basis where a figure comes from when it is one of law, null when it is a
 * proposal
 */
@Clause("F-124")
public record ObstacleItem(String code, String name, List<AuthorityName> leads, @Nullable String departmentId,
		ObstacleScope scope, int zoneDays, int districtDays, int cityDays, boolean sourced, @Nullable String basis) {

	public ObstacleItem {
		leads = List.copyOf(leads);
	}

	/** The default working days at a tier; the leading group has those of the city. */
	public int days(SolvingTier tier) {
		return switch (tier) {
			case ZONE -> this.zoneDays;
			case DISTRICT -> this.districtDays;
			case CITY, LEADING_GROUP -> this.cityDays;
		};
	}

}
