package org.diaodu.command.jurisdiction;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.command.AppointPrincipalLeader;
import org.diaodu.kernel.jurisdiction.command.AssignOfficeStaff;
import org.diaodu.kernel.jurisdiction.command.EndOfficeStaff;
import org.diaodu.kernel.jurisdiction.command.EndPrincipalLeader;
import org.diaodu.kernel.jurisdiction.command.EstablishProjectOffice;
import org.diaodu.kernel.jurisdiction.event.DivisionRegistered;
import org.diaodu.kernel.jurisdiction.event.OfficeStaffAssigned;
import org.diaodu.kernel.jurisdiction.event.OfficeStaffEnded;
import org.diaodu.kernel.jurisdiction.event.PersonErased;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PrincipalLeaderAppointed;
import org.diaodu.kernel.jurisdiction.event.PrincipalLeaderLeft;
import org.diaodu.kernel.jurisdiction.event.ProjectOfficeEstablished;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;

import static org.diaodu.command.jurisdiction.TestDirectory.CITY;
import static org.diaodu.command.jurisdiction.TestDirectory.TIEXI;

@Clause({ "F-010", "F-011", "F-012" })
class ProjectOfficeTest {

	private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

	private static final LocalDate YEAR_LATER = DAY.plusYears(1);

	private static final DivisionRegistered UNIT = new DivisionRegistered(TIEXI, UnitKind.DISTRICT, "210106", "铁西区",
			CITY, TestDirectory.FOUNDED);

	private static final ProjectOfficeEstablished OFFICE = new ProjectOfficeEstablished(TIEXI, "项目建设指挥部", "铁政发〔2018〕3号",
			DAY);

	private static final PrincipalLeaderAppointed LEADER = new PrincipalLeaderAppointed(TIEXI, null, "person-1", null,
			DAY);

	private static final OfficeStaffAssigned STAFF = new OfficeStaffAssigned(TIEXI, "person-2", true, DAY, null, DAY);

	private static final Attribution TIEXI_COORDINATOR = People.acting("person-tiexi-drc", Role.COORDINATOR,
			TestDirectory.TIEXI_DRC);

	private static final Attribution HEPING_COORDINATOR = People.acting("person-heping-drc", Role.COORDINATOR,
			TestDirectory.HEPING_DRC);

	private final TestDirectory directory = new TestDirectory()
		.post(TIEXI_COORDINATOR.actor(), Role.COORDINATOR, TestDirectory.TIEXI_DRC, null)
		.post(HEPING_COORDINATOR.actor(), Role.COORDINATOR, TestDirectory.HEPING_DRC, null)
		.with(new PersonRegistered("person-1", DAY))
		.with(new PersonRegistered("person-2", DAY))
		.with(new PersonRegistered("person-gone", DAY))
		.with(new PersonErased("person-gone", "本人申请", "申请〔2018〕1号", DAY));

	private final Decision<Unit> decision = Decision.of(Unit.class, this.directory);

	private static EstablishProjectOffice establish(String name) {
		return new EstablishProjectOffice(TIEXI, name, "铁政发〔2018〕3号", DAY);
	}

	private static AppointPrincipalLeader appoint(String personId, LocalDate from, String note) {
		return new AppointPrincipalLeader(TIEXI, personId, from, note);
	}

	private static AssignOfficeStaff assign(LocalDate from, LocalDate to) {
		return new AssignOfficeStaff(TIEXI, "person-2", true, from, to);
	}

	@Test
	void aDistrictEstablishesItsOwnOfficeOnce() {
		this.decision.given(UNIT).when(TIEXI_COORDINATOR, establish("项目建设指挥部")).thenRecords(OFFICE);
		this.decision.given(OFFICE).when(People.CITY_COORDINATOR, establish("项目建设指挥部")).thenRecordsNothing();
	}

	@Test
	void refusesASecondOffice() {
		this.decision.given(UNIT, OFFICE)
			.when(TIEXI_COORDINATOR, establish("另一指挥部"))
			.thenRefuses(JurisdictionRefusal.OFFICE_ALREADY_ESTABLISHED, "unitId");
	}

	@Test
	@Clause("F-135")
	void refusesTheOfficeOfAnotherDistrict() {
		this.decision.given(UNIT)
			.when(HEPING_COORDINATOR, establish("项目建设指挥部"))
			.thenRefuses(JurisdictionRefusal.OUTSIDE_TERRITORY, "unitId");
	}

	@Test
	@Clause("F-135")
	void refusesAnOfficeFromWhoeverKeepsNoOrganisation() {
		this.decision.given(UNIT)
			.when(People.TIEXI_MANAGER, establish("项目建设指挥部"))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	void refusesALeaderWithoutAnOffice() {
		this.decision.given(UNIT)
			.when(TIEXI_COORDINATOR, appoint("person-1", DAY, null))
			.thenRefuses(JurisdictionRefusal.OFFICE_NOT_ESTABLISHED, "unitId");
	}

	@Test
	void namesALeader() {
		this.decision.given(UNIT, OFFICE).when(TIEXI_COORDINATOR, appoint("person-1", DAY, null)).thenRecords(LEADER);
	}

	@Test
	void replacesALeaderWithANote() {
		this.decision.given(UNIT, OFFICE, LEADER)
			.when(TIEXI_COORDINATOR, appoint("person-2", YEAR_LATER, "工作已交接"))
			.thenRecords(new PrincipalLeaderAppointed(TIEXI, "person-1", "person-2", "工作已交接", YEAR_LATER));
	}

	@Test
	void refusesToReplaceALeaderWithoutANote() {
		this.decision.given(UNIT, OFFICE, LEADER)
			.when(TIEXI_COORDINATOR, appoint("person-2", YEAR_LATER, " "))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "note");
	}

