package org.diaodu.kernel.permit.event;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;

/**
 * What can have happened to the permits of a project. Recorded among the events of the
 * project.
 */
public sealed interface PermitEvent extends DomainEvent
		permits PermitPlanned, PermitApplied, PermitAccepted, PermitSupplementRequested, PermitSupplemented,
		PermitSuspended, PermitResumed, PermitLimitExtended, PermitLimitExceeded, PermitIssued, PermitRefused,
		PermitExtended, PermitVoided, PermitValidityExpiring, PermitExpired, GreenChannelGranted, GreenChannelEnded {

	/** The permit it is about, null where it is about all of a kind. */
	@Nullable String permitId();

}
