package org.diaodu.command.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.command.log.Housekeeping;

/**
 * Removes the content of uploads nobody needs any longer: those whose imports all ended
 * that long ago, and those that were never imported. A list may hold names and phones,
 * and what it said of projects is in the log. That there was an upload, and what became
 * of each of its rows, is kept.
 */
@Component
class UploadRetention extends Housekeeping {

	private final JdbcClient jdbc;

	private final Clock clock;

	/**
	 * Removes what is older than the days kept.
	 * @param kept how long after its last use a file stays; zero keeps all for ever
	 */
	UploadRetention(DataSource dataSource, Clock clock, @Value("${diaodu.ledger.keep-uploads:30d}") Duration kept) {
		super("ledger-uploads", "diaodu.ledger.keep-uploads", kept);
		this.jdbc = JdbcClient.create(dataSource);
		this.clock = clock;
	}

	@Override
	protected int remove(Duration kept) {
		Timestamp before = Timestamp.from(this.clock.instant().minus(kept));
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

}
