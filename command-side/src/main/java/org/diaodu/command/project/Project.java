package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.jurisdiction.ProjectScope;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.command.project.TierRule.Assessment;
import org.diaodu.kernel.clock.event.ClockEvent;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.light.event.LightEvent;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.command.AssignProjectCode;
import org.diaodu.kernel.project.command.CancelProject;
import org.diaodu.kernel.project.command.ClassifyIndustry;
import org.diaodu.kernel.project.command.ConsentToTransfer;
import org.diaodu.kernel.project.command.CorrectFacts;
import org.diaodu.kernel.project.command.DeclineTransfer;
import org.diaodu.kernel.project.command.LinkOwner;
import org.diaodu.kernel.project.command.ProposeTransfer;
import org.diaodu.kernel.project.command.ReassessTiers;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.RestoreProject;
import org.diaodu.kernel.project.command.ReviseAmount;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectCancelled;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectRestored;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticsEvent;
import org.diaodu.kernel.stewardship.event.StewardshipEvent;

/**
 * A project from first lead to operation. Decides on every command by its own events, the
 * directory and today's date; knows no other aggregate.
 */
@Aggregate(cache = AggregateBeans.CACHE, commandTargetResolver = AggregateBeans.TARGETS)
class Project {

	/** Claim of a national project code. */
	static final String CODE_CLAIM = "project-code";

	/** Claim of a row of a list. */
	static final String SOURCE_ROW_CLAIM = "source-row";

	@AggregateIdentifier
	private @Nullable String projectId;

	private final ProjectState state = new ProjectState();

	Project() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(RegisterProject command, MetaData metaData, DecisionContext context) {
		List<ProjectEvent> events = new Registration(command, Attribution.from(metaData), context).decide(this.state);
		if (!events.isEmpty()) {
			apply(events);
			tellStart(command.occurredOn(), context);
		}
	}

	@CommandHandler
	void decide(ReviseAmount command, MetaData metaData, DecisionContext context) {
		maintain(metaData, context, command.occurredOn());
		Form.reason(command.reason());
		Form.required(command.amounts(), "amounts");
		Amounts before = this.state.facts().amounts();
		if (SameFacts.of(command.amounts(), before)) {
			return;
		}
		// What is no amount is said first, not what it would contradict.
		PartsFitIntoTheTotal.require(command.amounts(), "amounts.");
		WhatStandsIsNotUndone.requireTotalKept(before, command.amounts(), "amounts.total");
		this.state.annualPlans()
			.requireLoweredByDocument(command.amounts(), Attribution.from(metaData), context.today());
		this.state.requireTotalCovers(command.amounts(), context.today(), "amounts.total");
		ProjectFacts after = FactsMerge.withAmounts(this.state.facts(), command.amounts());
		FactsRule.requireAll(after, command.occurredOn(), context.directory());
		AggregateLifecycle.apply(new ProjectAmountRevised(command.projectId(), before, command.amounts(),
				command.reason(), command.occurredOn()));
		judge(after, TierChangeCause.AMOUNT_REVISED, command.occurredOn(), context);
	}

