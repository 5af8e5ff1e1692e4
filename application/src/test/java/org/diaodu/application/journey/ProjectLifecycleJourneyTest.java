package org.diaodu.application.journey;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.CityTime;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project planned, held to its plan, and reported, through the whole program; once
 * plainly and once with every message made bytes on its way.
 */
@Clause({ "F-016", "F-020", "F-070", "F-071", "F-077", "F-093" })
class ProjectLifecycleJourneyTest {

	private static final String ANSWER = " { receipt { logIndex } userErrors { code field message } projectId"
			+ " life { baseline pool pilot nodes { code state plannedOn originalOn achievedOn } } } }";

	private static final String REGISTER = """
			mutation { registerProject(input: { facts: { name: "汽车零部件产业园", family: ENTERPRISE,
				districtId: "unit-210106", zoneId: "unit-210106401", stage: PERMITS,
				amounts: { totalInvestmentWanYuan: "20000" } } }) {
				projectId receipt { logIndex } userErrors { code field message } } }""";

	private static final String NODES = """
			query($project: ID!, $at: Long) { projectNodes(id: $project, awaitIndex: $at) {
				project { stage } unproven { code } catalogueVersion pool pilot stages { stage days } desk { desk }
				nodes { code name authority departmentName state plannedOn originalOn achievedOn permitCodes }
				basis { logIndex } } }""";

	private static final String DUE = """
			query($at: Long) { dueNodes(districtId: "unit-210106", withinDays: 366, awaitIndex: $at) {
				edges { node { project { id } nodeCode daysLeft acts } } totalCount basis { logIndex } } }""";

	private static final String FUNNEL = """
			query($month: String!, $at: Long) { funnel(month: $month, awaitIndex: $at) {
				rows { districtName batch projects amountWanYuan } basis { logIndex } } }""";

	private static String wish(String name, String input) {
		return "mutation($project: ID!) { " + name + "(input: { projectId: $project, " + input + " })" + ANSWER;
	}

	@Nested
	class Plain extends Journey {

		Plain() {
			super(false);
		}

		@Test
		void livesAsPlanned() {
			live(this);
		}

	}

	@Nested
	class Serializing extends Journey {

		Serializing() {
			super(true);
		}

		@Test
		void livesAsPlanned() {
			live(this);
		}

	}

	private static void live(Journey journey) {
		Api.Session specialist = journey.api().as("zhuanyuan");
		Api.Session district = journey.api().as("qufagaiju");
		LocalDate today = LocalDate.now(CityTime.ZONE);
		LocalDate start = today.plusDays(200);
		String project = specialist.done(REGISTER, Map.of()).get("projectId").asString();
		Map<String, String> of = Map.of("project", project);

		specialist.done(wish("planNodes",
				"nodes: [{ nodeCode: \"2.9\", plannedOn: \"" + today.plusDays(100)
						+ "\" }, { nodeCode: \"3.4\", plannedOn: \"" + start
						+ "\" }, { nodeCode: \"4.2\", plannedOn: \"" + start.plusDays(400) + "\" }]"),
				of);
		assertThat(specialist.refused(
				wish("planNodes", "nodes: [{ nodeCode: \"3.4\", plannedOn: \"" + today.plusDays(99) + "\" }]"), of))
			.isEqualTo("NODE_DATES_OUT_OF_ORDER");
		JsonNode frozen = specialist.done(wish("baselinePlan", "reason: \"年度计划\""), of);
		assertThat(frozen.at("/life/baseline").asInt()).isEqualTo(1);

		JsonNode tooFar = specialist
			.ask(wish("changeNodeDate",
					"nodeCode: \"3.4\", plannedOn: \"" + start.plusDays(101) + "\", reason: \"征地\""), of)
			.iterator()
			.next();
		assertThat(tooFar.at("/userErrors/0/code").asString()).isEqualTo("DATE_EXTENDED_TOO_FAR");
		assertThat(tooFar.at("/userErrors/0/field/0").asString()).isEqualTo("plannedOn");
		assertThat(district.refused(wish("changeNodeDate",
				"nodeCode: \"3.4\", plannedOn: \"" + start.plusDays(101)
						+ "\", reason: \"征地\", decisionReference: \"区长办公会纪要\""),
				of))
			.isEqualTo("DATE_DECISION_UNDOCUMENTED");
		JsonNode moved = district.done(wish("changeNodeDate", "nodeCode: \"3.4\", plannedOn: \"" + start.plusDays(101)
				+ "\", reason: \"征地\", decisionReference: \"区长办公会纪要[2026] 4号\""), of);
		JsonNode node = node(moved.get("life"), "3.4");
		assertThat(node.get("originalOn").asString()).isEqualTo(start.toString());
		assertThat(node.get("plannedOn").asString()).isEqualTo(start.plusDays(101).toString());

		assertThat(specialist
			.refused(wish("achieveNode", "nodeCode: \"2.9\", proof: [{ kind: PERMIT, reference: \"证字1号\" }]"), of))
			.isEqualTo("NODE_PROVEN_BY_PERMIT");
		specialist.done(wish("proposePoolAdmission", "to: RESERVE, reason: \"前期成熟\""), of);
		JsonNode admitted = district.done(wish("admitToPool", "to: RESERVE"), of);
		assertThat(admitted.at("/life/pool").asString()).isEqualTo("RESERVE");
		JsonNode achieved = specialist.done(wish("achieveNode",
				"nodeCode: \"3.4\", proof: [{ kind: SITE_PHOTO, reference: \"沈铁建监〔2026〕1号\" }], note: \"桩基施工\""), of);
		long index = achieved.at("/receipt/logIndex").asLong();

		JsonNode life = specialist.reflecting(index, NODES, Map.of("project", project, "at", index));
		assertThat(life.get("catalogueVersion").asString()).isEqualTo("2018-7");
		assertThat(node(life, "3.4").get("achievedOn").asString()).isEqualTo(today.toString());
		assertThat(life.at("/project/stage").asString()).as("brought by the node").isEqualTo("CONSTRUCTION");
		assertThat(life.get("unproven").toString()).contains("2.9").doesNotContain("3.4");
		assertThat(specialist.refused(
				"mutation($project: ID!) { changeStage(input: { projectId: $project, stage: PERMITS, reason: \"手续补办\" })"
						+ " { receipt { logIndex } userErrors { code field message } } }",
				of))
			.isEqualTo("STAGE_BEHIND_NODES");
		assertThat(node(life, "2.9").get("departmentName").asString()).isEqualTo("沈阳市城乡建设局");
		assertThat(node(life, "1.1").get("authority").asString()).isEqualTo("商务局");
		assertThat(life.at("/desk/desk").asString()).isEqualTo("OWNER");
		JsonNode due = district.reflecting(index, DUE, Map.of("at", index));
		assertThat(due.at("/edges/0/node/nodeCode").asString()).isEqualTo("2.9");
		assertThat(due.at("/edges/0/node/acts/0").asString()).isEqualTo("EXTEND");
		JsonNode funnel = district.reflecting(index, FUNNEL,
				Map.of("month", today.toString().substring(0, 7), "at", index));
		assertThat(funnel.get("rows").toString()).contains("\"CONSTRUCTION\"");
	}

	private static JsonNode node(JsonNode life, String code) {
		for (JsonNode node : life.get("nodes")) {
			if (node.get("code").asString().equals(code)) {
				return node;
			}
		}
		throw new AssertionError("no node " + code + " in " + life);
	}

}
