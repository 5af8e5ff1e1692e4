package org.diaodu.query.obstacle;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.diaodu.kernel.obstacle.SortingSeat;
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
	 * @param holders who holds them
	 */
	record Seat(String unitId, Reach reach, Map<String, Set<Role>> roles, List<Holder> holders) {

		/** The units in which somebody has that right. */
		Set<String> having(ObstacleRight right) {
			return this.roles.entrySet()
				.stream()
				.filter((unit) -> countsFor(right, unit.getKey()))
				.filter((unit) -> unit.getValue().stream().anyMatch((role) -> right.isGrantedTo(role, this.reach)))
				.map(Map.Entry::getKey)
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}

		/** Where its obstacles are sorted: in its commission, where it has one. */
		SortingSeat sorting() {
			String commission = this.roles.keySet()
				.stream()
				.filter((unit) -> !unit.equals(this.unitId))
				.findFirst()
				.orElse(this.unitId);
			return new SortingSeat(this.unitId, commission, this.reach == Reach.CITY);
		}

		/** A leader of the commission decides on nothing the commission asked for. */
		private boolean countsFor(ObstacleRight right, String unitId) {
			return right != ObstacleRight.STAND_IN || unitId.equals(this.unitId);
		}

		/**
		 * The units in which everybody serves who has that right (兼职), so that nobody of
		 * them decides on their work; none where nobody has it.
		 */
		Set<String> sharedBy(ObstacleRight right) {
			return people(right).stream().reduce((some, others) -> {
				Set<String> shared = new LinkedHashSet<>(some);
				shared.retainAll(others);
				return shared;
			}).orElse(Set.of());
		}

		/** Whoever has that right, by the units they serve in. */
		List<Set<String>> people(ObstacleRight right) {
			return this.holders.stream()
				.filter((one) -> countsFor(right, one.unitId()) && right.isGrantedTo(one.role(), this.reach))
				.map(Holder::servesIn)
				.toList();
		}

	}

	/**
	 * Somebody in office in a seat or its commission.
	 *
	 * @param servesIn the units of all posts they hold
	 */
	record Holder(String unitId, Role role, Set<String> servesIn) {
	}

	/** As far as it matters to whoever asks in that role. */
	static ActingUnits of(Role role, @Nullable Reach reach, Reading reading, JdbcClient jdbc) {
		if (reach == null || Stream.concat(ASKED.stream(), (reach == Reach.CITY) ? IN_THE_STEAD.stream() : Stream.of())
			.noneMatch((right) -> right.isGrantedTo(role, reach))) {
			return NONE;
		}
		return reading.units().following(new Question(reading.today()), ActingUnits.class, () -> read(reading, jdbc));
	}

	/** Who acts on a day. */
	private record Question(LocalDate day) {
	}

	private static ActingUnits read(Reading reading, JdbcClient jdbc) {
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
				seats
					.computeIfAbsent(row.getString("seat_id"),
							(id) -> new Seat(id, of, new LinkedHashMap<>(), new ArrayList<>()))
					.roles()
					.put(row.getString("unit_id"), roles(row.getArray("roles")));
			});
		holders(reading, jdbc, today, seats);
		List<Seat> districts = seats.values().stream().filter((seat) -> seat.reach() == Reach.DISTRICT).toList();
		Seat city = seats.values().stream().filter((seat) -> seat.reach() == Reach.CITY).findFirst().orElse(null);
		return new ActingUnits(city, districts);
	}

	private static void holders(Reading reading, JdbcClient jdbc, LocalDate today, Map<String, Seat> seats) {
		Map<String, List<Seat>> byUnit = new HashMap<>();
		seats.values()
			.forEach((seat) -> seat.roles()
				.keySet()
				.forEach((unit) -> byUnit.computeIfAbsent(unit, (first) -> new ArrayList<>()).add(seat)));
		jdbc.sql(reading.directory()
			.sql("SELECT p.unit_id, p.role, ARRAY(SELECT DISTINCT o.unit_id FROM {post} o"
					+ " WHERE o.person_id = p.person_id AND o.role <> 'OWNER_CONTACT' AND o.valid_from <= ?"
					+ " AND (o.valid_to IS NULL OR o.valid_to >= ?)) AS serves_in FROM {post} p"
					+ " WHERE p.unit_id = ANY (?) AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= ?)"))
			.params(today, today, byUnit.keySet().toArray(String[]::new), today, today)
			.query((row) -> {
				Holder holder = new Holder(row.getString("unit_id"), Role.valueOf(row.getString("role")),
						Set.of((String[]) row.getArray("serves_in").getArray()));
				byUnit.getOrDefault(holder.unitId(), List.of()).forEach((seat) -> seat.holders().add(holder));
			});
	}

	private static Set<Role> roles(Array names) throws SQLException {
		return Stream.of((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toSet());
	}

	/** The units in which somebody acts for the city. */
	Set<String> unitsOfTheCity() {
		return (this.city != null) ? this.city.having(ObstacleRight.DECIDE) : Set.of();
	}

	/** Whoever acts for the city, by the units they serve in. */
	List<Set<String>> forTheCity() {
		return (this.city != null) ? this.city.people(ObstacleRight.DECIDE) : List.of();
	}

	/** The same for a district. */
	List<Set<String>> forDistrict(@Nullable String districtId) {
		return this.districts.stream()
			.filter((seat) -> seat.unitId().equals(districtId))
			.map((seat) -> seat.people(ObstacleRight.DECIDE))
			.findFirst()
			.orElse(List.of());
	}

	/** The districts in which nobody has that right. */
	Set<String> districtsWithout(ObstacleRight right) {
		return this.districts.stream()
			.filter((seat) -> seat.having(right).isEmpty())
			.map(Seat::unitId)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
