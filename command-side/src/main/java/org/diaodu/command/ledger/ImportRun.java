package org.diaodu.command.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.ledger.ImportStatus;
import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.ledger.LedgerWarning;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.ledger.RowResult;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.query.NamesakeView;
import org.jspecify.annotations.Nullable;

/**
 * One run of an import: sends a command per row, several at once, and writes down what
 * became of each in batches. What was sent and not yet written down when a process dies
 * is sent again under the same command id, which changes nothing.
 */
final class ImportRun {

	/** Rows under way at once: what a group append takes well. */
	static final int IN_FLIGHT = 64;

	/** How long a process that died keeps others from going on. */
	static final Duration LEASE = Duration.ofSeconds(10);

	private static final int BATCH = 500;

	private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

	private final LedgerTables.Import run;

	private final String owner;

	private final LedgerTables tables;

	private final Territory territory;

	private final RowSender sender;

	private final RowOutcomes outcomes;

	private final Namesakes namesakes;

	private final AtomicBoolean shutdown;

	private final Semaphore free = new Semaphore(IN_FLIGHT);

	private final ConcurrentLinkedQueue<Answered> answers = new ConcurrentLinkedQueue<>();

	private volatile @Nullable RuntimeException fault;

	private int total;

	private long reportedAt = System.nanoTime();

	private ImportStatus status = ImportStatus.RUNNING;

	private boolean lost;

