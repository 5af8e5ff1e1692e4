package org.diaodu.command.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.diaodu.kernel.ledger.ImportStatus;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.message.IdSource;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works on imports: those just started, and those a process left behind when it died.
 * Each is held by one process at a time, under a lease that runs out when the process
 * does.
 */
@Component
class ImportRuns implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

	private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

	private static final Duration PAUSE = Duration.ofSeconds(3);

	/** Runs at once in one process; each keeps many rows under way. */
	private static final int AT_ONCE = 2;

	private final LedgerTables tables;

	private final Territory territory;

	private final CommandGateway gateway;

	private final RowOutcomes outcomes;

	private final Namesakes namesakes;

	private final Clock clock;

	private final String owner;

	private final int inFlight;

	private final AtomicBoolean shutdown = new AtomicBoolean(true);

	private final Semaphore slots = new Semaphore(AT_ONCE);

	/** What this process is at work on: it never takes the same import twice. */
	private final Set<String> inHand = ConcurrentHashMap.newKeySet();

	private @Nullable ScheduledExecutorService watch;

	private @Nullable ExecutorService workers;

	ImportRuns(LedgerTables tables, Territory territory, CommandGateway gateway, RecordedEvents log,
			Namesakes namesakes, Clock clock, IdSource ids,
			@Value("${diaodu.ledger.parallel:" + ImportRun.IN_FLIGHT + "}") int inFlight) {
		this.tables = tables;
		this.territory = territory;
		this.gateway = gateway;
		this.outcomes = new RowOutcomes(log);
		this.namesakes = namesakes;
		this.clock = clock;
		this.owner = ids.next().toString();
		this.inFlight = inFlight;
	}

	@Override
	public synchronized void start() {
		this.shutdown.set(false);
		this.workers = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("ledger-import-", 0).factory());
		this.watch = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("ledger-import-watch").daemon().factory());
		this.watch.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Looks for work now instead of soon. */
	void wake() {
		ScheduledExecutorService running = this.watch;
		if (running != null && !this.shutdown.get()) {
			running.execute(this::look);
		}
	}

	/** Lets rows on their way be answered and leaves the rest for the next start. */
	@Override
	public synchronized void stop() {
		this.shutdown.set(true);
		if (this.watch != null) {
			this.watch.shutdownNow();
		}
		if (this.workers != null) {
			this.workers.close();
		}
		this.watch = null;
		this.workers = null;
	}

	@Override
	public boolean isRunning() {
		return !this.shutdown.get();
	}

	private void look() {
		try {
			while (!this.shutdown.get() && this.slots.tryAcquire()) {
				LedgerTables.Import run = takeOrRelease();
				if (run == null) {
					return;
				}
				if (this.inHand.add(run.importId())) {
					work(run);
				}
				else {
					// Its lease ran out on a machine too busy to renew it: now it has a
					// new one.
					this.slots.release();
				}
			}
		}
		catch (RuntimeException ex) {
			// The store does not answer; the next look may find it again.
			LOG.warn("Cannot look for imports: {}", ex.toString());
		}
	}

	private LedgerTables.@Nullable Import takeOrRelease() {
		LedgerTables.Import run = null;
		try {
			run = this.tables.take(this.owner, RowReports.LEASE);
			return run;
		}
		finally {
			if (run == null) {
				this.slots.release();
			}
		}
	}

	private void work(LedgerTables.Import run) {
		ExecutorService executor = this.workers;
		if (executor == null) {
			this.inHand.remove(run.importId());
			this.slots.release();
			return;
		}
		executor.execute(() -> {
			try {
				go(run);
			}
			finally {
				this.inHand.remove(run.importId());
				this.slots.release();
				wake();
			}
		});
	}

	private void go(LedgerTables.Import run) {
		String id = run.importId();
		try {
			ImportRun.End end = new ImportRun(run, this.owner, this.tables, this.territory,
					new GatewaySender(this.gateway), this.outcomes, this.namesakes, this.shutdown, this.inFlight)
				.go();
			LOG.info("Import {}: {}", id, end);
			switch (end) {
				case COMPLETED -> this.tables.end(id, this.owner, ImportStatus.COMPLETED, null, this.clock.instant());
				case STOPPED -> this.tables.end(id, this.owner, ImportStatus.STOPPED, null, this.clock.instant());
				case PAUSED -> this.tables.release(id, this.owner, this.shutdown.get() ? Duration.ZERO : PAUSE);
				case LOST -> {
					// Whoever holds it now reports how it ends.
				}
			}
		}
		catch (RefusedException ex) {
			fail(id, ex.refusal());
		}
		catch (Exception ex) {
			LOG.error("Import {} failed", id, ex);
			fail(id, Refusal.of(LedgerRefusal.IMPORT_FAULT));
		}
	}

	private void fail(String id, Refusal failure) {
		try {
			this.tables.end(id, this.owner, ImportStatus.FAILED, failure, this.clock.instant());
		}
		catch (RuntimeException ex) {
			// The lease runs out, and somebody tries again.
			LOG.warn("Cannot say that import {} failed: {}", id, ex.toString());
		}
	}

}
