package org.diaodu.query.graphql.jurisdiction;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.ConferRank;
import org.diaodu.kernel.jurisdiction.command.EndPost;
import org.diaodu.kernel.jurisdiction.command.MergeUnit;
import org.diaodu.kernel.jurisdiction.command.RecodeDivision;
import org.diaodu.kernel.jurisdiction.command.RegisterDepartment;
import org.diaodu.kernel.jurisdiction.command.RegisterDivision;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.jurisdiction.command.RegisterZone;
import org.diaodu.kernel.jurisdiction.command.RenameUnit;
import org.diaodu.kernel.jurisdiction.command.SetZonePilot;
import org.diaodu.kernel.jurisdiction.command.UnitCommand;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * Changes of units, people and posts.
 */
@Controller
class JurisdictionMutations {

	private final Commands commands;

	JurisdictionMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause("F-001")
	CompletableFuture<UnitPayload> registerDivision(@Argument RegisterDivisionInput input,
			@ContextValue EdgeRequest edge) {
		return sendToUnit(edge, input, (commandId) -> new RegisterDivision("unit-" + input.code(), input.kind(),
				input.code(), input.name(), input.parentId(), input.since()));
	}

	@MutationMapping
	@Clause("F-013")
	CompletableFuture<UnitPayload> registerZone(@Argument RegisterZoneInput input, @ContextValue EdgeRequest edge) {
		return sendToUnit(edge, input,
				(commandId) -> new RegisterZone(orMade(input.unitId(), "unit-", commandId), input.leadDistrictId(),
						input.name(), input.kind(), input.level(), input.statisticalCode(), input.since()));
	}

	@MutationMapping
	@Clause({ "F-001", "F-018" })
	CompletableFuture<UnitPayload> registerDepartment(@Argument RegisterDepartmentInput input,
			@ContextValue EdgeRequest edge) {
		Set<DepartmentFunction> functions = EnumSet.noneOf(DepartmentFunction.class);
		functions.addAll(input.functions());
		Set<String> sections = new TreeSet<>(CommandInput.given(input.sections()));
		return sendToUnit(edge, input, (commandId) -> new RegisterDepartment(orMade(input.unitId(), "unit-", commandId),
				input.parentId(), input.name(), functions, sections, input.since()));
	}

	@MutationMapping
	@Clause("F-001")
	CompletableFuture<UnitPayload> renameUnit(@Argument RenameUnitInput input, @ContextValue EdgeRequest edge) {
		return sendToUnit(edge, input,
				(commandId) -> new RenameUnit(input.unitId(), input.name(), input.since(), input.reason()));
	}

	@MutationMapping
	@Clause("F-070")
	CompletableFuture<UnitPayload> setZonePilot(@Argument SetZonePilotInput input, @ContextValue EdgeRequest edge) {
		return sendToUnit(edge, input,
				(commandId) -> new SetZonePilot(input.unitId(), input.pilot(), input.documentNo(), input.occurredOn()));
	}

	@MutationMapping
	@Clause("F-001")
	CompletableFuture<UnitPayload> recodeDivision(@Argument RecodeDivisionInput input, @ContextValue EdgeRequest edge) {
		return sendToUnit(edge, input, (commandId) -> new RecodeDivision(input.unitId(), input.code(), input.name(),
				input.since(), input.reason()));
	}

	@MutationMapping
	@Clause("F-001")
	CompletableFuture<UnitPayload> mergeUnit(@Argument MergeUnitInput input, @ContextValue EdgeRequest edge) {
		return sendToUnit(edge, input,
				(commandId) -> new MergeUnit(input.unitId(), input.intoUnitId(), input.on(), input.reason()));
	}

	@MutationMapping
	@Clause({ "F-039", "F-069" })
	CompletableFuture<PersonPayload> registerPerson(@Argument RegisterPersonInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new RegisterPerson(orMade(input.personId(), "person-", commandId), input.name(),
							input.phone(), input.since()))
			.thenApply((outcome) -> person(outcome, null));
	}

	@MutationMapping
	@Clause("F-039")
	CompletableFuture<PersonPayload> assignPost(@Argument AssignPostInput input, @ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new AssignPost(input.personId(), orMade(input.postId(), "post-", commandId),
							input.role(), input.unitId(), input.ownerCode(), input.from(), input.to()))
			.thenApply((outcome) -> person(outcome, orMadeBy(input.postId(), outcome.receipt())));
	}

	@MutationMapping
	@Clause("F-039")
	CompletableFuture<PersonPayload> endPost(@Argument EndPostInput input, @ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input, (commandId) -> new EndPost(input.personId(), input.postId(), input.on(), input.reason()))
			.thenApply((outcome) -> person(outcome, input.postId()));
	}

	@MutationMapping
	@Clause({ "F-064", "F-065" })
	CompletableFuture<PersonPayload> conferRank(@Argument ConferRankInput input, @ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new ConferRank(input.personId(), input.rank(), input.from(), input.documentNo()))
			.thenApply((outcome) -> person(outcome, null));
	}

	private CompletableFuture<UnitPayload> sendToUnit(EdgeRequest edge, CommandInput input,
			Function<UUID, UnitCommand> build) {
		return this.commands.send(edge, input, build)
			.thenApply(
					(outcome) -> new UnitPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors()));
	}

	private static PersonPayload person(Outcome outcome, @Nullable String postId) {
		return new PersonPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(), outcome.target(),
				(outcome.receipt() != null) ? postId : null);
	}

	/** An id made from the command id is the same when the command is sent again. */
	private static String orMade(@Nullable String given, String prefix, UUID commandId) {
		return (given != null) ? given : prefix + commandId;
	}

	private static @Nullable String orMadeBy(@Nullable String given, @Nullable Receipt receipt) {
		return (given == null && receipt != null) ? orMade(null, "post-", receipt.commandId()) : given;
	}

}