	ImportRun(LedgerTables.Import run, String owner, LedgerTables tables, Territory territory, RowSender sender,
			RowOutcomes outcomes, Namesakes namesakes, AtomicBoolean shutdown) {
		this.run = run;
		this.owner = owner;
		this.tables = tables;
		this.territory = territory;
		this.sender = sender;
		this.outcomes = outcomes;
		this.namesakes = namesakes;
		this.shutdown = shutdown;
		this.status = run.status();
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

	/** A row and what it was answered. */
	private record Answered(RowDraft draft, @Nullable RegisterProject command, RowAnswer answer) {

	}

	End go() throws IOException {
		LedgerTables.Content content = this.tables.content(this.run.uploadId());
		Spreadsheet file = Spreadsheets.open(content.fileName(), content.bytes());
		BitSet answered = this.tables.answered(this.run.importId());
		drafts(file, (draft) -> ++this.total > 0);
		report(List.of());
		try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
			drafts(file, (draft) -> {
				if (!answered.get(draft.row())) {
					dispatch(senders, draft);
				}
				return goesOn();
			});
			while (!this.lost && !this.free.tryAcquire(IN_FLIGHT, 50, TimeUnit.MILLISECONDS)) {
				reportIfDue();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return End.PAUSED;
		}
		while (!this.answers.isEmpty() && !this.lost) {
			report();
		}
		return end();
	}

	private End end() {
		RuntimeException thrown = this.fault;
		if (this.lost) {
			return End.LOST;
		}
		if (thrown != null && !(thrown instanceof GatewaySender.PassingException)) {
			throw thrown;
		}
		if (this.status == ImportStatus.STOPPING) {
			return End.STOPPED;
		}
		return (thrown != null || this.shutdown.get()) ? End.PAUSED : End.COMPLETED;
	}

	private void drafts(Spreadsheet file, java.util.function.Predicate<RowDraft> more) throws IOException {
		LedgerSheets.drafts(file, this.run.sheet(), this.run.mapping(), this.territory, this.run.occurredOn(), more);
	}

	private boolean goesOn() {
		return !this.lost && this.fault == null && this.status == ImportStatus.RUNNING && !this.shutdown.get();
	}

	private void dispatch(ExecutorService senders, RowDraft draft) {
		RegisterProject command = draft.command();
		if (command == null) {
			Refusal refusal = draft.refusal();
			this.answers.add(new Answered(draft, null,
					RowAnswer.refused((refusal != null) ? refusal : Refusal.of(CommonRefusal.VALUE_INVALID))));
			reportIfDue();
			return;
		}
		try {
			while (!this.free.tryAcquire(20, TimeUnit.MILLISECONDS)) {
				reportIfDue();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.shutdown.set(true);
			return;
		}
		senders.execute(() -> {
			try {
				this.answers.add(send(draft, command));
			}
			catch (RuntimeException ex) {
				this.fault = ex;
			}
			finally {
				this.free.release();
			}
		});
		reportIfDue();
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

	private void reportIfDue() {
		if (this.answers.size() >= BATCH || System.nanoTime() - this.reportedAt > REPORT_NANOS) {
			report();
		}
	}

	private void report() {
		List<Answered> batch = new ArrayList<>();
		Answered next;
		while (batch.size() < BATCH && (next = this.answers.poll()) != null) {
			batch.add(next);
		}
		report(results(batch));
	}

	private void report(List<RowResult> results) {
		ImportStatus now = this.tables.report(this.run.importId(), this.owner, LEASE, this.total, results);
		this.reportedAt = System.nanoTime();
		if (now == null) {
			this.lost = true;
		}
		else {
			this.status = now;
		}
	}

	private List<RowResult> results(List<Answered> batch) {
		List<Receipt> receipts = new ArrayList<>();
		for (Answered answered : batch) {
			if (answered.answer().receipt() != null) {
				receipts.add(answered.answer().receipt());
			}
		}
		Map<String, RowOutcome> recorded = this.outcomes.of(receipts);
		Map<String, NamesakeView> known = namesakes(batch);
		List<RowResult> results = new ArrayList<>(batch.size());
		for (Answered answered : batch) {
			RowDraft draft = answered.draft();
			Receipt receipt = answered.answer().receipt();
			RegisterProject command = answered.command();
			RowOutcome outcome = answered.answer().outcome();
			if (receipt != null) {
				outcome = recorded.getOrDefault(receipt.commandId().toString(), RowOutcome.UNCHANGED);
			}
			else if (outcome == null) {
				outcome = RowOutcome.REFUSED;
			}
			Long logIndex = (receipt != null && outcome != RowOutcome.UNCHANGED) ? receipt.logIndex() : null;
			results.add(new RowResult(draft.row(), draft.name(), draft.key(), outcome,
					(command != null) ? command.projectId() : null, logIndex, cause(draft, answered.answer().refusal()),
					draft.gaps(), warnings(draft, command, known)));
		}
		return results;
	}

	/** A district no one knows is in no one's territory: that is what is to be mended. */
	private static @Nullable Refusal cause(RowDraft draft, @Nullable Refusal refusal) {
		if (refusal == null || !refusal.code().equals(CommonRefusal.NOT_PERMITTED.name())) {
			return refusal;
		}
		for (Refusal warning : draft.warnings()) {
			if (warning.code().equals(LedgerWarning.PLACE_OUTSIDE_CITY.name())) {
				return Refusal.of(LedgerRefusal.ROW_PLACE_UNKNOWN, LedgerField.DISTRICT.name())
					.with("value", warning.arguments().getOrDefault("value", ""));
			}
		}
		return refusal;
	}

	/** Projects of the same name, by name: asked for all rows at once. */
	private Map<String, NamesakeView> namesakes(List<Answered> batch) {
		Set<String> names = new HashSet<>();
		Set<String> own = new HashSet<>();
		for (Answered answered : batch) {
			if (answered.command() != null) {
				names.add(answered.draft().name());
				own.add(answered.command().projectId());
			}
		}
		Map<String, NamesakeView> known = new HashMap<>();
		if (!names.isEmpty()) {
			Attribution by = this.run.attribution();
			Caller caller = new Caller(by.actor(), Role.valueOf(by.role()), by.organisation());
			for (NamesakeView namesake : this.namesakes.of(caller, names)) {
				if (!own.contains(namesake.projectId())) {
					known.putIfAbsent(namesake.name(), namesake);
				}
			}
		}
		return known;
	}

	private static List<Refusal> warnings(RowDraft draft, @Nullable RegisterProject command,
			Map<String, NamesakeView> known) {
		NamesakeView namesake = (command != null) ? known.get(draft.name()) : null;
		if (namesake == null) {
			return draft.warnings();
		}
		List<Refusal> warnings = new ArrayList<>(draft.warnings());
		warnings.add(Refusal.of(LedgerWarning.NAME_LIKE_ANOTHER_PROJECT, LedgerField.NAME.name())
			.with("project", namesake.projectId())
			.with("name", namesake.name()));
		return warnings;
	}

}
