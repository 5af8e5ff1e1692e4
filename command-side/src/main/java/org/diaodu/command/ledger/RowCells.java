package org.diaodu.command.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

import org.diaodu.kernel.ledger.FormulaEscape;
import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.ledger.LedgerWarning;
import org.diaodu.kernel.message.RefusalCode;
import org.diaodu.kernel.value.WanYuan;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row as values: text, number, amount, day or word of a list. What a
 * cell says that is no such value goes to the findings.
 */
final class RowCells {

	/** Recorded as they stand; all others are checked, or recorded behind a label. */
	private static final Set<LedgerField> TEXTS = EnumSet.of(LedgerField.NAME, LedgerField.OWNER_NAME,
			LedgerField.CURRENCY, LedgerField.CATEGORY, LedgerField.CONTENT, LedgerField.PERIOD,
			LedgerField.RESPONSIBLE_UNIT, LedgerField.ADDRESS, LedgerField.REMARKS, LedgerField.SOURCE,
			LedgerField.ORIGIN_LIST, LedgerField.ORIGIN_ROW);

	private final RawRow row;

	private final Columns columns;

	private final RowFindings findings;

	RowCells(RawRow row, Columns columns, RowFindings findings) {
		this.row = row;
		this.columns = columns;
		this.findings = findings;
	}

	/** The number of the row as the spreadsheet shows it. */
	int row() {
		return this.row.number();
	}

	RowFindings findings() {
		return this.findings;
	}

	/** What stands in the cell, unjudged; empty when the field is not mapped. */
	String text(LedgerField field) {
		return this.columns.text(this.row, field);
	}

	/** What the row says for a field, empty for nothing; a cell error is told. */
	String says(LedgerField field) {
		String text = text(field);
		if (Wording.isError(text)) {
			this.findings.warn(LedgerWarning.CELL_ERROR, field, text);
		}
		String meaning = Wording.meaningful(text);
		if (!meaning.isEmpty() && TEXTS.contains(field)) {
			refuseFormula(field, meaning);
		}
		return meaning;
	}

	/** What the row says for a field, null for nothing. */
	@Nullable String saysOrNull(LedgerField field) {
		String text = says(field);
		return text.isEmpty() ? null : text;
	}

	/** What the row says for a field it should fill; null and a gap for nothing. */
	@Nullable String required(LedgerField field) {
		String text = saysOrNull(field);
		this.findings.gap(field, text);
		return text;
	}

	/** What is recorded comes out again, into the programs of others. */
	void refuseFormula(LedgerField field, String meaning) {
		if (FormulaEscape.isFormula(meaning)) {
			this.findings.refuse(LedgerRefusal.ROW_TEXT_IS_FORMULA, field, meaning);
		}
	}

	@Nullable BigDecimal number(LedgerField field) {
		String text = says(field);
		if (text.isEmpty()) {
			return null;
		}
		try {
			return new BigDecimal(Wording.plain(text).replace(",", ""));
		}
		catch (NumberFormatException ex) {
			this.findings.refuse(LedgerRefusal.ROW_VALUE_UNKNOWN, field, text);
			return null;
		}
	}

	/**
	 * An amount in 万元, whatever the unit of the column.
	 * @param label under which words that are no amount are kept as a remark
	 */
	@Nullable WanYuan amount(LedgerField field, String label) {
		String text = says(field);
		AmountText read = AmountText.read(text, this.columns.unit(field));
		RefusalCode finding = read.finding();
		if (finding instanceof LedgerWarning warning) {
			this.findings.warn(warning, field, text);
			if (read.amount() == null) {
				this.findings.remark(label + text);
			}
		}
		else if (finding instanceof LedgerRefusal code) {
			this.findings.refuse(code, field, text);
		}
		return read.amount();
	}

	/** One word of a closed list; the constant of the mapping when the cell is empty. */
	<V> @Nullable V word(LedgerField field, Function<String, @Nullable V> words, @Nullable V constant) {
		String text = says(field);
		if (text.isEmpty()) {
			return constant;
		}
		V value = words.apply(text);
		if (value == null) {
			this.findings.refuse(LedgerRefusal.ROW_VALUE_UNKNOWN, field, text);
		}
		return value;
	}

	/**
	 * A day.
	 * @param label under which words that are no day are kept as the period
	 */
	@Nullable LocalDate day(LedgerField field, String label) {
		String text = says(field);
		if (text.isEmpty()) {
			return null;
		}
		LocalDate day = DayText.read(text);
		if (day == null) {
			this.findings.warn(LedgerWarning.DATE_NOT_A_DAY, field, text);
			this.findings.period(label + text);
		}
		return day;
	}

}
