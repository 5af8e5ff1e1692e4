package org.diaodu.application.journey;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.command.clock.Clockwork;
import org.diaodu.command.reaction.ReactionRunner;
import org.diaodu.kernel.message.RecordedEvents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Days of one obstacle on a simulated clock: how somebody acts upon it, and what each
 * sees of it, over GraphQL. Every answer reflects what was done before.
 */
abstract class ObstacleDays extends Journey {

	private final SimulatedClock clock;

	private String projectId;

	private String obstacleId;

	private long at = -1;

	ObstacleDays(boolean serializing, LocalDate first, String projectId, String obstacleId) {
		this(serializing, new SimulatedClock(first), projectId, obstacleId);
	}

	private ObstacleDays(boolean serializing, SimulatedClock clock, String projectId, String obstacleId) {
		super(serializing, clock, "--diaodu.reactions.automatic=false", "--diaodu.clocks.running=false");
		this.clock = clock;
		this.projectId = projectId;
		this.obstacleId = obstacleId;
	}

	/** Goes on with another one. */
	void about(String otherProjectId, String otherObstacleId) {
		this.projectId = otherProjectId;
		this.obstacleId = otherObstacleId;
	}

	String projectId() {
		return this.projectId;
	}

	/** A morning: what is over rings, then lights are judged. */
	void morning() {
		program().bean(Clockwork.class).runDue();
		program().bean(ReactionRunner.class).runDue();
	}

	void goTo(int dayOfOctober) {
		goTo(LocalDate.of(2026, 10, dayOfOctober));
	}

	void goTo(LocalDate day) {
		LocalDate today = this.clock.instant().atZone(this.clock.getZone()).toLocalDate();
		while (today.isBefore(day)) {
			today = today.plusDays(1);
			this.clock.goTo(today);
			morning();
		}
		this.at = head();
	}

	long head() {
		return program().bean(RecordedEvents.class).head().logIndex();
	}

	/** What somebody keeps as evidence, by its digest. */
	String photo(String who) {
		byte[] content = Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");
		HttpResponse<String> answer = api().send(api().as(who)
			.request("/evidence")
			.header("Content-Type", "image/webp")
			.POST(BodyPublishers.ofByteArray(content))
			.build());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return JsonMapper.shared().readTree(answer.body()).get("digest").asString();
	}

	JsonNode done(String who, String act, Map<String, ?> input) {
		JsonNode payload = api().as(who).done(document(act), Map.of("input", input(act, input)));
		this.at = payload.at("/receipt/logIndex").asLong();
		return payload;
	}

	String refused(String who, String act, Map<String, ?> input) {
		return api().as(who).refused(document(act), Map.of("input", input(act, input)));
	}

	Map<String, Object> input(String act, Map<String, ?> given) {
		Map<String, Object> input = new TreeMap<>(given);
		input.putIfAbsent("obstacleId", this.obstacleId);
		return input;
	}

	static String document(String act) {
		String type = act.substring(0, 1).toUpperCase(Locale.ROOT) + act.substring(1) + "Input";
		return "mutation($input: " + type + "!) { " + act + "(input: $input) { receipt { logIndex }"
				+ " userErrors { code field message } obstacle { row { number status tier due originalDue } acts } } }";
	}

	/** The only field of an answer that reflects what was done so far. */
	JsonNode ask(String who, String document) {
		Map<String, Object> variables = new TreeMap<>(Map.of("at", this.at));
		if (document.contains("$id")) {
			variables.put("id", this.obstacleId);
		}
		return document.contains("basis") ? api().as(who).reflecting(this.at, document, variables)
				: api().as(who).ask(document, variables).iterator().next();
	}

	/** How many open ones of the project somebody sees. */
	long board(String who) {
		return ask(who, """
				query($at: Long) { obstacles(filter: { open: true, projectId: "%s" }, awaitIndex: $at) {
					totalCount basis { logIndex } } }""".formatted(this.projectId)).get("totalCount").asLong();
	}

