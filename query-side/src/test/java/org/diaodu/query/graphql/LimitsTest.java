package org.diaodu.query.graphql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.diaodu.kernel.message.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How an operation is measured.
 */
class LimitsTest {

	private static final TypeDefinitionRegistry CONTRACT = contract();

	@Test
	void depthIsCountedThroughFragments() {
		String document = """
				query { project(id: "p") { ...Card } }
				fragment Card on Project { timeline { ... on TimelineConnection { edges { node { changes { field } } } } } }
				""";
		assertThat(exceeded(document, limits(6, 500, 15, 50, 10_000))).isEmpty();
		assertThat(exceeded(document, limits(5, 500, 15, 50, 10_000))).hasValue("depth 5");
	}

	@Test
	void fieldsAreCountedAsOftenAsTheirFragmentIsUsed() {
		String document = """
				query { me { posts { ...Post } activePost { ...Post } } }
				fragment Post on Post { id role unitId }
				""";
		assertThat(exceeded(document, limits(10, 9, 15, 50, 10_000))).isEmpty();
		assertThat(exceeded(document, limits(10, 8, 15, 50, 10_000))).hasValue("fields 8");
	}

	@Test
	void aliasesAreCounted() {
		String document = "query { "
				+ IntStream.range(0, 3).mapToObj((i) -> "a" + i + ": me { personId }").collect(Collectors.joining(" "))
				+ " }";
		assertThat(exceeded(document, limits(10, 500, 3, 50, 10_000))).isEmpty();
		assertThat(exceeded(document, limits(10, 500, 2, 50, 10_000))).hasValue("aliases 2");
	}

	@Test
	void directivesAreCounted() {
		String document = "query { me @include(if: true) { personId @include(if: true) ... @skip(if: false) { name } } }";
		assertThat(exceeded(document, limits(10, 500, 15, 3, 10_000))).isEmpty();
		assertThat(exceeded(document, limits(10, 500, 15, 2, 10_000))).hasValue("directives 2");
	}

	@Test
	void complexityIsTimesTheSizeOfEveryPageAbove() {
		// board 1, edges 50 x (1 + node 1 + id 1 + name 1), totalCount 1
		String document = "query { leads(first: 50) { edges { node { id name } } totalCount } }";
		assertThat(exceeded(document, limits(10, 500, 15, 50, 202))).isEmpty();
		assertThat(exceeded(document, limits(10, 500, 15, 50, 201))).hasValue("complexity 201");
	}

	@Test
	void complexityUsesThePageSizeOfAVariableOrTheDefault() {
		String document = "query($n: Int) { leads(first: $n) { edges { node { id name } } totalCount } }";
		assertThat(exceeded(document, limits(10, 500, 15, 50, 201), Map.of("n", 50))).hasValue("complexity 201");
		assertThat(exceeded(document, limits(10, 500, 15, 50, 201), Map.of("n", 49))).isEmpty();
		String silent = "query { leads { edges { node { id name } } totalCount } }";
		assertThat(exceeded(silent, limits(10, 500, 15, 50, 82))).isEmpty();
		assertThat(exceeded(silent, limits(10, 500, 15, 50, 81))).hasValue("complexity 81");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 101, Integer.MAX_VALUE })
	void aPageSizeOutOfBoundsIsRefused(int first) {
		assertThat(exceeded("query($n: Int) { leads(first: $n) { totalCount } }",
				limits(10, 500, 15, 50, Integer.MAX_VALUE), Map.of("n", first)))
			.hasValue("first 100");
	}

	@Test
	void introspectionIsNotMeasuredByDepth() {
		assertThat(exceeded(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY, limits(2, 2, 0, 0, 2)))
			.isEmpty();
	}

	@Test
	void aFragmentThatDoublesAHundredTimesIsMeasuredAtOnce() {
		StringBuilder bomb = new StringBuilder("query { me { ...F0 } } ");
		for (int i = 0; i < 100; i++) {
			bomb.append("fragment F%d on Me { ...F%d ...F%d } ".formatted(i, i + 1, i + 1));
		}
		bomb.append("fragment F100 on Me { personId }");
		assertThat(exceeded(bomb.toString(), limits(10, 500, 15, 50, 10_000))).hasValue("fields 500");
	}

	private static EdgeLimits limits(int depth, int fields, int aliases, int directives, int complexity) {
		return new EdgeLimits(depth, fields, aliases, directives, complexity, 100, 2000, 65_536, Duration.ofSeconds(5),
				1);
	}

	private static Optional<String> exceeded(String document, EdgeLimits limits) {
		return exceeded(document, limits, Map.of());
	}

	private static Optional<String> exceeded(String document, EdgeLimits limits, Map<String, Object> variables) {
		return GraphQL.newGraphQL(UnExecutableSchemaGenerator.makeUnExecutableSchema(CONTRACT))
			.instrumentation(new Limits(limits))
			.build()
			.execute(ExecutionInput.newExecutionInput(document).variables(variables).build())
			.getErrors()
			.stream()
			.filter(LimitExceeded.class::isInstance)
			.map((error) -> ((LimitExceeded) error).refusal())
			.map(LimitsTest::text)
			.findFirst();
	}

	private static String text(Refusal refusal) {
		return refusal.arguments().get("what") + " " + refusal.arguments().get("max");
	}

	private static TypeDefinitionRegistry contract() {
		try {
			TypeDefinitionRegistry registry = new TypeDefinitionRegistry();
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:graphql/*.graphqls")) {
				registry.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
			}
			return registry;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
