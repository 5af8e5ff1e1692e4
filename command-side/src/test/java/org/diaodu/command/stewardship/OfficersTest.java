package org.diaodu.command.stewardship;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.StewardshipRefusal;
import org.diaodu.kernel.stewardship.command.AppointOfficer;
import org.diaodu.kernel.stewardship.command.HandOverOfficer;
import org.diaodu.kernel.stewardship.command.ReleaseOfficer;
import org.diaodu.kernel.stewardship.event.OfficerAppointed;
import org.diaodu.kernel.stewardship.event.OfficerHandedOver;
import org.diaodu.kernel.stewardship.event.OfficerReleased;

import static org.diaodu.command.stewardship.Stewarded.DAY;
import static org.diaodu.command.stewardship.Stewarded.ID;
import static org.diaodu.command.stewardship.Stewarded.LATER;

@Clause({ "F-039", "F-042", "F-045" })
class OfficersTest {

	private final TestDirectory directory = Stewarded.directory();

	private final Decision<Officers> decision = Decision.of(Officers.class, this.directory);

	private static AppointOfficer appoint(Slot slot, String personId) {
		return new AppointOfficer(ID, slot, personId, personId + "-post", "沈项〔2019〕3号", DAY);
	}

	private static OfficerAppointed appointed(Slot slot, String personId, String unitId) {
		return new OfficerAppointed(ID, slot, personId, personId + "-post", unitId, "沈项〔2019〕3号", DAY);
	}

	@ParameterizedTest
	@Clause({ "F-047", "F-048", "F-049", "F-050", "F-051" })
	@CsvSource({ "SPECIALIST, person-zone, unit-210106401", "DISTRICT_MANAGER, person-tiexi, unit-210106-drc",
			"CITY_MANAGER, person-city-manager, unit-210100-drc",
			"DISTRICT_LIAISON, person-tiexi-liaison, unit-210106-industry",
			"CITY_LIAISON, person-liaison, unit-210100-industry", "OWNER_CONTACT, person-owner, unit-210106" })
	void namesAnOfficerOfTheRightTierAndSectorForAnEnterpriseProject(Slot slot, String personId, String unitId) {
		this.decision.given(Stewarded.enterprise())
			.when(People.TIEXI_MANAGER, appoint(slot, personId))
			.thenRecords(appointed(slot, personId, unitId))
			.thenClaims("+holding:" + personId + " project-1 " + slot);
	}

	@ParameterizedTest
	@Clause("F-135")
	@CsvSource({ "SPECIALIST, person-heping-zone, POST_OUT_OF_TERRITORY",
			"SPECIALIST, person-tiexi, ROLE_UNFIT_FOR_SLOT", "DISTRICT_MANAGER, person-heping, POST_OUT_OF_TERRITORY",
			"DISTRICT_MANAGER, person-city-manager, POST_OUT_OF_TERRITORY",
			"CITY_MANAGER, person-tiexi, POST_OUT_OF_TERRITORY", "CITY_LIAISON, person-transport, POST_OUT_OF_SECTOR",
			"DISTRICT_LIAISON, person-liaison, POST_OUT_OF_TERRITORY", "SPECIALIST, person-nobody, POST_NOT_HELD" })
	void refusesAPostOfAnotherTerritoryTierSectorOrRole(Slot slot, String personId, StewardshipRefusal reason) {
		this.decision.given(Stewarded.enterprise())
			.when(People.TIEXI_MANAGER, appoint(slot, personId))
			.thenRefuses(reason, "postId");
	}

	@Test
	@Clause("F-051")
	void refusesTheContactOfAnotherOwner() {
		this.directory.with(new PostAssigned("person-other", "person-other-post", Role.OWNER_CONTACT,
				TestDirectory.TIEXI, "91350100M000100Y43", TestDirectory.FOUNDED, null, TestDirectory.FOUNDED));
		this.decision.given(Stewarded.enterprise())
			.when(People.TIEXI_MANAGER, appoint(Slot.OWNER_CONTACT, "person-other"))
			.thenRefuses(StewardshipRefusal.CONTACT_OF_ANOTHER_OWNER, "postId");
	}

