package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.RowCallbackHandler;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.Reach;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleRight;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.query.jurisdiction.Directory;
import org.diaodu.query.projection.Condition;

/**
 * The units in which nobody is in office today who may solve an obstacle, as the deciding
 * side judges it (ADR 0164): everybody left, or the unit was merged into another. Their
 * turns are also those of whoever sorts at the tier of the obstacle; only these ask.
 *
 * @param unitIds of all such units, but those whoever asks serves in themselves
 */
@Clause({ "F-004", "F-125" })
record Vacancies(Set<String> unitIds) {

	/** Which these are on a day. */
	private record Question(LocalDate day) {
	}

	private static final Vacancies NONE = new Vacancies(Set.of());

	private static final String[] HANDLING = Arrays.stream(Role.values())
		.filter((role) -> Arrays.stream(Reach.values())
			.anyMatch((reach) -> ObstacleRight.HANDLE.isGrantedTo(role, reach)))
		.map(Role::name)
		.toArray(String[]::new);

	private static final String[] OF_THE_CITY = Arrays.stream(SolvingTier.values())
		.filter(SolvingTier::isOfTheCity)
		.map(SolvingTier::name)
		.toArray(String[]::new);

	/** As far as they matter to whoever asks. */
	static Vacancies of(Desk desk) {
		if (!desk.actor().has(ObstacleRight.SORT)) {
			return NONE;
		}
		Directory units = desk.reading().units();
		Vacancies all = units.following(new Question(desk.today()), Vacancies.class,
				() -> new Vacancies(vacant(desk, units)));
		return new Vacancies(
				all.unitIds().stream().filter((unit) -> !desk.actor().isOwn(unit)).collect(Collectors.toSet()));
	}

	private static Set<String> vacant(Desk desk, Directory units) {
		LocalDate today = desk.today();
		Set<String> vacant = new HashSet<>();
		units.all().map(Directory.Unit::unitId).forEach(vacant::add);
		desk.jdbc()
			.sql(desk.reading()
				.directory()
				.sql("SELECT DISTINCT p.unit_id, p.role FROM {post} p WHERE p.role = ANY (?)"
						+ " AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= ?)"))
			.params(HANDLING, today, today)
			.query((RowCallbackHandler) (row) -> {
				Directory.Unit unit = units.unit(row.getString("unit_id"));
				if (unit != null && handles(unit, Role.valueOf(row.getString("role")), units, today)) {
					vacant.remove(unit.unitId());
				}
			});
		return Set.copyOf(vacant);
	}

	/** The leaders of the city solve nothing: they decide for the leading group. */
	private static boolean handles(Directory.Unit unit, Role role, Directory units, LocalDate today) {
		if ((unit.endedOn() != null && !today.isBefore(unit.endedOn()))
				|| (unit.kind() == UnitKind.CITY && role == Role.RESPONSIBLE_LEADER)) {
			return false;
		}
		Reach reach = Reach.of(unit.kind(), unit.has(DepartmentFunction.COORDINATING), units.parentKind(unit));
		return reach != null && ObstacleRight.HANDLE.isGrantedTo(role, reach);
	}

	/** Where what waits for them is addressed to. */
	List<String> addresses() {
		return this.unitIds.stream().sorted().map((unit) -> Waiting.at(ObstacleRight.HANDLE, unit)).toList();
	}

	/**
	 * Which obstacles {@code o} that were sorted are sorted again by whoever asks, not by
	 * another tier.
	 */
	static Condition sortedBy(Actor actor) {
		Condition ofTheCity = new Condition("o.tier = ANY (?)", List.of((Object) OF_THE_CITY));
		if (actor.reach() == Reach.CITY) {
			Object alone = actor.acting().districtsWithout(ObstacleRight.SORT).toArray(String[]::new);
			return new Condition("(" + ofTheCity.sql() + " OR o.district_id = ANY (?))",
					List.of(ofTheCity.values().getFirst(), alone));
		}
		String district = actor.districtId();
		return (district != null)
				? Condition.equal("o.district_id", district)
					.and(new Condition("NOT (" + ofTheCity.sql() + ")", ofTheCity.values()))
				: new Condition("FALSE", List.of());
	}

}
