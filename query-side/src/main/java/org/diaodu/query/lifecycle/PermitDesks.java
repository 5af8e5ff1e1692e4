package org.diaodu.query.lifecycle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.Desk;
import org.diaodu.kernel.permit.event.GreenChannelEnded;
import org.diaodu.kernel.permit.event.GreenChannelGranted;
import org.diaodu.kernel.permit.event.PermitAccepted;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.permit.event.PermitExpired;
import org.diaodu.kernel.permit.event.PermitExtended;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.permit.event.PermitLimitExceeded;
import org.diaodu.kernel.permit.event.PermitLimitExtended;
import org.diaodu.kernel.permit.event.PermitPlanned;
import org.diaodu.kernel.permit.event.PermitRefused;
import org.diaodu.kernel.permit.event.PermitResumed;
import org.diaodu.kernel.permit.event.PermitSupplementRequested;
import org.diaodu.kernel.permit.event.PermitSupplemented;
import org.diaodu.kernel.permit.event.PermitSuspended;
import org.diaodu.kernel.permit.event.PermitValidityExpiring;
import org.diaodu.kernel.permit.event.PermitVoided;

/**
 * Whose move each permit of a project is, and which were issued.
 */
final class PermitDesks {

	TreeMap<String, Permit> permits = new TreeMap<>();

	/**
	 * A permit.
	 *
	 * @param desk null once it is decided
	 * @param from since when the desk is so
	 * @param issuedOn null unless it is issued and not void
	 * @param ended why it is void, null unless it is
	 */
	record Permit(String permitId, String code, @Nullable String departmentId, @Nullable Desk desk, LocalDate from,
			@Nullable LocalDate issuedOn, @Nullable String number, @Nullable String ended) {

		Permit at(@Nullable Desk next, LocalDate day) {
			return new Permit(this.permitId, this.code, this.departmentId, next, day, this.issuedOn, this.number,
					this.ended);
		}

	}

	void apply(LifecycleFold project, PermitEvent event, LifecycleRows rows) {
		LocalDate day = event.occurredOn();
		switch (event) {
			case PermitPlanned e -> {
				if (!this.permits.containsKey(e.permitId())) {
					put(project, new Permit(e.permitId(), e.permitCode(), null, Desk.OWNER, day, null, null, null),
							rows);
				}
			}
			case PermitApplied e -> put(project,
					new Permit(e.permitId(), e.permitCode(), e.departmentId(), Desk.OFFICE, day, null, null, null),
					rows);
			case PermitAccepted e -> move(project, e.permitId(), Desk.OFFICE, day, rows);
			case PermitSupplementRequested e -> move(project, e.permitId(), Desk.OWNER, day, rows);
			case PermitSupplemented e -> move(project, e.permitId(), Desk.OFFICE, day, rows);
			case PermitIssued e -> {
				Permit known = known(project, e.permitId());
				put(project, new Permit(known.permitId(), known.code(), known.departmentId(), null, day, day,
						e.number(), null), rows);
			}
			case PermitRefused e -> move(project, e.permitId(), null, day, rows);
			case PermitVoided e -> {
				Permit known = known(project, e.permitId());
				put(project, new Permit(known.permitId(), known.code(), known.departmentId(), null, day, null,
						known.number(), e.reason()), rows);
			}
			// The office waits or goes on: it is still its move.
			case PermitSuspended e -> {
			}
			case PermitResumed e -> {
			}
			case PermitLimitExtended e -> {
			}
			case PermitLimitExceeded e -> {
			}
			// Decided before.
			case PermitExtended e -> {
			}
			case PermitValidityExpiring e -> {
			}
			case PermitExpired e -> {
			}
			case GreenChannelGranted e -> {
			}
			case GreenChannelEnded e -> {
			}
		}
	}

	private Permit known(LifecycleFold project, String permitId) {
		Permit known = this.permits.get(permitId);
		if (known == null) {
			throw new IllegalStateException(project.projectId + " has no permit " + permitId);
		}
		return known;
	}

	private void move(LifecycleFold project, String permitId, @Nullable Desk desk, LocalDate day, LifecycleRows rows) {
		Permit known = known(project, permitId);
		if (known.desk() != desk) {
			put(project, known.at(desk, day), rows);
		}
	}

	private void put(LifecycleFold project, Permit wished, LifecycleRows rows) {
		Permit before = this.permits.get(wished.permitId());
		LocalDate from = (before != null && !wished.from().isAfter(before.from())) ? before.from() : wished.from();
		Permit after = new Permit(wished.permitId(), wished.code(), wished.departmentId(), wished.desk(), from,
				wished.issuedOn(), wished.number(), wished.ended());
		if (before != null && from.isAfter(before.from())) {
			rows.permit(project, before, from);
		}
		this.permits.put(after.permitId(), after);
		rows.permit(project, after, null);
	}

	boolean isIssued(String permitId) {
		Permit permit = this.permits.get(permitId);
		return permit != null && permit.issuedOn() != null;
	}

	/** The earliest issued permit of these kinds, null when there is none. */
	@Nullable Permit firstIssued(Collection<String> codes) {
		@Nullable Permit first = null;
		for (Permit permit : this.permits.values()) {
			LocalDate on = permit.issuedOn();
			if (on != null && codes.contains(permit.code())
					&& (first == null || first.issuedOn() == null || on.isBefore(first.issuedOn()))) {
				first = permit;
			}
		}
		return first;
	}

	/** Why a permit is void, null when it is not. */
	@Nullable String voided(String permitId) {
		Permit permit = this.permits.get(permitId);
		return (permit != null) ? permit.ended() : null;
	}

}
