package org.diaodu.command.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes the content of uploads nobody needs any longer: those whose imports all ended
 * that long ago, and those that were never imported. A list may hold names and phones,
 * and what it said of projects is in the log. That there was an upload, and what became
 * of each of its rows, is kept. Any number of processes may do it at once.
 */
@Component
class UploadRetention implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(UploadRetention.class);

	private static final Duration LOOK_EVERY = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Duration kept;

	private @Nullable ScheduledExecutorService watch;

	/**
	 * Removes what is older than the days kept.
	 * @param kept how long after its last use a file stays; zero keeps all for ever
	 */
	UploadRetention(DataSource dataSource, Clock clock, @Value("${diaodu.ledger.keep-uploads:30d}") Duration kept) {
		if (kept.isNegative()) {
			throw new IllegalArgumentException("diaodu.ledger.keep-uploads is negative: " + kept);
		}
		this.jdbc = JdbcClient.create(dataSource);
		this.clock = clock;
		this.kept = kept;
	}

	/** Removes what is old now; says how many files it was. */
	int removeOld() {
		Timestamp before = Timestamp.from(this.clock.instant().minus(this.kept));
		return this.jdbc.sql("""
				UPDATE ledger.upload u
				SET content = NULL, removed_at = :now, sheets = (
					SELECT coalesce(jsonb_agg(sheet || '{"sample": []}' ORDER BY place), '[]')
					FROM jsonb_array_elements(u.sheets) WITH ORDINALITY AS each (sheet, place))
				WHERE content IS NOT NULL AND uploaded_at < :before AND NOT EXISTS (
					SELECT FROM ledger.import i WHERE i.upload_id = u.upload_id
					AND (i.status IN ('RUNNING', 'STOPPING') OR coalesce(i.ended_at, i.started_at) >= :before))""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("before", before)
			.update();
	}

	private void look() {
		try {
			int removed = removeOld();
			if (removed > 0) {
				LOG.info("Removed the content of {} uploads not used for {} days", removed, this.kept.toDays());
			}
		}
		catch (RuntimeException ex) {
			// The store does not answer; there is time until the next look.
			LOG.warn("Cannot remove old uploads: {}", ex.toString());
		}
	}

	@Override
	public synchronized void start() {
		ScheduledExecutorService started = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("ledger-uploads").daemon().factory());
		this.watch = started;
		if (!this.kept.isZero()) {
			started.scheduleWithFixedDelay(this::look, 1, LOOK_EVERY.toMinutes(), TimeUnit.MINUTES);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.watch != null) {
			this.watch.shutdownNow();
		}
		this.watch = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.watch != null;
	}

}
