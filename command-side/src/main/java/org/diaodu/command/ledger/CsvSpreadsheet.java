package org.diaodu.command.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.diaodu.kernel.ledger.FormulaEscape;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.message.Refusal;

/**
 * Text in rows: comma, tab or semicolon. Row numbers are those a spreadsheet program
 * shows, where a cell of several lines is one row.
 */
final class CsvSpreadsheet implements Spreadsheet {

	static final String SHEET = "csv";

	private static final int SAMPLE = 8_192;

	private final String text;

	private final CSVFormat csv;

	CsvSpreadsheet(String text) {
		this.text = text;
		this.csv = CSVFormat.DEFAULT.builder()
			.setDelimiter(delimiter(text))
			.setIgnoreEmptyLines(false)
			.setLenientEof(true)
			.setTrailingData(true)
			.get();
	}

	@Override
	public String format() {
		return "csv";
	}

	@Override
	public List<SheetName> sheets() {
		return List.of(new SheetName(SHEET, false));
	}

	@Override
	public void read(String sheet, Predicate<RawRow> more) throws IOException {
		try (CSVParser parser = CSVParser.parse(new StringReader(this.text), this.csv)) {
			for (CSVRecord row : parser) {
				if (row.getRecordNumber() > MAX_ROWS) {
					throw Refusal.of(LedgerRefusal.UPLOAD_TOO_MANY_ROWS, "file").with("max", MAX_ROWS).asException();
				}
				if (row.size() > MAX_COLUMNS) {
					throw Refusal.of(LedgerRefusal.UPLOAD_TOO_MANY_COLUMNS, "file")
						.with("max", MAX_COLUMNS)
						.asException();
				}
				List<Cell> cells = new ArrayList<>(row.size());
				for (String value : row) {
					cells.add(Cell.text(FormulaEscape.unescaped(value)));
				}
				if (!more.test(new RawRow((int) row.getRecordNumber(), cells))) {
					return;
				}
			}
		}
		catch (UncheckedIOException ex) {
			throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
		}
	}

	private static char delimiter(String text) {
		String start = text.substring(0, Math.min(SAMPLE, text.length()));
		char best = ',';
		long most = count(start, ',');
		for (char candidate : new char[] { '\t', ';' }) {
			long count = count(start, candidate);
			if (count > most) {
				best = candidate;
				most = count;
			}
		}
		return best;
	}

	private static long count(String text, char wanted) {
		return text.chars().filter((c) -> c == wanted).count();
	}

}
