package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.ExtensionRule;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.WorkingCalendar;

/**
 * Whether a lead unit may still ask for more days, by the numbers of today: not in the
 * locked days before the last, not more often and not for more than the rule has it. The
 * numbers are read when somebody leads one of the obstacles of an answer, and once.
 */
@Clause({ "F-002", "F-006" })
final class MoreDays {

	private final Supplier<List<PolicyVersion>> versions;

	private final WorkingCalendar calendar;

	private final LocalDate today;

	private @Nullable Optional<PolicyVersion> found;

	/**
	 * As of a day.
	 * @param versions of the limits of extensions, by first day
	 */
	MoreDays(Supplier<List<PolicyVersion>> versions, WorkingCalendar calendar, LocalDate today) {
		this.versions = versions;
		this.calendar = calendar;
		this.today = today;
	}

	/** Whether at least one day may be asked for. */
	boolean areLeft(ObstacleFold obstacle) {
		Deadline deadline = obstacle.deadline;
		PolicyVersion numbers = numbers().orElse(null);
		if (deadline == null || numbers == null) {
			return false;
		}
		ExtensionRule rule = new ExtensionRule(numbers.number(PolicyField.OBSTACLE_EXTENSION_PERCENT),
				numbers.number(PolicyField.OBSTACLE_EXTENSIONS));
		return !rule.isUsedUp(obstacle.extensions) && rule.most(obstacle.originalDays) > obstacle.extendedDays
				&& !this.today
					.isAfter(this.calendar.lastWith(numbers.number(PolicyField.LOCK_WORKING_DAYS), deadline.due()));
	}

	private Optional<PolicyVersion> numbers() {
		if (this.found == null) {
			this.found = Optional.ofNullable(PolicyVersion.on(this.versions.get(), this.today));
		}
		return this.found;
	}

}
