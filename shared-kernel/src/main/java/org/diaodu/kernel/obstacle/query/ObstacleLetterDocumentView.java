package org.diaodu.kernel.obstacle.query;

import java.time.Instant;

/**
 * A letter as a Word document that is kept as evidence.
 *
 * @param digest SHA-256 of its bytes
 * @param bytes how many
 * @param fileName to save it under
 * @param address to fetch it from
 * @param templateVersion it was drawn up from
 * @param templateDigest of that version
 * @param drawnUpAt when that was recorded
 */
public record ObstacleLetterDocumentView(String digest, int bytes, String fileName, String address, int templateVersion,
		String templateDigest, Instant drawnUpAt, long logIndex) {

}
