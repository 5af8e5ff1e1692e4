package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A city, district or county to register.
 */
record RegisterDivisionInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, UnitKind kind, String code, String name, @Nullable String parentId,
		LocalDate since) implements CommandInput {
}
