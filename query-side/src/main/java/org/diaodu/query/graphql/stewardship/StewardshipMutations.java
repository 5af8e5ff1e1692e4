package org.diaodu.query.graphql.stewardship;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.command.AppointOfficer;
import org.diaodu.kernel.stewardship.command.AssignGuarantor;
import org.diaodu.kernel.stewardship.command.DeliverItem;
import org.diaodu.kernel.stewardship.command.DesignateMajorProject;
import org.diaodu.kernel.stewardship.command.EndGuarantee;
import org.diaodu.kernel.stewardship.command.HandOverAll;
import org.diaodu.kernel.stewardship.command.HandOverOfficer;
import org.diaodu.kernel.stewardship.command.PromiseItem;
import org.diaodu.kernel.stewardship.command.RecordGuaranteeVisit;
import org.diaodu.kernel.stewardship.command.ReleaseOfficer;
import org.diaodu.kernel.stewardship.command.RemoveMajorProject;
import org.diaodu.kernel.stewardship.command.StewardshipCommand;
import org.diaodu.kernel.stewardship.command.TransferGuarantee;
import org.diaodu.kernel.stewardship.command.WithdrawItem;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Changes of a project's people, and of the list of major projects.
 */
@Controller
class StewardshipMutations {

	private final Commands commands;

	StewardshipMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause({ "F-039", "F-042", "F-045" })
	CompletableFuture<StewardshipPayload> appointOfficer(@Argument AppointOfficerInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new AppointOfficer(input.projectId(), input.slot(), input.personId(),
				input.postId(), input.letterNo(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-042")
	CompletableFuture<StewardshipPayload> handOverOfficer(@Argument HandOverOfficerInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new HandOverOfficer(input.projectId(), input.slot(), input.personId(),
				input.postId(), input.note(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-042")
	CompletableFuture<StewardshipPayload> releaseOfficer(@Argument ReleaseOfficerInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ReleaseOfficer(input.projectId(), input.slot(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-042", "F-068" })
	CompletableFuture<HandOverAllPayload> handOverAll(@Argument HandOverAllInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new HandOverAll(input.personId(), input.role(), input.toPersonId(), input.toPostId(),
							input.note(), this.commands.day(input.occurredOn())))
			.thenApply((outcome) -> HandOverAllPayload.of(outcome, input.toPersonId()));
	}

	@MutationMapping
	@Clause({ "F-064", "F-065", "F-066" })
	CompletableFuture<StewardshipPayload> assignGuarantor(@Argument AssignGuarantorInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new AssignGuarantor(input.projectId(), input.personId(), input.postId(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-068")
	CompletableFuture<StewardshipPayload> transferGuarantee(@Argument TransferGuaranteeInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new TransferGuarantee(input.projectId(), input.personId(),
				input.postId(), input.note(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-066")
	CompletableFuture<StewardshipPayload> endGuarantee(@Argument EndGuaranteeInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new EndGuarantee(input.projectId(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-067")
	CompletableFuture<StewardshipPayload> recordGuaranteeVisit(@Argument RecordGuaranteeVisitInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new RecordGuaranteeVisit(input.projectId(),
						(input.visitId() != null) ? input.visitId() : "visit-" + commandId, input.kind(), input.place(),
						CommandInput.given(input.participantIds()), CommandInput.given(input.problems()),
						this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-067")
	CompletableFuture<StewardshipPayload> promiseItem(@Argument PromiseItemInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new PromiseItem(input.projectId(),
						(input.itemId() != null) ? input.itemId() : "item-" + commandId, input.visitId(), input.what(),
						input.ownerId(), input.ownerUnitId(), input.dueOn(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-067")
	CompletableFuture<StewardshipPayload> deliverItem(@Argument DeliverItemInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new DeliverItem(input.projectId(), input.itemId(), input.result(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-067")
	CompletableFuture<StewardshipPayload> withdrawItem(@Argument WithdrawItemInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new WithdrawItem(input.projectId(), input.itemId(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-062", "F-063" })
	CompletableFuture<MajorProjectsPayload> designateMajorProject(@Argument DesignateMajorProjectInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new DesignateMajorProject(list(input.year()), input.year(),
							input.selection().toSelection(), this.commands.day(input.occurredOn())))
			.thenApply((outcome) -> MajorProjectsPayload.of(outcome, input.year()));
	}

	@MutationMapping
	@Clause("F-062")
	CompletableFuture<MajorProjectsPayload> removeMajorProject(@Argument RemoveMajorProjectInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new RemoveMajorProject(list(input.year()), input.year(), input.projectId(),
							input.reason(), MajorSelectionInput.orNull(input.replacement()),
							this.commands.day(input.occurredOn())))
			.thenApply((outcome) -> MajorProjectsPayload.of(outcome, input.year()));
	}

	private CompletableFuture<StewardshipPayload> send(EdgeRequest edge, CommandInput input,
			Function<UUID, StewardshipCommand> build) {
		return this.commands.send(edge, input, build).thenApply(StewardshipPayload::of);
	}

	/** One list for each year. */
	private static String list(int year) {
		return "major-projects-" + year;
	}

}
