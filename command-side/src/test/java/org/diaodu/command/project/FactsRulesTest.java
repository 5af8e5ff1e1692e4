package org.diaodu.command.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.event.UnitMerged;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.RefusalCode;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@Clause({ "F-013", "F-017", "F-024", "F-033", "F-047", "F-052", "F-053" })
class FactsRulesTest {

	private final TestDirectory directory = new TestDirectory();

	@Test
	void acceptsTheStructureOfAnEnterpriseProject() {
		accepts(Projects.enterprise(TestDirectory.ZONE, null));
		accepts(Projects.facts(null, null, null, null, null, null));
	}

	@Test
	void acceptsTheStructureOfAGovernmentProject() {
		accepts(Projects.government(Level.CITY, TestDirectory.CONSTRUCTION, null));
		accepts(Projects.government(Level.DISTRICT, TestDirectory.TIEXI_CONSTRUCTION, null));
	}

	@Test
	@Clause("F-052")
	void refusesAZoneOnAGovernmentProject() {
		refuses(Projects.facts(Family.GOVERNMENT, Level.DISTRICT, TestDirectory.TIEXI, TestDirectory.ZONE, null, null),
				ProjectRefusal.ZONE_ON_GOVERNMENT_PROJECT);
	}

	@Test
	void refusesALevelOnAnEnterpriseProjectAndOnAProjectOfUnknownFamily() {
		refuses(Projects.facts(Family.ENTERPRISE, Level.CITY, null, null, null, null),
				ProjectRefusal.LEVEL_ON_ENTERPRISE_PROJECT);
		refuses(Projects.facts(null, Level.CITY, null, null, null, null), ProjectRefusal.LEVEL_ON_ENTERPRISE_PROJECT);
	}

	@Test
	void refusesAGovernmentProjectWithoutLevel() {
		refuses(Projects.facts(Family.GOVERNMENT, null, null, null, null, null), ProjectRefusal.LEVEL_REQUIRED);
	}

	@Test
	@Clause("F-053")
	void refusesAConstructionDepartmentOfTheOtherLevelOrOfNoSuchFunction() {
		refuses(Projects.government(Level.CITY, TestDirectory.TIEXI_CONSTRUCTION, null),
				ProjectRefusal.CONSTRUCTION_DEPARTMENT_UNFIT);
		refuses(Projects.government(Level.DISTRICT, TestDirectory.CONSTRUCTION, null),
				ProjectRefusal.CONSTRUCTION_DEPARTMENT_UNFIT);
		refuses(Projects.government(Level.CITY, TestDirectory.INDUSTRY, null),
				ProjectRefusal.CONSTRUCTION_DEPARTMENT_UNFIT);
		refuses(Projects.facts(Family.ENTERPRISE, null, TestDirectory.TIEXI, null, TestDirectory.TIEXI_CONSTRUCTION,
				null), ProjectRefusal.CONSTRUCTION_DEPARTMENT_UNFIT);
	}

	@Test
	void refusesAZoneOfAnotherDistrictOrWithoutADistrict() {
		refuses(Projects.enterprise(TestDirectory.HEPING_ZONE, null), ProjectRefusal.ZONE_NOT_IN_DISTRICT);
		refuses(Projects.facts(Family.ENTERPRISE, null, null, TestDirectory.ZONE, null, null),
				ProjectRefusal.ZONE_NOT_IN_DISTRICT);
	}

	@ParameterizedTest
	@CsvSource({ "unit-210100", "unit-210106401", "unit-nowhere" })
	void refusesATerritoryThatIsNoDistrict(String unitId) {
		refuses(Projects.facts(null, null, unitId, null, null, null), ProjectRefusal.DISTRICT_UNFIT);
	}

	@Test
	void refusesADistrictFromTheDayItWasMergedAway() {
		ProjectFacts facts = Projects.facts(null, null, TestDirectory.TIEXI, null, null, null);
		this.directory.with(new UnitMerged(TestDirectory.TIEXI, TestDirectory.HEPING, "合并", Projects.DAY.plusDays(1)));
		accepts(facts);
		this.directory.with(new UnitMerged(TestDirectory.TIEXI, TestDirectory.HEPING, "合并", Projects.DAY));
		refuses(facts, ProjectRefusal.DISTRICT_UNFIT);
	}

