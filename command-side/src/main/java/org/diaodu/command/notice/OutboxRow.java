package org.diaodu.command.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.notice.NoticeChannel;
import org.diaodu.kernel.notice.NoticeKind;

/**
 * A notice on its way.
 *
 * @param logIndex of the event it tells
 * @param recipient a person, or a robot
 * @param attempts how often it was tried, with the one under way
 */
record OutboxRow(long logIndex, NoticeChannel channel, String recipient, UUID eventId, NoticeKind kind,
		Map<String, String> arguments, @Nullable String projectId, @Nullable String obstacleId, Instant recordedAt,
		int attempts) {

	OutboxRow {
		arguments = Map.copyOf(arguments);
	}

}
