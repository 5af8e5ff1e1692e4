package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.CodeScheme;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.command.AssignProjectCode;
import org.diaodu.kernel.project.command.CancelProject;
import org.diaodu.kernel.project.command.ChangeStage;
import org.diaodu.kernel.project.command.ClassifyIndustry;
import org.diaodu.kernel.project.command.CorrectFacts;
import org.diaodu.kernel.project.command.LinkOwner;
import org.diaodu.kernel.project.command.ProjectCommand;
import org.diaodu.kernel.project.command.ReassessTiers;
import org.diaodu.kernel.project.command.RestoreProject;
import org.diaodu.kernel.project.command.ReviseAmount;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectCancelled;
import org.diaodu.kernel.project.event.ProjectCodeAssigned;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.project.event.ProjectRestored;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.value.WanYuan;

import static org.diaodu.command.project.Projects.DAY;
import static org.diaodu.command.project.Projects.ID;
import static org.diaodu.command.project.Projects.changed;
import static org.diaodu.command.project.Projects.enterprise;
import static org.diaodu.command.project.Projects.judged;
import static org.diaodu.command.project.Projects.named;
import static org.diaodu.command.project.Projects.registered;
import static org.diaodu.command.project.Projects.wan;

class MaintainProjectTest {

	private static final ProjectFacts FACTS = enterprise(TestDirectory.ZONE, wan(600));

	private final TestDirectory directory = new TestDirectory();

	private final Decision<Project> decision = Decision.of(Project.class, this.directory);

	private Decision<Project> registeredInTheZone() {
		return this.decision.given(registered(FACTS), judged(wan(600), true, Tier.ZONE));
	}

	private static ReviseAmount revise(WanYuan total, LocalDate day) {
		return new ReviseAmount(ID, Amounts.ofTotal(total), "增资", day);
	}

	private static ProjectAmountRevised revised(WanYuan before, WanYuan after) {
		return new ProjectAmountRevised(ID, Amounts.ofTotal(before), Amounts.ofTotal(after), "增资", DAY);
	}

	@Nested
	@Clause({ "F-002", "F-034" })
	class AmountsAndTiers {

		@Test
		void recordsRevisionAndNewTiersWithTheirCause() {
			registeredInTheZone().when(People.ZONE_SPECIALIST, revise(wan(3000), DAY))
				.thenRecords(revised(wan(600), wan(3000)), changed(Set.of(Tier.ZONE), Set.of(Tier.ZONE, Tier.DISTRICT),
						true, wan(3000), TierChangeCause.AMOUNT_REVISED));
		}

		@Test
		void recordsTheRevisionAloneWhenTheTiersStay() {
			registeredInTheZone().when(People.ZONE_SPECIALIST, revise(wan(700), DAY))
				.thenRecords(revised(wan(600), wan(700)));
		}

		@Test
		void leavesTheCountsWhenItFallsBelowTheLowestThreshold() {
			registeredInTheZone().when(People.TIEXI_MANAGER, revise(wan(499), DAY))
				.thenRecords(revised(wan(600), wan(499)),
						changed(Set.of(Tier.ZONE), Set.of(), false, wan(499), TierChangeCause.AMOUNT_REVISED));
		}

		@Test
		void recordsNothingWhenTheAmountsAreTheSame() {
			registeredInTheZone().when(People.TIEXI_MANAGER, revise(wan(600), DAY)).thenRecordsNothing();
		}

		@Test
		void refusesARevisionWithoutReason() {
			registeredInTheZone().when(People.TIEXI_MANAGER, new ReviseAmount(ID, Amounts.ofTotal(wan(700)), " ", DAY))
				.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
		}

