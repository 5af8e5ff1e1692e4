package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.CodeScheme;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectCodeAssigned;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectWithdrawn;

import static org.diaodu.command.project.Projects.DAY;
import static org.diaodu.command.project.Projects.ID;
import static org.diaodu.command.project.Projects.ROW;
import static org.diaodu.command.project.Projects.changed;
import static org.diaodu.command.project.Projects.enterprise;
import static org.diaodu.command.project.Projects.facts;
import static org.diaodu.command.project.Projects.government;
import static org.diaodu.command.project.Projects.judged;
import static org.diaodu.command.project.Projects.named;
import static org.diaodu.command.project.Projects.register;
import static org.diaodu.command.project.Projects.registered;
import static org.diaodu.command.project.Projects.wan;

@Clause({ "F-033", "F-093" })
class RegisterProjectTest {

	private final TestDirectory directory = new TestDirectory();

	private final Decision<Project> decision = Decision.of(Project.class, this.directory);

	@Test
	void recordsProjectAndItsTiersWhenRegistered() {
		ProjectFacts facts = enterprise(TestDirectory.ZONE, wan(20_000));
		this.decision.when(People.ZONE_SPECIALIST, register(facts))
			.thenRecords(registered(facts), judged(wan(20_000), true, Tier.ZONE, Tier.DISTRICT, Tier.CITY))
			.thenClaims();
	}

	@Test
	void registersAProjectWhoseStageIsUnknown() {
		ProjectFacts facts = Projects.staged(enterprise(TestDirectory.ZONE, wan(600)), null);
		this.decision.when(People.ZONE_SPECIALIST, register(facts))
			.thenRecords(registered(facts), judged(wan(600), true, Tier.ZONE));
	}

	@Test
	void recordsALeadOutsideAllCountsWhenBelowTheLowestThreshold() {
		ProjectFacts facts = enterprise(TestDirectory.ZONE, wan(499));
		this.decision.when(People.ZONE_SPECIALIST, register(facts))
			.thenRecords(registered(facts), judged(wan(499), false));
	}

	@Test
	@Clause({ "F-018", "F-098", "F-103" })
	void recordsNormalisedCodesAndTheSectorDepartmentThatFollows() {
		ProjectFacts facts = enterprise(null, null);
		this.decision
			.when(People.TIEXI_MANAGER,
					new RegisterProject(ID, facts, "914403001922038216", "华为技术有限公司", "21052101810401722531", "c3039",
							null, DAY))
			.thenRecords(registered(facts),
					new ProjectOwnerLinked(ID, null, "914403001922038216", "华为技术有限公司", List.of(), DAY),
					new ProjectCodeAssigned(ID, null, "2105-210181-04-01-722531", CodeScheme.NATIONAL_2020, List.of(),
							DAY),
					new ProjectIndustryClassified(ID, "C3039", "C", TestDirectory.INDUSTRY, true, null, DAY),
					judged(null, false))
			.thenClaims("+project-code 2105-210181-04-01-722531");
	}

	@Test
	void refusesWrongOwnerCode() {
		this.decision
			.when(People.TIEXI_MANAGER,
					new RegisterProject(ID, enterprise(null, null), "914403001922038217", "华为", null, null, null, DAY))
			.thenRefuses(ProjectRefusal.OWNER_CODE_INVALID, "ownerCode");
	}

	@Test
	void refusesWrongProjectCode() {
		this.decision
			.when(People.TIEXI_MANAGER,
					new RegisterProject(ID, enterprise(null, null), null, null, "2113-1", null, null, DAY))
			.thenRefuses(ProjectRefusal.PROJECT_CODE_INVALID, "projectCode");
	}

	@Test
	void refusesIndustryUnderTheWrongLetter() {
		this.decision
			.when(People.TIEXI_MANAGER,
					new RegisterProject(ID, enterprise(null, null), null, null, null, "A3039", null, DAY))
			.thenRefuses(ProjectRefusal.INDUSTRY_CODE_INVALID, "industryCode");
	}

