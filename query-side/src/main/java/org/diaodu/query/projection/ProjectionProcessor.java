package org.diaodu.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionStatus;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.query.projection.ProjectionStore.Standing;
import org.diaodu.query.projection.ProjectionStore.State;

/**
 * Feeds one projection. Reads pages of the dispatch log by key, and writes the rows and
 * the position of a page in one transaction that holds the position's row, so that any
 * number of processes may feed the same projection. Woken by each append.
 *
 * <p>
 * Known to Axon as a streaming processor, for status and reset; a reset rebuilds in the
 * other slot while this one serves.
 */
public final class ProjectionProcessor implements StreamingEventProcessor, Lifecycle {

	private static final Log logger = LogFactory.getLog(ProjectionProcessor.class);

	static final int PAGE = 4_000;

	/** Served before a slot that is being built gets its turn. */
	private static final int PAGES_BEFORE_BUILDING = 20;

	/** Looks this often even when nothing woke it: another process may have stopped. */
	private static final long IDLE_MILLIS = 1_000;

	private static final long FIRST_PAUSE_MILLIS = 50;

	private static final long LONGEST_PAUSE_MILLIS = 5_000;

	/** So many new rows change what the planner should believe. */
	private static final long ANALYZE_AFTER = 5_000;

	private final Projection projection;

	private final RecordedEvents events;

	private final ProjectionStore store;

	private final QueryDatabase database;

	private final Progress progress;

	private final Semaphore woken = new Semaphore(0);

	private final AtomicLong sinceAnalyze = new AtomicLong();

	private volatile boolean running;

	private volatile @Nullable Exception failure;

	private volatile List<Standing> standings = List.of();

	private @Nullable Thread thread;

	private @Nullable AutoCloseable subscription;

	ProjectionProcessor(Projection projection, RecordedEvents events, ProjectionStore store, QueryDatabase database,
			Progress progress) {
		this.projection = projection;
		this.events = events;
		this.store = store;
		this.database = database;
		this.progress = progress;
	}

	/** What it feeds. */
	public Projection projection() {
		return this.projection;
	}

