package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.Severity;

/**
 * Something blocks a project, and all tiers know (直报).
 *
 * @param number for ever the same
 * @param blockedAt where it is stuck
 * @param itemCode the sub-item the reporter took it for, null when they did not know
 * @param severity as the reporter saw it, null when they did not say
 * @param guarantorId the leader told at once because work stands still, null when there
 * is none or it does not
 * @param policyVersion by which its first clocks run
 */
@EventName("obstacle.reported")
@Revision("1")
public record ObstacleReported(String obstacleId, String number, String projectId, ObstacleSite site, String text,
		String blockedAt, @Nullable String itemCode, @Nullable Severity severity, List<String> evidence,
		String reporterId, Role reporterRole, String reporterUnitId, @Nullable String guarantorId, String policyVersion,
		List<DueClock> clocks, List<ClockRef> ended,
		LocalDate occurredOn) implements ObstacleEntryEvent, ObstacleClocks {

	public ObstacleReported {
		evidence = List.copyOf(evidence);
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