	@Test
	@Clause({ "F-052", "F-053" })
	void namesTheSpecialistOfAGovernmentProjectInTheConstructionDepartment() {
		this.directory.post("person-builder-2", Role.SPECIALIST, TestDirectory.TIEXI_CONSTRUCTION, null);
		this.decision.given(Stewarded.government())
			.when(People.TIEXI_MANAGER, appoint(Slot.SPECIALIST, "person-builder-2"))
			.thenRecords(appointed(Slot.SPECIALIST, "person-builder-2", TestDirectory.TIEXI_CONSTRUCTION));
	}

	@Test
	@Clause({ "F-052", "F-053" })
	void refusesAZoneOfficerOnAGovernmentProject() {
		this.decision.given(Stewarded.government())
			.when(People.TIEXI_MANAGER, appoint(Slot.SPECIALIST, "person-zone"))
			.thenRefuses(StewardshipRefusal.ZONE_OFFICER_ON_GOVERNMENT_PROJECT, "postId");
	}

	@Test
	@Clause({ "F-050", "F-052" })
	void refusesALiaisonOnAGovernmentProject() {
		this.decision.given(Stewarded.government())
			.when(People.TIEXI_MANAGER, appoint(Slot.CITY_LIAISON, "person-liaison"))
			.thenRefuses(StewardshipRefusal.SLOT_NOT_OF_FAMILY, "slot");
	}

	@Test
	void refusesASecondActiveOfficer() {
		this.decision.given(Stewarded.enterprise())
			.given(appointed(Slot.SPECIALIST, "person-zone", TestDirectory.ZONE))
			.when(People.TIEXI_MANAGER, appoint(Slot.SPECIALIST, "person-zone-2"))
			.thenRefuses(StewardshipRefusal.SLOT_TAKEN, "slot");
	}

	@Test
	void recordsNothingWhenTheSamePersonIsNamedAgain() {
		this.decision.given(Stewarded.enterprise())
			.given(appointed(Slot.SPECIALIST, "person-zone", TestDirectory.ZONE))
			.when(People.TIEXI_MANAGER, appoint(Slot.SPECIALIST, "person-zone"))
			.thenRecordsNothing();
	}

	@Test
	void handsAPlaceOverInOneActWithANote() {
		this.decision.given(Stewarded.enterprise())
			.given(appointed(Slot.SPECIALIST, "person-zone", TestDirectory.ZONE))
			.when(People.TIEXI_MANAGER,
					new HandOverOfficer(ID, Slot.SPECIALIST, "person-zone-2", "person-zone-2-post", "资料已移交", LATER))
			.thenRecords(new OfficerHandedOver(ID, Slot.SPECIALIST, "person-zone", "person-zone-2",
					"person-zone-2-post", TestDirectory.ZONE, "资料已移交", LATER))
			.thenClaims("-holding:person-zone project-1 SPECIALIST", "+holding:person-zone-2 project-1 SPECIALIST");
	}

	@Test
	void refusesAHandoverWithoutNote() {
		this.decision.given(Stewarded.enterprise())
			.given(appointed(Slot.SPECIALIST, "person-zone", TestDirectory.ZONE))
			.when(People.TIEXI_MANAGER,
					new HandOverOfficer(ID, Slot.SPECIALIST, "person-zone-2", "person-zone-2-post", " ", LATER))
			.thenRefuses(CommonRefusal.VALUE_REQUIRED, "note");
	}

