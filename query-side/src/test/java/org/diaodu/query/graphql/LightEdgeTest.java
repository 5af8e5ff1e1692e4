package org.diaodu.query.graphql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.light.Confidence;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightRefusal;
import org.diaodu.kernel.light.command.RateConfidence;
import org.diaodu.kernel.light.query.FindProjectLights;
import org.diaodu.kernel.light.query.ListLightChanges;
import org.diaodu.kernel.light.query.ListMonthLights;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.query.BoardStandingFilter;
import org.diaodu.kernel.project.query.FindProjectMap;
import org.diaodu.kernel.project.query.LightFilter;
import org.diaodu.kernel.project.query.ListBoard;
import org.diaodu.kernel.project.query.MapBox;

import static org.assertj.core.api.Assertions.assertThat;

/** How lights, boards by light and the map are asked over GraphQL. */
class LightEdgeTest extends AtTheEdge {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final String RATE = """
			mutation {
				rateConfidence(input: { projectId: "project-1", confidence: DOUBTFUL, text: "贷款未批复", occurredOn: "2026-11-20" }) {
					receipt { logIndex } userErrors { code field message } projectId lights { overall { colour } }
				}
			}
			""";

	@Test
	@Clause("F-049")
	void aRatingIsSentAsWrittenAndItsOwnWriteIsRead() {
		JsonNode payload = this.client.run(RATE).data().path("rateConfidence");
		assertThat(this.commands.only()).isEqualTo(new RateConfidence("project-1", Confidence.DOUBTFUL, "贷款未批复", DAY));
		assertThat(payload.path("projectId").asString()).isEqualTo("project-1");
		assertThat(payload.path("lights").path("overall").path("colour").asString()).isEqualTo("RED");
		assertThat(this.queries.asked(FindProjectLights.class)).singleElement()
			.satisfies((query) -> assertThat(query.awaitIndex()).isEqualTo(RecordingCommands.LOG_INDEX));
	}

	@Test
	@Clause("F-049")
	void aRefusedRatingNamesItsFieldAndReadsNothing() {
		this.commands.refuse(Refusal.of(LightRefusal.CONFIDENCE_RATED_LATER, "occurredOn").with("last", DAY));
		JsonNode payload = this.client.run(RATE).data().path("rateConfidence");
		assertThat(payload.path("lights").isNull()).isTrue();
		JsonNode error = payload.path("userErrors").path(0);
		assertThat(error.path("code").asString()).isEqualTo("CONFIDENCE_RATED_LATER");
		assertThat(error.path("field").path(0).asString()).isEqualTo("occurredOn");
		assertThat(error.path("message").asString()).contains("2026-11-20").containsPattern("\\p{IsHan}");
		assertThat(this.queries.asked(FindProjectLights.class)).isEmpty();
	}

	@Test
	@Clause({ "F-021", "F-030" })
	void filtersAreAskedAsWritten() {
		this.client
			.run("""
					query {
						lightChanges(projectId: "project-1", districtId: "unit-210106", light: FUNDS, colour: RED, from: "2026-11-01",
								to: "2026-11-20", first: 5, after: "c", awaitIndex: 9) { totalCount }
						monthLights(month: "2026-11", districtId: "unit-210106", overall: true, worst: YELLOW, first: 3) { totalCount }
					}
					""");
		assertThat(this.queries.asked(ListLightChanges.class)).singleElement()
			.satisfies((query) -> assertThat(query).isEqualTo(new ListLightChanges(query.caller(), "project-1",
					"unit-210106", Light.FUNDS, LightColour.RED, LocalDate.of(2026, 11, 1), DAY, 5, "c", 9L)));
		assertThat(this.queries.asked(ListMonthLights.class)).singleElement()
			.satisfies((query) -> assertThat(query).isEqualTo(new ListMonthLights(query.caller(), "2026-11",
					"unit-210106", null, true, LightColour.YELLOW, 3, null, null)));
	}

	@Test
	@Clause("F-095")
	void aBoardIsFilteredByHowItsProjectsStand() {
		JsonNode board = this.client
			.run("""
					query {
						board(kind: CITY, unitId: "unit-210100", filter: { overallLight: RED,
								lights: [{ light: START, colour: YELLOW }], pool: RESERVE, overdue: true }) {
							edges { node { lights { overall funds } standing { percent plannedShare investedThisYearWanYuan pool } } }
							summary { byLight { key count } }
						}
					}
					""")
			.data()
			.path("board");
		assertThat(this.queries.asked(ListBoard.class)).singleElement()
			.satisfies(
					(query) -> assertThat(query.filter().standing()).isEqualTo(new BoardStandingFilter(LightColour.RED,
							List.of(new LightFilter(Light.START, LightColour.YELLOW)), Pool.RESERVE, true)));
		JsonNode node = board.path("edges").path(0).path("node");
		assertThat(node.path("lights").path("funds").asString()).isEqualTo("YELLOW");
		assertThat(node.path("standing").path("plannedShare").asString()).isEqualTo("40.00");
		assertThat(node.path("standing").path("investedThisYearWanYuan").asString()).isEqualTo("1200.00");
		assertThat(board.path("summary").path("byLight").path(0).path("key").asString()).isEqualTo("RED");
	}

	@Test
	@Clause("F-096")
	void aMapIsAskedAsWrittenAndItsEdgesAreNamedWhenTheyAreNone() {
		String map = """
				query {
					projectMap(box: { west: "123.2", south: "41.6", east: "123.7", north: "42" }, zoom: 11, filter: { text: "宝马" }) {
						count
					}
				}
				""";
		assertThat(this.client.run(map).data().path("projectMap").path("count").asLong()).isEqualTo(2);
		assertThat(this.queries.asked(FindProjectMap.class)).singleElement().satisfies((query) -> {
			assertThat(query.box()).isEqualTo(new MapBox(new BigDecimal("123.2"), new BigDecimal("41.6"),
					new BigDecimal("123.7"), new BigDecimal("42")));
			assertThat(query.zoom()).isEqualTo(11);
			assertThat(query.filter().text()).isEqualTo("宝马");
		});
		this.queries.refuse(FindProjectMap.class, Refusal.of(LightRefusal.MAP_EDGES_INVALID, "box.west"));
		JsonNode error = this.client.run(map).errors().path(0);
		assertThat(error.path("extensions").path("code").asString()).isEqualTo("MAP_EDGES_INVALID");
		assertThat(error.path("extensions").path("field").toString()).contains("box");
	}

}