		@Test
		void judgesByTheThresholdsOfTheDayItOccurredAndThenByThoseInForceSince() {
			MaintainProjectTest.this.directory.thresholds("2019-1", LocalDate.of(2019, 5, 20), 500, 5000, 20_000);
			registeredInTheZone().when(People.TIEXI_MANAGER, revise(wan(4000), DAY))
				.thenRecords(revised(wan(600), wan(4000)),
						changed(Set.of(Tier.ZONE), Set.of(Tier.ZONE, Tier.DISTRICT), true, wan(4000),
								TierChangeCause.AMOUNT_REVISED),
						new ProjectTiersChanged(ID, Set.of(Tier.ZONE, Tier.DISTRICT), Set.of(Tier.ZONE), true,
								wan(4000), TierChangeCause.THRESHOLDS_ADOPTED, "2019-1", LocalDate.of(2019, 5, 20)));
		}

		@Test
		void ignoresThresholdsThatTakeEffectLaterThanToday() {
			MaintainProjectTest.this.directory.thresholds("2020-1", LocalDate.of(2019, 6, 2), 500, 5000, 20_000);
			registeredInTheZone().when(People.TIEXI_MANAGER, revise(wan(4000), DAY))
				.thenRecords(revised(wan(600), wan(4000)), changed(Set.of(Tier.ZONE), Set.of(Tier.ZONE, Tier.DISTRICT),
						true, wan(4000), TierChangeCause.AMOUNT_REVISED));
		}

		@Test
		void reassessesByTheThresholdsOfThatDay() {
			MaintainProjectTest.this.directory.thresholds("2019-1", DAY, 1000, 5000, 20_000);
			registeredInTheZone().when(People.SYSTEM, new ReassessTiers(ID, DAY))
				.thenRecords(new ProjectTiersChanged(ID, Set.of(Tier.ZONE), Set.of(), false, wan(600),
						TierChangeCause.THRESHOLDS_ADOPTED, "2019-1", DAY));
		}

		@Test
		void recordsNothingWhenReassessedToTheSameTiers() {
			registeredInTheZone().when(People.SYSTEM, new ReassessTiers(ID, DAY)).thenRecordsNothing();
		}

		@Test
		void reassessesAWithdrawnProjectButNoCancelledOne() {
			MaintainProjectTest.this.directory.thresholds("2019-1", DAY, 1000, 5000, 20_000);
			registeredInTheZone().given(new ProjectCancelled(ID, "终止", DAY))
				.when(People.SYSTEM, new ReassessTiers(ID, DAY))
				.thenRecordsNothing();
		}

		@Test
		void refusesAReassessmentByAnybodyButTheProgram() {
			registeredInTheZone().when(People.CITY_COORDINATOR, new ReassessTiers(ID, DAY))
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

	}

	@Nested
	@Clause("F-103")
	class Corrections {

		@Test
		void recordsBeforeAndAfterAndTheWrongEvent() {
			ProjectFacts right = named(FACTS, "宝马铁西新工厂");
			registeredInTheZone().when(People.ZONE_SPECIALIST, new CorrectFacts(ID, right, 0, "名称有误", DAY))
				.thenRecords(new ProjectFactsCorrected(ID, FACTS, right, 0, "名称有误", DAY));
		}

		@Test
		void judgesTheTiersAnewWhenTheZoneIsCorrected() {
			ProjectFacts right = enterprise(null, wan(600));
			registeredInTheZone().when(People.TIEXI_MANAGER, new CorrectFacts(ID, right, 0, "不在开发区", DAY))
				.thenRecords(new ProjectFactsCorrected(ID, FACTS, right, 0, "不在开发区", DAY),
						changed(Set.of(Tier.ZONE), Set.of(), true, wan(600), TierChangeCause.FACTS_CORRECTED));
		}

		@Test
		void refusesAnEventTheProjectDoesNotHave() {
			registeredInTheZone().when(People.ZONE_SPECIALIST, new CorrectFacts(ID, named(FACTS, "新"), 2, "名称有误", DAY))
				.thenRefuses(ProjectRefusal.CORRECTED_EVENT_UNKNOWN, "correctsSequence");
		}

