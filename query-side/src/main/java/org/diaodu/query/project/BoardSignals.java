package org.diaodu.query.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.project.query.BoardChanged;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.WatchBoard;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.projection.Progress;
import org.diaodu.query.projection.ProjectionStore;
import org.diaodu.query.projection.ProjectionStore.Standing;
import org.diaodu.query.projection.QueryDatabase;

/**
 * Tells listeners that a board changed. Looks at what the projection stored rather than
 * being told by it: so a slow listener holds nobody up, and changes written by another
 * process are seen too. A listener that falls behind gets the latest index only.
 */
@Component
class BoardSignals implements DisposableBean {

	private static final Log logger = LogFactory.getLog(BoardSignals.class);

	/** Looks this often for changes written by another process. */
	private static final long LOOK_MILLIS = 250;

	private final Answering answering;

	private final BoardAnswers boards;

	private final ProjectionStore store;

	private final JdbcClient jdbc;

	private final AutoCloseable subscription;

	private final Semaphore woken = new Semaphore(0);

	private final AtomicInteger listeners = new AtomicInteger();

	private final Map<Figures.Board, Sinks.Many<Long>> sinks = new ConcurrentHashMap<>();

	private volatile boolean running = true;

	private @Nullable Thread thread;

	private long seen = -1;

	BoardSignals(Answering answering, BoardAnswers boards, ProjectionStore store, Progress progress,
			QueryDatabase database) {
		this.answering = answering;
		this.boards = boards;
		this.store = store;
		this.jdbc = database.jdbc();
		this.subscription = progress.onMove(this::wake);
	}

	@QueryHandler
	Flux<BoardChanged> answer(WatchBoard query) {
		Optional<BoardAnswers.Watched> watched = this.answering.answer(query.caller(), null,
				ProjectBoardProjection.NAME, (reading) -> this.boards.watched(reading, query.board()));
		if (watched.isEmpty()) {
			// A board that is not theirs never changes, like one that does not exist.
			return Flux.never();
		}
		Flux<BoardChanged> changes = changes(query.board(), watched.get().unitId());
		return (watched.get().access() == Access.WHOLE) ? changes : inScope(changes, query, watched.get().position());
	}

	/**
	 * For who sees a part of a board: only changes of projects they see, since even the
	 * time of any other is not theirs to know. Looked up where it holds no other listener
	 * up; what leaves their scope is not told.
	 */
	private Flux<BoardChanged> inScope(Flux<BoardChanged> changes, WatchBoard query, long position) {
		AtomicLong told = new AtomicLong(position);
		return changes.publishOn(Schedulers.boundedElastic(), 1).<BoardChanged>handle((changed, listener) -> {
			Optional<Long> theirs = this.answering.answer(query.caller(), null, ProjectBoardProjection.NAME,
					(reading) -> this.boards.changedInScope(reading, told.get()));
			theirs.ifPresent((logIndex) -> {
				told.set(logIndex);
				listener.next(new BoardChanged(query.board(), logIndex));
			});
		}).onBackpressureLatest();
	}

	private Flux<BoardChanged> changes(BoardRef board, String unitId) {
		Sinks.Many<Long> sink = this.sinks.computeIfAbsent(new Figures.Board(board.kind(), unitId),
				(key) -> Sinks.many().multicast().directBestEffort());
		return sink.asFlux()
			.doOnSubscribe((subscription) -> listen())
			.doFinally((signal) -> this.listeners.decrementAndGet())
			.map((logIndex) -> new BoardChanged(board, logIndex))
			.onBackpressureLatest();
	}

	private synchronized void listen() {
		if (this.listeners.getAndIncrement() == 0) {
			this.seen = this.store.serving()
				.stream()
				.filter((standing) -> standing.name().equals(ProjectBoardProjection.NAME))
				.mapToLong(Standing::position)
				.findFirst()
				.orElse(-1);
		}
		if (this.thread == null) {
			Thread started = new Thread(this::run, "board-signals");
			started.setDaemon(true);
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
				this.woken.tryAcquire((this.listeners.get() > 0) ? LOOK_MILLIS : 60_000, TimeUnit.MILLISECONDS);
				this.woken.drainPermits();
				if (this.listeners.get() > 0) {
					look();
				}
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				logger.debug("could not look for changes, will look again: " + ex);
			}
		}
	}

	private synchronized void look() {
		List<Standing> serving = this.store.serving();
		for (Standing standing : serving) {
			if (standing.name().equals(ProjectBoardProjection.NAME) && standing.position() > this.seen) {
				List<Changed> changed = this.jdbc
					.sql(standing.slot().sql("SELECT board, unit_id, log_index FROM {board_head} WHERE log_index > ?"))
					.param(this.seen)
					.query((row, number) -> new Changed(
							new Figures.Board(BoardKind.valueOf(row.getString(1)), row.getString(2)), row.getLong(3)))
					.list();
				this.seen = standing.position();
				changed.forEach(this::tell);
			}
		}
	}

	private void tell(Changed changed) {
		Sinks.Many<Long> sink = this.sinks.get(changed.board());
		if (sink != null) {
			sink.tryEmitNext(changed.logIndex());
		}
	}

	@Override
	public void destroy() throws Exception {
		this.running = false;
		this.subscription.close();
		this.sinks.values().forEach(Sinks.Many::tryEmitComplete);
		wake();
	}

	private record Changed(Figures.Board board, long logIndex) {
	}

}
