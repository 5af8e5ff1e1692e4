package org.diaodu.query.graphql;

import java.util.Map;

import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.query.FindProject;
import org.diaodu.kernel.project.query.ListBoard;
import org.diaodu.kernel.project.query.WatchBoard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How no is said: refusals to the user, faults to the operator, and nothing else to
 * anybody.
 */
class RefusalsTest extends AtTheEdge {

	private static final String WITHDRAW = """
			mutation {
				withdrawProject(input: { clientMutationId: "mine", projectId: "project-1", reason: "重复" }) {
					clientMutationId
					receipt { logIndex }
					userErrors { code field message }
					projectId
					project { id }
				}
			}
			""";

	@Test
	void aRefusedChangeAnswersUserErrorsInChineseByDefault() {
		this.commands.refuse(Refusal.of(ProjectRefusal.PROJECT_WITHDRAWN));
		EdgeClient.Answer answer = this.client.run(WITHDRAW);
		assertThat(answer.errors().isMissingNode()).as(answer.body()).isTrue();
		JsonNode payload = answer.data().path("withdrawProject");
		assertThat(payload.path("clientMutationId").asString()).isEqualTo("mine");
		assertThat(payload.path("receipt").isNull()).isTrue();
		assertThat(payload.path("project").isNull()).isTrue();
		assertThat(payload.path("projectId").isNull()).isTrue();
		JsonNode error = payload.path("userErrors").path(0);
		assertThat(error.path("code").asString()).isEqualTo("PROJECT_WITHDRAWN");
		assertThat(error.path("field").toString()).isEqualTo("[\"projectId\"]");
		assertThat(error.path("message").asString()).containsPattern("\\p{IsHan}");
		assertThat(this.queries.asked(FindProject.class)).as("nothing is read after a refusal").isEmpty();
	}

	@Test
	void aRefusedRegistrationNamesNoProjectSinceThereIsNone() {
		this.commands.refuse(Refusal.of(ProjectRefusal.AMOUNT_NEGATIVE));
		EdgeClient.Answer answer = this.client
			.run("mutation { registerProject(input: { facts: { name: \"项目\" } }) { projectId userErrors { code } } }");
		JsonNode payload = answer.data().path("registerProject");
		assertThat(payload.path("userErrors").size()).isEqualTo(1);
		assertThat(payload.path("projectId").isNull()).as(answer.body()).isTrue();
	}

	@Test
	void aRefusedPostNamesNoPostSinceThereIsNone() {
		this.commands.refuse(Refusal.of(CommonRefusal.VALUE_INVALID));
		EdgeClient.Answer answer = this.client.run("""
				mutation {
					endPost(input: { personId: "person-1", postId: "post-1", on: "2026-11-23", reason: "r" }) {
						personId postId userErrors { code }
					}
				}
				""");
		JsonNode payload = answer.data().path("endPost");
		assertThat(payload.path("userErrors").size()).as(answer.body()).isEqualTo(1);
		assertThat(payload.path("personId").isNull()).isTrue();
		assertThat(payload.path("postId").isNull()).isTrue();
	}

	@Test
	void aRefusedChangeAnswersInEnglishWhenThatIsPreferred() {
		this.commands.refuse(Refusal.of(ProjectRefusal.PROJECT_WITHDRAWN));
		EdgeClient.Answer answer = this.client.run(WITHDRAW, "Accept-Language", "fr, en-GB;q=0.9, zh;q=0.1");
		assertThat(answer.data().path("withdrawProject").path("userErrors").path(0).path("message").asString())
			.doesNotContainPattern("\\p{IsHan}")
			.contains(" ");
	}

	@Test
	void aRefusedFieldIsNamedAsTheInputNamesIt() {
		this.commands.refuse(Refusal.of(ProjectRefusal.AMOUNT_NEGATIVE, "facts.amounts.total"));
		EdgeClient.Answer answer = this.client.run("""
				mutation {
					reviseAmount(input: { projectId: "p", amounts: { totalInvestmentWanYuan: "-1" }, reason: "r" }) {
						userErrors { code field }
					}
				}
				""");
		assertThat(answer.data().path("reviseAmount").path("userErrors").path(0).path("field").toString())
			.isEqualTo("[\"amounts\",\"totalInvestmentWanYuan\"]");
	}

	@Test
	void aRefusedFieldKeepsTheFactsAroundItWhereTheInputHasThem() {
		this.commands.refuse(Refusal.of(ProjectRefusal.AMOUNT_NEGATIVE, "facts.amounts.total"));
		EdgeClient.Answer answer = this.client
			.run("mutation { registerProject(input: { facts: { name: \"项目\" } }) { userErrors { field } } }");
		assertThat(answer.data().path("registerProject").path("userErrors").path(0).path("field").toString())
			.isEqualTo("[\"facts\",\"amounts\",\"totalInvestmentWanYuan\"]");
	}

	@Test
	void anAmountOfThreeDecimalsIsAUserErrorAndSendsNothing() {
		EdgeClient.Answer answer = this.client.run("""
				mutation {
					reviseAmount(input: { projectId: "p", amounts: { landWanYuan: "1.001" }, reason: "r" }) {
						userErrors { code field }
					}
				}
				""");
		JsonNode error = answer.data().path("reviseAmount").path("userErrors").path(0);
		assertThat(error.path("code").asString()).isEqualTo("VALUE_INVALID");
		assertThat(error.path("field").toString()).isEqualTo("[\"amounts\",\"landWanYuan\"]");
		assertThat(this.commands.count()).isZero();
	}