		@Test
		@Clause("F-017")
		void refusesToGiveAProjectAwayByCorrectingIt() {
			ProjectFacts elsewhere = Projects.facts(FACTS.family(), null, TestDirectory.HEPING, null, null, wan(600));
			registeredInTheZone().when(People.TIEXI_MANAGER, new CorrectFacts(ID, elsewhere, 0, "在和平区", DAY))
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

		@Test
		void recordsNothingWhenNothingDiffers() {
			registeredInTheZone().when(People.ZONE_SPECIALIST, new CorrectFacts(ID, FACTS, 0, "核对", DAY))
				.thenRecordsNothing();
		}

	}

	@Nested
	@Clause("F-077")
	class Stages {

		@Test
		void movesToTheNextStageWithoutReason() {
			registeredInTheZone().when(People.ZONE_SPECIALIST, new ChangeStage(ID, Stage.PERMITS, null, DAY))
				.thenRecords(new ProjectStageChanged(ID, Stage.ATTRACTION, Stage.PERMITS, null, DAY));
		}

		@ParameterizedTest
		@Clause({ "F-003", "F-071", "F-072", "F-073", "F-074", "F-075", "F-076" })
		@CsvSource({ "ATTRACTION,PERMITS", "PERMITS,CONSTRUCTION", "CONSTRUCTION,ACCEPTANCE", "ACCEPTANCE,OPERATION" })
		void passesThroughAllFiveStagesAsOneProject(Stage before, Stage after) {
			Decision<Project> decided = registeredInTheZone();
			for (int reached = 0; reached < before.ordinal(); reached++) {
				decided.given(
						new ProjectStageChanged(ID, Stage.values()[reached], Stage.values()[reached + 1], null, DAY));
			}
			decided.when(People.ZONE_SPECIALIST, new ChangeStage(ID, after, null, DAY))
				.thenRecords(new ProjectStageChanged(ID, before, after, null, DAY));
		}

		@Test
		void refusesToSkipAStageWithoutReason() {
			registeredInTheZone().when(People.ZONE_SPECIALIST, new ChangeStage(ID, Stage.CONSTRUCTION, null, DAY))
				.thenRefuses(ProjectRefusal.STAGE_REASON_REQUIRED, "reason");
		}

		@ParameterizedTest
		@EnumSource(Stage.class)
		void namesAnyStageWithoutReasonWhileNoneIsKnown(Stage stage) {
			unstaged().when(People.ZONE_SPECIALIST, new ChangeStage(ID, stage, null, DAY))
				.thenRecords(new ProjectStageChanged(ID, null, stage, null, DAY));
		}

		@Test
		void refusesToSkipAStageAfterTheFirstThatWasKnown() {
			unstaged().given(new ProjectStageChanged(ID, null, Stage.PERMITS, null, DAY))
				.when(People.ZONE_SPECIALIST, new ChangeStage(ID, Stage.ACCEPTANCE, null, DAY))
				.thenRefuses(ProjectRefusal.STAGE_REASON_REQUIRED, "reason");
		}

		@Test
		void registersAProjectWhoseStageIsUnknown() {
			ProjectFacts facts = Projects.staged(FACTS, null);
			MaintainProjectTest.this.decision.when(People.ZONE_SPECIALIST, Projects.register(facts))
				.thenRecords(registered(facts), judged(wan(600), true, Tier.ZONE));
		}

		private Decision<Project> unstaged() {
			return MaintainProjectTest.this.decision.given(registered(Projects.staged(FACTS, null)),
					judged(wan(600), true, Tier.ZONE));
		}

		@Test
		void goesBackWithAReason() {
			registeredInTheZone().given(new ProjectStageChanged(ID, Stage.ATTRACTION, Stage.PERMITS, null, DAY))
				.when(People.ZONE_SPECIALIST, new ChangeStage(ID, Stage.ATTRACTION, "用地未落实", DAY))
				.thenRecords(new ProjectStageChanged(ID, Stage.PERMITS, Stage.ATTRACTION, "用地未落实", DAY));
		}

