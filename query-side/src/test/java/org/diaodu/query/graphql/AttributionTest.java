package org.diaodu.query.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.query.CallerView;
import org.diaodu.kernel.jurisdiction.query.FindCaller;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.BoardSort;
import org.diaodu.kernel.project.query.FindProject;
import org.diaodu.kernel.project.query.ListBoard;
import org.diaodu.kernel.project.query.SortDirection;
import org.diaodu.kernel.value.WanYuan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In whose name messages are sent, and what of the request reaches them.
 */
class AttributionTest extends AtTheEdge {

	private static final String REGISTER = """
			mutation {
				registerProject(input: {
					%s
					facts: { name: "项目", amounts: { totalInvestmentWanYuan: "500.10" } }
				}) { receipt { commandId } userErrors { code field } projectId project { id } }
			}
			""";

	@Test
	void aCommandCarriesThePostTheJourneyAndTheEvidence() {
		this.client.run(
				REGISTER
					.formatted("commandId: \"00000000-0000-4000-8000-00000000000a\" evidence: [\"批文一\", \" 批文二 \"]"),
				"X-Correlation-Id", "journey-7");
		assertThat(this.commands.attribution()).isEqualTo(new Attribution("person-1", "COORDINATOR", "unit-210100",
				"GRAPHQL", UUID.fromString("00000000-0000-4000-8000-00000000000a"), "journey-7", null,
				Attribution.Source.WITNESSED, List.of("批文一", "批文二")));
	}

	@Test
	void theHeaderChoosesAmongThePostsOfTheCaller() {
		this.client.run(REGISTER.formatted(""), "X-Diaodu-Post", "post-2");
		assertThat(this.commands.attribution().role()).isEqualTo("MANAGER");
	}

	@Test
	void aPostTheCallerDoesNotHoldIsRefused() {
		EdgeClient.Answer answer = this.client.run(REGISTER.formatted(""), "X-Diaodu-Post", "post-9");
		assertThat(answer.data().at("/registerProject/userErrors/0/code").asString()).isEqualTo("POST_UNKNOWN");
		assertThat(this.commands.count()).isZero();
	}

	@Test
	void aPersonWithoutAPostMayDoNothing() {
		this.queries.answer(FindCaller.class,
				(query) -> new CallerView(query.personId(), null, List.of(), Samples.BASIS));
		assertThat(this.client.run("query { me { personId } }", "X-Test-Person", "person-none").code())
			.isEqualTo("NO_POST");
	}

	@Test
	void theRoleOfTheProgramIsNeverTakenFromOutside() {
		this.queries.answer(FindCaller.class, (query) -> new CallerView(query.personId(), null,
				List.of(Samples.post("post-system", Role.SYSTEM)), Samples.BASIS));
		assertThat(this.client
			.run(REGISTER.formatted(""), "X-Test-Person", "person-system", "X-Diaodu-Post", "post-system")
			.data()
			.at("/registerProject/userErrors/0/code")
			.asString()).isEqualTo("NO_POST");
		assertThat(this.commands.count()).isZero();
	}

	@Test
	void aLoginWithoutAPersonIsRefused() {
		assertThat(this.client.run("query { me { personId } }", "X-Test-Person", "").code())
			.isEqualTo("UNAUTHENTICATED");
	}

	@Test
	void whatIsAbsentInTheInputIsUnknownOrToday() {
		this.client.run(REGISTER.formatted("commandId: \"00000000-0000-4000-8000-00000000000a\""));
		ProjectFacts facts = new ProjectFacts("项目", null, null, null, null, null, Amounts.ofTotal(WanYuan.of("500.10")),
				null, List.of(), null, null, Place.UNKNOWN, null, null, null, null, null);
		// half past midnight in the city, still the day before in UTC
		assertThat(this.commands.only()).isEqualTo(new RegisterProject("project-00000000-0000-4000-8000-00000000000a",
				facts, null, null, null, null, null, LocalDate.of(2026, 11, 23)));
	}

