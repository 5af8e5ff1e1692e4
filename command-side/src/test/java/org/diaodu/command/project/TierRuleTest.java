package org.diaodu.command.project;

import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.command.project.TierRule.Assessment;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;

@Clause({ "F-033", "F-034", "F-035", "F-036", "F-037", "F-038", "F-047", "F-052" })
class TierRuleTest {

	private static final TierThresholdsAdopted THRESHOLDS = TestDirectory.adopted("2018-7", TestDirectory.NOTICE, 500,
			3000, 10_000);

	@ParameterizedTest
	@CsvSource({ "499.99,''", "500.00,ZONE", "2999.99,ZONE", "3000.00,ZONE DISTRICT", "9999.99,ZONE DISTRICT",
			"10000.00,ZONE DISTRICT CITY", "200000.00,ZONE DISTRICT CITY" })
	void enterpriseProjectsInAZoneAreScheduledByEveryTierTheirAmountReaches(String amount, String tiers) {
		assertThat(assess(Family.ENTERPRISE, null, true, amount).tiers()).map(Tier::name).containsExactly(words(tiers));
	}

	@ParameterizedTest
	@CsvSource({ "500.00,''", "3000.00,DEPARTMENT", "10000.00,DEPARTMENT CITY" })
	void whatTheCityInvestsInIsScheduledByItsDepartmentAndNeverByADistrict(String amount, String tiers) {
		assertThat(assess(Family.GOVERNMENT, Level.CITY, false, amount).tiers()).map(Tier::name)
			.containsExactly(words(tiers));
	}

	@ParameterizedTest
	@CsvSource({ "500.00,''", "3000.00,DISTRICT", "10000.00,DISTRICT CITY" })
	void whatADistrictInvestsInIsScheduledByTheDistrict(String amount, String tiers) {
		assertThat(assess(Family.GOVERNMENT, Level.DISTRICT, false, amount).tiers()).map(Tier::name)
			.containsExactly(words(tiers));
	}

	@Test
	void aProjectWithoutTerritoryIsScheduledByTheCityAlone() {
		ProjectFacts facts = Projects.facts(null, null, null, null, null, WanYuan.of(10_000));
		assertThat(TierRule.assess(facts, THRESHOLDS)).isEqualTo(new Assessment(Set.of(Tier.CITY), true));
	}

	@Test
	void anUnknownAmountIsALeadAndNotZero() {
		assertThat(assess(Family.ENTERPRISE, null, true, null)).isEqualTo(Assessment.LEAD);
	}

	@Test
	void countsFromTheLowestThresholdOnEvenWhenNoTierSchedulesIt() {
		assertThat(assess(Family.ENTERPRISE, null, false, "500.00")).isEqualTo(new Assessment(Set.of(), true));
		assertThat(assess(Family.ENTERPRISE, null, false, "499.99")).isEqualTo(Assessment.LEAD);
	}

	@Property
	void moreMoneyNeverMeansFewerTiers(@ForAll @LongRange(min = 0, max = 3_000_000) long smaller,
			@ForAll @LongRange(min = 0, max = 3_000_000) long more, @ForAll Family family, @ForAll Level level) {
		Level fitting = (family == Family.GOVERNMENT) ? level : null;
		Assessment before = assess(family, fitting, family == Family.ENTERPRISE, cents(smaller));
		Assessment after = assess(family, fitting, family == Family.ENTERPRISE, cents(smaller + more));
		assertThat(after.tiers()).containsAll(before.tiers());
		assertThat(after.counted() || !before.counted()).isTrue();
	}

	private static String cents(long cents) {
		return cents / 100 + "." + cents / 10 % 10 + cents % 10;
	}

	private static String[] words(String text) {
		return text.isEmpty() ? new String[0] : text.split(" ");
	}

	private static Assessment assess(Family family, @Nullable Level level, boolean zone, @Nullable String amount) {
		return TierRule.assess(Projects.facts(family, level, TestDirectory.TIEXI, zone ? TestDirectory.ZONE : null,
				null, (amount != null) ? WanYuan.of(amount) : null), THRESHOLDS);
	}

}
