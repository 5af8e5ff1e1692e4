package org.diaodu.command.obstacle;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who may do what in {@link ObstacleModel}.
 */
final class ModelRights {

	private static final Map<String, String> RIGHTS = Map.ofEntries(Map.entry("Sort", "DCSB"),
			Map.entry("Assign", "DCSB"), Map.entry("Accept", "LS"), Map.entry("Return", "LS"),
			Map.entry("Reassign", "DCSB"), Map.entry("Note", "LKS"), Map.entry("Answer", "K"), Map.entry("Claim", "LS"),
			Map.entry("Request", "LS"), Map.entry("Grant", "DCSB"), Map.entry("RefuseDays", "DCSB"),
			Map.entry("Pause", "DCSB"), Map.entry("Resume", "DCSB"), Map.entry("Urge", "ZODCISB"),
			Map.entry("Escalate", "LDCSB"), Map.entry("Submit", "DCSB"), Map.entry("Decide", "CMXSB"),
			Map.entry("Supervise", "CISB"), Map.entry("Letter", "CISB"), Map.entry("Lift", "CISB"),
			Map.entry("Criticise", "CSB"), Map.entry("Interview", "MXS"), Map.entry("Confirm", "ZOS"),
			Map.entry("Refuse", "ZOS"), Map.entry("Rate", "ZOS"), Map.entry("CallBack", "DCSB"),
			Map.entry("Close", "DCSB"), Map.entry("Reopen", "ZODCISB"), Map.entry("Withdraw", "Z"),
			Map.entry("Merge", "DCSB"));

	/** What nobody does who answers for it. */
	private static final Set<String> SUPERVISING = Set.of("Supervise", "Letter", "Lift", "Criticise");

	private ModelRights() {
	}

	/**
	 * Why a role may not, or null when it may.
	 * @param tier 0 before it is sorted
	 * @param concerned the units whose matter the supervision is, commissions as c and k
	 * @param number a decision of every third names that commission as owner
	 */
	static @Nullable String refusal(char role, String act, int tier, String concerned, int number) {
		if (role == 'H' || role == 'N' || role == 'V' || ((role == 'L' || role == 'K') && tier == 0)) {
			return "NOT_FOUND";
		}
		boolean supervises = SUPERVISING.contains(act);
		if (role == 'X' && supervises && concerned.indexOf('k') >= 0 && (tier >= 2 || concerned.indexOf('c') >= 0)) {
			// Where the commission of the city is to blame, a leader; in a district it
			// decides on the work of the commission there.
			return null;
		}
		boolean local = "DIMB".indexOf(role) >= 0;
		if (Blocked.there(RIGHTS.get(act)).indexOf(role) < 0 || (local && tier >= 2)) {
			return "NOT_PERMITTED";
		}
		// The district's government decides by its own people.
		if (act.equals("Decide") && tier < 2 && (role == 'C' || role == 'X')) {
			return "NOT_PERMITTED";
		}
		if (act.equals("Decide") && role == 'B' && number % 3 == 2) {
			return "OBSTACLE_WORK_OWN";
		}
		boolean own = (role == 'B' && concerned.indexOf('c') >= 0) || (role == 'C' && concerned.indexOf('k') >= 0);
		return (own && supervises) ? "OBSTACLE_WORK_OWN" : null;
	}

}
