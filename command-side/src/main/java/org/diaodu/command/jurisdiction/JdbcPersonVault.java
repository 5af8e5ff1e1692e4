package org.diaodu.command.jurisdiction;

import java.sql.Timestamp;
import java.time.Instant;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.command.log.UnchangedReceipts;

/**
 * The vault as a table. Each statement commits by itself: a person's row is written
 * before the event that makes the person known, so that no known person is nameless.
 */
@Component
class JdbcPersonVault implements PersonVault, NoticeAddresses {

	private final JdbcClient jdbc;

	private final UnchangedReceipts receipts;

	JdbcPersonVault(DataSource dataSource, UnchangedReceipts receipts) {
		this.jdbc = JdbcClient.create(dataSource);
		this.receipts = receipts;
	}

	@Override
	public void put(String personId, Particulars particulars) {
		this.jdbc
			.sql("INSERT INTO vault.person (person_id, name, phone) VALUES (:person, :name, :phone)"
					+ " ON CONFLICT (person_id) DO UPDATE SET name = excluded.name, phone = excluded.phone"
					+ " WHERE NOT person.erased")
			.param("person", personId)
			.param("name", particulars.name())
			.param("phone", particulars.phone())
			.update();
	}

	@Override
	public @Nullable Particulars find(String personId) {
		return this.jdbc.sql("SELECT name, phone FROM vault.person WHERE person_id = ? AND NOT erased")
			.param(personId)
			.query((row, number) -> new Particulars(row.getString("name"), row.getString("phone")))
			.optional()
			.orElse(null);
	}

	@Override
	public void erase(String personId) {
		this.jdbc
			.sql("INSERT INTO vault.person (person_id, erased) VALUES (?, true)"
					+ " ON CONFLICT (person_id) DO UPDATE SET name = NULL, phone = NULL, email = NULL,"
					+ " email_by = NULL, email_at = NULL, erased = true" + " WHERE NOT person.erased")
			.param(personId)
			.update();
		this.receipts.forget(personId);
	}

	@Override
	public @Nullable String noticeAddress(String personId) {
		return this.jdbc.sql("SELECT email FROM vault.person WHERE person_id = ? AND email IS NOT NULL AND NOT erased")
			.param(personId)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	@Override
	public boolean keepNoticeAddress(String personId, @Nullable String email, String by, Instant at) {
		return this.jdbc
			.sql("UPDATE vault.person SET email = :email, email_by = :by, email_at = :at"
					+ " WHERE person_id = :person AND NOT erased")
			.param("email", email)
			.param("by", by)
			.param("at", Timestamp.from(at))
			.param("person", personId)
			.update() == 1;
	}

}
