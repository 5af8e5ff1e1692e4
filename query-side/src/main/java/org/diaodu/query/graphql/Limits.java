package org.diaodu.query.graphql;

import java.util.HashMap;
import java.util.Map;

import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.ExecutionResult;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Measures a valid operation before it runs, as it is after all fragments are put in
 * place. Each fragment is measured once, so that measuring stays cheap for documents
 * whose expansion is not: graphql-java's own limits expand them.
 */
final class Limits extends SimplePerformantInstrumentation {

	private static final String FIRST = "first";

	/** Sums stop here instead of overflowing; far above every limit. */
	private static final long CEILING = 1_000_000_000L;

	private final EdgeLimits limits;

	Limits(EdgeLimits limits) {
		this.limits = limits;
	}

	@Override
	public InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		GraphQLFieldsContainer root = switch (context.getOperationDefinition().getOperation()) {
			case QUERY -> context.getGraphQLSchema().getQueryType();
			case MUTATION -> context.getGraphQLSchema().getMutationType();
			case SUBSCRIPTION -> context.getGraphQLSchema().getSubscriptionType();
		};
		Size size = new Measure(context, this.limits.pageSize())
			.of(context.getOperationDefinition().getSelectionSet(), root, 1)
			.plus(Size.directivesOf(context.getOperationDefinition()));
		refuse("depth", size.depth, this.limits.depth());
		refuse("fields", size.fields, this.limits.fields());
		refuse("aliases", size.aliases, this.limits.aliases());
		refuse("directives", size.directives, this.limits.directives());
		refuse("complexity", size.complexity, this.limits.complexity());
		return SimpleInstrumentationContext.noOp();
	}

	private static void refuse(String what, long actual, long max) {
		if (actual > max) {
			throw new LimitExceeded(what, max);
		}
	}

	private record Size(long depth, long fields, long aliases, long directives, long complexity) {

		static final Size NONE = new Size(0, 0, 0, 0, 0);

		static Size directivesOf(DirectivesContainer<?> node) {
			return new Size(0, 0, 0, node.getDirectives().size(), 0);
		}

		Size plus(Size other) {
			return new Size(Math.max(this.depth, other.depth), sum(this.fields, other.fields),
					sum(this.aliases, other.aliases), sum(this.directives, other.directives),
					sum(this.complexity, other.complexity));
		}

		/** This selection below one more field. */
		Size under(Field field, long times) {
			return new Size(this.depth + 1, sum(this.fields, 1), sum(this.aliases, (field.getAlias() != null) ? 1 : 0),
					this.directives, Math.min(CEILING, sum(this.complexity, 1) * times));
		}

		private static long sum(long one, long other) {
			return Math.min(CEILING, one + other);
		}

	}

	private static final class Measure {

		private final ExecutionContext context;

		private final int pageSize;

		private final Map<String, Size> fragments = new HashMap<>();

		Measure(ExecutionContext context, int pageSize) {
			this.context = context;
			this.pageSize = pageSize;
		}

		Size of(@Nullable SelectionSet selection, @Nullable GraphQLFieldsContainer parent, long page) {
			Size size = Size.NONE;
			if (selection != null) {
				for (Selection<?> part : selection.getSelections()) {
					size = size.plus(switch (part) {
						case Field field -> field(field, parent, page).plus(Size.directivesOf(field));
						case InlineFragment inline -> of(inline.getSelectionSet(),
								(inline.getTypeCondition() != null) ? type(inline.getTypeCondition()) : parent, page)
							.plus(Size.directivesOf(inline));
						case FragmentSpread spread -> fragment(spread.getName(), page).plus(Size.directivesOf(spread));
						default -> Size.NONE;
					});
				}
			}
			return size;
		}

		private Size field(Field field, @Nullable GraphQLFieldsContainer parent, long page) {
			if (field.getName().startsWith("__")) {
				// Introspection is bounded elsewhere; its depth is its nature.
				return Size.NONE.under(field, 1);
			}
			GraphQLFieldDefinition definition = (parent != null) ? parent.getFieldDefinition(field.getName()) : null;
			if (definition == null) {
				return Size.NONE.under(field, 1);
			}
			long ownPage = (definition.getArgument(FIRST) != null) ? page(field, definition) : 1;
			long times = field.getName().equals("edges") ? page : 1;
			return of(field.getSelectionSet(), container(GraphQLTypeUtil.unwrapAll(definition.getType())), ownPage)
				.under(field, times);
		}

		private Size fragment(String name, long page) {
			String key = name + ' ' + page;
			Size known = this.fragments.get(key);
			if (known == null) {
				FragmentDefinition fragment = this.context.getFragmentsByName().get(name);
				known = (fragment != null) ? of(fragment.getSelectionSet(), type(fragment.getTypeCondition()), page)
					.plus(Size.directivesOf(fragment)) : Size.NONE;
				this.fragments.put(key, known);
			}
			return known;
		}

		private long page(Field field, GraphQLFieldDefinition definition) {
			Object first = ValuesResolver
				.getArgumentValues(this.context.getGraphQLSchema().getCodeRegistry(), definition.getArguments(),
						field.getArguments(), this.context.getCoercedVariables(), this.context.getGraphQLContext(),
						this.context.getLocale())
				.get(FIRST);
			if (!(first instanceof Number number)) {
				return Pages.DEFAULT_SIZE;
			}
			if (number.longValue() < 1 || number.longValue() > this.pageSize) {
				throw new LimitExceeded(FIRST, this.pageSize);
			}
			return number.longValue();
		}

		private @Nullable GraphQLFieldsContainer type(TypeName name) {
			return container(this.context.getGraphQLSchema().getType(name.getName()));
		}

		private static @Nullable GraphQLFieldsContainer container(@Nullable GraphQLType type) {
			return (type instanceof GraphQLFieldsContainer container) ? container : null;
		}

	}

}
