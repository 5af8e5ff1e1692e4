package org.diaodu.command.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.command.jurisdiction.PeopleAreKnown;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.permit.LimitKind;
import org.diaodu.kernel.permit.PermitDefinition;
import org.diaodu.kernel.permit.PermitRefusal;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.Span;
import org.diaodu.kernel.permit.command.AcceptPermit;
import org.diaodu.kernel.permit.command.ApplyForPermit;
import org.diaodu.kernel.permit.command.ExtendPermitLimit;
import org.diaodu.kernel.permit.command.PlanPermit;
import org.diaodu.kernel.permit.command.RequestSupplement;
import org.diaodu.kernel.permit.command.ResumePermit;
import org.diaodu.kernel.permit.command.SubmitSupplement;
import org.diaodu.kernel.permit.command.SuspendPermit;
import org.diaodu.kernel.permit.event.PermitAccepted;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.permit.event.PermitLimitExtended;
import org.diaodu.kernel.permit.event.PermitPlanned;
import org.diaodu.kernel.permit.event.PermitResumed;
import org.diaodu.kernel.permit.event.PermitSupplementRequested;
import org.diaodu.kernel.permit.event.PermitSupplemented;
import org.diaodu.kernel.permit.event.PermitSuspended;

/**
 * The way of an application through an office, on the clocks of the law: they start when
 * it is accepted, stand still for what the law does not count, and are given more days
 * once (行政许可法 42, 45).
 */
@Clause({ "F-020", "F-028", "F-081" })
final class Handling {

	private final ProjectPermits permits;

	private final DecisionContext context;

	private final PermitRules rules;

	private final Attribution by;

	Handling(ProjectPermits permits, Attribution by, DecisionContext context) {
		this.permits = permits;
		this.by = by;
		this.context = context;
		this.rules = new PermitRules(permits, context);
	}

	List<PermitEvent> decide(PlanPermit command) {
		Form.required(command.permitId(), "permitId", Form.NAME);
		Form.required(command.permitCode(), "permitCode", Form.NAME);
		Form.required(command.plannedOn(), "plannedOn");
		if (command.plannedOn().isBefore(command.occurredOn())) {
			throw Refusal.of(PermitRefusal.PERMIT_PLANNED_IN_THE_PAST, "plannedOn").asException();
		}
		this.permits.project().requirePlausible(command.plannedOn(), "plannedOn", this.context.directory());
		this.rules.ofFamily(command.permitCode(), command.occurredOn());
		PermitFile file = this.permits.file(command.permitId());
		LocalDate before = null;
		if (file != null) {
			requireSameCode(file, command.permitCode());
			this.rules.requireState(file, PermitState.PLANNED, PermitState.APPLIED, PermitState.ACCEPTED,
					PermitState.SUPPLEMENT, PermitState.SUSPENDED);
			before = (file.planned() != null) ? file.planned().plannedOn() : null;
			if (command.plannedOn().equals(before)) {
				return List.of();
			}
		}
		return List.of(new PermitPlanned(id(), command.permitId(), command.permitCode(), before, command.plannedOn(),
				command.occurredOn()));
	}

	List<PermitEvent> decide(ApplyForPermit command) {
		Form.required(command.permitId(), "permitId", Form.NAME);
		Form.required(command.permitCode(), "permitCode", Form.NAME);
		Form.optional(command.caseNo(), "caseNo", Form.NAME);
		PermitDefinition definition = this.rules.ofFamily(command.permitCode(), command.occurredOn());
		PermitApplied applied = new PermitApplied(id(), command.permitId(), command.permitCode(),
				office(command, definition), command.caseNo(), command.occurredOn());
		PermitFile file = this.permits.file(command.permitId());
		if (file != null) {
			requireSameCode(file, command.permitCode());
			if (applied.equals(file.applied())) {
				return List.of();
			}
			if (file.applied() != null) {
				throw exists(command.permitId());
			}
			this.rules.requireState(file, PermitState.PLANNED);
		}
		return List.of(applied);
	}

