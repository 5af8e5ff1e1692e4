package org.diaodu.kernel.obstacle;

import java.util.Set;

import org.diaodu.kernel.message.Clause;

import static org.diaodu.kernel.obstacle.ObstacleStatus.ACCEPTED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.ASSIGNED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.CLOSED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.CONFIRMED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.DECISION_PENDING;
import static org.diaodu.kernel.obstacle.ObstacleStatus.EVALUATED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.IN_PROGRESS;
import static org.diaodu.kernel.obstacle.ObstacleStatus.MERGED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.PAUSED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.REPORTED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.RETURNED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.SOLVED_CLAIMED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.SORTED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.WITHDRAWN;

/**
 * Where an obstacle may stand for each act (D4): the side that decides refuses by these,
 * and the side that answers offers by them.
 */
@Clause({ "F-004", "F-118", "F-125" })
public final class ObstacleStates {

	/** Sorted, or sorted again. */
	public static final Set<ObstacleStatus> SORTABLE = Set.of(REPORTED, SORTED, DECISION_PENDING, RETURNED);

	/** Still to be solved: urged, and merged. */
	public static final Set<ObstacleStatus> UNSOLVED = Set.of(REPORTED, SORTED, DECISION_PENDING, ASSIGNED, RETURNED,
			ACCEPTED, IN_PROGRESS);

	/**
	 * In the hands of a lead unit, or given back by it: handed to another, and raised.
	 */
	public static final Set<ObstacleStatus> HANDED_OVER = Set.of(ASSIGNED, RETURNED, ACCEPTED, IN_PROGRESS);

	/** Its lead unit works on it. */
	public static final Set<ObstacleStatus> IN_HAND = Set.of(ACCEPTED, IN_PROGRESS);

	/** A question to a government may be asked, and then it waits for that. */
	public static final Set<ObstacleStatus> SUBMITTABLE = Set.of(SORTED, ASSIGNED, RETURNED, ACCEPTED, IN_PROGRESS);

	/** A government that was asked may answer. */
	public static final Set<ObstacleStatus> DECIDABLE = Set.of(DECISION_PENDING, ASSIGNED, RETURNED, ACCEPTED,
			IN_PROGRESS);

	/** Its time limit counts, or would but for a standstill; others help. */
	public static final Set<ObstacleStatus> TIMED = Set.of(SORTED, DECISION_PENDING, ASSIGNED, RETURNED, ACCEPTED,
			IN_PROGRESS, PAUSED);

	/** Supervised, and criticised. */
	public static final Set<ObstacleStatus> SUPERVISABLE = Set.of(REPORTED, SORTED, DECISION_PENDING, ASSIGNED,
			RETURNED, ACCEPTED, IN_PROGRESS, PAUSED);

	/** Not yet confirmed to be gone: taken back by whoever reported it. */
	public static final Set<ObstacleStatus> UNCONFIRMED = Set.of(REPORTED, SORTED, DECISION_PENDING, ASSIGNED, RETURNED,
			ACCEPTED, IN_PROGRESS, PAUSED, SOLVED_CLAIMED);

	/** Confirmed to be gone: struck off. */
	public static final Set<ObstacleStatus> CLOSABLE = Set.of(CONFIRMED, EVALUATED);

	/** Whoever reported it may rate it. */
	public static final Set<ObstacleStatus> RATEABLE = Set.of(CONFIRMED, EVALUATED, CLOSED);

	/** Whoever rated it may be called back. */
	public static final Set<ObstacleStatus> RATED = Set.of(EVALUATED, CLOSED);

	/** Nothing is waited for but what comes after its end. */
	public static final Set<ObstacleStatus> ENDED = Set.of(CLOSED, WITHDRAWN, MERGED);

	private ObstacleStates() {
	}

	/** Whether it was neither struck off, taken back nor merged. */
	public static boolean isOpen(ObstacleStatus status) {
		return !ENDED.contains(status);
	}

}
