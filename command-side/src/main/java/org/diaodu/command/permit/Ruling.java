package org.diaodu.command.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.permit.LimitKind;
import org.diaodu.kernel.permit.PermitDefinition;
import org.diaodu.kernel.permit.PermitRefusal;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.Span;
import org.diaodu.kernel.permit.command.ExtendPermit;
import org.diaodu.kernel.permit.command.IssuePermit;
import org.diaodu.kernel.permit.command.RefusePermit;
import org.diaodu.kernel.permit.command.RingPermitClock;
import org.diaodu.kernel.permit.command.VoidPermit;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.permit.event.PermitExpired;
import org.diaodu.kernel.permit.event.PermitExtended;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.permit.event.PermitLimitExceeded;
import org.diaodu.kernel.permit.event.PermitRefused;
import org.diaodu.kernel.permit.event.PermitValidityExpiring;
import org.diaodu.kernel.permit.event.PermitVoided;

/**
 * What an office decides, how long that holds, and what the clocks find (C6, C6.5).
 */
@Clause({ "F-028", "F-086" })
final class Ruling {

	private final ProjectPermits permits;

	private final DecisionContext context;

	private final PermitRules rules;

	Ruling(ProjectPermits permits, DecisionContext context) {
		this.permits = permits;
		this.context = context;
		this.rules = new PermitRules(permits, context);
	}

	List<PermitEvent> decide(IssuePermit command, PermitFile file, Attribution by) {
		Form.required(command.number(), "number", Form.NAME);
		LocalDate on = command.occurredOn();
		PermitIssued known = file.issued();
		if (known != null && known.number().equals(command.number()) && known.occurredOn().equals(on)
				&& (command.validUntil() == null || command.validUntil().equals(known.validUntil()))) {
			return List.of();
		}
		requireAccepted(file);
		this.rules.requireState(file, PermitState.ACCEPTED);
		PermitRules.requireInOrder(file, on);
		PermitRules.requireShownIfItUndoes(file, on, by);
		PermitCatalogueAdopted catalogue = this.rules.catalogue(on);
		PermitDefinition definition = PermitRules.definition(catalogue, file.code());
		LocalDate validUntil = validUntil(command, definition);
		List<PermitEvent> recorded = new ArrayList<>(this.rules.passedBy(on, file));
		recorded.add(new PermitIssued(id(), file.permitId(), command.number(), validUntil, definition.untilStart(),
				file.used(on, this.rules.days()), definition.nodeCode(), catalogue.version(),
				this.rules.validity(file.permitId(), validUntil, on, definition), on));
		return recorded;
	}

	/**
	 * What the document says, at most what the catalogue gives: else its clocks would
	 * ring long after the law lets it lapse. Where the catalogue knows no end, any.
	 */
	@Clause("F-086")
	private @Nullable LocalDate validUntil(IssuePermit command, PermitDefinition definition) {
		LocalDate latest = (definition.validity() != null)
				? this.rules.days().endOf(command.occurredOn(), definition.validity()) : null;
		LocalDate said = command.validUntil();
		if (said == null) {
			return latest;
		}
		if (!said.isAfter(command.occurredOn())) {
			throw Refusal.of(PermitRefusal.PERMIT_VALIDITY_NOT_AFTER_ISSUE, "validUntil").asException();
		}
		if (latest != null && said.isAfter(latest)) {
			throw Refusal.of(PermitRefusal.PERMIT_VALIDITY_TOO_LONG, "validUntil").with("latest", latest).asException();
		}
		return said;
	}

	List<PermitEvent> decide(RefusePermit command, PermitFile file, Attribution by) {
		Form.required(command.ground(), "ground", Form.TEXT);
		Form.required(command.alternative(), "alternative", Form.TEXT);
		if (file.last() instanceof PermitRefused known && known.ground().equals(command.ground())
				&& known.alternative().equals(command.alternative())
				&& known.occurredOn().equals(command.occurredOn())) {
			return List.of();
		}
		requireAccepted(file);
		this.rules.requireState(file, PermitState.ACCEPTED);
		PermitRules.requireInOrder(file, command.occurredOn());
		PermitRules.requireShownIfItUndoes(file, command.occurredOn(), by);
		List<PermitEvent> recorded = new ArrayList<>(this.rules.passedBy(command.occurredOn(), file));
		recorded.add(new PermitRefused(id(), file.permitId(), command.ground(), command.alternative(),
				file.used(command.occurredOn(), this.rules.days()), command.occurredOn()));
		return recorded;
	}

