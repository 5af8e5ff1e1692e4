package org.diaodu.command.ledger;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.diaodu.kernel.ledger.AmountUnit;
import org.diaodu.kernel.ledger.ColumnMapping;
import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.SheetKind;
import org.diaodu.kernel.ledger.SheetView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.command.ledger.Lists.row;

/** Every layout that was seen is understood. */
@Clause("F-093")
class LayoutTest {

	@Test
	void headingIsFoundBelowTitlesAndGroupsAreNotProjects() {
		Spreadsheet file = Lists.open("g.csv", Lists.resource("guilin-2022-sheet-rows-001-075.csv"));
		SheetView view = Lists.view(file);
		assertThat(view.headingRow()).isEqualTo(4);
		assertThat(view.unit()).isEqualTo(AmountUnit.WAN_YUAN);
		assertThat(view.proposal().list()).isEqualTo("桂林市2022年重大（前期）项目投资计划");
		assertThat(fields(view.proposal())).containsExactly("A=SEQUENCE", "B=NAME", "C=CONTENT", "D=TOTAL_INVESTMENT",
				"E=ANNUAL_GOAL", "F=OWNER_NAME", "G=RESPONSIBLE_UNIT");
		assertThat(view.projectRows()).isEqualTo(52);
	}

	@Test
	void groupTitlesBecomeCategoriesOfTheRowsBelow() {
		List<RowDraft> drafts = Lists.drafts(Lists.open("g.csv", Lists.resource("guilin-2022-sheet-rows-001-075.csv")));
		assertThat(drafts.get(0).command().facts().categories()).containsExactly("铁路");
		assertThat(drafts.get(51).command().facts().categories()).containsExactly("其他城基");
	}

	@Test
	void everyProjectOfTheWholeListIsRead() {
		Spreadsheet file = Lists.open("g.csv", Lists.resource("guilin-2022-all-241-projects.csv"));
		assertThat(Lists.drafts(file)).hasSize(241).allMatch((draft) -> draft.refusal() == null);
	}

	@Test
	void everyProjectOfTheSampleIsRead() {
		Spreadsheet file = Lists.open("s.csv", Lists.resource("shenyang.csv"));
		assertThat(fields(Lists.proposal(file))).contains("A=NAME", "B=DISTRICT", "C=DIVISION_CODE", "D=OWNER_NAME",
				"E=TOTAL_INVESTMENT", "F=ANNUAL_PLAN", "G=CONTENT", "H=PERIOD", "I=CATEGORY", "J=STAGE", "K=SOURCE");
		assertThat(Lists.drafts(file)).hasSize(170).allMatch((draft) -> draft.refusal() == null);
	}

	@Test
	void everyKnownHeadingIsUnderstood() {
		for (String line : new String(Lists.resource("headings-seen.csv"), StandardCharsets.UTF_8).split("\n")) {
			String[] cells = line.split(",", 2);
			if (!cells[0].equals("meaning")) {
				for (String word : cells[1].replace("\"", "").strip().split("\\|")) {
					assertThat(Headings.meaning(word)).as(word).isNotNull();
				}
			}
		}
	}

	@Test
	void twoHeadingRowsAreReadAsOneWhenTheUpperSpansTheLower() {
		Spreadsheet file = Lists.sheet(row("2024年重点项目计划表"), row("序号", "项目名称", "建设单位", "资金来源（万元）", null, null, "建设地点"),
				row(null, null, null, "总投资", "补助", "财政"), row(1, "河堤工程", "水利局", 500, 100, 400, "铁西区"));
		SheetView view = Lists.view(file);
		assertThat(view.headingRow()).isEqualTo(2);
		assertThat(view.headingRows()).isEqualTo(2);
		assertThat(fields(view.proposal())).containsExactly("A=SEQUENCE", "B=NAME", "C=OWNER_NAME",
				"D=TOTAL_INVESTMENT", "G=ADDRESS");
		assertThat(Lists.only(file).command().facts().amounts().total()).hasToString("500.00");
	}

	@Test
	void groupRowWithCountAndSumIsNoProjectAndStatesTheStage() {
		List<RowDraft> drafts = Lists.drafts(Lists.sheet(row("序号", "项目名称", "建设内容", "总投资(万元)"),
				row(null, "计划新开工项目", 19, 120000), row(1, "甲厂", "厂房", 3000), row(null, "续建项目", 3, 9000),
				row(2, "乙厂", "厂房", 6000), row(null, "竣工项目（2个）", null, null), row(3, "丙厂", "厂房", 7000)));
		assertThat(Lists.names(drafts)).containsExactly("甲厂", "乙厂", "丙厂");
		assertThat(drafts).extracting((draft) -> draft.command().facts().stage())
			.containsExactly(Stage.PERMITS, Stage.CONSTRUCTION, Stage.ACCEPTANCE);
	}

	@Test
	void stageIsTakenFromTheSheetNameWhenNothingElseStatesIt() {
		byte[] content = Lists
			.xlsx((workbook) -> Lists.fill(workbook.newWorksheet("续建"), row("项目名称", "总投资"), row("甲厂", 3000)));
		assertThat(Lists.only(Lists.open("a.xlsx.xlsx", content)).command().facts().stage())
			.isEqualTo(Stage.CONSTRUCTION);
	}

