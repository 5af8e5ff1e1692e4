package org.diaodu.kernel.message;

import java.time.Instant;
import java.util.UUID;

/**
 * The answer to every command that was carried out. Stored with the events in one
 * transaction, so a command sent again gets the same receipt.
 *
 * @param commandId the command
 * @param subject the aggregate that decided
 * @param logIndex dispatch log index of the last event it caused; when it changed
 * nothing, the log's head at that moment. A query that waits for this index sees the
 * change.
 * @param recordedAt when that event was recorded
 */
public record Receipt(UUID commandId, String subject, long logIndex, Instant recordedAt) {
}
