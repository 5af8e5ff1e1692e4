package org.diaodu.kernel.message;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Looks, while somebody listens, whether there is news to tell: at once when woken, and
 * often besides, since another process may have written it. It has a thread of its own,
 * so that whoever writes is never held up by whoever listens. A look that fails is tried
 * again.
 */
public final class Lookout implements AutoCloseable {

	private static final long LOOK_MILLIS = 250;

	private static final long IDLE_MILLIS = 60_000;

	private final String name;

	private final Runnable look;

	private final Consumer<RuntimeException> failed;

	private final Semaphore woken = new Semaphore(0);

	private final AtomicInteger listeners = new AtomicInteger();

	private volatile boolean running = true;

	private @Nullable Thread thread;

	/**
	 * A lookout.
	 * @param name of its thread, which is started with the first listener
	 * @param look what it does each time, never twice at once
	 * @param failed is told of a look that failed
	 */
	public Lookout(String name, Runnable look, Consumer<RuntimeException> failed) {
		this.name = name;
		this.look = look;
		this.failed = failed;
	}

	/**
	 * One more listens.
	 * @param first what to do before when nobody listened, so that only news is told
	 */
	public synchronized void listen(Runnable first) {
		if (this.listeners.getAndIncrement() == 0) {
			first.run();
		}
		if (this.thread == null) {
			Thread started = new Thread(this::run, this.name);
			started.setDaemon(true);
			this.thread = started;
			started.start();
		}
		wake();
	}

	/** One more listens, to whatever is told from now on. */
	public void listen() {
		listen(() -> {
		});
	}

	/** One listens no longer. */
	public void leave() {
		this.listeners.decrementAndGet();
	}

	/** There may be news. */
	public void wake() {
		if (this.woken.availablePermits() == 0) {
			this.woken.release();
		}
	}

	private void run() {
		while (this.running) {
			try {
				if (this.woken.tryAcquire((this.listeners.get() > 0) ? LOOK_MILLIS : IDLE_MILLIS,
						TimeUnit.MILLISECONDS)) {
					this.woken.drainPermits();
				}
				lookOnce();
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				this.failed.accept(ex);
			}
		}
	}

	private synchronized void lookOnce() {
		if (this.running && this.listeners.get() > 0) {
			this.look.run();
		}
	}

	/** Looks no more. */
	@Override
	public void close() {
		this.running = false;
		wake();
	}

}
