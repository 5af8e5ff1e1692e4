package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.command.UnitCommand;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reference data is carried out by the real aggregates, command by command.
 */
@Clause({ "F-001", "F-013", "F-018" })
class ReferenceDataTest {

	private static final String CITY = "unit-210100";

	private static final DirectoryFold DIRECTORY = new DirectoryFold();

	@BeforeAll
	static void carryOut() {
		Map<String, List<Object>> recorded = new HashMap<>();
		for (ReferenceData.Item item : ReferenceData.shenyang()) {
			if (item.command() instanceof UnitCommand command) {
				Object[] before = recorded.getOrDefault(command.target(), List.of()).toArray();
				Decision<Unit> decision = Decision.of(Unit.class, DIRECTORY).given(before).when(People.SYSTEM, command);
				List<Object> after = decision.recorded(command.target());
				assertThat(after).as(command.toString()).hasSize(before.length + 1);
				DIRECTORY.evolve((DomainEvent) after.getLast());
				recorded.put(command.target(), after);
			}
		}
	}

	@Test
	void holdsTheCityAndItsThirteenDivisions() {
		assertThat(DIRECTORY.units()).filteredOn((unit) -> unit.kind() == UnitKind.DISTRICT)
			.extracting(KnownUnit::code)
			.containsExactlyInAnyOrder("210102", "210103", "210104", "210105", "210106", "210111", "210112", "210113",
					"210114", "210115", "210123", "210124", "210181");
		assertThat(DIRECTORY.division("210100")).extracting(KnownUnit::name).isEqualTo("沈阳市");
	}

	@ParameterizedTest
	@CsvSource({ "东陵区,浑南区,210112", "新城子区,沈北新区,210113", "辽中县,辽中区,210115", "210122,辽中区,210115", "新民县,新民市,210181",
			"210121,新民市,210181", "浑南区,浑南区,210112" })
	void findsADivisionByAnyNameOrCodeItEverHad(String text, String name, String code) {
		KnownUnit unit = DIRECTORY.division(text);
		assertThat(unit).isNotNull();
		assertThat(unit.name()).isEqualTo(name);
		assertThat(unit.code()).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource({ "2015-12-31,辽中县,210122", "2016-01-01,辽中区,210115", "1980-01-01,辽中县,210122" })
	void tellsNameAndCodeValidOnADay(LocalDate day, String name, String code) {
		KnownUnit unit = DIRECTORY.unit("unit-210122");
		assertThat(unit).isNotNull();
		assertThat(unit.on(day)).extracting(KnownUnit.Name::name, KnownUnit.Name::code).containsExactly(name, code);
		assertThat(unit.on(LocalDate.of(1979, 12, 31))).isNull();
	}

	@Test
	void everySectionButTheLastHasExactlyOneSectorDepartmentOfTheCity() {
		"ABCDEFGHIJKLMNOPQRS".chars()
			.mapToObj(Character::toString)
			.forEach((section) -> assertThat(DIRECTORY.departments(DepartmentFunction.SECTOR, CITY)).as(section)
				.filteredOn((unit) -> unit.sections().contains(section))
				.hasSize(1));
		assertThat(DIRECTORY.sectorDepartment("C")).extracting(KnownUnit::name).isEqualTo("沈阳市工业和信息化局");
		assertThat(DIRECTORY.sectorDepartment("T")).isNull();
	}

	@Test
	void everyDistrictHasItsCoordinatingAndItsConstructionDepartment() {
		DIRECTORY.units().stream().filter((unit) -> unit.kind() == UnitKind.DISTRICT).forEach((district) -> {
			assertThat(DIRECTORY.departments(DepartmentFunction.COORDINATING, district.unitId())).hasSize(1);
			assertThat(DIRECTORY.departments(DepartmentFunction.CONSTRUCTION_MANAGEMENT, district.unitId())).hasSize(1);
		});
	}

	@Test
	void holdsTheZoneThatHasAStatisticalCode() {
		assertThat(DIRECTORY.zonesOf("unit-210106")).filteredOn((zone) -> "210106401".equals(zone.statisticalCode()))
			.extracting(KnownUnit::name)
			.containsExactly("沈阳经济技术开发区");
	}

	@Test
	void commandIdsAreDistinctAndTheSameEveryTime() {
		Set<Object> ids = new HashSet<>(ReferenceData.shenyang().stream().map(ReferenceData.Item::commandId).toList());
		assertThat(ids).hasSameSizeAs(ReferenceData.shenyang());
		assertThat(ReferenceData.shenyang()).isEqualTo(ReferenceData.shenyang());
	}

}
