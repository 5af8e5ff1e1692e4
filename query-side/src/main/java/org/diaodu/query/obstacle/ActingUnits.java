package org.diaodu.query.obstacle;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
 * Who is in office today to act for the government of the city and of each district:
 * where a district has nobody, whoever has the same right above it acts in the stead.
 * Only whoever may act for one themselves asks.
 *
 * @param city of the city, null when there is none or nobody asks
 * @param districts of each district, in no order
 */
@Clause({ "F-004", "F-009", "F-128" })
record ActingUnits(@Nullable Seat city, List<Seat> districts) {

	static final ActingUnits NONE = new ActingUnits(null, List.of());

	/** What others do in the stead of an office where nobody is. */
	static final List<ObstacleRight> IN_THE_STEAD = List.of(ObstacleRight.SORT, ObstacleRight.SUPERVISE,
			ObstacleRight.CRITICISE, ObstacleRight.STAND_IN);

	private static final List<ObstacleRight> ASKED = List.of(ObstacleRight.DECIDE, ObstacleRight.CRITICISE,
			ObstacleRight.INTERVIEW);

	/**
	 * A government.
	 *
	 * @param unitId the city or district
	 * @param reach of its people
	 * @param roles that are held in it and in its commission, by unit
	 */
	record Seat(String unitId, Reach reach, Map<String, Set<Role>> roles) {

		/** The units in which somebody has that right. */
		Set<String> having(ObstacleRight right) {
			return this.roles.entrySet()
				.stream()
				// A leader of the commission decides on nothing the commission asked for.
				.filter((unit) -> right != ObstacleRight.STAND_IN || unit.getKey().equals(this.unitId))
				.filter((unit) -> unit.getValue().stream().anyMatch((role) -> right.isGrantedTo(role, this.reach)))
				.map(Map.Entry::getKey)
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}

	}

	/** As far as it matters to whoever asks in that role. */
	static ActingUnits of(Role role, @Nullable Reach reach, Reading reading, JdbcClient jdbc) {
		if (reach == null || Stream.concat(ASKED.stream(), (reach == Reach.CITY) ? IN_THE_STEAD.stream() : Stream.of())
			.noneMatch((right) -> right.isGrantedTo(role, reach))) {
			return NONE;
		}
		LocalDate today = reading.today();
		Map<String, Seat> seats = new LinkedHashMap<>();
		jdbc.sql(reading.directory()
			.sql("SELECT s.unit_id AS seat_id, s.kind, u.unit_id, ARRAY(SELECT DISTINCT p.role FROM {post} p"
					+ " WHERE p.unit_id = u.unit_id AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= ?))"
					+ " AS roles FROM {unit} s JOIN {unit} u"
					+ " ON u.unit_id = s.unit_id OR (u.parent_id = s.unit_id AND u.kind = 'DEPARTMENT'"
					+ " AND 'COORDINATING' = ANY (string_to_array(u.functions, ',')))"
					+ " WHERE s.kind IN ('CITY', 'DISTRICT') AND u.ended_on IS NULL ORDER BY u.unit_id"))
			.params(today, today)
			.query((row) -> {
				Reach of = (UnitKind.valueOf(row.getString("kind")) == UnitKind.CITY) ? Reach.CITY : Reach.DISTRICT;
				seats.computeIfAbsent(row.getString("seat_id"), (id) -> new Seat(id, of, new LinkedHashMap<>()))
					.roles()
					.put(row.getString("unit_id"), roles(row.getArray("roles")));
			});
		List<Seat> districts = seats.values().stream().filter((seat) -> seat.reach() == Reach.DISTRICT).toList();
		Seat city = seats.values().stream().filter((seat) -> seat.reach() == Reach.CITY).findFirst().orElse(null);
		return new ActingUnits(city, districts);
	}

	private static Set<Role> roles(Array names) throws SQLException {
		return Stream.of((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toSet());
	}

	/** The units in which somebody acts for the city. */
	Set<String> forTheCity() {
		return (this.city != null) ? this.city.having(ObstacleRight.DECIDE) : Set.of();
	}

	/** The same for a district. */
	Set<String> forDistrict(@Nullable String districtId) {
		return this.districts.stream()
			.filter((seat) -> seat.unitId().equals(districtId))
			.map((seat) -> seat.having(ObstacleRight.DECIDE))
			.findFirst()
			.orElse(Set.of());
	}

	/** The districts in which nobody has that right. */
	Set<String> districtsWithout(ObstacleRight right) {
		return this.districts.stream()
			.filter((seat) -> seat.having(right).isEmpty())
			.map(Seat::unitId)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
