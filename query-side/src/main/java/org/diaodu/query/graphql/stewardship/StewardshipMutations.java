package org.diaodu.query.graphql.stewardship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

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
import org.diaodu.kernel.value.CityTime;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Changes of a project's people, and of the list of major projects.
 */
@Controller
class StewardshipMutations {

	private final Commands commands;

	private final Clock clock;

	StewardshipMutations(Commands commands, Clock clock) {
		this.commands = commands;
		this.clock = clock;
	}

	@MutationMapping
	@Clause({ "F-039", "F-042", "F-045" })
	CompletableFuture<StewardshipPayload> appointOfficer(@Argument AppointOfficerInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new AppointOfficer(input.projectId(), input.slot(), input.personId(),
				input.postId(), input.letterNo(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-042")
	CompletableFuture<StewardshipPayload> handOverOfficer(@Argument HandOverOfficerInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new HandOverOfficer(input.projectId(), input.slot(), input.personId(),
				input.postId(), input.note(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-042")
	CompletableFuture<StewardshipPayload> releaseOfficer(@Argument ReleaseOfficerInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ReleaseOfficer(input.projectId(), input.slot(), input.reason(),
				day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-042", "F-068" })
	CompletableFuture<HandOverAllPayload> handOverAll(@Argument HandOverAllInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new HandOverAll(input.personId(), input.role(), input.toPersonId(), input.toPostId(),
							input.note(), day(input.occurredOn())))
			.thenApply((outcome) -> HandOverAllPayload.of(outcome, input.toPersonId()));
	}

	@MutationMapping
	@Clause({ "F-064", "F-065", "F-066" })
	CompletableFuture<StewardshipPayload> assignGuarantor(@Argument AssignGuarantorInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new AssignGuarantor(input.projectId(), input.personId(), input.postId(),
				day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-068")
	CompletableFuture<StewardshipPayload> transferGuarantee(@Argument TransferGuaranteeInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new TransferGuarantee(input.projectId(), input.personId(),
				input.postId(), input.note(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-066")
	CompletableFuture<StewardshipPayload> endGuarantee(@Argument EndGuaranteeInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new EndGuarantee(input.projectId(), input.reason(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-067")
	CompletableFuture<StewardshipPayload> recordGuaranteeVisit(@Argument RecordGuaranteeVisitInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new RecordGuaranteeVisit(input.projectId(),
						(input.visitId() != null) ? input.visitId() : "visit-" + commandId, input.kind(), input.place(),
						given(input.participantIds()), given(input.problems()), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-067")
	CompletableFuture<StewardshipPayload> promiseItem(@Argument PromiseItemInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new PromiseItem(input.projectId(),
						(input.itemId() != null) ? input.itemId() : "item-" + commandId, input.visitId(), input.what(),
						input.ownerId(), input.ownerUnitId(), input.dueOn(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-067")
	CompletableFuture<StewardshipPayload> deliverItem(@Argument DeliverItemInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new DeliverItem(input.projectId(), input.itemId(), input.result(),
				day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-067")
	CompletableFuture<StewardshipPayload> withdrawItem(@Argument WithdrawItemInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new WithdrawItem(input.projectId(), input.itemId(), input.reason(),
				day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-062", "F-063" })
	CompletableFuture<MajorProjectsPayload> designateMajorProject(@Argument DesignateMajorProjectInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new DesignateMajorProject(list(input.year()), input.year(),
							input.selection().toSelection(), day(input.occurredOn())))
			.thenApply((outcome) -> MajorProjectsPayload.of(outcome, input.year()));
	}

	@MutationMapping
	@Clause("F-062")
	CompletableFuture<MajorProjectsPayload> removeMajorProject(@Argument RemoveMajorProjectInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new RemoveMajorProject(list(input.year()), input.year(), input.projectId(),
							input.reason(), MajorSelectionInput.orNull(input.replacement()), day(input.occurredOn())))
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

	private static List<String> given(@Nullable List<String> texts) {
		return (texts != null) ? texts : List.of();
	}

	private LocalDate day(@Nullable LocalDate occurredOn) {
		return (occurredOn != null) ? occurredOn : CityTime.today(this.clock);
	}

}
