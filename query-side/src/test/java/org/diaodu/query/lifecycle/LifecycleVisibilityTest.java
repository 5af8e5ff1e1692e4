package org.diaodu.query.lifecycle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.evidence.query.FindProjectEvidence;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.query.FindFunnel;
import org.diaodu.kernel.lifecycle.query.FindProjectNodes;
import org.diaodu.kernel.lifecycle.query.FunnelRowView;
import org.diaodu.kernel.lifecycle.query.ListDueNodes;
import org.diaodu.kernel.lifecycle.query.ListStageTimes;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.QueryDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.lifecycle.Lives.BRIDGE;
import static org.diaodu.query.lifecycle.Lives.CAMPUS;
import static org.diaodu.query.lifecycle.Lives.PLANT;
import static org.diaodu.query.lifecycle.Lives.TODAY;

/**
 * Whoever asks sees what their post lets them see, and cannot tell that there is more.
 */
@Clause({ "F-017", "F-094" })
class LifecycleVisibilityTest {

	private final ProjectionFixture fixture = Lives.inShenyang();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	record Sees(Caller caller, Set<String> projects) {
	}

	static List<Sees> callers() {
		return List.of(new Sees(Shenyang.COORDINATOR, Set.of(PLANT, CAMPUS, BRIDGE)),
				new Sees(Shenyang.TIEXI_MANAGER, Set.of(PLANT, BRIDGE)),
				new Sees(Shenyang.TIEXI_SPECIALIST, Set.of(PLANT)), new Sees(Lives.HUNNAN_SPECIALIST, Set.of(CAMPUS)),
				new Sees(Lives.BUILDER, Set.of(BRIDGE)), new Sees(Lives.CITIZEN, Set.of()));
	}

	@ParameterizedTest
	@MethodSource("callers")
	void everyAnswerIsOfProjectsInScopeOnly(Sees sees) {
		Caller caller = sees.caller();
		for (String project : List.of(PLANT, CAMPUS, BRIDGE)) {
			this.fixture.given(Lives.planned(project, "3.4", TODAY, Lives.DAY));
		}
		for (String project : List.of(PLANT, CAMPUS, BRIDGE)) {
			var asked = this.fixture.whenAsked(new FindProjectNodes(caller, project, null, null));
			if (sees.projects().contains(project)) {
				asked.thenAnswers((life) -> assertThat(life.project().projectId()).isEqualTo(project));
			}
			else {
				asked.thenRefuses("NOT_FOUND");
			}
		}
		var due = this.fixture.whenAsked(new ListDueNodes(caller, null, null, false, 0, 9, null, null)).answer();
		assertThat(ids(due.rows().stream().map((row) -> row.project().projectId()).toList()))
			.isEqualTo(ids(sees.projects()));
		assertThat(due.totalCount()).isEqualTo(sees.projects().size());
		var stages = this.fixture.whenAsked(new ListStageTimes(caller, null, null, null, 9, null, null)).answer();
		assertThat(ids(stages.rows().stream().map((row) -> row.project().projectId()).toList()))
			.isEqualTo(ids(sees.projects()));
		assertThat(stages.totalCount()).isEqualTo(sees.projects().size());
		var funnel = this.fixture.whenAsked(new FindFunnel(caller, "2026-05", null)).answer();
		assertThat(funnel.rows().stream().mapToLong(FunnelRowView::projects).sum()).isEqualTo(sees.projects().size());
	}

	/**
	 * Whoever may see a project may read what proves its nodes, and what its permits rest
	 * on.
	 */
	@ParameterizedTest
	@MethodSource("callers")
	@Clause({ "F-051", "F-077" })
	void whatAnActCitesIsReadBySeersOfItsProject(Sees sees) {
		String photo = "a".repeat(64);
		String letter = "b".repeat(64);
		Attribution said = ProjectionFixture.attribution("person-recorder", Role.COORDINATOR, Shenyang.DRC);
		Attribution citing = new Attribution(said.actor(), said.role(), said.organisation(), said.channel(),
				said.commandId(), said.correlationId(), said.causationId(), said.source(), List.of(letter));
		String number = "d".repeat(64);
		this.fixture
			.given(new NodeAchieved(PLANT, "2.6", NodeMeaning.LAND_ACQUIRED,
					List.of(new NodeEvidence(EvidenceKind.LAND_CONTRACT, number)), null, "2018-7", null, List.of(),
					List.of(), TODAY))
			.commanded(AchieveNode.class)
			.given(new NodeAchieved(PLANT, "3.4", NodeMeaning.WORK_STARTED,
					List.of(new NodeEvidence(EvidenceKind.SITE_PHOTO, photo),
							new NodeEvidence(EvidenceKind.REPORT, "沈铁建监〔2026〕1号")),
					null, "2018-7", null, List.of(), List.of(), TODAY))
			.by(citing)
			.given(new NodeSkipped(CAMPUS, "1.2", "免办", "2018-7", TODAY));
		assertThat(reads(sees.caller(), photo)).isEqualTo(sees.projects().contains(PLANT));
		assertThat(reads(sees.caller(), letter)).isEqualTo(sees.projects().contains(CAMPUS));
		assertThat(reads(sees.caller(), number)).as("the number of a contract, whatever was written for it").isFalse();
		assertThat(reads(sees.caller(), "c".repeat(64))).isFalse();
	}

	private boolean reads(Caller caller, String digest) {
		return this.fixture.whenAsked(new FindProjectEvidence(caller, digest, null)).answer() != null;
	}

	@Test
	void theRowPoliciesHideTheRowsOfOtherProjectsEvenFromAStatementWithoutCondition() {
		this.fixture
			.given(Lives.planned(PLANT, "3.4", TODAY, Lives.DAY), Lives.planned(CAMPUS, "3.4", TODAY, Lives.DAY))
			.projected();
		QueryDatabase database = this.fixture.bean(QueryDatabase.class);
		for (String table : List.of("lifecycle_node", "lifecycle_phase", "lifecycle_batch", "lifecycle_project")) {
			List<String> seen = database.reading(() -> {
				JdbcClient jdbc = database.jdbc();
				jdbc.sql("SELECT set_config('diaodu.scope', 'ZONE', true), set_config('diaodu.unit', ?, true)")
					.param(Shenyang.TIEXI_ZONE)
					.query()
					.singleRow();
				return jdbc.sql("SELECT DISTINCT project_id FROM query_a." + table).query(String.class).list();
			});
			assertThat(seen).as(table).containsExactly(PLANT);
		}
		assertThat(database.reading(
				() -> database.jdbc().sql("SELECT count(*) FROM query_a.lifecycle_fold").query(Long.class).single()))
			.isZero();
	}

	private static Set<String> ids(Iterable<String> ids) {
		Set<String> sorted = new TreeSet<>();
		ids.forEach(sorted::add);
		return sorted;
	}

}