	List<PermitEvent> decide(AcceptPermit command, PermitFile file) {
		if (file.last() instanceof PermitAccepted known && known.occurredOn().equals(command.occurredOn())) {
			return List.of();
		}
		step(file, command.occurredOn(), PermitState.APPLIED);
		PermitCatalogueAdopted catalogue = this.rules.catalogue(command.occurredOn());
		PermitDefinition definition = PermitRules.definition(catalogue, file.code());
		boolean green = this.permits.isGreen(file.code(), command.occurredOn());
		Span promised = (green && definition.greenChannel() != null) ? definition.greenChannel()
				: definition.committed();
		Days days = this.rules.days();
		Deadline statutory = days.after(command.occurredOn(), definition.statutory().count(),
				definition.statutory().unit());
		Deadline committed = (promised != null) ? days.after(command.occurredOn(), promised.count(), promised.unit())
				: null;
		return List.of(new PermitAccepted(id(), file.permitId(), statutory, committed, green, catalogue.version(),
				PermitRules.limits(file, statutory, committed), command.occurredOn(), toldOn(command.occurredOn())));
	}

	/** The day it is told, when something is told of an earlier day. */
	private @Nullable LocalDate toldOn(LocalDate on) {
		LocalDate told = this.rules.toldOn(on, this.by);
		return on.isBefore(told) ? told : null;
	}

	List<PermitEvent> decide(RequestSupplement command, PermitFile file) {
		Form.required(command.what(), "what", Form.TEXT);
		if (file.last() instanceof PermitSupplementRequested known && known.what().equals(command.what())
				&& known.occurredOn().equals(command.occurredOn())) {
			return List.of();
		}
		step(file, command.occurredOn(), PermitState.APPLIED, PermitState.ACCEPTED);
		this.rules.requireAskedForAtOnce(file, command.occurredOn());
		List<PermitEvent> recorded = new ArrayList<>();
		if (file.isAccepted()) {
			this.rules.requireToldInTime(file, command.occurredOn(), this.by);
			recorded.addAll(this.rules.passedBy(command.occurredOn(), file));
		}
		recorded.add(new PermitSupplementRequested(id(), file.permitId(), command.what(),
				file.isAccepted() ? left(file.limit(), file, command.occurredOn()) : null,
				left(file.committedLimit(), file, command.occurredOn()), command.occurredOn()));
		return recorded;
	}

	List<PermitEvent> decide(SubmitSupplement command, PermitFile file) {
		if (file.last() instanceof PermitSupplemented known && known.occurredOn().equals(command.occurredOn())) {
			return List.of();
		}
		step(file, command.occurredOn(), PermitState.SUPPLEMENT);
		if (!file.isAccepted()) {
			return List.of(new PermitSupplemented(id(), file.permitId(), null, null, List.of(), command.occurredOn()));
		}
		Run run = run(file, command.occurredOn());
		return List.of(new PermitSupplemented(id(), file.permitId(), run.statutory(), run.committed(), run.clocks(),
				command.occurredOn()));
	}

	List<PermitEvent> decide(SuspendPermit command, PermitFile file) {
		Form.required(command.ground(), "ground");
		Form.required(command.note(), "note", Form.TEXT);
		if (file.last() instanceof PermitSuspended known && known.ground() == command.ground()
				&& known.note().equals(command.note()) && known.occurredOn().equals(command.occurredOn())) {
			return List.of();
		}
		step(file, command.occurredOn(), PermitState.ACCEPTED);
		this.rules.requireToldInTime(file, command.occurredOn(), this.by);
		List<PermitEvent> recorded = new ArrayList<>(this.rules.passedBy(command.occurredOn(), file));
		recorded.add(new PermitSuspended(id(), file.permitId(), command.ground(), command.note(),
				file.limit() - file.used(command.occurredOn(), this.rules.days()),
				left(file.committedLimit(), file, command.occurredOn()), command.occurredOn()));
		return recorded;
	}

	List<PermitEvent> decide(ResumePermit command, PermitFile file) {
		if (file.last() instanceof PermitResumed known && known.occurredOn().equals(command.occurredOn())) {
			return List.of();
		}
		step(file, command.occurredOn(), PermitState.SUSPENDED);
		Run run = run(file, command.occurredOn());
		return List.of(new PermitResumed(id(), file.permitId(), run.statutory(), run.committed(), run.clocks(),
				command.occurredOn()));
	}

