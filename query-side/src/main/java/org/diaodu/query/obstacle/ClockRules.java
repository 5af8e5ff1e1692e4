package org.diaodu.query.obstacle;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionGranted;
import org.diaodu.kernel.obstacle.event.ObstacleRated;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.policy.PolicyField;

/**
 * Which rule says how long a clock runs: a parameter of policy, or the days of a sub-item
 * of the taxonomy.
 */
@Clause({ "F-002", "F-005", "F-120", "F-124" })
final class ClockRules {

	private static final String GRANTED = EventTypes.keyOf(ObstacleExtensionGranted.class).name();

	private ClockRules() {
	}

	/**
	 * What an event itself says of the rule of a clock it starts.
	 *
	 * @param policyVersion null when it names none
	 * @param itemCode null when it is no sub-item's days
	 */
	record Said(@Nullable String policyVersion, @Nullable String itemCode, @Nullable String taxonomyVersion) {
	}

	static Said said(DomainEvent event, DueClock clock, ObstacleFold obstacle) {
		if (!isLimit(clock.kind())) {
			return new Said(steps(event), null, null);
		}
		ObstacleSorted sorted = (event instanceof ObstacleSorted now) ? now : obstacle.sorted;
		// A day that a government gave is nobody's count.
		boolean counted = sorted != null && clock.deadline().unit().countsWorkingDays();
		return (sorted != null && counted) ? new Said(null, sorted.itemCode(), sorted.taxonomyVersion())
				: new Said(null, null, null);
	}

	/** The version of the limits of each step, of events that count by them alone. */
	private static @Nullable String steps(DomainEvent event) {
		return switch (event) {
			case ObstacleReported e -> e.policyVersion();
			case ObstacleSorted e -> e.policyVersion();
			case ObstacleSolutionClaimed e -> e.policyVersion();
			case ObstacleRated e -> e.policyVersion();
			default -> null;
		};
	}

	/** The clocks of the time limit itself. */
	static boolean isLimit(ClockKind kind) {
		return kind == ClockKind.OBSTACLE_HALF || kind == ClockKind.OBSTACLE_DAY_BEFORE
				|| kind == ClockKind.OBSTACLE_DUE;
	}

	/**
	 * The field of policy that says how long a clock runs, or null when none does.
	 * @param eventName of the event that started or moved it
	 */
	static @Nullable PolicyField field(ClockKind kind, String eventName) {
		return switch (kind) {
			case OBSTACLE_SORT -> PolicyField.SORT_DAYS;
			case OBSTACLE_RESPONSE -> PolicyField.RESPONSE_DAYS;
			case OBSTACLE_COOPERATOR -> PolicyField.COOPERATOR_DAYS;
			case OBSTACLE_EXTENSION_DECISION -> PolicyField.EXTENSION_DECISION_DAYS;
			case OBSTACLE_CONFIRMATION, OBSTACLE_RATING -> PolicyField.CONFIRMATION_DAYS;
			case OBSTACLE_SILENCE -> PolicyField.SILENCE_DAYS;
			case OBSTACLE_CALL_BACK -> PolicyField.CALL_BACK_DAYS;
			case OBSTACLE_SUPERVISION -> PolicyField.SUPERVISION_DAYS;
			case OBSTACLE_LETTER -> PolicyField.LETTER_DAYS;
			case OBSTACLE_CRITICISM -> PolicyField.CRITICISM_DAYS;
			case OBSTACLE_STANDSTILL -> PolicyField.RESUMPTION_DAYS;
			case OBSTACLE_CLOSING -> PolicyField.CLOSING_DAYS;
			case OBSTACLE_CONCLUSION -> PolicyField.CONCLUSION_DAYS;
			case OBSTACLE_STEP_URGING -> PolicyField.STEP_URGING_DAYS;
			case OBSTACLE_STEP_ESCALATION -> PolicyField.STEP_ESCALATION_DAYS;
			case OBSTACLE_HALF, OBSTACLE_DAY_BEFORE, OBSTACLE_DUE ->
				GRANTED.equals(eventName) ? PolicyField.OBSTACLE_EXTENSION_PERCENT : null;
			// The same day, and the day after: D4 itself says so.
			case OBSTACLE_ASSIGN, OBSTACLE_AFTER_DUE -> null;
			case NODE_DUE, START_DUE, ACCEPTANCE_FILING_DUE, IDLE_LAND, PERMIT_STATUTORY_LIMIT, PERMIT_COMMITTED_LIMIT,
					PERMIT_EXPIRING, PERMIT_EXPIRY, STOP_REPORT_DUE, LICENCE_REVERIFY, STATISTICS_ENTRY_DUE ->
				null;
		};
	}

}
