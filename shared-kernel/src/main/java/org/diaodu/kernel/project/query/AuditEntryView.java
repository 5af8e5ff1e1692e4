package org.diaodu.kernel.project.query;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One recorded event of a project and everything known about how it came to be.
 *
 * @param entry what happened
 * @param eventId identifies the event
 * @param revision stored revision of the event
 * @param command simple name of the command that caused it, null when not stored
 * @param commandId identifies that command
 * @param channel how the command came in
 * @param correlationId the request or journey it belongs to
 * @param causationId what caused the command, otherwise null
 * @param evidence what the actor relied on
 */
public record AuditEntryView(TimelineEntryView entry, UUID eventId, String revision, @Nullable String command,
		UUID commandId, String channel, String correlationId, @Nullable String causationId, List<String> evidence) {

	public AuditEntryView {
		evidence = List.copyOf(evidence);
	}

}
