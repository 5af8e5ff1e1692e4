package org.diaodu.application.journey;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project from its registration to its boards, its timeline and its audit list, through
 * the whole program; once plainly and once with every message made bytes on its way.
 */
class ProjectJourneyTest {

	private static final String REGISTER = """
			mutation($name: String!, $amount: Decimal!, $commandId: ID, $district: ID!) { registerProject(input: {
				commandId: $commandId, evidence: ["可行性研究报告"], occurredOn: "2026-11-20",
				facts: { name: $name, family: ENTERPRISE, districtId: $district,
					amounts: { totalInvestmentWanYuan: $amount }, stage: PERMITS },
				ownerCode: "91350100M000100Y43", ownerName: "某某有限公司", industryCode: "C3670" }) {
				projectId receipt { commandId logIndex } userErrors { code field message } } }""";

	private static final String REVISE = """
			mutation($id: ID!, $amount: Decimal!) { reviseAmount(input: { projectId: $id,
				amounts: { totalInvestmentWanYuan: $amount }, reason: "初步设计批复" }) {
				receipt { commandId logIndex } userErrors { code field message } } }""";

	private static final String WITHDRAW = """
			mutation($id: ID!) { withdrawProject(input: { projectId: $id, reason: "重复入库" }) {
				receipt { commandId logIndex } userErrors { code field message } } }""";

	private static final String CARD = """
			query($id: ID!, $at: Long) { project(id: $id, awaitIndex: $at) { id facts { name amounts { totalInvestmentWanYuan } }
				tiers counted key state source sectorDepartmentName basis { logIndex }
				timeline(first: 20) { edges { node { eventName role organisationName actorId changes { field before after } } } totalCount }
				audit(first: 20) { edges { node { command commandId channel evidence } } } } }""";

	private static final String BOARD = """
			query($kind: BoardKind!, $unit: ID!, $text: String, $at: Long) { board(kind: $kind, unitId: $unit, first: 50,
				filter: { text: $text }, awaitIndex: $at) { edges { node { id name key } } totalCount
				summary { count totalInvestmentWanYuan } basis { logIndex } } }""";

	private static final String READ_MODELS = "{ projections { projections { group slot serving } } }";

	private static final String REBUILD = """
			mutation($group: String!) { rebuildReadModel(input: { group: $group }) {
				receipt { commandId logIndex } userErrors { code field message } status { projections { group } } } }""";

	@Nested
	class Plain extends Steps {

		Plain() {
			super(false);
		}

	}

	@Nested
	class Serializing extends Steps {

		Serializing() {
			super(true);
		}

	}

	abstract static class Steps extends Journey {

		Steps(boolean serializing) {
			super(serializing);
		}

		@Test
		void showsAProjectOnItsBoardsAndItsWholeHistoryWhenItWasRegisteredAndRevised() {
			Api.Session manager = api().as("zhuanguanyuan");
			String commandId = UUID.randomUUID().toString();
			JsonNode registered = manager.done(REGISTER, Map.of("name", "汽车零部件生产基地", "amount", "12000.50", "commandId",
					commandId, "district", "unit-210106"));
			String id = registered.get("projectId").asString();
			long at = manager.done(REVISE, Map.of("id", id, "amount", "9000")).get("receipt").get("logIndex").asLong();

			JsonNode card = manager.reflecting(at, CARD, Map.of("id", id, "at", at));
			assertThat(card.get("facts").get("amounts").get("totalInvestmentWanYuan").asString()).isEqualTo("9000.00");
			assertThat(texts(card.get("tiers"))).contains("DISTRICT").doesNotContain("CITY");
			assertThat(card.get("source").asString()).isEqualTo("WITNESSED");
			assertThat(card.get("sectorDepartmentName").asString()).isEqualTo("沈阳市工业和信息化局");
			List<String> events = card.get("timeline")
				.get("edges")
				.valueStream()
				.map((edge) -> edge.get("node").get("eventName").asString())
				.toList();
			assertThat(events).startsWith("project.registered")
				.contains("project.amount-revised", "project.tiers-changed");
			JsonNode first = card.get("timeline").get("edges").get(0).get("node");
			assertThat(first.get("actorId").asString()).isEqualTo("person-demo-zhuanguanyuan");
			assertThat(first.get("role").asString()).isEqualTo("MANAGER");
			assertThat(first.get("organisationName").asString()).isEqualTo("铁西区发展和改革局");
			JsonNode audited = card.get("audit").get("edges").get(0).get("node");
			assertThat(audited.get("command").asString()).isEqualTo("RegisterProject");
			assertThat(audited.get("commandId").asString()).isEqualTo(commandId);
			assertThat(audited.get("channel").asString()).isEqualTo("GRAPHQL");
			assertThat(texts(audited.get("evidence"))).containsExactly("可行性研究报告");

			JsonNode district = board(manager, "DISTRICT", "unit-210106", "qclbj", at);
			assertThat(district.get("totalCount").asLong()).isEqualTo(1);
			assertThat(district.get("edges").get(0).get("node").get("key").asBoolean()).isTrue();
			assertThat(district.get("summary").get("totalInvestmentWanYuan").asString()).isEqualTo("9000.00");
			Api.Session city = api().as("shifagaiwei");
			assertThat(board(city, "CITY", "unit-210100", "汽车零部件生产基地", at).get("totalCount").asLong()).isZero();
		}

