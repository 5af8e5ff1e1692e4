package org.diaodu.query.project;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.query.BoardBand;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.Refusals;
import org.diaodu.query.jurisdiction.Scope;
import org.diaodu.query.projection.Condition;

/**
 * Which rows a page is about, as conditions on the project table.
 *
 * @param kind the board, or null for the leads
 * @param unitId whose board, as the figures name it
 * @param access how much of the board the caller sees
 * @param today what is overdue is so today
 */
record BoardSelection(@Nullable BoardKind kind, String unitId, Access access, Scope scope, BoardFilter filter,
		LocalDate today) {

	private static final int LONGEST_TEXT = 100;

	/** The board of a unit. */
	static BoardSelection of(BoardKind kind, Access.Unit unit, Access access, Reading reading, BoardFilter filter) {
		return new BoardSelection(kind, figuresUnit(unit), access, reading.scope(), filter, reading.today());
	}

	/** How the figures name a unit. */
	static String figuresUnit(Access.Unit unit) {
		return (unit.kind() == UnitKind.CITY) ? Membership.CITY_WIDE : unit.unitId();
	}

	/** What no board counts. */
	static BoardSelection leads(Reading reading, BoardFilter filter) {
		return new BoardSelection(null, Membership.CITY_WIDE, Access.PART, reading.scope(), filter, reading.today());
	}

	/** Whatever is on the register, as far as the caller sees it. */
	static BoardSelection register(Reading reading, BoardFilter filter) {
		return new BoardSelection(BoardKind.REGISTER, Membership.CITY_WIDE, Access.PART, reading.scope(), filter,
				reading.today());
	}

	/** What a row's territory is in the figures. */
	String territoryColumn() {
		return byZone() ? "zone_id" : "district_id";
	}

	boolean byZone() {
		return this.kind == BoardKind.ZONE || this.kind == BoardKind.DISTRICT;
	}

	/** Whether a row is scheduled with emphasis on this board. */
	String keyColumn() {
		if (this.kind == null) {
			return "FALSE";
		}
		return switch (this.kind) {
			case ZONE, DEPARTMENT, CITY -> "TRUE";
			case DISTRICT -> "district_key";
			case REGISTER -> "any_key";
		};
	}

	/** Whether the stored figures of the whole board answer. */
	boolean figuresWhole() {
		return this.kind != null && Figures.keepsTotals(this.kind) && byDimensionsOnly() && this.filter.stage() == null
				&& this.filter.section() == null && this.filter.family() == null && this.filter.band() == null
				&& territory() == null && this.filter.standing().overall() == null;
	}

	/** Whether stored figures answer, when filtered by their dimensions. */
	boolean figuresByCell() {
		return this.kind != null && Figures.keepsCells(this.kind) && byDimensionsOnly();
	}

	/** Whether nothing narrows the board that its figures are not kept by. */
	private boolean byDimensionsOnly() {
		boolean foreignTerritory = (byZone() ? this.filter.districtId() : this.filter.zoneId()) != null;
		return this.access == Access.WHOLE && state() == ProjectState.ACTIVE && !foreignTerritory && text() == null
				&& this.filter.amountFrom() == null && this.filter.amountTo() == null
				&& this.filter.originList() == null && StandingConditions.overallOnly(this.filter.standing());
	}

	/** Conditions on the stored figures. */
	Condition cells() {
		Condition condition = Condition.TRUE;
		if (this.filter.stage() != null) {
			condition = condition.and(Condition.equal("stage", this.filter.stage().name()));
		}
		if (this.filter.section() != null) {
			condition = condition.and(Condition.equal("section", this.filter.section()));
		}
		if (this.filter.family() != null) {
			condition = condition.and(Condition.equal("family", this.filter.family().name()));
		}
		if (this.filter.band() != null) {
			condition = condition.and(Condition.equal("band", this.filter.band().name()));
		}
		LightColour overall = this.filter.standing().overall();
		if (overall != null) {
			condition = condition.and(Condition.equal("light", overall.name()));
		}
		String territory = territory();
		return (territory != null) ? condition.and(Condition.equal("territory_id", territory)) : condition;
	}

	/**
	 * Conditions on the rows: the board, the filter, and always what the caller may see.
	 */
	Condition rows() {
		return board().and(this.scope.visible()).and(filtered());
	}

	private Condition board() {
		Condition state = (state() == ProjectState.ACTIVE) ? new Condition("state = 'ACTIVE'", java.util.List.of())
				: Condition.equal("state", state().name());
		if (this.kind == null) {
			return state.and("NOT counted");
		}
		return state.and(switch (this.kind) {
			case ZONE -> new Condition("on_zone", java.util.List.of()).and(Condition.equal("zone_id", this.unitId));
			case DISTRICT ->
				new Condition("on_district", java.util.List.of()).and(Condition.equal("district_id", this.unitId));
			case DEPARTMENT -> {
				Condition all = new Condition("on_department", java.util.List.of());
				yield Membership.CITY_WIDE.equals(this.unitId) ? all
						: all.and(Condition.equal("construction_department_id", this.unitId));
			}
			case CITY -> new Condition("on_city", java.util.List.of());
			case REGISTER -> new Condition("counted", java.util.List.of());
		});
	}

	private Condition filtered() {
		Condition condition = Condition.TRUE;
		String text = text();
		if (text != null) {
			condition = condition.and(containing(text));
		}
		if (this.filter.stage() != null) {
			condition = condition.and(Condition.equal("stage", this.filter.stage().name()));
		}
		if (this.filter.section() != null) {
			condition = condition.and(Condition.equal("section", this.filter.section()));
		}
		if (this.filter.districtId() != null) {
			condition = condition.and(Condition.equal("district_id", this.filter.districtId()));
		}
		if (this.filter.zoneId() != null) {
			condition = condition.and(Condition.equal("zone_id", this.filter.zoneId()));
		}
		if (this.filter.family() != null) {
			condition = condition.and(Condition.equal("family", this.filter.family().name()));
		}
		if (this.filter.band() != null) {
			condition = condition.and((this.filter.band() == BoardBand.KEY) ? keyColumn() : "NOT " + keyColumn());
		}
		if (this.filter.amountFrom() != null) {
			condition = condition.and("amount >= ?", Hundredths.of(this.filter.amountFrom()));
		}
		if (this.filter.amountTo() != null) {
			condition = condition.and("amount BETWEEN 0 AND ?", Hundredths.of(this.filter.amountTo()));
		}
		if (this.filter.originList() != null) {
			condition = condition.and(Condition.equal("origin_list", this.filter.originList()));
		}
		return condition.and(StandingConditions.of(this.filter.standing(), this.today));
	}

	private static Condition containing(String text) {
		Condition like = new Condition("search_text LIKE ?", java.util.List.of(SearchText.likePattern(text)));
		Set<String> pieces = SearchText.pieces(text);
		if (pieces.isEmpty()) {
			return like;
		}
		return new Condition("project_id IN (SELECT s.project_id FROM {project_search} s WHERE s.grams @> ?::text[])",
				java.util.List.of((Object) pieces.toArray(String[]::new)))
			.and(like);
	}

	private @Nullable String territory() {
		return byZone() ? this.filter.zoneId() : this.filter.districtId();
	}

	private ProjectState state() {
		return (this.filter.state() != null) ? this.filter.state() : ProjectState.ACTIVE;
	}

	private @Nullable String text() {
		if (this.filter.text() == null) {
			return null;
		}
		if (this.filter.text().length() > LONGEST_TEXT) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_TOO_LONG, "filter.text").with("max", LONGEST_TEXT));
		}
		String normal = SearchText.normal(this.filter.text());
		return normal.isEmpty() ? null : normal;
	}

}
