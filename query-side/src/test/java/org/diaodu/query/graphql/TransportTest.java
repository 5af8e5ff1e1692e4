package org.diaodu.query.graphql;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.introspection.IntrospectionQuery;
import org.diaodu.kernel.project.query.FindProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the edge takes over HTTP, and what it refuses before doing any work.
 */
class TransportTest extends AtTheEdge {

	private static final int BODY_LIMIT = 65_536;

	@Test
	void refusesAnOperationThatExceedsALimit() {
		EdgeClient.Answer answer = this.client.run("query { "
				+ IntStream.range(0, 16).mapToObj((i) -> "a" + i + ": me { personId }").collect(Collectors.joining(" "))
				+ " }", "Accept-Language", "en");
		assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(answer.errors().path(0).path("message").asString())
			.isEqualTo("The request is too large: at most 15 aliases.");
		assertThat(answer.errors().path(0).path("extensions").path("correlationId").asString()).isNotEmpty();
	}

	@Test
	void answersTheIntrospectionQueryOfTools() {
		EdgeClient.Answer answer = this.client.run(IntrospectionQuery.INTROSPECTION_QUERY);
		assertThat(answer.errors().isMissingNode()).as(answer.body()).isTrue();
		assertThat(answer.data().path("__schema").path("types").size()).isGreaterThan(50);
	}

	@Test
	void refusesADocumentOfTooManyTokens() {
		EdgeClient.Answer answer = this.client.run("query { me { " + "personId ".repeat(2001) + "} }");
		assertThat(answer.code()).isEqualTo("BAD_REQUEST");
		assertThat(answer.errors().path(0).path("message").asString()).contains("2,000");
	}

