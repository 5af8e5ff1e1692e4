package org.diaodu.application.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The program as its clients see it: over HTTP, with tokens of the demo people. */
final class Api {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

	private final Map<String, String> tokens = new ConcurrentHashMap<>();

	private final String address;

	private final Path data;

	Api(String address, Path data) {
		this.address = address;
		this.data = data;
	}

	/** What one person asks. */
	Session as(String username) {
		return new Session(this.tokens.computeIfAbsent(username, this::token));
	}

	/** The status of a GET without a token. */
	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.address + path)).GET().build());
	}

	HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** A file. */
	HttpResponse<byte[]> fetch(HttpRequest request) {
		try {
			return this.http.send(request, BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private String token(String username) {
		try {
			String secret = Files.readString(this.data.resolve("identity/" + username + ".password")).strip();
			String basic = Base64.getEncoder()
				.encodeToString((username + ":" + secret).getBytes(StandardCharsets.UTF_8));
			HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(this.address + "/oauth2/token"))
				.header("Authorization", "Basic " + basic)
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers
					.ofString("grant_type=" + URLEncoder.encode("client_credentials", StandardCharsets.UTF_8)))
				.build());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			return JSON.readTree(answer.body()).get("access_token").asString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One person's questions and wishes. */
	final class Session {

		private final String token;

		private Session(String token) {
			this.token = token;
		}

		/** The data of an answer without errors. */
		JsonNode ask(String document, Map<String, ?> variables) {
			JsonNode answer = raw(document, variables);
			assertThat(answer.path("errors").isMissingNode()).as("errors in %s", answer).isTrue();
			return answer.get("data");
		}

		JsonNode ask(String document) {
			return ask(document, Map.of());
		}

		/**
		 * The only field of an answer, once it reflects an index; each answer waits for
		 * it, but no longer than the program allows, which may be too short for a slow
		 * machine.
		 */
		JsonNode reflecting(long index, String document, Map<String, ?> variables) {
			JsonNode field = ask(document, variables).iterator().next();
			for (int time = 1; time < 30 && field.at("/basis/logIndex").asLong(-1) < index; time++) {
				field = ask(document, variables).iterator().next();
			}
			assertThat(field.at("/basis/logIndex").asLong(-1)).isGreaterThanOrEqualTo(index);
			return field;
		}

		/** The whole answer. */
		JsonNode raw(String document, Map<String, ?> variables) {
			return JSON.readTree(post(document, variables).body());
		}

		HttpResponse<String> post(String document, Map<String, ?> variables) {
			String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
			return send(request("/graphql").header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(body))
				.timeout(Duration.ofSeconds(60))
				.build());
		}

		HttpRequest.Builder request(String path) {
			return HttpRequest.newBuilder(URI.create(Api.this.address + path))
				.header("Authorization", "Bearer " + this.token);
		}

		/**
		 * Listens to a subscription over server-sent events until it is closed.
		 * @param heard gets the data of each event
		 */
		AutoCloseable listen(String document, Consumer<JsonNode> heard) {
			String body = JSON.writeValueAsString(Map.of("query", document));
			CompletableFuture<HttpResponse<Stream<String>>> answer = Api.this.http
				.sendAsync(request("/graphql").header("Content-Type", "application/json")
					.header("Accept", "text/event-stream")
					.POST(BodyPublishers.ofString(body))
					.build(), BodyHandlers.ofLines());
			HttpResponse<Stream<String>> stream = answer.join();
			assertThat(stream.statusCode()).isEqualTo(200);
			Stream<String> lines = stream.body();
			Thread.ofVirtual().start(() -> {
				try {
					lines.filter((line) -> line.startsWith("data:") && line.length() > "data:".length())
						.forEach((line) -> heard.accept(JSON.readTree(line.substring("data:".length()))));
				}
				catch (UncheckedIOException ex) {
					// Nobody listens any more.
				}
			});
			return lines::close;
		}

		/** The payload of a mutation that was carried out. */
		JsonNode done(String document, Map<String, ?> variables) {
			JsonNode payload = payload(document, variables);
			assertThat(payload.get("userErrors")).as("refusals in %s", payload).isEmpty();
			assertThat(payload.get("receipt").isNull()).isFalse();
			return payload;
		}

		/** The codes with which a mutation was refused. */
		String refused(String document, Map<String, ?> variables) {
			JsonNode payload = payload(document, variables);
			assertThat(payload.get("receipt").isNull()).as("a receipt in %s", payload).isTrue();
			return payload.get("userErrors").get(0).get("code").asString();
		}

		private JsonNode payload(String document, Map<String, ?> variables) {
			return ask(document, variables).iterator().next();
		}

	}

}
