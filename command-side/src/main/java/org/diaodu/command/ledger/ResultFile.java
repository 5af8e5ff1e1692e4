package org.diaodu.command.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.diaodu.kernel.ledger.FormulaEscape;
import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerFile;
import org.diaodu.kernel.ledger.LedgerWords;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.ledger.RowResult;
import org.diaodu.kernel.ledger.RowResultPage;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusalTexts;
import org.jspecify.annotations.Nullable;

/**
 * The imported sheet as it came, with what became of each row beside it. Corrected, it
 * can be imported again: what is in stays as it is.
 */
final class ResultFile implements LedgerFile {

	private static final List<String> TITLES = List.of("错误原因", "导入结果", "待补事项", "提示");

	private static final int PAGE = 1_000;

	private static final int FLUSH = 1_000;

	private final LedgerTables.Import run;

	private final LedgerTables tables;

	private final LedgerTables.Content content;

	private final Spreadsheet file;

	ResultFile(LedgerTables.Import run, LedgerTables tables) {
		this.run = run;
		this.tables = tables;
		this.content = tables.content(run.uploadId());
		try {
			this.file = Spreadsheets.open(this.content.fileName(), this.content.bytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String name() {
		String bare = this.content.fileName().replaceAll("(?i)(\\.(xlsx|csv|xls|txt))+$", "");
		return "%s_%s.%s".formatted(bare, this.run.dryRun() ? "试导入结果" : "导入结果", this.file.format());
	}

	@Override
	public String mediaType() {
		return this.file.format().equals("csv") ? "text/csv;charset=UTF-8"
				: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
	}

	@Override
	public void writeTo(OutputStream out) throws IOException {
		SheetLayout layout = LedgerSheets.layout(this.file, this.run.sheet());
		Width width = new Width(layout);
		this.file.read(this.run.sheet(), width::see);
		Map<Integer, RowResult> results = results();
		if (this.file.format().equals("csv")) {
			writeCsv(out, layout, width.columns, results);
		}
		else {
			writeXlsx(out, layout, width.columns, results);
		}
	}

	private void writeCsv(OutputStream out, SheetLayout layout, int width, Map<Integer, RowResult> results)
			throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		// Without the mark a spreadsheet program takes the text for GBK.
		writer.write('\uFEFF');
		CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
		this.file.read(this.run.sheet(), (row) -> {
			List<String> cells = new ArrayList<>();
			for (int column = 0; column < width; column++) {
				Cell cell = row.cell(column);
				cells.add(cell.numeric() ? cell.text() : FormulaEscape.escaped(cell.text()));
			}
			for (String added : beside(row, layout, results)) {
				cells.add(FormulaEscape.escaped(added));
			}
			try {
				printer.printRecord(cells);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return true;
		});
		printer.flush();
	}

	private void writeXlsx(OutputStream out, SheetLayout layout, int width, Map<Integer, RowResult> results)
			throws IOException {
		try (Workbook workbook = new Workbook(out, "Diaodu", "1.0")) {
			Worksheet sheet = workbook.newWorksheet(this.run.sheet());
			this.file.read(this.run.sheet(), (row) -> {
				int line = row.number() - 1;
				for (int column = 0; column < width; column++) {
					Cell cell = row.cell(column);
					if (cell.numeric()) {
						sheet.value(line, column, new BigDecimal(cell.text()));
					}
					else if (!cell.isBlank()) {
						sheet.value(line, column, cell.text());
					}
				}
				List<String> beside = beside(row, layout, results);
				for (int i = 0; i < beside.size(); i++) {
					if (!beside.get(i).isEmpty()) {
						sheet.value(line, width + i, beside.get(i));
					}
				}
				if (row.number() % FLUSH == 0) {
					flush(sheet);
				}
				return true;
			});
		}
	}

	private static void flush(Worksheet sheet) {
		try {
			sheet.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> beside(RawRow row, SheetLayout layout, Map<Integer, RowResult> results) {
		if (layout.hasHeading() ? row.number() == layout.headingRow() : row.number() == 1 && !results.containsKey(1)) {
			return TITLES;
		}
		RowResult result = results.get(row.number());
		return (result != null) ? beside(result) : List.of("", "", "", "");
	}

	private static List<String> beside(RowResult result) {
		return List.of(
				(result.refusal() != null) ? inColumn(result.refusal())
						: (result.outcome() == RowOutcome.REFUSED) ? LedgerWords.of(RowOutcome.REFUSED) : "",
				LedgerWords.of(result.outcome()),
				result.gaps().stream().map(LedgerField::heading).collect(Collectors.joining("、")),
				result.warnings().stream().map(ResultFile::inColumn).collect(Collectors.joining("；")));
	}

	private static String inColumn(Refusal finding) {
		String text = RefusalTexts.render(finding, Locale.CHINESE);
		String heading = heading(finding.field());
		return heading.isEmpty() ? text : heading + "：" + text;
	}

	private static String heading(@Nullable String field) {
		for (LedgerField known : LedgerField.values()) {
			if (known.name().equals(field)) {
				return known.heading();
			}
		}
		return "";
	}

	private Map<Integer, RowResult> results() {
		Map<Integer, RowResult> results = new HashMap<>();
		int after = 0;
		RowResultPage page;
		do {
			page = this.tables.results(this.run.importId(), null, PAGE, after);
			for (RowResult result : page.rows()) {
				results.put(result.row(), result);
				after = result.row();
			}
		}
		while (page.hasNext());
		return results;
	}

	/**
	 * How many columns the sheet has, without those a former result added: they are
	 * replaced, not repeated.
	 */
	private static final class Width {

		private final int own;

		private int columns;

		Width(SheetLayout layout) {
			int first = layout.headings().indexOf(TITLES.get(0));
			this.own = (first >= 0) ? first : Integer.MAX_VALUE;
		}

		boolean see(RawRow row) {
			for (int column = this.columns; column < Math.min(this.own, row.cells().size()); column++) {
				if (!row.cell(column).isBlank()) {
					this.columns = column + 1;
				}
			}
			return true;
		}

	}

}
