package org.diaodu.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.kernel.project.query.BoardPage;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.BoardRowView;
import org.diaodu.kernel.project.query.BoardSort;
import org.diaodu.kernel.project.query.BoardView;
import org.diaodu.kernel.project.query.FindProject;
import org.diaodu.kernel.project.query.ListBoard;
import org.diaodu.kernel.project.query.ListBoards;
import org.diaodu.kernel.project.query.ListLeads;
import org.diaodu.kernel.project.query.ListNamesakes;
import org.diaodu.kernel.project.query.ListProjectAudit;
import org.diaodu.kernel.project.query.ListProjects;
import org.diaodu.kernel.project.query.ListTimeline;
import org.diaodu.kernel.project.query.NamesakeView;
import org.diaodu.kernel.project.query.ProjectView;
import org.diaodu.kernel.project.query.SortDirection;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.projection.QueryDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.CITY;
import static org.diaodu.query.Shenyang.DRC;
import static org.diaodu.query.Shenyang.HOUSING;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.HUNNAN_ZONE;
import static org.diaodu.query.Shenyang.INDUSTRY;
import static org.diaodu.query.Shenyang.OWNER;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_DRC;
import static org.diaodu.query.Shenyang.TIEXI_INDUSTRY;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;
import static org.diaodu.query.Shenyang.WATER;

