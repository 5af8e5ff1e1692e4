package org.diaodu.query.graphql;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ClassPathResource;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.CooperatorWish;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.command.ObstacleCommand;
import org.diaodu.kernel.obstacle.command.MergeObstacle;
import org.diaodu.kernel.obstacle.command.NoteObstacleWork;
import org.diaodu.kernel.obstacle.command.MoveObstacle;
import org.diaodu.kernel.obstacle.command.NoteVacatedUnit;
import org.diaodu.kernel.obstacle.command.RecountObstacleClock;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.RingObstacleClock;
import org.diaodu.kernel.obstacle.command.SuperviseRedObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.FindObstacleMetrics;
import org.diaodu.kernel.obstacle.query.ListObstacleHistory;
import org.diaodu.kernel.obstacle.query.ListObstacleInbox;
import org.diaodu.kernel.obstacle.query.ListObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleClockState;
import org.diaodu.kernel.obstacle.query.ObstacleFilter;
import org.diaodu.kernel.obstacle.query.ObstacleSort;

import static org.assertj.core.api.Assertions.assertThat;

/** How obstacles are asked about and changed over GraphQL. */
class ObstacleEdgeTest extends AtTheEdge {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final String SORT = """
			mutation {
				sortObstacle(input: { obstacleId: "obstacle-1", itemCode: "0205", scope: CROSS, severity: S1,
						leadUnitId: "unit-1", cooperators: [{ unitId: "unit-2", due: "2026-11-24" }, { unitId: "unit-3" }],
						workingDays: 4, occurredOn: "2026-11-20" }) {
					receipt { logIndex } userErrors { code field message } obstacleId obstacle { row { number } }
				}
			}
			""";

	private static final String MERGE = """
			mutation { mergeObstacle(input: { obstacleId: "%s", intoObstacleId: "%s", reason: "同一问题" }) {
				userErrors { code field message } } }
			""";

