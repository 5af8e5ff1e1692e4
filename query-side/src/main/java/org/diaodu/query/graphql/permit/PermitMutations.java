package org.diaodu.query.graphql.permit;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.command.AcceptPermit;
import org.diaodu.kernel.permit.command.AdoptPermitCatalogue;
import org.diaodu.kernel.permit.command.ApplyForPermit;
import org.diaodu.kernel.permit.command.EndGreenChannel;
import org.diaodu.kernel.permit.command.ExtendPermit;
import org.diaodu.kernel.permit.command.ExtendPermitLimit;
import org.diaodu.kernel.permit.command.GrantGreenChannel;
import org.diaodu.kernel.permit.command.IssuePermit;
import org.diaodu.kernel.permit.command.PermitCommand;
import org.diaodu.kernel.permit.command.PlanPermit;
import org.diaodu.kernel.permit.command.RefusePermit;
import org.diaodu.kernel.permit.command.RequestSupplement;
import org.diaodu.kernel.permit.command.ResumePermit;
import org.diaodu.kernel.permit.command.SubmitSupplement;
import org.diaodu.kernel.permit.command.SuspendPermit;
import org.diaodu.kernel.permit.command.VoidPermit;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Changes of a project's permits, and of the catalogue they are judged by.
 */
@Controller
class PermitMutations {

	private final Commands commands;

	PermitMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause("F-020")
	CompletableFuture<PermitPayload> planPermit(@Argument PlanPermitInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new PlanPermit(input.projectId(), permit(input.permitId(), commandId),
				input.permitCode(), input.plannedOn(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-020", "F-081" })
	CompletableFuture<PermitPayload> applyForPermit(@Argument ApplyForPermitInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new ApplyForPermit(input.projectId(), permit(input.permitId(), commandId),
						input.permitCode(), input.departmentId(), input.caseNo(),
						this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-028")
	CompletableFuture<PermitPayload> acceptPermit(@Argument AcceptPermitInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new AcceptPermit(input.projectId(), input.permitId(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-028")
	CompletableFuture<PermitPayload> requestPermitSupplement(@Argument RequestPermitSupplementInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new RequestSupplement(input.projectId(), input.permitId(), input.what(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-028")
	CompletableFuture<PermitPayload> submitPermitSupplement(@Argument SubmitPermitSupplementInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new SubmitSupplement(input.projectId(), input.permitId(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-028")
	CompletableFuture<PermitPayload> suspendPermit(@Argument SuspendPermitInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new SuspendPermit(input.projectId(), input.permitId(), input.ground(),
				input.note(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-028")
	CompletableFuture<PermitPayload> resumePermit(@Argument ResumePermitInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ResumePermit(input.projectId(), input.permitId(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-028")
	CompletableFuture<PermitPayload> extendPermitLimit(@Argument ExtendPermitLimitInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ExtendPermitLimit(input.projectId(), input.permitId(),
				input.reason(), input.approvedById(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-028")
	CompletableFuture<PermitPayload> issuePermit(@Argument IssuePermitInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new IssuePermit(input.projectId(), input.permitId(), input.number(),
				input.validUntil(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-028", "F-086" })
	CompletableFuture<PermitPayload> refusePermit(@Argument RefusePermitInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new RefusePermit(input.projectId(), input.permitId(), input.ground(),
				input.alternative(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-028")
	CompletableFuture<PermitPayload> extendPermit(@Argument ExtendPermitInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ExtendPermit(input.projectId(), input.permitId(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-028")
	CompletableFuture<PermitPayload> voidPermit(@Argument VoidPermitInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new VoidPermit(input.projectId(), input.permitId(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-080")
	CompletableFuture<PermitPayload> grantGreenChannel(@Argument GrantGreenChannelInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new GrantGreenChannel(input.projectId(), input.permitCode(),
				input.until(), input.reason(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-080")
	CompletableFuture<PermitPayload> endGreenChannel(@Argument EndGreenChannelInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new EndGreenChannel(input.projectId(), input.permitCode(),
				input.reason(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-002", "F-079" })
	CompletableFuture<PermitCataloguePayload> adoptPermitCatalogue(@Argument AdoptPermitCatalogueInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new AdoptPermitCatalogue(AdoptPermitCatalogue.CATALOGUE_ID, input.version(),
							input.documentNo(), input.clause(), input.effectiveFrom(),
							input.permits().stream().map(PermitDefinitionInput::toDefinition).toList(),
							this.commands.day(input.occurredOn())))
			.thenApply(PermitCataloguePayload::of);
	}

	private CompletableFuture<PermitPayload> send(EdgeRequest edge, CommandInput input,
			Function<UUID, PermitCommand> build) {
		return this.commands.send(edge, input, build).thenApply(PermitPayload::of);
	}

	/** The same when the client sends the command again. */
	private static String permit(@Nullable String given, UUID commandId) {
		return (given != null) ? given : "permit-" + commandId;
	}

}
