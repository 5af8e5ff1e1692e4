package org.diaodu.kernel.ledger;

import java.time.Instant;
import java.util.List;

/**
 * An uploaded file that can be imported.
 *
 * @param uploadId {@code upload-} and a UUID
 * @param format {@code xlsx} or {@code csv}
 * @param bytes its size
 */
public record UploadView(String uploadId, String fileName, String format, long bytes, Instant uploadedAt,
		List<SheetView> sheets) {

	public UploadView {
		sheets = List.copyOf(sheets);
	}

}