		@Test
		void refusesTheStageItIsIn() {
			registeredInTheZone().when(People.ZONE_SPECIALIST, new ChangeStage(ID, Stage.ATTRACTION, "重报", DAY))
				.thenRefuses(ProjectRefusal.STAGE_UNCHANGED);
		}

	}

	@Nested
	class Codes {

		@Test
		@Clause("F-098")
		void linksTheOwnerByItsNormalisedCodeAndDoubtsAnUnsoundOne() {
			registeredInTheZone().when(People.ZONE_SPECIALIST, new LinkOwner(ID, "91350100m000100y43", "某公司", DAY))
				.thenRecords(new ProjectOwnerLinked(ID, null, "91350100M000100Y43", "某公司", List.of(), DAY));
		}

		@Test
		@Clause("F-098")
		void refusesAWrongOwnerCode() {
			registeredInTheZone().when(People.ZONE_SPECIALIST, new LinkOwner(ID, "91310115MA1H8R7C6D", "某公司", DAY))
				.thenRefuses(ProjectRefusal.OWNER_CODE_INVALID, "ownerCode");
		}

		@Test
		@Clause("F-103")
		void takesTheNewProjectCodeAndGivesTheOldOneBack() {
			registeredInTheZone()
				.given(new ProjectCodeAssigned(ID, null, "2020-330327-48-01-167360", CodeScheme.NATIONAL_2017,
						List.of(), DAY))
				.when(People.ZONE_SPECIALIST, new AssignProjectCode(ID, "2105-210181-04-01-722531", DAY))
				.thenRecords(new ProjectCodeAssigned(ID, "2020-330327-48-01-167360", "2105-210181-04-01-722531",
						CodeScheme.NATIONAL_2020, List.of(), DAY))
				.thenClaims("-project-code 2020-330327-48-01-167360", "+project-code 2105-210181-04-01-722531");
		}

		@Test
		@Clause("F-103")
		void recordsAWrongCheckDigitAsADoubt() {
			registeredInTheZone()
				.when(People.ZONE_SPECIALIST, new AssignProjectCode(ID, "2105-210181-04-01-722532", DAY))
				.thenRecords(new ProjectCodeAssigned(ID, null, "2105-210181-04-01-722532", CodeScheme.NATIONAL_2020,
						List.of("PROJECT_CODE_CHECK_DIGIT_DOUBTFUL"), DAY));
		}

		@Test
		@Clause("F-018")
		void overridesTheSectorDepartmentWithAReason() {
			registeredInTheZone()
				.when(People.ZONE_SPECIALIST,
						new ClassifyIndustry(ID, "C3039", TestDirectory.TRANSPORT, "市政府会议确定", DAY))
				.thenRecords(new ProjectIndustryClassified(ID, "C3039", "C", TestDirectory.TRANSPORT, false, "市政府会议确定",
						DAY));
		}

		@Test
		@Clause("F-018")
		void refusesToOverrideWithoutReasonOrByNoSectorDepartment() {
			registeredInTheZone()
				.when(People.ZONE_SPECIALIST, new ClassifyIndustry(ID, "C3039", TestDirectory.TRANSPORT, null, DAY))
				.thenRefuses(ProjectRefusal.OVERRIDE_REASON_REQUIRED, "overrideReason");
		}

		@Test
		@Clause("F-018")
		void refusesADepartmentThatIsNoSectorDepartment() {
			registeredInTheZone()
				.when(People.ZONE_SPECIALIST, new ClassifyIndustry(ID, "C3039", TestDirectory.CONSTRUCTION, "协商", DAY))
				.thenRefuses(ProjectRefusal.SECTOR_DEPARTMENT_UNFIT, "sectorDepartmentId");
		}

