package org.diaodu.application.journey;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A site from the first photo to the plan of its year, a stop and official statistics,
 * through the whole program; once plainly and once with every message made bytes on its
 * way.
 */
@Clause({ "F-021", "F-051", "F-102", "F-114", "F-134" })
class ProgressJourneyTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final byte[] PHOTO = Base64.getDecoder()
		.decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");

	private static final String REGISTER = """
			mutation($name: String!) { registerProject(input: { occurredOn: "2026-03-01",
				facts: { name: $name, family: ENTERPRISE, districtId: "unit-210106", zoneId: "unit-210106401",
					amounts: { totalInvestmentWanYuan: "20000" }, stage: CONSTRUCTION },
				ownerCode: "91350100M000100Y43", ownerName: "某某有限公司", industryCode: "C3670" }) {
				projectId receipt { logIndex } userErrors { code } } }""";

	private static final String REPORT = """
			mutation($id: ID!, $report: ID!, $percent: Int, $total: Decimal, $photos: [String!], $on: Date!) {
				reportProgress(input: { projectId: $id, reportId: $report, imageStage: FOUNDATION, percent: $percent, investedTotalWanYuan: $total,
					investedThisYearWanYuan: $total, photos: $photos, occurredOn: $on }) {
					receipt { logIndex } userErrors { code field message } } }""";

	private static final String VERIFY = """
			mutation($id: ID!, $report: ID!) { verifyProgress(input: { projectId: $id, reportId: $report }) {
				receipt { logIndex } userErrors { code } } }""";

	private static final String PLAN = """
			mutation($id: ID!) { setAnnualPlan(input: { projectId: $id, year: 2026, plannedWanYuan: "6000",
				occurredOn: "2026-04-10" }) {
				receipt { logIndex } userErrors { code } } }""";

	private static final String PROGRESS = """
			query($id: ID!, $at: Long) { projectProgress(id: $id, asOf: "2026-06-30", awaitIndex: $at) {
				latest { reportId figures { percent investedTotalWanYuan } photos reportedBy { name } judgedBy { name } }
				plan { investedPercent timePercent pointsAhead } openStop { stopId reportOverdue } drafts
				basis { logIndex } } }""";

	private static final String STOP = """
			mutation($id: ID!) { stopWork(input: { projectId: $id, stopId: "stop-1", cause: FUNDS, reason: "融资未到位",
				occurredOn: "2026-05-20" }) { receipt { logIndex } userErrors { code } } }""";

	private static final String ENTER = """
			mutation($id: ID!) { recordStatisticalEntry(input: { projectId: $id, month: "2026-05", messageId: "stat-1" }) {
				receipt { logIndex } userErrors { code } } }""";

	private static final String OFFICIAL = """
			query($id: ID!, $at: Long) { officialStatistics(projectId: $id, awaitIndex: $at) { entry { month }
				months { month } basis { logIndex } } }""";

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
		void aContactsDraftWithItsPhotoCountsOnceTheSpecialistVerifiedIt() {
			Api.Session specialist = api().as("zhuanyuan");
			Api.Session contact = api().as("lianxiren");
			String id = specialist.done(REGISTER, Map.of("name", "智能装备产业园")).get("projectId").asString();
			String digest = upload(contact, PHOTO, 201).get("digest").asString();
			Map<String, Object> draft = Map.of("id", id, "report", "draft-1", "percent", 30, "total", "1500.50",
					"photos", List.of(digest), "on", "2026-05-10");
			assertThat(contact.refused(REPORT, Map.of("id", id, "report", "draft-0", "percent", 1, "photos",
					List.of("0".repeat(64)), "on", "2026-05-10")))
				.isEqualTo("EVIDENCE_UNKNOWN");
			assertThat(fetch(contact, digest).statusCode()).isEqualTo(200);
			assertThat(fetch(specialist, digest).statusCode()).as("cited by nobody yet").isEqualTo(404);
			long drafted = contact.done(REPORT, draft).at("/receipt/logIndex").asLong();
			assertThat(specialist.reflecting(drafted, PROGRESS, Map.of("id", id, "at", drafted)).get("drafts").asInt())
				.isOne();
			HttpResponse<byte[]> photo = fetch(specialist, digest);
			assertThat(photo.body()).isEqualTo(PHOTO);
			assertThat(photo.headers().firstValue("Content-Type")).contains("image/webp");
			assertThat(photo.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
			assertThat(photo.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
			assertThat(fetch(api().as("jianshe"), digest).statusCode()).as("no project of that department")
				.isEqualTo(404);
			assertThat(contact.refused(VERIFY, Map.of("id", id, "report", "draft-1"))).isEqualTo("NOT_PERMITTED");
			specialist.done(VERIFY, Map.of("id", id, "report", "draft-1"));
			long planned = specialist.done(PLAN, Map.of("id", id)).at("/receipt/logIndex").asLong();
			JsonNode progress = specialist.reflecting(planned, PROGRESS, Map.of("id", id, "at", planned));
			assertThat(progress.at("/latest/figures/investedTotalWanYuan").asString()).isEqualTo("1500.50");
			assertThat(progress.at("/latest/reportedBy/name").asString()).isEqualTo("演示·企业项目联系人");
			assertThat(progress.at("/latest/judgedBy/name").asString()).isEqualTo("演示·经开区项目专员");
			assertThat(progress.at("/plan/investedPercent").asString()).isEqualTo("25.01");
			assertThat(progress.at("/plan/pointsAhead").asString()).isEqualTo("-24.99");
			assertThat(progress.get("drafts").asInt()).isZero();
		}

		@Test
		void aStopIsOverdueAfterAMonthAndStatisticsAreToldByTheirOfficeAlone() {
			Api.Session specialist = api().as("zhuanyuan");
			String id = specialist.done(REGISTER, Map.of("name", "铸锻件基地")).get("projectId").asString();
			long stopped = specialist.done(STOP, Map.of("id", id)).at("/receipt/logIndex").asLong();
			JsonNode progress = specialist.reflecting(stopped, PROGRESS, Map.of("id", id, "at", stopped));
			assertThat(progress.at("/openStop/stopId").asString()).isEqualTo("stop-1");
			assertThat(progress.at("/openStop/reportOverdue").asBoolean()).isTrue();
			assertThat(specialist.refused(ENTER, Map.of("id", id))).isEqualTo("NOT_PERMITTED");
			Api.Session office = api().as("tongji");
			long entered = office.done(ENTER, Map.of("id", id)).at("/receipt/logIndex").asLong();
			JsonNode official = office.reflecting(entered, OFFICIAL, Map.of("id", id, "at", entered));
			assertThat(official.at("/entry/month").asString()).isEqualTo("2026-05");
			assertThat(official.get("months")).isEmpty();
		}

		@Test
		@Clause("F-006")
		void aScannedPaperIsKeptAsItIsUnlessItDoesMoreThanShowPages() {
			Api.Session contact = api().as("lianxiren");
			byte[] paper = paper("<</Type/Catalog/Pages 2 0 R>>");
			JsonNode kept = upload(contact, paper, 201);
			assertThat(kept.get("mediaType").asString()).isEqualTo("application/pdf");
			String digest = kept.get("digest").asString();
			HttpResponse<byte[]> fetched = fetch(contact, digest);
			assertThat(fetched.body()).isEqualTo(paper);
			assertThat(fetched.headers().firstValue("Content-Type")).contains("application/pdf");
			assertThat(fetched.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
			assertThat(fetched.headers().firstValue("Content-Disposition").orElseThrow())
				.startsWith("attachment; filename=\"" + digest + ".pdf\"");
			assertThat(fetch(api().as("zhuanyuan"), digest).statusCode()).as("cited by nobody yet").isEqualTo(404);
			JsonNode refused = upload(contact,
					paper("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>"), 422);
			assertThat(refused.get("code").asString()).isEqualTo("EVIDENCE_PDF_ACTIVE");
			assertThat(refused.get("field").asString()).isEqualTo("file");
			assertThat(refused.get("detail").asString()).contains("“脚本”");
			assertThat(upload(contact, Arrays.copyOf(paper, paper.length - 20), 422).get("code").asString())
				.isEqualTo("EVIDENCE_PDF_BROKEN");
		}

		/** A paper of one page, as plain as can be. */
		private static byte[] paper(String catalogue) {
			StringBuilder text = new StringBuilder("%PDF-1.7\n");
			StringBuilder table = new StringBuilder("0000000000 65535 f \n");
			List<String> objects = List.of(catalogue, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
					"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
			for (int i = 0; i < objects.size(); i++) {
				table.append("%010d 00000 n \n".formatted(text.length()));
				text.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
			}
			int start = text.length();
			text.append(
					"xref\n0 4\n%strailer\n<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(table, start));
			return text.toString().getBytes(StandardCharsets.ISO_8859_1);
		}

		@Test
		void whatIsNoPhotoIsRefusedWithCodeAndField() {
			Api.Session contact = api().as("lianxiren");
			JsonNode refused = upload(contact, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), 422);
			assertThat(refused.get("code").asString()).isEqualTo("EVIDENCE_NOT_A_PHOTO");
			assertThat(refused.get("field").asString()).isEqualTo("file");
			assertThat(refused.get("detail").asString()).contains("JPEG");
			assertThat(upload(contact, new byte[11 * 1024 * 1024], 413).get("code").asString())
				.isEqualTo("EVIDENCE_TOO_LARGE");
			assertThat(upload(api().as("tongji"), PHOTO, 403).get("code").asString()).isEqualTo("NOT_PERMITTED");
			assertThat(api().get("/evidence/" + "0".repeat(64)).statusCode()).isEqualTo(401);
		}

		private JsonNode upload(Api.Session session, byte[] content, int status) {
			HttpResponse<String> answer = api().send(session.request("/evidence")
				.header("Content-Type", "image/jpeg")
				.POST(BodyPublishers.ofByteArray(content))
				.build());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
			return JSON.readTree(answer.body());
		}

		private HttpResponse<byte[]> fetch(Api.Session session, String digest) {
			return api().fetch(session.request("/evidence/" + digest).GET().build());
		}

	}

}
