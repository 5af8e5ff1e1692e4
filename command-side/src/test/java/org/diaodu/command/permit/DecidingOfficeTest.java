package org.diaodu.command.permit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.DepartmentRegistered;
import org.diaodu.kernel.jurisdiction.event.UnitMerged;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.permit.PermitDefinition;
import org.diaodu.kernel.permit.PermitRefusal;
import org.diaodu.kernel.permit.command.AcceptPermit;
import org.diaodu.kernel.permit.command.ApplyForPermit;
import org.diaodu.kernel.permit.command.ExtendPermitLimit;
import org.diaodu.kernel.permit.command.IssuePermit;
import org.diaodu.kernel.permit.command.PlanPermit;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;

import static org.diaodu.command.permit.Permitted.ID;
import static org.diaodu.command.permit.Permitted.LAND;
import static org.diaodu.command.permit.Permitted.PERMIT;
import static org.diaodu.command.permit.Permitted.PLANNING_OFFICE;
import static org.diaodu.command.permit.Permitted.WORK;
import static org.diaodu.command.permit.Permitted.applied;

/**
 * Which office may be applied to, and what those who serve in it are told. The project
 * lies in Tiexi.
 */
@Clause({ "F-020", "F-028", "F-080" })
class DecidingOfficeTest {

	private static final LocalDate DAY = LocalDate.of(2019, 5, 6);

	private static final String HEPING_CONSTRUCTION = "unit-210102-construction";

	private final TestDirectory directory = Permitted.directory()
		.with(new DepartmentRegistered(HEPING_CONSTRUCTION, TestDirectory.HEPING, "和平区城乡建设局",
				Set.of(DepartmentFunction.CONSTRUCTION_MANAGEMENT), Set.of(), TestDirectory.FOUNDED));

	private Decision<Permits> given(Object... events) {
		return Decision.of(Permits.class, this.directory)
			.given(Stream.concat(Stream.of(Permitted.project()), Arrays.stream(events)).toArray());
	}

	private static ApplyForPermit apply(@Nullable String office) {
		return new ApplyForPermit(ID, PERMIT, WORK, office, null, DAY);
	}

	@ParameterizedTest
	@ValueSource(strings = { TestDirectory.TIEXI_CONSTRUCTION, TestDirectory.CONSTRUCTION, PLANNING_OFFICE })
	void isADepartmentOfTheDistrictOrTheCity(String office) {
		given().when(People.ZONE_SPECIALIST, apply(office)).thenRecords(applied(WORK, office, DAY));
	}

	@ParameterizedTest
	@ValueSource(strings = { HEPING_CONSTRUCTION, TestDirectory.HEPING_DRC, TestDirectory.CITY, TestDirectory.TIEXI,
			TestDirectory.ZONE, TestDirectory.HEPING_ZONE })
	void isNoOtherDistrictsAndNoGovernmentOrZone(String office) {
		given().when(People.ZONE_SPECIALIST, apply(office))
			.thenRefuses(PermitRefusal.PERMIT_DEPARTMENT_UNFIT, "departmentId");
	}

	@Test
	void standsOnTheDayAlsoWhenTheCatalogueNamesIt() {
		LocalDate on = DAY.minusDays(1);
		this.directory.with(new UnitMerged(TestDirectory.CONSTRUCTION, TestDirectory.TRANSPORT, "机构改革", on));
		given().when(People.ZONE_SPECIALIST, apply(null))
			.thenRefuses(PermitRefusal.PERMIT_DEPARTMENT_UNFIT, "departmentId");
		given().when(People.ZONE_SPECIALIST, apply(TestDirectory.TRANSPORT))
			.thenRecords(applied(WORK, TestDirectory.TRANSPORT, DAY));
		given().when(People.ZONE_SPECIALIST, new ApplyForPermit(ID, PERMIT, WORK, null, null, on.minusDays(1)))
			.thenRecords(applied(WORK, TestDirectory.CONSTRUCTION, on.minusDays(1)));
	}

	/**
	 * A catalogue may give a permit to a hall of approvals, whatever kind of unit that
	 * is.
	 */
	@Test
	void isWhateverUnitTheCatalogueNames() {
		PermitCatalogueAdopted shipped = Permitted.catalogues().getLast();
		List<PermitDefinition> permits = shipped.permits()
			.stream()
			.map((it) -> new PermitDefinition(it.code(), it.name(), it.stage(), it.phase(), it.nodeCode(),
					it.statutory(), it.committed(), it.greenChannel(), it.extension(), it.validity(), it.untilStart(),
					it.renewals(), it.renewal(), it.renewAhead(), it.warnAhead(), it.authorities(),
					TestDirectory.HEPING_ZONE, it.families(), it.basis()))
			.toList();
		LocalDate from = DAY.minusDays(1);
		this.directory
			.with(new PermitCatalogueAdopted(shipped.catalogueId(), "2019-5", "某文件", "1", from, permits, from));
		given().when(People.ZONE_SPECIALIST, apply(TestDirectory.HEPING_ZONE))
			.thenRecords(applied(WORK, TestDirectory.HEPING_ZONE, DAY));
	}

	/**
	 * They have the permit on their screen, so there is nothing to be hidden from them.
	 */
	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "RESPONSIBLE_LEADER", "GUARANTOR", "MANAGER" })
	void tellsThoseWhoSeeItsPermitsThatTheyMayNotActRatherThanThatThereIsNone(Role role) {
		String person = "person-of-the-office-" + role;
		this.directory.post(person, role, PLANNING_OFFICE, null);
		Attribution leader = People.acting(person, role, PLANNING_OFFICE);
		given(applied(LAND, PLANNING_OFFICE, DAY)).when(leader, new AcceptPermit(ID, PERMIT, DAY))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
		given(applied(LAND, PLANNING_OFFICE, DAY))
			.when(leader, new ExtendPermitLimit(ID, PERMIT, "案情复杂", "person-head", DAY))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
		given(applied(LAND, PLANNING_OFFICE, DAY)).when(leader, new IssuePermit(ID, PERMIT, "地字1号", null, DAY))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
		given(applied(LAND, PLANNING_OFFICE, DAY)).when(leader, new PlanPermit(ID, PERMIT, LAND, DAY.plusDays(9), DAY))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	void tellsNobodyElseOfItsPermits() {
		this.directory.post("person-statistics", Role.STATISTICIAN, PLANNING_OFFICE, null);
		List<Attribution> others = List.of(People.acting("person-head", Role.RESPONSIBLE_LEADER, PLANNING_OFFICE),
				People.acting("person-statistics", Role.STATISTICIAN, PLANNING_OFFICE));
		given(applied(LAND, Permitted.ECOLOGY_OFFICE, DAY)).when(others.getFirst(), new AcceptPermit(ID, PERMIT, DAY))
			.thenRefuses(CommonRefusal.NOT_FOUND);
		given().when(others.getFirst(), new AcceptPermit(ID, PERMIT, DAY)).thenRefuses(CommonRefusal.NOT_FOUND);
		given(applied(LAND, PLANNING_OFFICE, DAY)).when(others.getLast(), new AcceptPermit(ID, PERMIT, DAY))
			.thenRefuses(CommonRefusal.NOT_FOUND);
	}

}
