package org.diaodu.command.jurisdiction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.Boundary;
import org.diaodu.kernel.jurisdiction.GeoPoint;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignGridOfficer;
import org.diaodu.kernel.jurisdiction.command.RegisterGridCell;
import org.diaodu.kernel.jurisdiction.event.GridCellRegistered;
import org.diaodu.kernel.jurisdiction.event.GridOfficerAssigned;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;

import static org.diaodu.command.jurisdiction.TestDirectory.CITY_DRC;
import static org.diaodu.command.jurisdiction.TestDirectory.HEPING_ZONE;
import static org.diaodu.command.jurisdiction.TestDirectory.TIEXI;
import static org.diaodu.command.jurisdiction.TestDirectory.ZONE;

@Clause({ "F-041", "F-042" })
class GridCellTest {

	private static final String ID = "cell-1";

	private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

	private static final Boundary SQUARE = boundary("123.2 41.7", "123.3 41.7", "123.3 41.8", "123.2 41.8");

	private static final GridCellRegistered CELL = new GridCellRegistered(ID, "一号网格", ZONE, SQUARE, DAY);

	private static final GridOfficerAssigned OFFICER = new GridOfficerAssigned(ID, null, "person-1", null, DAY);

	private final TestDirectory directory = new TestDirectory().with(new PersonRegistered("person-1", DAY))
		.with(new PersonRegistered("person-2", DAY))
		.with(new PersonRegistered("person-3", DAY))
		.post("person-1", Role.SPECIALIST, ZONE, null)
		.post("person-2", Role.SPECIALIST, ZONE, null)
		.post("person-3", Role.SPECIALIST, HEPING_ZONE, null);

	private final Decision<GridCell> decision = Decision.of(GridCell.class, this.directory);

	private static Boundary boundary(String... pairs) {
		return new Boundary(Stream.of(pairs)
			.map((pair) -> pair.split(" "))
			.map((pair) -> new GeoPoint(new BigDecimal(pair[0]), new BigDecimal(pair[1])))
			.toList());
	}

	private static RegisterGridCell register(String parentId, Boundary boundary) {
		return new RegisterGridCell(ID, "一号网格", parentId, boundary, DAY);
	}

	private static AssignGridOfficer assign(String personId, LocalDate from, String note) {
		return new AssignGridOfficer(ID, personId, from, note);
	}

	@Test
	void isRegisteredOnceInAZone() {
		this.decision.when(People.CITY_COORDINATOR, register(ZONE, SQUARE)).thenRecords(CELL);
		this.decision.given(CELL).when(People.CITY_COORDINATOR, register(ZONE, SQUARE)).thenRecordsNothing();
		this.decision.when(People.CITY_COORDINATOR, register(TIEXI, SQUARE))
			.thenRefuses(JurisdictionRefusal.GRID_CELL_ALREADY_REGISTERED, "cellId");
	}

	@Test
	void refusesALineThatEnclosesNoAreaOrCrossesItself() {
		for (Boundary boundary : List.of(boundary("123.2 41.7", "123.3 41.7"),
				boundary("123.2 41.7", "123.3 41.7", "123.4 41.7"),
				boundary("123.2 41.7", "123.3 41.8", "123.3 41.7", "123.2 41.8"),
				boundary("181 41.7", "123.3 41.7", "123.3 41.8"))) {
			this.decision.when(People.CITY_COORDINATOR, register(ZONE, boundary))
				.thenRefuses(JurisdictionRefusal.GRID_BOUNDARY_INVALID, "boundary");
		}
	}

	@Test
	void refusesACellOfADepartmentAndOfNoUnit() {
		this.decision.when(People.CITY_COORDINATOR, register(CITY_DRC, SQUARE))
			.thenRefuses(JurisdictionRefusal.UNIT_KIND_UNFIT, "parentId");
		this.decision.when(People.CITY_COORDINATOR, register("unit-nowhere", SQUARE))
			.thenRefuses(JurisdictionRefusal.UNIT_UNKNOWN, "parentId");
	}

	@Test
	void isAnsweredForByASpecialistOfItsZone() {
		this.decision.given(CELL).when(People.CITY_COORDINATOR, assign("person-1", DAY, null)).thenRecords(OFFICER);
	}

	@Test
	@Clause("F-135")
	void refusesASpecialistOfAnotherTerritoryAndWhoeverIsNone() {
		this.decision.given(CELL)
			.when(People.CITY_COORDINATOR, assign("person-3", DAY, null))
			.thenRefuses(JurisdictionRefusal.GRID_OFFICER_UNFIT, "personId");
		this.directory.with(new PersonRegistered("person-4", DAY)).post("person-4", Role.MANAGER, TIEXI, null);
		this.decision.when(People.CITY_COORDINATOR, assign("person-4", DAY, null))
			.thenRefuses(JurisdictionRefusal.GRID_OFFICER_UNFIT, "personId");
	}

	@Test
	void aCellOfADistrictTakesASpecialistOfAnyOfItsZones() {
		this.decision.given(new GridCellRegistered(ID, "一号网格", TIEXI, SQUARE, DAY))
			.when(People.CITY_COORDINATOR, assign("person-1", DAY, null))
			.thenRecords(OFFICER);
	}

	@Test
	void anOfficerIsReplacedWithANoteAndNeverDoubled() {
		this.decision.given(CELL, OFFICER)
			.when(People.CITY_COORDINATOR, assign("person-2", DAY.plusYears(1), null))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "note");
		this.decision.when(People.CITY_COORDINATOR, assign("person-2", DAY, "工作已交接"))
			.thenRefuses(JurisdictionRefusal.TERM_BEGINS_TOO_EARLY, "from");
		this.decision.when(People.CITY_COORDINATOR, assign("person-1", DAY.plusYears(1), "工作已交接"))
			.thenRefuses(JurisdictionRefusal.GRID_OFFICER_UNCHANGED, "personId");
		this.decision.when(People.CITY_COORDINATOR, assign("person-2", DAY.plusYears(1), "工作已交接"))
			.thenRecords(new GridOfficerAssigned(ID, "person-1", "person-2", "工作已交接", DAY.plusYears(1)));
	}

	@Test
	void refusesAnOfficerNobodyKnows() {
		this.decision.given(CELL)
			.when(People.CITY_COORDINATOR, assign("person-nobody", DAY, null))
			.thenRefuses(JurisdictionRefusal.PERSON_UNKNOWN, "personId");
	}

}
