package org.diaodu.query.stewardship;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.stewardship.VisitKind;
import org.diaodu.kernel.stewardship.event.GuaranteeVisitRecorded;
import org.diaodu.kernel.stewardship.event.ItemPromised;
import org.diaodu.kernel.stewardship.query.FindGuaranteeCoverage;
import org.diaodu.kernel.stewardship.query.FindProjectPeople;
import org.diaodu.kernel.stewardship.query.FindRealNameCompleteness;
import org.diaodu.kernel.stewardship.query.ListGuarantees;
import org.diaodu.kernel.stewardship.query.ListItems;
import org.diaodu.kernel.stewardship.query.ListMajorProjects;
import org.diaodu.kernel.stewardship.query.ListOfficerGaps;
import org.diaodu.kernel.stewardship.query.ListOfficerLoads;
import org.diaodu.kernel.stewardship.query.ListRealNameSheets;
import org.diaodu.kernel.stewardship.query.ListTenures;
import org.diaodu.kernel.stewardship.query.ListUnguaranteed;
import org.diaodu.kernel.stewardship.query.ListVisits;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.QueryDatabase;

import static org.diaodu.query.Shenyang.HUNNAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.stewardship.People.BRIDGE;
import static org.diaodu.query.stewardship.People.CAMPUS;
import static org.diaodu.query.stewardship.People.PLANT;
import static org.diaodu.query.stewardship.People.WORKS;

/**
 * Whoever asks sees what their post lets them see, and cannot tell that there is more.
 */
@Clause({ "F-017", "F-034", "F-048", "F-051", "F-094" })
class StewardshipVisibilityTest {

	private final ProjectionFixture fixture = People.inShenyang();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private record Sees(Caller caller, Set<String> projects) {
	}

	static List<Sees> callers() {
		return List.of(new Sees(Shenyang.COORDINATOR, Set.of(PLANT, WORKS, BRIDGE, CAMPUS)),
				new Sees(People.LEADER, Set.of(PLANT, WORKS, BRIDGE, CAMPUS)),
				new Sees(Shenyang.TIEXI_MANAGER, Set.of(PLANT, WORKS, BRIDGE)),
				new Sees(Shenyang.TIEXI_SPECIALIST, Set.of(PLANT, WORKS)),
				new Sees(People.HUNNAN_MANAGER, Set.of(CAMPUS)), new Sees(People.OWNER_CONTACT, Set.of(PLANT)),
				new Sees(People.LIAISON, Set.of(PLANT)), new Sees(People.BUILDER, Set.of(BRIDGE)),
				new Sees(People.CITIZEN, Set.of()));
	}

	@ParameterizedTest
	@MethodSource("callers")
	void everyAnswerIsOfProjectsInScopeOnly(Sees sees) {
		Caller caller = sees.caller();
		Set<String> all = sees.projects();
		for (String project : Set.of(PLANT, WORKS, BRIDGE, CAMPUS)) {
			assertThat(answer(new FindProjectPeople(caller, project, null, null)) != null).as(project)
				.isEqualTo(all.contains(project));
		}
		assertThat(answer(new FindProjectPeople(caller, "project-unknown", null, null))).isNull();
		var gaps = answer(new ListOfficerGaps(caller, null, null, null, null, 100, null, null));
		assertThat(ids(gaps.rows().stream().map((row) -> row.project().projectId()).toList()))
			.isEqualTo(only(all, WORKS, BRIDGE, CAMPUS));
		assertThat(gaps.totalCount()).isEqualTo(gaps.rows().size());
		var sheets = answer(new ListRealNameSheets(caller, null, null, null, null, 100, null, null));
		assertThat(ids(sheets.rows().stream().map((row) -> row.project().projectId()).toList()))
			.isEqualTo(only(all, PLANT, BRIDGE, CAMPUS));
		assertThat(sheets.totalCount()).isEqualTo(only(all, PLANT, BRIDGE, CAMPUS).size());
		var guarantees = answer(new ListGuarantees(caller, null, null, false, false, false, null, 100, null, null));
		assertThat(ids(guarantees.rows().stream().map((row) -> row.project().projectId()).toList()))
			.isEqualTo(only(all, PLANT, BRIDGE));
		assertThat(guarantees.totalCount()).isEqualTo(only(all, PLANT, BRIDGE).size());
		var unguaranteed = answer(new ListUnguaranteed(caller, null, null, 100, null, null));
		assertThat(ids(unguaranteed.rows().stream().map((row) -> row.project().projectId()).toList()))
			.isEqualTo(only(all, CAMPUS));
		assertThat(unguaranteed.totalCount()).isEqualTo(only(all, CAMPUS).size());
		var visits = answer(new ListVisits(caller, null, null, 100, null, null));
		assertThat(ids(visits.rows().stream().map((row) -> row.projectId()).toList())).isEqualTo(only(all, PLANT));
		assertThat(visits.totalCount()).isEqualTo(visits.rows().size());
		var items = answer(new ListItems(caller, null, null, null, null, false, null, 100, null, null));
		assertThat(ids(items.rows().stream().map((row) -> row.project().projectId()).toList()))
			.isEqualTo(only(all, PLANT));
		assertThat(items.totalCount()).isEqualTo(items.rows().size());
		var majors = answer(new ListMajorProjects(caller, 2026, false, null, null));
		assertThat(ids(majors.projects().stream().map((row) -> row.project().projectId()).toList()))
			.isEqualTo(only(all, BRIDGE));
		var tenures = answer(new ListTenures(caller, "person-li", null, 100, null, null));
		assertThat(ids(tenures.rows().stream().map((row) -> row.project().projectId()).toList()))
			.isEqualTo(only(all, PLANT));
		assertThat(tenures.person().name()).isEqualTo(all.contains(PLANT) ? "李市长" : null);
		assertThat(answer(new FindRealNameCompleteness(caller, null, null)).districts()
			.stream()
			.mapToLong((district) -> district.projects())
			.sum()).isEqualTo(only(all, PLANT, BRIDGE, CAMPUS).size());
		assertThat(answer(new FindGuaranteeCoverage(caller, null, null)).districts()
			.stream()
			.mapToLong((district) -> district.guaranteed())
			.sum()).isEqualTo(only(all, PLANT, BRIDGE).size());
	}

