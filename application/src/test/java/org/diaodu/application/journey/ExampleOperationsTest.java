package org.diaodu.application.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.diaodu.application.start.SampleHistory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.CityTime;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each example operation, as it is shipped, asked of a program that has just started for
 * the first time with its sample.
 */
@Clause("F-093")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExampleOperationsTest {

	/** Who does what is not the city's coordinator's to do. */
	private static final Map<String, String> WHO = Map.ofEntries(Map.entry("ReportProgress", "zhuanyuan"),
			Map.entry("VerifyProgress", "zhuanyuan"), Map.entry("RejectProgress", "zhuanyuan"),
			Map.entry("RecordFunds", "zhuanyuan"), Map.entry("ProveCapital", "zhuanyuan"),
			Map.entry("StopWork", "zhuanyuan"), Map.entry("ReportStop", "zhuanyuan"),
			Map.entry("ReverifyLicence", "zhuanyuan"), Map.entry("ResumeWork", "zhuanyuan"),
			Map.entry("ConsentToTransfer", "qufagaiju"), Map.entry("DraftReports", "zhuanyuan"),
			Map.entry("ReportObstacle", "zhuanyuan"), Map.entry("ObstacleInbox", "qufagaiju"),
			Map.entry("RateConfidence", "zhuanguanyuan"), Map.entry("RecordStatisticalEntry", "tongji"),
			Map.entry("ReturnStatisticalEntry", "tongji"), Map.entry("RecordOfficialInvestment", "tongji"));

	/** What is empty on a fresh sample, and rightly so: nobody did such a thing yet. */
	private static final Set<String> NOTHING_YET = Set.of("LedgerMappings", "LedgerRows", "LedgerUpload",
			"OfferedProjects", "OverdueObstacles", "PolicyProposals",
			// nobody is told of what the sample recorded
			"MyNotices",
			// and every letter was drawn up
			"FailedLetters");

	/** What needs nothing but the sample, and the examples before. */
	private static final Set<String> BY_THEMSELVES = Set.of("AcceptPermit", "AdoptNodeCatalogue",
			"AdoptObstacleTaxonomy", "AdoptPermitCatalogue", "ApplyForPermit", "AppointPrincipalLeader",
			"AssignOfficeStaff", "AssignPost", "AssignProjectCode", "CancelProject", "ChangeStage", "ClassifyIndustry",
			"ConferRank", "ConsentToTransfer", "CorrectFacts", "DeclineTransfer", "EndOfficeStaff", "EndPost",
			"EndPrincipalLeader", "ErasePerson", "EstablishProjectOffice", "GrantGreenChannel", "IssuePermit",
			"LinkOwner", "MergeUnit", "PlanPermit", "ProposePolicy", "ProposePoolAdmission", "ProposeTransfer",
			"PublishCalendarYear", "RebuildReadModel", "RecodeDivision", "RecordFunds", "RecordLandContract",
			"RecordMerit", "RecordTraining", "RegisterDepartment", "RegisterGridCell", "RegisterPerson",
			"RegisterProject", "RegisterZone", "RejectPolicy", "RenameUnit", "RequestSupplement", "RestoreProject",
			"ReviseAmount", "ReviseCalendarYear", "SaveMapping", "SetAnnualPlan", "SetFundPlan", "SetLifecyclePilot",
			"SkipNode", "WithdrawProject");

	/** Codes that tell of a fault, or of a document that is not understood. */
	private static final Set<String> FAULTS = Set.of("INTERNAL_ERROR", "BAD_REQUEST", "LIMIT_EXCEEDED",
			"STORE_UNAVAILABLE");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static Program program;

	@BeforeAll
	static void start() {
		program = Program.start("--diaodu.sample-history=true");
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	/**
	 * An operation of a file of examples.
	 */
	private record Example(String file, String name, String document) {

		String who() {
			return WHO.getOrDefault(this.name, "shifagaiwei");
		}

	}

	@Test
	@Order(0)
	void noRuleRefusesWhatTheSampleDoes() {
		assertThat(program.bean(SampleHistory.class).refused()).isEmpty();
	}

	@Test
	@Order(1)
	void everyQueryIsAnswered() throws InterruptedException {
		awaitLights();
		Map<String, String> failed = new TreeMap<>();
		for (Example example : examples(OperationDefinition.Operation.QUERY)) {
			JsonNode answer = program.api().as(example.who()).raw(example.document(), variables(example.name()));
			if (!answer.path("errors").isMissingNode()) {
				failed.put(example.name(), answer.path("errors").toString());
			}
			else if (isEmpty(answer.get("data")) && !NOTHING_YET.contains(example.name())) {
				failed.put(example.name(), "EMPTY " + answer.get("data"));
			}
		}
		assertThat(failed).isEmpty();
	}

	/**
	 * The shipped variables, but for the time asked about: the demo people worked in the
	 * year before the program's first start.
	 */
	private static Map<String, Object> variables(String name) {
		LocalDate today = LocalDate.now(CityTime.ZONE);
		String month = YearMonth.from(today).toString();
		return switch (name) {
			case "Funnel", "MonthLights" -> Map.of("month", month);
			case "PermitPerformance", "ObstacleMetrics" ->
				Map.of("from", today.minusYears(1).toString(), "to", today.toString());
			case "PlanVersusActual" -> Map.of("year", today.getYear(), "month", today.getMonthValue());
			case "MajorProjects" -> Map.of("year", today.getYear());
			default -> Map.of();
		};
	}

	/** Lights are judged a little after what they rest on. */
	private static void awaitLights() throws InterruptedException {
		for (int time = 0; time < 300; time++) {
			JsonNode red = program.api()
				.as("shifagaiwei")
				.ask("{ lightChanges(projectId: \"project-00000000-0000-4000-8000-000000000002\", light: PROGRESS,"
						+ " colour: RED) { totalCount } }");
			if (red.at("/lightChanges/totalCount").asInt() > 0) {
				return;
			}
			Thread.sleep(200);
		}
		throw new AssertionError("the sample's lights were not judged");
	}

	/** Whether the first field of an answer is absent, or a list of nothing. */
	private static boolean isEmpty(JsonNode data) {
		JsonNode field = data.iterator().next();
		if (field.isNull() || (field.isArray() && field.isEmpty())) {
			return true;
		}
		for (String list : List.of("edges", "rows", "districts", "figures", "projects")) {
			if (field.path(list).isArray()) {
				return field.path(list).isEmpty();
			}
		}
		return false;
	}

	/** Whatever became of it since. */
	@Test
	@Order(3)
	void anotherStartRefusesNothingOfTheSample() {
		program.bean(SampleHistory.class).load("another start");
		assertThat(program.bean(SampleHistory.class).refused()).isEmpty();
	}

	/**
	 * A mutation is carried out, or refused with a code where it needs what the reader
	 * would have to do first; it is never a fault, nor a document the contract does not
	 * know.
	 */
	@Test
	@Order(2)
	void everyMutationIsCarriedOutOrRefusedForAReason() {
		Map<String, String> failed = new TreeMap<>();
		Set<String> done = new TreeSet<>();
		Map<String, String> refused = new TreeMap<>();
		for (Example example : examples(OperationDefinition.Operation.MUTATION)) {
			JsonNode answer = program.api().as(example.who()).raw(example.document(), Map.of());
			JsonNode payload = answer.path("data").isObject() ? answer.path("data").iterator().next() : null;
			JsonNode code = (payload != null && payload.isObject()) ? payload.at("/userErrors/0/code")
					: answer.at("/errors/0/extensions/code");
			if (payload != null && payload.isObject() && payload.path("receipt").isObject()) {
				done.add(example.name());
			}
			else if (!code.isString() || FAULTS.contains(code.asString())) {
				failed.put(example.name(), answer.toString());
			}
			else {
				refused.put(example.name(), code.asString());
			}
		}
		assertThat(failed).isEmpty();
		assertThat(done).as("refused: " + refused).containsAll(BY_THEMSELVES);
	}

	@Test
	@Order(3)
	void aWholeFileOfExamplesIsWithinTheLimitsOfADocument() throws IOException {
		for (Resource file : files()) {
			String document = file.getContentAsString(StandardCharsets.UTF_8);
			String first = new Parser().parseDocument(document)
				.getDefinitionsOfType(OperationDefinition.class)
				.getFirst()
				.getName();
			String body = JSON.writeValueAsString(Map.of("query", document, "operationName", first));
			String answer = program.api()
				.send(program.api()
					.as("shifagaiwei")
					.request("/graphql")
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString(body))
					.build())
				.body();
			assertThat(answer).as(file.getFilename()).contains("\"data\"").doesNotContain("LIMIT_EXCEEDED");
		}
	}

	/** As somebody reads them: what a file names is made in the one before. */
	private static List<Resource> files() {
		try {
			return Arrays
				.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:examples/*.graphql"))
				.sorted(Comparator.comparing((file) -> String.valueOf(file.getFilename()).replace(".graphql", "")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Example> examples(OperationDefinition.Operation kind) {
		List<Example> found = new ArrayList<>();
		for (Resource file : files()) {
			try {
				new Parser().parseDocument(file.getContentAsString(StandardCharsets.UTF_8))
					.getDefinitionsOfType(OperationDefinition.class)
					.stream()
					.filter((operation) -> operation.getOperation() == kind)
					.forEach((operation) -> found.add(new Example(String.valueOf(file.getFilename()),
							operation.getName(), AstPrinter.printAst(operation))));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		assertThat(found).hasSizeGreaterThan(40);
		// What ends the project the others are about comes last.
		found.sort(Comparator.comparing((example) -> example.name().equals("CancelProject")));
		return found;
	}

}
