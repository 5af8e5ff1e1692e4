package org.diaodu.command.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.diaodu.kernel.ledger.AmountUnit;
import org.diaodu.kernel.ledger.LedgerField;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heading of a sheet: the row that names most of the things lists speak of, the
 * project's name among them. It may stand below titles and take two rows.
 */
final class LayoutFinder {

	/** How many rows are looked at; titles are never longer. */
	static final int DEPTH = 40;

	private static final int MIN_MEANINGS = 2;

	private LayoutFinder() {
	}

	static SheetLayout find(String sheet, List<RawRow> top) {
		int best = -1;
		int most = MIN_MEANINGS - 1;
		for (int i = 0; i < Math.min(DEPTH, top.size()); i++) {
			int meanings = meanings(top.get(i));
			if (meanings > most) {
				best = i;
				most = meanings;
			}
		}
		if (best < 0) {
			return new SheetLayout(sheet, "", 0, 0, List.of(), List.of(), unitIn(top), null);
		}
		RawRow heading = top.get(best);
		// The lower row of two may carry more known words (总投资 under 资金来源).
		if (best > 0 && isUpperRow(top.get(best - 1), heading)) {
			return layout(sheet, top, best - 1, top.get(best - 1), heading);
		}
		RawRow next = (best + 1 < top.size()) ? top.get(best + 1) : null;
		if (next != null && isLowerRow(heading, next)) {
			return layout(sheet, top, best, heading, next);
		}
		return layout(sheet, top, best, heading, null);
	}

	private static SheetLayout layout(String sheet, List<RawRow> top, int index, RawRow upper, @Nullable RawRow lower) {
		List<String> headings = new ArrayList<>();
		List<String> groups = new ArrayList<>();
		int width = Math.max(upper.cells().size(), (lower != null) ? lower.cells().size() : 0);
		String over = "";
		for (int column = 0; column < width; column++) {
			String high = Wording.tidy(upper.text(column));
			String low = (lower != null) ? Wording.tidy(lower.text(column)) : "";
			if (!high.isEmpty()) {
				over = high;
			}
			headings.add(low.isEmpty() ? high : low);
			groups.add(low.isEmpty() ? "" : over);
		}
		StringBuilder title = new StringBuilder();
		for (RawRow row : top.subList(0, index)) {
			for (Cell cell : row.cells()) {
				if (!cell.isBlank()) {
					title.append(title.isEmpty() ? "" : " ").append(Wording.tidy(cell.text()));
				}
			}
		}
		AmountUnit unit = Headings.statedUnit(title.toString());
		return new SheetLayout(sheet, title.toString(), upper.number(), (lower != null) ? 2 : 1, headings, groups, unit,
				Headings.year(title.toString()));
	}

	/** How many different things a row names; none when it does not name the project. */
	private static int meanings(RawRow row) {
		Set<LedgerField> fields = new HashSet<>();
		int texts = 0;
		for (Cell cell : row.cells()) {
			if (cell.isBlank()) {
				continue;
			}
			if (cell.numeric()) {
				return 0;
			}
			texts++;
			Headings.Meaning meaning = Headings.meaning(cell.text());
			if (meaning != null && (meaning.exact() || cell.text().length() <= 30)) {
				fields.add(meaning.field());
			}
		}
		// A row of sentences that happen to contain the words is no heading.
		return (fields.contains(LedgerField.NAME) && fields.size() * 3 >= texts) ? fields.size() : 0;
	}

	/**
	 * Whether the row below continues the heading: only words, none where a project would
	 * have its name, and at least one under a merged cell or under a blank.
	 */
	private static boolean isLowerRow(RawRow upper, RawRow lower) {
		int words = 0;
		int underBlank = 0;
		for (int column = 0; column < lower.cells().size(); column++) {
			Cell cell = lower.cell(column);
			if (cell.isBlank()) {
				continue;
			}
			Headings.Meaning above = Headings.meaning(upper.text(column));
			if (cell.numeric() || cell.text().length() > 15 || (above != null
					&& (above.field() == LedgerField.NAME || above.field() == LedgerField.SEQUENCE))) {
				return false;
			}
			words++;
			if (upper.cell(column).isBlank()) {
				underBlank++;
			}
		}
		return words >= 1 && underBlank >= 1;
	}

	/** Whether the row above is the first of two heading rows: few words over blanks. */
	private static boolean isUpperRow(RawRow above, RawRow heading) {
		int words = 0;
		int known = 0;
		for (int column = 0; column < above.cells().size(); column++) {
			Cell cell = above.cell(column);
			if (cell.isBlank()) {
				continue;
			}
			if (cell.numeric() || cell.text().length() > 15) {
				return false;
			}
			words++;
			if (Headings.meaning(cell.text()) != null) {
				known++;
			}
		}
		// The first cell of a title row is a title; of a heading row it is a column.
		return known >= 2 || (words >= 2 && known >= 1 && heading.cell(0).isBlank());
	}

	private static @Nullable AmountUnit unitIn(List<RawRow> top) {
		for (RawRow row : top) {
			for (Cell cell : row.cells()) {
				AmountUnit unit = Headings.statedUnit(cell.text());
				if (unit != null) {
					return unit;
				}
			}
		}
		return null;
	}

}
