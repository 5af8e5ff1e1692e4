package org.diaodu.query.graphql.ledger;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusalTexts;

/**
 * Something found in a row, in words.
 */
record LedgerFinding(String code, @Nullable String field, String message) {

	static LedgerFinding of(Refusal found, Locale language) {
		return new LedgerFinding(found.code(), found.field(), RefusalTexts.render(found, language));
	}

}
