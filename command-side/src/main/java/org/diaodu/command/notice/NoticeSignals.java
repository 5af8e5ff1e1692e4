package org.diaodu.command.notice;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.axonframework.queryhandling.QueryHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Lookout;
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

	/**
	 * What was read on another screen, by another process, is seen at the latest then.
	 */
	private static final Duration AT_LATEST = Duration.ofSeconds(5);

	private final OwnNotices notices;

	private final NoticeMemory memory;

	private final NoticeAnswers answers;

	private final Lookout lookout = new Lookout("notice-signals", this::look,
			(failure) -> LOG.debug("could not look for notices, will look again", failure));

	private final Sinks.Many<Long> sink = Sinks.many().multicast().directBestEffort();

	private volatile boolean read;

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
			.doOnSubscribe((subscription) -> this.lookout.listen())
			.doFinally((signal) -> this.lookout.leave())
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
		this.lookout.wake();
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
		this.lookout.close();
		this.sink.tryEmitComplete();
	}

}
