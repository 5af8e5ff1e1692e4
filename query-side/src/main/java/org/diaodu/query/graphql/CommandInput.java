package org.diaodu.query.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What every mutation's input carries.
 */
public interface CommandInput {

	/** The client's own mark, returned unchanged. */
	@Nullable String clientMutationId();

	/** The client's idempotency key, a UUID; null to have one made. */
	@Nullable String commandId();

	/** References to what the caller relies on. */
	@Nullable List<String> evidence();

	/** What a list of an input holds; nothing where it was left out. */
	static <T> List<T> given(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

}