	JsonNode row(String who) {
		return ask(who, """
				query($id: ID!, $at: Long) { obstacle(id: $id, awaitIndex: $at) { basis { logIndex }
					row { status tier due originalDue pastOriginalDue supervised } } }""").get("row");
	}

	List<String> acts(String who) {
		return ask(who, "query($id: ID!, $at: Long) { obstacle(id: $id, awaitIndex: $at) { acts basis { logIndex } } }")
			.get("acts")
			.valueStream()
			.map(JsonNode::asString)
			.toList();
	}

	List<String> letters(String who) {
		return ask(who, """
				query($id: ID!, $at: Long) { obstacle(id: $id, awaitIndex: $at) { letters { kind letterNumber }
					basis { logIndex } } }""").get("letters")
			.valueStream()
			.map((letter) -> letter.get("kind").asString())
			.toList();
	}

	/** What waits for somebody. */
	String inbox(String who) {
		return String.join(" ", ask(who, """
				query($at: Long) { obstacleInbox(first: 20, awaitIndex: $at) {
					edges { node { obstacle { id } waiting { waitsFor } } } basis { logIndex } } }""").get("edges")
			.valueStream()
			.map((edge) -> edge.get("node"))
			.filter((node) -> node.at("/obstacle/id").asString().equals(this.obstacleId))
			.flatMap((node) -> node.get("waiting").valueStream())
			.map((wait) -> wait.get("waitsFor").asString())
			.toList());
	}

	/** 受阻灯, as the program judged it. */
	String light(String who) {
		program().bean(ReactionRunner.class).runDue();
		this.at = head();
		return ask(who, """
				query($at: Long) { projectLights(id: "%s", awaitIndex: $at) { lights { light colour rule }
					basis { logIndex } } }""".formatted(this.projectId)).get("lights")
			.valueStream()
			.filter((light) -> light.get("light").asString().equals("OBSTACLE"))
			.map((light) -> light.get("colour").asString() + " " + light.get("rule").asString())
			.findFirst()
			.orElseThrow();
	}

	/** Projects on the board of the district that show a light of obstacles. */
	List<String> lit(String who, String colour) {
		return ask(who, """
				query($at: Long) { board(kind: DISTRICT, unitId: "unit-210106", awaitIndex: $at,
					filter: { lights: [{ light: OBSTACLE, colour: %s }] }) {
						edges { node { id lights { obstacle } } } basis { logIndex } } }""".formatted(colour))
			.get("edges")
			.valueStream()
			.map((edge) -> edge.get("node"))
			.peek((node) -> assertThat(node.at("/lights/obstacle").asString()).isEqualTo(colour))
			.map((node) -> node.get("id").asString())
			.toList();
	}

	/** The colour of the project on the map, nothing when it is not there. */
	String onTheMap(String who) {
		return ask(who, """
				query($at: Long) { projectMap(box: { west: "123.36", south: "41.79", east: "123.38", north: "41.81" },
					zoom: 16, awaitIndex: $at) { points { id light } basis { logIndex } } }""").get("points")
			.valueStream()
			.filter((point) -> point.get("id").asString().equals(this.projectId))
			.map((point) -> point.get("light").asString())
			.findFirst()
			.orElse("");
	}

	/** What its light of obstacles was in a month at worst. */
	List<String> monthLights(String who, String month) {
		return ask(who, """
				query($at: Long) { monthLights(month: "%s", light: OBSTACLE, first: 50, awaitIndex: $at) {
					edges { node { project { id } worst rule since until } } basis { logIndex } } }""".formatted(month))
			.get("edges")
			.valueStream()
			.map((edge) -> edge.get("node"))
			.filter((node) -> node.at("/project/id").asString().equals(this.projectId))
			.map((node) -> node.get("worst").asString() + " " + node.get("rule").asString() + " since "
					+ node.get("since").asString() + " until " + node.get("until").asString("-"))
			.toList();
	}

}
