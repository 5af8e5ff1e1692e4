package org.diaodu.command.jurisdiction;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The vault as a table. Each statement commits by itself: a person's row is written
 * before the event that makes the person known, so that no known person is nameless.
 */
@Component
class JdbcPersonVault implements PersonVault {

	private final JdbcClient jdbc;

	JdbcPersonVault(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
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
					+ " ON CONFLICT (person_id) DO UPDATE SET name = NULL, phone = NULL, erased = true"
					+ " WHERE NOT person.erased")
			.param(personId)
			.update();
	}

}
