package org.diaodu.application.journey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Letters of an obstacle as Word documents, and a template an official edits, through the
 * whole program; once plainly and once with every message made bytes on its way.
 */
@Clause({ "F-051", "F-119", "F-120", "F-121" })
class LetterJourneyTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String REGISTER = """
			mutation { registerProject(input: {
				facts: { name: "智能装备产业园", family: ENTERPRISE, districtId: "unit-210106", zoneId: "unit-210106401",
					amounts: { totalInvestmentWanYuan: "20000" }, stage: CONSTRUCTION } }) {
				projectId receipt { logIndex } userErrors { code field message } } }""";

	private static final String REPORT = """
			mutation($project: ID!) { reportObstacle(input: { projectId: $project, text: "地下管线未迁改,基坑无法开挖",
				blockedAt: "基坑开挖" }) { obstacleId receipt { logIndex } userErrors { code field message } } }""";

	private static final String SORT = """
			mutation($id: ID!) { sortObstacle(input: { obstacleId: $id, itemCode: "0606", scope: CROSS, severity: S2,
				leadUnitId: "unit-210106401", cooperators: [{ unitId: "unit-210106-construction" }] }) {
				receipt { logIndex } userErrors { code field message } } }""";

	private static final String ASSIGN = """
			mutation($id: ID!) { assignObstacle(input: { obstacleId: $id }) {
				receipt { logIndex } userErrors { code field message } } }""";

	private static final String URGE = """
			mutation($id: ID!) { urgeObstacle(input: { obstacleId: $id, text: "请尽快迁改" }) {
				receipt { logIndex } userErrors { code field message } } }""";

	private static final String LETTERS = """
			query($id: ID!) { obstacle(id: $id) { letters { letterNumber kind issuedOn
				document { digest bytes fileName address templateVersion } }
				history(first: 50) { edges { node { eventName actorId text evidence } } } } }""";

	private static final String TEMPLATES = """
			query { letterTemplates { templates { form version latest address adoptedById } placeholders } }""";

	private static final String ADOPT = """
			mutation($digest: String!) { adoptLetterTemplate(input: { form: URGING, digest: $digest, reason: "修改措辞" }) {
				receipt { logIndex } userErrors { code field message }
				templates { templates { form version latest adoptedByName } } } }""";

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
		void anAssignmentIsFetchedAsALetterByWhoeverMayReadTheObstacle() throws InterruptedException {
			Api.Session specialist = api().as("zhuanyuan");
			Api.Session manager = api().as("zhuanguanyuan");
			String id = assigned(specialist, manager);
			JsonNode letter = drawnUp(manager, id, 0);
			String number = letter.get("letterNumber").asString();
			JsonNode document = letter.get("document");
			assertThat(document.get("fileName").asString()).isEqualTo("交办函" + number + ".docx");
			HttpResponse<byte[]> file = fetch(manager, document.get("address").asString());
			assertThat(file.statusCode()).isEqualTo(200);
			assertThat(Digests.of(file.body())).isEqualTo(document.get("digest").asString());
			assertThat(file.body()).hasSize(document.get("bytes").asInt());
			assertThat(file.headers().firstValue("Content-Type").orElseThrow())
				.startsWith("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
			String disposition = file.headers().firstValue("Content-Disposition").orElseThrow();
			assertThat(disposition).startsWith("attachment; filename=\"" + number + ".docx\"; filename*=UTF-8''");
			assertThat(URLDecoder.decode(disposition.substring(disposition.indexOf("''") + 2), StandardCharsets.UTF_8))
				.isEqualTo("交办函" + number + ".docx");
			assertThat(paragraphs(file.body())).contains("铁西区发展和改革局", "编号：" + number, "关于交办智能装备产业园受阻问题的函",
					"沈阳经济技术开发区：");
			assertThat(fetch(specialist, document.get("address").asString()).statusCode()).isEqualTo(200);
			assertThat(fetch(api().as("jianshe"), document.get("address").asString()).statusCode())
				.as("of a department that has nothing to do with it")
				.isEqualTo(404);
			assertThat(api().get(document.get("address").asString()).statusCode()).isEqualTo(401);
			assertThat(manager.ask(LETTERS, Map.of("id", id)).at("/obstacle/history/edges").valueStream())
				.anySatisfy((edge) -> {
					assertThat(edge.at("/node/eventName").asString()).isEqualTo("letter.drawn-up");
					assertThat(edge.at("/node/actorId").asString()).isEqualTo("system");
					assertThat(edge.at("/node/evidence/0").asString()).isEqualTo(document.get("digest").asString());
				});
		}

		@Test
		void anOfficialEditsATemplateAndLettersAreDrawnUpFromIt() throws InterruptedException {
			Api.Session specialist = api().as("zhuanyuan");
			Api.Session coordinator = api().as("shifagaiwei");
			JsonNode first = templates(coordinator).filter((each) -> each.get("form").asString().equals("URGING"))
				.findFirst()
				.orElseThrow();
			assertThat(first.get("adoptedById").asString()).isEqualTo("system");
			HttpResponse<byte[]> template = fetch(coordinator, first.get("address").asString());
			assertThat(template.headers().firstValue("Content-Disposition").orElseThrow())
				.contains("filename=\"urging.docx\"");
			assertThat(fetch(specialist, first.get("address").asString()).statusCode()).isEqualTo(403);
			byte[] edited = edited(template.body(), "请抓紧办理", "请你单位于两日内抓紧办理");
			assertThat(upload(specialist, edited, 403).get("code").asString()).isEqualTo("NOT_PERMITTED");
			JsonNode refused = upload(coordinator, edited(template.body(), "{{催办次数}}", "{{局长}}"), 422);
			assertThat(refused.get("code").asString()).isEqualTo("LETTER_TEMPLATE_PLACEHOLDER_UNKNOWN");
			assertThat(refused.get("detail").asString()).contains("局长");
			assertThat(upload(coordinator, new byte[2_000_000], 413).get("code").asString())
				.isEqualTo("LETTER_TEMPLATE_TOO_LARGE");
			JsonNode kept = upload(coordinator, edited, 201);
			assertThat(kept.get("placeholders").valueStream().map(JsonNode::asString)).contains("催办次数", "函件编号");
			assertThat(specialist.refused(ADOPT, Map.of("digest", kept.get("digest").asString())))
				.isEqualTo("NOT_PERMITTED");
			assertThat(coordinator.refused(ADOPT, Map.of("digest", "f".repeat(64))))
				.isEqualTo("LETTER_TEMPLATE_UNKNOWN");
			JsonNode adopted = coordinator.done(ADOPT, Map.of("digest", kept.get("digest").asString()));
			assertThat(adopted.at("/templates/templates").valueStream())
				.anySatisfy((each) -> assertThat(each.get("adoptedByName").asString()).isEqualTo("演示·市发改委管理员"));
			Api.Session manager = api().as("zhuanguanyuan");
			String id = assigned(specialist, manager);
			assertThat(specialist.refused(URGE, Map.of("id", id))).as("of the unit that leads")
				.isEqualTo("OBSTACLE_URGE_OWN");
			manager.done(URGE, Map.of("id", id));
			JsonNode document = drawnUp(specialist, id, 1).get("document");
			assertThat(document.get("templateVersion").asInt()).isEqualTo(2);
			assertThat(paragraphs(fetch(specialist, document.get("address").asString()).body()))
				.contains("三、催办意见。请尽快迁改。")
				.anySatisfy((line) -> assertThat(line).contains("两日内抓紧办理"));
		}

		private static String assigned(Api.Session specialist, Api.Session manager) {
			String project = specialist.done(REGISTER, Map.of()).get("projectId").asString();
			String id = specialist.done(REPORT, Map.of("project", project)).get("obstacleId").asString();
			manager.done(SORT, Map.of("id", id));
			manager.done(ASSIGN, Map.of("id", id));
			return id;
		}

		/** The letter of that place among the obstacle's, once it is a document. */
		private static JsonNode drawnUp(Api.Session session, String id, int place) throws InterruptedException {
			long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
			while (true) {
				JsonNode letter = session.ask(LETTERS, Map.of("id", id)).at("/obstacle/letters/" + place);
				if (letter.path("document").isObject()) {
					return letter;
				}
				assertThat(System.nanoTime()).as("drawn up in time").isLessThan(deadline);
				Thread.sleep(200);
			}
		}

		private static Stream<JsonNode> templates(Api.Session session) {
			return session.ask(TEMPLATES).at("/letterTemplates/templates").valueStream();
		}

		private HttpResponse<byte[]> fetch(Api.Session session, String address) {
			return api().fetch(session.request(address).GET().build());
		}

		private JsonNode upload(Api.Session session, byte[] content, int status) {
			HttpResponse<String> answer = api()
				.send(session.request("/letters/templates").POST(BodyPublishers.ofByteArray(content)).build());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
			return JSON.readTree(answer.body());
		}

		private static List<String> paragraphs(byte[] document) {
			try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document))) {
				return word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/** As Word saves it: the same parts, one of them with another text. */
		private static byte[] edited(byte[] template, String before, String after) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(template));
					ZipOutputStream zip = new ZipOutputStream(out)) {
				ZipEntry entry;
				while ((entry = in.getNextEntry()) != null) {
					String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
					zip.putNextEntry(new ZipEntry(entry.getName()));
					zip.write(part.replace(before, after).getBytes(StandardCharsets.UTF_8));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return out.toByteArray();
		}

	}

}
