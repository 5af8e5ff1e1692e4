package org.diaodu.query.graphql.lifecycle;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.command.AdmitToPool;
import org.diaodu.kernel.lifecycle.command.AdoptNodeCatalogue;
import org.diaodu.kernel.lifecycle.command.BaselinePlan;
import org.diaodu.kernel.lifecycle.command.ChangeNodeDate;
import org.diaodu.kernel.lifecycle.command.ForecastNode;
import org.diaodu.kernel.lifecycle.command.LifecycleCommand;
import org.diaodu.kernel.lifecycle.command.PlanNodes;
import org.diaodu.kernel.lifecycle.command.ProposePoolAdmission;
import org.diaodu.kernel.lifecycle.command.RecordIdleCause;
import org.diaodu.kernel.lifecycle.command.RecordLandContract;
import org.diaodu.kernel.lifecycle.command.RejectPoolAdmission;
import org.diaodu.kernel.lifecycle.command.ReopenNode;
import org.diaodu.kernel.lifecycle.command.SetLifecyclePilot;
import org.diaodu.kernel.lifecycle.command.SkipNode;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Money;

/**
 * Changes of the life of projects, and of the catalogue of nodes.
 */
@Controller
class LifecycleMutations {

	private final Commands commands;

	LifecycleMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause({ "F-020", "F-077" })
	CompletableFuture<LifecyclePayload> planNodes(@Argument PlanNodesInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new PlanNodes(input.projectId(),
						input.nodes().stream().map(PlannedNodeInput::toNode).toList(),
						this.commands.day(input.occurredOn()), input.reason()));
	}

	@MutationMapping
	@Clause("F-077")
	CompletableFuture<LifecyclePayload> baselinePlan(@Argument BaselinePlanInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new BaselinePlan(input.projectId(), input.reason(), input.documentNo(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-077")
	CompletableFuture<LifecyclePayload> changeNodeDate(@Argument ChangeNodeDateInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ChangeNodeDate(input.projectId(), input.nodeCode(),
				input.plannedOn(), input.reason(), input.decisionReference(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-077")
	CompletableFuture<LifecyclePayload> forecastNode(@Argument ForecastNodeInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ForecastNode(input.projectId(), input.nodeCode(),
				input.forecastOn(), input.reason(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-074", "F-077" })
	CompletableFuture<LifecyclePayload> achieveNode(@Argument AchieveNodeInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new AchieveNode(input.projectId(), input.nodeCode(),
				NodeEvidenceInput.all(input.proof()), input.note(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-077")
	CompletableFuture<LifecyclePayload> skipNode(@Argument SkipNodeInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new SkipNode(input.projectId(), input.nodeCode(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-077")
	CompletableFuture<LifecyclePayload> reopenNode(@Argument ReopenNodeInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ReopenNode(input.projectId(), input.nodeCode(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-134")
	CompletableFuture<LifecyclePayload> recordLandContract(@Argument RecordLandContractInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new RecordLandContract(input.projectId(), input.contractNo(), input.agreedStartOn(),
						Money.wanYuanOrNull(input.priceWanYuan(), "priceWanYuan"),
						this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-134")
	CompletableFuture<LifecyclePayload> recordIdleCause(@Argument RecordIdleCauseInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new RecordIdleCause(input.projectId(), input.cause(), input.finding(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-093")
	CompletableFuture<LifecyclePayload> proposePoolAdmission(@Argument ProposePoolAdmissionInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ProposePoolAdmission(input.projectId(), input.to(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-093")
	CompletableFuture<LifecyclePayload> admitToPool(@Argument AdmitToPoolInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new AdmitToPool(input.projectId(), input.to(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-093")
	CompletableFuture<LifecyclePayload> rejectPoolAdmission(@Argument RejectPoolAdmissionInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new RejectPoolAdmission(input.projectId(), input.to(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-070")
	CompletableFuture<LifecyclePayload> setLifecyclePilot(@Argument SetLifecyclePilotInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new SetLifecyclePilot(input.projectId(), input.pilot(),
				input.documentNo(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-002", "F-071" })
	CompletableFuture<NodeCataloguePayload> adoptNodeCatalogue(@Argument AdoptNodeCatalogueInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new AdoptNodeCatalogue(AdoptNodeCatalogue.CATALOGUE_ID, input.version(),
							input.documentNo(), input.clause(), input.effectiveFrom(),
							input.nodes().stream().map(NodeDefinitionInput::toDefinition).toList(),
							this.commands.day(input.occurredOn())))
			.thenApply((outcome) -> NodeCataloguePayload.of(outcome, input.effectiveFrom()));
	}

	private CompletableFuture<LifecyclePayload> send(EdgeRequest edge, CommandInput input,
			Function<UUID, LifecycleCommand> build) {
		return this.commands.send(edge, input, build).thenApply(LifecyclePayload::of);
	}

}