	List<PermitEvent> decide(ExtendPermitLimit command, PermitFile file) {
		Form.reason(command.reason());
		Form.required(command.approvedById(), "approvedById", Form.NAME);
		PeopleAreKnown.require(this.context, command.approvedById(), "approvedById");
		if (file.last() instanceof PermitLimitExtended known && known.reason().equals(command.reason())
				&& known.approvedById().equals(command.approvedById())
				&& known.occurredOn().equals(command.occurredOn())) {
			return List.of();
		}
		step(file, command.occurredOn(), PermitState.ACCEPTED);
		Span more = PermitRules.definition(this.rules.catalogue(command.occurredOn()), file.code()).extension();
		if (more == null) {
			throw Refusal.of(PermitRefusal.PERMIT_LIMIT_NOT_EXTENDABLE, "permitId").asException();
		}
		if (file.isExtended()) {
			throw Refusal.of(PermitRefusal.PERMIT_LIMIT_ALREADY_EXTENDED, "permitId").asException();
		}
		Days days = this.rules.days();
		Deadline before = days.after(file.runningFrom(), file.limitOfThisRun(), file.unit());
		if (file.isExceeded(LimitKind.STATUTORY) || before.due().isBefore(command.occurredOn())) {
			throw Refusal.of(PermitRefusal.PERMIT_LIMIT_PASSED, "occurredOn").with("due", before.due()).asException();
		}
		this.rules.requireHead(command.approvedById(), file, command.occurredOn(), this.by);
		Deadline after = days.after(file.runningFrom(), file.limitOfThisRun() + more.count(), file.unit());
		return List.of(new PermitLimitExtended(id(), file.permitId(), before, after, command.reason(),
				command.approvedById(), List.of(new DueClock(ClockKind.PERMIT_STATUTORY_LIMIT, file.permitId(), after)),
				command.occurredOn()));
	}

	/** Clocks that run on. */
	private record Run(Deadline statutory, @Nullable Deadline committed, List<DueClock> clocks) {
	}

	private Run run(PermitFile file, LocalDate from) {
		Days days = this.rules.days();
		Deadline statutory = days.after(from, file.limitOfThisRun(), file.unit());
		Integer promised = file.committedOfThisRun();
		Deadline committed = (promised != null) ? days.after(from, promised, file.unit()) : null;
		return new Run(statutory, committed, PermitRules.limits(file, statutory, committed));
	}

	private @Nullable Integer left(@Nullable Integer limit, PermitFile file, LocalDate on) {
		return (limit != null) ? limit - file.used(on, this.rules.days()) : null;
	}

	private String office(ApplyForPermit command, PermitDefinition definition) {
		String departmentId = (command.departmentId() != null) ? command.departmentId() : definition.departmentId();
		if (departmentId == null) {
			throw Refusal.of(PermitRefusal.PERMIT_DEPARTMENT_REQUIRED, "departmentId").asException();
		}
		KnownUnit unit = this.context.directory().unit(departmentId);
		if (unit == null) {
			throw Refusal.of(JurisdictionRefusal.UNIT_UNKNOWN, "departmentId")
				.with("unitId", departmentId)
				.asException();
		}
		boolean decides = departmentId.equals(definition.departmentId()) || isOfTheCityOrTheDistrict(unit);
		if (!decides || !unit.standsOn(command.occurredOn())) {
			throw Refusal.of(PermitRefusal.PERMIT_DEPARTMENT_UNFIT, "departmentId").asException();
		}
		return departmentId;
	}

	/** Offices of other districts have no say on its ground. */
	private boolean isOfTheCityOrTheDistrict(KnownUnit unit) {
		KnownUnit territory = this.context.directory().territoryOf(unit.unitId());
		return unit.kind() == UnitKind.DEPARTMENT && territory != null && (territory.kind() == UnitKind.CITY
				|| territory.unitId().equals(this.permits.project().scope().districtId()));
	}

	private void step(PermitFile file, LocalDate on, PermitState... from) {
		this.rules.requireState(file, from);
		PermitRules.requireInOrder(file, on);
	}

	private static void requireSameCode(PermitFile file, String code) {
		if (!file.code().equals(code)) {
			throw exists(file.permitId());
		}
	}

	private static RuntimeException exists(String permitId) {
		return Refusal.of(PermitRefusal.PERMIT_EXISTS, "permitId").with("permitId", permitId).asException();
	}

	private String id() {
		return this.permits.project().id();
	}

}
