package org.diaodu.query.graphql.jurisdiction;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.jurisdiction.Boundary;
import org.diaodu.kernel.jurisdiction.command.AssignGridOfficer;
import org.diaodu.kernel.jurisdiction.command.GridCommand;
import org.diaodu.kernel.jurisdiction.command.RegisterGridCell;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Changes of the grid.
 */
@Controller
class GridMutations {

	private final Commands commands;

	GridMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause("F-041")
	CompletableFuture<GridCellPayload> registerGridCell(@Argument RegisterGridCellInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new RegisterGridCell((input.cellId() != null) ? input.cellId() : "cell-" + commandId,
						input.name(), input.parentId(), new Boundary(input.boundary()), input.since()));
	}

	@MutationMapping
	@Clause({ "F-041", "F-042" })
	CompletableFuture<GridCellPayload> assignGridOfficer(@Argument AssignGridOfficerInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new AssignGridOfficer(input.cellId(), input.personId(), input.from(), input.note()));
	}

	private CompletableFuture<GridCellPayload> send(EdgeRequest edge, CommandInput input,
			Function<UUID, GridCommand> build) {
		return this.commands.send(edge, input, build)
			.thenApply((outcome) -> new GridCellPayload(outcome.clientMutationId(), outcome.receipt(),
					outcome.userErrors(), outcome.target()));
	}

}
