package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.command.project.DaysInOrder;
import org.diaodu.kernel.clock.event.ClockEvent;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.command.AdmitToPool;
import org.diaodu.kernel.lifecycle.command.BaselinePlan;
import org.diaodu.kernel.lifecycle.command.ChangeNodeDate;
import org.diaodu.kernel.lifecycle.command.ForecastNode;
import org.diaodu.kernel.lifecycle.command.PlanNodes;
import org.diaodu.kernel.lifecycle.command.ProposePoolAdmission;
import org.diaodu.kernel.lifecycle.command.RecordIdleCause;
import org.diaodu.kernel.lifecycle.command.RecordLandContract;
import org.diaodu.kernel.lifecycle.command.RejectPoolAdmission;
import org.diaodu.kernel.lifecycle.command.ReopenNode;
import org.diaodu.kernel.lifecycle.command.RingLifecycleClock;
import org.diaodu.kernel.lifecycle.command.SetLifecyclePilot;
import org.diaodu.kernel.lifecycle.command.SkipNode;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.LifecyclePilotChanged;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.project.command.ChangeStage;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.statistics.event.StatisticsEvent;

/**
 * Decides on the life of a project: its stages, the days it promises and reaches, its
 * pool and its land. On the project's stream, of which it folds what it needs (ADR 0070,
 * 0072). Who may do it and on which day is judged here; what follows, by a class for each
 * concern.
 */
