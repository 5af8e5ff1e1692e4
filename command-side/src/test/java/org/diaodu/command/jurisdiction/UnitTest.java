package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.ZoneKind;
import org.diaodu.kernel.jurisdiction.ZoneLevel;
import org.diaodu.kernel.jurisdiction.command.RecodeDivision;
import org.diaodu.kernel.jurisdiction.command.RegisterDepartment;
import org.diaodu.kernel.jurisdiction.command.RegisterDivision;
import org.diaodu.kernel.jurisdiction.command.RegisterZone;
import org.diaodu.kernel.jurisdiction.command.RenameUnit;
import org.diaodu.kernel.jurisdiction.command.SetZonePilot;
import org.diaodu.kernel.jurisdiction.event.DepartmentRegistered;
import org.diaodu.kernel.jurisdiction.event.DivisionRecoded;
import org.diaodu.kernel.jurisdiction.event.DivisionRegistered;
import org.diaodu.kernel.jurisdiction.event.UnitMerged;
import org.diaodu.kernel.jurisdiction.event.UnitRenamed;
import org.diaodu.kernel.jurisdiction.event.ZonePilotChanged;
import org.diaodu.kernel.jurisdiction.event.ZoneRegistered;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;

import static org.diaodu.command.jurisdiction.TestDirectory.CITY;
import static org.diaodu.command.jurisdiction.TestDirectory.FOUNDED;
import static org.diaodu.command.jurisdiction.TestDirectory.HEPING;
import static org.diaodu.command.jurisdiction.TestDirectory.TIEXI;

@Clause({ "F-001", "F-013" })
class UnitTest {

	private static final String LIAOZHONG = "unit-210122";

	private static final LocalDate YEAR_2016 = LocalDate.of(2016, 1, 1);

	private static final DivisionRegistered COUNTY = new DivisionRegistered(LIAOZHONG, UnitKind.DISTRICT, "210122",
			"辽中县", CITY, FOUNDED);

	private final Decision<Unit> decision = Decision.of(Unit.class, new TestDirectory());

	private static RegisterDivision county(String code) {
		return new RegisterDivision(LIAOZHONG, UnitKind.DISTRICT, code, "辽中县", CITY, FOUNDED);
	}

	@Test
	void registersADivisionUnderItsCodeWhichItClaims() {
		this.decision.when(People.CITY_COORDINATOR, county("210122"))
			.thenRecords(COUNTY)
			.thenClaims("+division-code 210122");
	}

	@Test
	void recordsNothingWhenRegisteredTwiceAlike() {
		this.decision.given(COUNTY).when(People.CITY_COORDINATOR, county("210122")).thenRecordsNothing().thenClaims();
	}

	@Test
	void refusesOtherContentUnderTheSameId() {
		this.decision.given(COUNTY)
			.when(People.CITY_COORDINATOR, county("210123"))
			.thenRefuses(JurisdictionRefusal.UNIT_ALREADY_REGISTERED);
	}

	@Test
	void refusesWhatIsNoDivisionCode() {
		this.decision.when(People.CITY_COORDINATOR, county("21012"))
			.thenRefuses(JurisdictionRefusal.DIVISION_CODE_INVALID, "code");
	}

	@Test
	void refusesADistrictOfNoCity() {
		this.decision
			.when(People.CITY_COORDINATOR,
					new RegisterDivision(LIAOZHONG, UnitKind.DISTRICT, "210122", "辽中县", TIEXI, FOUNDED))
			.thenRefuses(JurisdictionRefusal.UNIT_KIND_UNFIT, "parentId");
	}

	@Test
	void refusesAParentNobodyKnows() {
		this.decision
			.when(People.CITY_COORDINATOR,
					new RegisterDivision(LIAOZHONG, UnitKind.DISTRICT, "210122", "辽中县", "unit-nowhere", FOUNDED))
			.thenRefuses(JurisdictionRefusal.UNIT_UNKNOWN, "parentId");
	}

