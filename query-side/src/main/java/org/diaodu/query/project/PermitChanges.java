package org.diaodu.query.project;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.permit.PermitState;
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
 * What an event of a permit changed, for the timeline of its project.
 */
final class PermitChanges {

	private PermitChanges() {
	}

	/**
	 * Notes what it changed.
	 * @param states of the project's permits, by id; brought up to date
	 */
	static void note(PermitEvent event, Map<String, PermitState> states, Changes changes) {
		switch (event) {
			case PermitPlanned e -> {
				changes.field(of(e.permitId()) + "plannedOn", e.before(), e.plannedOn());
				states.putIfAbsent(e.permitId(), PermitState.PLANNED);
			}
			case PermitApplied e -> {
				changes.field(of(e.permitId()) + "code", null, e.permitCode());
				state(changes, states, e.permitId(), PermitState.APPLIED);
			}
			case PermitAccepted e -> {
				state(changes, states, e.permitId(), PermitState.ACCEPTED);
				changes.field(of(e.permitId()) + "statutoryDue", null, e.statutory().due());
			}
			case PermitSupplementRequested e -> state(changes, states, e.permitId(), PermitState.SUPPLEMENT);
			case PermitSupplemented e -> {
				Deadline statutory = e.statutory();
				state(changes, states, e.permitId(), (statutory != null) ? PermitState.ACCEPTED : PermitState.APPLIED);
				changes.field(of(e.permitId()) + "statutoryDue", null, (statutory != null) ? statutory.due() : null);
			}
			case PermitSuspended e -> state(changes, states, e.permitId(), PermitState.SUSPENDED);
			case PermitResumed e -> {
				state(changes, states, e.permitId(), PermitState.ACCEPTED);
				changes.field(of(e.permitId()) + "statutoryDue", null, e.statutory().due());
			}
			case PermitLimitExtended e ->
				changes.field(of(e.permitId()) + "statutoryDue", e.before().due(), e.after().due());
			case PermitLimitExceeded e -> changes.field(of(e.permitId()) + "exceeded." + e.limit(), null, e.dueOn());
			case PermitIssued e -> {
				state(changes, states, e.permitId(), PermitState.ISSUED);
				changes.field(of(e.permitId()) + "number", null, e.number());
				changes.field(of(e.permitId()) + "validUntil", null, e.validUntil());
			}
			case PermitRefused e -> state(changes, states, e.permitId(), PermitState.REFUSED);
			case PermitExtended e -> changes.field(of(e.permitId()) + "validUntil", e.before(), e.validUntil());
			case PermitVoided e -> state(changes, states, e.permitId(), PermitState.VOID);
			case PermitValidityExpiring e -> changes.field(of(e.permitId()) + "expiring", null, e.validUntil());
			case PermitExpired e -> state(changes, states, e.permitId(), PermitState.EXPIRED);
			case GreenChannelGranted e -> changes.field(channel(e.permitCode()), null, true);
			case GreenChannelEnded e -> changes.field(channel(e.permitCode()), true, false);
		}
	}

	private static String of(String permitId) {
		return "permits." + permitId + ".";
	}

	private static String channel(@Nullable String permitCode) {
		return (permitCode != null) ? "greenChannel." + permitCode : "greenChannel";
	}

	private static void state(Changes changes, Map<String, PermitState> states, String permitId, PermitState state) {
		changes.field(of(permitId) + "state", states.put(permitId, state), state);
	}

	/** The reason an event gives, or null. */
	static @Nullable String reason(PermitEvent event) {
		return switch (event) {
			case PermitSupplementRequested e -> e.what();
			case PermitSuspended e -> e.note();
			case PermitLimitExtended e -> e.reason();
			case PermitRefused e -> e.ground();
			case PermitExtended e -> e.reason();
			case PermitVoided e -> e.reason();
			case GreenChannelGranted e -> e.reason();
			case GreenChannelEnded e -> e.reason();
			case PermitPlanned e -> null;
			case PermitApplied e -> null;
			case PermitAccepted e -> null;
			case PermitSupplemented e -> null;
			case PermitResumed e -> null;
			case PermitLimitExceeded e -> null;
			case PermitIssued e -> null;
			case PermitValidityExpiring e -> null;
			case PermitExpired e -> null;
		};
	}

}
