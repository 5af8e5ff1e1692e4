package org.diaodu.schema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every part of the contract must be.
 */
class ContractTest {

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

	private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2}");

	private final GraphQLSchema schema = Contract.schema();

	@Test
	void everyPartIsDescribedInEnglishWithItsChineseTerm() {
		List<String> bare = new ArrayList<>();
		for (GraphQLNamedType type : own()) {
			check(type.getName(), type.getDescription(), bare);
			switch (type) {
				case GraphQLFieldsContainer container -> container.getFieldDefinitions().forEach((field) -> {
					check(type.getName() + "." + field.getName(), field.getDescription(), bare);
					field.getArguments()
						.forEach((argument) -> check(
								type.getName() + "." + field.getName() + "(" + argument.getName() + ")",
								argument.getDescription(), bare));
				});
				case GraphQLInputObjectType input -> input.getFieldDefinitions()
					.forEach((field) -> check(type.getName() + "." + field.getName(), field.getDescription(), bare));
				case GraphQLEnumType values -> values.getValues()
					.forEach((value) -> check(type.getName() + "." + value.getName(), value.getDescription(), bare));
				default -> {
				}
			}
		}
		assertThat(bare).as("described in English, with the Chinese term").isEmpty();
	}

	@Test
	void everyConnectionIsBoundedAndTellsItsTotalAndBasis() {
		List<String> wrong = new ArrayList<>();
		for (GraphQLNamedType type : own()) {
			if (type instanceof GraphQLFieldsContainer container) {
				for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
					String answer = GraphQLTypeUtil.unwrapAllAs(field.getType()) instanceof GraphQLNamedType named
							? named.getName() : "";
					if (answer.endsWith("Connection")
							&& (field.getArgument("first") == null || field.getArgument("after") == null)) {
						wrong.add(type.getName() + "." + field.getName());
					}
				}
				if (type.getName().endsWith("Connection") && !container.getFieldDefinitions()
					.stream()
					.map(GraphQLNamedSchemaElement::getName)
					.collect(Collectors.toSet())
					.containsAll(List.of("edges", "pageInfo", "totalCount", "basis"))) {
					wrong.add(type.getName());
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void everyMutationTakesOneInputAndAnswersAPayload() {
		GraphQLObjectType mutation = this.schema.getMutationType();
		assertThat(mutation).isNotNull();
		assertThat(mutation.getFieldDefinitions()).isNotEmpty().allSatisfy((field) -> {
			assertThat(field.getArguments()).extracting("name").containsExactly("input");
			GraphQLObjectType payload = GraphQLTypeUtil.unwrapAllAs(field.getType());
			assertThat(payload.getInterfaces()).extracting("name").containsExactly("MutationPayload");
			GraphQLInputObjectType input = GraphQLTypeUtil.unwrapAllAs(field.getArgument("input").getType());
			assertThat(input.getFieldDefinitions()).extracting("name")
				.contains("clientMutationId", "commandId", "evidence");
		});
	}

	@Test
	void moneyIsNeverAFloatingPointNumber() {
		assertThat(Contract.printed(this.schema)).doesNotContain("Float");
	}

	@Test
	void everyOperationOfTheContractHasAnExample() {
		TreeSet<String> used = new TreeSet<>();
		for (Path file : examples()) {
			for (OperationDefinition operation : new Parser().parseDocument(Contract.text(file))
				.getDefinitionsOfType(OperationDefinition.class)) {
				operation.getSelectionSet()
					.getSelectionsOfType(graphql.language.Field.class)
					.forEach((field) -> used.add(operation.getOperation() + " " + field.getName()));
			}
		}
		TreeSet<String> offered = new TreeSet<>();
		offer("QUERY", this.schema.getQueryType(), offered);
		offer("MUTATION", this.schema.getMutationType(), offered);
		offer("SUBSCRIPTION", this.schema.getSubscriptionType(), offered);
		assertThat(used).isEqualTo(offered);
	}

	@ParameterizedTest
	@MethodSource("examples")
	void anExampleIsValid(Path file) {
		Document document = new Parser().parseDocument(Contract.text(file));
		List<ValidationError> errors = new Validator().validateDocument(this.schema, document, Locale.ENGLISH);
		assertThat(errors).isEmpty();
	}

	/** As many tokens as the program takes unless it is told otherwise. */
	@ParameterizedTest
	@MethodSource("examples")
	void anExampleFileMayBeSentAsOneDocument(Path file) {
		ParserEnvironment whole = ParserEnvironment.newParserEnvironment()
			.document(Contract.text(file))
			.parserOptions(ParserOptions.newParserOptions().maxTokens(2000).build())
			.build();
		assertThat(new Parser().parseDocument(whole).getDefinitions()).isNotEmpty();
	}

	static List<Path> examples() {
		return Contract.files("examples", ".graphql");
	}

	private List<GraphQLNamedType> own() {
		return this.schema.getAllTypesAsList()
			.stream()
			.filter((type) -> !type.getName().startsWith("__"))
			.filter((type) -> !List.of("Int", "String", "Boolean", "ID", "Float").contains(type.getName()))
			.toList();
	}

	private static void check(String where, String description, List<String> bare) {
		if (description == null || !CHINESE.matcher(description).find() || !ENGLISH.matcher(description).find()) {
			bare.add(where);
		}
	}

	private static void offer(String kind, GraphQLObjectType type, TreeSet<String> offered) {
		type.getFieldDefinitions().forEach((field) -> offered.add(kind + " " + field.getName()));
	}

}
