package org.diaodu.kernel.policy.query;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.policy.PolicyVersion;

/**
 * An adopted version.
 *
 * @param lastDay last day it applies, by its own end or the next version; null while it
 * goes on
 * @param proposer null for callers outside the administration
 * @param approver the second person, null where none was needed and for callers outside
 * @param adoptedOn business date of the adoption
 */
public record PolicyVersionView(PolicyVersion version, @Nullable LocalDate lastDay, @Nullable PolicyActorView proposer,
		@Nullable PolicyActorView approver, LocalDate adoptedOn, Instant recordedAt) {

}