		@Test
		@Clause("F-018")
		void derivesTheDepartmentAgainWhenClassifiedWithoutOne() {
			registeredInTheZone()
				.given(new ProjectIndustryClassified(ID, "C3039", "C", TestDirectory.TRANSPORT, false, "会议", DAY))
				.when(People.ZONE_SPECIALIST, new ClassifyIndustry(ID, "C3039", null, null, DAY))
				.thenRecords(new ProjectIndustryClassified(ID, "C3039", "C", TestDirectory.INDUSTRY, true, null, DAY));
		}

	}

	@Nested
	@Clause("F-093")
	class Endings {

		@Test
		void withdrawsRestoresAndCancelsWithReasons() {
			registeredInTheZone().when(People.TIEXI_MANAGER, new WithdrawProject(ID, "重复", DAY))
				.thenRecords(new ProjectWithdrawn(ID, "重复", DAY));
		}

		@Test
		void restoresAWithdrawnProject() {
			registeredInTheZone().given(new ProjectWithdrawn(ID, "重复", DAY))
				.when(People.TIEXI_MANAGER, new RestoreProject(ID, "并非重复", DAY))
				.thenRecords(new ProjectRestored(ID, "并非重复", DAY));
		}

		@Test
		void cancelsAWithdrawnProject() {
			registeredInTheZone().given(new ProjectWithdrawn(ID, "重复", DAY))
				.when(People.TIEXI_MANAGER, new CancelProject(ID, "终止", DAY))
				.thenRecords(new ProjectCancelled(ID, "终止", DAY));
		}

		@Test
		void refusesToRestoreWhatIsNotWithdrawn() {
			registeredInTheZone().when(People.TIEXI_MANAGER, new RestoreProject(ID, "误操作", DAY))
				.thenRefuses(ProjectRefusal.PROJECT_NOT_WITHDRAWN);
		}

		@Test
		void refusesTheZoneSpecialist() {
			registeredInTheZone().when(People.ZONE_SPECIALIST, new WithdrawProject(ID, "重复", DAY))
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

		@Test
		void refusesToRestoreACancelledProject() {
			registeredInTheZone().given(new ProjectWithdrawn(ID, "重复", DAY), new ProjectCancelled(ID, "终止", DAY))
				.when(People.TIEXI_MANAGER, new RestoreProject(ID, "误操作", DAY))
				.thenRefuses(ProjectRefusal.PROJECT_CANCELLED);
		}

	}

	static Stream<ProjectCommand> changes() {
		return Stream.of(revise(wan(700), DAY), new CorrectFacts(ID, named(FACTS, "新"), 0, "名称", DAY),
				new ChangeStage(ID, Stage.PERMITS, null, DAY), new LinkOwner(ID, "914403001922038216", "华为", DAY),
				new AssignProjectCode(ID, "2105-210181-04-01-722531", DAY),
				new ClassifyIndustry(ID, "C3039", null, null, DAY), new WithdrawProject(ID, "重复", DAY));
	}

	@ParameterizedTest
	@MethodSource("changes")
	void refusesChangesWhileWithdrawn(ProjectCommand change) {
		registeredInTheZone().given(new ProjectWithdrawn(ID, "重复", DAY))
			.when(People.TIEXI_MANAGER, change)
			.thenRefuses(ProjectRefusal.PROJECT_WITHDRAWN);
	}

	@ParameterizedTest
	@MethodSource("changes")
	void refusesChangesOnceCancelled(ProjectCommand change) {
		registeredInTheZone().given(new ProjectCancelled(ID, "终止", DAY))
			.when(People.TIEXI_MANAGER, change)
			.thenRefuses(ProjectRefusal.PROJECT_CANCELLED);
	}

	@ParameterizedTest
	@MethodSource("changes")
	void tellsAnOutsiderThatThereIsNoSuchProject(ProjectCommand change) {
		registeredInTheZone().when(People.HEPING_MANAGER, change).thenRefuses(CommonRefusal.NOT_FOUND);
	}

}
