package org.diaodu.kernel.ledger;

import java.util.List;

import org.diaodu.kernel.message.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param row number as the spreadsheet shows it
 * @param key what identifies it in its list
 * @param projectId the project it speaks of, null when it could not be read
 * @param logIndex of the last event it caused, null when it caused none
 * @param refusal why it was refused
 * @param gaps required facts the row does not give
 * @param warnings what a person should look at; the row is in all the same
 */
public record RowResult(int row, String name, String key, RowOutcome outcome, @Nullable String projectId,
		@Nullable Long logIndex, @Nullable Refusal refusal, List<LedgerField> gaps, List<Refusal> warnings) {

	public RowResult {
		gaps = List.copyOf(gaps);
		warnings = List.copyOf(warnings);
	}

}
