package org.diaodu.command.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.command.notice.NoticeSettings.Robot;
import org.diaodu.command.notice.NoticeSettings.RobotKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.notice.NoticeChannel;
import org.diaodu.kernel.notice.NoticeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Robots of groups, played by a real HTTP server on this machine. */
@Clause({ "F-016", "F-120" })
class RobotCourierTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String TAKEN = "{\"errcode\":0,\"errmsg\":\"ok\"}";

	private static final String KEY = "8c1f2d3e-secret";

	private static final Pattern NOTICE = Pattern.compile("SZ-1906-210106-02-04-(\\d{5})");

	private final NoticeFixture city = new NoticeFixture();

	private final RobotClient client = new RobotClient(this.city.clock, Duration.ofSeconds(2));

	private final List<JsonNode> said = Collections.synchronizedList(new ArrayList<>());

	private final List<String> queries = Collections.synchronizedList(new ArrayList<>());

	private final List<Instant> at = Collections.synchronizedList(new ArrayList<>());

	private volatile Function<HttpExchange, String> answer = (call) -> TAKEN;

	private volatile int status = 200;

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::serve);
		this.server.start();
	}

	@AfterEach
	void close() {
		this.server.stop(0);
		this.client.close();
		this.city.close();
	}

	private void serve(HttpExchange call) throws IOException {
		JsonNode body = JSON.readTree(call.getRequestBody().readAllBytes());
		this.said.add(body);
		this.queries.add(call.getRequestURI().getRawQuery());
		this.at.add(this.city.clock.instant());
		byte[] bytes = this.answer.apply(call).getBytes(StandardCharsets.UTF_8);
		call.sendResponseHeaders(this.status, bytes.length);
		call.getResponseBody().write(bytes);
		call.close();
	}

	private Robot robot(String name, RobotKind kind, String secret) {
		return robot(name, kind, secret, Duration.ofSeconds(30));
	}

	private Robot robot(String name, RobotKind kind, String secret, Duration timeout) {
		return new Robot(name, kind, "unit-210106",
				"http://127.0.0.1:" + this.server.getAddress().getPort() + "/send?key=" + KEY, secret, 20, timeout);
	}

	private RobotCourier courier(Robot robot) {
		return new RobotCourier(robot, this.city.outbox(), new RobotTable(this.city.database.dataSource()), this.client,
				this.city.clock);
	}

	private RobotCourier courier() {
		return courier(robot("group", RobotKind.WECOM, null));
	}

	private List<Integer> told() {
		return this.said.stream()
			.flatMap((body) -> NOTICE.matcher(body.at("/text/content").asString()).results())
			.map((MatchResult found) -> Integer.valueOf(found.group(1)))
			.toList();
	}

	private static List<Integer> numbers(int count) {
		return IntStream.range(0, count).boxed().toList();
	}

	@Test
	void fewAreSaidOneByOne() {
		this.city.waiting(NoticeChannel.ROBOT, "group", 3);
		courier().deliver();
		assertThat(this.said).hasSize(3).allSatisfy((body) -> {
			assertThat(body.get("msgtype").asString()).isEqualTo("text");
			assertThat(body.at("/text/content").asString()).startsWith("【调度】受阻问题 SZ-").endsWith("已销号");
		});
		assertThat(told()).isEqualTo(numbers(3));
		assertThat(this.city.count("SENT")).isEqualTo(3);
	}

	@Test
	void manyAreGatheredSoThatNoMinuteHasMoreThanTwentyCallsAndNothingIsLostOrSaidTwice() {
		this.city.waiting(NoticeChannel.ROBOT, "group", 700);
		RobotCourier courier = courier();
		int rounds = 0;
		while (this.city.count("WAITING") > 0) {
			courier.deliver();
			this.city.later(Duration.ofSeconds(7));
			assertThat(++rounds).isLessThan(100);
		}
		assertThat(told()).isEqualTo(numbers(700));
		assertThat(this.said.size()).isGreaterThan(20).isLessThan(100);
		assertThat(this.said).allSatisfy(
				(body) -> assertThat(body.at("/text/content").asString().getBytes(StandardCharsets.UTF_8).length)
					.isLessThanOrEqualTo(2048));
		assertThat(this.said.getFirst().at("/text/content").asString()).matches("(?s)【调度】\\d+ 条通知\n1\\. 受阻问题.*");
		for (Instant call : this.at) {
			assertThat(this.at.stream()
				.filter((other) -> !other.isBefore(call) && other.isBefore(call.plus(Duration.ofMinutes(1)))))
				.as("calls in the minute from %s", call)
				.hasSizeLessThanOrEqualTo(20);
		}
	}

	@Test
	void twoProcessesTogetherKeepToTheLimit() {
		this.city.waiting(NoticeChannel.ROBOT, "group", 60);
		for (int round = 0; round < 20 && this.city.count("WAITING") > 0; round++) {
			CompletableFuture
				.allOf(CompletableFuture.runAsync(courier()::deliver), CompletableFuture.runAsync(courier()::deliver))
				.join();
			assertThat(this.at.stream()
				.filter((call) -> call.isAfter(this.city.clock.instant().minus(Duration.ofMinutes(1)))))
				.hasSizeLessThanOrEqualTo(20);
			this.city.later(Duration.ofSeconds(20));
		}
		assertThat(told()).containsExactlyInAnyOrderElementsOf(numbers(60));
	}

	@Test
	void anAnswerOf200WithACodeIsAFailureAndTooOftenWaitsAMinute() {
		this.city.waiting(NoticeChannel.ROBOT, "group", 2);
		this.answer = (call) -> "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}";
		courier().deliver();
		courier().deliver();
		assertThat(this.said).as("not at once again").hasSize(1);
		assertThat(this.city.count("WAITING")).isEqualTo(2);
		assertThat(this.city.failures()).containsExactly("ERRCODE_45009");
		this.answer = (call) -> TAKEN;
		this.city.later(Duration.ofSeconds(59));
		courier().deliver();
		assertThat(this.said).hasSize(1);
		this.city.later(Duration.ofSeconds(2));
		courier().deliver();
		assertThat(this.city.count("SENT")).isEqualTo(2);
		assertThat(told()).containsExactly(0, 0, 1);
	}

	@Test
	void whateverIsWrongWithARobotDelaysAndLosesNothingAndTheAddressIsNeverSaid() {
		Logger logger = (Logger) LoggerFactory.getLogger(RobotCourier.class);
		ListAppender<ILoggingEvent> logged = new ListAppender<>();
		logged.start();
		logger.addAppender(logged);
		this.city.waiting(NoticeChannel.ROBOT, "group", 1);
		List<Runnable> wrong = List.of(() -> this.answer = (call) -> "<html>", () -> this.answer = (call) -> "{}",
				() -> this.answer = (call) -> "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}",
				() -> this.status = 503);
		for (Runnable each : wrong) {
			each.run();
			courier().deliver();
			this.city.later(Duration.ofMinutes(20));
		}
		this.status = 200;
		this.answer = (call) -> {
			sleep(1500);
			return TAKEN;
		};
		courier(robot("group", RobotKind.WECOM, null, Duration.ofMillis(500))).deliver();
		assertThat(this.city.failures()).containsExactly("TIMEOUT");
		this.city.later(Duration.ofMinutes(20));
		this.server.stop(0);
		courier().deliver();
		assertThat(this.city.failures()).containsExactly("ConnectException");
		assertThat(this.city.count("WAITING")).isOne();
		logger.detachAppender(logged);
		assertThat(logged.list).hasSize(6).allSatisfy((entry) -> {
			assertThat(entry.getFormattedMessage()).contains("group").doesNotContain(KEY).doesNotContain("127.0.0.1");
			assertThat(entry.getThrowableProxy()).isNull();
		});
		assertThat(this.city.database.columnsThatHold(KEY)).isEmpty();
		assertThat(robot("group", RobotKind.WECOM, "SEC1").toString()).doesNotContain(KEY).doesNotContain("SEC1");
		assertThatThrownBy(() -> courier(
				new Robot("bad", RobotKind.WECOM, "unit", "not an address " + KEY, null, 20, Duration.ofSeconds(1))))
			.hasMessageContaining("bad")
			.message()
			.doesNotContain(KEY);
	}

	@Test
	void afterEachFailureItWaitsLongerUpToAQuarterOfAnHour() {
		List<Long> waits = IntStream.rangeClosed(1, 30)
			.mapToObj((failures) -> BackOff.after(failures, "robot").toMillis())
			.toList();
		assertThat(waits.getFirst()).isBetween(2_500L, 5_000L);
		assertThat(waits.get(3)).isBetween(20_000L, 40_000L);
		assertThat(waits.subList(9, 30)).allSatisfy((wait) -> assertThat(wait).isBetween(450_000L, 900_000L));
		assertThat(IntStream.range(0, 50).mapToObj((row) -> BackOff.after(4, row)).distinct().count())
			.as("not all at the same moment")
			.isGreaterThan(25);
	}

	@Test
	void aDeadRobotHoldsNoOtherUp() {
		this.city.waiting(NoticeChannel.ROBOT, "dead", 1);
		this.city.waiting(NoticeChannel.ROBOT, "alive", 1);
		Robot dead = new Robot("dead", RobotKind.WECOM, "unit", "http://127.0.0.1:1/", null, 20, Duration.ofSeconds(1));
		courier(dead).deliver();
		courier(robot("alive", RobotKind.WECOM, null)).deliver();
		assertThat(this.said).hasSize(1);
		assertThat(this.city.outbox().standings()).extracting(Outbox.Standing::recipient).containsExactly("dead");
	}

	@Test
	void whatWasSaidAndNotNotedIsSaidAgainWhenTheProcessIsThoughtDead() {
		this.city.waiting(NoticeChannel.ROBOT, "group", 1);
		RobotTable table = new RobotTable(this.city.database.dataSource());
		Instant now = this.city.clock.instant();
		Robot robot = robot("group", RobotKind.WECOM, null);
		RobotTexts.Message message = table
			.prepare("group", 20, now, now.plusSeconds(45),
					(left) -> Optional.of(RobotTexts.one(this.city.outbox().waitingFor("group", 1).getFirst(), 2048)))
			.orElseThrow();
		assertThat(this.client.say(robot, message.text()).failure()).isNull();
		// Here the process dies.
		courier(robot).deliver();
		assertThat(this.said).hasSize(1);
		this.city.later(Duration.ofMinutes(1));
		courier(robot).deliver();
		courier(robot).deliver();
		assertThat(told()).as("once more, and no more").containsExactly(0, 0);
		assertThat(this.city.count("SENT")).isOne();
	}

	@Test
	void dingTalkGetsASignatureOfTimeAndSecret() {
		this.city.waiting(NoticeChannel.ROBOT, "ding", 1);
		courier(robot("ding", RobotKind.DINGTALK, "this is secret")).deliver();
		long millis = this.city.clock.instant().toEpochMilli();
		String query = this.queries.getFirst();
		assertThat(query).startsWith("key=" + KEY + "&timestamp=" + millis + "&sign=");
		String sign = URLDecoder.decode(query.substring(query.indexOf("sign=") + 5), StandardCharsets.UTF_8);
		assertThat(sign).isEqualTo(RobotClient.signature(millis, "this is secret"));
		// Reckoned with openssl dgst -sha256 -hmac.
		assertThat(RobotClient.signature(1_577_262_236_757L, "this is secret"))
			.isEqualTo("hmPWwU+7lVdm3ZZz0r9tSfx0L4Q26jWOZr9+Gs6EZQM=");
	}

	@Test
	void aLongNameIsCutBetweenCharacters() {
		OutboxRow row = new OutboxRow(1, NoticeChannel.ROBOT, "group", new UUID(0, 1), NoticeKind.OBSTACLE_CLOSED,
				Map.of("number", "SZ-1", "project", "𠮷".repeat(1000)), null, null, this.city.clock.instant(), 0);
		String text = RobotTexts.one(row, 2048).text();
		assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(2040, 2048);
		assertThat(text).endsWith("𠮷…");
		assertThat(RobotTexts.digest(List.of(row, row), 2048).rows()).as("it goes alone").hasSize(1);
	}

	private static void sleep(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
