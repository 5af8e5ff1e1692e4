package org.diaodu.command.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.diaodu.kernel.ledger.ImportStatus;
import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.ledger.RowResult;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.ledger.command.ResumeImport;
import org.diaodu.kernel.ledger.command.SaveMapping;
import org.diaodu.kernel.ledger.command.StartImport;
import org.diaodu.kernel.ledger.command.StopImport;
import org.diaodu.kernel.ledger.query.FindImport;
import org.diaodu.kernel.ledger.query.FindUpload;
import org.diaodu.kernel.ledger.query.ListImports;
import org.diaodu.kernel.ledger.query.ListRowResults;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.ledger.query.ListMappings;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.query.NamesakeView;
import org.diaodu.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.diaodu.command.ledger.ImportFixture.COORDINATOR;
import static org.diaodu.command.ledger.ImportFixture.SPECIALIST;
import static org.diaodu.command.ledger.ImportFixture.TIEXI_MANAGER;
import static org.diaodu.command.ledger.ImportFixture.TIEXI_STATISTICIAN;
import static org.diaodu.command.ledger.ImportFixture.caller;
import static org.diaodu.command.ledger.ImportFixture.mapping;

/** A ledger becomes recorded facts, row by row, exactly once. */
@Clause("F-093")
class ImportTest {

	private final TestDatabase database = TestDatabase.with("log", "ledger");

	private final ImportFixture desk = new ImportFixture(this.database.dataSource());

	@AfterEach
	void close() {
		this.desk.close();
		this.database.close();
	}

