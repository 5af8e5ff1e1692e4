package org.diaodu.query.graphql;

import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for below a field, read from the document as it stands: the
 * engine's own answer works out the whole document anew for each request.
 */
public final class Asked {

	private Asked() {
	}

	/**
	 * Whether a field right below the one that is fetched is named, though a directive
	 * may leave it out in the end.
	 */
	public static boolean isField(String name, DataFetchingEnvironment fetched) {
		MergedField here = fetched.getMergedField();
		return here.getFields().stream().anyMatch((field) -> isIn(field.getSelectionSet(), name, fetched));
	}

	private static boolean isIn(@Nullable SelectionSet selections, String name, DataFetchingEnvironment fetched) {
		return selections != null
				&& selections.getSelections().stream().anyMatch((selection) -> is(selection, name, fetched));
	}

	private static boolean is(Selection<?> selection, String name, DataFetchingEnvironment fetched) {
		return switch (selection) {
			case Field field -> field.getName().equals(name);
			case InlineFragment inline -> isIn(inline.getSelectionSet(), name, fetched);
			case FragmentSpread spread -> {
				FragmentDefinition fragment = fetched.getFragmentsByName().get(spread.getName());
				yield fragment != null && isIn(fragment.getSelectionSet(), name, fetched);
			}
			default -> false;
		};
	}

}
