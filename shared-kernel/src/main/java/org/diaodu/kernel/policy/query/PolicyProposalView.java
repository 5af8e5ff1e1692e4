package org.diaodu.kernel.policy.query;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.ProposalStatus;

/**
 * A proposed version.
 *
 * @param logIndex where it was recorded
 * @param decidedBy who approved, rejected or withdrew it, null while it waits
 * @param decidedOn business date of that, null while it waits
 * @param reason why it was rejected or withdrawn, else null
 */
public record PolicyProposalView(long logIndex, PolicyVersion version, ProposalStatus status, PolicyActorView proposer,
		LocalDate proposedOn, Instant recordedAt, @Nullable PolicyActorView decidedBy, @Nullable LocalDate decidedOn,
		@Nullable String reason) {

}
