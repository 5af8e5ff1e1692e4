package org.diaodu.query.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.evidence.query.FindPermitEvidence;
import org.diaodu.kernel.evidence.query.PermitEvidenceView;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.permit.event.GreenChannelGranted;
import org.diaodu.kernel.permit.event.PermitAccepted;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.permit.query.FindPermitPerformance;
import org.diaodu.kernel.permit.query.FindProjectPermits;
import org.diaodu.kernel.permit.query.ListPermits;
import org.diaodu.kernel.permit.query.ListSlowApprovals;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.QueryDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.HOUSING;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.HUNNAN_ZONE;
import static org.diaodu.query.Shenyang.INDUSTRY;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_INDUSTRY;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;
import static org.diaodu.query.Shenyang.WATER;

/**
 * Whoever asks sees the permits of projects their post lets them see, and those their own
 * office decides on; and cannot tell that there are more.
 */
@Clause({ "F-017", "F-034", "F-051", "F-080", "F-094" })
class PermitVisibilityTest {

	private static final String PLANT = "project-plant";

	private static final String BRIDGE = "project-bridge";

	private static final String CAMPUS = "project-campus";

	private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

	private final ProjectionFixture fixture = ProjectionFixture.with();

	/**
	 * A caller, the projects they see, and those of which their office decides on a
	 * permit.
	 */
	private record Sees(Caller caller, Set<String> projects, Set<String> decides) {

		static Sees of(Role role, String unit, String... projects) {
			return new Sees(holding(role, unit), Set.of(projects), Set.of());
		}

		Sees deciding(String... projects) {
			return new Sees(this.caller, this.projects, Set.of(projects));
		}

		Set<String> all() {
			Set<String> all = new TreeSet<>(this.projects);
			all.addAll(this.decides);
			return all;
		}

	}

	private static Caller holding(Role role, String unit) {
		return new Caller("person-" + role + "-" + unit, role, unit);
	}

	static List<Sees> callers() {
		return List.of(Sees.of(Role.COORDINATOR, Shenyang.DRC, PLANT, BRIDGE, CAMPUS),
				Sees.of(Role.MANAGER, Shenyang.TIEXI_DRC, PLANT, BRIDGE), Sees.of(Role.MANAGER, HUNNAN, CAMPUS),
				Sees.of(Role.SPECIALIST, TIEXI_ZONE, PLANT), Sees.of(Role.SPECIALIST, HUNNAN_ZONE, CAMPUS),
				Sees.of(Role.SPECIALIST, HOUSING, BRIDGE).deciding(PLANT), Sees.of(Role.LIAISON, INDUSTRY, PLANT),
				Sees.of(Role.LIAISON, TIEXI_INDUSTRY, PLANT), Sees.of(Role.LIAISON, WATER).deciding(CAMPUS),
				Sees.of(Role.OWNER_CONTACT, TIEXI, PLANT), Sees.of(Role.PUBLIC, Shenyang.CITY));
	}

