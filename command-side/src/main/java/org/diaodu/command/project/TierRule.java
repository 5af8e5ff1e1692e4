package org.diaodu.command.project;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.value.WanYuan;

/**
 * The amount decides who schedules a project; 以上 includes the threshold, and tiers are
 * cumulative. Below the lowest threshold, or with the amount unknown, it is a lead
 * outside all counts.
 */
@Clause({ "F-033", "F-034", "F-035", "F-036", "F-037", "F-038" })
final class TierRule {

	private TierRule() {
	}

	/** The tiers of a project with these facts under these thresholds. */
	static Assessment assess(ProjectFacts facts, TierThresholdsAdopted thresholds) {
		WanYuan total = facts.amounts().total();
		if (total == null || !total.reaches(thresholds.zone())) {
			return Assessment.LEAD;
		}
		Set<Tier> tiers = EnumSet.noneOf(Tier.class);
		boolean government = facts.family() == Family.GOVERNMENT;
		boolean cityInvests = government && facts.level() == Level.CITY;
		if (!government && facts.zoneId() != null) {
			tiers.add(Tier.ZONE);
		}
		if (!cityInvests && facts.districtId() != null && total.reaches(thresholds.district())) {
			tiers.add(Tier.DISTRICT);
		}
		if (cityInvests && total.reaches(thresholds.department())) {
			tiers.add(Tier.DEPARTMENT);
		}
		if (total.reaches(thresholds.city())) {
			tiers.add(Tier.CITY);
		}
		return new Assessment(tiers, true);
	}

	/**
	 * Which tiers schedule a project.
	 *
	 * @param counted false for a lead
	 */
	record Assessment(Set<Tier> tiers, boolean counted) {

		/** 苗头、线索. */
		static final Assessment LEAD = new Assessment(Set.of(), false);

		Assessment {
			// In the order of the tiers, so that the same judgement is stored as the same
			// bytes.
			Set<Tier> ordered = EnumSet.noneOf(Tier.class);
			ordered.addAll(tiers);
			tiers = Collections.unmodifiableSet(ordered);
		}

	}

}
