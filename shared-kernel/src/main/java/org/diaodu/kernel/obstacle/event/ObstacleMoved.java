package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleSite;

/**
 * It followed its project, which is another's from then on (随项目转移). Whoever leads and
 * helps stays, and so do its tier, its days and its clocks; who decides on whose work is
 * judged again, since others sort.
 *
 * @param before whose project it was
 * @param after whose it is
 * @param sortingUnitId that sorts it at its tier from now on; null when there is no city
 * @param decidedBy who lets its clocks run on, hands it to another unit, calls back and
 * strikes off; null where no event named anybody
 * @param daysDecidedBy who decides on the days that are asked for; null when none are
 * @param confirmedBy who says whether what is claimed is so; null when nothing is claimed
 * @param concludedBy who concludes its supervision; null where it is under none
 * @param clocks those of the confirmation, anew, where others confirm from now on; null
 * where nobody has days anew
 */
@EventName("obstacle.moved")
@Revision("1")
public record ObstacleMoved(String obstacleId, ObstacleSite before, ObstacleSite after, @Nullable String sortingUnitId,
		@Nullable Arbiter decidedBy, @Nullable Arbiter daysDecidedBy, @Nullable Arbiter confirmedBy,
		@Nullable Arbiter concludedBy, LocalDate occurredOn,
		@Nullable List<DueClock> clocks) implements ObstacleEntryEvent, ClockBearing {

	public ObstacleMoved {
		clocks = (clocks != null) ? List.copyOf(clocks) : null;
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

	@Override
	public List<DueClock> startsClocks() {
		return (this.clocks != null) ? this.clocks : List.of();
	}

}
