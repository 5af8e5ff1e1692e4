package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.DepartmentRegistered;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.obstacle.CooperatorWish;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AdoptObstacleTaxonomy;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.command.ProposePolicy;
import org.diaodu.kernel.policy.command.PublishCalendarYear;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;

/**
 * The small city with whoever deals with obstacles, the taxonomy, the policy and the
 * working days the program starts with.
 */
final class Blocked {

	static final String ID = "obstacle-1";

	static final String OTHER = "obstacle-2";

	static final String PROJECT = "project-1";

	static final String OWNER = "914403001922038216";

	static final String TIEXI_INDUSTRY = "unit-210106-industry";

	static final String TIEXI_WATER = "unit-210106-water";

	static final String ECOLOGY = "unit-210100-ecology";

	static final Attribution REPORTER = People.ZONE_SPECIALIST;

	static final Attribution CONTACT = People.acting("person-owner", Role.OWNER_CONTACT, TestDirectory.TIEXI);

	/** Of the department that leads. */
	static final Attribution LEAD = People.acting("person-lead", Role.SPECIALIST, TestDirectory.TIEXI_CONSTRUCTION);

	/** Of another department of the district. */
	static final Attribution OTHER_LEAD = People.acting("person-water", Role.SPECIALIST, TIEXI_WATER);

	/** Of the department that helps. */
	static final Attribution HELPER = People.acting("person-helper", Role.LIAISON, TIEXI_INDUSTRY);

	/** Of a department of the city. */
	static final Attribution ECOLOGIST = People.acting("person-ecology", Role.LIAISON, ECOLOGY);

	static final Attribution SORTER = People.TIEXI_MANAGER;

	static final Attribution CITY = People.CITY_COORDINATOR;

	static final Attribution OUTSIDER = People.HEPING_MANAGER;

	static final Attribution INSPECTOR = People.acting("person-inspector", Role.INSPECTOR, TestDirectory.TIEXI);

	static final Attribution LEADER = People.acting("person-leader", Role.RESPONSIBLE_LEADER, TestDirectory.TIEXI);

	static final Attribution MAYOR = People.acting("person-mayor", Role.RESPONSIBLE_LEADER, TestDirectory.CITY);

	/** Where there is no commission. */
	static final Attribution DISTRICT_ITSELF = People.acting("person-district", Role.MANAGER, TestDirectory.TIEXI);

	/** Where there is no commission. */
	static final Attribution CITY_ITSELF = People.acting("person-city-itself", Role.COORDINATOR, TestDirectory.CITY);

	static final Attribution COORDINATOR = People.acting("person-coordinator", Role.COORDINATOR,
			TestDirectory.TIEXI_DRC);

	/** Where there is no commission. */
	static final Attribution COORDINATOR_ITSELF = People.acting("person-coordinator-itself", Role.COORDINATOR,
			TestDirectory.TIEXI);

	static final Attribution STRANGER = People.acting("person-none", Role.MANAGER, TestDirectory.TIEXI_DRC);

	/** An industrial project in the zone of Tiexi. */
	static final ObstacleSite SITE = new ObstacleSite(Family.ENTERPRISE, null, TestDirectory.TIEXI, TestDirectory.ZONE,
			null, TestDirectory.INDUSTRY, OWNER);

	/** The same place, and the city invests. */
	static final ObstacleSite CITY_SITE = new ObstacleSite(Family.GOVERNMENT, Level.CITY, TestDirectory.TIEXI, null,
			null, null, OWNER);

	/** The project in another district. */
	static final ObstacleSite ELSEWHERE = new ObstacleSite(Family.ENTERPRISE, null, TestDirectory.HEPING,
			TestDirectory.HEPING_ZONE, null, TestDirectory.INDUSTRY, OWNER);

	private Blocked() {
	}

	static TestDirectory directory() {
		return directory(new TestDirectory());
	}

	/** The same where neither district nor city has a commission. */
	static TestDirectory withoutCommissions() {
		TestDirectory directory = directory(
				new TestDirectory(Set.of(TestDirectory.TIEXI_DRC, TestDirectory.HEPING_DRC, TestDirectory.CITY_DRC)));
		person(directory, DISTRICT_ITSELF, null);
		person(directory, COORDINATOR_ITSELF, null);
		person(directory, CITY_ITSELF, null);
		return directory;
	}