@Aggregate(type = "Project", commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-070", "F-071", "F-077", "F-093" })
class Lifecycle {

	@AggregateIdentifier
	private @Nullable String projectId;

	private final LifecycleState state = new LifecycleState();

	Lifecycle() {
	}

	@CommandHandler
	void decide(ChangeStage command, MetaData metaData, DecisionContext context) {
		Attribution by = require(Duty.MAINTAIN_PROJECT, metaData, context, command.occurredOn());
		Stages stages = new Stages(this.state, by, context);
		AggregateLifecycle.apply(stages.decide(command));
		apply(stages.tellStart(command.occurredOn()));
	}

	@CommandHandler
	void decide(PlanNodes command, MetaData metaData, DecisionContext context) {
		Attribution by = require(Duty.MAINTAIN_PROJECT, metaData, context, command.occurredOn());
		apply(new Planning(this.state, by, context).decide(command));
	}

	@CommandHandler
	void decide(BaselinePlan command, MetaData metaData, DecisionContext context) {
		Duty duty = (this.state.baseline() == 0) ? Duty.MAINTAIN_PROJECT : Duty.ALLOW_EXCEPTIONS;
		Attribution by = require(duty, metaData, context, command.occurredOn());
		apply(new Planning(this.state, by, context).decide(command));
	}

	@CommandHandler
	void decide(ChangeNodeDate command, MetaData metaData, DecisionContext context) {
		Attribution by = require(Duty.MAINTAIN_PROJECT, metaData, context, command.occurredOn());
		apply(new Planning(this.state, by, context).decide(command));
	}

	@CommandHandler
	void decide(ForecastNode command, MetaData metaData, DecisionContext context) {
		Attribution by = require(Duty.MAINTAIN_PROJECT, metaData, context, command.occurredOn());
		apply(new Planning(this.state, by, context).decide(command));
	}

	@CommandHandler
	void decide(AchieveNode command, MetaData metaData, DecisionContext context) {
		Attribution by = require(Duty.MAINTAIN_PROJECT, metaData, context, command.occurredOn());
		List<LifecycleEvent> reached = new Reaching(this.state, by, context).decide(command);
		if (!reached.isEmpty()) {
			apply(reached);
			Stages stages = new Stages(this.state, by, context);
			apply(stages.followNodes(command.occurredOn()));
			apply(stages.tellStart(command.occurredOn()));
		}
	}

	@CommandHandler
	void decide(SkipNode command, MetaData metaData, DecisionContext context) {
		Attribution by = require(Duty.MAINTAIN_PROJECT, metaData, context, command.occurredOn());
		apply(new Reaching(this.state, by, context).decide(command));
	}

	@CommandHandler
	void decide(ReopenNode command, MetaData metaData, DecisionContext context) {
		Attribution by = require(Duty.MAINTAIN_PROJECT, metaData, context, command.occurredOn());
		Stages stages = new Stages(this.state, by, context);
		List<LifecycleEvent> reopened = new Reaching(this.state, by, context).decide(command);
		List<ProjectStageChanged> back = stages.takeBack(command);
		apply(reopened);
		apply(back);
		apply(stages.tellStart(command.occurredOn()));
	}

	@CommandHandler
	void decide(RecordLandContract command, MetaData metaData, DecisionContext context) {
		require(Duty.MAINTAIN_PROJECT, metaData, context, command.occurredOn());
		apply(new Land(this.state, context).decide(command));
	}

	@CommandHandler
	void decide(RecordIdleCause command, MetaData metaData, DecisionContext context) {
		require(Duty.ALLOW_EXCEPTIONS, metaData, context, command.occurredOn());
		apply(new Land(this.state, context).decide(command));
	}

	@CommandHandler
	void decide(ProposePoolAdmission command, MetaData metaData, DecisionContext context) {
		Attribution by = require(Duty.MAINTAIN_PROJECT, metaData, context, command.occurredOn());
		apply(new Pools(this.state, by).decide(command));
	}

	@CommandHandler
	void decide(AdmitToPool command, MetaData metaData, DecisionContext context) {
		Attribution by = require(Duty.DECIDE_POOL, metaData, context, command.occurredOn());
		apply(new Pools(this.state, by).decide(command));
	}

	@CommandHandler
	void decide(RejectPoolAdmission command, MetaData metaData, DecisionContext context) {
		Attribution by = require(Duty.DECIDE_POOL, metaData, context, command.occurredOn());
		apply(new Pools(this.state, by).decide(command));
	}

	@CommandHandler
	void decide(SetLifecyclePilot command, MetaData metaData, DecisionContext context) {
		require(Duty.KEEP_PILOTS, metaData, context, command.occurredOn());
		Form.required(command.documentNo(), "documentNo", Form.NAME);
		if (command.pilot() != this.state.isPilot()) {
			DaysInOrder.require(command.occurredOn(), this.state.pilotChangedOn());
			apply(List.of(new LifecyclePilotChanged(this.state.project().id(), command.pilot(), command.documentNo(),
					command.occurredOn())));
		}
	}

	/** Nobody but the program lets a clock ring. */
	@CommandHandler
	void decide(RingLifecycleClock command, MetaData metaData, DecisionContext context) {
		if (!Permissions.isSystem(Attribution.from(metaData))) {
			throw Permissions.notPermitted();
		}
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		apply(new Ringing(this.state, context).decide(command));
	}

	@EventSourcingHandler
	void evolve(ProjectEvent event) {
		this.projectId = event.subject();
		this.state.evolve(event);
		this.state.evolveClocks(event);
	}

	@EventSourcingHandler
	void evolve(LifecycleEvent event) {
		this.state.evolve(event);
		this.state.evolveClocks(event);
	}

	@EventSourcingHandler
	void evolve(PermitEvent event) {
		this.state.proof().evolve(event);
		this.state.evolveClocks(event);
	}

	@EventSourcingHandler
	void evolve(StatisticsEvent event) {
		this.state.evolve(event);
		this.state.evolveClocks(event);
	}

	/**
	 * Of progress only its clocks matter here, such as that of land on which work
	 * stopped.
	 */
	@EventSourcingHandler
	void evolve(ProgressEvent event) {
		this.state.evolveClocks(event);
	}

	@EventSourcingHandler
	void evolve(ClockEvent event) {
		this.state.evolveClocks(event);
	}

	private Attribution require(Duty duty, MetaData metaData, DecisionContext context, LocalDate occurredOn) {
		Attribution by = Attribution.from(metaData);
		Permissions.in(context).require(by, duty, this.state.project().id(), this.state.project().scope());
		Form.notInFuture(occurredOn, "occurredOn", context.today());
		this.state.project().requireActive();
		this.state.project().requirePlausible(occurredOn, "occurredOn", context.directory());
		return by;
	}

	private static void apply(List<? extends DomainEvent> events) {
		// Copied: applying evolves the state the list may have been made from.
		new ArrayList<>(events).forEach(AggregateLifecycle::apply);
	}

}
