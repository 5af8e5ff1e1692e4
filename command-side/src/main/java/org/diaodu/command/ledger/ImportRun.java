package org.diaodu.command.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.diaodu.command.ledger.RowReports.Answered;
import org.diaodu.kernel.ledger.ImportStatus;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.command.RegisterProject;
import org.jspecify.annotations.Nullable;

/**
 * One run of an import: sends a command per row, several at once, and writes down what
 * became of each in batches. What was sent and not yet written down when a process dies
 * is sent again under the same command id, which changes nothing.
 */
final class ImportRun {

	/** Rows under way at once unless told otherwise: what a group append takes well. */
	static final int IN_FLIGHT = 64;

	/** Rows kept from counting them; those of a longer list are read a second time. */
	private static final int KEPT = 20_000;

	private static final long LOOK_MILLIS = 20;

	private final LedgerTables.Import run;

	private final String owner;

	private final LedgerTables tables;

	private final Territory territory;

	private final RowSender sender;

	private final RowOutcomes outcomes;

	private final Namesakes namesakes;

	private final AtomicBoolean shutdown;

	private final int inFlight;

	private final Semaphore free;

	private volatile @Nullable RuntimeException fault;

	/**
	 * A run.
	 * @param inFlight rows under way at once; with 1 they are sent in the order of the
	 * list
	 */
	ImportRun(LedgerTables.Import run, String owner, LedgerTables tables, Territory territory, RowSender sender,
			RowOutcomes outcomes, Namesakes namesakes, AtomicBoolean shutdown, int inFlight) {
		this.run = run;
		this.owner = owner;
		this.tables = tables;
		this.territory = territory;
		this.sender = sender;
		this.outcomes = outcomes;
		this.namesakes = namesakes;
		this.shutdown = shutdown;
		this.inFlight = inFlight;
		this.free = new Semaphore(inFlight);
	}

	/** How a run ended. */
	enum End {

		/** every row is answered */
		COMPLETED,
		/** told to stop */
		STOPPED,
		/** to go on later: the process ends, or the store does not answer */
		PAUSED,
		/** another process holds it */
		LOST

	}

	End go() throws IOException {
		LedgerTables.Content content = this.tables.content(this.run.uploadId());
		Spreadsheet file = Spreadsheets.open(content.fileName(), content.bytes());
		BitSet answered = this.tables.answered(this.run.importId());
		List<RowDraft> kept = new ArrayList<>();
		int total = count(file, kept);
		RowReports reports = new RowReports(this.run, this.owner, this.tables, this.outcomes, this.namesakes, total);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			threads.execute(reports);
			try {
				sendAll(file, kept, total, answered, threads, reports);
				while (!reports.isLost() && !this.free.tryAcquire(this.inFlight, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
					// answers are on their way
				}
			}
			finally {
				reports.complete();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return End.PAUSED;
		}
		return end(reports);
	}

	private int count(Spreadsheet file, List<RowDraft> kept) throws IOException {
		int[] total = { 0 };
		drafts(file, (draft) -> {
			if (total[0]++ < KEPT) {
				kept.add(draft);
			}
			return true;
		});
		return total[0];
	}

	private void sendAll(Spreadsheet file, List<RowDraft> kept, int total, BitSet answered, ExecutorService threads,
			RowReports reports) throws IOException {
		for (RowDraft draft : kept) {
			if (!goesOn(reports)) {
				return;
			}
			if (!answered.get(draft.row())) {
				dispatch(threads, draft, reports);
			}
		}
		if (total == kept.size()) {
			return;
		}
		int[] passed = { 0 };
		drafts(file, (draft) -> {
			if (passed[0]++ >= kept.size() && !answered.get(draft.row())) {
				dispatch(threads, draft, reports);
			}
			return goesOn(reports);
		});
	}

	private End end(RowReports reports) {
		RuntimeException unwritten = reports.fault();
		if (unwritten != null) {
			throw unwritten;
		}
		if (reports.isLost()) {
			return End.LOST;
		}
		RuntimeException thrown = this.fault;
		if (thrown != null && !(thrown instanceof GatewaySender.PassingException)) {
			throw thrown;
		}
		if (reports.status() == ImportStatus.STOPPING) {
			return End.STOPPED;
		}
		return (thrown != null || this.shutdown.get()) ? End.PAUSED : End.COMPLETED;
	}

	private void drafts(Spreadsheet file, java.util.function.Predicate<RowDraft> more) throws IOException {
		LedgerSheets.drafts(file, this.run.sheet(), this.run.mapping(), this.territory, this.run.occurredOn(), more);
	}

	private boolean goesOn(RowReports reports) {
		return !reports.isLost() && this.fault == null && reports.fault() == null
				&& reports.status() == ImportStatus.RUNNING && !this.shutdown.get();
	}

	private void dispatch(ExecutorService senders, RowDraft draft, RowReports reports) {
		RegisterProject command = draft.command();
		if (command == null) {
			Refusal refusal = draft.refusal();
			reports.add(new Answered(draft, null,
					RowAnswer.refused((refusal != null) ? refusal : Refusal.of(CommonRefusal.VALUE_INVALID))));
			return;
		}
		try {
			while (reports.isFull() && !reports.isLost()) {
				Thread.sleep(LOOK_MILLIS);
			}
			this.free.acquire();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.shutdown.set(true);
			return;
		}
		senders.execute(() -> {
			try {
				reports.add(send(draft, command));
			}
			catch (RuntimeException ex) {
				this.fault = ex;
			}
			finally {
				this.free.release();
			}
		});
	}

	private Answered send(RowDraft draft, RegisterProject command) {
		RowAnswer answer = this.sender.send(command, attribution(draft, command), this.run.dryRun());
		Refusal refusal = answer.refusal();
		String holder = (refusal != null && refusal.code().equals(CommonRefusal.ALREADY_CLAIMED.name()))
				? refusal.arguments().get("holder") : null;
		if (holder != null && !holder.equals(command.projectId())) {
			// The project is known by its code or by this row: the row speaks of that
			// one.
			RegisterProject known = new RegisterProject(holder, command.facts(), command.ownerCode(),
					command.ownerName(), command.projectCode(), command.industryCode(), command.origin(),
					command.occurredOn());
			return new Answered(draft, known, this.sender.send(known, attribution(draft, known), this.run.dryRun()));
		}
		return new Answered(draft, command, answer);
	}

	/**
	 * The command id follows from run, row and content: sent again it is the same
	 * command, and another run that says the same is another command that changes
	 * nothing.
	 */
	private Attribution attribution(RowDraft draft, RegisterProject command) {
		Attribution by = this.run.attribution();
		UUID id = UUID
			.nameUUIDFromBytes((this.run.importId() + "\n" + this.run.dryRun() + "\n" + draft.row() + "\n" + command)
				.getBytes(StandardCharsets.UTF_8));
		List<String> evidence = new ArrayList<>();
		Origin origin = command.origin();
		evidence.add("%s %s 第%d行".formatted(this.run.mapping().list(), this.run.sheet(), draft.row()));
		if (!draft.source().isEmpty()) {
			evidence.add(draft.source());
		}
		if (origin != null && !origin.list().equals(this.run.mapping().list())) {
			evidence.add("%s %s".formatted(origin.list(), origin.rowKey()));
		}
		return new Attribution(by.actor(), by.role(), by.organisation(), "LEDGER", id, this.run.importId(),
				by.commandId().toString(), Attribution.Source.IMPORTED, evidence);
	}

}
