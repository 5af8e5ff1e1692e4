package org.diaodu.command.stewardship;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PersonErased;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.stewardship.StewardshipRefusal;
import org.diaodu.kernel.stewardship.VisitKind;
import org.diaodu.kernel.stewardship.command.AssignGuarantor;
import org.diaodu.kernel.stewardship.command.DeliverItem;
import org.diaodu.kernel.stewardship.command.EndGuarantee;
import org.diaodu.kernel.stewardship.command.PromiseItem;
import org.diaodu.kernel.stewardship.command.RecordGuaranteeVisit;
import org.diaodu.kernel.stewardship.command.TransferGuarantee;
import org.diaodu.kernel.stewardship.command.WithdrawItem;
import org.diaodu.kernel.stewardship.event.GuaranteeEnded;
import org.diaodu.kernel.stewardship.event.GuaranteeTransferred;
import org.diaodu.kernel.stewardship.event.GuaranteeVisitRecorded;
import org.diaodu.kernel.stewardship.event.GuarantorAssigned;
import org.diaodu.kernel.stewardship.event.ItemDelivered;
import org.diaodu.kernel.stewardship.event.ItemPromised;
import org.diaodu.kernel.stewardship.event.ProjectListedMajor;

import static org.diaodu.command.stewardship.Stewarded.DAY;
import static org.diaodu.command.stewardship.Stewarded.ID;
import static org.diaodu.command.stewardship.Stewarded.LATER;

@Clause({ "F-064", "F-065", "F-066", "F-067", "F-068" })
class GuaranteeTest {

	private static final GuarantorAssigned BY_TIEXI = new GuarantorAssigned(ID, "person-tiexi-leader",
			"person-tiexi-leader-post", TestDirectory.TIEXI, LeaderRank.BUREAU_CHIEF, false, null, DAY);

	private static final GuarantorAssigned BY_VICE_MAYOR = new GuarantorAssigned(ID, "person-vicemayor",
			"person-vicemayor-post", TestDirectory.CITY, LeaderRank.CITY_DEPUTY, false, null, DAY);

	private static final ProjectListedMajor MAJOR = new ProjectListedMajor(ID, "major-projects-2019", 2019, DAY);

	private static final ItemPromised ITEM = new ItemPromised(ID, "item-1", null, "person-vicemayor", "接通供电",
			"person-tiexi-leader", TestDirectory.TIEXI, LATER, DAY);

	private final TestDirectory directory = Stewarded.directory();

	private final Decision<Guarantee> decision = Decision.of(Guarantee.class, this.directory);

	private final Decision<Promises> promises = Decision.of(Promises.class, this.directory);

	private static AssignGuarantor assign(String personId) {
		return new AssignGuarantor(ID, personId, personId + "-post", DAY);
	}

	private static RecordGuaranteeVisit visit(LocalDate on) {
		return new RecordGuaranteeVisit(ID, "visit-1", VisitKind.SITE_VISIT, "施工现场", List.of("person-tiexi-leader"),
				List.of("供电未接通"), on);
	}

	@Test
	void makesALeaderOfTheRegionGuarantor() {
		this.decision.given(Stewarded.enterprise())
			.when(Stewarded.TIEXI_COORDINATOR, assign("person-tiexi-leader"))
			.thenRecords(BY_TIEXI)
			.thenClaims("+holding:person-tiexi-leader project-1 GUARANTEE");
	}

	@Test
	void refusesASecondGuarantor() {
		this.decision.given(Stewarded.enterprise())
			.given(BY_TIEXI)
			.when(People.CITY_COORDINATOR, assign("person-vicemayor"))
			.thenRefuses(StewardshipRefusal.GUARANTOR_ALREADY_ACTIVE);
	}

	@Test
	void guaranteesOnlyWhatTheCitySchedules() {
		this.decision.given(Stewarded.smaller())
			.when(People.CITY_COORDINATOR, assign("person-vicemayor"))
			.thenRefuses(StewardshipRefusal.GUARANTEE_NOT_APPLICABLE);
	}

	@ParameterizedTest
	@CsvSource({ "person-heping-leader, POST_OUT_OF_TERRITORY", "person-zone, ROLE_UNFIT_FOR_SLOT",
			"person-nobody, POST_NOT_HELD" })
	void refusesWhoLeadsNeitherRegionNorDepartmentOfTheProject(String personId, StewardshipRefusal reason) {
		this.decision.given(Stewarded.enterprise())
			.when(People.CITY_COORDINATOR, assign(personId))
			.thenRefuses(reason, "postId");
	}