	List<PermitEvent> decide(ExtendPermit command, PermitFile file) {
		Form.reason(command.reason());
		LocalDate on = command.occurredOn();
		if (file.last() instanceof PermitExtended known && known.reason().equals(command.reason())
				&& known.occurredOn().equals(on)) {
			return List.of();
		}
		this.rules.requireState(file, PermitState.ISSUED);
		PermitRules.requireInOrder(file, on);
		PermitDefinition definition = PermitRules.definition(this.rules.catalogue(on), file.code());
		Span renewal = definition.renewal();
		LocalDate before = file.validUntil();
		if (renewal == null || before == null) {
			throw Refusal.of(PermitRefusal.PERMIT_NOT_RENEWABLE, "permitId").asException();
		}
		if (file.renewals() >= definition.renewals()) {
			throw Refusal.of(PermitRefusal.PERMIT_RENEWALS_USED, "permitId")
				.with("max", definition.renewals())
				.asException();
		}
		Days days = this.rules.days();
		LocalDate latest = (definition.renewAhead() != null) ? days.before(before, definition.renewAhead()) : before;
		if (on.isAfter(latest)) {
			throw Refusal.of(PermitRefusal.PERMIT_RENEWAL_TOO_LATE, "occurredOn").with("latest", latest).asException();
		}
		LocalDate validUntil = days.endOf(before, renewal);
		return List.of(new PermitExtended(id(), file.permitId(), file.renewals() + 1, before, validUntil,
				command.reason(), this.rules.validity(file.permitId(), validUntil, on, definition), on));
	}

	/** One that is void while its clocks count was late when it was, as if decided. */
	List<PermitEvent> decide(VoidPermit command, PermitFile file, Attribution by) {
		Form.reason(command.reason());
		if (file.last() instanceof PermitVoided known && known.reason().equals(command.reason())
				&& known.occurredOn().equals(command.occurredOn())) {
			return List.of();
		}
		this.rules.requireState(file, PermitState.PLANNED, PermitState.APPLIED, PermitState.ACCEPTED,
				PermitState.SUPPLEMENT, PermitState.SUSPENDED, PermitState.ISSUED);
		PermitRules.requireInOrder(file, command.occurredOn());
		boolean undecided = file.isAccepted() && file.issued() == null;
		if (!undecided) {
			return List.of(new PermitVoided(id(), file.permitId(), command.reason(), command.occurredOn()));
		}
		PermitRules.requireShownIfItUndoes(file, command.occurredOn(), by);
		List<PermitEvent> recorded = new ArrayList<>(this.rules.passedBy(command.occurredOn(), file));
		recorded.add(new PermitVoided(id(), file.permitId(), command.reason(), command.occurredOn(),
				file.used(command.occurredOn(), this.rules.days())));
		return recorded;
	}

	/** Only what runs until that very day rings; of a validity, only while it matters. */
	List<PermitEvent> decide(RingPermitClock command) {
		Form.required(command.kind(), "kind");
		Form.required(command.key(), "key");
		Form.required(command.dueOn(), "dueOn");
		if (!this.context.today().isAfter(command.dueOn())) {
			throw Refusal.of(PermitRefusal.PERMIT_CLOCK_EARLY, "dueOn").with("dueOn", command.dueOn()).asException();
		}
		PermitFile file = this.permits.file(command.key());
		if (!this.permits.project().isActive() || file == null
				|| !this.permits.clocks().isDue(new ClockRef(command.kind(), command.key()), command.dueOn())) {
			return List.of();
		}
		return switch (command.kind()) {
			case PERMIT_STATUTORY_LIMIT -> List.of(exceeded(LimitKind.STATUTORY, command));
			case PERMIT_COMMITTED_LIMIT -> List.of(exceeded(LimitKind.COMMITTED, command));
			case PERMIT_EXPIRING -> isSettled(file) ? List.of() : List
				.of(new PermitValidityExpiring(id(), command.key(), validUntil(file, command), command.occurredOn()));
			case PERMIT_EXPIRY -> isSettled(file) ? List.of()
					: List.of(new PermitExpired(id(), command.key(), command.dueOn(), command.occurredOn()));
			// The kinds of other features are theirs to name.
			default -> throw Refusal.of(CommonRefusal.VALUE_INVALID, "kind").asException();
		};
	}

	private PermitLimitExceeded exceeded(LimitKind limit, RingPermitClock command) {
		return new PermitLimitExceeded(id(), command.key(), limit, command.dueOn(), command.occurredOn());
	}

	/** Whether work started, and starting it was all the time was given for. */
	private boolean isSettled(PermitFile file) {
		return this.permits.startedOn() != null && PermitRules.isUntilStart(file);
	}

	private static LocalDate validUntil(PermitFile file, RingPermitClock command) {
		LocalDate validUntil = file.validUntil();
		return (validUntil != null) ? validUntil : command.dueOn();
	}

	private static void requireAccepted(PermitFile file) {
		if (!file.isAccepted()) {
			throw Refusal.of(PermitRefusal.PERMIT_NOT_ACCEPTED, "permitId").asException();
		}
	}

	private String id() {
		return this.permits.project().id();
	}

}
