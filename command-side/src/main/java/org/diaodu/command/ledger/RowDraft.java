package org.diaodu.command.ledger;

import java.util.List;

import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.command.RegisterProject;
import org.jspecify.annotations.Nullable;

/**
 * One project row, understood.
 *
 * @param row number as the spreadsheet shows it
 * @param key what identifies it in its list
 * @param command what it wishes; null when it is refused already
 * @param source the source the row names for itself, empty when it names none
 * @param gaps required facts it does not give
 * @param warnings what a person should look at
 * @param refusal why it cannot become a command
 */
record RowDraft(int row, String name, String key, @Nullable RegisterProject command, String source,
		List<LedgerField> gaps, List<Refusal> warnings, @Nullable Refusal refusal) {

}