	@Test
	void everyRowOfTheSampleIsRecordedWithWhoAndWhere() {
		UploadView upload = this.desk.upload("shenyang.csv", Lists.resource("shenyang.csv"), COORDINATOR);
		ImportView done = this.desk.run(upload, false, COORDINATOR);
		assertThat(done.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(done.outcomes()).isEqualTo(Map.of(RowOutcome.CREATED, 48, RowOutcome.LEAD, 122));
		List<Recorded> registered = registered();
		assertThat(registered).hasSize(170);
		assertThat(sum(registered)).isEqualByComparingTo(sampleSum());
		Attribution by = registered.get(0).attribution();
		assertThat(by.actor()).isEqualTo(COORDINATOR.actor());
		assertThat(by.channel()).isEqualTo("LEDGER");
		assertThat(by.source()).isEqualTo(Attribution.Source.IMPORTED);
		assertThat(by.correlationId()).isEqualTo(done.importId());
		assertThat(by.evidence()).hasSize(2);
		assertThat(by.evidence().get(0)).startsWith("shenyang csv 第");
		for (RowResult row : this.desk.results(done, COORDINATOR)) {
			assertThat(row.logIndex()).as(row.name()).isNotNull();
			assertThat(row.gaps()).isNotEmpty();
		}
	}

	@Test
	void dryRunSaysWhatEachRowWouldDoAndRecordsNothing() {
		UploadView upload = this.desk.upload("项目名称,总投资,所属区县", "甲厂,6000,铁西区", "乙厂,,铁西区", "丙厂,2000万件,铁西区", "丁厂,-5,铁西区");
		ImportView tried = this.desk.run(upload, true, COORDINATOR);
		assertThat(this.desk.log.head().logIndex()).isEqualTo(-1);
		assertThat(this.desk.results(tried, COORDINATOR)).extracting(RowResult::outcome)
			.containsExactly(RowOutcome.CREATED, RowOutcome.LEAD, RowOutcome.REFUSED, RowOutcome.REFUSED);
		assertThat(this.desk.results(tried, COORDINATOR).get(3).refusal().code()).isEqualTo("AMOUNT_NEGATIVE");
		this.desk.run(upload, false, COORDINATOR);
		UploadView changed = this.desk.upload("项目名称,总投资,所属区县", "甲厂,6000,铁西区", "乙厂,900,铁西区");
		long head = this.desk.log.head().logIndex();
		ImportView again = this.desk.run(changed, true, COORDINATOR);
		assertThat(this.desk.results(again, COORDINATOR)).extracting(RowResult::outcome)
			.containsExactly(RowOutcome.UNCHANGED, RowOutcome.CORRECTED);
		assertThat(this.desk.log.head().logIndex()).isEqualTo(head);
	}

	@Test
	void goodRowsAreInAndBadRowsAreNot() {
		UploadView upload = this.desk.upload("项目名称,总投资,所属区县", "甲厂,6000,铁西区", "丙厂,2000万件,铁西区", "乙厂,900,铁西区");
		ImportView done = this.desk.run(upload, false, COORDINATOR);
		assertThat(done.outcomes()).isEqualTo(Map.of(RowOutcome.CREATED, 2, RowOutcome.REFUSED, 1));
		assertThat(registered()).extracting((entry) -> ((ProjectRegistered) entry.event()).facts().name())
			.containsExactlyInAnyOrder("甲厂", "乙厂");
	}

	@Test
	void rowNamedLikeAKnownProjectIsAskedAboutAndIsIn() {
		UploadView upload = this.desk.upload("项目名称,总投资,所属区县", "甲厂,6000,铁西区", "乙厂,900,铁西区");
		this.desk.known = List.of(new NamesakeView("project-elsewhere", "甲厂"));
		ImportView done = this.desk.run(upload, false, COORDINATOR);
		List<RowResult> rows = this.desk.results(done, COORDINATOR);
		assertThat(rows.get(0).outcome()).isEqualTo(RowOutcome.CREATED);
		assertThat(rows.get(0).warnings()).singleElement()
			.satisfies((warning) -> assertThat(warning.code()).isEqualTo("NAME_LIKE_ANOTHER_PROJECT"))
			.satisfies((warning) -> assertThat(warning.arguments()).containsEntry("project", "project-elsewhere"));
		assertThat(rows.get(1).warnings()).isEmpty();
		// The project itself is no other.
		this.desk.known = List.of(new NamesakeView(rows.get(0).projectId(), "甲厂"));
		ImportView again = this.desk.run(upload, true, COORDINATOR);
		assertThat(this.desk.results(again, COORDINATOR).get(0).warnings()).isEmpty();
	}

	@Test
	void sameListAgainChangesNothing() {
		UploadView upload = this.desk.upload("shenyang.csv", Lists.resource("shenyang.csv"), COORDINATOR);
		this.desk.run(upload, false, COORDINATOR);
		long head = this.desk.log.head().logIndex();
		UploadView again = this.desk.upload("shenyang.csv", Lists.resource("shenyang.csv"), COORDINATOR);
		assertThat(this.desk.run(again, false, COORDINATOR).outcomes()).isEqualTo(Map.of(RowOutcome.UNCHANGED, 170));
		assertThat(this.desk.log.head().logIndex()).isEqualTo(head);
	}

	@Test
	void listThatSaysSomethingElseCorrectsAndBackAgain() {
		String[] first = { "某市2026年重点项目清单", "项目名称,总投资,所属区县", "甲厂,6000,铁西区" };
		String[] second = { "某市2026年重点项目清单", "项目名称,总投资,所属区县", "甲厂,7000,铁西区" };
		this.desk.run(this.desk.upload(first), false, COORDINATOR);
		for (String[] list : List.of(second, first)) {
			assertThat(this.desk.run(this.desk.upload(list), false, COORDINATOR).outcomes())
				.isEqualTo(Map.of(RowOutcome.CORRECTED, 1));
		}
		assertThat(this.desk.recorded()).filteredOn((entry) -> entry.event() instanceof ProjectAmountRevised)
			.hasSize(2);
	}

	@Test
	void rowWithAKnownProjectCodeSpeaksOfThatProjectWhateverTheListIsCalled() {
		String code = "2018-210106-36-03-012345";
		this.desk.run(this.desk.upload("某市一月项目清单表,", "项目名称,项目代码,总投资,建设内容", "甲厂," + code + ",6000,厂房两座"), false,
				COORDINATOR);
		String[] february = { "某市二月项目清单表,", "项目名称,项目代码,总投资", "甲厂（更名）," + code + ",7000" };
		ImportView done = this.desk.run(this.desk.upload(february), false, COORDINATOR);
		assertThat(done.outcomes()).isEqualTo(Map.of(RowOutcome.CORRECTED, 1));
		assertThat(registered()).hasSize(1);
		assertThat(this.desk.results(done, COORDINATOR).get(0).projectId())
			.isEqualTo(registered().get(0).event().subject());
		ProjectFactsCorrected corrected = (ProjectFactsCorrected) this.desk.recorded()
			.stream()
			.map(Recorded::event)
			.filter((event) -> event instanceof ProjectFactsCorrected)
			.findFirst()
			.orElseThrow();
		assertThat(corrected.after().name()).isEqualTo("甲厂（更名）");
		assertThat(corrected.after().content()).isEqualTo("厂房两座");
		assertThat(this.desk.run(this.desk.upload(february), false, COORDINATOR).outcomes())
			.isEqualTo(Map.of(RowOutcome.UNCHANGED, 1));
	}

	@Test
	void rowsOutsideTheOwnTerritoryAreRefusedOneByOne() {
		UploadView upload = this.desk.upload("list.csv",
				"项目名称,总投资,所属区县\n甲厂,6000,铁西区\n乙厂,6000,和平区".getBytes(StandardCharsets.UTF_8), TIEXI_MANAGER);
		ImportView done = this.desk.run(upload, false, TIEXI_MANAGER);
		List<RowResult> rows = this.desk.results(done, TIEXI_MANAGER);
		assertThat(rows).extracting(RowResult::outcome).containsExactly(RowOutcome.CREATED, RowOutcome.REFUSED);
		assertThat(rows.get(1).refusal().code()).isEqualTo("NOT_PERMITTED");
	}

	@Test
	void unknownDistrictIsTheReasonARowOutsideTheTerritoryIsGiven() {
		UploadView upload = this.desk.upload("list.csv", "项目名称,总投资,所属区县\n甲厂,6000,铁东区".getBytes(StandardCharsets.UTF_8),
				TIEXI_MANAGER);
		for (boolean dryRun : new boolean[] { true, false }) {
			RowResult row = this.desk.results(this.desk.run(upload, dryRun, TIEXI_MANAGER), TIEXI_MANAGER).get(0);
			assertThat(row.outcome()).isEqualTo(RowOutcome.REFUSED);
			assertThat(row.refusal().code()).isEqualTo("ROW_PLACE_UNKNOWN");
			assertThat(row.refusal().field()).isEqualTo("DISTRICT");
		}
	}

	@Test
	void onlyManagersAndCoordinatorsImport() {
		assertThatExceptionOfType(org.diaodu.kernel.message.RefusedException.class)
			.isThrownBy(() -> this.desk.upload("a.csv", "项目名称\n甲厂".getBytes(StandardCharsets.UTF_8), SPECIALIST))
			.withMessage("NOT_PERMITTED");
		UploadView upload = this.desk.upload("项目名称,总投资", "甲厂,6000");
		StartImport command = new StartImport("import-1", upload.uploadId(), "csv", mapping(upload), false);
		assertThat(this.desk.refusalOf(command, SPECIALIST).code()).isEqualTo("NOT_PERMITTED");
	}

	@Test
	void otherOrganisationSeesNothingOfIt() {
		UploadView upload = this.desk.upload("项目名称,总投资", "甲厂,6000");
		ImportView done = this.desk.run(upload, false, COORDINATOR);
		assertThat(this.desk.queries.answer(new FindUpload(caller(TIEXI_MANAGER), upload.uploadId()))).isNull();
		assertThat(this.desk.queries.answer(new FindImport(caller(TIEXI_MANAGER), done.importId()))).isNull();
		assertThat(this.desk.queries.answer(new ListImports(caller(TIEXI_MANAGER), 10)).imports()).isEmpty();
		assertThat(this.desk.queries.answer(new ListImports(caller(COORDINATOR), 10)).imports()).hasSize(1);
		assertThat(this.desk.desk.result(caller(TIEXI_MANAGER), done.importId())).isNull();
		assertThat(this.desk
			.refusalOf(new StartImport("import-2", upload.uploadId(), "csv", mapping(upload), false), TIEXI_MANAGER)
			.code()).isEqualTo("UPLOAD_UNKNOWN");
		assertThat(this.desk.refusalOf(new StopImport(done.importId()), TIEXI_MANAGER).code())
			.isEqualTo("IMPORT_UNKNOWN");
	}

	@Test
	void otherPostsOfTheSameUnitSeeNothingOfIt() {
		UploadView upload = this.desk.upload("a.csv", "项目名称,总投资\n甲厂,6000".getBytes(StandardCharsets.UTF_8),
				TIEXI_MANAGER);
		ImportView done = this.desk.run(upload, false, TIEXI_MANAGER);
		Caller other = caller(TIEXI_STATISTICIAN);
		assertThat(this.desk.queries.answer(new FindImport(caller(TIEXI_MANAGER), done.importId()))).isNotNull();
		assertThat(this.desk.queries.answer(new FindUpload(other, upload.uploadId()))).isNull();
		assertThat(this.desk.queries.answer(new FindImport(other, done.importId()))).isNull();
		assertThat(this.desk.queries.answer(new ListImports(other, 10)).imports()).isEmpty();
		assertThat(this.desk.queries.answer(new ListRowResults(other, done.importId(), null, 10, null))).isNull();
		assertThat(this.desk.desk.result(other, done.importId())).isNull();
	}

	@Test
	void stoppedImportGoesOnWhereItStopped() {
		UploadView upload = this.desk.upload(many(3_000));
		this.desk.runs.start();
		String id = this.desk.start(upload, false, COORDINATOR);
		while (this.desk.view(id, COORDINATOR).done() == 0) {
			ImportFixture.pause();
		}
		this.desk.send(new StopImport(id), COORDINATOR);
		ImportView stopped = this.desk.await(id, COORDINATOR);
		assertThat(stopped.status()).isEqualTo(ImportStatus.STOPPED);
		assertThat(stopped.done()).isBetween(1, 2_999).isEqualTo(registered().size());
		this.desk.send(new ResumeImport(id), COORDINATOR);
		assertThat(this.desk.await(id, COORDINATOR).outcomes()).isEqualTo(Map.of(RowOutcome.CREATED, 3_000));
		assertThat(registered()).hasSize(3_000);
		assertThat(this.desk.refusalOf(new ResumeImport(id), COORDINATOR).code()).isEqualTo("IMPORT_NOT_STOPPED");
		assertThat(this.desk.refusalOf(new StopImport(id), COORDINATOR).code()).isEqualTo("IMPORT_NOT_RUNNING");
	}

	@Test
	void importOfADeadProcessIsTakenOverAndNoRowIsRecordedTwice() throws IOException {
		UploadView upload = this.desk.upload(many(600));
		String id = this.desk.start(upload, false, COORDINATOR);
		LedgerTables.Import run = this.desk.tables.take("dead", Duration.ofMillis(1));
		AtomicInteger sent = new AtomicInteger();
		RowSender dying = (command, by, dryRun) -> {
			if (sent.incrementAndGet() > 300) {
				throw new IllegalStateException("killed");
			}
			return new GatewaySender(this.desk.gateway).send(command, by, dryRun);
		};
		// Dies after rows were recorded and before they were written down.
		LedgerTables deaf = new LedgerTables(this.database.dataSource()) {
			@Override
			ImportStatus report(String importId, String owner, Duration lease, int total,
					java.util.Collection<RowResult> results) {
				return ImportStatus.RUNNING;
			}
		};
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> new ImportRun(run, "dead", deaf, this.desk.territory, dying,
					new RowOutcomes(this.desk.log), (caller, names) -> List.of(), new AtomicBoolean())
				.go());
		assertThat(registered().size()).isBetween(1, 300);
		this.desk.runs.start();
		ImportView done = this.desk.await(id, COORDINATOR);
		assertThat(done.outcomes()).isEqualTo(Map.of(RowOutcome.CREATED, 600));
		assertThat(registered()).hasSize(600);
	}

