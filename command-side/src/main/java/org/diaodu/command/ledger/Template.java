package org.diaodu.command.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerWords;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Nature;
import org.diaodu.kernel.project.Stage;

/**
 * The empty ledger: the columns of an export, choices to pick from where there is a
 * closed set, and a second sheet that says how to fill it.
 */
final class Template {

	private static final int ROWS = 5_000;

	private static final int WIDTH = 18 * 256;

	private static final String CHOICES = "选项";

	private final Directory directory;

	Template(Directory directory) {
		this.directory = directory;
	}

	void writeTo(OutputStream out) throws IOException {
		try (Workbook workbook = new XSSFWorkbook()) {
			Sheet ledger = workbook.createSheet("项目台账");
			Sheet help = workbook.createSheet("填表说明");
			Sheet choices = workbook.createSheet(CHOICES);
			CellStyle heading = heading(workbook, IndexedColors.GREY_25_PERCENT);
			CellStyle required = heading(workbook, IndexedColors.LIGHT_YELLOW);
			CellStyle text = workbook.createCellStyle();
			// Codes of 18 and 24 digits would lose their last ones as numbers.
			text.setDataFormat(workbook.createDataFormat().getFormat("@"));
			Row headings = ledger.createRow(0);
			List<LedgerField> columns = LedgerField.columns();
			int lists = 0;
			for (int column = 0; column < columns.size(); column++) {
				LedgerField field = columns.get(column);
				ledger.setColumnWidth(column, WIDTH);
				if (isCode(field)) {
					ledger.setDefaultColumnStyle(column, text);
				}
				var cell = headings.createCell(column);
				cell.setCellValue(field.heading());
				cell.setCellStyle(field.required() ? required : heading);
				List<String> values = choices(field);
				if (!values.isEmpty()) {
					offer(workbook, ledger, choices, column, lists++, field, values);
				}
			}
			ledger.createFreezePane(3, 1);
			help(help, columns, heading);
			workbook.setSheetHidden(workbook.getSheetIndex(choices), true);
			workbook.write(out);
		}
	}

	private static void offer(Workbook workbook, Sheet ledger, Sheet choices, int column, int list, LedgerField field,
			List<String> values) {
		for (int i = 0; i < values.size(); i++) {
			Row row = (choices.getRow(i) != null) ? choices.getRow(i) : choices.createRow(i);
			row.createCell(list).setCellValue(values.get(i));
		}
		String letter = Columns.letter(list);
		Name name = workbook.createName();
		name.setNameName("choices_" + field.name());
		name.setRefersToFormula("'%s'!$%s$1:$%s$%d".formatted(CHOICES, letter, letter, values.size()));
		DataValidationHelper helper = ledger.getDataValidationHelper();
		DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(name.getNameName()),
				new CellRangeAddressList(1, ROWS, column, column));
		validation.setShowErrorBox(true);
		validation.createErrorBox(field.heading(), "请从下拉列表中选择。");
		ledger.addValidationData(validation);
	}

	private List<String> choices(LedgerField field) {
		return switch (field) {
			case DISTRICT -> units((unit) -> unit.kind() == UnitKind.DISTRICT);
			case ZONE -> units((unit) -> unit.kind() == UnitKind.ZONE);
			case CONSTRUCTION_DEPARTMENT -> units((unit) -> unit.kind() == UnitKind.DEPARTMENT
					&& unit.does(DepartmentFunction.CONSTRUCTION_MANAGEMENT));
			case STAGE -> Arrays.stream(Stage.values()).map(LedgerWords::of).toList();
			case NATURE -> Arrays.stream(Nature.values()).map(LedgerWords::of).toList();
			case FAMILY -> Arrays.stream(Family.values()).map(LedgerWords::of).toList();
			case LEVEL -> Arrays.stream(Level.values()).map(LedgerWords::of).toList();
			default -> List.of();
		};
	}

	/** In the order of GB/T 2260; those without code by id, which does not change. */
	private List<String> units(Predicate<KnownUnit> kind) {
		return this.directory.units()
			.stream()
			.filter(kind)
			.filter((unit) -> unit.mergedOn() == null)
			.sorted(Comparator.comparing((KnownUnit unit) -> (unit.code() != null) ? unit.code() : unit.unitId()))
			.map(KnownUnit::name)
			.toList();
	}

	private static void help(Sheet help, List<LedgerField> columns, CellStyle heading) {
		help.setColumnWidth(0, WIDTH);
		help.setColumnWidth(1, WIDTH / 2);
		help.setColumnWidth(2, WIDTH * 4);
		Row top = help.createRow(0);
		String[] titles = { "栏目", "是否必填", "填写说明" };
		for (int i = 0; i < titles.length; i++) {
			top.createCell(i).setCellValue(titles[i]);
			top.getCell(i).setCellStyle(heading);
		}
		int number = 1;
		for (LedgerField field : columns) {
			Row row = help.createRow(number++);
			row.createCell(0).setCellValue(field.heading());
			row.createCell(1).setCellValue(needed(field));
			row.createCell(2).setCellValue(how(field));
		}
	}

	private static String needed(LedgerField field) {
		if (field == LedgerField.NAME) {
			return "必填";
		}
		return field.required() ? "应填，缺项会列出" : "选填";
	}

	private static String how(LedgerField field) {
		return switch (field) {
			case PROJECT_ID -> "由平台给出，新项目留空，请勿修改。";
			case NAME -> "项目全称；同一台账内不得重复。";
			case PROJECT_CODE -> "国家投资项目在线审批监管平台代码，按文本填写。";
			case OWNER_CODE -> "18 位统一社会信用代码，按文本填写。";
			case DISTRICT, ZONE, CONSTRUCTION_DEPARTMENT -> "从下拉列表中选择。";
			case FAMILY -> "企业投资或政府投资。";
			case LEVEL -> "政府投资项目填写：市本级或区县级。";
			case TOTAL_INVESTMENT, FIXED_ASSETS, EQUIPMENT, LAND, ANNUAL_PLAN -> "单位万元，两位小数；不填表示未知，不要填 0。";
			case ANNUAL_PLAN_YEAR -> "四位年份，如 2026。";
			case CURRENCY -> "外币项目填写币种代码，如 EUR；总投资仍按人民币万元填写。";
			case ORIGINAL_AMOUNT -> "外币金额，单位为该币种的元。";
			case NATURE, STAGE -> "从下拉列表中选择。";
			case INDUSTRY_CODE -> "国民经济行业代码（GB/T 4754-2017），门类字母加数字，如 C3612。";
			case CATEGORY -> "多个类别用顿号分隔。";
			case RATE_ON, PLANNED_START, PLANNED_COMPLETION -> "日期，如 2026-05-01；只知道年月的写在建设起止年限。";
			case LONGITUDE, LATITUDE -> "WGS-84，十进制度。";
			case ORIGIN_LIST, ORIGIN_ROW -> "由平台给出，请勿修改。";
			default -> "";
		};
	}

	private static boolean isCode(LedgerField field) {
		return switch (field) {
			case PROJECT_ID, PROJECT_CODE, OWNER_CODE, INDUSTRY_CODE, PLANNED_START, PLANNED_COMPLETION, RATE_ON ->
				true;
			default -> false;
		};
	}

	private static CellStyle heading(Workbook workbook, IndexedColors colour) {
		CellStyle style = workbook.createCellStyle();
		Font font = workbook.createFont();
		font.setBold(true);
		style.setFont(font);
		style.setFillForegroundColor(colour.getIndex());
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		style.setBorderBottom(BorderStyle.THIN);
		return style;
	}

}
