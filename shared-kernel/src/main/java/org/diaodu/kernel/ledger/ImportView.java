package org.diaodu.kernel.ledger;

import java.time.Instant;
import java.util.Map;

import org.diaodu.kernel.message.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Progress of an import run.
 *
 * @param importId {@code import-} and a UUID
 * @param dryRun whether it only shows what each row would do
 * @param total project rows in the sheet
 * @param done rows answered so far
 * @param outcomes how many rows ended how
 * @param failure why it failed
 */
public record ImportView(String importId, String uploadId, String fileName, String sheet, String list, boolean dryRun,
		String startedBy, ImportStatus status, int total, int done, Map<RowOutcome, Integer> outcomes,
		Instant startedAt, @Nullable Instant endedAt, @Nullable Refusal failure) {

	public ImportView {
		outcomes = Map.copyOf(outcomes);
	}

}
