package org.diaodu.command.obstacle;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.event.ObstacleMoved;

/**
 * An obstacle follows its project: whoever sorts, decides and supervises where the
 * project is now does so from then on, whatever state it is in. Nobody gains a day by it,
 * and nobody decides on their own work.
 */
@Clause({ "F-004", "F-117", "F-125" })
final class Moving {

	private final Act act;

	private final ObstacleState obstacle;

	Moving(Act act) {
		this.act = act;
		this.obstacle = act.obstacle();
	}

	/** To where its project is; nothing where it is there, and of what is over. */
	List<ObstacleEvent> decide(ObstacleSite now) {
		this.act.parties().requireSystem();
		if (isOver() || now.equals(this.obstacle.site())) {
			return List.of();
		}
		Parties there = Parties.onceAt(now, this.act);
		Arbiter confirmedBy = confirmedBy(there);
		return List.of(new ObstacleMoved(this.obstacle.id(), this.obstacle.site(), now, there.sortingUnitId(),
				there.decidedBy(), daysDecidedBy(there), confirmedBy, there.concludes(), this.act.today(),
				isConfirmedByOthers(confirmedBy, there) ? Closing.confirming(this.act) : null));
	}

	/** What is closed may still be rated, and a call be owed. */
	private boolean isOver() {
		return !ObstacleStates.isOpen(this.obstacle.status()) && !this.obstacle.isCallBackPending()
				&& ClocksOf.all(this.obstacle).isEmpty();
	}

	/** What was left lying stays with the tier above. */
	private @Nullable Arbiter daysDecidedBy(Parties there) {
		ObstacleExtensionRequested asked = this.obstacle.extension();
		if (asked == null) {
			return null;
		}
		Arbiter named = asked.decidedBy();
		boolean raised = named != null && named != Arbiter.ofRequest(asked.unitId(), this.act.parties().seat());
		return raised ? named : Arbiter.ofRequest(asked.unitId(), there.seat());
	}

	/**
	 * Whoever has to say so from now on has the days for it: be they of another office,
	 * or speak for an owner who was not known before.
	 */
	private boolean isConfirmedByOthers(@Nullable Arbiter confirmedBy, Parties there) {
		Arbiter before = Objects.requireNonNullElse(this.obstacle.confirmedBy(), Arbiter.REPORTERS);
		return switch (confirmedBy) {
			case null -> false;
			case REPORTERS -> before != Arbiter.REPORTERS || there.isSpokenForByOthersThan(this.obstacle.site());
			case SORTER, LEADER, TIER_ABOVE, LEADING_GROUP ->
				confirmedBy != before || !Objects.equals(there.unitOf(confirmedBy), this.act.parties().unitOf(before));
		};
	}

	private @Nullable Arbiter confirmedBy(Parties there) {
		String claimed = this.obstacle.claimedBy();
		return (claimed == null || this.obstacle.status() != ObstacleStatus.SOLVED_CLAIMED) ? null
				: there.judgeOf(claimed);
	}

}