	@Test
	void aFaultOfACommandTellsNothingButWhatToAskFor() {
		this.commands.fail(new IllegalStateException("relation \"log.entry\" does not exist at org.postgresql.Driver"));
		EdgeClient.Answer answer = this.client.run(WITHDRAW);
		assertThat(answer.data().at("/withdrawProject/userErrors/0/code").asString()).isEqualTo("INTERNAL_ERROR");
		assertNothingLeaks(answer.body());
	}

	@Test
	void aFaultOfAQueryTellsNothingButWhatToAskFor() {
		this.queries.fail(FindProject.class, new IllegalStateException("select * from query.project_card"));
		EdgeClient.Answer answer = this.client.run("query { project(id: \"p\") { id } }");
		assertThat(answer.code()).as(answer.body()).isEqualTo("INTERNAL_ERROR");
		assertThat(answer.errors().path(0).path("extensions").path("correlationId").asString()).isNotEmpty();
		assertNothingLeaks(answer.body());
		assertThat(answer.errors().path(0).path("path").toString()).isEqualTo("[\"project\"]");
	}

	@Test
	void aFaultOfASubscriptionTellsNothing() {
		this.queries.stream(WatchBoard.class,
				(query) -> Flux.error(new IllegalStateException("select * from query.project_card")));
		EdgeClient.Answer answer = this.client.run(
				"subscription { boardChanged(kind: CITY, unitId: \"unit-210100\") { logIndex } }", "Accept",
				"text/event-stream", "X-Correlation-Id", "journey-7");
		assertThat(answer.body()).contains("INTERNAL_ERROR")
			.contains("journey-7")
			.doesNotContainIgnoringCase("select")
			.doesNotContain("Exception");
	}

	@Test
	void whatIsRefusedToAQueryAsNotFoundIsAbsent() {
		this.queries.refuse(FindProject.class, Refusal.of(CommonRefusal.NOT_FOUND));
		EdgeClient.Answer refused = this.client.run("query { project(id: \"p\") { id } }");
		this.queries.answer(FindProject.class, (query) -> null);
		EdgeClient.Answer absent = this.client.run("query { project(id: \"p\") { id } }");
		assertThat(refused.body()).isEqualTo(absent.body()).isEqualTo("{\"data\":{\"project\":null}}");
	}

	@Test
	void aRefusedQueryIsATopLevelErrorWithItsCode() {
		this.queries.refuse(ListBoard.class, Refusal.of(CommonRefusal.VALUE_INVALID, "after"));
		EdgeClient.Answer answer = this.client
			.run("query { board(kind: CITY, unitId: \"u\", after: \"x\") { totalCount } }");
		assertThat(answer.code()).isEqualTo("VALUE_INVALID");
		assertThat(answer.errors().path(0).path("extensions").path("field").toString()).isEqualTo("[\"after\"]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "query { nothing }", "query { me { personId }", "query { project { id } }",
			"query { project(id: \"p\", awaitIndex: \"x\") { id } }",
			"query { units(asOf: \"22.11.2026\") { totalCount } }", "query { units(asOf: 5) { totalCount } }", "",
			"query A { me { personId } } query B { me { personId } }" })
	void aWrongDocumentIsToldClearlyWithoutNamesOfThePrograms(String document) {
		EdgeClient.Answer answer = this.client.run(document);
		assertThat(answer.code()).as(answer.body()).isEqualTo("BAD_REQUEST");
		assertThat(answer.body()).doesNotContain("Exception").doesNotContain("java").doesNotContain("graphql.");
		assertThat(answer.errors().path(0).path("extensions").path("correlationId").asString()).isNotEmpty();
	}

	@Test
	void aWrongValueOfAVariableIsToldByWhatToWrite() {
		EdgeClient.Answer answer = this.client.run("query($day: Date) { units(asOf: $day) { totalCount } }",
				Map.of("day", "2026-02-30"));
		assertThat(answer.code()).as(answer.body()).isEqualTo("BAD_REQUEST");
		assertThat(answer.errors().path(0).path("message").asString()).contains("变量“day”的值不正确:须为日期,写作");
		assertThat(answer.body()).doesNotContain("java");
	}

	@Test
	void moneyAsANumberIsRefused() {
		EdgeClient.Answer answer = this.client.run("""
				mutation {
					reviseAmount(input: { projectId: "p", amounts: { totalInvestmentWanYuan: 0.1 }, reason: "r" }) {
						projectId
					}
				}
				""");
		assertThat(answer.code()).isEqualTo("BAD_REQUEST");
		assertThat(answer.errors().path(0).path("message").asString()).contains("加引号的十进制数");
		assertThat(this.commands.count()).isZero();
	}

	private static void assertNothingLeaks(String body) {
		assertThat(body).doesNotContainIgnoringCase("select")
			.doesNotContain("log.entry")
			.doesNotContain("Exception")
			.doesNotContain("postgres")
			.doesNotContain("org.");
	}

}
