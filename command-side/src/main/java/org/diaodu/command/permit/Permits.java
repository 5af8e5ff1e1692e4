package org.diaodu.command.permit;

import java.time.LocalDate;
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
import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.permit.PermitRefusal;
import org.diaodu.kernel.permit.command.AcceptPermit;
import org.diaodu.kernel.permit.command.ApplyForPermit;
import org.diaodu.kernel.permit.command.EndGreenChannel;
import org.diaodu.kernel.permit.command.ExtendPermit;
import org.diaodu.kernel.permit.command.ExtendPermitLimit;
import org.diaodu.kernel.permit.command.GrantGreenChannel;
import org.diaodu.kernel.permit.command.IssuePermit;
import org.diaodu.kernel.permit.command.PlanPermit;
import org.diaodu.kernel.permit.command.RefusePermit;
import org.diaodu.kernel.permit.command.RequestSupplement;
import org.diaodu.kernel.permit.command.ResumePermit;
import org.diaodu.kernel.permit.command.RingPermitClock;
import org.diaodu.kernel.permit.command.SubmitSupplement;
import org.diaodu.kernel.permit.command.SuspendPermit;
import org.diaodu.kernel.permit.command.VoidPermit;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.permit.event.PermitLimitExceeded;

/**
 * Decides on the permits of a project (审批手续), on the project's stream, of which it folds
 * what it needs (ADR 0070). Officers of the project record all of it; whoever serves in
 * the deciding office records what that office accepted and decided.
 */
