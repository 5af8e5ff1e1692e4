package org.diaodu.application.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.CityTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An obstacle is reported, sorted and assigned, and those concerned are told, in the
 * program and in the group of the district, through the whole program; once plainly and
 * once with every message made bytes on its way.
 */
@Clause({ "F-016", "F-117", "F-119" })
class NoticeJourneyTest {

	private static final String KEY = "5e3c-key-of-the-group";

	private static final List<String> SAID = new CopyOnWriteArrayList<>();

	private static final HttpServer GROUP = group();

	private static final String REGISTER = """
			mutation { registerProject(input: { occurredOn: "2026-03-01",
				facts: { name: "智能装备产业园", family: ENTERPRISE, districtId: "unit-210106", zoneId: "unit-210106401",
					amounts: { totalInvestmentWanYuan: "20000" }, stage: CONSTRUCTION },
				ownerCode: "91350100M000100Y43", ownerName: "某某有限公司", industryCode: "C3670" }) {
				projectId receipt { logIndex } userErrors { code } } }""";

	private static final String REPORT = """
			mutation($id: ID!, $on: Date!) { reportObstacle(input: { projectId: $id, text: "地下管线未迁改", blockedAt: "基坑",
				itemCode: "0203", severity: S2, occurredOn: $on }) {
				obstacleId receipt { logIndex } userErrors { code field message } } }""";

	private static final String SORT = """
			mutation($id: ID!, $on: Date!) { sortObstacle(input: { obstacleId: $id, itemCode: "0203", scope: OWN,
				severity: S2, leadUnitId: "unit-210106401", occurredOn: $on }) {
				receipt { logIndex } userErrors { code field message } } }""";

	private static final String ASSIGN = """
			mutation($id: ID!, $on: Date!) { assignObstacle(input: { obstacleId: $id, occurredOn: $on }) {
				receipt { logIndex } userErrors { code field message } } }""";

	private static final String MINE = """
			query($unread: Boolean, $at: Long) { myNotices(unreadOnly: $unread, awaitIndex: $at) {
				edges { node { id kind urgent title text projectId obstacleId readAt } } totalCount unread
				basis { logIndex } } }""";

	private static final String LISTEN = "subscription { myNotices { logIndex unread } }";

	private static final String READ = """
			mutation($ids: [ID!]) { markNoticesRead(input: { noticeIds: $ids }) {
				receipt { logIndex } userErrors { code field message } } }""";

	private static final String ADDRESS = """
			mutation($email: String) { keepNoticeAddress(input: { email: $email }) {
				receipt { logIndex } userErrors { code field message } } }""";

