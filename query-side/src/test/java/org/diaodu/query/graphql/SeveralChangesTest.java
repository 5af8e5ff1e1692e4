package org.diaodu.query.graphql;

import java.util.List;
import java.util.Map;

import org.diaodu.kernel.jurisdiction.query.FindCaller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several changes in one request: each tells what became of it, whatever the others end
 * in.
 */
@Clause("F-014")
class SeveralChangesTest extends AtTheEdge {

	private static final String THREE = """
			mutation {
				first: withdrawProject(input: { projectId: "project-1", reason: "重复" }) { ...told project { id } }
				second: withdrawProject(input: { %s projectId: "project-2", reason: "重复" }) { ...told project { id } }
				third: withdrawProject(input: { projectId: "project-3", reason: "重复" }) { ...told project { id } }
			}
			fragment told on MutationPayload {
				receipt { logIndex }
				userErrors { code field message commandId correlationId }
			}
			""";

	private static final String COMMAND = "00000000-0000-4000-8000-00000000000a";

	@ParameterizedTest
	@EnumSource(names = { "NOT_PERMITTED", "STORE_UNAVAILABLE", "OVERLOADED" })
	void whatTheCallerMayNotOrTheProgramCannotDoHidesNoReceipt(CommonRefusal code) {
		this.commands.refuseFor("project-2", Refusal.of(code));
		EdgeClient.Answer answer = three("commandId: \"%s\"".formatted(COMMAND));
		assertTheOthersAreRecorded(answer);
		JsonNode error = error(answer);
		assertThat(error.path("code").asString()).isEqualTo(code.name());
		assertThat(error.path("field").isNull()).isTrue();
		assertThat(error.path("message").asString()).containsPattern("\\p{IsHan}");
		assertThat(error.path("commandId").asString()).as("what to send again").isEqualTo(COMMAND);
		assertThat(error.path("correlationId").asString()).isEqualTo("journey-7");
	}

	@Test
	void aBrokenInputHidesNoReceipt() {
		EdgeClient.Answer answer = three("commandId: \"1\"");
		assertTheOthersAreRecorded(answer);
		assertThat(error(answer).path("code").asString()).isEqualTo("VALUE_INVALID");
		assertThat(error(answer).path("field").toString()).isEqualTo("[\"commandId\"]");
		assertThat(error(answer).path("commandId").isNull()).isTrue();
		assertThat(this.commands.count()).isEqualTo(2);
	}

	@Test
	void aFaultHidesNoReceiptAndTellsNothingButWhatToAskFor() {
		this.commands.failFor("project-2", new IllegalStateException("relation \"log.entry\" does not exist"));
		EdgeClient.Answer answer = three("");
		assertTheOthersAreRecorded(answer);
		assertThat(error(answer).path("code").asString()).isEqualTo("INTERNAL_ERROR");
		assertThat(error(answer).path("commandId").asString()).as("made by the program").isNotEmpty();
		assertThat(error(answer).path("correlationId").asString()).isEqualTo("journey-7");
		assertThat(answer.body()).doesNotContain("log.entry").doesNotContain("Exception");
	}

	@Test
	void aPostThatIsNotTheCallersIsToldOfEachChange() {
		EdgeClient.Answer answer = this.client.run(THREE.formatted(""), "X-Diaodu-Post", "post-9");
		assertThat(answer.errors().isMissingNode()).as(answer.body()).isTrue();
		assertThat(List.of("first", "second", "third"))
			.allSatisfy((name) -> assertThat(answer.data().path(name).at("/userErrors/0/code").asString())
				.isEqualTo("POST_UNKNOWN"));
		assertThat(this.commands.count()).isZero();
	}

	@Test
	void aCallerWhoCannotBeLookedUpIsAFaultOfThatChangeAlone() {
		this.queries.fail(FindCaller.class, new IllegalStateException("select * from query.person"));
		EdgeClient.Answer answer = this.client.run(THREE.formatted(""), "X-Test-Person", "person-never-seen");
		assertThat(answer.errors().isMissingNode()).as(answer.body()).isTrue();
		assertThat(error(answer).path("code").asString()).isEqualTo("INTERNAL_ERROR");
		assertThat(answer.body()).doesNotContain("select");
	}

	@Test
	void whatCannotBeLookedUpForAChangeHidesNoReceipt() {
		this.queries.fail(FindObstacle.class, new IllegalStateException("select * from query.obstacle"));
		String document = """
				mutation {
					first: urgeObstacle(input: { obstacleId: "obstacle-1", text: "请加快" }) { receipt { logIndex } }
					second: urgeObstacle(input: { obstacleId: "%s", text: "请加快" }) {
						receipt { logIndex } userErrors { code }
					}
				}
				""";
		EdgeClient.Answer answer = this.client.run(document.formatted(ObstacleSamples.NUMBER));
		assertThat(answer.errors().isMissingNode()).as(answer.body()).isTrue();
		assertThat(answer.data().at("/first/receipt/logIndex").asLong()).isEqualTo(RecordingCommands.LOG_INDEX);
		assertThat(error(answer).path("code").asString()).isEqualTo("INTERNAL_ERROR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "NOT_FOUND", "PROJECT_WITHDRAWN" })
	void whatIsNotThereOrNotWhatItWasIsNamedByTheFieldThatNamesIt(String code) {
		this.commands.refuseFor("project-2", new Refusal(code, null, Map.of("id", "project-2")));
		EdgeClient.Answer answer = three("clientMutationId: \"project-2\"");
		assertTheOthersAreRecorded(answer);
		assertThat(error(answer).path("code").asString()).isEqualTo(code);
		assertThat(error(answer).path("field").toString()).isEqualTo("[\"projectId\"]");
	}

	private EdgeClient.Answer three(String more) {
		return this.client.run(THREE.formatted(more), Map.of(), "X-Correlation-Id", "journey-7");
	}

	private static JsonNode error(EdgeClient.Answer answer) {
		JsonNode second = answer.data().path("second");
		assertThat(second.path("receipt").isNull()).as(answer.body()).isTrue();
		assertThat(second.path("userErrors")).hasSize(1);
		return second.at("/userErrors/0");
	}

	private static void assertTheOthersAreRecorded(EdgeClient.Answer answer) {
		assertThat(answer.errors().isMissingNode()).as(answer.body()).isTrue();
		assertThat(List.of("first", "third")).allSatisfy((name) -> {
			JsonNode told = answer.data().path(name);
			assertThat(told.at("/receipt/logIndex").asLong()).isEqualTo(RecordingCommands.LOG_INDEX);
			assertThat(told.path("userErrors")).isEmpty();
			assertThat(told.path("project").isNull()).as("read after it was recorded").isFalse();
		});
	}

}