	private static TestDirectory directory(TestDirectory directory) {
		directory.with(new DepartmentRegistered(TIEXI_INDUSTRY, TestDirectory.TIEXI, "铁西区工信局",
				Set.of(DepartmentFunction.SECTOR), Set.of("C"), TestDirectory.FOUNDED));
		directory.with(new DepartmentRegistered(TIEXI_WATER, TestDirectory.TIEXI, "铁西区水务局",
				Set.of(DepartmentFunction.SECTOR), Set.of(), TestDirectory.FOUNDED));
		directory.with(new DepartmentRegistered(ECOLOGY, TestDirectory.CITY, "沈阳市生态环境局",
				Set.of(DepartmentFunction.SECTOR), Set.of(), TestDirectory.FOUNDED));
		person(directory, CONTACT, OWNER);
		for (Attribution person : List.of(LEAD, OTHER_LEAD, HELPER, ECOLOGIST, INSPECTOR, LEADER, MAYOR, COORDINATOR)) {
			person(directory, person, null);
		}
		for (Attribution person : List.of(REPORTER, SORTER, CITY, OUTSIDER)) {
			directory.with(new PersonRegistered(person.actor(), TestDirectory.FOUNDED));
		}
		ReferenceData.workingDays().stream().map(ReferenceData.Item::command).forEach((command) -> {
			PublishCalendarYear year = (PublishCalendarYear) command;
			directory.with(new CalendarYearPublished(year.calendarId(), year.year(), year.document(), year.source(),
					year.days(), TestDirectory.FOUNDED));
		});
		ReferenceData.shenyang().stream().map(ReferenceData.Item::command).forEach((command) -> {
			if (command instanceof ProposePolicy policy && policy.parameter() != PolicyParameter.TIER_THRESHOLDS) {
				directory.with(new PolicyAdopted(policy.policyId(),
						new PolicyVersion(policy.parameter(), policy.version(), policy.documentNo(), policy.clause(),
								policy.effectiveFrom(), null, policy.values()),
						"person-city", TestDirectory.CITY_DRC, null, null, TestDirectory.NOTICE));
			}
		});
		return directory.with(taxonomy());
	}

	static ObstacleTaxonomyAdopted taxonomy() {
		AdoptObstacleTaxonomy command = (AdoptObstacleTaxonomy) ReferenceData.obstacles().getFirst().command();
		return new ObstacleTaxonomyAdopted(command.taxonomyId(), command.version(), command.documentNo(),
				command.clause(), command.effectiveFrom(), command.categories(), command.occurredOn());
	}

	private static void person(TestDirectory directory, Attribution person, @Nullable String owner) {
		directory.with(new PersonRegistered(person.actor(), TestDirectory.FOUNDED));
		directory.with(new PostAssigned(person.actor(), person.actor() + "-post", Role.valueOf(person.role()),
				person.organisation(), owner, TestDirectory.FOUNDED, null, TestDirectory.FOUNDED));
	}

	static ReportObstacle report(LocalDate on) {
		return new ReportObstacle(ID, PROJECT, "地下管线未迁改,基坑无法开挖", "基坑开挖", null, null, List.of(), on);
	}

	/** Crossing departments of the district: 10 working days at the district. */
	static SortObstacle sort(LocalDate on) {
		return sort("0606", ObstacleScope.CROSS, Severity.S2, TestDirectory.TIEXI_CONSTRUCTION, on, TIEXI_INDUSTRY);
	}

	static SortObstacle sort(String item, ObstacleScope scope, Severity severity, String lead, LocalDate on,
			String... helpers) {
		return new SortObstacle(ID, item, scope, severity, lead,
				List.of(helpers).stream().map((unit) -> new CooperatorWish(unit, null)).toList(), null, on, "复核后影响较轻");
	}

	static <T> T there(@Nullable T value) {
		return Objects.requireNonNull(value);
	}

}
