package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.query.ObstacleClockState;
import org.diaodu.kernel.obstacle.query.ObstacleFilter;
import org.diaodu.kernel.value.CodeText;
import org.diaodu.query.jurisdiction.Refusals;
import org.diaodu.query.jurisdiction.Scope;
import org.diaodu.query.obstacle.Figures.Dimension;
import org.diaodu.query.project.SearchText;
import org.diaodu.query.projection.Condition;

/**
 * Which obstacles {@code o} a page is about.
 */
record Selection(ObstacleFilter filter, Scope scope, Condition visible, @Nullable Condition outside, LocalDate today) {

	/**
	 * Past the original last day, standstill left out, or an earlier one that a
	 * government bound it to; what stands still does not age.
	 */
	static final String OVERDUE = "o.is_running AND o.original_until < ?"
			+ " AND (o.paused_on IS NULL OR o.original_until < o.paused_on)";

	/** The same, or a step is late. */
	static final String LATE = "o.late_after < ? AND o.late_after < 'infinity'";

	/** A step that no time limit of solving drives is late. */
	static final String STEP_LATE = "o.step_due < ?";

	/** Half of the time is used, and it is not late. */
	static final String HALF_USED = "o.is_running AND o.paused_on IS NULL AND o.original_until >= ? AND o.half_on < ?";

	private static final String PREFIX = "SZ";

	/** After every digit. */
	private static final String ABOVE = "~";

	private static final Pattern PART_OF_NUMBER = Pattern.compile("[0-9A-Z]+");

	private static final int LONGEST_TEXT = 40;

	static Selection of(ObstacleFilter filter, Desk desk) {
		Scope scope = desk.reading().scope();
		return new Selection(filter, scope, desk.visible(), Sight.outside(scope, desk.caller()), desk.today());
	}

	/** Always what the caller may see. */
	Condition rows() {
		return this.visible.and(wanted());
	}

	/**
	 * Where the figures that are kept count what is asked for, or null where they do not:
	 * all of a place, of one status, tier, category or severity at most.
	 */
	@Nullable Kept kept() {
		Place place = place();
		Map<Dimension, String> by = new EnumMap<>(Dimension.class);
		put(by, Dimension.STATUS, this.filter.status());
		put(by, Dimension.TIER, this.filter.tier());
		put(by, Dimension.CATEGORY, this.filter.category());
		put(by, Dimension.SEVERITY, this.filter.severity());
		boolean more = this.filter.itemCode() != null || this.filter.projectId() != null || this.filter.unitId() != null
				|| this.filter.clock() != null || (this.filter.text() != null && !this.filter.text().isBlank());
		if (place == null || more || by.size() > 1) {
			return null;
		}
		return by.entrySet()
			.stream()
			.findFirst()
			.map((one) -> new Kept(place.id(), place.outside(), one.getKey(), one.getValue()))
			.orElse(new Kept(place.id(), place.outside(), null, ""));
	}

	private static void put(Map<Dimension, String> by, Dimension dimension, @Nullable Object member) {
		if (member != null) {
			by.put(dimension, member.toString());
		}
	}

	/** The one place asked for, if the caller may see all of it. */
	private @Nullable Place place() {
		String district = this.filter.districtId();
		String zone = this.filter.zoneId();
		if (district != null && zone != null) {
			return null;
		}
		String asked = (district != null) ? district : zone;
		return switch (this.scope.kind()) {
			case CITY -> new Place((asked != null) ? asked : Figures.CITY, null);
			case DISTRICT -> own(asked, district);
			case ZONE -> own(asked, zone);
			case CONSTRUCTION, SECTOR, DEPARTMENT, DISTRICT_SECTOR, OWNER, NONE -> null;
		};
	}

	private @Nullable Place own(@Nullable String asked, @Nullable String ownKind) {
		if (asked == null) {
			return new Place(this.scope.unitId(), this.outside);
		}
		return this.scope.unitId().equals(ownKind) ? new Place(asked, null) : null;
	}

	private record Place(String id, @Nullable Condition outside) {
	}

	/**
	 * Figures that are kept.
	 *
	 * @param place whose
	 * @param outside what the caller sees elsewhere, and must be counted besides
	 * @param by what is filtered by, null when nothing is
	 */
	record Kept(String place, @Nullable Condition outside, @Nullable Dimension by, String member) {
	}

