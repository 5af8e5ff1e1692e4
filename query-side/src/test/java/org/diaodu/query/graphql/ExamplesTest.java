package org.diaodu.query.graphql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every published example runs: queries are answered in full, mutations send one command.
 */
class ExamplesTest extends AtTheEdge {

	@ParameterizedTest(name = "{0}")
	@MethodSource("queries")
	void aQueryIsAnsweredAsWritten(String name, String document) {
		EdgeClient.Answer answer = this.client.run(document);
		assertThat(answer.errors().isMissingNode()).as(answer.body()).isTrue();
		assertThat(answer.data().properties()).isNotEmpty()
			.allSatisfy((field) -> assertThat(field.getValue().isNull()).isFalse());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("mutations")
	void aMutationSendsTheCommandOfItsNameAndReadsItsOwnWrite(String name, String document) {
		EdgeClient.Answer answer = this.client.run(document);
		assertThat(answer.errors().isMissingNode()).as(answer.body()).isTrue();
		assertThat(this.commands.only().getClass().getSimpleName()).isEqualTo(name);
		JsonNode payload = answer.data().values().iterator().next();
		assertThat(payload.path("receipt").path("logIndex").asLong()).isEqualTo(RecordingCommands.LOG_INDEX);
		assertThat(payload.path("userErrors").isEmpty()).isTrue();
		for (String object : List.of("project", "unit", "versions", "openProposals", "calendar", "people",
				"majorProjects", "tenures", "life", "catalogue", "obstacle", "taxonomy", "templates")) {
			assertThat(payload.path(object).isNull()).as(object).isFalse();
		}
	}

	static Stream<Arguments> queries() {
		return examples(OperationDefinition.Operation.QUERY);
	}

	static Stream<Arguments> mutations() {
		return examples(OperationDefinition.Operation.MUTATION);
	}

	private static Stream<Arguments> examples(OperationDefinition.Operation kind) {
		List<Arguments> found = new ArrayList<>();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:examples/*.graphql")) {
				for (OperationDefinition operation : new Parser()
					.parseDocument(file.getContentAsString(StandardCharsets.UTF_8))
					.getDefinitionsOfType(OperationDefinition.class)) {
					if (operation.getOperation() == kind) {
						found.add(Arguments.of(operation.getName(), AstPrinter.printAst(operation)));
					}
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return found.stream();
	}

}