	@CommandHandler
	void decide(CorrectFacts command, MetaData metaData, DecisionContext context) {
		maintain(metaData, context, command.occurredOn());
		Form.reason(command.reason());
		Form.required(command.facts(), "facts");
		Form.required(command.facts().amounts(), "facts.amounts");
		Form.required(command.facts().place(), "facts.place");
		if (command.correctsSequence() < 0 || command.correctsSequence() > this.state.sequence()) {
			throw Refusal.of(ProjectRefusal.CORRECTED_EVENT_UNKNOWN, "correctsSequence")
				.with("sequence", command.correctsSequence())
				.asException();
		}
		ProjectFacts before = this.state.facts();
		if (SameFacts.of(command.facts(), before)) {
			return;
		}
		this.state.requireTotalCovers(command.facts().amounts(), context.today(), "facts.amounts.total");
		if (command.facts().stage() != before.stage()) {
			this.state.standing().requireNotBehindNodes(command.facts().stage(), "facts.stage");
			this.state.standing().requireNotBehindPool(before.stage(), command.facts().stage(), "facts.stage");
			this.state.standing().requireInOrder(command.occurredOn());
			StageGates.requirePassed(
					this.state.openGates(command.facts().stage(), command.occurredOn(), context.directory()),
					"facts.stage");
		}
		WhatStandsIsNotUndone.require(before, command.facts(), Attribution.from(metaData));
		this.state.annualPlans()
			.requireLoweredByDocument(command.facts().amounts(), Attribution.from(metaData), context.today());
		// Nobody gives a project away by correcting it: that takes a transfer.
		Permissions.in(context)
			.requireToRegister(Attribution.from(metaData),
					ProjectScope.of(command.facts(), this.state.sectorDepartmentId(), this.state.codes().ownerCode()));
		FactsRule.requireAll(command.facts(), command.occurredOn(), context.directory());
		AggregateLifecycle.apply(new ProjectFactsCorrected(command.projectId(), before, command.facts(),
				command.correctsSequence(), command.reason(), command.occurredOn()));
		judge(command.facts(), TierChangeCause.FACTS_CORRECTED, command.occurredOn(), context);
		tellStart(command.occurredOn(), context);
	}

	@CommandHandler
	void decide(LinkOwner command, MetaData metaData, DecisionContext context) {
		maintain(metaData, context, command.occurredOn());
		Form.required(command.ownerCode(), "ownerCode");
		String code = Identification.ownerCode(command.ownerCode());
		ProjectState.Codes known = this.state.codes();
		if (!Objects.equals(code, known.ownerCode()) || !Objects.equals(command.ownerName(), known.ownerName())) {
			AggregateLifecycle.apply(Identification.link(command.projectId(), known.ownerCode(), code,
					command.ownerName(), command.occurredOn()));
		}
	}

	@CommandHandler
	void decide(AssignProjectCode command, MetaData metaData, DecisionContext context) {
		maintain(metaData, context, command.occurredOn());
		Form.required(command.projectCode(), "projectCode");
		String known = this.state.codes().projectCode();
		String code = Objects.requireNonNull(Identification.projectCode(command.projectCode()));
		if (code.equals(known)) {
			return;
		}
		if (known != null) {
			context.claims().release(CODE_CLAIM, known);
		}
		context.claims().take(CODE_CLAIM, code);
		AggregateLifecycle.apply(Identification.assign(command.projectId(), known, code, command.occurredOn()));
	}

	@CommandHandler
	void decide(ClassifyIndustry command, MetaData metaData, DecisionContext context) {
		maintain(metaData, context, command.occurredOn());
		Form.required(command.industryCode(), "industryCode");
		var event = Identification.classify(command.projectId(), command.industryCode(), command.sectorDepartmentId(),
				command.overrideReason(), command.occurredOn(), context.directory());
		boolean same = event.industryCode().equals(this.state.codes().industryCode())
				&& Objects.equals(event.sectorDepartmentId(), this.state.sectorDepartmentId())
				&& event.derived() != this.state.isSectorOverridden();
		if (!same) {
			AggregateLifecycle.apply(event);
		}
	}

	@CommandHandler
	void decide(ProposeTransfer command, MetaData metaData, DecisionContext context) {
		apply(new Transfer(this.state, Attribution.from(metaData), context).decide(command));
	}

	@CommandHandler
	void decide(ConsentToTransfer command, MetaData metaData, DecisionContext context) {
		apply(new Transfer(this.state, Attribution.from(metaData), context).decide(command));
	}

	@CommandHandler
	void decide(DeclineTransfer command, MetaData metaData, DecisionContext context) {
		apply(new Transfer(this.state, Attribution.from(metaData), context).decide(command));
	}

	@CommandHandler
	void decide(WithdrawProject command, MetaData metaData, DecisionContext context) {
		end(metaData, context, command.occurredOn(), command.reason());
		this.state.requireActive();
		this.state.requireInOrder(command.occurredOn());
		AggregateLifecycle.apply(new ProjectWithdrawn(command.projectId(), command.reason(), command.occurredOn()));
	}

