package org.diaodu.query.jurisdiction;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.message.Clause;
import org.diaodu.query.projection.Slot;

/**
 * Which zones are pilots of life-cycle management as a whole.
 */
@Clause("F-070")
public final class ZonePilots {

	private ZonePilots() {
	}

	/**
	 * Whether all projects of a zone are pilots on a day.
	 * @param zoneId null for projects in no zone
	 */
	public static boolean isPilot(JdbcClient jdbc, Slot directory, @Nullable String zoneId, LocalDate day) {
		return zoneId != null && jdbc
			.sql(directory.sql("SELECT pilot FROM {zone_pilot} WHERE unit_id = ? AND since <= ?"
					+ " ORDER BY log_index DESC LIMIT 1"))
			.param(zoneId)
			.param(day)
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

}
