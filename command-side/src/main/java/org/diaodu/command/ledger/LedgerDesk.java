package org.diaodu.command.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.ledger.LedgerFile;
import org.diaodu.kernel.ledger.LedgerFiles;
import org.diaodu.kernel.ledger.SheetView;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.IdSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes spreadsheets in and gives them out again.
 */
@Component
@Clause("F-093")
class LedgerDesk implements LedgerFiles {

	private static final int MAX_FILE_NAME = 200;

	private final LedgerTables tables;

	private final LedgerAnswers queries;

	private final DecisionContext context;

	private final IdSource ids;

	LedgerDesk(LedgerTables tables, LedgerAnswers queries, DecisionContext context, IdSource ids) {
		this.tables = tables;
		this.queries = queries;
		this.context = context;
		this.ids = ids;
	}

	@Override
	public UploadView store(String fileName, InputStream content, Attribution by) throws IOException {
		Permissions.in(this.context).require(by, Duty.IMPORT_LEDGER);
		byte[] bytes = Spreadsheets.bounded(content);
		String name = plainName(fileName);
		Spreadsheet file = Spreadsheets.open(name, bytes);
		List<SheetView> sheets = LedgerSheets.describe(name, file);
		UploadView upload = new UploadView("upload-" + this.ids.next(), name, file.format(), bytes.length,
				this.context.clock().instant(), sheets);
		this.tables.addUpload(upload, by, bytes);
		return upload;
	}

	@Override
	public void template(OutputStream out) throws IOException {
		new Template(this.context.directory()).writeTo(out);
	}

	@Override
	public @Nullable LedgerFile result(Caller caller, String importId) {
		ImportView view = this.queries.keepsLedgers(caller) ? this.tables.view(importId, caller.unitId()) : null;
		LedgerTables.Import run = (view != null) ? this.tables.find(importId, caller.unitId()) : null;
		return (run != null) ? new ResultFile(run, this.tables) : null;
	}

	/** A browser may send a path; what follows the last separator is the name. */
	private static String plainName(String fileName) {
		String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
			.replaceAll("\\p{Cntrl}", "");
		String bare = name.isBlank() ? "ledger" : name;
		return (bare.length() > MAX_FILE_NAME) ? bare.substring(bare.length() - MAX_FILE_NAME) : bare;
	}

}
