package org.diaodu.query.permit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.permit.LimitKind;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.event.PermitAccepted;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitExtended;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.permit.event.PermitLimitExceeded;
import org.diaodu.kernel.permit.event.PermitLimitExtended;
import org.diaodu.kernel.permit.event.PermitRefused;
import org.diaodu.kernel.permit.event.PermitVoided;

/**
 * One permit as it stands.
 */
final class PermitRow {

	/**
	 * Which part of a limit may pass before it is called slow, in tenths (a proposal).
	 */
	private static final int SLOW_TENTHS = 8;

	private static final int TENTHS = 10;

	String permitId = "";

	String code = "";

	int ordinal;

	PermitState state = PermitState.PLANNED;

	@Nullable String departmentId;

	@Nullable String caseNo;

	@Nullable LocalDate plannedOn;

	@Nullable LocalDate appliedOn;

	@Nullable LocalDate acceptedOn;

	/** When the acceptance was told, null when on its own day. */
	@Nullable LocalDate acceptedToldOn;

	@Nullable DayCount unit;

	Limit statutory = new Limit();

	Limit committed = new Limit();

	/** The day the clocks run from, null while they stand still. */
	@Nullable LocalDate runningFrom;

	int usedBefore;

	@Nullable String standing;

	boolean green;

	boolean extended;

	@Nullable Integer daysUsed;

	@Nullable LocalDate decidedOn;

	/** When it was decided, or void while it was to be; null before. */
	@Nullable LocalDate endedOn;

	@Nullable String number;

	@Nullable LocalDate validUntil;

	boolean untilStart;

	int renewals;

	@Nullable String ground;

	@Nullable String alternative;

	@Nullable String voidReason;

	long logIndex = -1;

	/** A limit; without days there is none. */
	static final class Limit {

		@Nullable Integer days;

		@Nullable LocalDate due;

		@Nullable LocalDate exceededOn;

		/** Whether its last day counts on days no notice is known for. */
		boolean provisional;

		void set(@Nullable Deadline deadline) {
			this.due = (deadline != null) ? deadline.due() : null;
			this.provisional = deadline != null && deadline.provisional();
		}

	}

	void on(PermitApplied event) {
		this.state = PermitState.APPLIED;
		this.departmentId = event.departmentId();
		this.caseNo = event.caseNo();
		this.appliedOn = event.occurredOn();
	}

	void on(PermitAccepted event) {
		this.acceptedOn = event.occurredOn();
		this.acceptedToldOn = event.toldOn();
		this.unit = event.statutory().unit();
		this.statutory.days = event.statutory().count();
		Deadline promised = event.committed();
		this.committed.days = (promised != null) ? promised.count() : null;
		this.green = event.greenChannel();
		runOn(event.statutory(), promised, event.occurredOn());
	}

	/** The clocks run on; without a deadline they never ran. */
	void runOn(@Nullable Deadline law, @Nullable Deadline promised, LocalDate from) {
		this.standing = null;
		this.daysUsed = null;
		this.state = (law != null) ? PermitState.ACCEPTED : PermitState.APPLIED;
		this.runningFrom = (law != null) ? from : null;
		this.statutory.set(law);
		this.committed.set(promised);
	}

	/**
	 * The clocks stand still. A limit that was found passed stays so, whatever day is
	 * told; only what had passed before anybody told of the acceptance is told anew.
	 * @param remaining days left in law, null when they never ran
	 * @param sample whether it is told of the sample: clocks may have rung meanwhile
	 */
	void stand(PermitState standingState, String why, @Nullable Integer remaining, LocalDate on, boolean sample) {
		this.state = standingState;
		this.standing = why;
		if (remaining != null && this.statutory.days != null) {
			this.usedBefore = this.statutory.days - remaining;
			this.daysUsed = this.usedBefore;
		}
		retell(this.statutory, on, sample);
		retell(this.committed, on, sample);
		stop();
	}

	private void retell(Limit limit, LocalDate on, boolean sample) {
		LocalDate told = this.acceptedToldOn;
		if (limit.exceededOn != null && (sample || (told != null && limit.exceededOn.isBefore(told)))) {
			forget(limit, on);
		}
	}

	void on(PermitLimitExtended event) {
		if (this.statutory.days != null) {
			this.statutory.days = this.statutory.days + event.after().count() - event.before().count();
		}
		this.statutory.set(event.after());
		this.extended = true;
	}

	void on(PermitLimitExceeded event) {
		limit(event.limit()).exceededOn = event.dueOn();
	}

