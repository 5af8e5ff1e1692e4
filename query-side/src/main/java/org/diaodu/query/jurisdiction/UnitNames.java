package org.diaodu.query.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.query.projection.Slot;

/**
 * The names of some units, by day. Fetched in one statement for all units of an answer.
 */
public final class UnitNames {

	private final Map<String, List<Name>> names = new HashMap<>();

	private UnitNames() {
	}

	/**
	 * A name and when it began.
	 */
	record Name(LocalDate since, String name, @Nullable String code, @Nullable String reason) {
	}

	/** The names of all units. */
	static UnitNames all(JdbcClient jdbc, Slot slot) {
		UnitNames found = new UnitNames();
		jdbc.sql(slot
			.sql("SELECT unit_id, since, name, code, reason FROM {unit_name}" + " ORDER BY unit_id, since, log_index"))
			.query((RowCallbackHandler) found::read);
		return found;
	}

	/** The names of these units; null ids are passed over. */
	public static UnitNames of(JdbcClient jdbc, Slot slot, Collection<@Nullable String> unitIds) {
		UnitNames found = new UnitNames();
		String[] ids = unitIds.stream().filter(Objects::nonNull).distinct().toArray(String[]::new);
		if (ids.length > 0) {
			jdbc.sql(slot.sql("SELECT unit_id, since, name, code, reason FROM {unit_name} WHERE unit_id = ANY (?)"
					+ " ORDER BY unit_id, since, log_index"))
				.param(ids)
				.query((RowCallbackHandler) found::read);
		}
		return found;
	}

	private void read(ResultSet row) throws SQLException {
		this.names.computeIfAbsent(row.getString(1), (id) -> new ArrayList<>())
			.add(new Name(row.getObject(2, LocalDate.class), row.getString(3), row.getString(4), row.getString(5)));
	}

	/**
	 * The name valid on a day, the first one for a day before it, or null when the unit
	 * is unknown.
	 */
	public @Nullable String on(@Nullable String unitId, LocalDate day) {
		Name name = find(unitId, day);
		return (name != null) ? name.name() : null;
	}

	/** The GB/T 2260 code valid on a day. */
	public @Nullable String codeOn(@Nullable String unitId, LocalDate day) {
		Name name = find(unitId, day);
		return (name != null) ? name.code() : null;
	}

	/** All names, oldest first. */
	List<Name> all(String unitId) {
		return this.names.getOrDefault(unitId, List.of());
	}

	private @Nullable Name find(@Nullable String unitId, LocalDate day) {
		if (unitId == null) {
			return null;
		}
		Name valid = null;
		for (Name name : all(unitId)) {
			if (valid == null || !name.since().isAfter(day)) {
				valid = name;
			}
		}
		return valid;
	}

}