	@Test
	@Clause("F-012")
	void loadsAreOfOfficersOfOnesOwnTerritory() {
		assertThat(loads(Shenyang.TIEXI_MANAGER)).containsExactly("person-sjk", "person-tiexi", "person-tiexi-liaison",
				"person-wang");
		assertThat(loads(Shenyang.TIEXI_SPECIALIST)).containsExactly("person-sjk", "person-wang");
		assertThat(loads(People.HUNNAN_MANAGER)).containsExactly("person-hunnan");
		assertThat(loads(People.OWNER_CONTACT)).isEmpty();
		assertThat(loads(People.CITIZEN)).isEmpty();
	}

	private Set<String> loads(Caller caller) {
		return ids(answer(new ListOfficerLoads(caller, null, null, false, null, 100, null, null)).rows()
			.stream()
			.map((row) -> row.person().personId())
			.toList());
	}

	@Test
	@Clause("F-069")
	void whoeverIsOnlyMentionedIsNamedToThoseWhoMayReadTheirName() {
		this.fixture.given(
				new GuaranteeVisitRecorded(PLANT, "visit-9", "person-li", VisitKind.SITE_VISIT, "厂区",
						List.of("person-hunnan", "person-sjk"), List.of(), LocalDate.of(2026, 5, 28)),
				new ItemPromised(PLANT, "item-9", "visit-9", "person-li", "办理", "person-hunnan", HUNNAN,
						LocalDate.of(2026, 7, 1), LocalDate.of(2026, 5, 28)))
			.named("person-hunnan", "浑专管");
		assertThat(participants(Shenyang.COORDINATOR)).containsExactly("浑专管", "孙专员");
		assertThat(participants(Shenyang.TIEXI_MANAGER)).containsExactly(null, "孙专员");
		assertThat(owner(Shenyang.COORDINATOR)).isEqualTo("浑专管");
		assertThat(owner(Shenyang.TIEXI_MANAGER)).isNull();
	}

	private List<String> participants(Caller caller) {
		return answer(new ListVisits(caller, PLANT, null, 1, null, null)).rows()
			.getFirst()
			.participants()
			.stream()
			.map((person) -> person.name())
			.toList();
	}

	private String owner(Caller caller) {
		return answer(new ListItems(caller, PLANT, null, "person-hunnan", null, false, null, 1, null, null)).rows()
			.getFirst()
			.owner()
			.name();
	}

	@Test
	void whoeverHoldsNoSuchPostIsRefused() {
		Caller nobody = new Caller("person-nobody", Role.COORDINATOR, Shenyang.DRC);
		this.fixture.whenAsked(new ListVisits(nobody, null, null, 10, null, null)).thenRefuses("NOT_PERMITTED");
		this.fixture.whenAsked(new FindProjectPeople(nobody, PLANT, null, null)).thenRefuses("NOT_PERMITTED");
	}

	@Test
	void withoutAScopeTheTablesThemselvesShowNothing() {
		this.fixture.projected();
		QueryDatabase database = this.fixture.bean(QueryDatabase.class);
		for (String table : List.of("steward_project", "steward_fold", "steward_span", "steward_tenure", "steward_gap",
				"steward_visit", "steward_item", "steward_promises", "steward_seat")) {
			assertThat(database.reading(() -> count(database.jdbc(), table))).as(table).isZero();
			assertThat(count(JdbcClient.create(this.fixture.database().owner()), table)).as(table).isPositive();
		}
	}

	private static long count(JdbcClient jdbc, String table) {
		return jdbc.sql("SELECT count(*) FROM query_a." + table).query(Long.class).single();
	}

	private static Set<String> only(Set<String> seen, String... among) {
		Set<String> only = new TreeSet<>(Set.of(among));
		only.retainAll(seen);
		return only;
	}

	private static Set<String> ids(List<String> ids) {
		return new TreeSet<>(ids);
	}

	private <A> A answer(DomainQuery<A> query) {
		return this.fixture.whenAsked(query).answer();
	}

}
