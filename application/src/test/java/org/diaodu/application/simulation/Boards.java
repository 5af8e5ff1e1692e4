package org.diaodu.application.simulation;

import java.time.YearMonth;

import org.diaodu.application.journey.Desk;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.query.FindObstacleMetrics;
import org.diaodu.kernel.obstacle.query.ListObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleFilter;
import org.diaodu.kernel.obstacle.query.ObstacleMetricView;
import org.diaodu.kernel.obstacle.query.ObstaclePage;
import org.diaodu.kernel.obstacle.query.ObstacleSort;

/** What the boards of the city show of obstacles when the year is over. */
final class Boards {

	private static final Caller CITY = new Caller(Script.Speaker.COORDINATOR.personId(),
			Script.Speaker.COORDINATOR.role(), Script.Speaker.COORDINATOR.unitId());

	private final Desk desk;

	private final long head;

	/**
	 * Boards.
	 * @param head log index they must reflect
	 */
	Boards(Desk desk, long head) {
		this.desk = desk;
		this.head = head;
	}

	/** How many stand where, and how they were dealt with. */
	void count(Tally tally, YearMonth from, YearMonth to) {
		for (ObstacleStatus status : ObstacleStatus.values()) {
			tally.add("obstacles at the end " + status, Math.toIntExact(listed(status).totalCount()));
		}
		ObstacleMetricView figures = this.desk
			.reflecting(this.head, (index) -> new FindObstacleMetrics(CITY, from, to, null, null, null, index),
					(answer) -> answer.basis().logIndex())
			.total();
		figure(tally, "reported", figures.reported());
		figure(tally, "sorted", figures.sorted());
		figure(tally, "solved", figures.solved());
		figure(tally, "solved on time", figures.onTime());
		figure(tally, "escalations", figures.escalations());
		figure(tally, "returns", figures.returns());
		figure(tally, "ratings", figures.ratings());
		figure(tally, "low ratings", figures.lowRatings());
		figure(tally, "closed", figures.closed());
	}

	private static void figure(Tally tally, String what, long count) {
		tally.add("figures: " + what, Math.toIntExact(count));
	}

	private ObstaclePage listed(ObstacleStatus status) {
		ObstacleFilter filter = new ObstacleFilter(null, null, status, null, null, null, null, null, null, null, null,
				null);
		return this.desk.reflecting(this.head,
				(index) -> new ListObstacles(CITY, filter, ObstacleSort.DUE, 1, null, index, true),
				(answer) -> answer.basis().logIndex());
	}

}
