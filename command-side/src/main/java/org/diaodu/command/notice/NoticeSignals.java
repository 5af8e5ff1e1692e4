package org.diaodu.command.notice;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.notice.query.NoticesChanged;
import org.diaodu.kernel.notice.query.WatchMyNotices;

/**
 * Tells listeners that they were told something. Looks at what the reader of the log
 * wrote rather than being told by it: so a slow listener holds nobody up, and what
 * another process wrote is seen too. A listener that falls behind gets the latest only.
 * Each listener learns of their own notices, in a post they still hold.
 */
@Component
class NoticeSignals implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(NoticeSignals.class);

	/** Looks this often how far the log was read. */
	private static final long LOOK_MILLIS = 250;

	private static final long IDLE_MILLIS = 60_000;

	/**
	 * What was read on another screen, by another process, is seen at the latest then.
	 */
	private static final Duration AT_LATEST = Duration.ofSeconds(5);

	private final OwnNotices notices;

	private final NoticeMemory memory;

	private final NoticeAnswers answers;

	private final Semaphore woken = new Semaphore(0);

	private final AtomicInteger listeners = new AtomicInteger();

	private final Sinks.Many<Long> sink = Sinks.many().multicast().directBestEffort();

	private volatile boolean running = true;

	private volatile boolean read;

	private @Nullable Thread thread;

	private long seen = -1;

	private long lookedAt;

	NoticeSignals(OwnNotices notices, NoticeMemory memory, NoticeAnswers answers) {
		this.notices = notices;
		this.memory = memory;
		this.answers = answers;
	}

	@QueryHandler
	@Clause({ "F-016", "F-117" })
	Flux<NoticesChanged> answer(WatchMyNotices query) {
		this.answers.requireInOffice(query.caller());
		String person = query.caller().personId();
		NoticesChanged first = this.notices.standing(person);
		AtomicReference<NoticesChanged> told = new AtomicReference<>(first);
		return this.sink.asFlux()
			.doOnSubscribe((subscription) -> listen())
			.doFinally((signal) -> this.listeners.decrementAndGet())
			.onBackpressureLatest()
			.publishOn(Schedulers.boundedElastic(), 1)
			.<NoticesChanged>handle((look, listener) -> {
				this.answers.requireInOffice(query.caller());
				NoticesChanged before = Objects.requireNonNull(told.get());
				NoticesChanged now = this.notices.standing(person);
				// What was read long ago is deleted; that is no news.
				NoticesChanged news = new NoticesChanged(Math.max(before.logIndex(), now.logIndex()), now.unread());
				if (!news.equals(before)) {
					told.set(news);
					listener.next(news);
				}
			})
			.onBackpressureLatest()
			// So that nothing is missed between the question before and this one.
			.startWith(first);
	}

	/** Somebody read something in this process. */
	void read() {
		this.read = true;
		wake();
	}

	private synchronized void listen() {
		this.listeners.incrementAndGet();
		if (this.thread == null) {
			Thread started = Thread.ofPlatform().name("notice-signals").daemon().unstarted(this::run);
			this.thread = started;
			started.start();
		}
		wake();
	}

	private void wake() {
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
				if (this.listeners.get() > 0) {
					look();
				}
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				LOG.debug("could not look for notices, will look again", ex);
			}
		}
	}

	private void look() {
		long position = this.memory.position().basis().logIndex();
		long now = System.nanoTime();
		boolean late = now - this.lookedAt > AT_LATEST.toNanos();
		if (position == this.seen && !this.read && !late) {
			return;
		}
		this.read = false;
		this.seen = position;
		this.lookedAt = now;
		this.sink.tryEmitNext(position);
	}

	@Override
	public void destroy() {
		this.running = false;
		this.sink.tryEmitComplete();
		wake();
	}

}