	@Test
	void refusesABodyThatIsTooLargeWhetherDeclaredOrNot() {
		String body = this.client.body("query { me { personId } }", Map.of("pad", "x".repeat(BODY_LIMIT)));
		EdgeClient.Answer declared = this.client.post(body);
		assertThat(declared.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE.value());
		assertThat(declared.code()).isEqualTo("LIMIT_EXCEEDED");
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		EdgeClient.Answer streamed = this.client.send(this.client.request()
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
		assertThat(streamed.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE.value());
	}

	@Test
	void takesABodyThatIsJustSmallEnough() {
		String empty = this.client.body("query { me { personId } }", Map.of("pad", ""));
		String body = this.client.body("query { me { personId } }",
				Map.of("pad", "x".repeat(BODY_LIMIT - empty.length())));
		assertThat(body.length()).isEqualTo(BODY_LIMIT);
		assertThat(this.client.post(body).data().path("me").path("personId").asString()).isEqualTo("person-1");
	}

	@Test
	void givesUpAfterTheTimeAllowed() {
		this.queries.neverAnswer(FindProject.class);
		EdgeClient.Answer answer = this.client.run("query { project(id: \"p\") { id } }");
		assertThat(answer.code()).isEqualTo("TIMEOUT");
	}

	@Test
	void givesUpEvenWhenTheAnswersKeepTheAskingThreadBusyOneAfterAnother() {
		this.queries.answer(FindProject.class, (query) -> {
			LockSupport.parkNanos(Duration.ofMillis(800).toNanos());
			return null;
		});
		EdgeClient.Answer answer = this.client.run("query { " + IntStream.range(0, 15)
			.mapToObj((i) -> "a" + i + ": project(id: \"p\") { id }")
			.collect(Collectors.joining(" ")) + " }");
		assertThat(answer.code()).isEqualTo("TIMEOUT");
	}

	@Test
	void givesAllQuestionsOfARequestOneTimeUntilWhichTheyMayWait() {
		this.queries.reset();
		this.client.run("""
				query {
					one: project(id: "p", awaitIndex: 9999999) { id }
					two: project(id: "p", awaitIndex: 9999999) { id }
				}
				""");
		assertThat(this.queries.waits()).hasSizeGreaterThan(1).doesNotContainNull();
		assertThat(new HashSet<>(this.queries.waits())).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "7", "\"text\"", "[]", "true", "" })
	void refusesABodyThatIsNoObject(String body) {
		EdgeClient.Answer answer = this.client.post(body, "X-Correlation-Id", "journey-7");
		assertThat(answer.status()).as(answer.body()).isEqualTo(HttpStatus.BAD_REQUEST.value());
		assertThat(answer.code()).isEqualTo("BAD_REQUEST");
		assertThat(answer.errors().path(0).path("extensions").path("correlationId").asString()).isEqualTo("journey-7");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"query": "{ me                     | BODY_MALFORMED | body
			{"query": "{ me }"} x               | BODY_MALFORMED | body
			{"query": 7}                        | BAD_REQUEST    | query
			{"query": "{ me }", "variables": 1} | BAD_REQUEST    | variables
			{"query": "{ me }", "extensions": 1}| BAD_REQUEST    | extensions
			{"variables": {}}                   | VALUE_REQUIRED | query
			{"query": " "}                      | BAD_REQUEST    | query
			""")
	void saysWhereABodyIsWrong(String body, String code, String field) {
		EdgeClient.Answer answer = this.client.post(body, "Accept-Language", "en");
		assertThat(answer.status()).as(answer.body()).isEqualTo(HttpStatus.BAD_REQUEST.value());
		assertThat(answer.code()).isEqualTo(code);
		assertThat(answer.errors().at("/0/extensions/field/0").asString()).isEqualTo(field);
		assertThat(answer.body()).doesNotContain("jackson", "Exception");
	}

	@Test
	void takesNoOtherKindOfContentAndGivesNoOtherKindOfAnswer() {
		EdgeClient.Answer content = this.client.post("{}", "Content-Type", "text/plain");
		assertThat(content.status()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
		assertThat(content.code()).isEqualTo("MEDIA_TYPE_NOT_SUPPORTED");
		EdgeClient.Answer wanted = this.client.run("{ me { personId } }", "Accept", "image/png");
		assertThat(wanted.status()).isEqualTo(HttpStatus.NOT_ACCEPTABLE.value());
		assertThat(wanted.code()).isEqualTo("NOT_ACCEPTABLE");
		EdgeClient.Answer method = this.client.send(this.client.request().DELETE());
		assertThat(method.status()).isEqualTo(HttpStatus.METHOD_NOT_ALLOWED.value());
		assertThat(method.code()).isEqualTo("METHOD_NOT_ALLOWED");
		assertThat(method.headers().get("allow")).containsExactly("POST");
	}

	@Test
	void saysWithinWhichBoundsAPageSizeMustBe() {
		EdgeClient.Answer answer = this.client.run("query { leads(first: -1) { totalCount } }", "Accept-Language",
				"en");
		assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(answer.errors().path(0).path("message").asString())
			.isEqualTo("The page size first must be from 1 to 100.");
	}

	@Test
	void refusesSeveralRequestsInOneBody() {
		String one = this.client.body("query { me { personId } }", Map.of());
		EdgeClient.Answer answer = this.client.post("[" + one + "," + one + "]");
		assertThat(answer.status()).isEqualTo(HttpStatus.BAD_REQUEST.value());
		assertThat(answer.body()).doesNotContain("person-1");
	}

	@Test
	void refusesAnythingByGet() {
		String mutation = "mutation { cancelProject(input: { projectId: \"p\", reason: \"r\" }) { projectId } }";
		URI graphQl = this.client.request().GET().build().uri();
		EdgeClient.Answer answer = this.client.send(this.client.request()
			.uri(URI.create(graphQl + "?query=" + URLEncoder.encode(mutation, StandardCharsets.UTF_8)))
			.GET());
		assertThat(answer.status()).isEqualTo(HttpStatus.METHOD_NOT_ALLOWED.value());
		assertThat(this.commands.count()).isZero();
	}

	@Test
	void refusesAFormPost() {
		EdgeClient.Answer answer = this.client.post("query=mutation", "Content-Type",
				"application/x-www-form-urlencoded");
		assertThat(answer.status()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
	}

	@Test
	void answersTheJourneyOfTheClientOrMakesOne() {
		EdgeClient.Answer given = this.client.run("query { me { personId } }", "X-Correlation-Id", "journey-7");
		assertThat(given.headers().get("x-correlation-id")).containsExactly("journey-7");
		EdgeClient.Answer evil = this.client.run("query { me { personId } }", "X-Correlation-Id", "a b<script>");
		assertThat(evil.headers().get("x-correlation-id")).singleElement().asString().matches("[0-9a-f-]{36}");
	}

	@Test
	void pushesChangesOfABoardAsServerSentEvents() {
		EdgeClient.Answer answer = this.client.run(
				"subscription { boardChanged(kind: CITY, unitId: \"unit-210100\") { kind unitId logIndex } }", "Accept",
				"text/event-stream");
		assertThat(answer.headers().get("content-type")).singleElement().asString().startsWith("text/event-stream");
		assertThat(answer.body()).contains("\"kind\":\"CITY\"", "\"logIndex\":42", "\"logIndex\":43")
			.contains("event:complete");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/json", "application/graphql-response+json",
			"application/json, text/event-stream" })
	void answersNoEventsAsOneDocument(String accept) {
		EdgeClient.Answer answer = this.client.run(
				"subscription { boardChanged(kind: CITY, unitId: \"unit-210100\") { kind unitId logIndex } }", "Accept",
				accept);
		assertThat(answer.code()).as(answer.body()).isEqualTo("NOT_ACCEPTABLE");
		assertThat(answer.errors().at("/0/message").asString()).contains("text/event-stream");
		assertThat(answer.body()).doesNotContain("upstream", "\"data\":{");
	}

}
