package org.diaodu.kernel.policy;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.policy.event.TierThresholdsAdopted;
import org.diaodu.kernel.value.WanYuan;

/**
 * The values of {@link PolicyParameter#TIER_THRESHOLDS}, 万元, which are stored in an event
 * of their own.
 */
public record TierAmounts(WanYuan zone, WanYuan district, WanYuan department, WanYuan city) {

	/**
	 * The amounts of a version.
	 * @throws IllegalArgumentException when it is of another parameter
	 */
	public static TierAmounts of(PolicyVersion version) {
		return new TierAmounts(version.amount(PolicyField.ZONE_AMOUNT), version.amount(PolicyField.DISTRICT_AMOUNT),
				version.amount(PolicyField.DEPARTMENT_AMOUNT), version.amount(PolicyField.CITY_AMOUNT));
	}

	/** The version that was adopted. */
	public static PolicyVersion version(TierThresholdsAdopted event) {
		return new PolicyVersion(PolicyParameter.TIER_THRESHOLDS, event.version(), event.documentNo(), event.clause(),
				event.effectiveFrom(), null,
				List.of(new PolicyValue(PolicyField.ZONE_AMOUNT, event.zone().toString()),
						new PolicyValue(PolicyField.DISTRICT_AMOUNT, event.district().toString()),
						new PolicyValue(PolicyField.DEPARTMENT_AMOUNT, event.department().toString()),
						new PolicyValue(PolicyField.CITY_AMOUNT, event.city().toString())));
	}

	/** The event by which a version with these amounts is adopted. */
	public TierThresholdsAdopted adopted(PolicyVersion version, LocalDate on) {
		return new TierThresholdsAdopted(version.parameter().policyId(), version.version(), version.documentNo(),
				version.clause(), version.effectiveFrom(), this.zone, this.district, this.department, this.city, on);
	}

}
