package org.diaodu.query.projection;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.query.projection.ProjectionStore.Standing;
import org.diaodu.query.projection.ProjectionStore.State;

/**
 * Keeps one projection fed, on a thread of its own that each append wakes. Any number of
 * processes may feed the same projection.
 *
 * <p>
 * Known to Axon as a streaming processor, for status and reset; a reset rebuilds in the
 * other slot while this one serves.
 */
public final class ProjectionProcessor extends RebuildableProcessor implements Lifecycle {

	private static final Log logger = LogFactory.getLog(ProjectionProcessor.class);

	/** Looks this often even when nothing woke it: another process may have stopped. */
	private static final long IDLE_MILLIS = 1_000;

	/** The same while a position has yet to be written. */
	private static final long UNSETTLED_MILLIS = 200;

	private static final long FIRST_PAUSE_MILLIS = 50;

	private static final long LONGEST_PAUSE_MILLIS = 5_000;

	private final Projection projection;

	private final RecordedEvents events;

	private final ProjectionStore store;

	private final PageWriter writer;

	private final Feed feed;

	private final Semaphore woken = new Semaphore(0);

	private volatile boolean running;

	private volatile @Nullable Exception failure;

	private @Nullable Thread thread;

	private @Nullable AutoCloseable subscription;

	ProjectionProcessor(Projection projection, RecordedEvents events, LogPages pages, ProjectionStore store,
			Progress progress) {
		this.projection = projection;
		this.events = events;
		this.store = store;
		this.writer = new PageWriter(projection, store);
		this.feed = new Feed(projection, events, pages, store, this.writer, progress);
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
		this.feed.claimAgain();
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
					this.woken.tryAcquire(this.feed.unsettled() ? UNSETTLED_MILLIS : IDLE_MILLIS,
							TimeUnit.MILLISECONDS);
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
				this.feed.claimAgain();
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
		return this.feed.turn();
	}

	/** Writes the position of what was passed over, which is otherwise done soon. */
	void settle() {
		this.feed.settle();
	}

	/**
	 * Tries again what was set aside, in order, subject by subject.
	 * @return how many events were applied
	 */
	public int retryParked() {
		int applied = 0;
		for (Standing standing : this.store.claim(this.projection)) {
			applied += this.writer.retry(standing, this.events);
		}
		return applied;
	}

	/**
	 * Builds this version anew in the other slot, while this one goes on to serve; then
	 * the new one takes over.
	 */
	@Override
	public void rebuild() {
		this.store.claim(this.projection);
		this.store.rebuild(this.projection);
		this.feed.claimAgain();
		wake();
	}

	@Override
	public String getName() {
		return this.projection.group();
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
	public Map<Integer, EventTrackerStatus> processingStatus() {
		Basis head = this.events.head();
		Exception seen = this.failure;
		return this.store.of(this.projection)
			.stream()
			.filter((standing) -> standing.state() == State.SERVING)
			.findFirst()
			.map((standing) -> Map.<Integer, EventTrackerStatus>of(0,
					new ProjectionStatus(standing.position(), head.logIndex(), this.feed.isBuilding(), seen)))
			.orElse(Map.of());
	}

}
