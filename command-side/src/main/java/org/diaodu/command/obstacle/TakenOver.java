package org.diaodu.command.obstacle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Cooperator;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleStatus;

/**
 * What runs against a unit in an obstacle that ends in another, and runs on there where
 * the same unit answers for it: by the earlier of the two limits. One that has passed is
 * taken over as it was and rings at once, so that what is late or ripe stays so (ADR
 * 0206).
 */
@Clause({ "F-006", "F-117", "F-120", "F-121", "F-122", "F-137" })
final class TakenOver {

	/** What runs against whoever answers, once a last day has passed. */
	private static final List<ClockKind> AGAINST = List.of(ClockKind.OBSTACLE_AFTER_DUE, ClockKind.OBSTACLE_SUPERVISION,
			ClockKind.OBSTACLE_CRITICISM);

	/** Upon what goes on. */
	private final Act act;

	private final ObstacleState obstacle;

	private final ObstacleState other;

	private final Parties parties;

	private final Parties others;

	TakenOver(Act act, ObstacleState other) {
		this.act = act;
		this.obstacle = act.obstacle();
		this.other = other;
		this.parties = act.parties();
		this.others = new Act(other, act.by(), act.context()).parties();
	}

	/**
	 * Refuses where a criticism waits that could not wait there: for another unit than
	 * the one that answers for what goes on, or beside that of another.
	 */
	void requireNoCriticismLost() {
		String ripe = this.other.supervision().toCriticise();
		String there = this.obstacle.supervision().toCriticise();
		if (ripe != null && !ripe.equals((there != null) ? there : this.parties.answerable())) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_MERGE_UNCRITICISED);
		}
	}

	/** The clocks that run on, but those of whoever helps. */
	List<DueClock> clocks() {
		List<DueClock> clocks = new ArrayList<>();
		if (this.other.isSorted() && this.others.answerable().equals(this.parties.answerable())) {
			AGAINST.forEach((kind) -> add(clocks, kind, against(kind), running(this.obstacle, kind)));
		}
		ClockKind step = step();
		if (step != null && running(this.obstacle, step) != null) {
			add(clocks, step, this.other.lastLimit(step), running(this.obstacle, step));
		}
		return clocks;
	}

	/** Who helped there without having answered, and helps here from now on. */
	List<Cooperator> helpers() {
		List<Cooperator> helpers = new ArrayList<>();
		this.other.cooperators().keySet().forEach((unitId) -> {
			Deadline theirs = this.other.helpsUntil(unitId);
			Deadline own = this.obstacle.cooperators().containsKey(unitId) ? this.obstacle.helpsUntil(unitId) : null;
			boolean asked = !this.other.hasAnswered(unitId) && !this.obstacle.hasAnswered(unitId)
					&& !unitId.equals(this.obstacle.leadUnitId());
			if (asked && (own == null || theirs.due().isBefore(own.due()))) {
				helpers.add(new Cooperator(unitId, theirs));
			}
		});
		return helpers;
	}

	/** Until when it runs there, or ran until it was ripe; null when nothing is due. */
	private @Nullable Deadline against(ClockKind kind) {
		SupervisionState here = this.obstacle.supervision();
		return switch (kind) {
			case OBSTACLE_SUPERVISION -> new Supervision(this.act).isOpenToIt() ? null : running(this.other, kind);
			case OBSTACLE_CRITICISM -> here.isCriticismRipe() ? null : this.other.supervision().isCriticismRipe()
					? this.other.lastLimit(kind) : running(this.other, kind);
			default -> running(this.other, kind);
		};
	}

	/** The step that both wait for, of the same unit; null when they do not. */
	private @Nullable ClockKind step() {
		ObstacleStatus status = this.obstacle.status();
		if (status == ObstacleStatus.REPORTED && this.other.status() == status) {
			return ClockKind.OBSTACLE_SORT;
		}
		if (status == ObstacleStatus.ASSIGNED && this.other.status() == status
				&& Objects.equals(this.obstacle.leadUnitId(), this.other.leadUnitId())) {
			return ClockKind.OBSTACLE_RESPONSE;
		}
		String handsOver = this.parties.handsItOver();
		return (handsOver != null && handsOver.equals(this.others.handsItOver())) ? ClockKind.OBSTACLE_ASSIGN : null;
	}

	private static void add(List<DueClock> clocks, ClockKind kind, @Nullable Deadline theirs, @Nullable Deadline own) {
		if (theirs != null && (own == null || theirs.due().isBefore(own.due()))) {
			clocks.add(new DueClock(kind, "", theirs));
		}
	}

	private static @Nullable Deadline running(ObstacleState of, ClockKind kind) {
		return of.clocks().deadline(TimeLimits.ref(kind));
	}

	/** The clock of a unit that helps from now on. */
	static DueClock clock(Cooperator helper) {
		ClockRef ref = new ClockRef(ClockKind.OBSTACLE_COOPERATOR, helper.unitId());
		return new DueClock(ref.kind(), ref.key(), helper.deadline());
	}

}