	@Test
	void refusesALeaderBelowTheRankForAMajorProject() {
		this.decision.given(Stewarded.enterprise())
			.given(MAJOR)
			.when(People.CITY_COORDINATOR, assign("person-tiexi-leader"))
			.thenRefuses(StewardshipRefusal.GUARANTOR_RANK_TOO_LOW, "postId");
	}

	@Test
	void recordsTheRuleByWhichTheGuarantorOfAMajorProjectWasJudged() {
		this.decision.given(Stewarded.enterprise())
			.given(MAJOR)
			.when(People.CITY_COORDINATOR, assign("person-vicemayor"))
			.thenRecords(new GuarantorAssigned(ID, "person-vicemayor", "person-vicemayor-post", TestDirectory.CITY,
					LeaderRank.CITY_DEPUTY, true, Stewarded.RANK_RULE, DAY));
	}

	@Test
	void transfersTheGuaranteeWithANote() {
		this.decision.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR)
			.when(People.CITY_COORDINATOR,
					new TransferGuarantee(ID, "person-mayor", "person-mayor-post", "分工调整", LATER))
			.thenRecords(new GuaranteeTransferred(ID, "person-vicemayor", "person-mayor", "person-mayor-post",
					TestDirectory.CITY, LeaderRank.CITY_CHIEF, false, null, "分工调整", LATER));
	}

	@Test
	void endsNoGuaranteeThatMustBe() {
		this.decision.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR)
			.when(People.CITY_COORDINATOR, new EndGuarantee(ID, "不再包保", LATER))
			.thenRefuses(StewardshipRefusal.GUARANTEE_REQUIRED);
		Decision.of(Guarantee.class, this.directory)
			.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR, new ProjectWithdrawn(ID, "退库", LATER))
			.when(People.CITY_COORDINATOR, new EndGuarantee(ID, "项目退库", LATER))
			.thenRecords(new GuaranteeEnded(ID, "person-vicemayor", "项目退库", LATER));
	}

	@Test
	void refusesATransferDatedBeforeAVisitOfTheOneWhoLeaves() {
		this.decision.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR,
					new GuaranteeVisitRecorded(ID, "visit-1", "person-vicemayor", VisitKind.CALL, null, List.of(),
							List.of(), LATER))
			.when(People.CITY_COORDINATOR,
					new TransferGuarantee(ID, "person-mayor", "person-mayor-post", "分工调整", LATER.minusDays(1)))
			.thenRefuses(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn");
	}

	@Test
	void guaranteesNothingBeforeItWasRegistered() {
		this.decision.given(Stewarded.enterprise())
			.when(People.CITY_COORDINATOR,
					new AssignGuarantor(ID, "person-vicemayor", "person-vicemayor-post", DAY.minusDays(1)))
			.thenRefuses(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn");
	}

	@Test
	void recordsAVisitByTheGuarantorHimself() {
		this.decision.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR)
			.when(Stewarded.VICE_MAYOR, visit(LATER))
			.thenRecords(new GuaranteeVisitRecorded(ID, "visit-1", "person-vicemayor", VisitKind.SITE_VISIT, "施工现场",
					List.of("person-tiexi-leader"), List.of("供电未接通"), LATER));
	}

	@Test
	void refusesAVisitByWhoGuaranteesAnotherProject() {
		this.decision.given(Stewarded.enterprise())
			.given(BY_TIEXI)
			.when(Stewarded.VICE_MAYOR, visit(LATER))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	void refusesAVisitBeforeTheGuaranteeAndOneOfStrangers() {
		this.decision.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR)
			.when(Stewarded.VICE_MAYOR, visit(DAY.minusDays(1)))
			.thenRefuses(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn");
		Decision.of(Guarantee.class, this.directory)
			.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR)
			.when(Stewarded.VICE_MAYOR,
					new RecordGuaranteeVisit(ID, "visit-1", VisitKind.CALL, null, List.of("person-x"), List.of(),
							LATER))
			.thenRefuses(JurisdictionRefusal.PERSON_UNKNOWN, "participantIds[0]");
	}

	@Test
	void refusesAVisitByTheGuarantorInAnotherPost() {
		this.directory.post("person-vicemayor", Role.INSPECTOR, TestDirectory.CITY, null);
		this.decision.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR)
			.when(People.acting("person-vicemayor", Role.INSPECTOR, TestDirectory.CITY), visit(LATER))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	void tellsAStrangerNothingOfWhetherThereIsAGuarantor() {
		this.decision.given(Stewarded.enterprise())
			.when(Stewarded.VICE_MAYOR, visit(LATER))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	void refusesAnotherVisitOrItemUnderTheSameIdAndTakesTheSameAgain() {
		GuaranteeVisitRecorded known = new GuaranteeVisitRecorded(ID, "visit-1", "person-vicemayor",
				VisitKind.SITE_VISIT, "施工现场", List.of("person-tiexi-leader"), List.of("供电未接通"), LATER);
		this.decision.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR, known)
			.when(Stewarded.VICE_MAYOR, visit(LATER.plusDays(1)))
			.thenRefuses(StewardshipRefusal.VISIT_EXISTS, "visitId");
		Decision.of(Guarantee.class, this.directory)
			.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR, known)
			.when(Stewarded.VICE_MAYOR, visit(LATER))
			.thenRecordsNothing();
		this.promises.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR, ITEM)
			.when(Stewarded.VICE_MAYOR,
					new PromiseItem(ID, "item-1", null, "另一事项", "person-tiexi-leader", TestDirectory.TIEXI, LATER, DAY))
			.thenRefuses(StewardshipRefusal.ITEM_EXISTS, "itemId");
	}

	@Test
	void refusesWhatSpeaksOfAnUnknownVisitOrItemAndWhoWasErased() {
		this.promises.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR)
			.when(Stewarded.VICE_MAYOR,
					new PromiseItem(ID, "item-1", "visit-x", "接通供电", "person-tiexi-leader", TestDirectory.TIEXI, LATER,
							DAY))
			.thenRefuses(StewardshipRefusal.VISIT_UNKNOWN, "visitId");
		Decision.of(Promises.class, this.directory)
			.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR)
			.when(Stewarded.VICE_MAYOR, new DeliverItem(ID, "item-x", "已通电", LATER))
			.thenRefuses(StewardshipRefusal.ITEM_UNKNOWN, "itemId");
		this.directory.with(new PersonErased("person-mayor", "本人申请", null, DAY));
		Decision.of(Promises.class, this.directory)
			.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR)
			.when(Stewarded.VICE_MAYOR,
					new PromiseItem(ID, "item-1", null, "接通供电", "person-mayor", TestDirectory.CITY, LATER, DAY))
			.thenRefuses(JurisdictionRefusal.PERSON_ERASED, "ownerId");
	}

	@Test
	void promisesWithOwnerAndDayAndDelivers() {
		this.promises.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR)
			.when(Stewarded.VICE_MAYOR,
					new PromiseItem(ID, "item-1", null, "接通供电", "person-tiexi-leader", TestDirectory.TIEXI, LATER, DAY))
			.thenRecords(ITEM);
		Decision.of(Promises.class, this.directory)
			.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR, ITEM)
			.when(People.acting("person-tiexi-leader", Role.GUARANTOR, TestDirectory.TIEXI),
					new DeliverItem(ID, "item-1", "已通电", LATER))
			.thenRecords(new ItemDelivered(ID, "item-1", "已通电", LATER));
	}

	@Test
	void refusesAPromiseDueBeforeItIsMadeAndOneWithoutGuarantor() {
		this.promises.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR)
			.when(Stewarded.VICE_MAYOR,
					new PromiseItem(ID, "item-1", null, "接通供电", "person-mayor", TestDirectory.CITY, DAY, LATER))
			.thenRefuses(StewardshipRefusal.ITEM_DUE_BEFORE_PROMISE, "dueOn");
		Decision.of(Promises.class, this.directory)
			.given(Stewarded.enterprise())
			.when(People.CITY_COORDINATOR,
					new PromiseItem(ID, "item-1", null, "接通供电", "person-mayor", TestDirectory.CITY, LATER, DAY))
			.thenRefuses(StewardshipRefusal.NO_GUARANTOR);
	}

	@Test
	void refusesToCloseAnItemTwice() {
		this.promises.given(Stewarded.enterprise())
			.given(BY_VICE_MAYOR, ITEM, new ItemDelivered(ID, "item-1", "已通电", LATER))
			.when(Stewarded.VICE_MAYOR, new WithdrawItem(ID, "item-1", "误报", LATER))
			.thenRefuses(StewardshipRefusal.ITEM_CLOSED, "itemId");
	}

}