		@Test
		void returnsTheFirstReceiptWhenACommandIsSentAgain() {
			Api.Session manager = api().as("zhuanguanyuan");
			Map<String, String> wish = Map.of("name", "重复提交", "amount", "3000", "commandId",
					UUID.randomUUID().toString(), "district", "unit-210106");
			JsonNode first = manager.done(REGISTER, wish);
			assertThat(manager.done(REGISTER, wish).get("receipt")).isEqualTo(first.get("receipt"));
		}

		@Test
		void refusesWithACodeWhenTheDecisionSaysNo() {
			Api.Session manager = api().as("zhuanguanyuan");
			String id = manager.done(REGISTER, Map.of("name", "将被撤回", "amount", "3000", "district", "unit-210106"))
				.get("projectId")
				.asString();
			manager.done(WITHDRAW, Map.of("id", id));
			assertThat(manager.refused(WITHDRAW, Map.of("id", id))).isEqualTo("PROJECT_WITHDRAWN");
		}

		@Test
		void cannotTellAbsenceFromRefusalWhenTheProjectIsOutsideTheCallersTerritory() {
			String id = api().as("shifagaiwei")
				.done(REGISTER, Map.of("name", "和平区项目", "amount", "20000", "district", "unit-210102"))
				.get("projectId")
				.asString();
			Api.Session other = api().as("zhuanguanyuan");
			assertThat(other.ask(CARD, Map.of("id", id)).get("project").isNull()).isTrue();
			assertThat(other.ask(CARD, Map.of("id", "project-" + UUID.randomUUID())).get("project").isNull()).isTrue();
			String there = other.raw(WITHDRAW, Map.of("id", id)).toString();
			String nowhere = other.raw(WITHDRAW, Map.of("id", "project-" + UUID.randomUUID())).toString();
			assertThat(withoutIds(there)).isEqualTo(withoutIds(nowhere));
		}

		@Test
		void asksForATokenAndTakesNothingElse() {
			HttpResponse<String> anonymous = api().get("/graphql?query=%7B__typename%7D");
			assertThat(anonymous.statusCode()).isEqualTo(401);
			HttpResponse<String> forged = api().send(api().as("zhuanguanyuan")
				.request("/graphql")
				.setHeader("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString("{\"query\":\"{__typename}\"}"))
				.build());
			assertThat(forged.statusCode()).isEqualTo(401);
		}

		@Test
		void rebuildsAReadModelForACoordinatorOfTheCityAndForNobodyElse() {
			Api.Session city = api().as("shifagaiwei");
			JsonNode before = only(city, "unit-directory");
			String group = before.get("group").asString();
			assertThat(api().as("qufagaiju").refused(REBUILD, Map.of("group", group))).isEqualTo("NOT_PERMITTED");
			assertThat(city.refused(REBUILD, Map.of("group", "nothing-1"))).isEqualTo("READ_MODEL_UNKNOWN");
			assertThat(city.done(REBUILD, Map.of("group", group)).at("/status/projections").isEmpty()).isFalse();
			long deadline = System.nanoTime() + 120_000_000_000L;
			while (only(city, "unit-directory").get("slot").equals(before.get("slot"))) {
				assertThat(System.nanoTime()).as("time until the rebuilt one serves").isLessThan(deadline);
			}
		}

		private static JsonNode only(Api.Session session, String name) {
			return session.ask(READ_MODELS)
				.at("/projections/projections")
				.valueStream()
				.filter((view) -> view.get("serving").asBoolean() && view.get("group").asString().startsWith(name))
				.findFirst()
				.orElseThrow();
		}

		private static JsonNode board(Api.Session session, String kind, String unit, String text, long at) {
			return session.reflecting(at, BOARD, Map.of("kind", kind, "unit", unit, "text", text, "at", at));
		}

		private static List<String> texts(JsonNode array) {
			return array.valueStream().map(JsonNode::asString).toList();
		}

		private static String withoutIds(String answer) {
			return answer.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id");
		}

	}

}
