package org.diaodu.command.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.LedgerWarning;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where a row says its project is and which department builds it: names become units;
 * names nobody registered stay in words.
 */
final class RowPlaces {

	private final LedgerMapping mapping;

	private final Territory territory;

	private final LocalDate today;

	RowPlaces(LedgerMapping mapping, Territory territory, LocalDate today) {
		this.mapping = mapping;
		this.territory = territory;
		this.today = today;
	}

	Land land(RowCells cells) {
		String district = district(cells);
		return new Land(district, zone(cells));
	}

	private @Nullable String district(RowCells cells) {
		RowFindings findings = cells.findings();
		String named = cells.says(LedgerField.DISTRICT);
		String code = cells.says(LedgerField.DIVISION_CODE);
		if (named.isEmpty() && code.isEmpty() && this.mapping.district() != null) {
			named = this.mapping.district();
		}
		Territory.Match match = named.isEmpty() ? null : this.territory.district(named, this.today);
		if (match == null && !code.isEmpty()) {
			match = this.territory.division(code, this.today);
		}
		String word = named.isEmpty() ? code : named;
		findings.gap(LedgerField.DISTRICT, match);
		if (match == null) {
			if (!word.isEmpty()) {
				findings.warn(LedgerWarning.PLACE_OUTSIDE_CITY, LedgerField.DISTRICT, word);
				findings.remark("所在地原文：" + word);
			}
			return null;
		}
		if (match.former()) {
			findings.warn(Refusal.of(LedgerWarning.PLACE_BY_OLD_NAME, LedgerField.DISTRICT.name())
				.with("value", word)
				.with("now", match.name()));
		}
		return match.unitId();
	}

	private @Nullable String zone(RowCells cells) {
		String name = cells.says(LedgerField.ZONE);
		if (name.isEmpty()) {
			return null;
		}
		Territory.Match match = this.territory.zone(name, this.today);
		if (match == null) {
			cells.findings().warn(LedgerWarning.ZONE_NOT_REGISTERED, LedgerField.ZONE, name);
			cells.findings().remark("园区原文：" + name);
			return null;
		}
		return match.unitId();
	}

	@Nullable String department(RowCells cells) {
		String name = cells.says(LedgerField.CONSTRUCTION_DEPARTMENT);
		if (name.isEmpty()) {
			return null;
		}
		Territory.Match match = this.territory.department(name, this.today);
		if (match == null) {
			cells.findings().warn(LedgerWarning.DEPARTMENT_NOT_REGISTERED, LedgerField.CONSTRUCTION_DEPARTMENT, name);
			cells.findings().remark("建设管理部门原文：" + name);
			return null;
		}
		return match.unitId();
	}

	static Place place(RowCells cells) {
		String address = cells.saysOrNull(LedgerField.ADDRESS);
		BigDecimal longitude = cells.number(LedgerField.LONGITUDE);
		BigDecimal latitude = cells.number(LedgerField.LATITUDE);
		return (address == null && longitude == null && latitude == null) ? Place.UNKNOWN
				: new Place(address, longitude, latitude);
	}

	/** The units a project lies in, null where the row names none that is known. */
	record Land(@Nullable String districtId, @Nullable String zoneId) {

	}

}
