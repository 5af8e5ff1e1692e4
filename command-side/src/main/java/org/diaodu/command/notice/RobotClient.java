package org.diaodu.command.notice;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.command.notice.NoticeSettings.Robot;
import org.diaodu.command.notice.NoticeSettings.RobotKind;

/**
 * Calls the robot of a group. Both makes take the same message and answer in the same
 * form; an HTTP answer of 200 with an {@code errcode} is a failure. What failed is told
 * by a code alone, since the address is a secret.
 */
final class RobotClient implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Called too often, as WeCom and DingTalk say it. */
	private static final Set<Integer> TOO_OFTEN = Set.of(45009, 45033, 130101, 90018, 410100);

	private static final int OK = 200;

	private static final String TIMEOUT = "TIMEOUT";

	private final Clock clock;

	private final HttpClient http;

	RobotClient(Clock clock, Duration connectWithin) {
		this.clock = clock;
		this.http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(connectWithin)
			.build();
	}

	/**
	 * How a call ended.
	 *
	 * @param failure a code, null when the robot took it
	 * @param tooOften whether the robot said that it is called too often
	 */
	record Result(@Nullable String failure, boolean tooOften) {

		static final Result TAKEN = new Result(null, false);

		private static Result failed(String code) {
			return new Result(code, false);
		}

	}

	/** Has the robot say a text. */
	Result say(Robot robot, String text) {
		String body = JSON.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", text)));
		HttpRequest request = HttpRequest.newBuilder(address(robot))
			.header("Content-Type", "application/json; charset=utf-8")
			.timeout(robot.timeout())
			.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
			.build();
		CompletableFuture<HttpResponse<String>> call = this.http.sendAsync(request,
				HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		try {
			// Also when the answer comes drop by drop.
			return result(call.get(robot.timeout().toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException ex) {
			call.cancel(true);
			return Result.failed(TIMEOUT);
		}
		catch (ExecutionException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			return Result.failed((cause instanceof HttpTimeoutException) ? TIMEOUT : cause.getClass().getSimpleName());
		}
		catch (InterruptedException ex) {
			call.cancel(true);
			Thread.currentThread().interrupt();
			return Result.failed("INTERRUPTED");
		}
	}

	private static Result result(HttpResponse<String> answer) {
		if (answer.statusCode() != OK) {
			return Result.failed("HTTP_" + answer.statusCode());
		}
		try {
			JsonNode code = JSON.readTree(answer.body()).path("errcode");
			if (!code.isIntegralNumber()) {
				return Result.failed("NOT_AN_ANSWER");
			}
			return (code.asInt() == 0) ? Result.TAKEN
					: new Result("ERRCODE_" + code.asInt(), TOO_OFTEN.contains(code.asInt()));
		}
		catch (JacksonException ex) {
			return Result.failed("NOT_AN_ANSWER");
		}
	}

	private URI address(Robot robot) {
		String secret = robot.secret();
		if (robot.kind() != RobotKind.DINGTALK || secret == null) {
			return URI.create(robot.url());
		}
		long millis = this.clock.instant().toEpochMilli();
		String sign = URLEncoder.encode(signature(millis, secret), StandardCharsets.UTF_8);
		char joint = (robot.url().indexOf('?') < 0) ? '?' : '&';
		return URI.create(robot.url() + joint + "timestamp=" + millis + "&sign=" + sign);
	}

	/** HMAC-SHA256 of time and secret under the secret, in Base64 (加签). */
	static String signature(long millis, String secret) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return Base64.getEncoder()
				.encodeToString(mac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has HmacSHA256", ex);
		}
	}

	/** Whether it can be called at all. Never says the address. */
	static void requireCallable(Robot robot) {
		boolean callable;
		try {
			URI uri = URI.create(robot.url());
			callable = Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
		}
		catch (IllegalArgumentException ex) {
			callable = false;
		}
		if (!callable) {
			throw new IllegalStateException("机器人 " + robot.name() + " 的地址无效 / the address of the robot " + robot.name()
					+ " is no http(s) address");
		}
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

}
