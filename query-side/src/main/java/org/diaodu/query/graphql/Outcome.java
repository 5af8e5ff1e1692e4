package org.diaodu.query.graphql;

import java.util.List;

import org.diaodu.kernel.message.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * How a command ended: with a receipt, or with reasons.
 *
 * @param target the aggregate it was sent to, null when it was refused: an id that was
 * only made for it names nothing
 */
public record Outcome(@Nullable String clientMutationId, @Nullable String target, @Nullable Receipt receipt,
		List<UserError> userErrors) {

	public Outcome {
		userErrors = List.copyOf(userErrors);
	}

}
