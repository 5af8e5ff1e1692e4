package org.diaodu.command.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.clock.OpenClocks;
import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.command.project.ScheduledProject;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.IdleGround;
import org.diaodu.kernel.lifecycle.event.IdleLandSuspected;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.progress.command.ReportStop;
import org.diaodu.kernel.progress.command.ResumeWork;
import org.diaodu.kernel.progress.command.ReverifyLicence;
import org.diaodu.kernel.progress.command.RingProgressClock;
import org.diaodu.kernel.progress.command.StopWork;
import org.diaodu.kernel.progress.event.LicenceReverified;
import org.diaodu.kernel.progress.event.LicenceReverifyRequired;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.progress.event.StopReportOverdue;
import org.diaodu.kernel.progress.event.StopReported;
import org.diaodu.kernel.progress.event.WorkResumed;
import org.diaodu.kernel.progress.event.WorkStopped;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectEvent;

/**
 * Decides on stops of work (停工、复工): a stop is reported to the licensing office within a
 * month, and after a year the licence is verified again before work goes on (建筑法 10). On
 * the project's stream, of which it folds what it needs (ADR 0070).
 */
@Aggregate(type = "Project", commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-113", "F-134" })
class Stops {

	@AggregateIdentifier
	private @Nullable String projectId;

	private final ScheduledProject project = new ScheduledProject();

	private final StartOfWork start = new StartOfWork();

	private final AcquiredLand land = new AcquiredLand();

	private final CountingReports counting = new CountingReports();

	private final OpenClocks clocks = new OpenClocks();

	private final List<Stop> stops = new ArrayList<>();

	Stops() {
	}

	@CommandHandler
	void decide(StopWork command, MetaData metaData, DecisionContext context) {
		require(command.occurredOn(), metaData, context);
		Form.required(command.stopId(), "stopId", Form.NAME);
		Form.required(command.stopCause(), "stopCause");
		Form.reason(command.reason());
		LocalDate day = command.occurredOn();
		if (command.resumeExpectedOn() != null && command.resumeExpectedOn().isBefore(day)) {
			throw Refusal.of(ProgressRefusal.EARLIER_THAN_STOP, "resumeExpectedOn").with("last", day).asException();
		}
		Stop known = find(command.stopId());
		if (known != null) {
			if (!known.says(command)) {
				throw Refusal.of(ProgressRefusal.STOP_EXISTS, "stopId").asException();
			}
			return;
		}
		requireStarted(day);
		Stop last = this.stops.isEmpty() ? null : this.stops.getLast();
		if (last != null && last.isOpen()) {
			throw Refusal.of(ProgressRefusal.WORK_ALREADY_STOPPED, "stopId").with("stopId", last.id()).asException();
		}
		requireNotBefore((last != null) ? last.last() : null, day);
		PolicyVersion periods = periods(context, day);
		Deadline report = Deadline.after(day, periods.number(PolicyField.STOP_REPORT_MONTHS), DayCount.MONTHS,
				context.directory().calendar());
		Deadline reverify = Deadline.after(day, periods.number(PolicyField.REVERIFY_YEARS), DayCount.YEARS,
				context.directory().calendar());
		AggregateLifecycle.apply(new WorkStopped(this.project.id(), command.stopId(), command.stopCause(),
				command.reason(), command.resumeExpectedOn(),
				List.of(new DueClock(ClockKind.STOP_REPORT_DUE, command.stopId(), report),
						new DueClock(ClockKind.LICENCE_REVERIFY, command.stopId(), reverify)),
				day));
	}

	@CommandHandler
	void decide(ReportStop command, MetaData metaData, DecisionContext context) {
		Stop stop = stop(command.stopId(), command.occurredOn(), metaData, context);
		Form.required(command.documentNo(), "documentNo", Form.NAME);
		StopReported reported = new StopReported(this.project.id(), command.stopId(), command.documentNo(),
				command.occurredOn());
		if (reported.equals(stop.reported())) {
			return;
		}
		if (stop.reported() != null) {
			throw Refusal.of(ProgressRefusal.STOP_ALREADY_REPORTED, "stopId").asException();
		}
		requireOpen(stop);
		requireNotBefore(stop.stopped().occurredOn(), command.occurredOn());
		AggregateLifecycle.apply(reported);
	}

	@CommandHandler
	void decide(ReverifyLicence command, MetaData metaData, DecisionContext context) {
		Stop stop = stop(command.stopId(), command.occurredOn(), metaData, context);
		Form.required(command.documentNo(), "documentNo", Form.NAME);
		LicenceReverified verified = new LicenceReverified(this.project.id(), command.stopId(), command.documentNo(),
				command.occurredOn());
		if (verified.equals(stop.reverified())) {
			return;
		}
		requireOpen(stop);
		requireNotBefore(stop.stopped().occurredOn(), command.occurredOn());
		if (!mustBeVerified(stop, command.occurredOn())) {
			throw Refusal.of(ProgressRefusal.LICENCE_REVERIFY_NOT_REQUIRED, "stopId").asException();
		}
		AggregateLifecycle.apply(verified);
	}

	@CommandHandler
	void decide(ResumeWork command, MetaData metaData, DecisionContext context) {
		Stop stop = stop(command.stopId(), command.occurredOn(), metaData, context);
		if (command.occurredOn().equals(stop.resumedOn())) {
			return;
		}
		requireOpen(stop);
		// A day before the stop is told so, whatever was recorded of the stop since.
		requireNotBefore(stop.stopped().occurredOn(), command.occurredOn());
		requireNotBefore(stop.last(), command.occurredOn());
		if (mustBeVerified(stop, command.occurredOn())) {
			throw Refusal.of(ProgressRefusal.LICENCE_REVERIFY_REQUIRED, "stopId").asException();
		}
		AggregateLifecycle.apply(new WorkResumed(this.project.id(), command.stopId(), command.occurredOn()));
	}

	@CommandHandler
	void decide(RingProgressClock command, MetaData metaData, DecisionContext context) {
		Permissions.in(context)
			.require(Attribution.from(metaData), Duty.RING_PROGRESS_CLOCKS, this.project.id(), this.project.scope());
		if (command.kind() != ClockKind.STOP_REPORT_DUE && command.kind() != ClockKind.LICENCE_REVERIFY) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "kind").asException();
		}
		Stop stop = find(command.key());
		if (stop == null || !this.project.isActive()
				|| !this.clocks.isDue(new ClockRef(command.kind(), command.key()), command.dueOn())) {
			return;
		}
		if (command.kind() == ClockKind.STOP_REPORT_DUE) {
			AggregateLifecycle
				.apply(new StopReportOverdue(this.project.id(), stop.id(), command.dueOn(), command.occurredOn()));
			return;
		}
		LocalDate stoppedOn = stop.stopped().occurredOn();
		PolicyVersion periods = periods(context, stoppedOn);
		AggregateLifecycle
			.apply(new LicenceReverifyRequired(this.project.id(), stop.id(), stoppedOn, command.occurredOn()));
		if (this.land.isKnown() && LandMayLieIdle.isSuspected(periods, stoppedOn, command.dueOn(),
				this.counting.latest(), this.project.total())) {
			AggregateLifecycle
				.apply(new IdleLandSuspected(this.project.id(), IdleGround.STOPPED, stoppedOn, command.occurredOn()));
		}
	}

	/**
	 * Whether the licence is to be verified before work goes on: also when the clock fell
	 * due and has not rung yet.
	 */
	private boolean mustBeVerified(Stop stop, LocalDate on) {
		Deadline running = this.clocks.deadline(new ClockRef(ClockKind.LICENCE_REVERIFY, stop.id()));
		boolean due = stop.required() || (running != null && !on.isBefore(running.due()));
		return due && stop.reverified() == null;
	}

	private void requireStarted(LocalDate day) {
		LocalDate started = this.start.day();
		if (started == null && this.project.stage() != Stage.CONSTRUCTION) {
			throw Refusal.of(ProgressRefusal.WORK_NOT_STARTED, "projectId").asException();
		}
		if (started != null && day.isBefore(started)) {
			throw Refusal.of(ProgressRefusal.STOPPED_BEFORE_START, "occurredOn").with("started", started).asException();
		}
		if (started == null) {
			this.project.requireRegisteredOn(day);
		}
	}

	private Stop stop(String stopId, LocalDate on, MetaData metaData, DecisionContext context) {
		require(on, metaData, context);
		Form.required(stopId, "stopId", Form.NAME);
		Stop stop = find(stopId);
		if (stop == null) {
			throw Refusal.of(ProgressRefusal.STOP_UNKNOWN, "stopId").asException();
		}
		return stop;
	}

	private void require(LocalDate on, MetaData metaData, DecisionContext context) {
		Permissions.in(context)
			.require(Attribution.from(metaData), Duty.KEEP_PROGRESS, this.project.id(), this.project.scope());
		Form.notInFuture(on, "occurredOn", context.today());
		this.project.requireActive();
	}

	private static void requireOpen(Stop stop) {
		if (!stop.isOpen()) {
			throw Refusal.of(ProgressRefusal.STOP_CLOSED, "stopId")
				.with("resumed", Objects.requireNonNull(stop.resumedOn()))
				.asException();
		}
	}

	private static void requireNotBefore(@Nullable LocalDate last, LocalDate on) {
		if (last != null && on.isBefore(last)) {
			throw Refusal.of(ProgressRefusal.EARLIER_THAN_STOP, "occurredOn").with("last", last).asException();
		}
	}

	private static PolicyVersion periods(DecisionContext context, LocalDate day) {
		PolicyVersion periods = context.directory().policy(PolicyParameter.STATUTORY_PERIODS, day);
		if (periods == null) {
			throw Refusal.of(PolicyRefusal.POLICY_MISSING_FOR_DATE, "occurredOn").with("date", day).asException();
		}
		return periods;
	}

	private @Nullable Stop find(String stopId) {
		return this.stops.stream().filter((stop) -> stop.id().equals(stopId)).findFirst().orElse(null);
	}

	@EventSourcingHandler
	void evolve(DomainEvent event) {
		this.clocks.evolve(event);
		switch (event) {
			case ProjectEvent it -> {
				this.projectId = it.subject();
				this.project.evolve(it);
			}
			case LifecycleEvent it -> {
				this.start.evolve(it);
				this.land.evolve(it);
			}
			case ProgressEvent it -> {
				this.counting.evolve(it);
				evolve(it);
			}
			default -> {
				// Of other features only the clocks matter.
			}
		}
	}

	private void evolve(ProgressEvent event) {
		if (event instanceof WorkStopped it) {
			this.stops.add(new Stop(it, it.occurredOn(), null, null, null, false));
		}
		else if (event instanceof StopReported it) {
			change(it.stopId(), (stop) -> stop.with(it));
		}
		else if (event instanceof LicenceReverifyRequired it) {
			change(it.stopId(), Stop::needsLicence);
		}
		else if (event instanceof LicenceReverified it) {
			change(it.stopId(), (stop) -> stop.with(it));
		}
		else if (event instanceof WorkResumed it) {
			change(it.stopId(), (stop) -> stop.resumed(it.occurredOn()));
		}
	}

	private void change(String stopId, UnaryOperator<Stop> change) {
		this.stops.replaceAll((stop) -> stop.id().equals(stopId) ? change.apply(stop) : stop);
	}

}
