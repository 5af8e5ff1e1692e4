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

	private static final String PREFIX = "person-";

	/** Letters of an id that are shown. */
	private static final int SHORT = 8;

	private final JdbcClient jdbc;

	VaultPersonNames(QueryDatabase database) {
		this.jdbc = database.jdbc();
	}

	@Override
	public Map<String, String> of(Collection<String> personIds) {
		Map<String, String> names = new HashMap<>();
		this.jdbc.sql("SELECT person_id, name, erased FROM vault.person WHERE person_id = ANY (?)")
			.param(personIds.stream().distinct().toArray(String[]::new))
			.query((row) -> {
				names.put(row.getString(1), row.getBoolean(3) ? placeholder(row.getString(1)) : row.getString(2));
			});
		return names;
	}

	/** The same wherever an erased person is shown: 已删除人员 and how their id ends. */
	static String placeholder(String personId) {
		String id = personId.startsWith(PREFIX) ? personId.substring(PREFIX.length()) : personId;
		return "已删除人员 " + ((id.length() > SHORT) ? id.substring(id.length() - SHORT) : id);
	}

}
