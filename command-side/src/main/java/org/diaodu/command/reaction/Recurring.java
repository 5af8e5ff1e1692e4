package org.diaodu.command.reaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;

/**
 * Work that the program does by itself on a thread of its own: when the log grew, and
 * when something planned becomes due. What failed is tried again; the thread never ends
 * before it is told to.
 */
public class Recurring implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

	/** There is no need to look more often while the log grows fast. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

	private static final Duration AT_LEAST = Duration.ofMinutes(10);

	/** How often the clock on the wall is looked at while nothing is due. */
	private static final Duration LOOK = Duration.ofSeconds(1);

	private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

	private final String name;

	private final RecordedEvents log;

	private final Clock clock;

	private final Runnable work;

	private final Supplier<@Nullable Instant> nextDue;

	private final Semaphore wake = new Semaphore(0);

	private volatile @Nullable Thread thread;

	private @Nullable AutoCloseable subscription;

	/**
	 * Recurring work.
	 * @param name of the thread, and of the work in the program's log
	 * @param work does all there is to do; ends early when its thread is interrupted
	 * @param nextDue when the next thing is due, null when nothing is planned
	 */
	protected Recurring(String name, RecordedEvents log, Clock clock, Runnable work,
			Supplier<@Nullable Instant> nextDue) {
		this.name = name;
		this.log = log;
		this.clock = clock;
		this.work = work;
		this.nextDue = nextDue;
	}

	@Override
	public synchronized void start() {
		if (this.thread == null) {
			this.subscription = this.log.onAppend(this.wake::release);
			// Known before it runs: it works as long as it is the known one.
			Thread starting = Thread.ofPlatform().name(this.name).daemon().unstarted(this::run);
			this.thread = starting;
			starting.start();
		}
	}

	@Override
	public synchronized void stop() {
		Thread running = this.thread;
		this.thread = null;
		if (running == null) {
			return;
		}
		try {
			if (this.subscription != null) {
				this.subscription.close();
			}
			running.interrupt();
			running.join(STOP_WITHIN);
		}
		catch (Exception ex) {
			LOG.warn("{} did not stop in time", this.name, ex);
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	private void run() {
		while (this.thread == Thread.currentThread()) {
			try {
				this.work.run();
				pause(PAUSE);
				sleepUntilNeeded();
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				if (this.thread != Thread.currentThread()) {
					return;
				}
				tell(ex);
				if (!pauseAfterFailure()) {
					return;
				}
			}
		}
	}

	/** What passes by itself is no trouble of anybody. */
	private void tell(RuntimeException failure) {
		Throwable cause = failure;
		while (cause != null && !PassingRefusal.is(cause)) {
			cause = cause.getCause();
		}
		Refusal refusal = PassingRefusal.of(cause);
		if (refusal != null) {
			LOG.info("{} wait, trying again: {}", this.name, refusal.code());
		}
		else {
			LOG.warn("{} stand still, trying again", this.name, failure);
		}
	}

	/**
	 * Time may pass otherwise than it is slept: a machine is suspended, its clock is set.
	 */
	private void sleepUntilNeeded() throws InterruptedException {
		Instant due = this.nextDue.get();
		long began = System.nanoTime();
		while (System.nanoTime() - began < AT_LEAST.toNanos()) {
			long millis = LOOK.toMillis();
			if (due != null) {
				millis = Math.min(Duration.between(this.clock.instant(), due).toMillis() + 1, millis);
			}
			if (millis <= 0) {
				return;
			}
			if (this.wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
				this.wake.drainPermits();
				return;
			}
		}
	}

	private static void pause(Duration time) throws InterruptedException {
		Thread.sleep(time);
	}

	private static boolean pauseAfterFailure() {
		try {
			pause(AFTER_FAILURE);
			return true;
		}
		catch (InterruptedException ex) {
			return false;
		}
	}

}
