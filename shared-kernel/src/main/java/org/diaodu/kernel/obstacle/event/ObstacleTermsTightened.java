package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.Cooperator;
import org.diaodu.kernel.obstacle.Severity;

/**
 * What became part of it was harder or more pressing, and so is it from now on (并案从严):
 * the higher severity, the earlier days; and what ran against a unit there runs on here.
 *
 * @param otherObstacleId what became part of it
 * @param severity from now on, null when nobody said
 * @param original the original deadline from now on, never later than before; null when
 * it is not sorted
 * @param originalDays the working days of it, null when it is not sorted
 * @param deadline the present last day, never later than before; null when it is not
 * sorted
 * @param guarantorId the leader told at once because work stands still, null when there
 * is none or it does not
 * @param cooperators who helped there without having answered and helps here from now on,
 * or by an earlier day; null when nobody does, and where it was recorded before this was
 * noted
 */
@EventName("obstacle.terms-tightened")
@Revision("1")
public record ObstacleTermsTightened(String obstacleId, String otherObstacleId, @Nullable Severity severity,
		@Nullable Deadline original, @Nullable Integer originalDays, @Nullable Deadline deadline,
		@Nullable String guarantorId, List<DueClock> clocks, List<ClockRef> ended, LocalDate occurredOn,
		@Nullable List<Cooperator> cooperators) implements ObstacleTimeEvent, ObstacleClocks {

	public ObstacleTermsTightened {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
		cooperators = (cooperators != null) ? List.copyOf(cooperators) : null;
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
