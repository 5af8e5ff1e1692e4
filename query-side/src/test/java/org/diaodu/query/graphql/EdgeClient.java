package org.diaodu.query.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the edge, logged in as {@code person-1} unless a test says otherwise.
 */
@Component
public class EdgeClient {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = JsonMapper.builder().build();

	private final Environment environment;

	EdgeClient(Environment environment) {
		this.environment = environment;
	}

	/**
	 * An answer.
	 */
	public record Answer(int status, Map<String, List<String>> headers, String body, JsonNode json) {

		public JsonNode data() {
			return this.json.path("data");
		}

		public JsonNode errors() {
			return this.json.path("errors");
		}

		/** The code of the first error. */
		public String code() {
			return errors().path(0).path("extensions").path("code").asString();
		}

	}

	public Answer run(String document, String... headers) {
		return post(body(document, Map.of()), headers);
	}

	public Answer run(String document, Map<String, Object> variables, String... headers) {
		return post(body(document, variables), headers);
	}

	String body(String document, Map<String, Object> variables) {
		return this.json.writeValueAsString(Map.of("query", document, "variables", variables));
	}

	Answer post(String body, String... headers) {
		return send(request(headers).POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.http.send(request.build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			String body = response.body();
			return new Answer(response.statusCode(), response.headers().map(), body,
					(body.startsWith("{")) ? this.json.readTree(body) : this.json.nullNode());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	HttpRequest.Builder request(String... headers) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(
					URI.create("http://localhost:" + this.environment.getProperty("local.server.port") + "/graphql"))
			.timeout(PATIENCE)
			.setHeader("Content-Type", "application/json")
			.setHeader("Accept", "application/json")
			.setHeader(EdgeTestApplication.PERSON_HEADER, "person-1");
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		return request;
	}

}
