package org.diaodu.query.graphql.ledger;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.ledger.command.ResumeImport;
import org.diaodu.kernel.ledger.command.SaveMapping;
import org.diaodu.kernel.ledger.command.StartImport;
import org.diaodu.kernel.ledger.command.StopImport;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Changes of mappings and imports.
 */
@Controller
class LedgerMutations {

	private final Commands commands;

	LedgerMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause("F-093")
	CompletableFuture<LedgerMappingPayload> saveLedgerMapping(@Argument SaveLedgerMappingInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands.send(edge, input, (commandId) -> new SaveMapping(input.mapping().toMapping()))
			.thenApply((outcome) -> new LedgerMappingPayload(outcome.clientMutationId(), outcome.receipt(),
					outcome.userErrors()));
	}

	@MutationMapping
	@Clause("F-093")
	CompletableFuture<LedgerImportPayload> startLedgerImport(@Argument StartLedgerImportInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new StartImport("import-" + commandId, input.uploadId(), input.sheet(),
							input.mapping().toMapping(), input.dryRun()))
			.thenApply(LedgerImportPayload::of);
	}

	@MutationMapping
	@Clause("F-093")
	CompletableFuture<LedgerImportPayload> stopLedgerImport(@Argument LedgerImportInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands.send(edge, input, (commandId) -> new StopImport(input.importId()))
			.thenApply(LedgerImportPayload::of);
	}

	@MutationMapping
	@Clause("F-093")
	CompletableFuture<LedgerImportPayload> resumeLedgerImport(@Argument LedgerImportInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands.send(edge, input, (commandId) -> new ResumeImport(input.importId()))
			.thenApply(LedgerImportPayload::of);
	}

}
