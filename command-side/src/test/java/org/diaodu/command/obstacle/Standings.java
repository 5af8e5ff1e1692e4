package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ScopeRule;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionGranted;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.policy.WorkingCalendar;

/**
 * Obstacles as a light sees them, made of few events; working days are Monday to Friday.
 */
public final class Standings {

	private static final WorkingCalendar CALENDAR = WorkingCalendar.EMPTY;

	private Standings() {
	}

	public static ObstacleStanding reported(String number, Severity severity, LocalDate on) {
		ObstacleStanding standing = new ObstacleStanding();
		standing.evolve(new ObstacleReported("obstacle-" + number, number, Blocked.PROJECT, Blocked.SITE, "管线", "基坑",
				null, severity, List.of(), "person", Role.SPECIALIST, TestDirectory.ZONE, null, "2018-7",
				List.of(new DueClock(ClockKind.OBSTACLE_SORT, "", counted(on, 1))), List.of(), on));
		return standing;
	}

	public static ObstacleStanding sorted(String number, Severity severity, int days, LocalDate on) {
		ObstacleStanding standing = reported(number, severity, on);
		Deadline deadline = counted(on, days);
		standing.evolve(new ObstacleSorted("obstacle-" + number, Blocked.SITE, "0606", "2018-7", ObstacleScope.OWN,
				SolvingTier.DISTRICT, ScopeRule.OWN_JURISDICTION, severity, TestDirectory.TIEXI_CONSTRUCTION, null,
				List.of(), days, deadline.due(), deadline, false, null, "2018-7", List.of(), List.of(), on, null, null,
				null));
		return standing;
	}

	/** Given so many working days more. */
	public static ObstacleStanding extended(ObstacleStanding standing, int days, int more, LocalDate from,
			LocalDate on) {
		standing.evolve(new ObstacleExtensionGranted("obstacle", 1, more, counted(from, days),
				counted(from, days + more), List.of(), List.of(), on));
		return standing;
	}

	private static Deadline counted(LocalDate from, int days) {
		return Deadline.after(from, days, DayCount.WORKING_DAYS, CALENDAR);
	}

}
