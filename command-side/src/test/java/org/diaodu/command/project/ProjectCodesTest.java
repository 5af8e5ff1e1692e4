package org.diaodu.command.project;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.CodeScheme;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.command.AssignProjectCode;
import org.diaodu.kernel.project.command.ClassifyIndustry;
import org.diaodu.kernel.project.command.LinkOwner;
import org.diaodu.kernel.project.event.ProjectCodeAssigned;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;

import static org.diaodu.command.project.Projects.DAY;
import static org.diaodu.command.project.Projects.ID;

/** Codes link a project to its owner, to the national register and to a sector. */
class ProjectCodesTest {

	private final ZoneProject project = new ZoneProject();

	@Test
	@Clause("F-098")
	void linksTheOwnerByItsNormalisedCodeAndDoubtsAnUnsoundOne() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new LinkOwner(ID, "91350100m000100y43", "某公司", DAY))
			.thenRecords(new ProjectOwnerLinked(ID, null, "91350100M000100Y43", "某公司", List.of(), DAY));
	}

	@Test
	@Clause("F-098")
	void refusesAWrongOwnerCode() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new LinkOwner(ID, "91310115MA1H8R7C6D", "某公司", DAY))
			.thenRefuses(ProjectRefusal.OWNER_CODE_INVALID, "ownerCode");
	}

	@Test
	@Clause("F-103")
	void takesTheNewProjectCodeAndGivesTheOldOneBack() {
		this.project.registered()
			.given(new ProjectCodeAssigned(ID, null, "2020-330327-48-01-167360", CodeScheme.NATIONAL_2017, List.of(),
					DAY))
			.when(People.ZONE_SPECIALIST, new AssignProjectCode(ID, "2105-210181-04-01-722531", DAY))
			.thenRecords(new ProjectCodeAssigned(ID, "2020-330327-48-01-167360", "2105-210181-04-01-722531",
					CodeScheme.NATIONAL_2020, List.of(), DAY))
			.thenClaims("-project-code 2020-330327-48-01-167360", "+project-code 2105-210181-04-01-722531");
	}

	@Test
	@Clause("F-103")
	void recordsAWrongCheckDigitAsADoubt() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new AssignProjectCode(ID, "2105-210181-04-01-722532", DAY))
			.thenRecords(new ProjectCodeAssigned(ID, null, "2105-210181-04-01-722532", CodeScheme.NATIONAL_2020,
					List.of("PROJECT_CODE_CHECK_DIGIT_DOUBTFUL"), DAY));
	}

	@Test
	@Clause("F-018")
	void overridesTheSectorDepartmentWithAReason() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new ClassifyIndustry(ID, "C3039", TestDirectory.TRANSPORT, "市政府会议确定", DAY))
			.thenRecords(
					new ProjectIndustryClassified(ID, "C3039", "C", TestDirectory.TRANSPORT, false, "市政府会议确定", DAY));
	}

	@Test
	@Clause("F-018")
	void refusesToOverrideWithoutReasonOrByNoSectorDepartment() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new ClassifyIndustry(ID, "C3039", TestDirectory.TRANSPORT, null, DAY))
			.thenRefuses(ProjectRefusal.OVERRIDE_REASON_REQUIRED, "overrideReason");
	}

	@Test
	@Clause("F-018")
	void refusesADepartmentThatIsNoSectorDepartment() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new ClassifyIndustry(ID, "C3039", TestDirectory.CONSTRUCTION, "协商", DAY))
			.thenRefuses(ProjectRefusal.SECTOR_DEPARTMENT_UNFIT, "sectorDepartmentId");
	}

	@Test
	@Clause("F-018")
	void derivesTheDepartmentAgainWhenClassifiedWithoutOne() {
		this.project.registered()
			.given(new ProjectIndustryClassified(ID, "C3039", "C", TestDirectory.TRANSPORT, false, "会议", DAY))
			.when(People.ZONE_SPECIALIST, new ClassifyIndustry(ID, "C3039", null, null, DAY))
			.thenRecords(new ProjectIndustryClassified(ID, "C3039", "C", TestDirectory.INDUSTRY, true, null, DAY));
	}

}
