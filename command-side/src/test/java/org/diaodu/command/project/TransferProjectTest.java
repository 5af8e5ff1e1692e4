package org.diaodu.command.project;

import java.util.Set;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Side;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.command.ConsentToTransfer;
import org.diaodu.kernel.project.command.DeclineTransfer;
import org.diaodu.kernel.project.command.ProposeTransfer;
import org.diaodu.kernel.project.event.ProjectTerritoryTransferred;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.project.event.TerritoryTransferConsented;
import org.diaodu.kernel.project.event.TerritoryTransferDeclined;
import org.diaodu.kernel.project.event.TerritoryTransferProposed;

import static org.diaodu.command.project.Projects.DAY;
import static org.diaodu.command.project.Projects.ID;
import static org.diaodu.command.project.Projects.changed;
import static org.diaodu.command.project.Projects.enterprise;
import static org.diaodu.command.project.Projects.facts;
import static org.diaodu.command.project.Projects.government;
import static org.diaodu.command.project.Projects.judged;
import static org.diaodu.command.project.Projects.registered;
import static org.diaodu.command.project.Projects.wan;

@Clause("F-017")
class TransferProjectTest {

	private static final ProjectFacts FACTS = enterprise(TestDirectory.ZONE, wan(600));

	private static final ProposeTransfer PROPOSAL = new ProposeTransfer(ID, TestDirectory.HEPING, null, "迁址", DAY);

	private static final TerritoryTransferProposed PROPOSED = new TerritoryTransferProposed(ID, TestDirectory.TIEXI,
			TestDirectory.ZONE, TestDirectory.HEPING, null, "迁址", DAY);

	private static final TerritoryTransferConsented GIVEN = new TerritoryTransferConsented(ID, Side.GIVING,
			TestDirectory.TIEXI_DRC, DAY);

	private static final TerritoryTransferConsented RECEIVED = new TerritoryTransferConsented(ID, Side.RECEIVING,
			TestDirectory.HEPING_DRC, DAY);

	private static final ProjectTerritoryTransferred TRANSFERRED = new ProjectTerritoryTransferred(ID,
			TestDirectory.TIEXI, TestDirectory.ZONE, TestDirectory.HEPING, null, DAY);

	private final Decision<Project> decision = Decision.of(Project.class, new TestDirectory());

	private Decision<Project> inTiexi() {
		return this.decision.given(registered(FACTS), judged(wan(600), true, Tier.ZONE));
	}

	@Test
	void proposingIsConsentOfTheProposersSideOnly() {
		inTiexi().when(People.TIEXI_MANAGER, PROPOSAL).thenRecords(PROPOSED, GIVEN);
	}

	@Test
	void hidesTheProjectFromADistrictThatWouldHaveItForItself() {
		inTiexi().when(People.HEPING_MANAGER, PROPOSAL).thenRefuses(CommonRefusal.NOT_FOUND);
	}

	@Test
	void hidesAWithdrawnProjectFromADistrictThatWouldHaveItForItself() {
		inTiexi().given(new ProjectWithdrawn(ID, "重复", DAY))
			.when(People.HEPING_MANAGER, PROPOSAL)
			.thenRefuses(CommonRefusal.NOT_FOUND);
	}

	@Test
	void hidesTheProjectAgainFromTheReceivingSideThatDeclined() {
		inTiexi().given(PROPOSED, GIVEN, new TerritoryTransferDeclined(ID, TestDirectory.HEPING_DRC, "无用地", DAY))
			.when(People.HEPING_MANAGER, PROPOSAL)
			.thenRefuses(CommonRefusal.NOT_FOUND);
	}

	@Test
	void tellsTheReceivingSideOfAnOpenTransferThatOneIsOpen() {
		inTiexi().given(PROPOSED, GIVEN)
			.when(People.HEPING_MANAGER, PROPOSAL)
			.thenRefuses(ProjectRefusal.TRANSFER_ALREADY_OPEN);
	}

	@Test
	void theCityProposesWithoutSpeakingForADistrict() {
		inTiexi().when(People.CITY_COORDINATOR, PROPOSAL).thenRecords(PROPOSED);
	}

	@Test
	void happensWhenTheOtherSideConsentsAndJudgesTheTiersAnew() {
		inTiexi().given(PROPOSED, GIVEN)
			.when(People.HEPING_MANAGER, new ConsentToTransfer(ID, DAY))
			.thenRecords(RECEIVED, TRANSFERRED,
					changed(Set.of(Tier.ZONE), Set.of(), true, wan(600), TierChangeCause.TERRITORY_TRANSFERRED));
	}

	@Test
	void recordsNothingWhenTheSameSideConsentsTwice() {
		inTiexi().given(PROPOSED, GIVEN)
			.when(People.TIEXI_MANAGER, new ConsentToTransfer(ID, DAY))
			.thenRecordsNothing();
	}

	@Test
	void refusesTheConsentOfTheCityForADistrict() {
		inTiexi().given(PROPOSED, GIVEN)
			.when(People.CITY_COORDINATOR, new ConsentToTransfer(ID, DAY))
			.thenRefuses(ProjectRefusal.NOT_A_SIDE_OF_TRANSFER);
	}