	@Test
	void refusesAHandoverOfAnEmptyPlaceAndToOneself() {
		this.decision.given(Stewarded.enterprise())
			.when(People.TIEXI_MANAGER,
					new HandOverOfficer(ID, Slot.SPECIALIST, "person-zone-2", "person-zone-2-post", "移交", LATER))
			.thenRefuses(StewardshipRefusal.SLOT_EMPTY, "slot");
		Decision.of(Officers.class, this.directory)
			.given(Stewarded.enterprise())
			.given(appointed(Slot.SPECIALIST, "person-zone", TestDirectory.ZONE))
			.when(People.TIEXI_MANAGER,
					new HandOverOfficer(ID, Slot.SPECIALIST, "person-zone", "person-zone-post", "移交", LATER))
			.thenRefuses(StewardshipRefusal.HANDOVER_TO_SELF);
	}

	@Test
	void refusesAHandoverBeforeThePlaceWasTaken() {
		this.decision.given(Stewarded.enterprise())
			.given(appointed(Slot.SPECIALIST, "person-zone", TestDirectory.ZONE))
			.when(People.TIEXI_MANAGER,
					new HandOverOfficer(ID, Slot.SPECIALIST, "person-zone-2", "person-zone-2-post", "移交",
							DAY.minusDays(1)))
			.thenRefuses(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn");
	}

	@Test
	void emptiesNoPlaceThatMustBeFilled() {
		this.decision.given(Stewarded.enterprise())
			.given(appointed(Slot.SPECIALIST, "person-zone", TestDirectory.ZONE))
			.when(People.TIEXI_MANAGER, new ReleaseOfficer(ID, Slot.SPECIALIST, "不再需要", LATER))
			.thenRefuses(StewardshipRefusal.SLOT_REQUIRED, "slot");
	}

	@Test
	void emptiesAPlaceThatALeadNeedNotHave() {
		this.decision.given(Stewarded.lead())
			.given(appointed(Slot.SPECIALIST, "person-zone", TestDirectory.ZONE))
			.when(People.TIEXI_MANAGER, new ReleaseOfficer(ID, Slot.SPECIALIST, "线索终止", LATER))
			.thenRecords(new OfficerReleased(ID, Slot.SPECIALIST, "person-zone", "线索终止", LATER));
	}

	@Test
	void refusesAPostThatHasEnded() {
		this.directory.with(new PostEnded("person-zone", "person-zone-post", "调离", DAY.minusDays(1)));
		this.decision.given(Stewarded.enterprise())
			.when(People.TIEXI_MANAGER, appoint(Slot.SPECIALIST, "person-zone"))
			.thenRefuses(StewardshipRefusal.POST_NOT_HELD, "postId");
	}

	@Test
	void refusesWhatHasNotComeAndWhatIsWithdrawn() {
		this.decision.given(Stewarded.enterprise())
			.when(People.TIEXI_MANAGER,
					new AppointOfficer(ID, Slot.SPECIALIST, "person-zone", "person-zone-post", null,
							LocalDate.of(2019, 6, 2)))
			.thenRefuses(CommonRefusal.DATE_IN_FUTURE, "occurredOn");
		Decision.of(Officers.class, this.directory)
			.given(Stewarded.enterprise())
			.given(new ProjectWithdrawn(ID, "退库", DAY))
			.when(People.TIEXI_MANAGER, appoint(Slot.SPECIALIST, "person-zone"))
			.thenRefuses(ProjectRefusal.PROJECT_WITHDRAWN, "projectId");
	}

	@Test
	@Clause("F-135")
	void tellsAnotherDistrictThatThereIsNoSuchProjectAndASpecialistThatHeMayNot() {
		this.decision.given(Stewarded.enterprise())
			.when(People.HEPING_MANAGER, appoint(Slot.SPECIALIST, "person-heping-zone"))
			.thenRefuses(CommonRefusal.NOT_FOUND);
		Decision.of(Officers.class, this.directory)
			.given(Stewarded.enterprise())
			.when(People.ZONE_SPECIALIST, appoint(Slot.SPECIALIST, "person-zone"))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

}
