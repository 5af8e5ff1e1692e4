package org.diaodu.query.jurisdiction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.query.projection.Slot;

/**
 * The ranks of leaders by day (F-064).
 */
class Ranks {

	private final JdbcClient jdbc;

	Ranks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The ranks held on a day, by person; of two for one day, the later recorded. */
	Map<String, LeaderRank> on(Slot slot, List<String> personIds, LocalDate day) {
		Map<String, LeaderRank> ranks = new HashMap<>();
		this.jdbc
			.sql(slot.sql("SELECT DISTINCT ON (person_id) person_id, rank FROM {person_entry}"
					+ " WHERE person_id = ANY (?) AND kind = 'RANK' AND valid_from <= ?"
					+ " ORDER BY person_id, valid_from DESC, log_index DESC"))
			.param(personIds.toArray(String[]::new))
			.param(day)
			.query((row) -> {
				ranks.put(row.getString(1), LeaderRank.valueOf(row.getString(2)));
			});
		return ranks;
	}

}
