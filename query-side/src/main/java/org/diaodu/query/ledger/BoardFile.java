package org.diaodu.query.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.ledger.FormulaEscape;
import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerFile;
import org.diaodu.kernel.ledger.LedgerWords;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardPage;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.BoardRowView;
import org.diaodu.kernel.project.query.BoardStandingFilter;
import org.diaodu.kernel.project.query.ProjectView;
import org.diaodu.kernel.value.CityTime;

/**
 * One board as a spreadsheet, written while it is read. The second sheet says what it is:
 * filters, definitions, as of when, by whom.
 */
final class BoardFile implements LedgerFile {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private static final int FIRST_COLUMNS = 3;

	private static final int WIDTH = 16;

	private final BoardExports exports;

	private final BoardExports.Request request;

	private final BoardPage first;

	private final String unit;

	private final String operator;

	private final Instant at;

	private final String format;

	BoardFile(BoardExports exports, BoardExports.Request request, BoardPage first, String unit, String operator,
			Instant at, String format) {
		this.exports = exports;
		this.request = request;
		this.first = first;
		this.unit = unit;
		this.operator = operator;
		this.at = at;
		this.format = format;
	}

	@Override
	public String name() {
		String whose = this.unit.isEmpty() ? "" : this.unit + "_";
		return "%s%s_%s.%s".formatted(whose, title(), CityTime.dayOf(this.at), this.format);
	}

	@Override
	public String mediaType() {
		return this.format.equals("csv") ? "text/csv;charset=UTF-8"
				: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
	}

	@Override
	public void writeTo(OutputStream out) throws IOException {
		if (this.format.equals("csv")) {
			writeCsv(out);
		}
		else {
			writeXlsx(out);
		}
	}

	/** Takes the rows of the board in their order. */
	@FunctionalInterface
	private interface Rows {

		void take(ProjectView project, BoardRowView row, int number) throws IOException;

	}

	private int eachRow(Rows rows) throws IOException {
		int number = 0;
		BoardPage page = this.first;
		while (page != null) {
			Map<String, BoardRowView> standing = page.rows()
				.stream()
				.collect(Collectors.toMap(BoardRowView::projectId, Function.identity()));
			for (ProjectView project : this.exports.projects(this.request, page)) {
				rows.take(project, Objects.requireNonNull(standing.get(project.projectId())), ++number);
			}
			page = page.hasNext() ? this.exports.page(this.request, page.cursors().getLast()) : null;
		}
		return number;
	}

	private void writeCsv(OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		// Without the mark a spreadsheet program takes the text for GBK.
		writer.write('\uFEFF');
		CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
		List<LedgerField> columns = LedgerField.columns();
		printer.printRecord(headings());
		eachRow((project, row, number) -> {
			List<String> cells = new ArrayList<>(columns.size());
			for (LedgerField field : columns) {
				cells.add(plain(LedgerRow.cell(field, project, number)));
			}
			for (StandingColumn column : StandingColumn.values()) {
				cells.add(plain(column.cell(row)));
			}
			printer.printRecord(cells);
		});
		printer.flush();
	}

	private static List<String> headings() {
		return Stream
			.concat(LedgerField.columns().stream().map(LedgerField::heading),
					Arrays.stream(StandingColumn.values()).map(StandingColumn::heading))
			.toList();
	}

	private static String plain(@Nullable Object cell) {
		return (cell instanceof BigDecimal number) ? number.toPlainString()
				: (cell != null) ? FormulaEscape.escaped(cell.toString()) : "";
	}

	private void writeXlsx(OutputStream out) throws IOException {
		try (Workbook workbook = new Workbook(out, "Diaodu", "1.0")) {
			Worksheet ledger = workbook.newWorksheet("项目台账");
			List<LedgerField> columns = LedgerField.columns();
			List<String> headings = headings();
			for (int column = 0; column < headings.size(); column++) {
				ledger.width(column, WIDTH);
				ledger.value(0, column, headings.get(column));
				ledger.style(0, column).bold().fillColor("D9D9D9").set();
			}
			ledger.freezePane(FIRST_COLUMNS, 1);
			int rows = eachRow((project, row, number) -> {
				for (int column = 0; column < columns.size(); column++) {
					write(ledger, number, column, isMoney(columns.get(column)),
							LedgerRow.cell(columns.get(column), project, number));
				}
				for (StandingColumn column : StandingColumn.values()) {
					write(ledger, number, columns.size() + column.ordinal(), column.isMoney(), column.cell(row));
				}
				if (number % BoardExports.PAGE == 0) {
					ledger.flush();
				}
			});
			ledger.finish();
			about(workbook.newWorksheet("导出说明"), rows);
		}
	}

