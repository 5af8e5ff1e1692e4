package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionRefused;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawalRevoked;
import org.diaodu.kernel.obstacle.query.ClockChange;
import org.diaodu.kernel.obstacle.query.ObstacleClockBasis;
import org.diaodu.kernel.obstacle.query.ObstacleClockRuleView;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * The rule of each thing that happened to the clocks of an obstacle, told in order: what
 * started or moved a clock names its rule, and what goes on, passes or ends keeps the one
 * it ran by.
 */
@Clause({ "F-002", "F-005", "F-120", "F-125" })
final class RulesTold {

	/** The parameters that rule clocks of obstacles. */
	static final PolicyParameter[] PARAMETERS = { PolicyParameter.OBSTACLE_STEPS, PolicyParameter.OBSTACLE_EXTENSIONS,
			PolicyParameter.OBSTACLE_SUPERVISION, PolicyParameter.OBSTACLE_LATE_STEPS };

	private static final ObstacleClockRuleView PROCEDURE = plain(ObstacleClockBasis.PROCEDURE);

	private static final ObstacleClockRuleView GIVEN_DAY = plain(ObstacleClockBasis.GIVEN_DAY);

	private static final String DECIDED = name(GovernmentDecisionRecorded.class);

	/** After these, clocks go on by the rule they had. */
	private static final Set<String> GOING_ON = Set.of(name(ObstacleResumed.class), name(ObstacleSolutionRefused.class),
			name(ObstacleWithdrawalRevoked.class));

	private final List<PolicyVersion> versions;

	private final Map<ClockRef, ObstacleClockRuleView> known = new HashMap<>();

	/**
	 * Nothing told yet.
	 * @param versions of the parameters, each by first day
	 */
	RulesTold(List<PolicyVersion> versions) {
		this.versions = versions;
	}

	/** The rule of the next; null when the start of its clock is not on record. */
	@Nullable ObstacleClockRuleView of(ClockNote note, String eventName, LocalDate on) {
		ClockKind kind = note.kind();
		if (kind == null) {
			// All that run: they stand still, and run on.
			return PROCEDURE;
		}
		ClockRef ref = new ClockRef(kind, note.key());
		Deadline after = note.after();
		boolean ruled = note.change() == ClockChange.STARTED || note.change() == ClockChange.MOVED;
		if (after != null && ruled && (!GOING_ON.contains(eventName) || !this.known.containsKey(ref))) {
			this.known.put(ref, started(kind, after, note, eventName, on));
		}
		return this.known.get(ref);
	}

	private ObstacleClockRuleView started(ClockKind kind, Deadline after, ClockNote note, String eventName,
			LocalDate on) {
		if ((after.unit() == DayCount.DAYS && after.count() == 0)
				|| (ClockRules.isLimit(kind) && DECIDED.equals(eventName))) {
			return GIVEN_DAY;
		}
		PolicyField field = ClockRules.field(kind, eventName);
		if (field != null) {
			PolicyParameter parameter = parameterOf(field);
			return new ObstacleClockRuleView(ObstacleClockBasis.POLICY, parameter, field, version(parameter, note, on),
					note.itemCode(), note.taxonomyVersion());
		}
		return (note.itemCode() != null) ? new ObstacleClockRuleView(ObstacleClockBasis.TAXONOMY, null, null, null,
				note.itemCode(), note.taxonomyVersion()) : PROCEDURE;
	}

	/** The version the event names, or that applied that day. */
	private @Nullable String version(PolicyParameter parameter, ClockNote note, LocalDate on) {
		if (parameter == PolicyParameter.OBSTACLE_STEPS && note.policyVersion() != null) {
			return note.policyVersion();
		}
		PolicyVersion valid = PolicyVersion
			.on(this.versions.stream().filter((each) -> each.parameter() == parameter).toList(), on);
		return (valid != null) ? valid.version() : null;
	}

	private static PolicyParameter parameterOf(PolicyField field) {
		return Arrays.stream(PARAMETERS)
			.filter((each) -> each.fields().contains(field))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no parameter has " + field));
	}

	private static ObstacleClockRuleView plain(ObstacleClockBasis basis) {
		return new ObstacleClockRuleView(basis, null, null, null, null, null);
	}

	private static String name(Class<?> event) {
		return EventTypes.keyOf(event).name();
	}

}
