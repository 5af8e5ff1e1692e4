package org.diaodu.query.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.evidence.query.FindCitedEvidence;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.progress.FundSource;
import org.diaodu.kernel.progress.event.FundsReceived;
import org.diaodu.kernel.progress.query.FindFreshnessSummary;
import org.diaodu.kernel.progress.query.FindProgress;
import org.diaodu.kernel.progress.query.ListFreshness;
import org.diaodu.kernel.progress.query.ListPlanVersusActual;
import org.diaodu.kernel.progress.query.ListProgressReports;
import org.diaodu.kernel.progress.query.ListStops;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.QueryDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.progress.Sites.CAMPUS;
import static org.diaodu.query.progress.Sites.PLANT;
import static org.diaodu.query.progress.Sites.WORKS;

/**
 * Whoever asks sees what their post lets them see, and cannot tell that there is more.
 */
@Clause({ "F-017", "F-034", "F-051" })
class ProgressVisibilityTest {

	private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

	private final ProjectionFixture fixture = Sites.inShenyang();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private record Sees(Caller caller, Set<String> projects) {
	}

	static List<Sees> callers() {
		return List.of(new Sees(Shenyang.COORDINATOR, Set.of(PLANT, WORKS, CAMPUS)),
				new Sees(Shenyang.TIEXI_MANAGER, Set.of(PLANT, WORKS)),
				new Sees(Shenyang.TIEXI_SPECIALIST, Set.of(PLANT, WORKS)),
				new Sees(Sites.HUNNAN_MANAGER, Set.of(CAMPUS)), new Sees(Sites.OWNER_CONTACT, Set.of(PLANT)),
				new Sees(Sites.STATISTICIAN, Set.of(PLANT, WORKS)));
	}

	private void givenEverything() {
		for (String project : List.of(PLANT, WORKS, CAMPUS)) {
			this.fixture.given(Sites.withPhoto(project, "report-1", digest(project), DAY),
					Sites.plan(project, 2026, 900), Sites.stopped(project, "stop-1", DAY),
					new FundsReceived(project, "receipt-1", FundSource.OWN, WanYuan.of(1), DAY));
		}
	}

	private static String digest(String project) {
		return Integer.toHexString(project.length()).repeat(64).substring(0, 64);
	}

	@ParameterizedTest
	@MethodSource("callers")
	void everyAnswerIsOfProjectsInScopeOnly(Sees sees) {
		givenEverything();
		Caller caller = sees.caller();
		Set<String> all = new TreeSet<>(sees.projects());
		for (String project : List.of(PLANT, WORKS, CAMPUS)) {
			boolean seen = all.contains(project);
			assertThat(answer(new FindProgress(caller, project, null, null)) != null).as(project).isEqualTo(seen);
			assertThat(answer(new ListProgressReports(caller, project, null, null, 100, null, null)).totalCount())
				.as(project)
				.isEqualTo(seen ? 1 : 0);
		}
		assertThat(answer(new FindCitedEvidence(caller, digest(CAMPUS), null)) != null).isEqualTo(all.contains(CAMPUS));
		assertThat(answer(new FindCitedEvidence(caller, "f".repeat(64), null))).isNull();
		var plans = answer(new ListPlanVersusActual(caller, 2026, 5, null, false, 100, null, null));
		assertThat(ids(plans.rows().stream().map((row) -> row.project().projectId()).toList())).isEqualTo(all);
		assertThat(plans.totalCount()).isEqualTo(all.size());
		assertThat(plans.planned()).isEqualTo(WanYuan.of(900L * all.size()));
		var stops = answer(new ListStops(caller, null, null, true, false, null, 100, null, null));
		assertThat(ids(stops.rows().stream().map((row) -> row.project().projectId()).toList())).isEqualTo(all);
		var fresh = answer(new ListFreshness(caller, null, false, 100, null, null));
		assertThat(ids(fresh.rows().stream().map((row) -> row.project().projectId()).toList())).isEqualTo(all);
		assertThat(fresh.totalCount()).isEqualTo(all.size());
		assertThat(answer(new FindFreshnessSummary(caller, null)).districts()
			.stream()
			.mapToLong((district) -> district.projects())
			.sum()).isEqualTo(all.size());
	}

	@Test
	void whoeverHoldsNoSuchPostIsRefused() {
		Caller nobody = new Caller("person-nobody", Role.COORDINATOR, Shenyang.DRC);
		this.fixture.whenAsked(new FindProgress(nobody, PLANT, null, null)).thenRefuses("NOT_PERMITTED");
		this.fixture.whenAsked(new FindCitedEvidence(nobody, "f".repeat(64), null)).thenRefuses("NOT_PERMITTED");
	}

	@Test
	void withoutAScopeTheTablesThemselvesShowNothing() {
		givenEverything();
		this.fixture.projected();
		QueryDatabase database = this.fixture.bean(QueryDatabase.class);
		for (String table : new ProgressProjection(database).tables()) {
			assertThat(database.reading(() -> count(database.jdbc(), table))).as(table).isZero();
			assertThat(count(JdbcClient.create(this.fixture.database().owner()), table)).as(table).isPositive();
		}
	}

	private static long count(JdbcClient jdbc, String table) {
		return jdbc.sql("SELECT count(*) FROM query_a." + table).query(Long.class).single();
	}

	private static Set<String> ids(List<String> ids) {
		return new TreeSet<>(ids);
	}

	private <A> A answer(DomainQuery<A> query) {
		return this.fixture.whenAsked(query).answer();
	}

}
