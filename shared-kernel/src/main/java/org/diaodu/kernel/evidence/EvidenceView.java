package org.diaodu.kernel.evidence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A photo, a scanned paper, or a letter as a document, that is kept.
 *
 * @param digest SHA-256 of its bytes, 64 lower-case hexadecimal digits; what cites it
 * names this
 * @param mediaType as its bytes say
 * @param bytes how many
 * @param width in picture elements, null when it is no photo
 * @param height in picture elements, null when it is no photo
 * @param uploadedAt when it was first kept
 */
public record EvidenceView(String digest, String mediaType, long bytes, @Nullable Integer width,
		@Nullable Integer height, Instant uploadedAt) {

}