	@ParameterizedTest
	@ValueSource(strings = { "君澜府小区", "汉中综合保税区", "合计算力中心", "三、四线改造工程", "总计量站改造", "小计量泵厂", "备注软件产业园" })
	void realNameThatLooksLikeAGroupIsAProject(String name) {
		assertThat(Lists.names(Lists.drafts(Lists.csv("序号,项目名称,建设单位,总投资（万元）", "1," + name + ",某公司,5000"))))
			.containsExactly(name);
		assertThat(Lists.names(Lists.drafts(Lists.csv("项目名称,建设单位,总投资（万元）", name + ",某公司,5000")))).containsExactly(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { ",合计,,9000", ",合  计,,9000", "合计,,,9000", "总计（12项）,,,9000", ",小计,2,9000", "一、,基础设施,2,9000",
			"（一）,交通,,9000", ",——铁路,2,9000", "二,产业项目,,9000", "备注：标★的为2025年重大项目,,,", "注:单位为万元,,,", "2024年重点项目计划表,,,",
			"序号,项目名称,建设单位,总投资（万元）", ",,,", ",,,#REF!" })
	void rowThatIsNoProjectIsSkipped(String line) {
		Spreadsheet file = Lists.csv("2024年重点项目计划表,,,", "序号,项目名称,建设单位,总投资（万元）", "1,甲厂,某公司,5000", line, "2,乙厂,某公司,6000");
		assertThat(Lists.names(Lists.drafts(file))).containsExactly("甲厂", "乙厂");
	}

	@Test
	void sheetWithoutHeadingSaysSoAndIsMappedByLetter() {
		Spreadsheet file = Lists.sheet(row(1, "甲厂", 3000, "某公司的一个很长很长的建设内容描述文字"), row(2, "乙厂", 6000, "厂房"));
		SheetView view = Lists.view(file);
		assertThat(view.kind()).isEqualTo(SheetKind.NO_HEADING);
		assertThat(view.proposal()).isNull();
		LedgerMapping mapping = new LedgerMapping("m", "某表",
				List.of(new ColumnMapping("B", "", LedgerField.NAME, null),
						new ColumnMapping("C", "", LedgerField.TOTAL_INVESTMENT, null)),
				AmountUnit.WAN_YUAN, List.of(LedgerField.NAME), null, null, null, null, false);
		assertThat(Lists.drafts(file, mapping)).extracting((draft) -> draft.command().facts().amounts().total())
			.hasToString("[3000.00, 6000.00]");
	}

	@Test
	void sheetOfDropDownValuesIsNoLedger() {
		byte[] content = Lists.xlsx((workbook) -> {
			Lists.fill(workbook.newWorksheet("项目"), row("项目名称", "总投资"), row("甲厂", 3000));
			Lists.fill(workbook.newWorksheet("下拉"), row("新建", "续建"), row("扩建", "前期"));
			workbook.newWorksheet("空");
		});
		try {
			assertThat(LedgerSheets.describe("a", Lists.open("a", content))).extracting(SheetView::kind)
				.containsExactly(SheetKind.LEDGER, SheetKind.VALUES_ONLY, SheetKind.EMPTY);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@CsvSource({ "单位：万元, 总投资, 3000.00", "单位：亿元, 总投资, 30000000.00", "单位:元, 总投资, 0.30", "'', 总投资（亿元）, 30000000.00",
			"单位：万元, 总投资(亿元), 30000000.00", "'', 总投资, 3000.00" })
	void unitIsReadFromTitleOrHeadingAndTheHeadingWins(String title, String heading, String wan) {
		Spreadsheet file = Lists.csv("某市重点项目," + title, "项目名称," + heading, "甲厂,3000");
		assertThat(Lists.only(file).command().facts().amounts().total()).hasToString(wan);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "UTF-16", "BOM" })
	void textIsReadInTheEncodingItHas(String encoding) {
		String text = "项目名称\t总投资\n㐂甲厂\t３，０００．５０";
		byte[] content = encoding.equals("BOM") ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)
				: text.getBytes(Charset.forName(encoding));
		RowDraft draft = Lists.only(Lists.open("a.csv", content));
		assertThat(draft.name()).isEqualTo("㐂甲厂");
		assertThat(draft.command().facts().amounts().total()).hasToString("3000.50");
	}

	@Test
	void rememberedMappingFollowsAColumnThatMoved() {
		LedgerMapping mapping = Lists.proposal(Lists.csv("项目名称,2023年计划投资,总投资", "甲厂,1,2"));
		RowDraft draft = Lists.drafts(Lists.csv("序号,项目名称,责任单位,总投资,2024年计划投资", "1,甲厂,局,20,10"), mapping).get(0);
		assertThat(draft.command().facts().amounts().total()).hasToString("20.00");
		assertThat(draft.command().facts().amounts().annualPlan()).hasToString("10.00");
	}

	private static List<String> fields(LedgerMapping mapping) {
		return mapping.columns().stream().map((column) -> column.column() + "=" + column.field()).toList();
	}

}
