package org.diaodu.command.ledger;

import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a row's command was answered: one of the three.
 *
 * @param receipt it was carried out
 * @param outcome what it would have done, of a dry run
 * @param refusal it was refused
 */
record RowAnswer(@Nullable Receipt receipt, @Nullable RowOutcome outcome, @Nullable Refusal refusal) {

	static RowAnswer done(Receipt receipt) {
		return new RowAnswer(receipt, null, null);
	}

	static RowAnswer wouldDo(RowOutcome outcome) {
		return new RowAnswer(null, outcome, null);
	}

	static RowAnswer refused(Refusal refusal) {
		return new RowAnswer(null, null, refusal);
	}

}
