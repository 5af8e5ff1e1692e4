package org.diaodu.query.graphql.jurisdiction;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.jurisdiction.command.AppointPrincipalLeader;
import org.diaodu.kernel.jurisdiction.command.AssignOfficeStaff;
import org.diaodu.kernel.jurisdiction.command.ChangeLeadingGroup;
import org.diaodu.kernel.jurisdiction.command.ConveneLeadingGroup;
import org.diaodu.kernel.jurisdiction.command.EndOfficeStaff;
import org.diaodu.kernel.jurisdiction.command.EndPrincipalLeader;
import org.diaodu.kernel.jurisdiction.command.EstablishProjectOffice;
import org.diaodu.kernel.jurisdiction.command.GroupCommand;
import org.diaodu.kernel.jurisdiction.command.OfficeCommand;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Changes of project-management offices and of the leading group.
 */
@Controller
class OrganisationMutations {

	private final Commands commands;

	OrganisationMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause({ "F-010", "F-013" })
	CompletableFuture<UnitPayload> establishProjectOffice(@Argument EstablishProjectOfficeInput input,
			@ContextValue EdgeRequest edge) {
		return sendToOffice(edge, input, (commandId) -> new EstablishProjectOffice(input.unitId(), input.name(),
				input.documentNo(), input.on()));
	}

	@MutationMapping
	@Clause("F-011")
	CompletableFuture<UnitPayload> appointPrincipalLeader(@Argument AppointPrincipalLeaderInput input,
			@ContextValue EdgeRequest edge) {
		return sendToOffice(edge, input, (commandId) -> new AppointPrincipalLeader(input.unitId(), input.personId(),
				input.from(), input.note()));
	}

	@MutationMapping
	@Clause("F-011")
	CompletableFuture<UnitPayload> endPrincipalLeader(@Argument EndPrincipalLeaderInput input,
			@ContextValue EdgeRequest edge) {
		return sendToOffice(edge, input,
				(commandId) -> new EndPrincipalLeader(input.unitId(), input.on(), input.reason()));
	}

	@MutationMapping
	@Clause("F-012")
	CompletableFuture<UnitPayload> assignOfficeStaff(@Argument AssignOfficeStaffInput input,
			@ContextValue EdgeRequest edge) {
		return sendToOffice(edge, input, (commandId) -> new AssignOfficeStaff(input.unitId(), input.personId(),
				input.fullTime(), input.from(), input.to()));
	}

	@MutationMapping
	@Clause("F-012")
	CompletableFuture<UnitPayload> endOfficeStaff(@Argument EndOfficeStaffInput input, @ContextValue EdgeRequest edge) {
		return sendToOffice(edge, input,
				(commandId) -> new EndOfficeStaff(input.unitId(), input.personId(), input.on(), input.reason()));
	}

	@MutationMapping
	@Clause("F-009")
	CompletableFuture<LeadingGroupPayload> conveneLeadingGroup(@Argument ConveneLeadingGroupInput input,
			@ContextValue EdgeRequest edge) {
		return sendToGroup(edge, input,
				(commandId) -> new ConveneLeadingGroup(
						(input.groupId() != null) ? input.groupId() : "group-" + commandId, input.name(),
						input.chairId(), input.memberIds(), input.officeUnitId(), input.documentNo(), input.on()));
	}

	@MutationMapping
	@Clause("F-009")
	CompletableFuture<LeadingGroupPayload> changeLeadingGroup(@Argument ChangeLeadingGroupInput input,
			@ContextValue EdgeRequest edge) {
		return sendToGroup(edge, input, (commandId) -> new ChangeLeadingGroup(input.groupId(), input.chairId(),
				input.memberIds(), input.officeUnitId(), input.documentNo(), input.reason(), input.on()));
	}

	private CompletableFuture<UnitPayload> sendToOffice(EdgeRequest edge, CommandInput input,
			Function<UUID, OfficeCommand> build) {
		return this.commands.send(edge, input, build)
			.thenApply(
					(outcome) -> new UnitPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors()));
	}

	private CompletableFuture<LeadingGroupPayload> sendToGroup(EdgeRequest edge, CommandInput input,
			Function<UUID, GroupCommand> build) {
		return this.commands.send(edge, input, build)
			.thenApply((outcome) -> new LeadingGroupPayload(outcome.clientMutationId(), outcome.receipt(),
					outcome.userErrors(), outcome.target()));
	}

}
