package org.diaodu.query.graphql.permit;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.permit.SuspensionGround;
import org.diaodu.query.graphql.CommandInput;

/**
 * A ground of law.
 */
record SuspendPermitInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, String permitId, SuspensionGround ground, String note,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
