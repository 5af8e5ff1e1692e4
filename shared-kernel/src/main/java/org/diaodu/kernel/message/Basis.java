package org.diaodu.kernel.message;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What an answer reflects: every recorded event up to and including this one.
 *
 * @param logIndex dispatch log index, -1 when the log is empty
 * @param recordedAt when that event was recorded, null when the log is empty
 */
public record Basis(long logIndex, @Nullable Instant recordedAt) {
}
