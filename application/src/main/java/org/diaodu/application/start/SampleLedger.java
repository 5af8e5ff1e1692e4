package org.diaodu.application.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.diaodu.application.identity.DemoPerson;
import org.diaodu.kernel.ledger.ImportStatus;
import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.ledger.LedgerFiles;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.ledger.RowResult;
import org.diaodu.kernel.ledger.RowResultPage;
import org.diaodu.kernel.ledger.SheetView;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.ledger.command.StartImport;
import org.diaodu.kernel.ledger.query.FindImport;
import org.diaodu.kernel.ledger.query.ListRowResults;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;

/**
 * Imports a list of Shenyang's projects, gathered from newspapers, the way an official
 * would: uploaded, read by the proposed mapping, one command per row. Its import id is
 * derived from its content, so it is imported once.
 */
@Component
class SampleLedger {

	private static final Logger LOG = LoggerFactory.getLogger(SampleLedger.class);

	private static final String FILE = "/sample/shenyang.csv";

	private static final int MOST_ROWS = 1_000;

	/** Columns of the list. */
	private static final int DISTRICT = 1;

	private static final int TOTAL = 4;

	/** 亿元, in 万元. */
	private static final long GUARANTEED_FROM = 10_000;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final CommandGateway commands;

	private final QueryGateway queries;

	private final ObjectProvider<LedgerFiles> files;

	SampleLedger(CommandGateway commands, QueryGateway queries, ObjectProvider<LedgerFiles> files) {
		this.commands = commands;
		this.queries = queries;
		this.files = files;
	}

	/** Loads it, or goes on loading it; returns when it is loaded. */
	void load(String journey) {
		DemoPerson clerk = DemoPerson.all().getFirst();
		byte[] content = content();
		String importId = importId(content);
		if (find(clerk, importId) != null) {
			return;
		}
		Attribution by = new Attribution(clerk.personId(), clerk.role().name(), clerk.unitId(), "LEDGER",
				UUID.nameUUIDFromBytes(importId.getBytes(StandardCharsets.UTF_8)), journey, null,
				Attribution.Source.IMPORTED, List.of());
		UploadView upload = upload(content, by);
		SheetView sheet = upload.sheets().getFirst();
		this.commands
			.send(new GenericCommandMessage<>(
					new StartImport(importId, upload.uploadId(), sheet.name(),
							Objects.requireNonNull(sheet.proposal(), "no mapping fits the sample"), false),
					by.toMetaData()))
			.join();
		ImportView done = await(clerk, importId);
		LOG.info("Sample ledger: {} of {} rows, {}", done.done(), done.total(), done.outcomes());
	}

	/**
	 * A project of the list.
	 *
	 * @param guaranteed whether its investment asks for a guarantor
	 */
	record Listed(String projectId, boolean guaranteed) {
	}

	/** The projects the list names in a district. */
	List<Listed> projectsOf(String district) {
		DemoPerson clerk = DemoPerson.all().getFirst();
		byte[] content = content();
		ListRowResults question = new ListRowResults(new Caller(clerk.personId(), clerk.role(), clerk.unitId()),
				importId(content), null, MOST_ROWS, null);
		RowResultPage results = Objects.requireNonNull(this.queries.query(question, question.answerType()).join());
		List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
		List<Listed> projects = new ArrayList<>();
		for (RowResult row : results.rows()) {
			// Each row is one line, and its first five cells hold no comma.
			String[] cells = lines.get(row.row() - 1).split(",", TOTAL + 2);
			if (row.projectId() != null && row.outcome() != RowOutcome.REFUSED && cells[DISTRICT].equals(district)) {
				projects.add(new Listed(row.projectId(), isGuaranteed(cells[TOTAL])));
			}
		}
		return projects;
	}

	private static boolean isGuaranteed(String total) {
		return total.matches("\\d+") && Long.parseLong(total) >= GUARANTEED_FROM;
	}

	private static String importId(byte[] content) {
		return "import-" + UUID.nameUUIDFromBytes(content);
	}

	private static byte[] content() {
		try (InputStream resource = SampleLedger.class.getResourceAsStream(FILE)) {
			return Objects.requireNonNull(resource, FILE).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private UploadView upload(byte[] content, Attribution by) {
		try {
			return this.files.getObject().store("shenyang.csv", new ByteArrayInputStream(content), by);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ImportView await(DemoPerson clerk, String importId) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			ImportView view = Objects.requireNonNull(find(clerk, importId));
			boolean ended = view.status() != ImportStatus.RUNNING && view.status() != ImportStatus.STOPPING;
			if (ended || System.nanoTime() > deadline) {
				return view;
			}
			try {
				TimeUnit.MILLISECONDS.sleep(50);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return view;
			}
		}
	}

	private @Nullable ImportView find(DemoPerson clerk, String importId) {
		FindImport question = new FindImport(new Caller(clerk.personId(), clerk.role(), clerk.unitId()), importId);
		return this.queries.query(question, question.answerType()).join();
	}

}
