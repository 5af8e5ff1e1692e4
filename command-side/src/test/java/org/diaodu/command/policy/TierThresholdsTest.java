package org.diaodu.command.policy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.command.AdoptTierThresholds;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;
import org.diaodu.kernel.value.WanYuan;

@Clause({ "F-002", "F-035", "F-036", "F-037", "F-038" })
class TierThresholdsTest {

	private static final TierThresholdsAdopted FIRST = TestDirectory.adopted("2018-7", TestDirectory.NOTICE, 500, 3000,
			10_000);

	private final Decision<TierThresholds> decision = Decision.of(TierThresholds.class, new TestDirectory());

	private static AdoptTierThresholds adopt(String version, LocalDate from, long zone, long district, long department,
			long city) {
		return new AdoptTierThresholds("policy-tier-thresholds", version, "沈政发〔2018〕7号", "一(二)", from, WanYuan.of(zone),
				WanYuan.of(district), WanYuan.of(department), WanYuan.of(city));
	}

	@Test
	void adoptsTheThresholdsOfThatDay() {
		this.decision.when(People.CITY_COORDINATOR, adopt("2018-7", TestDirectory.NOTICE, 500, 3000, 3000, 10_000))
			.thenRecords(FIRST);
	}

	@Test
	void recordsAFutureVersionAsAdoptedToday() {
		LocalDate later = LocalDate.of(2020, 1, 1);
		this.decision.given(FIRST)
			.when(People.CITY_COORDINATOR, adopt("2020-1", later, 500, 5000, 5000, 20_000))
			.thenRecords(new TierThresholdsAdopted("policy-tier-thresholds", "2020-1", "沈政发〔2018〕7号", "一(二)", later,
					WanYuan.of(500), WanYuan.of(5000), WanYuan.of(5000), WanYuan.of(20_000), LocalDate.of(2019, 6, 1)));
	}

	@Test
	void recordsNothingWhenAdoptedTwiceAlike() {
		this.decision.given(FIRST)
			.when(People.CITY_COORDINATOR, adopt("2018-7", TestDirectory.NOTICE, 500, 3000, 3000, 10_000))
			.thenRecordsNothing();
	}

	@Test
	void refusesOtherAmountsUnderTheSameName() {
		this.decision.given(FIRST)
			.when(People.CITY_COORDINATOR, adopt("2018-7", TestDirectory.NOTICE, 500, 3000, 3000, 20_000))
			.thenRefuses(PolicyRefusal.POLICY_VERSION_EXISTS, "version");
	}

	@Test
	void refusesAVersionThatDoesNotFollowTheLast() {
		this.decision.given(FIRST)
			.when(People.CITY_COORDINATOR, adopt("2018-8", TestDirectory.NOTICE, 500, 3000, 3000, 20_000))
			.thenRefuses(PolicyRefusal.POLICY_NOT_AFTER_LAST, "effectiveFrom");
	}

	@ParameterizedTest
	@CsvSource({ "500,400,3000,10000", "500,3000,400,10000", "500,3000,3000,2000", "500,3000,20000,10000" })
	void refusesThresholdsThatFall(long zone, long district, long department, long city) {
		this.decision
			.when(People.CITY_COORDINATOR, adopt("2018-7", TestDirectory.NOTICE, zone, district, department, city))
			.thenRefuses(PolicyRefusal.THRESHOLDS_NOT_ASCENDING);
	}

	@Test
	void refusesAThresholdOfZero() {
		this.decision.when(People.CITY_COORDINATOR, adopt("2018-7", TestDirectory.NOTICE, 0, 3000, 3000, 10_000))
			.thenRefuses(CommonRefusal.VALUE_INVALID, "zone");
	}

	@Test
	void refusesTheDistricts() {
		this.decision.when(People.TIEXI_MANAGER, adopt("2018-7", TestDirectory.NOTICE, 500, 3000, 3000, 10_000))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

}