	@Test
	void refusesALeaderWhoBeginsBeforeTheOneReplaced() {
		this.decision.given(UNIT, OFFICE, LEADER)
			.when(TIEXI_COORDINATOR, appoint("person-2", DAY, "工作已交接"))
			.thenRefuses(JurisdictionRefusal.TERM_BEGINS_TOO_EARLY, "from");
	}

	@Test
	void refusesALeaderBeforeTheOffice() {
		this.decision.given(UNIT, OFFICE)
			.when(TIEXI_COORDINATOR, appoint("person-1", DAY.minusDays(1), null))
			.thenRefuses(JurisdictionRefusal.TERM_BEGINS_TOO_EARLY, "from");
	}

	@Test
	void refusesTheSameLeaderAgain() {
		this.decision.given(UNIT, OFFICE, LEADER)
			.when(TIEXI_COORDINATOR, appoint("person-1", YEAR_LATER, "连任"))
			.thenRefuses(JurisdictionRefusal.PRINCIPAL_LEADER_UNCHANGED, "personId");
	}

	@Test
	void refusesALeaderNobodyKnowsAndOneWhoWasErased() {
		this.decision.given(UNIT, OFFICE)
			.when(TIEXI_COORDINATOR, appoint("person-nobody", DAY, null))
			.thenRefuses(JurisdictionRefusal.PERSON_UNKNOWN, "personId");
		this.decision.when(TIEXI_COORDINATOR, appoint("person-gone", DAY, null))
			.thenRefuses(JurisdictionRefusal.PERSON_ERASED, "personId");
	}

	@Test
	void recordsThatTheLeaderLeftAndRefusesItTwice() {
		PrincipalLeaderLeft left = new PrincipalLeaderLeft(TIEXI, "person-1", "调离", YEAR_LATER);
		this.decision.given(UNIT, OFFICE, LEADER)
			.when(TIEXI_COORDINATOR, new EndPrincipalLeader(TIEXI, YEAR_LATER, "调离"))
			.thenRecords(left);
		this.decision.given(left)
			.when(TIEXI_COORDINATOR, new EndPrincipalLeader(TIEXI, YEAR_LATER, "调离"))
			.thenRefuses(JurisdictionRefusal.PRINCIPAL_LEADER_MISSING, "unitId");
	}

	@Test
	void refusesATermThatEndsBeforeItBegins() {
		this.decision.given(UNIT, OFFICE, LEADER, STAFF)
			.when(TIEXI_COORDINATOR, assign(DAY, DAY.minusDays(1)))
			.thenRefuses(JurisdictionRefusal.TERM_ENDS_BEFORE_START, "to");
		this.decision.when(TIEXI_COORDINATOR, new EndOfficeStaff(TIEXI, "person-2", DAY.minusDays(1), "轮岗"))
			.thenRefuses(JurisdictionRefusal.TERM_ENDS_BEFORE_START, "on");
		this.decision.when(TIEXI_COORDINATOR, new EndPrincipalLeader(TIEXI, DAY.minusDays(1), "调离"))
			.thenRefuses(JurisdictionRefusal.TERM_ENDS_BEFORE_START, "on");
	}

	@Test
	void assignsStaffAgainOnlyAfterTheyLeft() {
		this.decision.given(UNIT, OFFICE).when(TIEXI_COORDINATOR, assign(DAY, null)).thenRecords(STAFF);
		this.decision.given(STAFF)
			.when(TIEXI_COORDINATOR, assign(YEAR_LATER, null))
			.thenRefuses(JurisdictionRefusal.STAFF_ALREADY_ASSIGNED, "personId");
		OfficeStaffEnded ended = new OfficeStaffEnded(TIEXI, "person-2", "轮岗", YEAR_LATER);
		this.decision.when(TIEXI_COORDINATOR, new EndOfficeStaff(TIEXI, "person-2", YEAR_LATER, "轮岗"))
			.thenRecords(ended);
		this.decision.given(ended)
			.when(TIEXI_COORDINATOR, new EndOfficeStaff(TIEXI, "person-2", YEAR_LATER, "轮岗"))
			.thenRefuses(JurisdictionRefusal.STAFF_UNKNOWN, "personId");
		this.decision.when(TIEXI_COORDINATOR, assign(YEAR_LATER, null))
			.thenRefuses(JurisdictionRefusal.TERM_BEGINS_TOO_EARLY, "from");
	}

	@Test
	void theCityHasALeadingGroupInsteadOfAnOffice() {
		this.decision.given(new DivisionRegistered(CITY, UnitKind.CITY, "210100", "沈阳市", null, TestDirectory.FOUNDED))
			.when(People.CITY_COORDINATOR, new EstablishProjectOffice(CITY, "指挥部", "沈政发〔2018〕3号", DAY))
			.thenRefuses(JurisdictionRefusal.UNIT_KIND_UNFIT, "unitId");
	}

}
