package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A department to register.
 */
record RegisterDepartmentInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, @Nullable String unitId, String parentId, String name,
		List<DepartmentFunction> functions, @Nullable List<String> sections, LocalDate since) implements CommandInput {
}
