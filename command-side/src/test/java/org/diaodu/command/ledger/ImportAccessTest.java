package org.diaodu.command.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.ledger.RowResult;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.ledger.command.StartImport;
import org.diaodu.kernel.ledger.command.StopImport;
import org.diaodu.kernel.ledger.query.FindImport;
import org.diaodu.kernel.ledger.query.FindUpload;
import org.diaodu.kernel.ledger.query.ListImports;
import org.diaodu.kernel.ledger.query.ListRowResults;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.diaodu.command.ledger.ImportFixture.COORDINATOR;
import static org.diaodu.command.ledger.ImportFixture.SPECIALIST;
import static org.diaodu.command.ledger.ImportFixture.TIEXI_MANAGER;
import static org.diaodu.command.ledger.ImportFixture.TIEXI_STATISTICIAN;
import static org.diaodu.command.ledger.ImportFixture.caller;
import static org.diaodu.command.ledger.ImportFixture.mapping;

/** Who may import, and who sees what of an import. */
@Clause("F-093")
class ImportAccessTest {

	private final TestDatabase database = TestDatabase.with("log", "ledger");

	private final ImportFixture desk = new ImportFixture(this.database.dataSource());

	@AfterEach
	void close() {
		this.desk.close();
		this.database.close();
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

}
