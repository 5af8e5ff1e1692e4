package org.diaodu.command.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.DepartmentRegistered;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.permit.command.AdoptPermitCatalogue;
import org.diaodu.kernel.permit.event.PermitAccepted;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.command.PublishCalendarYear;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.value.WanYuan;

/** A project and the offices that decide on its permits. Today is 2019-06-01. */
final class Permitted {

	static final String ID = "project-1";

	static final String PERMIT = "permit-1";

	static final String PLANNING_OFFICE = "unit-210100-natural-resources";

	static final String ECOLOGY_OFFICE = "unit-210100-ecology";

	static final String LAND = "land-planning-permit";

	static final String WORK = "work-permit";

	static final String VERSION = "2019-4";

	static final Attribution PLANNER = People.acting("person-planner", Role.LIAISON, PLANNING_OFFICE);

	static final Attribution ECOLOGIST = People.acting("person-ecologist", Role.LIAISON, ECOLOGY_OFFICE);

	/** The 专员 of the project, who cites what the office wrote. */
	static final Attribution SPECIALIST = citing(People.ZONE_SPECIALIST);

	private Permitted() {
	}

	/** Whoever acts for an office they do not serve in cites its document. */
	static Attribution citing(Attribution by) {
		return new Attribution(by.actor(), by.role(), by.organisation(), by.channel(), by.commandId(),
				by.correlationId(), by.causationId(), by.source(), List.of("沈自然资审〔2019〕1号"));
	}

	static TestDirectory directory() {
		TestDirectory directory = new TestDirectory();
		office(directory, PLANNING_OFFICE);
		office(directory, ECOLOGY_OFFICE);
		directory.post(PLANNER.actor(), Role.LIAISON, PLANNING_OFFICE, null);
		directory.post(ECOLOGIST.actor(), Role.LIAISON, ECOLOGY_OFFICE, null);
		directory.with(new PersonRegistered("person-head", TestDirectory.FOUNDED));
		directory.post("person-head", Role.RESPONSIBLE_LEADER, PLANNING_OFFICE, null);
		ReferenceData.workingDays()
			.stream()
			.map((item) -> (PublishCalendarYear) item.command())
			.forEach((it) -> directory.with(new CalendarYearPublished(it.calendarId(), it.year(), it.document(),
					it.source(), it.days(), TestDirectory.NOTICE)));
		catalogues().forEach(directory::with);
		return directory;
	}

	static List<PermitCatalogueAdopted> catalogues() {
		return ReferenceData.permits()
			.stream()
			.map((item) -> (AdoptPermitCatalogue) item.command())
			.map((it) -> new PermitCatalogueAdopted(it.catalogueId(), it.version(), it.documentNo(), it.clause(),
					it.effectiveFrom(), it.permits(), it.occurredOn()))
			.toList();
	}

	private static void office(TestDirectory directory, String unitId) {
		directory.with(new DepartmentRegistered(unitId, TestDirectory.CITY, unitId, Set.of(DepartmentFunction.SECTOR),
				Set.of(), TestDirectory.FOUNDED));
	}

	/** An industrial project in the zone of Tiexi. */
	static ProjectRegistered project() {
		return new ProjectRegistered(ID,
				new ProjectFacts("宝马铁西工厂", Family.ENTERPRISE, null, TestDirectory.TIEXI, TestDirectory.ZONE, null,
						Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN, Stage.PERMITS,
						null, null, null, null),
				null, LocalDate.of(2019, 1, 10));
	}

	/** The same told today, 2019-06-01. */
	static PermitAccepted told(PermitAccepted accepted) {
		return told(accepted, LocalDate.of(2019, 6, 1));
	}

	static PermitAccepted told(PermitAccepted it, LocalDate on) {
		return new PermitAccepted(it.projectId(), it.permitId(), it.statutory(), it.committed(), it.greenChannel(),
				it.catalogueVersion(), it.clocks(), it.occurredOn(), on);
	}

	/** Adopts how late a standstill is told, and how often more is asked for. */
	static void steps(TestDirectory directory, String workingDays, String requests) {
		directory.with(new PolicyAdopted(PolicyParameter.PERMIT_STEPS.policyId(),
				new PolicyVersion(PolicyParameter.PERMIT_STEPS, "2018-7", "沈政发〔2018〕7号", "(六)", TestDirectory.NOTICE,
						null,
						List.of(new PolicyValue(PolicyField.STANDSTILL_WORKING_DAYS, workingDays),
								new PolicyValue(PolicyField.SUPPLEMENT_REQUESTS, requests))),
				"person-city", TestDirectory.CITY_DRC, null, null, TestDirectory.NOTICE));
	}

	static PermitApplied applied(String code, String office, LocalDate on) {
		return new PermitApplied(ID, PERMIT, code, office, null, on);
	}

}