	void moved(LimitKind kind, Deadline after) {
		limit(kind).set(after);
	}

	private Limit limit(LimitKind kind) {
		return switch (kind) {
			case STATUTORY -> this.statutory;
			case COMMITTED -> this.committed;
		};
	}

	void on(PermitIssued event) {
		this.state = PermitState.ISSUED;
		this.number = event.number();
		this.validUntil = event.validUntil();
		this.untilStart = event.untilStart();
		decided(event.daysUsed(), event.occurredOn());
	}

	void on(PermitRefused event) {
		this.state = PermitState.REFUSED;
		this.ground = event.ground();
		this.alternative = event.alternative();
		decided(event.daysUsed(), event.occurredOn());
	}

	void on(PermitVoided event) {
		Integer used = event.daysUsed();
		if (used != null) {
			done(used, event.occurredOn());
		}
		ended(PermitState.VOID, event.reason());
	}

	private void decided(int used, LocalDate on) {
		this.decidedOn = on;
		done(used, on);
	}

	/** The office is judged by what it used until then. */
	private void done(int used, LocalDate on) {
		this.daysUsed = used;
		this.endedOn = on;
		this.standing = null;
		// Found before it was told that the decision was in time.
		forget(this.statutory, on);
		forget(this.committed, on);
		stop();
	}

	private static void forget(Limit limit, LocalDate decided) {
		if (limit.exceededOn != null && !decided.isAfter(limit.exceededOn)) {
			limit.exceededOn = null;
		}
	}

	void on(PermitExtended event) {
		this.validUntil = event.validUntil();
		this.renewals = event.renewal();
	}

	void ended(PermitState end, @Nullable String reason) {
		this.state = end;
		this.voidReason = reason;
		this.standing = null;
		stop();
	}

	private void stop() {
		this.runningFrom = null;
		this.statutory.set(null);
		this.committed.set(null);
	}

	/** As it is shown: one that expired after work started in time is in force. */
	PermitState shown(@Nullable LocalDate startedOn) {
		return (this.state == PermitState.EXPIRED && isSettled(startedOn)) ? PermitState.ISSUED : this.state;
	}

	/** Its last day, null when it has none or that means nothing any more. */
	@Nullable LocalDate endsOn(@Nullable LocalDate startedOn) {
		return isSettled(startedOn) ? null : this.validUntil;
	}

	/** Whether it was to be valid until work started, which was in time. */
	private boolean isSettled(@Nullable LocalDate startedOn) {
		return this.untilStart && startedOn != null && this.validUntil != null && !startedOn.isAfter(this.validUntil);
	}

	/**
	 * While it is not decided, the last day of the limit it takes long by: of the first
	 * that was found passed, also while the clocks stand still; else of the nearer one
	 * while its clock runs.
	 */
	@Nullable LocalDate limitDue() {
		LocalDate passed = passed();
		LocalDate due = (this.committed.due != null) ? this.committed.due : this.statutory.due;
		return (passed != null && (due == null || passed.isBefore(due))) ? passed : due;
	}

	/** The last day of the limit that was found passed first, null once decided. */
	private @Nullable LocalDate passed() {
		boolean open = this.state == PermitState.ACCEPTED || this.state == PermitState.SUSPENDED
				|| this.state == PermitState.SUPPLEMENT;
		return open ? Stream.of(this.committed, this.statutory)
			.map((limit) -> limit.exceededOn)
			.filter(Objects::nonNull)
			.min(LocalDate::compareTo)
			.orElse(null) : null;
	}

	/**
	 * The day a limit passed by; before, the first day on which more than four fifths of
	 * the nearer limit have passed, spread evenly over the days of the calendar.
	 */
	@Nullable LocalDate slowFrom() {
		LocalDate passed = passed();
		if (passed != null) {
			return passed;
		}
		LocalDate due = limitDue();
		Integer days = (this.committed.due != null) ? this.committed.days : this.statutory.days;
		if (due == null || days == null || this.runningFrom == null) {
			return null;
		}
		long left = days - this.usedBefore;
		long free = (long) SLOW_TENTHS * days - (long) TENTHS * this.usedBefore;
		if (left <= 0 || free < 0) {
			return this.runningFrom;
		}
		return this.runningFrom.plusDays(ChronoUnit.DAYS.between(this.runningFrom, due) * free / (TENTHS * left) + 1);
	}

	/** First day of the month in which it ended, null before. */
	@Nullable LocalDate endedMonth() {
		return (this.endedOn != null) ? this.endedOn.withDayOfMonth(1) : null;
	}

}
