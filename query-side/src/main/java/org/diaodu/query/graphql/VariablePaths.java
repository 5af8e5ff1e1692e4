package org.diaodu.query.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Where in its variables a request is wrong: the library stops at the first wrong value
 * and names the variable, which for an input is the whole of it.
 */
@Component
class VariablePaths {

	private static final GraphQLContext NO_CONTEXT = GraphQLContext.getDefault();

	private final ObjectProvider<GraphQlSource> source;

	VariablePaths(ObjectProvider<GraphQlSource> source) {
		this.source = source;
	}

	/**
	 * The first wrong value of a request whose document is right; null when there is
	 * none.
	 */
	@Nullable Wrong in(ExecutionGraphQlRequest request) {
		GraphQLSchema schema = this.source.getObject().schema();
		List<OperationDefinition> operations = Parser.parse(request.getDocument())
			.getDefinitionsOfType(OperationDefinition.class);
		String name = request.getOperationName();
		for (OperationDefinition operation : operations) {
			if (operations.size() == 1 || (name != null && name.equals(operation.getName()))) {
				return in(operation, request.getVariables(), schema);
			}
		}
		return null;
	}

	private static @Nullable Wrong in(OperationDefinition operation, Map<String, Object> variables,
			GraphQLSchema schema) {
		for (VariableDefinition variable : operation.getVariableDefinitions()) {
			GraphQLType type = schema.getType(named(variable.getType()).getName());
			Object value = variables.get(variable.getName());
			List<String> path = (type != null && value != null) ? wrong(value, type) : null;
			if (path != null) {
				return new Wrong(variable.getName(), path);
			}
		}
		return null;
	}

	private static TypeName named(Type<?> type) {
		Type<?> inner = type;
		while (!(inner instanceof TypeName)) {
			inner = (Type<?>) inner.getChildren().getFirst();
		}
		return (TypeName) inner;
	}

	/** The path to what is wrong in a value; null when nothing is. */
	private static @Nullable List<String> wrong(Object value, GraphQLType type) {
		if (value instanceof Collection<?> several) {
			int place = 0;
			for (Object each : several) {
				List<String> path = (each != null) ? wrong(each, type) : null;
				if (path != null) {
					return below(Integer.toString(place), path);
				}
				place++;
			}
			return null;
		}
		return switch (type) {
			case GraphQLInputObjectType form -> (value instanceof Map<?, ?> given) ? wrong(given, form) : List.of();
			case GraphQLScalarType scalar ->
				isParsed(() -> scalar.getCoercing().parseValue(value, NO_CONTEXT, Locale.ROOT));
			case GraphQLEnumType constants -> isParsed(() -> constants.parseValue(value, NO_CONTEXT, Locale.ROOT));
			default -> null;
		};
	}

	private static @Nullable List<String> wrong(Map<?, ?> given, GraphQLInputObjectType form) {
		for (GraphQLInputObjectField field : form.getFieldDefinitions()) {
			Object value = given.get(field.getName());
			if (value == null) {
				boolean wanted = GraphQLTypeUtil.isNonNull(field.getType())
						&& (given.containsKey(field.getName()) || field.getInputFieldDefaultValue().isNotSet());
				if (wanted) {
					return List.of(field.getName());
				}
				continue;
			}
			List<String> path = wrong(value, GraphQLTypeUtil.unwrapAll(field.getType()));
			if (path != null) {
				return below(field.getName(), path);
			}
		}
		for (Object name : given.keySet()) {
			if (form.getFieldDefinition(name.toString()) == null) {
				return List.of(name.toString());
			}
		}
		return null;
	}

	private static @Nullable List<String> isParsed(Runnable parse) {
		try {
			parse.run();
			return null;
		}
		catch (CoercingParseValueException ex) {
			return List.of();
		}
	}

	private static List<String> below(String step, List<String> path) {
		List<String> whole = new ArrayList<>(path.size() + 1);
		whole.add(step);
		whole.addAll(path);
		return whole;
	}

	/**
	 * A wrong value.
	 *
	 * @param path in the variable, empty when the variable is that value
	 */
	record Wrong(String variable, List<String> path) {

		Wrong {
			path = List.copyOf(path);
		}

	}

}
