package org.diaodu.command.ledger;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.diaodu.kernel.ledger.AmountUnit;
import org.diaodu.kernel.ledger.ColumnMapping;
import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.message.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A mapping laid over one sheet: which column holds which field. Matched by heading
 * first, so that a remembered mapping survives a moved column; by letter where there is
 * no heading.
 */
final class Columns {

	private final Map<LedgerField, Integer> columns = new EnumMap<>(LedgerField.class);

	private final Map<Integer, LedgerField> fields = new HashMap<>();

	private final Map<LedgerField, AmountUnit> units = new EnumMap<>(LedgerField.class);

	private final AmountUnit unit;

	private Columns(AmountUnit unit) {
		this.unit = unit;
	}

	/** Lays a mapping over a sheet, or refuses with what does not fit. */
	static Columns of(LedgerMapping mapping, SheetLayout layout) {
		Columns columns = new Columns(mapping.unit());
		for (ColumnMapping column : mapping.columns()) {
			int index = columns.indexOf(column, layout);
			columns.columns.put(column.field(), index);
			columns.fields.put(index, column.field());
			if (column.unit() != null) {
				columns.units.put(column.field(), column.unit());
			}
		}
		if (!columns.has(LedgerField.NAME)) {
			throw Refusal.of(LedgerRefusal.MAPPING_INCOMPLETE, "mapping.columns")
				.with("field", LedgerField.NAME)
				.asException();
		}
		for (LedgerField key : mapping.key()) {
			if (!columns.has(key)) {
				throw Refusal.of(LedgerRefusal.MAPPING_INCOMPLETE, "mapping.key").with("field", key).asException();
			}
		}
		return columns;
	}

	private int indexOf(ColumnMapping column, SheetLayout layout) {
		int letter = index(column.column());
		if (column.heading().isBlank() || !layout.hasHeading()) {
			if (letter < 0) {
				throw Refusal.of(LedgerRefusal.MAPPING_COLUMN_MISSING, "mapping.columns")
					.with("heading", column.column())
					.asException();
			}
			return letter;
		}
		String wanted = Headings.bare(column.heading());
		if (letter >= 0 && letter < layout.headings().size()
				&& Headings.bare(layout.headings().get(letter)).equals(wanted) && !this.fields.containsKey(letter)) {
			return letter;
		}
		for (int index = 0; index < layout.headings().size(); index++) {
			if (Headings.bare(layout.headings().get(index)).equals(wanted) && !this.fields.containsKey(index)) {
				return index;
			}
		}
		throw Refusal.of(LedgerRefusal.MAPPING_COLUMN_MISSING, "mapping.columns")
			.with("heading", column.heading())
			.asException();
	}

	boolean has(LedgerField field) {
		return this.columns.containsKey(field);
	}

	int count() {
		return this.columns.size();
	}

	@Nullable LedgerField field(int column) {
		return this.fields.get(column);
	}

	/** What the row says for a field as it stands, empty when it is not mapped. */
	String text(RawRow row, LedgerField field) {
		return row.text(this.columns.getOrDefault(field, -1));
	}

	AmountUnit unit(LedgerField field) {
		return this.units.getOrDefault(field, this.unit);
	}

	/** The letter of a column, from 0. */
	static String letter(int column) {
		StringBuilder letters = new StringBuilder();
		for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
			letters.insert(0, (char) ('A' + (rest - 1) % 26));
		}
		return letters.toString();
	}

	/** The place of a lettered column from 0, -1 when it is no letter. */
	static int index(String letters) {
		String upper = letters.strip().toUpperCase(Locale.ROOT);
		if (!upper.matches("[A-Z]{1,3}")) {
			return -1;
		}
		int index = 0;
		for (int i = 0; i < upper.length(); i++) {
			index = index * 26 + (upper.charAt(i) - 'A' + 1);
		}
		return index - 1;
	}

}
