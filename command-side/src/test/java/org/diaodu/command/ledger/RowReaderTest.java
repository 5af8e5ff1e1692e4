package org.diaodu.command.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.diaodu.kernel.ledger.AmountUnit;
import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.ledger.LedgerWarning;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.RefusalTexts;
import org.diaodu.kernel.project.Nature;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.value.WanYuan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a row says is taken exactly; what it does not say is listed. */
@Clause("F-093")
class RowReaderTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "1,584,946.56;1584946.56", "１，５８４，９４６．５６;1584946.56", "120.5亿元;1205000.00", "120000万元;120000.00",
					"3亿;30000.00", "总投资76亿元人民币;760000.00", "人民币14.54亿元;145400.00", "50000000元;5000.00", "0;0.00",
					" 3 000 ;3000.00", "￥300万;300.00" })
	void amountIsReadWithItsOwnUnit(String cell, String wan) {
		assertThat(AmountText.read(cell, AmountUnit.WAN_YUAN).amount()).hasToString(wan);
		assertThat(AmountText.read(cell, AmountUnit.WAN_YUAN).finding()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "——", "/", "-", "", "  ", "#REF!", "#N/A", "待定", "无", "—" })
	void placeholderIsNoAmount(String cell) {
		assertThat(AmountText.read(cell, AmountUnit.WAN_YUAN)).isEqualTo(new AmountText(null, null));
	}

	@ParameterizedTest
	@CsvSource({ "3亿欧元, AMOUNT_FOREIGN", "增资3亿欧元, AMOUNT_FOREIGN", "30亿欧元(约合人民币233亿元), AMOUNT_FOREIGN",
			"$500万, AMOUNT_FOREIGN", "100亿元以上项目, AMOUNT_NOT_EXACT", "50亿-100亿元, AMOUNT_NOT_EXACT",
			"总投资210多亿元, AMOUNT_NOT_EXACT", "总投资约476.81亿元, AMOUNT_NOT_EXACT", "超过150亿元, AMOUNT_NOT_EXACT",
			"2000万件, ROW_AMOUNT_UNREADABLE", "10万千瓦, ROW_AMOUNT_UNREADABLE", "约10万千瓦, ROW_AMOUNT_UNREADABLE",
			"十亿元, ROW_AMOUNT_UNREADABLE", "1.2.3, ROW_AMOUNT_UNREADABLE",
			"99999999999999999999, ROW_AMOUNT_UNREADABLE" })
	void whatIsNotOneExactAmountIsNeverMadeOne(String cell, String finding) {
		AmountText read = AmountText.read(cell, AmountUnit.WAN_YUAN);
		assertThat(read.amount()).isNull();
		assertThat(read.finding()).hasToString(finding);
	}

	@Test
	void amountIsRoundedToTwoDecimalsAndSaysSo() {
		AmountText read = AmountText.read("12345", AmountUnit.YUAN);
		assertThat(read.amount()).hasToString("1.23");
		assertThat(read.finding()).isEqualTo(LedgerWarning.AMOUNT_ROUNDED);
	}

	@ParameterizedTest
	@CsvSource({ "45597, 2024-11-01", "2024-11-01, 2024-11-01", "2024年11月1日, 2024-11-01", "2024/11/1, 2024-11-01",
			"20241101, 2024-11-01", "２０２４．１１．１, 2024-11-01" })
	void dayIsReadInEveryForm(String cell, LocalDate day) {
		assertThat(DayText.read(cell)).isEqualTo(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024", "2024年", "2024-11", "2024年11月", "2024.5", "2024-13-01", "12345", "年底前" })
	void whatIsNoDayIsNotMadeOne(String cell) {
		assertThat(DayText.read(cell)).isNull();
	}

	@Test
	void foreignAmountStaysInWords() {
		RowDraft draft = Lists.only(Lists.csv("项目名称,总投资", "轮胎工厂,3亿欧元"));
		assertThat(draft.command().facts().amounts().total()).isNull();
		assertThat(draft.command().facts().remarks()).isEqualTo("总投资原文：3亿欧元");
		assertThat(Lists.codes(draft)).containsExactly("AMOUNT_FOREIGN");
		assertThat(draft.gaps()).contains(LedgerField.TOTAL_INVESTMENT);
	}

	@Test
	void countInTheAmountColumnRefusesTheRow() {
		RowDraft draft = Lists.only(Lists.csv("项目名称,总投资", "罐厂,2000万件"));
		assertThat(draft.command()).isNull();
		assertThat(draft.refusal().code()).isEqualTo(LedgerRefusal.ROW_AMOUNT_UNREADABLE.name());
		assertThat(draft.refusal().arguments()).containsEntry("value", "2000万件");
	}

	@Test
	void missingFactsAreListedAndNotGuessed() {
		RowDraft draft = Lists.only(Lists.csv("项目名称,总投资", "甲厂,"));
		assertThat(draft.refusal()).isNull();
		assertThat(draft.gaps()).containsExactly(LedgerField.OWNER_NAME, LedgerField.OWNER_CODE,
				LedgerField.PROJECT_CODE, LedgerField.DISTRICT, LedgerField.FAMILY, LedgerField.TOTAL_INVESTMENT,
				LedgerField.STAGE, LedgerField.INDUSTRY_CODE, LedgerField.RESPONSIBLE_UNIT);
		assertThat(draft.command().facts().family()).isNull();
		assertThat(draft.command().facts().stage()).isNull();
		assertThat(draft.command().facts().districtId()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "@SUM(A1)", "\t=1+1", "+cmd|' /C calc'!A0", "-1+2", "＝1+1", "＠甲", "＋A1", "－A1",
			" =1+1", "'=1+1" })
	void textThatIsAFormulaRefusesTheRow(String text) {
		for (String heading : List.of("建设内容", "责任单位", "备注", "业主单位")) {
			RowDraft draft = Lists.only(Lists.csv("项目名称," + heading + ",总投资", "甲厂,\"" + text + "\",3000"));
			assertThat(draft.command()).as(heading).isNull();
			assertThat(draft.refusal().code()).isEqualTo(LedgerRefusal.ROW_TEXT_IS_FORMULA.name());
			assertThat(RefusalTexts.render(draft.refusal(), Locale.CHINESE)).contains("公式");
			assertThat(RefusalTexts.render(draft.refusal(), Locale.ENGLISH)).contains("formula");
		}
		RowDraft named = Lists.only(Lists.csv("项目名称,业主单位,总投资", "\"" + text + "\",某公司,3000"));
		assertThat(named.refusal().field()).isEqualTo(LedgerField.NAME.name());
	}

	@Test
	void formulaAmongCategoriesRefusesTheRow() {
		RowDraft draft = Lists.only(Lists.csv("项目名称,项目类别,总投资", "甲厂,工业、=1+1,3000"));
		assertThat(draft.refusal().code()).isEqualTo(LedgerRefusal.ROW_TEXT_IS_FORMULA.name());
		assertThat(draft.refusal().field()).isEqualTo(LedgerField.CATEGORY.name());
	}

	@ParameterizedTest
	@ValueSource(strings = { "-", "——", "/", "-3", "+5", "-3.5" })
	void signForNothingAndSignedNumberAreNoFormula(String text) {
		assertThat(Lists.only(Lists.csv("项目名称,备注,总投资", "甲厂," + text + ",3000")).refusal()).isNull();
	}

	@Test
	void doubtfulCodesAreWarnedOf() {
		RowDraft draft = Lists
			.only(Lists.csv("项目名称,项目代码,统一社会信用代码,总投资", "甲厂,2404-210106-04-01-123456,91210106MA00000004,3000"));
		assertThat(draft.refusal()).isNull();
		assertThat(Lists.codes(draft)).containsExactly("OWNER_ORGANISATION_CODE_DOUBTFUL",
				"PROJECT_CODE_CHECK_DIGIT_DOUBTFUL");
	}

	@Test
	void rowWithoutNameIsRefused() {
		RowDraft draft = Lists.drafts(Lists.csv("序号,项目名称,建设单位,总投资", "1,,某公司,3000")).get(0);
		assertThat(draft.refusal().code()).isEqualTo("ROW_NAME_MISSING");
	}

	@Test
	void districtIsFoundByFormerNameAndSaysSo() {
		RowDraft draft = Lists.only(Lists.csv("项目名称,所属区县", "甲厂,辽中县"));
		assertThat(draft.command().facts().districtId()).isEqualTo("unit-210115");
		assertThat(Lists.codes(draft)).containsExactly("PLACE_BY_OLD_NAME");
	}

	@Test
	void placeOutsideTheCityStaysUnknownWithAWarning() {
		RowDraft draft = Lists.only(Lists.csv("项目名称,所属区县", "甲厂,沈抚新区"));
		assertThat(draft.command().facts().districtId()).isNull();
		assertThat(draft.command().facts().remarks()).isEqualTo("所在地原文：沈抚新区");
		assertThat(Lists.codes(draft)).containsExactly("PLACE_OUTSIDE_CITY");
		assertThat(draft.gaps()).contains(LedgerField.DISTRICT);
	}

	@Test
	void similarNamesAreAskedAboutAndBothStay() {
		List<RowDraft> drafts = Lists.drafts(Lists.csv("项目名称,总投资", "首府未来城项目,600", "首府未来城项目一期,120", "无关工厂,1"));
		assertThat(drafts).allMatch((draft) -> draft.refusal() == null);
		assertThat(drafts.get(1).warnings()).singleElement()
			.satisfies((warning) -> assertThat(warning.code()).isEqualTo("NAME_LIKE_ANOTHER_ROW"))
			.satisfies((warning) -> assertThat(warning.arguments()).containsEntry("row", "2"));
		assertThat(drafts.get(2).warnings()).isEmpty();
	}

	@Test
	void chineseAndArabicNumbersOfOneLineAreAskedAbout() {
		List<RowDraft> drafts = Lists.drafts(Lists.csv("项目名称,总投资", "沈阳地铁3号线,", "沈阳地铁三号线工程,5"));
		assertThat(Lists.codes(drafts.get(1))).containsExactly("NAME_LIKE_ANOTHER_ROW");
	}

	@Test
	void secondRowWithTheSameKeyIsRefusedAndNamesTheFirst() {
		List<RowDraft> drafts = Lists.drafts(Lists.csv("项目名称,总投资", "甲厂,600", "甲厂,120"));
		assertThat(drafts.get(0).refusal()).isNull();
		assertThat(drafts.get(1).refusal().code()).isEqualTo("ROW_KEY_REPEATED");
		assertThat(drafts.get(1).refusal().arguments()).containsEntry("row", "2");
	}

	@Test
	void wordUnderTheWrongHeadingIsReadForWhatItIs() {
		RowDraft draft = Lists.only(Lists.csv("项目名称,建设性质,建设阶段", "甲厂,续建,扩建"));
		assertThat(draft.command().facts().stage()).isEqualTo(Stage.CONSTRUCTION);
		assertThat(draft.command().facts().nature()).isEqualTo(Nature.EXPANSION);
	}

	@Test
	void serialDayInADateColumnIsADay() {
		RowDraft draft = Lists
			.only(Lists.sheet(Lists.row("项目名称", "计划开工日期", "计划竣工日期"), Lists.row("甲厂", 45597, "2026年")));
		assertThat(draft.command().facts().plannedStart()).isEqualTo(LocalDate.of(2024, 11, 1));
		assertThat(draft.command().facts().plannedCompletion()).isNull();
		assertThat(draft.command().facts().period()).isEqualTo("竣工2026年");
	}

	@Test
	void sameRowOfTheSameListIsTheSameProjectWhateverItSays() {
		RowDraft first = Lists.only(Lists.csv("某市2022年重点项目清单,", "项目名称,总投资", "甲厂,600"));
		RowDraft later = Lists.only(Lists.csv("某市2022年重点项目清单,", "序号,项目名称,总投资", "7,甲厂,900"));
		assertThat(later.command().projectId()).isEqualTo(first.command().projectId());
		assertThat(later.command().origin()).isEqualTo(first.command().origin());
	}

	@Test
	void totalsOfTheSampleEqualTheFileAddedUpByHand() {
		BigDecimal byHand = BigDecimal.ZERO;
		int withAmount = 0;
		int withDistrict = 0;
		for (String line : new String(Lists.resource("shenyang.csv"), StandardCharsets.UTF_8).lines()
			.skip(1)
			.toList()) {
			// No quoted cell of this file comes before the amount.
			String[] cells = line.split(",");
			if (cells.length > 4 && !cells[4].isEmpty()) {
				byHand = byHand.add(new BigDecimal(cells[4]));
				withAmount++;
			}
			if (cells.length > 1 && !cells[1].isEmpty() && !cells[1].equals("沈抚新区")) {
				withDistrict++;
			}
		}
		List<RowDraft> drafts = Lists.drafts(Lists.open("s.csv", Lists.resource("shenyang.csv")));
		assertThat(sum(drafts)).isEqualByComparingTo(byHand);
		assertThat(drafts.stream().filter((draft) -> draft.command().facts().amounts().total() != null))
			.hasSize(withAmount)
			.hasSize(48);
		assertThat(drafts.stream().filter((draft) -> draft.command().facts().districtId() != null))
			.hasSize(withDistrict);
	}

	@Test
	void groupTotalsOfTheNativeSheetEqualTheSumOfItsRows() {
		List<RowDraft> drafts = Lists.drafts(Lists.open("g.csv", Lists.resource("guilin-2022-sheet-rows-001-075.csv")));
		for (String line : new String(Lists.resource("guilin-2022-group-totals.csv"), StandardCharsets.UTF_8).lines()
			.skip(1)
			.toList()) {
			String[] cells = line.split(",");
			String group = cells[1].replace("——", "");
			List<RowDraft> rows = drafts.stream()
				.filter((draft) -> draft.command().facts().categories().contains(group))
				.toList();
			// The copy ends inside the last group of the city's infrastructure.
			if (cells[1].startsWith("——") && !rows.isEmpty() && !group.equals("其他城基")) {
				assertThat(rows).as(group).hasSize(Integer.parseInt(cells[2]));
				assertThat(sum(rows)).as(group).isEqualByComparingTo(new BigDecimal(cells[3]));
			}
		}
	}

	private static BigDecimal sum(List<RowDraft> drafts) {
		return drafts.stream()
			.map((draft) -> draft.command().facts().amounts().total())
			.filter((amount) -> amount != null)
			.map(WanYuan::amount)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