	@BeforeEach
	void city() {
		this.fixture.given(Shenyang.units());
		callers().forEach((sees) -> this.fixture.given(Shenyang.posts(sees.caller())));
		this.fixture.given(Shenyang.enterprise(PLANT, "机床厂改造", TIEXI, TIEXI_ZONE, 20_000))
			.given(Shenyang.government(BRIDGE, "跨河桥", TIEXI, HOUSING, 20_000))
			.given(Shenyang.enterprise(CAMPUS, "软件园", HUNNAN, HUNNAN_ZONE, 20_000))
			.given(new ProjectIndustryClassified(PLANT, "C3670", "C", INDUSTRY, true, null, MAY),
					new ProjectOwnerLinked(PLANT, null, Shenyang.OWNER, "业主", List.of(), MAY),
					new GreenChannelGranted(PLANT, null, null, "重大项目", MAY))
			.given(late(PLANT, HOUSING))
			.given(late(BRIDGE, Shenyang.DRC))
			.given(late(CAMPUS, WATER))
			.given(done(PLANT, HOUSING))
			.given(done(BRIDGE, Shenyang.DRC))
			.given(done(CAMPUS, WATER));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private static DomainEvent[] late(String project, String office) {
		return new DomainEvent[] { new PermitApplied(project, "permit-late", "a", office, null, MAY),
				accepted(project, "permit-late") };
	}

	private static DomainEvent[] done(String project, String office) {
		return new DomainEvent[] { new PermitApplied(project, "permit-done", "a", office, null, MAY),
				accepted(project, "permit-done"),
				new PermitIssued(project, "permit-done", "1号", null, false, 3, null, "1", List.of(), MAY.plusDays(3)) };
	}

	private static PermitAccepted accepted(String project, String permit) {
		return new PermitAccepted(project, permit, new Deadline(MAY, 7, DayCount.DAYS, MAY.plusDays(7), false), null,
				false, "1", List.of(), MAY);
	}

	@ParameterizedTest
	@MethodSource("callers")
	void everyAnswerIsOfPermitsInScopeOnly(Sees sees) {
		Caller caller = sees.caller();
		for (String project : Set.of(PLANT, BRIDGE, CAMPUS)) {
			var answer = this.fixture.whenAsked(new FindProjectPermits(caller, project, null)).answer();
			assertThat(answer != null).as(project).isEqualTo(sees.projects().contains(project));
			if (answer != null) {
				assertThat(answer.permits()).hasSize(2);
				assertThat(answer.greenChannels()).hasSize(project.equals(PLANT) ? 1 : 0);
			}
		}
		var permits = this.fixture
			.whenAsked(new ListPermits(caller, null, null, null, null, null, null, 100, null, null))
			.answer();
		assertThat(new TreeSet<>(permits.rows().stream().map((row) -> row.projectId()).toList())).isEqualTo(sees.all());
		assertThat(permits.totalCount()).isEqualTo(2L * sees.all().size());
		var slow = this.fixture.whenAsked(new ListSlowApprovals(caller, null, null, false, 100, null, null)).answer();
		assertThat(new TreeSet<>(slow.rows().stream().map((row) -> row.permit().projectId()).toList()))
			.isEqualTo(sees.all());
		assertThat(slow.totalCount()).isEqualTo(sees.all().size());
		assertThat(this.fixture.whenAsked(new FindPermitPerformance(caller, MAY, MAY, Set.of(), null, null, null, null))
			.answer()
			.figures()
			.stream()
			.mapToLong((figures) -> figures.issued())
			.sum()).isEqualTo(sees.all().size());
	}

	/** An office that decides reads what the application cites, and nobody else does. */
	@ParameterizedTest
	@MethodSource("callers")
	void whatIsCitedOnAPermitIsReadByWhoeverSeesIt(Sees sees) {
		Map<String, String> papers = Map.of(PLANT, "a".repeat(64), BRIDGE, "b".repeat(64), CAMPUS, "c".repeat(64));
		Map<String, String> offices = Map.of(PLANT, HOUSING, BRIDGE, Shenyang.DRC, CAMPUS, WATER);
		papers.forEach((project, digest) -> {
			Attribution said = ProjectionFixture.attribution("person-recorder", Role.COORDINATOR, Shenyang.DRC);
			this.fixture
				.by(new Attribution(said.actor(), said.role(), said.organisation(), said.channel(), said.commandId(),
						said.correlationId(), said.causationId(), said.source(), List.of(digest, "沈铁审〔2026〕1号")))
				.given(new PermitApplied(project, "permit-new", "a", offices.get(project), null, MAY));
		});
		papers.forEach((project,
				digest) -> assertThat(
						this.fixture.whenAsked(new FindPermitEvidence(sees.caller(), digest, null)).answer())
					.as(project)
					.isEqualTo(sees.all().contains(project) ? new PermitEvidenceView(digest, project, "permit-new")
							: null));
		assertThat(this.fixture.whenAsked(new FindPermitEvidence(sees.caller(), "d".repeat(64), null)).answer())
			.isNull();
	}

	@Test
	void whoeverHoldsNoSuchPostIsRefused() {
		Caller nobody = new Caller("person-nobody", Role.COORDINATOR, Shenyang.DRC);
		this.fixture.whenAsked(new ListPermits(nobody, null, null, null, null, null, null, 10, null, null))
			.thenRefuses("NOT_PERMITTED");
		this.fixture.whenAsked(new FindProjectPermits(nobody, PLANT, null)).thenRefuses("NOT_PERMITTED");
	}

	@Test
	void withoutAScopeTheTablesThemselvesShowNothing() {
		this.fixture.projected();
		QueryDatabase database = this.fixture.bean(QueryDatabase.class);
		for (String table : List.of("permit_project", "permit_fold", "permit", "permit_channel")) {
			assertThat(database.reading(() -> count(database.jdbc(), table))).as(table).isZero();
			assertThat(count(JdbcClient.create(this.fixture.database().owner()), table)).as(table).isPositive();
		}
	}

	private static long count(JdbcClient jdbc, String table) {
		return jdbc.sql("SELECT count(*) FROM query_a." + table).query(Long.class).single();
	}

}
