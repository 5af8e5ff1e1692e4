package org.diaodu.command.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the readers of the log. Commits of this process wake them at once; a short poll
 * of the head finds those of other processes. A notice per commit would make the appends
 * of all processes wait for one more lock, and needs a connection of its own.
 */
final class LogSignal implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(LogSignal.class);

	private static final long POLL_NANOS = 10_000_000;

	private static final long POLL_WHEN_DOWN_NANOS = 500_000_000;

	private final LongSupplier head;

	private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();

	/** The highest index that anybody was woken for. */
	private final AtomicLong announced = new AtomicLong(-1);

	private volatile boolean closed;

	private @Nullable Thread poller;

	/**
	 * A signal.
	 * @param head asks the store for the newest index
	 */
	LogSignal(LongSupplier head) {
		this.head = head;
	}

	/** This process appended up to this index. */
	void appended(long logIndex) {
		if (this.announced.getAndAccumulate(logIndex, Math::max) < logIndex) {
			wake();
		}
	}

	/** The highest index known to have been appended, without asking the store. */
	long known() {
		return this.announced.get();
	}

	AutoCloseable subscribe(Runnable callback) {
		this.callbacks.add(callback);
		startPolling();
		return () -> this.callbacks.remove(callback);
	}

	private void wake() {
		for (Runnable callback : this.callbacks) {
			try {
				callback.run();
			}
			catch (RuntimeException ex) {
				// The append is durable whatever a reader makes of it.
				LOG.warn("a reader of the log failed to wake up", ex);
			}
		}
	}

	private synchronized void startPolling() {
		if (this.poller == null && !this.closed) {
			this.poller = Thread.ofVirtual().name("log-signal").start(this::poll);
		}
	}

	private void poll() {
		boolean down = false;
		while (!this.closed) {
			try {
				appended(this.head.getAsLong());
				if (down) {
					LOG.info("the log can be read again");
					down = false;
				}
			}
			catch (RuntimeException ex) {
				if (!down && !this.closed) {
					LOG.warn("the log cannot be read at present: {}", ex.toString());
					down = true;
				}
			}
			LockSupport.parkNanos(down ? POLL_WHEN_DOWN_NANOS : POLL_NANOS);
		}
	}

	@Override
	public void close() {
		this.closed = true;
		Thread running;
		synchronized (this) {
			running = this.poller;
		}
		if (running != null) {
			LockSupport.unpark(running);
			try {
				running.join(java.time.Duration.ofSeconds(2));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