	@Override
	public void registerLifecycleHandlers(Lifecycle.LifecycleRegistry lifecycle) {
		lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, this::start);
		lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutDown);
	}

	@Override
	public synchronized void start() {
		if (this.running) {
			return;
		}
		this.running = true;
		this.subscription = this.events.onAppend(this::wake);
		Thread started = new Thread(this::run, this.projection.group());
		started.setDaemon(true);
		this.thread = started;
		started.start();
	}

	@Override
	public synchronized void shutDown() {
		this.running = false;
		wake();
		try {
			if (this.subscription != null) {
				this.subscription.close();
			}
			if (this.thread != null) {
				this.thread.join(TimeUnit.SECONDS.toMillis(20));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Exception ex) {
			logger.warn("could not end following the log: " + ex.getMessage());
		}
	}

	@Override
	public CompletableFuture<Void> shutdownAsync() {
		return CompletableFuture.runAsync(this::shutDown);
	}

	private void wake() {
		if (this.woken.availablePermits() == 0) {
			this.woken.release();
		}
	}

	private void run() {
		long pause = FIRST_PAUSE_MILLIS;
		boolean begun = false;
		while (this.running) {
			try {
				if (!begun) {
					// A start may bring the correction of what failed before.
					retryParked();
					begun = true;
				}
				boolean more = turn();
				pause = FIRST_PAUSE_MILLIS;
				this.failure = null;
				if (!more) {
					this.woken.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
					this.woken.drainPermits();
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			catch (Exception ex) {
				if (this.failure == null) {
					logger.warn(getName() + " stands still and tries again: " + ex);
				}
				this.failure = ex;
				pause(pause);
				pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
			}
		}
	}

	private void pause(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Follows the log in every slot of this version for a while.
	 * @return whether there may be more to do at once
	 */
	boolean turn() {
		this.standings = this.store.claim(this.projection);
		boolean more = false;
		for (Standing standing : this.standings) {
			if (standing.state() == State.SERVING) {
				more |= follow(standing, PAGES_BEFORE_BUILDING);
			}
			else if (!follow(standing, 1)) {
				more |= takeOver(standing);
			}
			else {
				more = true;
			}
		}
		return more;
	}

	private boolean takeOver(Standing standing) {
		boolean serves = this.store.switchTo(this.projection, standing.slot());
		if (serves) {
			this.store.analyze(this.projection, standing.slot());
			logger.info(getName() + " was rebuilt and serves from slot " + standing.slot());
		}
		return serves;
	}

	/**
	 * @return whether there may be more
	 */
	private boolean follow(Standing standing, int pages) {
		long position = standing.position();
		Ahead ahead = new Ahead(this.events, PAGE);
		for (int page = 0; page < pages; page++) {
			List<Recorded> entries = ahead.after(position);
			if (entries.isEmpty()) {
				analyzeAfterGrowth(standing);
				return false;
			}
			long before = position;
			Optional<Long> now = apply(standing, before, entries);
			if (now.isEmpty()) {
				return false;
			}
			position = now.get();
			if (standing.state() == State.SERVING) {
				this.progress.moved(standing.name(), position);
			}
			if (!this.running && Thread.currentThread() == this.thread) {
				return false;
			}
		}
		return true;
	}

	private void analyzeAfterGrowth(Standing standing) {
		if (this.sinceAnalyze.get() >= Math.max(ANALYZE_AFTER, standing.position() / 5)) {
			this.sinceAnalyze.set(0);
			this.store.analyze(this.projection, standing.slot());
		}
	}

	/**
	 * @return the position now, or nothing when another process holds the slot
	 */
	private Optional<Long> apply(Standing standing, long expected, List<Recorded> entries) {
		try {
			return this.database.writing((status) -> applyPage(standing, expected, entries, this::applyTogether));
		}
		catch (RuntimeException ex) {
			if (Failures.passing(ex)) {
				throw ex;
			}
			// One of them is poison: find it, set it aside, let the others flow.
			return this.database.writing((status) -> applyPage(standing, expected, entries,
					(taken, wanted) -> applyOneByOne(taken, wanted, status)));
		}
	}

	private Optional<Long> applyPage(Standing standing, long expected, List<Recorded> entries, Way way) {
		Optional<Standing> taken = this.store.take(standing);
		if (taken.isEmpty() || taken.get().state() == State.RETIRED
				|| taken.get().version() != this.projection.version()) {
			return Optional.empty();
		}
		if (taken.get().position() != expected) {
			// Another process was here: go on from where it left.
			return Optional.of(taken.get().position());
		}
		List<Recorded> wanted = entries.stream().filter(this.projection::follows).toList();
		if (!wanted.isEmpty()) {
			way.apply(taken.get(), setAside(taken.get(), wanted));
			this.sinceAnalyze.addAndGet(wanted.size());
		}
		Recorded last = entries.get(entries.size() - 1);
		this.store.advance(taken.get(), last);
		return Optional.of(last.logIndex());
	}

	/** Sets aside what cannot be read and what follows something set aside. */
	private List<Recorded> setAside(Standing standing, List<Recorded> wanted) {
		Set<String> subjects = this.store.parkedSubjects(standing,
				wanted.stream().map(Recorded::subject).distinct().toList());
		List<Recorded> good = new ArrayList<>(wanted.size());
		for (Recorded entry : wanted) {
			if (entry.event() == null) {
				park(standing, entry, "cannot be read: " + entry.unreadable());
				subjects.add(entry.subject());
			}
			else if (subjects.contains(entry.subject())) {
				this.store.park(standing, entry, "an earlier event of the same subject was set aside");
			}
			else {
				good.add(entry);
			}
		}
		return good;
	}

	private void applyTogether(Standing standing, List<Recorded> wanted) {
		if (!wanted.isEmpty()) {
			this.projection.apply(wanted, standing.slot());
		}
	}

	private void applyOneByOne(Standing standing, List<Recorded> wanted, TransactionStatus transaction) {
		Set<String> subjects = new java.util.HashSet<>();
		for (Recorded entry : wanted) {
			if (subjects.contains(entry.subject())) {
				this.store.park(standing, entry, "an earlier event of the same subject was set aside");
			}
			else {
				String reason = tryApply(List.of(entry), standing, transaction);
				if (reason != null) {
					park(standing, entry, reason);
					subjects.add(entry.subject());
				}
			}
		}
	}

	private void park(Standing standing, Recorded entry, String reason) {
		logger.error(getName() + " sets aside event " + entry.logIndex() + " of " + entry.subject() + ": " + reason);
		this.store.park(standing, entry, reason);
	}

	/**
	 * @return why it failed, without any trace in the transaction, or null
	 */
	private @Nullable String tryApply(List<Recorded> entries, Standing standing, TransactionStatus transaction) {
		Object savepoint = transaction.createSavepoint();
		try {
			this.projection.apply(entries, standing.slot());
			transaction.releaseSavepoint(savepoint);
			return null;
		}
		catch (RuntimeException ex) {
			if (Failures.passing(ex)) {
				throw ex;
			}
			transaction.rollbackToSavepoint(savepoint);
			return Failures.describe(ex);
		}
	}

	/**
	 * Tries again what was set aside, in order, subject by subject.
	 * @return how many events were applied
	 */
	public int retryParked() {
		int applied = 0;
		for (Standing standing : this.store.claim(this.projection)) {
			for (String subject : this.store.parkedSubjects(standing)) {
				applied += this.database.writing((status) -> retry(standing, subject, status));
			}
		}
		return applied;
	}

	private int retry(Standing standing, String subject, TransactionStatus transaction) {
		if (this.store.take(standing).isEmpty()) {
			return 0;
		}
		int applied = 0;
		for (long logIndex : this.store.parkedIndexes(standing, subject)) {
			List<Recorded> entry = this.events.after(logIndex - 1, 1);
			if (entry.isEmpty() || entry.get(0).event() == null || tryApply(entry, standing, transaction) != null) {
				return applied;
			}
			this.store.unpark(standing, logIndex);
			applied++;
		}
		return applied;
	}

	/** Applies events once more, as a delivery after a lost acknowledgement would. */
	void deliverAgain(List<Recorded> entries, Slot slot) {
		this.database.writing((status) -> {
			this.projection.apply(entries, slot);
			return true;
		});
	}

	/**
	 * Builds this version anew in the other slot, while this one goes on to serve; then
	 * the new one takes over.
	 */
	public void rebuild() {
		this.store.claim(this.projection);
		this.store.rebuild(this.projection);
		wake();
	}

	@Override
	public String getName() {
		return this.projection.group();
	}

	@Override
	public List<MessageHandlerInterceptor<? super EventMessage<?>>> getHandlerInterceptors() {
		return List.of();
	}

	@Override
	public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super EventMessage<?>> interceptor) {
		// Axon gives every processor its correlation interceptor; a projection sends no
		// messages that would have to correlate.
		return () -> false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public boolean isError() {
		return this.failure != null;
	}

	@Override
	public String getTokenStoreIdentifier() {
		return "query.projection";
	}

	@Override
	public void releaseSegment(int segment) {
		// Held for the length of one transaction only.
	}

	@Override
	public void releaseSegment(int segment, long duration, TimeUnit unit) {
		// Held for the length of one transaction only.
	}

	@Override
	public CompletableFuture<Boolean> splitSegment(int segment) {
		return CompletableFuture.completedFuture(false);
	}

	@Override
	public CompletableFuture<Boolean> mergeSegment(int segment) {
		return CompletableFuture.completedFuture(false);
	}

	@Override
	public boolean supportsReset() {
		return true;
	}

	@Override
	public void resetTokens() {
		rebuild();
	}

	@Override
	public <R> void resetTokens(@Nullable R context) {
		rebuild();
	}

	@Override
	public void resetTokens(Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> start) {
		throw new UnsupportedOperationException("a projection is rebuilt from the first event on");
	}

	@Override
	public <R> void resetTokens(Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> start,
			@Nullable R context) {
		throw new UnsupportedOperationException("a projection is rebuilt from the first event on");
	}

	@Override
	public <R> void resetTokens(TrackingToken start, @Nullable R context) {
		throw new UnsupportedOperationException("a projection is rebuilt from the first event on");
	}

	@Override
	public int maxCapacity() {
		return 1;
	}

	@Override
	public Map<Integer, EventTrackerStatus> processingStatus() {
		Basis head = this.events.head();
		Exception seen = this.failure;
		return this.store.of(this.projection)
			.stream()
			.filter((standing) -> standing.state() == State.SERVING)
			.findFirst()
			.map((standing) -> Map.<Integer, EventTrackerStatus>of(0,
					new ProjectionStatus(standing.position(), head.logIndex(),
							this.standings.stream().anyMatch((s) -> s.state() == State.BUILDING), seen)))
			.orElse(Map.of());
	}

	/** How the wanted events of a page are applied. */
	private interface Way {

		void apply(Standing standing, List<Recorded> wanted);

	}

}
