package org.diaodu.command.permit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.permit.LimitKind;
import org.diaodu.kernel.permit.PermitState;
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
import org.diaodu.kernel.permit.event.GreenChannelEnded;
import org.diaodu.kernel.permit.event.GreenChannelGranted;

/**
 * One permit of a project: where it stands, and what of its limits is used.
 */
final class PermitFile {

	private final String permitId;

	private final String code;

	private PermitState state = PermitState.PLANNED;

	private @Nullable PermitPlanned planned;

	private @Nullable PermitApplied applied;

	private @Nullable PermitAccepted accepted;

	/** The last step; what was found out by the program is none. */
	private @Nullable PermitEvent last;

	private int limit;

	private @Nullable Integer committedLimit;

	/** Days used before the present run. */
	private int usedBefore;

	private @Nullable LocalDate runningFrom;

	private boolean extended;

	/** Limits found passed, with their last day. */
	private final Map<LimitKind, LocalDate> exceeded = new EnumMap<>(LimitKind.class);

	/** How often the owner was asked for more. */
	private int supplements;

	private @Nullable PermitIssued issued;

	private @Nullable LocalDate validUntil;

	private int renewals;

	PermitFile(String permitId, String code) {
		this.permitId = permitId;
		this.code = code;
	}

	/**
	 * Applies the next event.
	 * @param sample whether it is told of the sample, as it would have been on its day
	 */
	void evolve(PermitEvent event, boolean sample) {
		switch (event) {
			case PermitPlanned it -> {
				this.planned = it;
				return;
			}
			case PermitLimitExceeded it -> {
				this.exceeded.put(it.limit(), it.dueOn());
				return;
			}
			case PermitValidityExpiring it -> {
				return;
			}
			case PermitExpired it -> {
				this.state = PermitState.EXPIRED;
				return;
			}
			case GreenChannelGranted it -> {
				return;
			}
			case GreenChannelEnded it -> {
				return;
			}
			case PermitApplied it -> {
				this.state = PermitState.APPLIED;
				this.applied = it;
			}
			case PermitAccepted it -> {
				this.accepted = it;
				this.limit = it.statutory().count();
				this.committedLimit = (it.committed() != null) ? it.committed().count() : null;
				run(it.occurredOn());
			}
			case PermitSupplementRequested it -> {
				this.supplements++;
				stop(it.remaining(), it.occurredOn(), sample);
				this.state = PermitState.SUPPLEMENT;
			}
			case PermitSupplemented it -> goOn(it.statutory(), it.occurredOn());
			case PermitSuspended it -> {
				stop(it.remaining(), it.occurredOn(), sample);
				this.state = PermitState.SUSPENDED;
			}
			case PermitResumed it -> goOn(it.statutory(), it.occurredOn());
			case PermitLimitExtended it -> {
				this.limit += it.after().count() - it.before().count();
				this.extended = true;
			}
			case PermitIssued it -> {
				this.state = PermitState.ISSUED;
				this.issued = it;
				this.validUntil = it.validUntil();
			}
			case PermitExtended it -> {
				this.validUntil = it.validUntil();
				this.renewals = it.renewal();
			}
			case PermitRefused it -> this.state = PermitState.REFUSED;
			case PermitVoided it -> this.state = PermitState.VOID;
		}
		this.last = event;
	}

	private void run(LocalDate from) {
		this.state = PermitState.ACCEPTED;
		this.runningFrom = from;
	}

	/** Clocks may ring while the sample is told: what it tells next comes before that. */
	private void stop(@Nullable Integer remaining, LocalDate on, boolean sample) {
		this.runningFrom = null;
		this.exceeded.values().removeIf((due) -> !on.isAfter(due) && (sample || isHistory(due)));
		if (remaining != null) {
			this.usedBefore = this.limit - remaining;
		}
	}

	private void goOn(@Nullable Deadline statutory, LocalDate on) {
		if (statutory != null) {
			run(on);
		}
		else {
			this.state = PermitState.APPLIED;
		}
	}

	String permitId() {
		return this.permitId;
	}

	String code() {
		return this.code;
	}

	/** Null before it was applied for. */
	@Nullable String departmentId() {
		return (this.applied != null) ? this.applied.departmentId() : null;
	}

	/**
	 * Where it stands.
	 * @param startedInTime whether work started while it was valid, and that was what its
	 * validity was for
	 */
	PermitState state(boolean startedInTime) {
		return (this.state == PermitState.EXPIRED && startedInTime) ? PermitState.ISSUED : this.state;
	}

	@Nullable PermitPlanned planned() {
		return this.planned;
	}

	@Nullable PermitApplied applied() {
		return this.applied;
	}

	boolean isAccepted() {
		return this.accepted != null;
	}

	/** Unit of all its limits. */
	DayCount unit() {
		return Objects.requireNonNull(this.accepted, "not accepted").statutory().unit();
	}

	@Nullable PermitEvent last() {
		return this.last;
	}

	/** The day of the last step, null before the first. */
	@Nullable LocalDate lastOn() {
		return (this.last != null) ? this.last.occurredOn() : null;
	}

	/** Days used up to a day, standstill left out. */
	int used(LocalDate on, Days days) {
		return this.usedBefore + ((this.runningFrom != null) ? days.between(this.runningFrom, on, unit()) : 0);
	}

	/** The day the present run is counted from. */
	LocalDate runningFrom() {
		return Objects.requireNonNull(this.runningFrom, "stands still");
	}

	/** Days of the statutory limit when the present run began. */
	int limitOfThisRun() {
		return this.limit - this.usedBefore;
	}

	/** Days of the committed limit when the present run begins, null without. */
	@Nullable Integer committedOfThisRun() {
		return (this.committedLimit != null) ? this.committedLimit - this.usedBefore : null;
	}

	int limit() {
		return this.limit;
	}

	@Nullable Integer committedLimit() {
		return this.committedLimit;
	}

	boolean isExtended() {
		return this.extended;
	}

	boolean isExceeded(LimitKind limit) {
		return this.exceeded.containsKey(limit);
	}

	/**
	 * Whether a limit that was found passed would not have been, had a step of that day
	 * been known: such a step is shown, not only said.
	 */
	boolean isUndoneBy(LocalDate on) {
		return this.exceeded.values().stream().anyMatch((due) -> !on.isAfter(due) && !isHistory(due));
	}

	/** Whether it had passed before anybody told of the acceptance. */
	private boolean isHistory(LocalDate due) {
		return this.accepted != null && this.accepted.isToldAfter(due);
	}

	/** The day the acceptance was told, null when that was its own day. */
	@Nullable LocalDate acceptanceToldOn() {
		return (this.accepted != null) ? this.accepted.toldOn() : null;
	}

	int supplements() {
		return this.supplements;
	}

	@Nullable PermitIssued issued() {
		return this.issued;
	}

	@Nullable LocalDate validUntil() {
		return this.validUntil;
	}

	int renewals() {
		return this.renewals;
	}

	/** By value: folded twice from the same events it is the same. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof PermitFile file && parts().equals(file.parts());
	}

	@Override
	public int hashCode() {
		return parts().hashCode();
	}

	private List<@Nullable Object> parts() {
		return Arrays.asList(this.permitId, this.code, this.state, this.planned, this.applied, this.accepted, this.last,
				this.limit, this.committedLimit, this.usedBefore, this.runningFrom, this.extended, this.exceeded,
				this.issued, this.validUntil, this.renewals, this.supplements);
	}

}
