package org.diaodu.kernel.lifecycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.diaodu.kernel.policy.ExtensionRule;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * The one rule by which a promised day is moved, whatever was promised for it. The day
 * promised first is kept for ever and is what extensions are measured from. Knows nothing
 * but days.
 *
 * @param setOn the day on which the original was promised
 * @param originalOn what was promised first
 * @param currentOn what is promised now
 * @param extensions how often it was moved to a later day
 */
@Clause("F-077")
public record DateChange(LocalDate setOn, LocalDate originalOn, LocalDate currentOn, int extensions) {

	/**
	 * How far and how late a day may be moved.
	 *
	 * @param lockDays so many days before the current day, and on that day, it cannot be
	 * moved
	 * @param extension by how much all changes together may move it, and how often
	 */
	public record Limits(int lockDays, ExtensionRule extension) {

		/** As a version of the rule says. */
		public static Limits of(PolicyVersion rule) {
			return new Limits(rule.number(PolicyField.LOCK_DAYS),
					new ExtensionRule(rule.number(PolicyField.EXTENSION_PERCENT), rule.number(PolicyField.EXTENSIONS)));
		}

	}

	/** What a cited decision of a higher tier overrules, the limits, and what not. */
	public enum Ground {

		/** the rule alone */
		RULE,
		/** a named decision of a higher tier */
		DECISION

	}

	/** Whether the current day has passed: then a reason and a new day are owed. */
	public boolean isMissed(LocalDate today) {
		return today.isAfter(this.currentOn);
	}

	/** The latest day all extensions together may reach by the rule. */
	public LocalDate latest(Limits limits) {
		return this.originalOn.plusDays(limits.extension().most(ChronoUnit.DAYS.between(this.setOn, this.originalOn)));
	}

	/** So many days a new day lies beyond the original; 0 when it does not. */
	public int extendedDays(LocalDate wished) {
		return (int) Math.max(0, ChronoUnit.DAYS.between(this.originalOn, wished));
	}

	/** Whether some later day would be taken by the rule alone. */
	public boolean isExtendable(LocalDate today, Limits limits) {
		LocalDate next = isMissed(today) ? today : this.currentOn.plusDays(1);
		LocalDate last = latest(limits).isAfter(this.originalOn) ? latest(limits) : this.originalOn;
		return !isLocked(today, limits) && !limits.extension().isUsedUp(this.extensions) && !next.isAfter(last);
	}

	/**
	 * Refuses a new day that may not be.
	 * @param field the field that names it
	 */
	public void require(LocalDate wished, LocalDate today, Limits limits, Ground ground, String field) {
		if (wished.equals(this.currentOn)) {
			throw Refusal.of(LifecycleRefusal.DATE_UNCHANGED, field).asException();
		}
		if (wished.isBefore(today)) {
			throw Refusal.of(LifecycleRefusal.DATE_NOT_AHEAD, field).with("today", today).asException();
		}
		if (ground == Ground.RULE) {
			requireUnlocked(today, limits, field);
			requireWithinLimits(wished, limits, field);
		}
	}

	private void requireUnlocked(LocalDate today, Limits limits, String field) {
		if (isLocked(today, limits)) {
			throw Refusal.of(LifecycleRefusal.DATE_LOCKED, field)
				.with("current", this.currentOn)
				.with("days", limits.lockDays())
				.asException();
		}
	}

	private boolean isLocked(LocalDate today, Limits limits) {
		return !isMissed(today) && ChronoUnit.DAYS.between(today, this.currentOn) <= limits.lockDays();
	}

	private void requireWithinLimits(LocalDate wished, Limits limits, String field) {
		if (!wished.isAfter(this.currentOn)) {
			return;
		}
		if (wished.isAfter(this.originalOn) && wished.isAfter(latest(limits))) {
			throw Refusal.of(LifecycleRefusal.DATE_EXTENDED_TOO_FAR, field)
				.with("latest", latest(limits))
				.asException();
		}
		if (limits.extension().isUsedUp(this.extensions)) {
			throw Refusal.of(LifecycleRefusal.DATE_EXTENDED_TOO_OFTEN, field)
				.with("times", this.extensions)
				.asException();
		}
	}

}
