package org.diaodu.command.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.message.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A workbook, read as a stream. Only after {@link ZipGuard} let it pass.
 */
final class XlsxSpreadsheet implements Spreadsheet {

	/** What a spreadsheet program itself keeps: 15 significant digits. */
	private static final MathContext PRECISION = new MathContext(15);

	private static final int MAX_SHEETS = 200;

	private static final LocalDate SERIAL_EPOCH = LocalDate.of(1899, 12, 30);

	private final byte[] content;

	XlsxSpreadsheet(byte[] content) {
		this.content = content;
	}

	@Override
	public String format() {
		return "xlsx";
	}

	@Override
	public List<SheetName> sheets() throws IOException {
		try (ReadableWorkbook workbook = open()) {
			List<Sheet> sheets = workbook.getSheets().toList();
			if (sheets.size() > MAX_SHEETS) {
				throw Refusal.of(LedgerRefusal.UPLOAD_TOO_MANY_SHEETS, "file").with("max", MAX_SHEETS).asException();
			}
			return sheets.stream()
				.map((sheet) -> new SheetName(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE))
				.toList();
		}
	}

	@Override
	public void read(String name, Predicate<RawRow> more) throws IOException {
		try (ReadableWorkbook workbook = open()) {
			Sheet sheet = workbook.findSheet(name)
				.orElseThrow(() -> Refusal.of(LedgerRefusal.SHEET_UNKNOWN, "sheet").asException());
			try (Stream<Row> rows = sheet.openStream()) {
				Iterator<Row> each = rows.iterator();
				RawRow row;
				while ((row = next(each, workbook.isDate1904())) != null) {
					if (!more.test(row)) {
						return;
					}
				}
			}
		}
		catch (ExcelReaderException ex) {
			throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
		}
	}

	/** The next row that counts, or null after the last. */
	private static @Nullable RawRow next(Iterator<Row> rows, boolean date1904) {
		try {
			while (rows.hasNext()) {
				Row row = rows.next();
				if (row.getRowNum() < 1) {
					throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
				}
				if (row.getRowNum() <= MAX_ROWS) {
					return raw(row, date1904);
				}
				if (filled(row)) {
					throw Refusal.of(LedgerRefusal.UPLOAD_TOO_MANY_ROWS, "file").with("max", MAX_ROWS).asException();
				}
			}
			return null;
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException | DateTimeException ex) {
			// What the reader throws for row numbers, addresses and days that cannot be.
			throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
		}
	}

	private ReadableWorkbook open() throws IOException {
		try {
			return new ReadableWorkbook(new ByteArrayInputStream(this.content), new ReadingOptions(true, true));
		}
		catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw Spreadsheets.refusal(LedgerRefusal.UPLOAD_NOT_A_SPREADSHEET);
		}
	}

	private static boolean filled(Row row) {
		return row.stream().anyMatch((cell) -> cell != null && !cell.getText().isBlank());
	}

	private static RawRow raw(Row row, boolean date1904) {
		List<Cell> cells = new ArrayList<>(row.getCellCount());
		for (int column = 0; column < row.getCellCount(); column++) {
			Cell cell = cell(row.getOptionalCell(column).orElse(null), date1904);
			if (column >= MAX_COLUMNS) {
				if (!cell.isBlank()) {
					throw Refusal.of(LedgerRefusal.UPLOAD_TOO_MANY_COLUMNS, "file")
						.with("max", MAX_COLUMNS)
						.asException();
				}
				continue;
			}
			cells.add(cell);
		}
		return new RawRow(row.getRowNum(), cells);
	}

	private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell, boolean date1904) {
		if (cell == null || cell.getType() == CellType.EMPTY) {
			return Cell.BLANK;
		}
		String raw = cell.getRawValue();
		if (cell.getType() == CellType.STRING || cell.getType() == CellType.BOOLEAN) {
			return Cell.text(cell.getText());
		}
		if (raw == null) {
			return Cell.text(cell.getText());
		}
		BigDecimal number = number(raw);
		if (number == null) {
			return Cell.text(raw);
		}
		if (isDateFormat(cell.getDataFormatString())) {
			return Cell.text(SERIAL_EPOCH.plusDays(number.longValue() + (date1904 ? 1462 : 0)).toString());
		}
		return Cell.number(number.toPlainString());
	}

	private static @Nullable BigDecimal number(String raw) {
		try {
			BigDecimal number = new BigDecimal(raw.strip()).round(PRECISION).stripTrailingZeros();
			// A spreadsheet number never needs more; a crafted 1e999999 would.
			return (Math.abs(number.scale()) > 400) ? null : number;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	/** Days and months, not times: {@code h:mm} alone is no day. */
	private static boolean isDateFormat(@Nullable String format) {
		if (format == null) {
			return false;
		}
		String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
		return bare.contains("yy") || (bare.contains("d") && bare.contains("m")) || format.contains("年");
	}

}
