package org.diaodu.query.graphql.project;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * The industry of a project.
 */
record ClassifyIndustryInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, String industryCode, @Nullable String sectorDepartmentId,
		@Nullable String overrideReason, @Nullable LocalDate occurredOn) implements CommandInput {
}
