package org.diaodu.query.obstacle;

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

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Lookout;
import org.diaodu.kernel.obstacle.query.ObstaclesChanged;
import org.diaodu.kernel.obstacle.query.WatchObstacles;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.Progress;
import org.diaodu.query.projection.ProjectionStore;
import org.diaodu.query.projection.ProjectionStore.Standing;
import org.diaodu.query.projection.QueryDatabase;

/**
 * Tells listeners that obstacles they may see changed. Looks at what the projection
 * stored rather than being told by it: so a slow listener holds nobody up, and changes
 * written by another process are seen too. A listener that falls behind gets the latest
 * index only.
 */
@Component
class ObstacleSignals implements DisposableBean {

	private static final Log logger = LogFactory.getLog(ObstacleSignals.class);

	private final ObstacleAnswering answering;

	private final ProjectionStore store;

	private final JdbcClient jdbc;

	private final AutoCloseable subscription;

	private final Lookout lookout = new Lookout("obstacle-signals", this::look,
			(failure) -> logger.debug("could not look for changes, will look again: " + failure));

	private final Sinks.Many<Long> sink = Sinks.many().multicast().directBestEffort();

	private long seen = -1;

	ObstacleSignals(ObstacleAnswering answering, ProjectionStore store, Progress progress, QueryDatabase database) {
		this.answering = answering;
		this.store = store;
		this.jdbc = database.jdbc();
		this.subscription = progress.onMove(this.lookout::wake);
	}

	@QueryHandler
	@Clause({ "F-117", "F-125" })
	Flux<ObstaclesChanged> answer(WatchObstacles query) {
		long position = this.answering.answer(query.caller(), null, (desk) -> desk.basis().logIndex());
		AtomicLong told = new AtomicLong(position);
		return this.sink.asFlux()
			.doOnSubscribe((subscription) -> this.lookout.listen(this::begin))
			.doFinally((signal) -> this.lookout.leave())
			.onBackpressureLatest()
			.publishOn(Schedulers.boundedElastic(), 1)
			.<ObstaclesChanged>handle((changed, listener) -> {
				// Even the time of what they may not see is not theirs to know. What
				// leaves their sight is not told.
				Long theirs = latest(query, told.get());
				if (theirs != null) {
					told.set(theirs);
					listener.next(new ObstaclesChanged(theirs));
				}
			})
			.onBackpressureLatest();
	}

	private @Nullable Long latest(WatchObstacles query, long after) {
		return this.answering.<@Nullable Long>answer(query.caller(), null,
				(desk) -> Sql.of("SELECT o.log_index FROM {obstacle} o WHERE ")
					.add(new Condition("o.log_index > ?", java.util.List.of(after)).and(desk.visible()))
					.add(" ORDER BY o.log_index DESC LIMIT 1")
					.list(desk, (row, number) -> row.getLong(1))
					.stream()
					.findFirst()
					.orElse(null));
	}

	private void begin() {
		Standing standing = standing();
		this.seen = (standing != null) ? standing.position() : -1;
	}

	private void look() {
		Standing standing = standing();
		if (standing == null || standing.position() <= this.seen) {
			return;
		}
		Long head = this.jdbc.sql(standing.slot().sql("SELECT log_index FROM {obstacle_head} WHERE log_index > ?"))
			.param(this.seen)
			.query(Long.class)
			.optional()
			.orElse(null);
		this.seen = standing.position();
		if (head != null) {
			this.sink.tryEmitNext(head);
		}
	}

	private @Nullable Standing standing() {
		return this.store.serving()
			.stream()
			.filter((each) -> each.name().equals(ObstacleProjection.NAME))
			.findFirst()
			.orElse(null);
	}

	@Override
	public void destroy() throws Exception {
		this.subscription.close();
		this.lookout.close();
		this.sink.tryEmitComplete();
	}

}