/**
 * Every role in every unit, over every query: nobody gets a row outside their scope, and
 * what they may not see looks like what is not there. What each may see is said here once
 * more, on its own, and compared.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Clause({ "F-017", "F-034", "F-094", "F-135", "F-146" })
class VisibilityTest {

	/** What the expectation needs to know of a project. */
	private record Known(String id, ProjectFacts facts, String section, String sectorDepartment, String owner) {
	}

	private final ProjectionFixture fixture = ProjectionFixture.with();

	private final Map<String, Known> projects = new LinkedHashMap<>();

	@BeforeAll
	void city() {
		this.fixture.given(Shenyang.units());
		callers().forEach((caller) -> this.fixture.given(Shenyang.posts(caller)));
		for (String district : new String[] { TIEXI, HUNNAN, null }) {
			String zone = TIEXI.equals(district) ? TIEXI_ZONE : HUNNAN.equals(district) ? HUNNAN_ZONE : null;
			for (long wan : new long[] { 100, 800, 5_000, 20_000 }) {
				for (boolean industrial : new boolean[] { true, false }) {
					add(district, zone, Family.ENTERPRISE, null, null, wan, industrial);
					add(district, null, Family.GOVERNMENT, Level.CITY, industrial ? HOUSING : WATER, wan, industrial);
				}
			}
		}
		this.fixture.projected();
	}

	@AfterAll
	void close() {
		this.fixture.close();
	}

	private void add(String district, String zone, Family family, Level level, String department, long wan,
			boolean industrial) {
		String id = "project-" + this.projects.size();
		ProjectFacts facts = Shenyang.facts("项目" + this.projects.size(), family, level, district, zone, department,
				WanYuan.of(wan));
		String section = industrial ? "C" : "N";
		String sectorDepartment = industrial ? INDUSTRY : WATER;
		String owner = industrial ? OWNER : "91210100MA0YYYYY2B";
		this.projects.put(id, new Known(id, facts, section, sectorDepartment, owner));
		this.fixture.given(Shenyang.project(id, facts))
			.given(new ProjectIndustryClassified(id, section + "3039", section, sectorDepartment, true, null,
					Shenyang.DAY))
			.given(new ProjectOwnerLinked(id, null, owner, "业主", List.of(), Shenyang.DAY));
	}

	static List<Caller> callers() {
		List<Caller> callers = new ArrayList<>();
		for (Role role : Role.values()) {
			for (String unit : List.of(CITY, TIEXI, HUNNAN, TIEXI_ZONE, HUNNAN_ZONE, DRC, HOUSING, WATER, INDUSTRY,
					TIEXI_INDUSTRY, TIEXI_DRC)) {
				callers.add(new Caller("person-" + role + "-" + unit, role, unit));
			}
		}
		return callers;
	}

	/** What each role sees, in the words of the brief rather than of the program. */
	private static Predicate<Known> maySee(Caller caller) {
		String unit = caller.unitId();
		Predicate<Known> nothing = (p) -> false;
		Predicate<Known> territory = switch (unit) {
			case CITY, DRC -> (p) -> true;
			case TIEXI, TIEXI_DRC -> (p) -> TIEXI.equals(p.facts().districtId());
			case HUNNAN -> (p) -> HUNNAN.equals(p.facts().districtId());
			case TIEXI_ZONE, HUNNAN_ZONE -> (p) -> unit.equals(p.facts().zoneId());
			default -> null;
		};
		Predicate<Known> builds = (p) -> unit.equals(p.facts().constructionDepartmentId());
		Predicate<Known> guides = (p) -> unit.equals(p.sectorDepartment());
		return switch (caller.role()) {
			case PUBLIC, SYSTEM -> nothing;
			case OWNER_CONTACT -> (p) -> OWNER.equals(p.owner());
			case INSPECTOR, DISCIPLINE_SUPERVISOR, STATISTICIAN, COMMERCE -> {
				if (territory != null) {
					yield territory;
				}
				yield unit.equals(TIEXI_INDUSTRY) ? (p) -> TIEXI.equals(p.facts().districtId()) : (p) -> true;
			}
			case LIAISON -> switch (unit) {
				case HOUSING, WATER, INDUSTRY, DRC -> guides;
				case TIEXI_INDUSTRY -> (p) -> TIEXI.equals(p.facts().districtId()) && p.section().equals("C");
				default -> nothing;
			};
			case SPECIALIST -> switch (unit) {
				case DRC, TIEXI_DRC, HOUSING, WATER, INDUSTRY, TIEXI_INDUSTRY -> builds;
				default -> territory;
			};
			case MANAGER, COORDINATOR, RESPONSIBLE_LEADER, GUARANTOR ->
				(territory != null) ? territory : builds.or(guides);
		};
	}

	private Set<String> expected(Caller caller) {
		return this.projects.values()
			.stream()
			.filter(maySee(caller))
			.map(Known::id)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@ParameterizedTest
	@MethodSource("callers")
	void cardTimelineAndAuditListAreThereExactlyForThoseWhoMaySeeTheProject(Caller caller) {
		Set<String> expected = expected(caller);
		for (String id : this.projects.keySet()) {
			boolean may = expected.contains(id);
			assertThat(answer(new FindProject(caller, id, null)) != null).as(id).isEqualTo(may);
			assertThat(answer(new ListTimeline(caller, id, 10, null, null)) != null).as(id).isEqualTo(may);
			assertThat(answer(new ListProjectAudit(caller, id, 10, null, null)) != null).as(id).isEqualTo(may);
		}
		assertThat(answer(new FindProject(caller, "project-none", null))).isNull();
	}

	@ParameterizedTest
	@MethodSource("callers")
	void exportedCardsAndNamesakesAreThoseTheCallerMaySee(Caller caller) {
		Set<String> expected = expected(caller);
		List<String> ids = List.copyOf(this.projects.keySet());
		assertThat(answer(new ListProjects(caller, ids)).projects()).extracting(ProjectView::projectId)
			.containsExactlyElementsOf(ids.stream().filter(expected::contains).toList());
		List<String> names = this.projects.values().stream().map((known) -> known.facts().name()).toList();
		assertThat(answer(new ListNamesakes(caller, names)).namesakes()).extracting(NamesakeView::projectId)
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	@ParameterizedTest
	@MethodSource("callers")
	void theRegisterAndTheLeadsTogetherAreTheWholeScope(Caller caller) {
		Set<String> seen = new TreeSet<>();
		BoardPage register = answer(board(caller, new BoardRef(BoardKind.REGISTER, CITY)));
		if (register != null) {
			seen.addAll(ids(register));
			assertThat(register.totalCount()).isEqualTo(register.rows().size());
		}
		BoardPage leads = answer(
				new ListLeads(caller, BoardFilter.NONE, BoardSort.NAME, SortDirection.ASCENDING, 100, null, null));
		seen.addAll(ids(leads));
		assertThat(leads.totalCount()).isEqualTo(leads.rows().size());
		assertThat(seen).isEqualTo(expected(caller));
	}

	@ParameterizedTest
	@MethodSource("callers")
	void noBoardHoldsARowOrAFigureOutsideTheScope(Caller caller) {
		Set<String> expected = expected(caller);
		Set<BoardRef> listed = answer(new ListBoards(caller, null)).boards()
			.stream()
			.map(BoardView::board)
			.collect(Collectors.toSet());
		for (BoardKind kind : BoardKind.values()) {
			for (String unit : List.of(CITY, TIEXI, HUNNAN, TIEXI_ZONE, HUNNAN_ZONE, DRC, HOUSING, WATER, INDUSTRY,
					TIEXI_INDUSTRY, "unit-none")) {
				BoardRef ref = new BoardRef(kind, unit);
				BoardPage page = answer(board(caller, ref));
				assertThat(page != null).as("%s is listed", ref).isEqualTo(listed.contains(ref));
				if (page != null) {
					assertThat(expected).as("%s", ref).containsAll(ids(page));
					assertThat(page.totalCount()).as("%s", ref).isEqualTo(page.rows().size());
					assertThat(page.summary().totalInvestment()).as("%s", ref).isEqualTo(sum(page));
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("callers")
	void theRowPoliciesAloneHideWhatIsOutsideTheScope(Caller caller) {
		Answering answering = this.fixture.bean(Answering.class);
		QueryDatabase database = this.fixture.bean(QueryDatabase.class);
		for (String table : List.of("project", "project_card", "timeline")) {
			List<String> seen = answering.answer(caller, null, "project-board",
					(reading) -> database.jdbc()
						.sql(reading.slot("project-board").sql("SELECT DISTINCT project_id FROM {" + table + "}"))
						.query(String.class)
						.list());
			assertThat(new TreeSet<>(seen)).as(table).isEqualTo(expected(caller));
		}
	}

	@Test
	void withoutAScopeThereAreNoRows() {
		QueryDatabase database = this.fixture.bean(QueryDatabase.class);
		assertThat(database
			.reading(() -> database.jdbc().sql("SELECT count(*) FROM query_a.project").query(Long.class).single()))
			.isZero();
		assertThat(database.jdbc().sql("SELECT count(*) FROM query_a.timeline").query(Long.class).single()).isZero();
	}

	@Test
	void aPostThatIsNotHeldIsRefusedWhateverTheCallerSays() {
		Caller pretended = new Caller("person-SPECIALIST-" + TIEXI_ZONE, Role.COORDINATOR, DRC);
		this.fixture.whenAsked(new FindProject(pretended, "project-0", null)).thenRefuses("NOT_PERMITTED");
		this.fixture.whenAsked(new ListBoards(new Caller("person-nobody", Role.COORDINATOR, DRC), null))
			.thenRefuses("NOT_PERMITTED");
	}

	private <A> A answer(org.diaodu.kernel.message.DomainQuery<A> query) {
		return this.fixture.gateway().query(query, query.answerType()).join();
	}

	private static ListBoard board(Caller caller, BoardRef ref) {
		return new ListBoard(caller, ref, BoardFilter.NONE, BoardSort.AMOUNT, SortDirection.DESCENDING, 100, null,
				null);
	}

	private static Set<String> ids(BoardPage page) {
		return page.rows().stream().map(BoardRowView::projectId).collect(Collectors.toSet());
	}

	private static WanYuan sum(BoardPage page) {
		return WanYuan.of(page.rows().stream().mapToLong((row) -> row.totalInvestment().amount().longValue()).sum());
	}

}
