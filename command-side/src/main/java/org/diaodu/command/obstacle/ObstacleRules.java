package org.diaodu.command.obstacle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.policy.ExtensionRule;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * What the policy of a day says of obstacles.
 */
@Clause({ "F-002", "F-005" })
final class ObstacleRules {

	private static final int HUNDRED = 100;

	private final Directory directory;

	private final LocalDate day;

	ObstacleRules(Directory directory, LocalDate day) {
		this.directory = directory;
		this.day = day;
	}

	/** Working days, marks or a share of the limits of each step. */
	int step(PolicyField field) {
		return version(PolicyParameter.OBSTACLE_STEPS).number(field);
	}

	/** How often and by how much, in working days. */
	ExtensionRule extensions() {
		PolicyVersion version = version(PolicyParameter.OBSTACLE_EXTENSIONS);
		return new ExtensionRule(version.number(PolicyField.OBSTACLE_EXTENSION_PERCENT),
				version.number(PolicyField.OBSTACLE_EXTENSIONS));
	}

	/** So many working days before the last none is asked for. */
	int extensionLock() {
		return version(PolicyParameter.OBSTACLE_EXTENSIONS).number(PolicyField.LOCK_WORKING_DAYS);
	}

	int supervision(PolicyField field) {
		return version(PolicyParameter.OBSTACLE_SUPERVISION).number(field);
	}

	/**
	 * At how many month's ends in a row an obstacle turns the light red before it is
	 * supervised; null when the numbers of the day do not say.
	 */
	@Nullable Integer redMonths() {
		PolicyVersion version = this.directory.policy(PolicyParameter.OBSTACLE_SUPERVISION, this.day);
		return (version != null) ? version.numberIfSet(PolicyField.SUPERVISION_RED_MONTHS) : null;
	}

	/**
	 * What limits those who reported; null when the numbers of the day do not say, and
	 * then nothing does.
	 */
	@Nullable Integer reporterTerms(PolicyField field) {
		PolicyVersion version = this.directory.policy(PolicyParameter.OBSTACLE_REPORTER_TERMS, this.day);
		return (version != null) ? version.numberIfSet(field) : null;
	}

	/**
	 * What follows when a step is late; null when the numbers of the day do not say, and
	 * then nothing does.
	 */
	@Nullable Integer lateSteps(PolicyField field) {
		PolicyVersion version = this.directory.policy(PolicyParameter.OBSTACLE_LATE_STEPS, this.day);
		return (version != null) ? version.numberIfSet(field) : null;
	}

	/**
	 * How often somebody urges by hand; null when the numbers of the day do not say, and
	 * then nothing limits it.
	 */
	@Nullable Integer urging(PolicyField field) {
		PolicyVersion version = this.directory.policy(PolicyParameter.OBSTACLE_URGING, this.day);
		return (version != null) ? version.numberIfSet(field) : null;
	}

	/** The version of the limits of each step. */
	String stepsVersion() {
		return version(PolicyParameter.OBSTACLE_STEPS).version();
	}

	String extensionsVersion() {
		return version(PolicyParameter.OBSTACLE_EXTENSIONS).version();
	}

	String supervisionVersion() {
		return version(PolicyParameter.OBSTACLE_SUPERVISION).version();
	}

	/** What stops work has a share of the days, rounded down, at least one. */
	int daysFor(Severity severity, int days) {
		return switch (severity) {
			case S1 -> Math.max(1, days * step(PolicyField.STOPPED_WORK_PERCENT) / HUNDRED);
			case S2, S3 -> days;
		};
	}

	private PolicyVersion version(PolicyParameter parameter) {
		PolicyVersion version = this.directory.policy(parameter, this.day);
		if (version == null) {
			throw Refusal.of(PolicyRefusal.POLICY_MISSING_FOR_DATE, "occurredOn").with("date", this.day).asException();
		}
		return version;
	}

}
