package org.diaodu.kernel.evidence;

import java.time.Instant;

/**
 * A photo that is kept.
 *
 * @param digest SHA-256 of its bytes, 64 lower-case hexadecimal digits; what cites it
 * names this
 * @param mediaType as its bytes say
 * @param bytes how many
 * @param width in picture elements
 * @param height in picture elements
 * @param uploadedAt when it was first kept
 */
public record EvidenceView(String digest, String mediaType, long bytes, int width, int height, Instant uploadedAt) {

}