	/** Of the clock of the edge, in Shenyang. */
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Test
	@Clause({ "F-117", "F-118" })
	void everyCommandAPersonMaySendIsAMutation() throws Exception {
		List<OperationDefinition> operations = new ArrayList<>();
		for (String file : List.of("obstacle-steps", "obstacle-supervision", "obstacle-closing")) {
			operations.addAll(new Parser()
				.parseDocument(new ClassPathResource("examples/" + file + ".graphql")
					.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
				.getDefinitionsOfType(OperationDefinition.class));
		}
		Set<String> offered = operations.stream()
			.filter((operation) -> operation.getOperation() == OperationDefinition.Operation.MUTATION)
			.flatMap((operation) -> operation.getSelectionSet().getSelectionsOfType(Field.class).stream())
			.map((field) -> field.getName().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
					+ field.getName().substring(1))
			.collect(Collectors.toCollection(TreeSet::new));
		List<String> commands = new ArrayList<>(
				Arrays.stream(ObstacleCommand.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
		commands.removeAll(List.of(RingObstacleClock.class.getSimpleName(), RecountObstacleClock.class.getSimpleName(),
				SuperviseRedObstacle.class.getSimpleName(), NoteVacatedUnit.class.getSimpleName(),
				MoveObstacle.class.getSimpleName()));
		commands.add("AdoptObstacleTaxonomy");
		assertThat(offered).containsExactlyInAnyOrderElementsOf(commands);
	}

	@Test
	@Clause("F-125")
	void everyChangeTakesThePrintedNumberForTheId() {
		String printed = new ObstacleNumber(ObstacleSamples.NUMBER).printed();
		JsonNode payload = this.client.run(SORT.replace("obstacle-1", printed)).data().path("sortObstacle");
		assertThat(payload.path("userErrors")).isEmpty();
		assertThat(((SortObstacle) this.commands.only()).obstacleId()).isEqualTo(ObstacleSamples.OBSTACLE);
		assertThat(this.queries.asked(FindObstacle.class).getFirst().idOrNumber()).isEqualTo(ObstacleSamples.NUMBER);
		this.commands.accept();
		this.client.run(MERGE.formatted(printed.toLowerCase(Locale.ROOT), "obstacle-2"));
		assertThat(this.commands.only())
			.isEqualTo(new MergeObstacle(ObstacleSamples.OBSTACLE, "obstacle-2", "同一问题", TODAY));
		this.commands.accept();
		this.client.run(MERGE.formatted("obstacle-2", printed));
		assertThat(this.commands.only())
			.isEqualTo(new MergeObstacle("obstacle-2", ObstacleSamples.OBSTACLE, "同一问题", TODAY));
	}

	@Test
	@Clause("F-125")
	void aMistypedNumberIsRefusedWithACodeOfItsOwnAndNothingIsSent() {
		String wrong = ObstacleSamples.NUMBER.substring(0, 21) + "8";
		JsonNode error = this.client.run(SORT.replace("obstacle-1", wrong)).data().at("/sortObstacle/userErrors/0");
		assertThat(error.path("code").asString()).isEqualTo("OBSTACLE_NUMBER_UNSOUND");
		assertThat(error.path("message").asString()).contains("校验码");
		assertThat(error.at("/field/0").asString()).isEqualTo("obstacleId");
		JsonNode into = this.client.run(MERGE.formatted("obstacle-1", wrong)).data().at("/mergeObstacle/userErrors/0");
		assertThat(into.path("code").asString()).isEqualTo("OBSTACLE_NUMBER_UNSOUND");
		assertThat(into.at("/field/0").asString()).isEqualTo("intoObstacleId");
		assertThat(this.queries.asked(FindObstacle.class)).isEmpty();
		assertThat(this.commands.count()).isZero();
	}

	@Test
	@Clause({ "F-051", "F-125" })
	void aNumberNobodyMaySeeIsNotFound() {
		this.queries.answer(FindObstacle.class, (query) -> null);
		JsonNode error = this.client.run(SORT.replace("obstacle-1", ObstacleSamples.NUMBER))
			.data()
			.at("/sortObstacle/userErrors/0");
		assertThat(error.path("code").asString()).isEqualTo("NOT_FOUND");
		assertThat(error.at("/field/0").asString()).isEqualTo("obstacleId");
		assertThat(this.commands.count()).isZero();
	}

	@Test
	@Clause({ "F-118", "F-137" })
	void aSortingIsSentAsWrittenAndItsOwnWriteIsRead() {
		JsonNode payload = this.client.run(SORT).data().path("sortObstacle");
		assertThat(this.commands.only()).isEqualTo(new SortObstacle("obstacle-1", "0205", ObstacleScope.CROSS,
				Severity.S1, "unit-1",
				List.of(new CooperatorWish("unit-2", LocalDate.of(2026, 11, 24)), new CooperatorWish("unit-3", null)),
				4, DAY, null));
		assertThat(payload.path("obstacleId").asString()).isEqualTo("obstacle-1");
		assertThat(payload.path("obstacle").path("row").path("number").asString()).isEqualTo(ObstacleSamples.NUMBER);
		assertThat(this.queries.asked(FindObstacle.class)).singleElement().satisfies((query) -> {
			assertThat(query.idOrNumber()).isEqualTo("obstacle-1");
			assertThat(query.awaitIndex()).isEqualTo(RecordingCommands.LOG_INDEX);
		});
	}

	@Test
	@Clause("F-117")
	void aReportGetsAnIdThatARetryKeepsAndItsEvidenceIsStoredWithIt() {
		this.client
			.run("""
					mutation {
						reportObstacle(input: { commandId: "00000000-0000-4000-8000-000000000009", projectId: "project-1",
								text: "无法开挖", blockedAt: "基坑", evidence: ["照片1"], occurredOn: "2026-11-20" }) { receipt { logIndex } }
					}
					""");
		assertThat(this.commands.only()).isEqualTo(new ReportObstacle("obstacle-00000000-0000-4000-8000-000000000009",
				"project-1", "无法开挖", "基坑", null, null, List.of("照片1"), DAY));
		assertThat(this.commands.attribution().evidence()).containsExactly("照片1");
		this.commands.accept();
		this.client
			.run("""
					mutation {
						noteObstacleWork(input: { commandId: "00000000-0000-4000-8000-000000000009", obstacleId: "obstacle-1",
								text: "踏勘", occurredOn: "2026-11-20" }) { receipt { logIndex } }
					}
					""");
		assertThat(this.commands.only()).isEqualTo(
				new NoteObstacleWork("obstacle-1", "note-00000000-0000-4000-8000-000000000009", "踏勘", List.of(), DAY));
	}

	@ParameterizedTest
	@CsvSource({ "OBSTACLE_UNIT_TWICE,cooperators[1].unitId,cooperators|1|unitId",
			"OBSTACLE_DAYS_UNFIT,workingDays,workingDays", "OBSTACLE_STATE_UNFIT,,",
			"OBSTACLE_DAY_NOT_TODAY,occurredOn,occurredOn" })
	@Clause({ "F-118", "F-137" })
	void aRefusalNamesTheFieldOfTheInput(ObstacleRefusal code, String field, String path) {
		this.commands.refuse((field != null) ? Refusal.of(code, field) : Refusal.of(code));
		JsonNode payload = this.client.run(SORT).data().path("sortObstacle");
		assertThat(payload.path("receipt").isNull()).isTrue();
		assertThat(payload.path("obstacle").isNull()).isTrue();
		JsonNode error = payload.path("userErrors").path(0);
		assertThat(error.path("code").asString()).isEqualTo(code.name());
		assertThat(error.path("message").asString()).containsPattern("\\p{IsHan}");
		List<String> found = new ArrayList<>();
		error.path("field").forEach((part) -> found.add(part.asString()));
		assertThat(String.join("|", found)).isEqualTo((path != null) ? path : "");
		assertThat(this.queries.asked(FindObstacle.class)).isEmpty();
	}

	@Test
	@Clause({ "F-008", "F-125", "F-146" })
	void filtersAreAskedAsWritten() {
		this.client
			.run("""
					query {
						obstacles(filter: { open: true, tier: CITY, status: ASSIGNED, category: "02", itemCode: "0205", severity: S3,
								clock: OVERDUE, unitId: "u", districtId: "d", zoneId: "z", projectId: "p", text: "SZ" },
								sort: REPORTED, first: 5, after: "c", awaitIndex: 9) { totalCount }
						counted: obstacles { edges { cursor } figures { open } }
						obstacleInbox(first: 7, after: "c") { totalCount }
						obstacleMetrics(from: "2026-01-31", to: "2026-03-01", unitId: "u", districtId: "d", category: "02") { from to }
					}
					""");
		assertThat(this.queries.asked(ListObstacles.class))
			.satisfiesExactlyInAnyOrder(
					(query) -> assertThat(query).isEqualTo(new ListObstacles(query.caller(),
							new ObstacleFilter(true, SolvingTier.CITY, ObstacleStatus.ASSIGNED, "02", "0205",
									Severity.S3, ObstacleClockState.OVERDUE, "u", "d", "z", "p", "SZ"),
							ObstacleSort.REPORTED, 5, "c", 9L, false)),
					(query) -> assertThat(query.withFigures()).isTrue());
		assertThat(this.queries.asked(ListObstacleInbox.class)).singleElement()
			.satisfies((query) -> assertThat(query).isEqualTo(new ListObstacleInbox(query.caller(), 7, "c", null)));
		assertThat(this.queries.asked(FindObstacleMetrics.class)).singleElement()
			.satisfies((query) -> assertThat(query).isEqualTo(new FindObstacleMetrics(query.caller(),
					YearMonth.of(2026, 1), YearMonth.of(2026, 3), "u", "d", "02", null)));
	}

	@Test
	@Clause({ "F-008", "F-145" })
	void figuresAreCountedWhereTheyAreNamedHoweverThatIsWritten() {
		this.client.run("""
				query {
					none: obstacles(first: 1) { edges { node { id } } totalCount }
					named: obstacles(first: 2) { numbers: figures { open } }
					inline: obstacles(first: 3) { ... on ObstacleConnection { ... { figures { open } } } }
					spread: obstacles(first: 4) { ...Numbers }
					merged: obstacles(first: 5) { totalCount }
					merged: obstacles(first: 5) { figures { open } }
				}
				fragment Numbers on ObstacleConnection { totalCount figures { open } }
				""");
		assertThat(this.queries.asked(ListObstacles.class)).hasSize(5)
			.allSatisfy((query) -> assertThat(query.withFigures()).as("of the page of %d", query.first())
				.isEqualTo(query.first() > 1));
	}

	@Test
	@Clause("F-006")
	void theHistoryIsOfTheMomentOfTheObstacleAndTheMonthsAreWhole() {
		JsonNode data = this.client
			.run("""
					query {
						obstacle(id: "SZ-1803") { row { printedNumber } history(first: 3, after: "c") { totalCount } }
						obstacleMetrics(from: "2026-01-31", to: "2026-02-01") { from to total { onTimePercent averageDays } }
					}
					""")
			.data();
		assertThat(this.queries.asked(ListObstacleHistory.class)).singleElement().satisfies((query) -> {
			assertThat(query.obstacleId()).isEqualTo(ObstacleSamples.OBSTACLE);
			assertThat(query.first()).isEqualTo(3);
			assertThat(query.awaitIndex()).isEqualTo(Samples.BASIS.logIndex());
		});
		assertThat(data.path("obstacle").path("row").path("printedNumber").asString())
			.startsWith("SZ-1803-210106-02-05-");
		assertThat(data.path("obstacleMetrics").path("from").asString()).isEqualTo("2026-01-01");
		assertThat(data.path("obstacleMetrics").path("to").asString()).isEqualTo("2026-02-28");
		assertThat(data.path("obstacleMetrics").path("total").path("onTimePercent").asString()).isEqualTo("66.67");
	}

	@Test
	void anObstacleThatIsNotTheirsIsAbsent() {
		this.queries.answer(FindObstacle.class, (query) -> null);
		EdgeClient.Answer answer = this.client.run("query { obstacle(id: \"obstacle-1\") { text } }");
		assertThat(answer.errors().isMissingNode()).isTrue();
		assertThat(answer.data().path("obstacle").isNull()).isTrue();
	}

}