	@Test
	void twoProcessesNeverWorkOnOneImport() {
		this.desk.start(this.desk.upload("项目名称,总投资", "甲厂,6000"), false, COORDINATOR);
		assertThat(this.desk.tables.take("one", Duration.ofMinutes(1))).isNotNull();
		assertThat(this.desk.tables.take("two", Duration.ofMinutes(1))).isNull();
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
	void sameStartSentTwiceStartsOneImportAndAnotherUnderItsIdIsRefused() {
		UploadView upload = this.desk.upload("项目名称,总投资", "甲厂,6000");
		StartImport start = new StartImport("import-x", upload.uploadId(), "csv", mapping(upload), false);
		this.desk.send(start, COORDINATOR);
		this.desk.send(start, COORDINATOR);
		assertThat(this.desk.queries.answer(new ListImports(caller(COORDINATOR), 10)).imports()).hasSize(1);
		StartImport other = new StartImport("import-x", upload.uploadId(), "csv", mapping(upload), true);
		assertThat(this.desk.refusalOf(other, COORDINATOR).code()).isEqualTo("IMPORT_ALREADY_STARTED");
		StartImport elsewhere = new StartImport("import-y", upload.uploadId(), "Sheet9", mapping(upload), true);
		assertThat(this.desk.refusalOf(elsewhere, COORDINATOR).code()).isEqualTo("SHEET_UNKNOWN");
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

	private List<Recorded> registered() {
		List<Recorded> registered = this.desk.recorded()
			.stream()
			.filter((entry) -> entry.event() instanceof ProjectRegistered)
			.toList();
		Set<String> subjects = new HashSet<>();
		assertThat(registered).allMatch((entry) -> subjects.add(entry.subject()));
		return registered;
	}

	private static BigDecimal sum(List<Recorded> registered) {
		return registered.stream()
			.map((entry) -> ((ProjectRegistered) entry.event()).facts().amounts().total())
			.filter((amount) -> amount != null)
			.map((amount) -> amount.amount())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal sampleSum() {
		return new String(Lists.resource("shenyang.csv"), StandardCharsets.UTF_8).lines()
			.skip(1)
			.map((line) -> line.split(","))
			.filter((cells) -> cells.length > 4 && !cells[4].isEmpty())
			.map((cells) -> new BigDecimal(cells[4]))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static String[] many(int rows) {
		String[] lines = new String[rows + 1];
		lines[0] = "项目名称,总投资,所属区县";
		for (int i = 1; i <= rows; i++) {
			lines[i] = "第" + i + "号厂房," + (500 + i) + ",铁西区";
		}
		return lines;
	}

}
