package org.diaodu.application.journey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.zip.GZIPInputStream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.application.DiaoduApplication;
import org.diaodu.command.policy.ShippedPolicy;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.command.ForecastNode;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.command.ProposePolicy;
import org.diaodu.kernel.policy.event.PolicyEvent;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an earlier release wrote opens with this one and stays as it is; policy it lacks
 * is told and adopted by nobody but people.
 */
@Clause({ "F-002", "F-093", "F-103" })
class UpgradeTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final LocalDate RELEASED = LocalDate.of(2026, 11, 26);

	/** A project of that log that was planned and blocked. */
	private static final String PROJECT_ID = "project-10000000-0000-4000-8000-000000000001";

	/** What its timeline told then. */
	private static final int TIMELINE = 12;

	private static final String BOARD = """
			query($at: Long) { board(kind: CITY, unitId: "unit-210100", first: 1, awaitIndex: $at) {
				totalCount basis { logIndex } } }""";

	private static final String PROJECT = """
			query($id: ID!, $at: Long) { project(id: $id, awaitIndex: $at) { basis { logIndex }
				timeline(first: 1) { totalCount } } }""";

	private static final String OBSTACLES = """
			query($at: Long) { obstacles(first: 1, awaitIndex: $at) { totalCount basis { logIndex } } }""";

	@TempDir
	Path data;

	private TestDatabase database;

	private int port;

	@BeforeEach
	void create() throws IOException {
		this.database = TestDatabase.with("log");
		this.port = Program.freePort();
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	/**
	 * The log that the release of 2026-11-26, 01:36, wrote: its first start with the demo
	 * people, and some days of work.
	 */
	@Test
	void opensTheLogOfAnEarlierReleaseAndLeavesItAsItIs() throws Exception {
		long entries = load("/upgrade/2026-11-26");
		String digest = digest(entries);
		try (ConfigurableApplicationContext program = start()) {
			assertThat(digest(entries)).isEqualTo(digest);
			assertThat(wrongLeaves()).isZero();
			assertThat(program.getBean(RecordedEvents.class).after(-1, Integer.MAX_VALUE))
				.allSatisfy((entry) -> assertThat(entry.unreadable()).as("entry %d", entry.logIndex()).isNull());
			showsWhatTheEarlierReleaseShowed(entries);
			tellsWhatItLacks(program);
		}
	}

	private void showsWhatTheEarlierReleaseShowed(long entries) {
		Api.Session coordinator = api().as("shifagaiwei");
		JsonNode board = coordinator.reflecting(entries - 1, BOARD, Map.of("at", entries - 1));
		assertThat(board.get("totalCount").asInt()).isEqualTo(48);
		JsonNode project = coordinator.reflecting(entries - 1, PROJECT, Map.of("id", PROJECT_ID, "at", entries - 1));
		assertThat(project.get("timeline").get("totalCount").asInt()).isGreaterThanOrEqualTo(TIMELINE);
		JsonNode obstacles = coordinator.reflecting(entries - 1, OBSTACLES, Map.of("at", entries - 1));
		assertThat(obstacles.get("totalCount").asInt()).isEqualTo(1);
	}

	private void tellsWhatItLacks(ConfigurableApplicationContext program) {
		// Demo people govern this log: what has no version at all was adopted.
		assertThat(program.getBean(ShippedPolicy.class).isAdopted(PolicyParameter.PLAUSIBLE_DATES)).isTrue();
		for (String other : List.of("zhuanyuan", "gongzhong")) {
			assertThat(api().send(api().as(other).request("/actuator/policy").GET().build()).statusCode()).as(other)
				.isEqualTo(403);
		}
		JsonNode lacking = JSON
			.readTree(api().send(api().as("shifagaiwei").request("/actuator/policy").GET().build()).body())
			.get("lacking");
		assertThat(lacking.valueStream().map((gap) -> gap.get("parameter").asString()))
			.containsExactly("STATUTORY_PERIODS", "OBSTACLE_LIGHT", "OBSTACLE_SUPERVISION");
		assertThat(lacking.get(0).get("fields")).hasToString("[\"IDLE_BUILT_PART\"]");
		assertThat(lacking.get(1).get("fields")).hasToString("[\"OBSTACLE_YELLOW_EXTENSIONS\"]");
		assertThat(lacking.get(1).get("lastVersion").asString()).isEqualTo("2018-7");
		assertThat(lacking.get(1).get("clause").asString()).contains("建议值");
	}

	/** As long as nobody adopts it, nothing is judged by it, and what was stays. */
	@Test
	void givesNoPolicyToALogThatPeopleGovernAndTellsWhatItLacks() throws Exception {
		long entries = load("/upgrade/2026-11-26");
		try (ConfigurableApplicationContext program = start("--diaodu.sample=false")) {
			assertThat(program.getBean(RecordedEvents.class).after(entries - 1, Integer.MAX_VALUE))
				.extracting(Recorded::event)
				.noneMatch(PolicyEvent.class::isInstance);
			ShippedPolicy policy = program.getBean(ShippedPolicy.class);
			assertThat(policy.gaps()).extracting(ShippedPolicy.Gap::parameter)
				.containsExactly(PolicyParameter.STATUTORY_PERIODS, PolicyParameter.OBSTACLE_LIGHT,
						PolicyParameter.OBSTACLE_SUPERVISION, PolicyParameter.PLAUSIBLE_DATES,
						PolicyParameter.OBSTACLE_REPORTER_TERMS, PolicyParameter.PERMIT_STEPS,
						PolicyParameter.OBSTACLE_LATE_STEPS, PolicyParameter.OBSTACLE_URGING);
			ShippedPolicy.Gap dates = policy.gaps().get(3);
			assertThat(dates.inWords())
				.isEqualTo("PLAUSIBLE_DATES FACT_YEARS_BACK=20, PLAN_YEARS_AHEAD=20 (沈政发〔2018〕7号 二(七),数值文件未定,为建议值)");
			assertThat(send(program, expected(2080))).as("believed while nobody said what is").isNull();
			assertThat(send(program, new ProposePolicy(dates.parameter().policyId(), dates.parameter(), "2026-1",
					"沈发改〔2026〕1号", "一", RELEASED, null, dates.shipped().values())))
				.isNull();
			assertThat(policy.gaps()).extracting(ShippedPolicy.Gap::parameter)
				.containsExactly(PolicyParameter.STATUTORY_PERIODS, PolicyParameter.OBSTACLE_LIGHT,
						PolicyParameter.OBSTACLE_SUPERVISION, PolicyParameter.OBSTACLE_REPORTER_TERMS,
						PolicyParameter.PERMIT_STEPS, PolicyParameter.OBSTACLE_LATE_STEPS,
						PolicyParameter.OBSTACLE_URGING);
			assertThat(send(program, expected(2081))).isEqualTo("DATE_TOO_LATE");
		}
	}

	private static DomainCommand expected(int year) {
		return new ForecastNode(PROJECT_ID, "3.4", LocalDate.of(year, 5, 1), "资金未落实", RELEASED);
	}

	/** By the coordinator of the city; the code it was refused with, null when done. */
	private static @Nullable String send(ConfigurableApplicationContext program, DomainCommand command) {
		Attribution by = new Attribution("person-demo-shifagaiwei", Role.COORDINATOR.name(), "unit-210100-drc",
				"GRAPHQL", UUID.randomUUID(), "upgrade", null, Attribution.Source.WITNESSED, List.of());
		try {
			program.getBean(CommandGateway.class).send(new GenericCommandMessage<>(command, by.toMetaData())).join();
			return null;
		}
		catch (CompletionException ex) {
			return ((CommandExecutionException) ex.getCause()).<Refusal>getDetails().orElseThrow().code();
		}
	}

	/** Puts entries and claims of an earlier log into the empty one; how many entries. */
	private long load(String release) throws IOException {
		JdbcClient owner = JdbcClient.create(this.database.owner());
		for (String table : List.of("entry", "claim")) {
			try (InputStream file = new GZIPInputStream(
					Objects.requireNonNull(getClass().getResourceAsStream(release + "." + table + ".json.gz")))) {
				owner
					.sql("INSERT INTO log." + table + " SELECT * FROM jsonb_populate_recordset(NULL::log." + table
							+ ", CAST(? AS jsonb))")
					.param(new String(file.readAllBytes(), StandardCharsets.UTF_8))
					.update();
			}
		}
		owner.sql("INSERT INTO log.type SELECT type, revision, min(log_index) FROM log.entry GROUP BY type, revision")
			.update();
		return owner.sql("SELECT count(*) FROM log.entry").query(Long.class).single();
	}

	private String digest(long entries) {
		return JdbcClient.create(this.database.owner())
			.sql("SELECT encode(sha256(string_agg(leaf_hash || payload || metadata, '' ORDER BY log_index)), 'hex')"
					+ " FROM log.entry WHERE log_index < ?")
			.param(entries)
			.query(String.class)
			.single();
	}

	private long wrongLeaves() {
		return JdbcClient.create(this.database.owner())
			.sql("SELECT count(*) FROM log.entry e WHERE log.leaf_hash(e) <> e.leaf_hash")
			.query(Long.class)
			.single();
	}

	private Api api() {
		return new Api("http://localhost:" + this.port, this.data);
	}

	private ConfigurableApplicationContext start(String... more) {
		List<String> settings = new ArrayList<>(List.of("--server.port=" + this.port,
				"--diaodu.address=http://localhost:" + this.port, "--diaodu.data=" + this.data,
				"--diaodu.sample-history=false", "--diaodu.database.url=" + this.database.jdbcUrl()));
		settings.addAll(List.of(more));
		return SpringApplication.run(DiaoduApplication.class, settings.toArray(String[]::new));
	}

}
