package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * A report that was taken back counts again, and stands where it stood (撤销撤回).
 *
 * @param standsStill whether it was paused when it was taken back
 * @param clocks those that had been running; of what is claimed to be solved, those of
 * its confirmation anew
 */
@EventName("obstacle.withdrawal-revoked")
@Revision("1")
public record ObstacleWithdrawalRevoked(String obstacleId, String reason, boolean standsStill, List<DueClock> clocks,
		List<ClockRef> ended, LocalDate occurredOn) implements ObstacleEntryEvent, ObstacleClocks {

	public ObstacleWithdrawalRevoked {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

	@Override
	public All allClocks() {
		return this.standsStill ? All.SLEEP : All.STAY;
	}

}