	@Test
	void refusesAmountsBelowZeroAndPartsAboveTheTotal() {
		refuses(amounts(WanYuan.of(-1), null), ProjectRefusal.AMOUNT_NEGATIVE);
		refuses(amounts(null, WanYuan.of(-1)), ProjectRefusal.AMOUNT_NEGATIVE);
		refuses(amounts(WanYuan.of(10), WanYuan.of(11)), ProjectRefusal.AMOUNT_PART_EXCEEDS_TOTAL);
		accepts(amounts(WanYuan.of(10), WanYuan.of(10)));
		accepts(amounts(null, WanYuan.of(11)));
		refuses(planned(11), ProjectRefusal.AMOUNT_PART_EXCEEDS_TOTAL);
		accepts(planned(10));
	}

	@Test
	void refusesHalfAForeignAmount() {
		LocalDate day = LocalDate.of(2018, 3, 15);
		refuses(foreign("EUR", null, day), ProjectRefusal.FOREIGN_CURRENCY_INCOMPLETE);
		refuses(foreign(null, BigDecimal.TEN, null), ProjectRefusal.FOREIGN_CURRENCY_INCOMPLETE);
		refuses(foreign("欧元", BigDecimal.TEN, day), ProjectRefusal.FOREIGN_CURRENCY_INCOMPLETE);
		accepts(foreign("EUR", new BigDecimal("300000000"), day));
	}

	@Test
	void refusesCoordinatesOutsideTheGlobeOrHalfGiven() {
		refuses(Projects.placed(new Place(null, BigDecimal.valueOf(123), null)), ProjectRefusal.COORDINATES_INVALID);
		refuses(Projects.placed(new Place(null, BigDecimal.valueOf(181), BigDecimal.ONE)),
				ProjectRefusal.COORDINATES_INVALID);
		refuses(Projects.placed(new Place(null, BigDecimal.ONE, BigDecimal.valueOf(91))),
				ProjectRefusal.COORDINATES_INVALID);
		accepts(Projects.placed(new Place("开发大路", BigDecimal.valueOf(123.4), BigDecimal.valueOf(41.8))));
	}

	@Test
	void refusesCompletionBeforeTheStart() {
		LocalDate day = LocalDate.of(2019, 1, 1);
		refuses(planned(day, day.minusDays(1)), ProjectRefusal.COMPLETION_BEFORE_START);
		accepts(planned(day, day));
	}

	@Test
	void refusesTextsLongerThanACell() {
		refuses(Projects.named(Projects.enterprise(null, null), "长".repeat(201)), CommonRefusal.VALUE_TOO_LONG);
		accepts(Projects.named(Projects.enterprise(null, null), "长".repeat(200)));
	}

	private static ProjectFacts planned(long annualPlan) {
		return FactsMerge.withAmounts(Projects.enterprise(null, null),
				new Amounts(WanYuan.of(10), null, null, null, WanYuan.of(annualPlan), 2018, null, null, null));
	}

	private static ProjectFacts amounts(@Nullable WanYuan total, @Nullable WanYuan land) {
		return FactsMerge.withAmounts(Projects.enterprise(null, null),
				new Amounts(total, null, null, land, null, null, null, null, null));
	}

	private static ProjectFacts foreign(@Nullable String currency, @Nullable BigDecimal amount,
			@Nullable LocalDate day) {
		return FactsMerge.withAmounts(Projects.enterprise(null, null),
				new Amounts(null, null, null, null, null, null, currency, amount, day));
	}

	private static ProjectFacts planned(LocalDate start, LocalDate completion) {
		return new ProjectFacts("项目", null, null, null, null, null, Amounts.UNKNOWN, null, List.of(), null, null,
				Place.UNKNOWN, Stage.PERMITS, start, completion, null, null);
	}

	private void accepts(ProjectFacts facts) {
		assertThatNoException().isThrownBy(() -> FactsRule.requireAll(facts, Projects.DAY, this.directory));
	}

	private void refuses(ProjectFacts facts, RefusalCode code) {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> FactsRule.requireAll(facts, Projects.DAY, this.directory))
			.satisfies((ex) -> {
				assertThat(ex.refusal().code()).isEqualTo(code.name());
				assertThat(ex.refusal().field()).startsWith("facts.");
			});
	}

}
