package org.diaodu.query.graphql.project;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.command.AssignProjectCode;
import org.diaodu.kernel.project.command.CancelProject;
import org.diaodu.kernel.project.command.ChangeStage;
import org.diaodu.kernel.project.command.ClassifyIndustry;
import org.diaodu.kernel.project.command.ConsentToTransfer;
import org.diaodu.kernel.project.command.CorrectFacts;
import org.diaodu.kernel.project.command.DeclineTransfer;
import org.diaodu.kernel.project.command.LinkOwner;
import org.diaodu.kernel.project.command.ProjectCommand;
import org.diaodu.kernel.project.command.ProposeTransfer;
import org.diaodu.kernel.project.command.ReassessTiers;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.RestoreProject;
import org.diaodu.kernel.project.command.ReviseAmount;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * Changes of projects.
 */
@Controller
class ProjectMutations {

	private final Commands commands;

	ProjectMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause("F-033")
	CompletableFuture<ProjectPayload> registerProject(@Argument RegisterProjectInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new RegisterProject(
						(input.projectId() != null) ? input.projectId() : "project-" + commandId,
						input.facts().toFacts(), input.ownerCode(), input.ownerName(), input.projectCode(),
						input.industryCode(), null, this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-034")
	CompletableFuture<ProjectPayload> reviseAmount(@Argument ReviseAmountInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ReviseAmount(input.projectId(),
				input.amounts().toAmounts("amounts."), input.reason(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-103")
	CompletableFuture<ProjectPayload> correctFacts(@Argument CorrectFactsInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new CorrectFacts(input.projectId(), input.facts().toFacts(),
				input.correctsSequence(), input.reason(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-098")
	CompletableFuture<ProjectPayload> linkOwner(@Argument LinkOwnerInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new LinkOwner(input.projectId(), input.ownerCode(), input.ownerName(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-103")
	CompletableFuture<ProjectPayload> assignProjectCode(@Argument AssignProjectCodeInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new AssignProjectCode(input.projectId(), input.projectCode(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-018")
	CompletableFuture<ProjectPayload> classifyIndustry(@Argument ClassifyIndustryInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ClassifyIndustry(input.projectId(), input.industryCode(),
				input.sectorDepartmentId(), input.overrideReason(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-077")
	CompletableFuture<ProjectPayload> changeStage(@Argument ChangeStageInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ChangeStage(input.projectId(), input.stage(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-017")
	CompletableFuture<ProjectPayload> proposeTransfer(@Argument ProposeTransferInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ProposeTransfer(input.projectId(), input.toDistrictId(),
				input.toZoneId(), input.reason(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-017")
	CompletableFuture<ProjectPayload> consentToTransfer(@Argument ProjectInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new ConsentToTransfer(input.projectId(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-017")
	CompletableFuture<ProjectPayload> declineTransfer(@Argument ProjectReasonInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new DeclineTransfer(input.projectId(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-093")
	CompletableFuture<ProjectPayload> withdrawProject(@Argument ProjectReasonInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new WithdrawProject(input.projectId(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-093")
	CompletableFuture<ProjectPayload> restoreProject(@Argument ProjectReasonInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new RestoreProject(input.projectId(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-093")
	CompletableFuture<ProjectPayload> cancelProject(@Argument ProjectReasonInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new CancelProject(input.projectId(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-034")
	CompletableFuture<ProjectPayload> reassessTiers(@Argument ProjectInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new ReassessTiers(input.projectId(), this.commands.day(input.occurredOn())));
	}

	private CompletableFuture<ProjectPayload> send(EdgeRequest edge, CommandInput input,
			Function<UUID, ProjectCommand> build) {
		return this.commands.send(edge, input, build).thenApply(ProjectPayload::of);
	}

}