@Aggregate(type = "Project", commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-020", "F-028", "F-080", "F-081", "F-086" })
class Permits {

	@AggregateIdentifier
	private @Nullable String projectId;

	private final ProjectPermits permits = new ProjectPermits();

	Permits() {
	}

	@CommandHandler
	void decide(PlanPermit command, MetaData metaData, DecisionContext context) {
		officer(command.permitId(), command.occurredOn(), metaData, context);
		record(new Handling(this.permits, Attribution.from(metaData), context).decide(command));
	}

	@CommandHandler
	void decide(ApplyForPermit command, MetaData metaData, DecisionContext context) {
		officer(command.permitId(), command.occurredOn(), metaData, context);
		record(new Handling(this.permits, Attribution.from(metaData), context).decide(command));
	}

	@CommandHandler
	void decide(AcceptPermit command, MetaData metaData, DecisionContext context) {
		PermitFile file = decided(command.permitId(), command.occurredOn(), metaData, context);
		record(new Handling(this.permits, Attribution.from(metaData), context).decide(command, file), metaData);
	}

	@CommandHandler
	void decide(RequestSupplement command, MetaData metaData, DecisionContext context) {
		PermitFile file = decided(command.permitId(), command.occurredOn(), metaData, context);
		record(new Handling(this.permits, Attribution.from(metaData), context).decide(command, file), metaData);
	}

	@CommandHandler
	void decide(SubmitSupplement command, MetaData metaData, DecisionContext context) {
		PermitFile file = office(command.permitId(), command.occurredOn(), metaData, context);
		record(new Handling(this.permits, Attribution.from(metaData), context).decide(command, file), metaData);
	}

	@CommandHandler
	void decide(SuspendPermit command, MetaData metaData, DecisionContext context) {
		PermitFile file = decided(command.permitId(), command.occurredOn(), metaData, context);
		record(new Handling(this.permits, Attribution.from(metaData), context).decide(command, file), metaData);
	}

	@CommandHandler
	void decide(ResumePermit command, MetaData metaData, DecisionContext context) {
		PermitFile file = decided(command.permitId(), command.occurredOn(), metaData, context);
		record(new Handling(this.permits, Attribution.from(metaData), context).decide(command, file), metaData);
	}

	@CommandHandler
	void decide(ExtendPermitLimit command, MetaData metaData, DecisionContext context) {
		PermitFile file = decided(command.permitId(), command.occurredOn(), metaData, context);
		record(new Handling(this.permits, Attribution.from(metaData), context).decide(command, file), metaData);
	}

	@CommandHandler
	void decide(IssuePermit command, MetaData metaData, DecisionContext context) {
		PermitFile file = office(command.permitId(), command.occurredOn(), metaData, context);
		record(new Ruling(this.permits, context).decide(command, file, Attribution.from(metaData)), metaData);
	}

	@CommandHandler
	void decide(RefusePermit command, MetaData metaData, DecisionContext context) {
		PermitFile file = decided(command.permitId(), command.occurredOn(), metaData, context);
		record(new Ruling(this.permits, context).decide(command, file, Attribution.from(metaData)), metaData);
	}

	@CommandHandler
	void decide(ExtendPermit command, MetaData metaData, DecisionContext context) {
		PermitFile file = decided(command.permitId(), command.occurredOn(), metaData, context);
		record(new Ruling(this.permits, context).decide(command, file), metaData);
	}

	@CommandHandler
	void decide(VoidPermit command, MetaData metaData, DecisionContext context) {
		PermitFile file = decided(command.permitId(), command.occurredOn(), metaData, context);
		record(new Ruling(this.permits, context).decide(command, file, Attribution.from(metaData)), metaData);
	}

	@CommandHandler
	void decide(GrantGreenChannel command, MetaData metaData, DecisionContext context) {
		keeper(Duty.KEEP_GREEN_CHANNEL, command.occurredOn(), Attribution.from(metaData), context);
		record(new GreenChannels(this.permits, context).decide(command));
	}

	@CommandHandler
	void decide(EndGreenChannel command, MetaData metaData, DecisionContext context) {
		keeper(Duty.KEEP_GREEN_CHANNEL, command.occurredOn(), Attribution.from(metaData), context);
		record(new GreenChannels(this.permits, context).decide(command));
	}

	/** Nobody's but the program's. */
	@CommandHandler
	void decide(RingPermitClock command, MetaData metaData, DecisionContext context) {
		if (!Permissions.isSystem(Attribution.from(metaData))) {
			throw Permissions.notPermitted();
		}
		record(new Ruling(this.permits, context).decide(command));
	}

	/**
	 * An officer of the project. Who serves in the office that decides sees the permit,
	 * and is told that they may not, rather than that there is none.
	 */
	private void officer(@Nullable String permitId, @Nullable LocalDate on, MetaData metaData,
			DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		Permissions permissions = Permissions.in(context);
		if (!permissions.sees(by, this.permits.project().scope()) && permissions.servesIn(by, departmentOf(permitId))) {
			throw Permissions.notPermitted();
		}
		keeper(Duty.KEEP_PERMITS, on, by, context);
	}

	/** The office that decides on a permit, null while nobody does. */
	private @Nullable String departmentOf(@Nullable String permitId) {
		PermitFile file = (permitId != null) ? this.permits.file(permitId) : null;
		return (file != null) ? file.departmentId() : null;
	}

	private void keeper(Duty duty, @Nullable LocalDate on, Attribution by, DecisionContext context) {
		Permissions.in(context).require(by, duty, this.permits.project().id(), this.permits.project().scope());
		onAnActiveProject(on, context);
	}

	/** An officer of the project, or somebody of the office that decides. */
	private PermitFile office(String permitId, @Nullable LocalDate on, MetaData metaData, DecisionContext context) {
		String departmentId = departmentOf(permitId);
		if (departmentId != null
				&& Permissions.in(context).mayIn(Attribution.from(metaData), Duty.DECIDE_PERMITS, departmentId)) {
			onAnActiveProject(on, context);
		}
		else {
			officer(permitId, on, metaData, context);
		}
		return this.permits.require(permitId);
	}

	/**
	 * The same for what an office decided and no number of the act itself names: whoever
	 * does not serve there cites what the office wrote.
	 */
	private PermitFile decided(String permitId, @Nullable LocalDate on, MetaData metaData, DecisionContext context) {
		PermitFile file = office(permitId, on, metaData, context);
		Attribution by = Attribution.from(metaData);
		String departmentId = file.departmentId();
		if (departmentId != null && by.evidence().stream().noneMatch(Citation::isOne)
				&& !Permissions.in(context).mayIn(by, Duty.DECIDE_PERMITS, departmentId)) {
			throw Refusal.of(PermitRefusal.PERMIT_EVIDENCE_REQUIRED, "evidence").asException();
		}
		return file;
	}

	private void onAnActiveProject(@Nullable LocalDate on, DecisionContext context) {
		Form.notInFuture(on, "occurredOn", context.today());
		this.permits.project().requireActive();
		this.permits.project().requirePlausible(on, "occurredOn", context.directory());
	}

	private static void record(List<PermitEvent> events) {
		events.forEach(AggregateLifecycle::apply);
	}

	/**
	 * A limit that had passed is the program's finding, whoever's act it was found at.
	 */
	private static void record(List<PermitEvent> events, MetaData metaData) {
		for (PermitEvent event : events) {
			if (event instanceof PermitLimitExceeded) {
				AggregateLifecycle.apply(event, Permissions.foundAt(Attribution.from(metaData)));
			}
			else {
				AggregateLifecycle.apply(event);
			}
		}
	}

	@EventSourcingHandler
	void evolve(DomainEvent event, MetaData metaData) {
		this.projectId = event.subject();
		this.permits.evolve(event, Attribution.SAMPLE.equals(metaData.get(Attribution.CHANNEL)));
	}

}
