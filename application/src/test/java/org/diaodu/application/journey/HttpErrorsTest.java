package org.diaodu.application.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is wrong with a request, the answer is the program's: a code, a text in the
 * language of the request, where it is wrong, and nothing of what the program is made of.
 */
class HttpErrorsTest {

	private static final String CHINESE = "\\p{IsHan}";

	private static final String JSON = "Content-Type: application/json\r\n";

	private static final String BYTES = "Content-Type: application/octet-stream\r\n";

	private static final String TEXT = "Content-Type: text/plain\r\n";

	private static final String ME = "{\"query\":\"{ me { personId } }\"}";

	private static Program program;

	private static RawHttp http;

	private static String token;

	@BeforeAll
	static void start() {
		program = Program.start("--diaodu.console.enabled=false");
		http = new RawHttp(program.address());
		token = program.api()
			.as("tongji")
			.request("/")
			.build()
			.headers()
			.firstValue("Authorization")
			.map((value) -> "Authorization: " + value + "\r\n")
			.orElseThrow();
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	/**
	 * A request that is wrong.
	 *
	 * @param field where, null when it is not in one place
	 */
	private record Wrong(String line, String headers, boolean loggedIn, String body, int status, String code,
			@Nullable String field) {

		static Wrong get(String path, int status, String code, @Nullable String field) {
			return new Wrong("GET " + path + " HTTP/1.1", "", true, "", status, code, field);
		}

		static Wrong graphQl(String headers, String body, int status, String code, @Nullable String field) {
			return new Wrong("POST /graphql HTTP/1.1", headers, true, body, status, code, field);
		}

		static Wrong of(String line, String headers, String body, int status, String code, @Nullable String field) {
			return new Wrong(line + " HTTP/1.1", headers, true, body, status, code, field);
		}

		static Wrong stranger(String line, String headers, int status, String code) {
			return new Wrong(line + " HTTP/1.1", headers, false, "", status, code, null);
		}

		@Override
		public String toString() {
			return this.line + ' ' + this.headers.strip() + ' '
					+ this.body.substring(0, Math.min(60, this.body.length()));
		}

	}

	static List<Wrong> wrong() {
		return List.of(
				// the body
				Wrong.graphQl(JSON, "{\"query\": \"{ me", 400, "BODY_MALFORMED", "body"),
				Wrong.graphQl(JSON, "{\"query\": \"{ me }\", }", 400, "BODY_MALFORMED", "body"),
				Wrong.graphQl(JSON, "not json", 400, "BODY_MALFORMED", "body"),
				Wrong.graphQl(JSON, ME + " more", 400, "BODY_MALFORMED", "body"),
				Wrong.graphQl(JSON, "[" + ME + "]", 400, "BAD_REQUEST", "body"),
				Wrong.graphQl(JSON, "{\"query\": 7}", 400, "BAD_REQUEST", "query"),
				Wrong.graphQl(JSON, "{\"query\": \"{ a }\", \"variables\": []}", 400, "BAD_REQUEST", "variables"),
				Wrong.graphQl(JSON, "{}", 400, "VALUE_REQUIRED", "query"),
				Wrong.graphQl(JSON, "{\"query\": \"" + "x".repeat(70_000) + "\"}", 413, "LIMIT_EXCEEDED", null),
				// the method, and the kinds of content and answer
				Wrong.get("/graphql", 405, "METHOD_NOT_ALLOWED", null),
				Wrong.of("DELETE /graphql", "", "", 405, "METHOD_NOT_ALLOWED", null),
				Wrong.of("PUT /evidence", BYTES, "x", 405, "METHOD_NOT_ALLOWED", null),
				Wrong.get("/ledger/uploads", 405, "METHOD_NOT_ALLOWED", null),
				Wrong.graphQl(TEXT, ME, 415, "MEDIA_TYPE_NOT_SUPPORTED", null),
				Wrong.graphQl("", ME, 415, "MEDIA_TYPE_NOT_SUPPORTED", null),
				Wrong.graphQl("Content-Type: nonsense\r\n", ME, 400, "BAD_REQUEST", "Content-Type"),
				Wrong.graphQl(JSON + "Accept: image/png\r\n", ME, 406, "NOT_ACCEPTABLE", null),
				Wrong.of("POST /ledger/uploads?name=a.xlsx", TEXT, "x", 415, "MEDIA_TYPE_NOT_SUPPORTED", null),
				Wrong.of("POST /evidence", "Content-Type: multipart/form-data; boundary=a\r\n", "--a--", 415,
						"MEDIA_TYPE_NOT_SUPPORTED", null),
				Wrong.of("POST /evidence", "Content-Type: multipart/form-data\r\n", "x", 415,
						"MEDIA_TYPE_NOT_SUPPORTED", null),
				// parts of HTTP that are not spoken
				Wrong.graphQl(JSON + "Transfer-Encoding: foo\r\n", "", 501, "HTTP_UNSUPPORTED", null),
				Wrong.of("POST /evidence", BYTES + "Transfer-Encoding: gzip, chunked\r\n", "", 501, "HTTP_UNSUPPORTED",
						null),
				Wrong.graphQl(JSON + "Content-Encoding: gzip\r\n", ME, 415, "HTTP_UNSUPPORTED", "Content-Encoding"),
				Wrong.of("POST /evidence", BYTES + "Content-Encoding: foo\r\n", "x", 415, "HTTP_UNSUPPORTED",
						"Content-Encoding"),
				Wrong.graphQl(JSON + "Expect: miracles\r\n", ME, 417, "HTTP_UNSUPPORTED", null),
				Wrong.of("TRACE /graphql", "", "", 405, "METHOD_NOT_ALLOWED", null),
				Wrong.of("TRACE /evidence", "", "", 405, "METHOD_NOT_ALLOWED", null),
				Wrong.of("CONNECT /evidence", "", "", 501, "HTTP_UNSUPPORTED", null),
				Wrong.of("PROPFIND /graphql", "", "", 400, "BAD_REQUEST", null),
				Wrong.of("JUMP /evidence", "", "", 400, "BAD_REQUEST", null),
				// a body that is not as long as it says
				Wrong.graphQl(JSON + "Content-Length: many\r\n", "", 400, "BAD_REQUEST", null),
				Wrong.graphQl(JSON + "Content-Length: 900\r\n", "", 400, "BAD_REQUEST", null),
				Wrong.graphQl(JSON + "Transfer-Encoding: chunked\r\n", "", 400, "BAD_REQUEST", null),
				// parameters
				Wrong.get("/letters/templates/assignment.docx?version=abc", 400, "VALUE_INVALID", "version"),
				Wrong.of("POST /ledger/uploads", BYTES, "x", 400, "VALUE_REQUIRED", "name"),
				Wrong.get("/ledger/export.csv?board=CASTLE&unitId=unit-210100", 400, "VALUE_INVALID", "board"),
				Wrong.get("/ledger/export.csv?board=CITY&unitId=unit-210100&overdue=perhaps", 400, "VALUE_INVALID",
						"overdue"),
				Wrong.get("/ledger/export.csv?board=CITY", 422, "VALUE_REQUIRED", "unitId"),
				// what is not there
				Wrong.get("/nothing", 404, "PATH_UNKNOWN", null), Wrong.get("/graphql/more", 404, "PATH_UNKNOWN", null),
				Wrong.get("/letters/nothing", 404, "PATH_UNKNOWN", null),
				Wrong.get("/actuator/env", 404, "PATH_UNKNOWN", null),
				Wrong.get("/actuator/health/nothing", 404, "PATH_UNKNOWN", null),
				Wrong.get("/letters/templates/nothing.docx", 404, "NOT_FOUND", null),
				Wrong.get("/evidence/" + "0".repeat(64), 404, "NOT_FOUND", null),
				// ways out of what is served
				Wrong.get("/evidence/../../etc/passwd", 400, "BAD_REQUEST", null),
				Wrong.get("/evidence/..%2f..%2fetc%2fpasswd", 400, "BAD_REQUEST", null),
				Wrong.get("/evidence/%2e%2e/%2e%2e/etc/passwd", 400, "BAD_REQUEST", null),
				Wrong.get("/evidence/a;b=c", 400, "BAD_REQUEST", null),
				Wrong.get("/evidence/%00", 400, "BAD_REQUEST", null),
				Wrong.get("//evidence/a", 400, "BAD_REQUEST", null),
				// who may not
				Wrong.stranger("GET /ledger/template.xlsx", "", 401, "UNAUTHENTICATED"),
				Wrong.stranger("POST /graphql", JSON, 401, "UNAUTHENTICATED"),
				Wrong.stranger("POST /graphql", JSON + "Authorization: Bearer rubbish\r\n", 401, "UNAUTHENTICATED"),
				Wrong.get("/actuator/prometheus", 403, "NOT_PERMITTED", null),
				// too much
				Wrong.of("POST /evidence", BYTES + "Content-Length: 99999999\r\n", "", 413, "EVIDENCE_TOO_LARGE",
						"file"));
	}

	@ParameterizedTest
	@MethodSource("wrong")
	void everyErrorIsInTheFormOfTheProgramAndInTheLanguageOfTheRequest(Wrong wrong) throws IOException {
		RawHttp.Answer chinese = send(wrong, "zh-CN,zh;q=0.9");
		assertThat(message(wrong, chinese)).as(chinese.body()).containsPattern(CHINESE);
		RawHttp.Answer english = send(wrong, "en-GB,en;q=0.9");
		assertThat(message(wrong, english)).as(english.body()).doesNotContainPattern(CHINESE).isNotBlank();
		for (RawHttp.Answer answer : List.of(chinese, english)) {
			assertThat(answer.status()).as(answer.body()).isEqualTo(wrong.status());
			JsonNode said = said(wrong, answer);
			assertThat(said.path("code").asString()).as(answer.body()).isEqualTo(wrong.code());
			JsonNode field = said.path("field");
			String where = field.isArray() ? field.path(0).asString() : field.asString("");
			assertThat(where).as(answer.body()).isEqualTo((wrong.field() != null) ? wrong.field() : "");
			assertThat(answer.headers().get("content-type")).as(answer.body())
				.startsWith(isGraphQl(wrong) ? "application/json" : "application/problem+json");
			assertThat(answer.body()).doesNotContainIgnoringCase("exception")
				.doesNotContain("org.", "java", "tomcat", "spring", "<html", "passwd");
		}
	}

	@Test
	void aBodyThatIsNoJsonIsWrongInALineAndColumn() throws IOException {
		RawHttp.Answer answer = http.send("POST /graphql HTTP/1.1", JSON + token,
				"{\n  \"query\": nonsense\n}".getBytes(StandardCharsets.UTF_8));
		JsonNode said = answer.json().at("/errors/0/extensions");
		assertThat(said.path("line").asInt()).isEqualTo(2);
		assertThat(said.path("column").asInt()).isGreaterThan(10);
		assertThat(said.path("correlationId").asString()).isEqualTo(answer.headers().get("x-correlation-id"));
	}

	@Test
	void whatIsNoRequestAtAllIsAnsweredInTheSameForm() throws IOException {
		for (RawHttp.Answer answer : List.of(http.send("GET /<script> HTTP/1.1", "", new byte[0]),
				http.send("GET / HTTP/9.9", "", new byte[0]),
				http.send("GET /graphql HTTP/1.1", "Host: two\r\n", new byte[0]),
				http.send("GET / HTTP/1.1", "X-Long: " + "x".repeat(20_000) + "\r\n", new byte[0]))) {
			assertThat(answer.status()).isBetween(400, 599);
			assertThat(answer.json().at("/code").asString(answer.json().at("/errors/0/extensions/code").asString("")))
				.isNotEmpty();
			assertThat(answer.json().at("/detail").asString(answer.json().at("/errors/0/message").asString("")))
				.containsPattern(CHINESE);
			assertThat(answer.body()).doesNotContain("script", "HTTP Status", "Tomcat", "org.");
		}
	}

	@Test
	void saysWhatAnAddressTakes() throws IOException {
		assertThat(http.send("GET /graphql HTTP/1.1", token, new byte[0]).headers()).containsEntry("allow", "POST");
		assertThat(http.send("PUT /evidence HTTP/1.1", token, new byte[0]).headers()).containsEntry("allow", "POST");
	}

	@Test
	void peopleInABrowserSeeAPageInBothLanguages() throws IOException {
		RawHttp.Answer answer = http.send("GET /nothing HTTP/1.1", "Accept: text/html,*/*;q=0.8\r\n", new byte[0]);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.headers().get("content-type")).startsWith("text/html");
		assertThat(answer.body()).contains("页面不存在", "There is no such page", "PATH_UNKNOWN");
	}

	private static RawHttp.Answer send(Wrong wrong, String languages) throws IOException {
		return http.send(wrong.line(),
				wrong.headers() + (wrong.loggedIn() ? token : "") + "Accept-Language: " + languages + "\r\n",
				wrong.body().getBytes(StandardCharsets.UTF_8));
	}

	private static boolean isGraphQl(Wrong wrong) {
		return wrong.line().contains(" /graphql ");
	}

	private static JsonNode said(Wrong wrong, RawHttp.Answer answer) {
		return isGraphQl(wrong) ? answer.json().at("/errors/0/extensions") : answer.json();
	}

	private static String message(Wrong wrong, RawHttp.Answer answer) {
		return answer.json().at(isGraphQl(wrong) ? "/errors/0/message" : "/detail").asString("");
	}

}
