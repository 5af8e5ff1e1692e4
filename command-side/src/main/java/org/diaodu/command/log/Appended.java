package org.diaodu.command.log;

import java.time.Instant;

/**
 * Where a group of events came to stand in the log.
 *
 * @param firstIndex log index of its first event
 * @param lastIndex log index of its last event
 * @param recordedAt when all of them were recorded
 */
record Appended(long firstIndex, long lastIndex, Instant recordedAt) {
}
