package org.diaodu.kernel.project.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Stage;

/**
 * Moves a project to another stage; skipping or going back needs a reason, saying the
 * first that is known does not.
 */
@Clause("F-077")
public record ChangeStage(@TargetAggregateIdentifier String projectId, Stage stage, @Nullable String reason,
		LocalDate occurredOn) implements ProjectCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
