package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.GeoPoint;
import org.diaodu.query.graphql.CommandInput;

/**
 * A cell to register.
 */
record RegisterGridCellInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, @Nullable String cellId, String name, String parentId, List<GeoPoint> boundary,
		LocalDate since) implements CommandInput {
}
