package org.diaodu.command.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

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
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.query.NamesakeView;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what became of the rows of a run, in batches, while further rows are on
 * their way. Each batch renews the lease and brings back how the import stands.
 */
final class RowReports implements Runnable {

	/** How long a process that died keeps others from going on. */
	static final Duration LEASE = Duration.ofSeconds(10);

	private static final int BATCH = 500;

	/** So many answers may wait before no more rows are sent. */
	private static final int ENOUGH = 4 * BATCH;

	private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

	private static final long LOOK_MILLIS = 5;

	private final LedgerTables.Import run;

	private final String owner;

	private final LedgerTables tables;

	private final RowOutcomes outcomes;

	private final Namesakes namesakes;

	private final int total;

	private final LinkedBlockingQueue<Answered> answers = new LinkedBlockingQueue<>();

	private long reportedAt = System.nanoTime();

	private volatile boolean complete;

	private volatile boolean lost;

	private volatile ImportStatus status;

	private volatile @Nullable RuntimeException fault;

	/**
	 * Reports on a run.
	 * @param total rows of the list
	 */
	RowReports(LedgerTables.Import run, String owner, LedgerTables tables, RowOutcomes outcomes, Namesakes namesakes,
			int total) {
		this.run = run;
		this.owner = owner;
		this.tables = tables;
		this.outcomes = outcomes;
		this.namesakes = namesakes;
		this.total = total;
		this.status = run.status();
		write(List.of());
	}

	/** A row and what it was answered. */
	record Answered(RowDraft draft, @Nullable RegisterProject command, RowAnswer answer) {

	}

	void add(Answered answered) {
		this.answers.add(answered);
	}

	/** No answer comes any more. */
	void complete() {
		this.complete = true;
	}

	/** Whether further rows should wait until some are written down. */
	boolean isFull() {
		return this.answers.size() >= ENOUGH && this.fault == null;
	}

	/** Whether another process holds the run by now. */
	boolean isLost() {
		return this.lost;
	}

	/** How the import stood at the last report. */
	ImportStatus status() {
		return this.status;
	}

	/** What kept it from writing down; then nothing more is. */
	@Nullable RuntimeException fault() {
		return this.fault;
	}

	/** Until all is complete and written down, or nothing can be. */
	@Override
	public void run() {
		try {
			while (!this.lost && !(this.complete && this.answers.isEmpty())) {
				if (this.complete || this.answers.size() >= BATCH
						|| System.nanoTime() - this.reportedAt > EVERY_NANOS) {
					List<Answered> batch = new ArrayList<>(BATCH);
					this.answers.drainTo(batch, BATCH);
					write(results(batch));
				}
				else {
					Thread.sleep(LOOK_MILLIS);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			this.fault = ex;
		}
	}

	private void write(List<RowResult> results) {
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
