package org.diaodu.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;

/**
 * The contract as its files state it.
 */
final class Contract {

	static final Path RESOURCES = Path.of("src/main/resources");

	static final Path BASELINE = Path.of("src/test/resources/schema.baseline.graphqls");

	private Contract() {
	}

	static List<Path> files(String directory, String extension) {
		try (Stream<Path> files = Files.walk(RESOURCES.resolve(directory))) {
			return files.filter((file) -> file.toString().endsWith(extension)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String text(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static GraphQLSchema schema() {
		TypeDefinitionRegistry registry = new TypeDefinitionRegistry();
		for (Path file : files("graphql", ".graphqls")) {
			registry.merge(new SchemaParser().parse(text(file)));
		}
		return executable(registry);
	}

	static GraphQLSchema schema(String definition) {
		return executable(new SchemaParser().parse(definition));
	}

	static String printed(GraphQLSchema schema) {
		return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
			.includeScalarTypes(true)
			.includeDirectives(false)
			.includeSchemaDefinition(false)).print(schema);
	}

	private static GraphQLSchema executable(TypeDefinitionRegistry registry) {
		RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
		registry.scalars()
			.keySet()
			.stream()
			.filter((name) -> !ScalarInfo.isGraphqlSpecifiedScalar(name))
			.forEach((name) -> wiring
				.scalar(GraphQLScalarType.newScalar().name(name).coercing(new AnyLiteral()).build()));
		if (registry.getTypeOrNull("MutationPayload") != null) {
			wiring.type("MutationPayload", (type) -> type.typeResolver((environment) -> null));
		}
		return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
	}

	/** The edge tests what literals mean; here any will do. */
	private static final class AnyLiteral implements Coercing<Object, Object> {

		@Override
		public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
			return input;
		}

	}

}