	@Test
	void refusesConsentWhenNothingIsProposed() {
		inTiexi().when(People.TIEXI_MANAGER, new ConsentToTransfer(ID, DAY))
			.thenRefuses(ProjectRefusal.NO_TRANSFER_OPEN);
	}

	@Test
	void hidesTheProjectFromTheReceivingSideUntilATransferIsProposed() {
		inTiexi().when(People.HEPING_MANAGER, new ConsentToTransfer(ID, DAY)).thenRefuses(CommonRefusal.NOT_FOUND);
	}

	@Test
	void endsWithoutEffectWhenDeclined() {
		inTiexi().given(PROPOSED, GIVEN)
			.when(People.HEPING_MANAGER, new DeclineTransfer(ID, "无用地", DAY))
			.thenRecords(new TerritoryTransferDeclined(ID, TestDirectory.HEPING_DRC, "无用地", DAY));
	}

	@Test
	void mayBeProposedAgainOnceDeclined() {
		inTiexi().given(PROPOSED, GIVEN, new TerritoryTransferDeclined(ID, TestDirectory.HEPING_DRC, "无用地", DAY))
			.when(People.TIEXI_MANAGER, PROPOSAL)
			.thenRecords(PROPOSED, GIVEN);
	}

	@Test
	void refusesASecondProposalWhileOneIsOpen() {
		inTiexi().given(PROPOSED, GIVEN)
			.when(People.TIEXI_MANAGER, PROPOSAL)
			.thenRefuses(ProjectRefusal.TRANSFER_ALREADY_OPEN);
	}

	@Test
	void refusesTheTerritoryItIsIn() {
		inTiexi()
			.when(People.TIEXI_MANAGER, new ProposeTransfer(ID, TestDirectory.TIEXI, TestDirectory.ZONE, "迁址", DAY))
			.thenRefuses(ProjectRefusal.TRANSFER_TO_SAME_TERRITORY);
	}

	@Test
	void refusesAZoneOfAnotherDistrict() {
		inTiexi()
			.when(People.TIEXI_MANAGER, new ProposeTransfer(ID, TestDirectory.HEPING, TestDirectory.ZONE, "迁址", DAY))
			.thenRefuses(ProjectRefusal.ZONE_NOT_IN_DISTRICT);
	}

	@Test
	void refusesATerritoryThatIsNoDistrict() {
		inTiexi().when(People.TIEXI_MANAGER, new ProposeTransfer(ID, TestDirectory.CITY, null, "迁址", DAY))
			.thenRefuses(ProjectRefusal.DISTRICT_UNFIT);
	}

	@Test
	void happensAtOnceWithinOneDistrict() {
		inTiexi().when(People.TIEXI_MANAGER, new ProposeTransfer(ID, TestDirectory.TIEXI, null, "迁出开发区", DAY))
			.thenRecords(
					new TerritoryTransferProposed(ID, TestDirectory.TIEXI, TestDirectory.ZONE, TestDirectory.TIEXI,
							null, "迁出开发区", DAY),
					GIVEN, new TerritoryTransferConsented(ID, Side.RECEIVING, TestDirectory.TIEXI_DRC, DAY),
					new ProjectTerritoryTransferred(ID, TestDirectory.TIEXI, TestDirectory.ZONE, TestDirectory.TIEXI,
							null, DAY),
					changed(Set.of(Tier.ZONE), Set.of(), true, wan(600), TierChangeCause.TERRITORY_TRANSFERRED));
	}

	@Test
	void theCityGivesAProjectThatHasNoDistrict() {
		this.decision.given(registered(facts(null, null, null, null, null, wan(600))), judged(wan(600), true))
			.when(People.CITY_COORDINATOR, PROPOSAL)
			.thenRecords(new TerritoryTransferProposed(ID, null, null, TestDirectory.HEPING, null, "迁址", DAY),
					new TerritoryTransferConsented(ID, Side.GIVING, TestDirectory.CITY_DRC, DAY));
	}

	@Test
	@Clause("F-052")
	void theCityMovesWhatItInvestsInItself() {
		this.decision.given(registered(government(Level.CITY, null, wan(600))), judged(wan(600), true))
			.when(People.CITY_COORDINATOR, PROPOSAL)
			.thenRecords(
					new TerritoryTransferProposed(ID, TestDirectory.TIEXI, null, TestDirectory.HEPING, null, "迁址", DAY),
					new TerritoryTransferConsented(ID, Side.GIVING, TestDirectory.CITY_DRC, DAY),
					new TerritoryTransferConsented(ID, Side.RECEIVING, TestDirectory.CITY_DRC, DAY),
					new ProjectTerritoryTransferred(ID, TestDirectory.TIEXI, null, TestDirectory.HEPING, null, DAY));
	}

	@Test
	void refusesTheZoneSpecialist() {
		inTiexi().when(People.ZONE_SPECIALIST, PROPOSAL).thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

}