	@Test
	void refusesADayThatHasNotCome() {
		this.decision
			.when(People.TIEXI_MANAGER,
					new RegisterProject(ID, enterprise(null, null), null, null, null, null, null,
							LocalDate.of(2019, 6, 2)))
			.thenRefuses(CommonRefusal.DATE_IN_FUTURE, "occurredOn");
	}

	@Test
	void refusesAProjectWithoutAName() {
		this.decision.when(People.TIEXI_MANAGER, register(named(enterprise(null, null), " ")))
			.thenRefuses(CommonRefusal.VALUE_REQUIRED, "facts.name");
	}

	@Nested
	class WhoMay {

		@Test
		void refusesTheZoneSpecialistOutsideTheirZone() {
			RegisterProjectTest.this.decision.when(People.ZONE_SPECIALIST, register(enterprise(null, wan(600))))
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

		@Test
		void refusesTheManagerOfAnotherDistrict() {
			RegisterProjectTest.this.decision.when(People.HEPING_MANAGER, register(enterprise(null, wan(600))))
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

		@Test
		@Clause("F-054")
		void refusesTheDistrictWhatTheCityInvestsIn() {
			RegisterProjectTest.this.decision
				.when(People.TIEXI_MANAGER, register(government(Level.CITY, TestDirectory.CONSTRUCTION, wan(600))))
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

		@Test
		@Clause("F-019")
		void acceptsTheManagerOfTheDistrictItLiesIn() {
			ProjectFacts facts = enterprise(null, wan(600));
			RegisterProjectTest.this.decision.when(People.TIEXI_MANAGER, register(facts))
				.thenRecords(registered(facts), judged(wan(600), true));
		}

		@Test
		@Clause("F-029")
		void acceptsTheCityForAProjectWithoutTerritory() {
			ProjectFacts facts = facts(null, null, null, null, null, wan(10_000));
			RegisterProjectTest.this.decision.when(People.CITY_COORDINATOR, register(facts))
				.thenRecords(registered(facts), judged(wan(10_000), true, Tier.CITY));
		}

		@Test
		@Clause("F-053")
		void acceptsTheSpecialistOfTheConstructionDepartment() {
			ProjectFacts facts = government(Level.CITY, TestDirectory.CONSTRUCTION, wan(3000));
			RegisterProjectTest.this.decision.when(People.CITY_BUILDER, register(facts))
				.thenRecords(registered(facts), judged(wan(3000), true, Tier.DEPARTMENT));
		}

		@Test
		void refusesALiaison() {
			RegisterProjectTest.this.decision.when(People.INDUSTRY_LIAISON, register(enterprise(null, wan(600))))
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

		@Test
		void refusesAPostThatIsNotHeld() {
			RegisterProjectTest.this.decision
				.when(People.acting("person-zone", Role.COORDINATOR, TestDirectory.CITY_DRC),
						register(enterprise(null, wan(600))))
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

		@Test
		void refusesAPostThatHasEnded() {
			RegisterProjectTest.this.directory.post("person-former", Role.MANAGER, TestDirectory.TIEXI_DRC,
					LocalDate.of(2019, 5, 31));
			RegisterProjectTest.this.decision
				.when(People.acting("person-former", Role.MANAGER, TestDirectory.TIEXI_DRC),
						register(enterprise(null, wan(600))))
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

	}

	@Nested
	class RegisteredBefore {

		@Test
		void recordsNothingWhenTheContentIsTheSame() {
			ProjectFacts facts = enterprise(null, wan(600));
			RegisterProjectTest.this.decision.given(registered(facts), judged(wan(600), true))
				.when(People.TIEXI_MANAGER, register(facts))
				.thenRecordsNothing();
		}

		@Test
		void refusesOtherContent() {
			ProjectFacts facts = enterprise(null, wan(600));
			RegisterProjectTest.this.decision.given(registered(facts), judged(wan(600), true))
				.when(People.TIEXI_MANAGER, register(enterprise(null, wan(700))))
				.thenRefuses(ProjectRefusal.PROJECT_ALREADY_REGISTERED);
		}

	}

	@Nested
	class Imported {

		private final ProjectFacts listed = facts(null, null, TestDirectory.TIEXI, null, null, wan(600));

		private final ProjectRegistered imported = new ProjectRegistered(ID, this.listed, ROW, DAY);

		private RegisterProject row(ProjectFacts facts) {
			return new RegisterProject(ID, facts, null, null, null, null, ROW, DAY);
		}

		@Test
		void claimsItsRow() {
			RegisterProjectTest.this.decision.when(People.importing(People.CITY_COORDINATOR), row(this.listed))
				.thenRecords(this.imported, judged(wan(600), true))
				.thenClaims("+source-row 重点项目表\n7");
		}

		@Test
		void recordsNothingWhenTheRowIsTheSameAlthoughPeopleChangedTheProjectSince() {
			RegisterProjectTest.this.decision
				.givenBy(People.importing(People.CITY_COORDINATOR), this.imported, judged(wan(600), true))
				.given(new ProjectAmountRevised(ID, Amounts.ofTotal(wan(600)), Amounts.ofTotal(wan(4000)), "增资", DAY))
				.when(People.importing(People.CITY_COORDINATOR), row(this.listed))
				.thenRecordsNothing();
		}

		@Test
		void carriesOverOnlyWhatTheListChanged() {
			ProjectFacts here = FactsMerge.withAmounts(this.listed, Amounts.ofTotal(wan(4000)));
			ProjectFacts row = named(this.listed, "宝马铁西新工厂");
			RegisterProjectTest.this.decision
				.givenBy(People.importing(People.CITY_COORDINATOR), this.imported, judged(wan(600), true))
				.given(new ProjectAmountRevised(ID, this.listed.amounts(), here.amounts(), "增资", DAY),
						changed(Set.of(), Set.of(Tier.DISTRICT), true, wan(4000), TierChangeCause.AMOUNT_REVISED))
				.when(People.importing(People.CITY_COORDINATOR), row(row))
				.thenRecords(new ProjectFactsCorrected(ID, here, named(here, "宝马铁西新工厂"), 0, "再次导入 重点项目表 7", DAY));
		}

		@Test
		void revisesAmountAndTiersWhenTheListDoes() {
			RegisterProjectTest.this.decision
				.givenBy(People.importing(People.CITY_COORDINATOR), this.imported, judged(wan(600), true))
				.when(People.importing(People.CITY_COORDINATOR),
						row(FactsMerge.withAmounts(this.listed, Amounts.ofTotal(wan(3000)))))
				.thenRecords(
						new ProjectAmountRevised(ID, Amounts.ofTotal(wan(600)), Amounts.ofTotal(wan(3000)),
								"再次导入 重点项目表 7", DAY),
						changed(Set.of(), Set.of(Tier.DISTRICT), true, wan(3000), TierChangeCause.AMOUNT_REVISED));
		}

		@Test
		void recordsNothingWhenTheChangedRowIsImportedASecondTime() {
			ProjectFacts row = named(this.listed, "宝马铁西新工厂");
			RegisterProjectTest.this.decision
				.givenBy(People.importing(People.CITY_COORDINATOR), this.imported, judged(wan(600), true),
						new ProjectFactsCorrected(ID, this.listed, row, 0, "再次导入", DAY))
				.given(new ProjectFactsCorrected(ID, row, named(row, "宝马里达工厂"), 0, "定名", DAY))
				.when(People.importing(People.CITY_COORDINATOR), row(row))
				.thenRecordsNothing();
		}

		@Test
		void refusesOtherContentWhenItIsWithdrawn() {
			RegisterProjectTest.this.decision
				.givenBy(People.importing(People.CITY_COORDINATOR), this.imported, judged(wan(600), true))
				.given(new ProjectWithdrawn(ID, "重复", DAY))
				.when(People.importing(People.CITY_COORDINATOR), row(named(this.listed, "宝马铁西新工厂")))
				.thenRefuses(ProjectRefusal.PROJECT_WITHDRAWN, "projectId");
		}

	}

}