	@CommandHandler
	void decide(RestoreProject command, MetaData metaData, DecisionContext context) {
		end(metaData, context, command.occurredOn(), command.reason());
		this.state.requireNotCancelled();
		if (!this.state.isWithdrawn()) {
			throw Refusal.of(ProjectRefusal.PROJECT_NOT_WITHDRAWN).asException();
		}
		this.state.requireInOrder(command.occurredOn());
		AggregateLifecycle.apply(new ProjectRestored(command.projectId(), command.reason(), command.occurredOn()));
	}

	@CommandHandler
	void decide(CancelProject command, MetaData metaData, DecisionContext context) {
		end(metaData, context, command.occurredOn(), command.reason());
		this.state.requireNotCancelled();
		this.state.requireInOrder(command.occurredOn());
		AggregateLifecycle.apply(new ProjectCancelled(command.projectId(), command.reason(), command.occurredOn()));
	}

	@CommandHandler
	void decide(ReassessTiers command, MetaData metaData, DecisionContext context) {
		Permissions.in(context)
			.require(Attribution.from(metaData), Duty.REASSESS_TIERS, this.state.id(), this.state.scope());
		// A withdrawn project may come back, and then its tiers must be those of the day.
		if (!this.state.isCancelled()) {
			judge(this.state.facts(), TierChangeCause.THRESHOLDS_ADOPTED, command.occurredOn(), context);
		}
	}

	@EventSourcingHandler
	void evolve(ProjectEvent event, MetaData metaData) {
		this.projectId = event.subject();
		this.state.evolve(event, Attribution.Source.IMPORTED.name().equals(metaData.get(Attribution.SOURCE)));
	}

	// What other classes decide on is recorded in the same stream (ADR 0070).

	@EventSourcingHandler
	void evolve(StewardshipEvent event) {
		this.state.passOver();
	}

	@EventSourcingHandler
	void evolve(ClockEvent event) {
		this.state.passOver();
	}

	@EventSourcingHandler
	void evolve(LifecycleEvent event) {
		this.state.evolve(event);
	}

	@EventSourcingHandler
	void evolve(PermitEvent event) {
		this.state.evolve(event);
	}

	@EventSourcingHandler
	void evolve(ProgressEvent event) {
		this.state.evolve(event);
	}

	@EventSourcingHandler
	void evolve(StatisticsEvent event) {
		this.state.evolve(event);
	}

	@EventSourcingHandler
	void evolve(LightEvent event) {
		this.state.passOver();
	}

	private void maintain(MetaData metaData, DecisionContext context, LocalDate occurredOn) {
		Permissions.in(context)
			.require(Attribution.from(metaData), Duty.MAINTAIN_PROJECT, this.state.id(), this.state.scope());
		Form.notInFuture(occurredOn, "occurredOn", context.today());
		this.state.requireActive();
		PlausibleDates.require(occurredOn, this.state.registered().occurredOn(), "occurredOn", context.directory());
	}

	private void end(MetaData metaData, DecisionContext context, LocalDate occurredOn, String reason) {
		Permissions.in(context)
			.require(Attribution.from(metaData), Duty.END_PROJECT, this.state.id(), this.state.scope());
		Form.notInFuture(occurredOn, "occurredOn", context.today());
		Form.reason(reason);
	}

	/** A stated stage from construction on states a start (ADR 0156). */
	private void tellStart(LocalDate on, DecisionContext context) {
		Assessment assessment = this.state.assessment();
		this.state.standing()
			.follow(this.state.id(), assessment != null && assessment.counted(), on, context.directory())
			.forEach(AggregateLifecycle::apply);
	}

	private void judge(ProjectFacts facts, TierChangeCause cause, LocalDate occurredOn, DecisionContext context) {
		apply(TierJudgement.judge(this.state.id(), this.state.assessment(), facts, cause, occurredOn, context));
	}

	private static void apply(List<ProjectEvent> events) {
		// Copied: applying evolves the state the list may have been made from.
		new ArrayList<>(events).forEach(AggregateLifecycle::apply);
	}

}
