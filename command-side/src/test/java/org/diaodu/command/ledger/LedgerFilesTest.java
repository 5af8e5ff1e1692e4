package org.diaodu.command.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.ledger.command.SaveMapping;
import org.diaodu.kernel.ledger.query.ListMappings;
import org.diaodu.kernel.message.Clause;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.command.ledger.ImportFixture.COORDINATOR;
import static org.diaodu.command.ledger.ImportFixture.TIEXI_MANAGER;
import static org.diaodu.command.ledger.ImportFixture.caller;
import static org.diaodu.command.ledger.ImportFixture.mapping;

/**
 * Files the program gives out: results with their reasons, the template, remembered
 * layouts.
 */
@Clause("F-093")
class LedgerFilesTest {

	private final TestDatabase database = TestDatabase.with("log", "ledger");

	private final ImportFixture desk = new ImportFixture(this.database.dataSource());

	@AfterEach
	void close() {
		this.desk.close();
		this.database.close();
	}

	@Test
	void resultIsTheSameSheetWithTheReasonBesideAndCanBeCorrectedAndImportedAgain() throws IOException {
		byte[] content = Lists.xlsx((workbook) -> Lists.fill(workbook.newWorksheet("一季度"), Lists.row("某市2026年重点项目清单"),
				Lists.row("序号", "项目名称", "总投资", "填报人"), Lists.row(null, "合计", 6000, null),
				Lists.row(1, "甲厂", 6000, "=1+1"), Lists.row(2, "丙厂", "2000万件", null)));
		UploadView upload = this.desk.upload("一季度.xlsx", content, COORDINATOR);
		ImportView done = this.desk.run(upload, false, COORDINATOR);
		byte[] result = this.desk.resultFile(done);
		List<RawRow> rows = new ArrayList<>();
		Spreadsheets.open("r.xlsx", result).read("一季度", rows::add);
		assertThat(rows.get(1).text(4)).isEqualTo("错误原因");
		assertThat(rows.get(3).text(4)).isEmpty();
		assertThat(rows.get(3).text(5)).isEqualTo("新登记");
		assertThat(rows.get(3).cell(2)).isEqualTo(Cell.number("6000"));
		assertThat(rows.get(3).text(3)).isEqualTo("=1+1");
		assertThat(rows.get(4).text(4)).contains("总投资").contains("2000万件");
		UploadView again = this.desk.upload("一季度.xlsx", result, COORDINATOR);
		ImportView second = this.desk.run(again, false, COORDINATOR);
		assertThat(second.outcomes()).isEqualTo(Map.of(RowOutcome.UNCHANGED, 1, RowOutcome.REFUSED, 1));
		List<RawRow> third = new ArrayList<>();
		Spreadsheets.open("r.xlsx", this.desk.resultFile(second)).read("一季度", third::add);
		assertThat(third.get(1).cells()).hasSameSizeAs(rows.get(1).cells());
	}

	@Test
	void csvResultEscapesWhatWouldBeAFormula() {
		UploadView upload = this.desk.upload("项目名称,总投资,备注", "甲厂,6000,@SUM(A1)", "丙厂,=1+2,");
		String text = new String(this.desk.resultFile(this.desk.run(upload, false, COORDINATOR)),
				StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFF项目名称,总投资,备注,错误原因").contains("'@SUM(A1)").contains("'=1+2");
		assertThat(text.lines()).noneMatch((line) -> line.matches(".*(^|,)\"?[=+@].*"));
	}

	@Test
	void mappingIsRememberedByNameForTheOrganisation() {
		LedgerMapping mapping = mapping(this.desk.upload("项目名称,总投资", "甲厂,6000"));
		this.desk.send(new SaveMapping(mapping), COORDINATOR);
		this.desk.send(new SaveMapping(mapping), COORDINATOR);
		assertThat(this.desk.queries.answer(new ListMappings(caller(COORDINATOR))).mappings()).containsExactly(mapping);
		assertThat(this.desk.queries.answer(new ListMappings(caller(TIEXI_MANAGER))).mappings()).isEmpty();
	}

	@Test
	void templateHasTheColumnsOfAnExportAndIsUnderstood() throws IOException {
		java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
		this.desk.desk.template(out);
		UploadView upload = this.desk.desk.store("t.xlsx", new ByteArrayInputStream(out.toByteArray()), COORDINATOR);
		assertThat(upload.sheets().get(0).headings())
			.containsExactlyElementsOf(org.diaodu.kernel.ledger.LedgerField.columns()
				.stream()
				.map(org.diaodu.kernel.ledger.LedgerField::heading)
				.toList());
		assertThat(mapping(upload).columns()).extracting((column) -> column.field())
			.containsExactlyElementsOf(org.diaodu.kernel.ledger.LedgerField.columns());
	}

}
