package org.diaodu.kernel.obstacle.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.project.query.FieldChange;

/**
 * What happened to an obstacle, who did it, and what it changed.
 *
 * @param eventName stored name, such as {@code obstacle.reported}
 * @param occurredOn business date
 * @param actorName null when not known
 * @param organisationName the name the organisation had on that business date
 * @param command simple name of the command that caused it, null when not stored
 * @param evidence what the event and the actor rely on
 * @param status where it stood afterwards
 * @param text what was said, null when nothing
 */
public record ObstacleHistoryEntryView(long sequence, long logIndex, UUID eventId, String eventName,
		LocalDate occurredOn, Instant recordedAt, String actorId, @Nullable String actorName, Role role,
		String organisationId, @Nullable String organisationName, Attribution.Source source, @Nullable String command,
		UUID commandId, List<String> evidence, ObstacleStatus status, @Nullable String text,
		List<FieldChange> changes) {

	public ObstacleHistoryEntryView {
		evidence = List.copyOf(evidence);
		changes = List.copyOf(changes);
	}

}
