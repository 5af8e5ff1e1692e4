package org.diaodu.command.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.ledger.ImportStatus;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.ledger.command.ResumeImport;
import org.diaodu.kernel.ledger.command.SaveMapping;
import org.diaodu.kernel.ledger.command.StartImport;
import org.diaodu.kernel.ledger.command.StopImport;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.springframework.stereotype.Component;

/**
 * Carries out what is wished of mappings and imports. Causes no event: each row's command
 * does.
 */
@Component
@Clause("F-093")
class LedgerCommands {

	private static final int MAX_NAME = 100;

	private final LedgerTables tables;

	private final ImportRuns runs;

	LedgerCommands(LedgerTables tables, ImportRuns runs) {
		this.tables = tables;
		this.runs = runs;
	}

	@CommandHandler
	void decide(SaveMapping command, MetaData metaData, DecisionContext context) {
		Attribution by = permitted(metaData, context);
		requireForm(command.mapping());
		this.tables.saveMapping(command.mapping(), by, context.clock().instant());
	}

	@CommandHandler
	void decide(StartImport command, MetaData metaData, DecisionContext context) {
		Attribution by = permitted(metaData, context);
		requireForm(command.mapping());
		if (!command.importId().startsWith("import-")) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "importId").asException();
		}
		if (this.tables.findUpload(command.uploadId(), by.organisation()) == null) {
			throw Refusal.of(LedgerRefusal.UPLOAD_UNKNOWN, "uploadId").asException();
		}
		requireFits(command);
		boolean added = this.tables.addImport(command, by, context.today(), context.clock().instant());
		if (!added) {
			requireSame(command, by);
		}
		this.runs.wake();
	}

	@CommandHandler
	void decide(StopImport command, MetaData metaData, DecisionContext context) {
		Attribution by = permitted(metaData, context);
		require(command.importId(), by);
		if (!this.tables.change(command.importId(), ImportStatus.STOPPING, ImportStatus.RUNNING,
				ImportStatus.STOPPING)) {
			throw Refusal.of(LedgerRefusal.IMPORT_NOT_RUNNING, "importId").asException();
		}
		this.runs.wake();
	}

	@CommandHandler
	void decide(ResumeImport command, MetaData metaData, DecisionContext context) {
		Attribution by = permitted(metaData, context);
		LedgerTables.Import run = require(command.importId(), by);
		// Refused here and not by the run, when its file is gone.
		this.tables.content(run.uploadId());
		if (!this.tables.change(command.importId(), ImportStatus.RUNNING, ImportStatus.STOPPED, ImportStatus.FAILED)) {
			throw Refusal.of(LedgerRefusal.IMPORT_NOT_STOPPED, "importId").asException();
		}
		this.runs.wake();
	}

	private static Attribution permitted(MetaData metaData, DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		Permissions.in(context).require(by, Duty.IMPORT_LEDGER);
		return by;
	}

	private LedgerTables.Import require(String importId, Attribution by) {
		LedgerTables.Import run = this.tables.find(importId, by.organisation());
		if (run == null) {
			throw Refusal.of(LedgerRefusal.IMPORT_UNKNOWN, "importId").asException();
		}
		return run;
	}

	/** The same wish sent again is carried out once; another under its id is refused. */
	private void requireSame(StartImport command, Attribution by) {
		LedgerTables.Import run = this.tables.find(command.importId(), by.organisation());
		if (run == null || !isSameUpload(run.uploadId(), command.uploadId()) || !run.sheet().equals(command.sheet())
				|| !run.mapping().equals(command.mapping()) || run.dryRun() != command.dryRun()) {
			throw Refusal.of(LedgerRefusal.IMPORT_ALREADY_STARTED, "importId").asException();
		}
	}

	/** Two processes that start the same import each upload the file. */
	private boolean isSameUpload(String one, String other) {
		return one.equals(other) || Arrays.equals(this.tables.content(one).bytes(), this.tables.content(other).bytes());
	}

	/** The mapping must fit the sheet now, not after the first thousand rows. */
	private void requireFits(StartImport command) {
		LedgerTables.Content content = this.tables.content(command.uploadId());
		try {
			Spreadsheet file = Spreadsheets.open(content.fileName(), content.bytes());
			if (file.sheets().stream().noneMatch((sheet) -> sheet.name().equals(command.sheet()))) {
				throw Refusal.of(LedgerRefusal.SHEET_UNKNOWN, "sheet").asException();
			}
			Columns.of(command.mapping(), LedgerSheets.layout(file, command.sheet()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void requireForm(LedgerMapping mapping) {
		requireText(mapping.name(), "mapping.name");
		requireText(mapping.list(), "mapping.list");
		if (mapping.key().isEmpty()) {
			throw Refusal.of(CommonRefusal.VALUE_REQUIRED, "mapping.key").asException();
		}
	}

	private static void requireText(String text, String field) {
		if (text.isBlank()) {
			throw Refusal.of(CommonRefusal.VALUE_REQUIRED, field).asException();
		}
		if (text.length() > MAX_NAME) {
			throw Refusal.of(CommonRefusal.VALUE_TOO_LONG, field).with("max", MAX_NAME).asException();
		}
	}

}