	@Test
	void refusesEverybodyBelowTheCity() {
		this.decision.when(People.TIEXI_MANAGER, county("210122")).thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	void givesADivisionAnotherCodeAndNameFromADayOn() {
		this.decision.given(COUNTY)
			.when(People.CITY_COORDINATOR, new RecodeDivision(LIAOZHONG, "210115", "辽中区", YEAR_2016, "撤县设区"))
			.thenRecords(new DivisionRecoded(LIAOZHONG, "210122", "210115", "辽中县", "辽中区", "撤县设区", YEAR_2016))
			.thenClaims("+division-code 210115");
	}

	@Test
	void renamesFromADayOnAndOnlyForward() {
		this.decision.given(COUNTY)
			.when(People.CITY_COORDINATOR, new RenameUnit(LIAOZHONG, "辽中区", FOUNDED, "更名"))
			.thenRefuses(JurisdictionRefusal.NAME_DATE_NOT_AFTER, "since");
	}

	@Test
	void recordsNothingWhenRenamedTwiceAlike() {
		this.decision.given(COUNTY, new UnitRenamed(LIAOZHONG, "辽中县", "辽中区", "更名", YEAR_2016))
			.when(People.CITY_COORDINATOR, new RenameUnit(LIAOZHONG, "辽中区", YEAR_2016, "更名"))
			.thenRecordsNothing();
	}

	@Test
	void refusesARenamingWithoutReason() {
		this.decision.given(COUNTY)
			.when(People.CITY_COORDINATOR, new RenameUnit(LIAOZHONG, "辽中区", YEAR_2016, ""))
			.thenRefuses(CommonRefusal.REASON_REQUIRED);
	}

	@Test
	@Clause({ "F-013", "F-132" })
	void registersAZoneUnderTheDistrictThatLeadsIt() {
		this.decision
			.when(People.CITY_COORDINATOR,
					new RegisterZone("unit-zone-x", TIEXI, "中德园", ZoneKind.PARK, ZoneLevel.OTHER, null, FOUNDED))
			.thenRecords(
					new ZoneRegistered("unit-zone-x", TIEXI, "中德园", ZoneKind.PARK, ZoneLevel.OTHER, null, FOUNDED));
	}

	@Test
	void refusesAZoneLedByTheCity() {
		this.decision
			.when(People.CITY_COORDINATOR,
					new RegisterZone("unit-zone-x", CITY, "中德园", ZoneKind.PARK, ZoneLevel.OTHER, null, FOUNDED))
			.thenRefuses(JurisdictionRefusal.UNIT_KIND_UNFIT, "leadDistrictId");
	}

	@Test
	@Clause({ "F-018", "F-024" })
	void registersADepartmentWithItsFunctionsAndSections() {
		this.decision
			.when(People.CITY_COORDINATOR,
					new RegisterDepartment("unit-x", CITY, "城建局",
							Set.of(DepartmentFunction.CONSTRUCTION_MANAGEMENT, DepartmentFunction.SECTOR),
							Set.of("E", "A"), FOUNDED))
			.thenRecords(new DepartmentRegistered("unit-x", CITY, "城建局",
					Set.of(DepartmentFunction.CONSTRUCTION_MANAGEMENT, DepartmentFunction.SECTOR), Set.of("A", "E"),
					FOUNDED));
	}

	@Test
	void refusesSectionsThatDoNotExistOrOfADepartmentThatGuidesNoSector() {
		this.decision
			.when(People.CITY_COORDINATOR,
					new RegisterDepartment("unit-x", CITY, "城建局", Set.of(DepartmentFunction.CONSTRUCTION_MANAGEMENT),
							Set.of("E"), FOUNDED))
			.thenRefuses(CommonRefusal.VALUE_INVALID, "sections");
	}

	@Test
	void refusesChangesOnceMergedAway() {
		this.decision.given(COUNTY, new UnitMerged(LIAOZHONG, HEPING, "合并", YEAR_2016))
			.when(People.CITY_COORDINATOR, new RenameUnit(LIAOZHONG, "辽中区", LocalDate.of(2017, 1, 1), "更名"))
			.thenRefuses(JurisdictionRefusal.UNIT_ENDED);
	}

	@Test
	@Clause("F-070")
	void aZoneIsAPilotAsAWholeByADocumentUntilItIsNot() {
		ZoneRegistered zone = new ZoneRegistered(TestDirectory.ZONE, TestDirectory.TIEXI, "铁西经济技术开发区",
				ZoneKind.DEVELOPMENT_ZONE, ZoneLevel.NATIONAL, null, FOUNDED);
		LocalDate from = LocalDate.of(2019, 3, 1);
		ZonePilotChanged pilot = new ZonePilotChanged(TestDirectory.ZONE, true, "沈发改〔2019〕1号", from);
		this.decision.given(zone)
			.when(People.CITY_COORDINATOR, new SetZonePilot(TestDirectory.ZONE, true, "沈发改〔2019〕1号", from))
			.thenRecords(pilot);
		this.decision.when(People.TIEXI_MANAGER, new SetZonePilot(TestDirectory.ZONE, true, "沈发改〔2019〕1号", from))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
		this.decision.when(People.CITY_COORDINATOR, new SetZonePilot(TestDirectory.ZONE, true, " ", from))
			.thenRefuses(CommonRefusal.VALUE_REQUIRED, "documentNo");
		this.decision.given(pilot)
			.when(People.CITY_COORDINATOR, new SetZonePilot(TestDirectory.ZONE, true, "沈发改〔2019〕2号", from))
			.thenRecordsNothing();
		this.decision
			.when(People.CITY_COORDINATOR,
					new SetZonePilot(TestDirectory.ZONE, false, "沈发改〔2019〕2号", from.minusDays(1)))
			.thenRefuses(JurisdictionRefusal.TERM_BEGINS_TOO_EARLY, "occurredOn");
		this.decision
			.when(People.CITY_COORDINATOR, new SetZonePilot(TestDirectory.ZONE, false, "沈发改〔2019〕2号", from.plusDays(1)))
			.thenRecords(new ZonePilotChanged(TestDirectory.ZONE, false, "沈发改〔2019〕2号", from.plusDays(1)));
	}

}
