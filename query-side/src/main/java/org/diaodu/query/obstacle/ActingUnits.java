package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.jurisdiction.Reach;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleRight;
import org.diaodu.query.jurisdiction.Reading;

/**
 * Who is in office today to act for the government of the city and of each district. Only
 * whoever may act for one themselves asks.
 *
 * @param city of the city, null when there is none or nobody asks
 * @param districts of each district, in no order
 */
@Clause({ "F-004", "F-009", "F-128" })
record ActingUnits(@Nullable Seat city, List<Seat> districts) {

	static final ActingUnits NONE = new ActingUnits(null, List.of());

	/** Whose posts allow it, in whatever unit. */
	private static final String[] DECIDING = roles(ObstacleRight.DECIDE);

	/** Those who call people in. */
	private static final String[] INTERVIEWING = roles(ObstacleRight.INTERVIEW);

	/**
	 * A government.
	 *
	 * @param unitId the city or district
	 * @param acting the units in which somebody acts for it
	 * @param interviewing those in which somebody calls people in
	 */
	record Seat(String unitId, Set<String> acting, Set<String> interviewing) {

		private static Seat of(String unitId) {
			return new Seat(unitId, new LinkedHashSet<>(), new LinkedHashSet<>());
		}

	}

	/** As far as it matters to whoever asks in that role. */
	static ActingUnits of(Role role, @Nullable Reach reach, Reading reading, JdbcClient jdbc) {
		if (reach == null || Stream.of(ObstacleRight.DECIDE, ObstacleRight.CRITICISE, ObstacleRight.INTERVIEW)
			.noneMatch((right) -> right.isGrantedTo(role, reach))) {
			return NONE;
		}
		LocalDate today = reading.today();
		Map<String, UnitKind> kinds = new LinkedHashMap<>();
		Map<String, Seat> seats = new LinkedHashMap<>();
		String held = "EXISTS (SELECT FROM {post} p WHERE p.unit_id = u.unit_id AND p.role = ANY (?)"
				+ " AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= ?))";
		jdbc.sql(reading.directory()
			.sql("SELECT s.unit_id AS seat_id, s.kind, u.unit_id, " + held + " AS acting, " + held
					+ " AS interviewing FROM {unit} s JOIN {unit} u"
					+ " ON u.unit_id = s.unit_id OR (u.parent_id = s.unit_id AND u.kind = 'DEPARTMENT'"
					+ " AND 'COORDINATING' = ANY (string_to_array(u.functions, ',')))"
					+ " WHERE s.kind IN ('CITY', 'DISTRICT') AND u.ended_on IS NULL ORDER BY u.unit_id"))
			.params(DECIDING, today, today, INTERVIEWING, today, today)
			.query((row) -> {
				String id = row.getString("seat_id");
				kinds.put(id, UnitKind.valueOf(row.getString("kind")));
				Seat seat = seats.computeIfAbsent(id, Seat::of);
				if (row.getBoolean("acting")) {
					seat.acting().add(row.getString("unit_id"));
				}
				if (row.getBoolean("interviewing")) {
					seat.interviewing().add(row.getString("unit_id"));
				}
			});
		List<Seat> districts = seats.values()
			.stream()
			.filter((seat) -> kinds.get(seat.unitId()) == UnitKind.DISTRICT)
			.toList();
		Seat city = seats.values()
			.stream()
			.filter((seat) -> kinds.get(seat.unitId()) == UnitKind.CITY)
			.findFirst()
			.orElse(null);
		return new ActingUnits(city, districts);
	}

	private static String[] roles(ObstacleRight right) {
		return Arrays.stream(Role.values())
			.filter((role) -> right.isGrantedTo(role, Reach.CITY) || right.isGrantedTo(role, Reach.DISTRICT))
			.map(Role::name)
			.toArray(String[]::new);
	}

	/** The units in which somebody acts for the city. */
	Set<String> forTheCity() {
		return (this.city != null) ? this.city.acting() : Set.of();
	}

	/** The same for a district. */
	Set<String> forDistrict(@Nullable String districtId) {
		return this.districts.stream()
			.filter((seat) -> seat.unitId().equals(districtId))
			.map(Seat::acting)
			.findFirst()
			.orElse(Set.of());
	}

}