	private static HttpServer group() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/", (call) -> {
				SAID.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
				byte[] answer = "{\"errcode\":0}".getBytes(StandardCharsets.UTF_8);
				call.sendResponseHeaders(200, answer.length);
				call.getResponseBody().write(answer);
				call.close();
			});
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@AfterAll
	static void stopGroup() {
		GROUP.stop(0);
	}

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

		private final String today = CityTime.today(Clock.systemUTC()).toString();

		Steps(boolean serializing) {
			super(serializing, Clock.systemUTC(), "--diaodu.notices.robots.tiexi.kind=WECOM",
					"--diaodu.notices.robots.tiexi.unit=unit-210106",
					"--diaodu.notices.robots.tiexi.url=http://127.0.0.1:" + GROUP.getAddress().getPort() + "/?key="
							+ KEY);
		}

		@Test
		void thoseConcernedAreToldInTheProgramAndTheGroupOfTheirUnit() {
			Api.Session specialist = api().as("zhuanyuan");
			Api.Session manager = api().as("zhuanguanyuan");
			Api.Session contact = api().as("lianxiren");
			String project = specialist.done(REGISTER, Map.of()).get("projectId").asString();
			JsonNode reported = contact.done(REPORT, Map.of("id", project, "on", this.today));
			String obstacle = reported.get("obstacleId").asString();
			JsonNode toSort = mine(manager, reported).at("/edges/0/node");
			assertThat(toSort.get("kind").asString()).isEqualTo("OBSTACLE_REPORTED");
			assertThat(toSort.get("obstacleId").asString()).isEqualTo(obstacle);
			assertThat(toSort.get("projectId").asString()).isEqualTo(project);
			assertThat(toSort.get("text").asString()).startsWith("项目“智能装备产业园”直报受阻问题 SZ-").contains("延误");
			manager.done(SORT, Map.of("id", obstacle, "on", this.today));
			JsonNode assigned = manager.done(ASSIGN, Map.of("id", obstacle, "on", this.today));
			JsonNode lead = mine(specialist, assigned);
			assertThat(lead.at("/edges/0/node/kind").asString()).isEqualTo("OBSTACLE_ASSIGNED");
			assertThat(lead.at("/edges/1/node/kind").asString()).isEqualTo("OBSTACLE_REPORTED");
			long unread = lead.get("unread").asLong();
			assertThat(mine(contact, assigned).at("/edges/0/node/kind").asString()).isEqualTo("OBSTACLE_SORTED");
			assertThat(mine(api().as("jijian"), assigned).get("edges").toString()).doesNotContain(obstacle);

			String one = lead.at("/edges/0/node/id").asString();
			specialist.done(READ, Map.of("ids", List.of(one)));
			specialist.done(READ, Map.of("ids", List.of(one)));
			assertThat(mine(specialist, assigned).get("unread").asLong()).isEqualTo(unread - 1);
			assertThat(contact.refused(READ, Map.of("ids", List.of(one)))).isEqualTo("NOTICE_UNKNOWN");
			await().atMost(Duration.ofSeconds(60))
				.until(() -> SAID.stream().anyMatch((said) -> said.contains("智能装备产业园")));
		}

		@Test
		@Clause("F-016")
		void whoeverListensIsToldWithoutAskingAndOfTheirOwnOnly() throws Exception {
			Api.Session specialist = api().as("zhuanyuan");
			Api.Session manager = api().as("zhuanguanyuan");
			Api.Session contact = api().as("lianxiren");
			String project = specialist.done(REGISTER.replace("智能装备产业园", "实时消息项目"), Map.of())
				.get("projectId")
				.asString();
			List<JsonNode> heard = new CopyOnWriteArrayList<>();
			List<JsonNode> elsewhere = new CopyOnWriteArrayList<>();
			try (AutoCloseable first = manager.listen(LISTEN, heard::add);
					AutoCloseable second = api().as("tongji").listen(LISTEN, elsewhere::add)) {
				await().atMost(Duration.ofSeconds(60)).until(() -> !heard.isEmpty() && !elsewhere.isEmpty());
				long before = heard.getFirst().at("/data/myNotices/unread").asLong();
				JsonNode reported = contact.done(REPORT, Map.of("id", project, "on", this.today));
				await().atMost(Duration.ofSeconds(60))
					.until(() -> heard.getLast().at("/data/myNotices/unread").asLong() > before);
				long told = heard.getLast().at("/data/myNotices/logIndex").asLong();
				assertThat(told).isGreaterThanOrEqualTo(reported.at("/receipt/logIndex").asLong());
				JsonNode newest = manager.reflecting(told, MINE, Map.of("unread", true, "at", told))
					.at("/edges/0/node");
				assertThat(newest.get("obstacleId").asString()).isEqualTo(reported.get("obstacleId").asString());
				manager.done(READ, Map.of("ids", List.of(newest.get("id").asString())));
				await().atMost(Duration.ofSeconds(60))
					.until(() -> heard.getLast().at("/data/myNotices/unread").asLong() == before);
				assertThat(elsewhere).as("who was told nothing hears nothing").hasSize(1);
			}
		}

		@Test
		void anAddressIsKeptInTheVaultAlone() {
			Api.Session specialist = api().as("zhuanyuan");
			specialist.done(ADDRESS, Map.of("email", "zhuanyuan-" + this.today + "@example.cn"));
			assertThat(program().database().columnsThatHold("zhuanyuan-" + this.today))
				.containsExactly("vault.person.email");
			assertThat(specialist.refused(ADDRESS, Map.of("email", "no address"))).isEqualTo("NOTICE_ADDRESS_INVALID");
		}

		@Test
		void whatWaitsIsSeenByWhoeverWatchesAndTheAddressOfTheGroupIsNot() {
			HttpResponse<String> metrics = api()
				.send(api().as("shifagaiwei").request("/actuator/prometheus").GET().build());
			assertThat(metrics.body()).contains("diaodu_notice_waiting{way=\"robot-tiexi\"}")
				.contains("diaodu_notice_oldest_seconds{way=\"robot-tiexi\"}")
				.doesNotContain(KEY);
			assertThat(api().get("/actuator/health").body()).doesNotContain(KEY);
			assertThat(program().database().columnsThatHold(KEY)).isEmpty();
		}

		private JsonNode mine(Api.Session session, JsonNode since) {
			long at = since.at("/receipt/logIndex").asLong();
			return session.reflecting(at, MINE, Map.of("unread", false, "at", at));
		}

	}

}
