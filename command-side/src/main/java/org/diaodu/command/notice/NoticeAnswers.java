package org.diaodu.command.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.notice.query.ListMyNotices;
import org.diaodu.kernel.notice.query.NoticePage;
import org.diaodu.kernel.notice.query.NoticeView;
import org.diaodu.kernel.value.CityTime;

/**
 * Answers what a person is told: to that person alone, in any of the posts they hold.
 */
@Component
@Clause({ "F-016", "F-117" })
class NoticeAnswers {

	private static final int MOST = 100;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	private static final long LOOK_MILLIS = 50;

	private final OwnNotices notices;

	private final NoticeMemory memory;

	private final RecordedEvents log;

	private final Directory directory;

	private final Clock clock;

	NoticeAnswers(OwnNotices notices, NoticeMemory memory, RecordedEvents log, Directory directory, Clock clock) {
		this.notices = notices;
		this.memory = memory;
		this.log = log;
		this.directory = directory;
		this.clock = clock;
	}

	@QueryHandler
	NoticePage answer(ListMyNotices query, MetaData metaData) {
		if (query.first() < 1 || query.first() > MOST) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "first").with("max", MOST).asException();
		}
		requireInOffice(query.caller());
		long before = before(query.after());
		Basis basis = await(query.awaitIndex(), metaData);
		String person = query.caller().personId();
		List<NoticeView> found = this.notices.list(person, query.unreadOnly(), before, query.first() + 1);
		boolean hasNext = found.size() > query.first();
		long unread = this.notices.count(person, true);
		return new NoticePage(hasNext ? found.subList(0, query.first()) : found, hasNext,
				query.unreadOnly() ? unread : this.notices.count(person, false), unread, basis);
	}

	/** Refuses whoever does not hold the post they ask in. */
	void requireInOffice(Caller caller) {
		boolean holds = this.directory.activePosts(caller.personId(), CityTime.today(this.clock))
			.stream()
			.anyMatch((post) -> post.unitId().equals(caller.unitId()) && post.role() == caller.role());
		if (!holds) {
			throw Refusal.of(CommonRefusal.NOT_PERMITTED).asException();
		}
	}

	private static long before(@Nullable String after) {
		if (after == null) {
			return Long.MAX_VALUE;
		}
		Long seen = OwnNotices.logIndex(after);
		if (seen == null) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "after").asException();
		}
		return seen;
	}

	/** Waits, for a bounded time, until everybody was told of an entry of the log. */
	private Basis await(@Nullable Long logIndex, MetaData metaData) {
		if (logIndex != null && logIndex < 0) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "awaitIndex").asException();
		}
		Basis basis = this.memory.position().basis();
		if (logIndex == null || basis.logIndex() >= logIndex) {
			return basis;
		}
		long head = this.log.head().logIndex();
		if (head < logIndex) {
			throw Refusal.of(CommonRefusal.AWAIT_INDEX_UNKNOWN, "awaitIndex").with("head", head).asException();
		}
		Object until = metaData.get(DomainQuery.WAIT_UNTIL);
		Duration wait = (until != null) ? Duration.between(this.clock.instant(), Instant.parse(until.toString()))
				: LONGEST_WAIT;
		long end = System.nanoTime() + wait.toNanos();
		while (basis.logIndex() < logIndex && System.nanoTime() < end) {
			try {
				Thread.sleep(LOOK_MILLIS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return basis;
			}
			basis = this.memory.position().basis();
		}
		return basis;
	}

}
