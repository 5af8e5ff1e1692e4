package org.diaodu.query.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.axonframework.queryhandling.QueryHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Lookout;
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

	private final Answering answering;

	private final BoardAnswers boards;

	private final ProjectionStore store;

	private final JdbcClient jdbc;

	private final AutoCloseable subscription;

	private final Lookout lookout = new Lookout("board-signals", this::look,
			(failure) -> logger.debug("could not look for changes, will look again: " + failure));

	private final Map<Figures.Board, Sinks.Many<Long>> sinks = new ConcurrentHashMap<>();

	private long seen = -1;

	BoardSignals(Answering answering, BoardAnswers boards, ProjectionStore store, Progress progress,
			QueryDatabase database) {
		this.answering = answering;
		this.boards = boards;
		this.store = store;
		this.jdbc = database.jdbc();
		this.subscription = progress.onMove(this.lookout::wake);
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
			.doOnSubscribe((subscription) -> this.lookout.listen(this::begin))
			.doFinally((signal) -> this.lookout.leave())
			.map((logIndex) -> new BoardChanged(board, logIndex))
			.onBackpressureLatest();
	}

	private void begin() {
		this.seen = this.store.serving()
			.stream()
			.filter((standing) -> standing.name().equals(ProjectBoardProjection.NAME))
			.mapToLong(Standing::position)
			.findFirst()
			.orElse(-1);
	}

	private void look() {
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
		this.subscription.close();
		this.lookout.close();
		this.sinks.values().forEach(Sinks.Many::tryEmitComplete);
	}

	private record Changed(Figures.Board board, long logIndex) {
	}

}
