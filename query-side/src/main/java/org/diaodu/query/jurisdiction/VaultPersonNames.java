package org.diaodu.query.jurisdiction;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.query.projection.QueryDatabase;

/**
 * Reads the vault.
 */
@Component
class VaultPersonNames implements PersonNames {

	private final JdbcClient jdbc;

	VaultPersonNames(QueryDatabase database) {
		this.jdbc = database.jdbc();
	}

	@Override
	public Map<String, String> of(Collection<String> personIds) {
		Map<String, String> names = new HashMap<>();
		this.jdbc.sql("SELECT person_id, name FROM vault.person WHERE person_id = ANY (?)")
			.param(personIds.stream().distinct().toArray(String[]::new))
			.query((row) -> {
				names.put(row.getString(1), row.getString(2));
			});
		return names;
	}

}
