package org.diaodu.kernel.project.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.ProjectFacts;

/**
 * Registers a project, or imports one from an earlier list when {@code origin} is given.
 * The same id with the same content changes nothing; an import with other content
 * corrects.
 *
 * @param projectId {@code project-} and a UUID
 * @param ownerCode USCC of the owner (C1)
 * @param projectCode national project code (C2)
 * @param industryCode GB/T 4754-2017 code, such as C3039 (C5)
 */
@Clause({ "F-033", "F-093" })
public record RegisterProject(@TargetAggregateIdentifier String projectId, ProjectFacts facts,
		@Nullable String ownerCode, @Nullable String ownerName, @Nullable String projectCode,
		@Nullable String industryCode, @Nullable Origin origin, LocalDate occurredOn) implements ProjectCommand {

	@Override
	public String target() {
		return this.projectId;
	}

	@Override
	public boolean targetUsuallyNew() {
		return true;
	}

}
