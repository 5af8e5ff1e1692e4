package org.diaodu.command.ledger;

import org.axonframework.queryhandling.QueryHandler;
import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.ledger.ImportsView;
import org.diaodu.kernel.ledger.MappingsView;
import org.diaodu.kernel.ledger.RowResultPage;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.ledger.query.FindImport;
import org.diaodu.kernel.ledger.query.FindUpload;
import org.diaodu.kernel.ledger.query.ListImports;
import org.diaodu.kernel.ledger.query.ListMappings;
import org.diaodu.kernel.ledger.query.ListRowResults;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers about uploads and imports, to the organisation they belong to. What belongs to
 * another is as if it were not there.
 */
@Component
@Clause("F-093")
class LedgerAnswers {

	private static final int MAX_ROWS = 1_000;

	private static final int MAX_IMPORTS = 100;

	private final LedgerTables tables;

	private final DecisionContext context;

	LedgerAnswers(LedgerTables tables, DecisionContext context) {
		this.tables = tables;
		this.context = context;
	}

	@QueryHandler
	@Nullable UploadView answer(FindUpload query) {
		return keepsLedgers(query.caller()) ? this.tables.findUpload(query.uploadId(), query.caller().unitId()) : null;
	}

	@QueryHandler
	MappingsView answer(ListMappings query) {
		return new MappingsView(
				keepsLedgers(query.caller()) ? this.tables.mappings(query.caller().unitId()) : java.util.List.of());
	}

	@QueryHandler
	@Nullable ImportView answer(FindImport query) {
		return keepsLedgers(query.caller()) ? this.tables.view(query.importId(), query.caller().unitId()) : null;
	}

	@QueryHandler
	ImportsView answer(ListImports query) {
		int first = within(query.first(), MAX_IMPORTS);
		return new ImportsView(
				keepsLedgers(query.caller()) ? this.tables.views(query.caller().unitId(), first) : java.util.List.of());
	}

	@QueryHandler
	@Nullable RowResultPage answer(ListRowResults query) {
		int first = within(query.first(), MAX_ROWS);
		if (!keepsLedgers(query.caller()) || this.tables.find(query.importId(), query.caller().unitId()) == null) {
			return null;
		}
		Integer after = query.after();
		return this.tables.results(query.importId(), query.outcome(), first, (after != null) ? after : 0);
	}

	/**
	 * Whether the caller keeps ledgers. A list can hold what its unit's other posts, such
	 * as an owner's contact, may not see.
	 */
	boolean keepsLedgers(Caller caller) {
		return Permissions.in(this.context).may(caller, Duty.IMPORT_LEDGER);
	}

	private static int within(int first, int max) {
		if (first < 1 || first > max) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "first").with("max", max).asException();
		}
		return first;
	}

}