	@Test
	void aCommandSentAgainIsTheSameCommand() {
		String document = REGISTER.formatted("commandId: \"00000000-0000-4000-8000-00000000000b\"");
		EdgeClient.Answer first = this.client.run(document);
		Object sent = this.commands.only();
		this.commands.accept();
		EdgeClient.Answer second = this.client.run(document);
		assertThat(this.commands.only()).isEqualTo(sent);
		assertThat(second.body()).isEqualTo(first.body());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "commandId: \"1\"", "commandId: \"1-1-1-1-1\"", "evidence: [\"a\\nb\"]", "evidence: [\" \"]" })
	void aMalformedKeyOrEvidenceIsAUserErrorAndSendsNothing(String part) {
		EdgeClient.Answer answer = this.client.run(REGISTER.formatted(part));
		assertThat(answer.data().path("registerProject").path("userErrors").path(0).path("code").asString())
			.isEqualTo("VALUE_INVALID");
		assertThat(this.commands.count()).isZero();
	}

	@Test
	void theProjectOfAPayloadIsReadAtTheIndexOfItsReceipt() {
		EdgeClient.Answer answer = this.client.run(REGISTER.formatted(""));
		String id = answer.data().path("registerProject").path("projectId").asString();
		assertThat(this.queries.asked(FindProject.class)).containsExactly(new FindProject(
				new Caller("person-1", Role.COORDINATOR, "unit-210100"), id, RecordingCommands.LOG_INDEX));
	}

	@Test
	void aBoardIsAskedAsTheClientWroteIt() {
		this.client.run("""
				query {
					board(
						kind: DISTRICT, unitId: "unit-210106", filter: { text: "jkq", amountFromWanYuan: "3000" },
						sort: UPDATED, direction: ASCENDING, first: 7, after: "c", awaitIndex: 9
					) { totalCount }
				}
				""");
		assertThat(this.queries.asked(ListBoard.class))
			.containsExactly(
					new ListBoard(new Caller("person-1", Role.COORDINATOR, "unit-210100"),
							new BoardRef(BoardKind.DISTRICT, "unit-210106"), new BoardFilter("jkq", null, null, null,
									null, null, null, null, WanYuan.of(3000), null, null),
							BoardSort.UPDATED, SortDirection.ASCENDING, 7, "c", 9L));
	}

	@Test
	void aShortListIsCutIntoPages() {
		EdgeClient.Answer first = this.client
			.run("query { units(first: 2) { edges { node { id } } pageInfo { hasNextPage endCursor } totalCount } }");
		assertThat(first.data().toString()).isEqualTo(
				"{\"units\":{\"edges\":[{\"node\":{\"id\":\"unit-210102\"}},{\"node\":{\"id\":\"unit-210103\"}}],"
						+ "\"pageInfo\":{\"hasNextPage\":true,\"endCursor\":\"unit-210103\"},\"totalCount\":3}}");
		EdgeClient.Answer second = this.client.run(
				"query { units(first: 2, after: \"unit-210103\") { edges { node { id } } pageInfo { hasNextPage } } }");
		assertThat(second.data().toString()).isEqualTo(
				"{\"units\":{\"edges\":[{\"node\":{\"id\":\"unit-210104\"}}],\"pageInfo\":{\"hasNextPage\":false}}}");
	}

	@Test
	void oneAnswerAsksNoQuestionTwice() {
		this.client
			.run("query { me { posts { id unitName } } boards { unitName } units { edges { node { names { name } } } }"
					+ " board(kind: CITY, unitId: \"unit-210100\") { edges { node { id districtName ownerName tiers } } } }",
					"X-Test-Person", "person-fresh");
		assertThat(this.queries.asked(Object.class).stream().filter((query) -> !(query instanceof FindCaller)))
			.hasSize(3);
	}

}
