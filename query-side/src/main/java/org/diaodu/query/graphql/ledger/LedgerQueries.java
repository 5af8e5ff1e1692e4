package org.diaodu.query.graphql.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.ledger.RowResult;
import org.diaodu.kernel.ledger.SheetView;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.ledger.query.FindImport;
import org.diaodu.kernel.ledger.query.FindUpload;
import org.diaodu.kernel.ledger.query.ListImports;
import org.diaodu.kernel.ledger.query.ListMappings;
import org.diaodu.kernel.ledger.query.ListRowResults;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;

/**
 * Uploads, mappings and imports of the caller's organisation.
 */
@Controller
class LedgerQueries {

	private final Questions questions;

	LedgerQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause("F-093")
	CompletableFuture<@Nullable UploadView> ledgerUpload(@Argument String id, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindUpload(caller, id));
	}

	@QueryMapping
	@Clause("F-093")
	CompletableFuture<List<LedgerMapping>> ledgerMappings(@ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, ListMappings::new)
			.thenApply((answer) -> (answer != null) ? answer.mappings() : List.of());
	}

	@QueryMapping
	@Clause("F-093")
	CompletableFuture<@Nullable ImportView> ledgerImport(@Argument String id, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindImport(caller, id));
	}

	@QueryMapping
	@Clause("F-093")
	CompletableFuture<List<ImportView>> ledgerImports(@Argument @Nullable Integer first,
			@ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new ListImports(caller, Pages.size(first)))
			.thenApply((answer) -> (answer != null) ? answer.imports() : List.of());
	}

	@QueryMapping
	@Clause("F-093")
	CompletableFuture<@Nullable LedgerRowPage> ledgerRows(@Argument String importId,
			@Argument @Nullable RowOutcome outcome, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@ContextValue EdgeRequest edge) {
		Integer row = row(after);
		return this.questions
			.ask(edge, (caller) -> new ListRowResults(caller, importId, outcome, Pages.size(first), row))
			.thenApply((page) -> (page != null) ? LedgerRowPage.of(page) : null);
	}

	/** Reads the change's own result; nothing is asked when it was refused. */
	@SchemaMapping(typeName = "LedgerImportPayload")
	CompletableFuture<@Nullable ImportView> run(LedgerImportPayload payload, @ContextValue EdgeRequest edge) {
		String id = payload.importId();
		return (payload.receipt() != null && id != null) ? ledgerImport(id, edge)
				: CompletableFuture.completedFuture(null);
	}

	@SchemaMapping(typeName = "LedgerMappingPayload")
	CompletableFuture<@Nullable List<LedgerMapping>> mappings(LedgerMappingPayload payload,
			@ContextValue EdgeRequest edge) {
		return (payload.receipt() != null) ? ledgerMappings(edge).thenApply((mappings) -> mappings)
				: CompletableFuture.completedFuture(null);
	}

	@SchemaMapping(typeName = "LedgerUpload")
	String id(UploadView upload) {
		return upload.uploadId();
	}

	@SchemaMapping(typeName = "LedgerSheet")
	List<LedgerSampleRow> sample(SheetView sheet) {
		return sheet.sample().stream().map(LedgerSampleRow::new).toList();
	}

	@SchemaMapping(typeName = "LedgerImport")
	String id(ImportView run) {
		return run.importId();
	}

	@SchemaMapping(typeName = "LedgerImport")
	List<OutcomeCount> outcomes(ImportView run) {
		return run.outcomes()
			.entrySet()
			.stream()
			.map((entry) -> new OutcomeCount(entry.getKey(), entry.getValue()))
			.sorted(Comparator.comparing(OutcomeCount::outcome))
			.toList();
	}

	@SchemaMapping(typeName = "LedgerImport")
	@Nullable LedgerFinding failure(ImportView run, @ContextValue EdgeRequest edge) {
		Refusal failure = run.failure();
		return (failure != null) ? LedgerFinding.of(failure, edge.language()) : null;
	}

	@SchemaMapping(typeName = "LedgerRow")
	@Nullable LedgerFinding refusal(RowResult row, @ContextValue EdgeRequest edge) {
		Refusal refusal = row.refusal();
		return (refusal != null) ? LedgerFinding.of(refusal, edge.language()) : null;
	}

	@SchemaMapping(typeName = "LedgerRow")
	List<LedgerFinding> warnings(RowResult row, @ContextValue EdgeRequest edge) {
		return row.warnings().stream().map((warning) -> LedgerFinding.of(warning, edge.language())).toList();
	}

	private static @Nullable Integer row(@Nullable String after) {
		if (after == null) {
			return null;
		}
		try {
			return Integer.valueOf(after);
		}
		catch (NumberFormatException ex) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "after").asException();
		}
	}

}
