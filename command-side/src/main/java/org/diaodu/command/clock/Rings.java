package org.diaodu.command.clock;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.axonframework.commandhandling.CommandMessage;

import org.diaodu.command.reaction.ManyCommands;
import org.diaodu.kernel.clock.command.RecomputeDeadline;
import org.diaodu.kernel.lifecycle.command.RingLifecycleClock;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.obstacle.command.RecountObstacleClock;
import org.diaodu.kernel.obstacle.command.RingObstacleClock;
import org.diaodu.kernel.permit.command.RingPermitClock;
import org.diaodu.kernel.progress.command.RingProgressClock;
import org.diaodu.kernel.statistics.command.RingStatisticsClock;

/**
 * What is sent for a clock. The id of each command is that of its reason, so that sending
 * it again, from whichever process, has no effect.
 */
final class Rings {

	/** How ids of obstacles begin: they decide on their clocks themselves. */
	private static final String OBSTACLE = "obstacle-";

	private Rings() {
	}

	/** A clock fell due: its own feature says what follows, on the first day after. */
	static CommandMessage<DomainCommand> ring(RunningClock clock) {
		UUID commandId = id("ring\n" + clock.identity());
		return ManyCommands.byItself(command(clock), commandId, commandId.toString(), clock.eventId().toString());
	}

	/** A clock is to be counted anew. */
	static CommandMessage<DomainCommand> recompute(RunningClock clock, int year, UUID calendarEventId, LocalDate on) {
		UUID commandId = id("recompute\n" + calendarEventId + '\n' + clock.identity());
		String cause = calendarEventId.toString();
		String key = clock.ref().key();
		DomainCommand command = clock.subject().startsWith(OBSTACLE)
				? new RecountObstacleClock(clock.subject(), clock.kind(), key, year, cause, on)
				: new RecomputeDeadline(clock.subject(), clock.kind(), key, year, cause, on);
		return ManyCommands.byItself(command, commandId, cause, cause);
	}

	private static DomainCommand command(RunningClock clock) {
		String key = clock.ref().key();
		LocalDate after = clock.dueOn().plusDays(1);
		return switch (clock.kind()) {
			case NODE_DUE, START_DUE, ACCEPTANCE_FILING_DUE, IDLE_LAND ->
				new RingLifecycleClock(clock.subject(), clock.kind(), key, clock.dueOn(), after);
			case PERMIT_STATUTORY_LIMIT, PERMIT_COMMITTED_LIMIT, PERMIT_EXPIRING, PERMIT_EXPIRY ->
				new RingPermitClock(clock.subject(), clock.kind(), key, clock.dueOn(), after);
			case STOP_REPORT_DUE, LICENCE_REVERIFY ->
				new RingProgressClock(clock.subject(), clock.kind(), key, clock.dueOn(), after);
			case STATISTICS_ENTRY_DUE ->
				new RingStatisticsClock(clock.subject(), clock.kind(), key, clock.dueOn(), after);
			case OBSTACLE_SORT, OBSTACLE_ASSIGN, OBSTACLE_RESPONSE, OBSTACLE_COOPERATOR, OBSTACLE_HALF,
					OBSTACLE_DAY_BEFORE, OBSTACLE_DUE, OBSTACLE_AFTER_DUE, OBSTACLE_EXTENSION_DECISION,
					OBSTACLE_SUPERVISION, OBSTACLE_LETTER, OBSTACLE_CRITICISM, OBSTACLE_CONFIRMATION, OBSTACLE_SILENCE,
					OBSTACLE_CALL_BACK, OBSTACLE_RATING, OBSTACLE_STANDSTILL, OBSTACLE_CLOSING, OBSTACLE_CONCLUSION,
					OBSTACLE_STEP_URGING, OBSTACLE_STEP_ESCALATION ->
				new RingObstacleClock(clock.subject(), clock.kind(), key, clock.dueOn(), after);
		};
	}

	private static UUID id(String reason) {
		return UUID.nameUUIDFromBytes(reason.getBytes(StandardCharsets.UTF_8));
	}

}