	/** What the filter says, apart from who asks. */
	Condition wanted() {
		Condition condition = Condition.TRUE;
		if (this.filter.open() != null) {
			condition = condition.and(this.filter.open() ? "o.is_open" : "NOT o.is_open");
		}
		return condition.and(equal("o.tier", this.filter.tier()))
			.and(equal("o.status", this.filter.status()))
			.and(equal("o.category", this.filter.category()))
			.and(equal("o.item_code", this.filter.itemCode()))
			.and(equal("o.severity", this.filter.severity()))
			.and(equal("o.district_id", this.filter.districtId()))
			.and(equal("o.zone_id", this.filter.zoneId()))
			.and(equal("o.project_id", this.filter.projectId()))
			.and(unit(this.filter.unitId()))
			.and(clock(this.filter.clock()))
			.and(text(this.filter.text()));
	}

	/** Those whose lead unit or one of whose cooperating units this is. */
	static Condition unit(@Nullable String unitId) {
		if (unitId == null) {
			return Condition.TRUE;
		}
		Condition party = Condition.equal("mine.unit_id", unitId);
		return new Condition(
				"o.obstacle_id IN (SELECT mine.obstacle_id FROM {obstacle_party} mine WHERE " + party.sql() + ")",
				party.values());
	}

	static Condition equal(String column, @Nullable Object value) {
		return (value != null) ? Condition.equal(column, value.toString()) : Condition.TRUE;
	}

	private Condition clock(@Nullable ObstacleClockState state) {
		if (state == null) {
			return Condition.TRUE;
		}
		return switch (state) {
			case NONE -> new Condition(
					"NOT o.is_running AND o.status NOT IN ('SOLVED_CLAIMED', 'CONFIRMED', 'EVALUATED')", List.of());
			case STOPPED -> new Condition("o.status IN ('SOLVED_CLAIMED', 'CONFIRMED', 'EVALUATED')", List.of());
			case PAUSED -> new Condition("o.status = 'PAUSED'", List.of());
			case OVERDUE ->
				new Condition("o.is_running AND o.status <> 'PAUSED' AND o.original_until < ?", List.of(this.today));
			case HALF_USED ->
				new Condition("o.is_running AND o.status <> 'PAUSED' AND o.original_until >= ? AND o.half_on < ?",
						List.of(this.today, this.today));
			case RUNNING ->
				new Condition("o.is_running AND o.status <> 'PAUSED' AND o.original_until >= ? AND o.half_on >= ?",
						List.of(this.today, this.today));
		};
	}

	/** A whole number, how one begins, or any part of one, of the report or of where. */
	private static Condition text(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return Condition.TRUE;
		}
		if (text.length() > LONGEST_TEXT) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_TOO_LONG, "filter.text").with("max", LONGEST_TEXT));
		}
		ObstacleNumber whole = ObstacleNumber.parse(text);
		if (whole != null) {
			return Condition.equal("o.number", whole.value());
		}
		String normal = SearchText.normal(text);
		if (normal.isEmpty()) {
			return new Condition("FALSE", List.of());
		}
		String part = CodeText.normalise(text).replace("-", "").toUpperCase(Locale.ROOT);
		if (part.startsWith(PREFIX) && PART_OF_NUMBER.matcher(part).matches()) {
			return new Condition("o.number >= ? AND o.number < ?", List.of(part, part + ABOVE));
		}
		Condition said = containing(normal);
		String written = SearchText.normal(part);
		// A number is stored without the hyphens it is written with.
		return (!written.equals(normal) && PART_OF_NUMBER.matcher(part).matches()) ? either(said, containing(written))
				: said;
	}

	private static Condition either(Condition one, Condition other) {
		List<Object> values = new ArrayList<>(one.values());
		values.addAll(other.values());
		return new Condition("(" + one.sql() + " OR " + other.sql() + ")", values);
	}

	/** As the board of projects is searched (ADR 0025). */
	private static Condition containing(String normal) {
		Condition like = new Condition("o.search_text LIKE ?", List.of(SearchText.likePattern(normal)));
		Set<String> pieces = SearchText.pieces(normal);
		return pieces
			.isEmpty()
					? like
					: new Condition("o.obstacle_id IN (SELECT s.obstacle_id FROM {obstacle_search} s"
							+ " WHERE s.grams @> ?::text[])", List.of((Object) pieces.toArray(String[]::new)))
						.and(like);
	}

}
