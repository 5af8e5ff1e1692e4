package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.diaodu.query.project.SearchText;
import org.diaodu.query.projection.Condition;

/**
 * Which obstacles {@code o} a page is about.
 */
record Selection(ObstacleFilter filter, Scope scope, Condition visible, LocalDate today) {

	/**
	 * Past the original last day, standstill left out; what stands still does not age.
	 */
	static final String OVERDUE = "o.is_running AND o.original_until < ?"
			+ " AND (o.paused_on IS NULL OR o.original_until < o.paused_on)";

	private static final String PREFIX = "SZ";

	/** After every digit. */
	private static final String ABOVE = "~";

	private static final Pattern PART_OF_NUMBER = Pattern.compile("[0-9A-Z]+");

	private static final int LONGEST_TEXT = 40;

	static Selection of(ObstacleFilter filter, Desk desk) {
		return new Selection(filter, desk.reading().scope(), desk.visible(), desk.today());
	}

	/** Always what the caller may see. */
	Condition rows() {
		Condition condition = this.visible;
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

	/** Whether the stored figures answer: all of the city, or all that is open or not. */
	boolean isWhole() {
		ObstacleFilter all = new ObstacleFilter(this.filter.open(), null, null, null, null, null, null, null, null,
				null, null, null);
		return this.scope.kind() == Scope.Kind.CITY && this.filter.equals(all);
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