	private static void write(Worksheet ledger, int row, int column, boolean money, @Nullable Object cell) {
		if (cell instanceof BigDecimal number) {
			ledger.value(row, column, number);
			if (money) {
				ledger.style(row, column).format("#,##0.00").set();
			}
		}
		else if (cell != null) {
			// Always a text cell, whatever it begins with: never a formula.
			ledger.value(row, column, cell.toString());
		}
	}

	private static boolean isMoney(LedgerField field) {
		return switch (field) {
			case TOTAL_INVESTMENT, FIXED_ASSETS, EQUIPMENT, LAND, ANNUAL_PLAN -> true;
			default -> false;
		};
	}

	private void about(Worksheet sheet, int rows) throws IOException {
		sheet.width(0, WIDTH);
		sheet.width(1, WIDTH * 5);
		List<List<String>> lines = new ArrayList<>();
		lines.add(List.of("台账", (this.unit + " " + title()).strip()));
		lines.add(List.of("筛选条件", filters()));
		lines.add(List.of("排序", this.request.sort() + " " + this.request.direction()));
		lines.add(List.of("行数", String.valueOf(rows)));
		lines.add(List.of("总投资合计（万元）", this.first.summary().totalInvestment().toString()));
		Instant recorded = this.first.basis().recordedAt();
		lines.add(List.of("数据截至",
				"日志序号 %d%s".formatted(this.first.basis().logIndex(), (recorded != null) ? "，" + time(recorded) : "")));
		lines.add(List.of("导出时间", time(this.at)));
		lines.add(List.of("导出人", this.operator));
		lines.add(List.of("口径", definition()));
		lines.add(List.of("单位", "金额单位为万元；空白表示未知，不是零。"));
		lines.add(List.of("再次导入", "栏目与导入模板一致，修改后可再次导入；未改动的行不产生变更；其后的亮灯、进度、节点各栏由平台得出，导入时略过。"));
		for (int row = 0; row < lines.size(); row++) {
			sheet.value(row, 0, lines.get(row).get(0));
			sheet.value(row, 1, lines.get(row).get(1));
			sheet.style(row, 0).bold().set();
		}
		sheet.finish();
	}

	private String title() {
		BoardRef board = this.request.board();
		if (board == null) {
			return "项目线索台账";
		}
		return switch (board.kind()) {
			case ZONE, DISTRICT, CITY -> "调度项目台账";
			case DEPARTMENT -> "政府投资项目台账";
			case REGISTER -> "项目台账";
		};
	}

	private String definition() {
		BoardRef board = this.request.board();
		if (board == null) {
			return "总投资未知或低于最低门槛的项目，不计入各项统计。";
		}
		return switch (board.kind()) {
			case ZONE -> "开发区调度：达到开发区门槛的项目（含本数）。";
			case DISTRICT -> "区县调度：纳入平台的项目，达到区县门槛的为重点（含本数）。";
			case DEPARTMENT -> "市直项目建设管理部门调度：达到门槛的市本级政府投资项目（含本数）。";
			case CITY -> "市发展改革委重点调度：达到市级门槛的项目（含本数）。";
			case REGISTER -> "纳入平台统计的全部项目。";
		};
	}

	private String filters() {
		BoardFilter filter = this.request.filter();
		List<String> parts = new ArrayList<>();
		add(parts, "关键字", filter.text());
		add(parts, "建设阶段", (filter.stage() != null) ? LedgerWords.of(filter.stage()) : null);
		add(parts, "行业门类", filter.section());
		add(parts, "区县", filter.districtId());
		add(parts, "开发区", filter.zoneId());
		add(parts, "投资类别", (filter.family() != null) ? LedgerWords.of(filter.family()) : null);
		add(parts, "范围", (filter.band() != null) ? filter.band().name() : null);
		add(parts, "状态", (filter.state() != null) ? filter.state().name() : null);
		add(parts, "总投资不低于（万元）", (filter.amountFrom() != null) ? filter.amountFrom().toString() : null);
		add(parts, "总投资不高于（万元）", (filter.amountTo() != null) ? filter.amountTo().toString() : null);
		add(parts, "来源台账", filter.originList());
		BoardStandingFilter standing = filter.standing();
		add(parts, "综合灯", (standing.overall() != null) ? LedgerWords.of(standing.overall()) : null);
		standing.lights().forEach((light) -> add(parts, light.light().name(), LedgerWords.of(light.colour())));
		add(parts, "所在库", (standing.pool() != null) ? LedgerWords.of(standing.pool()) : null);
		add(parts, "节点逾期", (standing.overdue() != null) ? (standing.overdue() ? "是" : "否") : null);
		return parts.isEmpty() ? "无" : String.join("；", parts);
	}

	private static void add(List<String> parts, String label, @Nullable String value) {
		if (value != null) {
			parts.add(label + "：" + value);
		}
	}

	private static String time(Instant instant) {
		return LocalDateTime.ofInstant(instant, CityTime.ZONE).format(TIME);
	}

}
