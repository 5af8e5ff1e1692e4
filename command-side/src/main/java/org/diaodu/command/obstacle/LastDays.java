package org.diaodu.command.obstacle;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.SolvingTier;

/**
 * The one rule by which an obstacle that goes to a tier gets a last day: each tier has
 * its days once, and whoever answers for it gains none by an act of its own, whatever it
 * is called (ADR 0196, 0206). Nor does whoever helps. What a government decided stays.
 */
@Clause({ "F-006", "F-120", "F-125" })
final class LastDays {

	private final Act act;

	private final ObstacleState obstacle;

	LastDays(Act act) {
		this.act = act;
		this.obstacle = act.obstacle();
	}

	/**
	 * A last day.
	 *
	 * @param present what counts from now on
	 * @param behind what the tier has beyond that, null when it has no more
	 */
	record LastDay(Deadline present, @Nullable Deadline behind) {
	}

	/** Sorted, first or again; again, it gets no new days unless it goes up. */
	LastDay sorted(SolvingTier tier, int days, String leadUnitId) {
		SolvingTier before = this.obstacle.tier();
		if (before == null) {
			return new LastDay(this.act.limits().after(days), null);
		}
		if (this.obstacle.boundBy() != null) {
			return new LastDay(this.obstacle.deadline(), null);
		}
		if (tier.compareTo(before) > 0) {
			return raised(tier, days, leadUnitId);
		}
		Deadline own = (tier == before) ? this.act.limits().after(days) : ofTier(tier, days);
		return new LastDay(earlier(this.obstacle.deadline(), own), null);
	}

	/**
	 * Taken to a higher tier by whoever acts. A unit that leads it keeps the last day it
	 * has, and so does one that still must hand it over; what the tier has beyond counts
	 * behind.
	 * @param leadUnitId that leads it from then on, null when its day is over
	 */
	LastDay raised(SolvingTier tier, int days, @Nullable String leadUnitId) {
		Deadline own = ofTier(tier, days);
		Deadline running = this.obstacle.clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_DUE));
		boolean answers = leadUnitId != null && (this.act.parties().isOwn(leadUnitId) || mustStillHandItOver(tier));
		boolean keeps = answers && running != null && running.due().isBefore(own.due());
		return keeps ? new LastDay(this.obstacle.deadline(), own) : new LastDay(own, null);
	}

	/**
	 * Whether who answers for it without having it handed over does so in that tier, too.
	 */
	private boolean mustStillHandItOver(SolvingTier tier) {
		return !this.obstacle.isWithItsLead() && this.act.parties()
			.answerable()
			.equals(Coordination.unitOf(this.act.context().directory(), this.obstacle.site(), tier));
	}

	/**
	 * Until when a unit helps that is asked, first or again: it has its days once, also
	 * where it was not asked meanwhile. Late, it stays so; whoever answered in time is
	 * asked anew.
	 * @param asked the last day it is asked for now
	 */
	@Clause("F-137")
	Deadline helping(String unitId, Deadline asked) {
		ObstacleState.Had had = this.obstacle.helped(unitId);
		if (had == null || this.obstacle.isLateHelper(unitId)) {
			return (had != null) ? had.deadline() : asked;
		}
		Deadline left = left(had);
		return earlier(left.due().isBefore(this.act.today()) ? this.act.limits().after(0) : left, asked);
	}

	private Deadline left(ObstacleState.Had had) {
		TimeLimits limits = this.act.limits();
		Deadline counted = had.deadline().countedBy(limits.calendar());
		int since = this.obstacle.standstill() - had.standstill();
		return (since > 0) ? limits.later(counted, since) : counted;
	}

	/** The days of a tier, from now on or from when it had them first. */
	private Deadline ofTier(SolvingTier tier, int days) {
		TimeLimits limits = this.act.limits();
		Deadline counted = limits.after(days);
		ObstacleState.Had had = this.obstacle.had(tier);
		if (had == null) {
			return counted;
		}
		Deadline left = left(had);
		// What is used up is over with this day: nobody is late before it came.
		return earlier(counted, left.due().isBefore(this.act.today()) ? limits.after(0) : left);
	}

	private static Deadline earlier(Deadline standing, Deadline other) {
		return other.due().isBefore(standing.due()) ? other : standing;
	}

}
