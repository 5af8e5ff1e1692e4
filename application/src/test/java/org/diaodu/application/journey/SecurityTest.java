package org.diaodu.application.journey;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.diaodu.application.identity.DemoPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets in, and what the program tells those who do not. */
class SecurityTest {

	private static Program program;

	@BeforeAll
	static void start() {
		program = Program.start("--diaodu.console.enabled=false",
				"--spring.graphql.schema.introspection.enabled=false");
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql", "/ledger/template.xlsx", "/actuator/prometheus" })
	void asksForATokenOnEveryPathOfTheApi(String path) {
		HttpResponse<String> answer = program.api().get(path);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).doesNotContain("Exception");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/env", "/actuator/heapdump", "/console/", "/graphiql", "/nothing" })
	void servesNothingElse(String path) {
		assertThat(program.api().get(path).statusCode()).isEqualTo(404);
		assertThat(program.api().get(path).body()).doesNotContain("GraphiQL", "java.");
	}

	@Test
	void tellsEveryBrowserToStayWithThisOrigin() {
		HttpResponse<String> answer = program.api().get("/actuator/health");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'",
				"frame-ancestors 'none'");
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
	}

	@Test
	void allowsNoOtherOriginAndSetsNoCookie() {
		HttpResponse<String> preflight = program.api()
			.send(program.api()
				.as("tongji")
				.request("/graphql")
				.header("Origin", "https://elsewhere.example")
				.header("Access-Control-Request-Method", "POST")
				.method("OPTIONS", BodyPublishers.noBody())
				.build());
		assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
		assertThat(program.api().as("tongji").post("{ me { personId } }", Map.of()).headers().allValues("Set-Cookie"))
			.isEmpty();
	}

	@Test
	void takesNoTokenForAnotherAudienceOrFromAnotherIssuer() {
		String address = program.address();
		assertThat(status(token(address, "diaodu"))).isEqualTo(200);
		assertThat(status(token(address, "elsewhere"))).isEqualTo(401);
		assertThat(status(token("https://elsewhere.example", "diaodu"))).isEqualTo(401);
	}

	@Test
	void takesNoTokenWithoutAnEnd() {
		assertThat(status(encode(claims(program.address(), "diaodu")))).isEqualTo(401);
	}

	@Test
	void showsItsMetricsToTheCitysCoordinatorsOnly() {
		for (String other : List.of("tongji", "zhuanyuan", "qufagaiju", "gongzhong")) {
			HttpResponse<String> refused = program.api()
				.send(program.api().as(other).request("/actuator/prometheus").GET().build());
			assertThat(refused.statusCode()).as(other).isEqualTo(403);
			assertThat(refused.body()).doesNotContain("hikaricp");
		}
		HttpResponse<String> metrics = program.api()
			.send(program.api().as("shifagaiwei").request("/actuator/prometheus").GET().build());
		assertThat(metrics.statusCode()).isEqualTo(200);
		assertThat(metrics.body()).contains("diaodu_projection_lag_seconds", "diaodu_projection_parked 0.0",
				"hikaricp_connections");
		assertThat(metrics.body()).containsPattern("diaodu_log_entries [1-9]");
	}

	@Test
	void thePageOfErrorsIsNoPageToAskFor() {
		HttpResponse<String> answer = program.api().get("/error");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).doesNotContain("999");
		HttpResponse<String> page = program.api()
			.send(HttpRequest.newBuilder(URI.create(program.address() + "/error"))
				.header("Accept", "text/html")
				.GET()
				.build());
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("404").doesNotContain("999");
	}

	@Test
	void aFileHasANameForProgramsAndOneForPeople() {
		HttpResponse<byte[]> template = program.api()
			.fetch(program.api().as("zhuanguanyuan").request("/ledger/template.xlsx").GET().build());
		assertThat(template.headers().firstValue("Content-Disposition").orElseThrow())
			.isEqualTo("attachment; filename=\"diaodu-template.xlsx\"; filename*=UTF-8''"
					+ URLEncoder.encode("项目台账导入模板", StandardCharsets.UTF_8) + ".xlsx");
		HttpResponse<byte[]> export = program.api()
			.fetch(program.api()
				.as("shifagaiwei")
				.request("/ledger/export.csv?board=CITY&unitId=unit-210100")
				.GET()
				.build());
		assertThat(export.headers().firstValue("Content-Disposition").orElseThrow())
			.startsWith("attachment; filename=\"diaodu-CITY-unit-210100.csv\"; filename*=UTF-8''%");
	}

	@Test
	void letsEveryDemoPersonInAndNobodyElse() {
		for (DemoPerson person : DemoPerson.all()) {
			JsonNode answer = program.api().as(person.username()).raw("{ me { personId posts { role } } }", Map.of());
			if (person.appointed()) {
				assertThat(answer.at("/data/me/personId").asString()).isEqualTo(person.personId());
				assertThat(answer.at("/data/me/posts/0/role").asString()).isEqualTo(person.role().name());
			}
			else {
				assertThat(answer.at("/data/me/posts/0").isMissingNode()).isTrue();
			}
		}
	}

	@Test
	void keepsItsSchemaToItselfWhenIntrospectionIsOff() {
		JsonNode answer = program.api().as("tongji").raw("{ __schema { queryType { name } } }", Map.of());
		assertThat(answer.path("errors").isEmpty()).isFalse();
		assertThat(answer.at("/data/__schema").isMissingNode()).isTrue();
	}

	private static String token(String issuer, String audience) {
		return encode(claims(issuer, audience).expiresAt(java.time.Instant.now().plusSeconds(60)));
	}

	private static JwtClaimsSet.Builder claims(String issuer, String audience) {
		return JwtClaimsSet.builder()
			.issuer(issuer)
			.audience(List.of(audience))
			.subject("tongji")
			.claim("person_id", "person-demo-tongji");
	}

	@SuppressWarnings("unchecked")
	private static String encode(JwtClaimsSet.Builder claims) {
		NimbusJwtEncoder encoder = new NimbusJwtEncoder((JWKSource<SecurityContext>) program.bean(JWKSource.class));
		return encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
	}

	private static int status(String token) {
		return program.api()
			.send(program.api()
				.as("tongji")
				.request("/graphql")
				.setHeader("Authorization", "Bearer " + token)
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString("{\"query\":\"{ me { personId } }\"}"))
				.build())
			.statusCode();
	}

}
