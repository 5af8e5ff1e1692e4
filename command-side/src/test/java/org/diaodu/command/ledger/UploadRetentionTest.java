package org.diaodu.command.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.ledger.RowResult;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.ledger.command.ResumeImport;
import org.diaodu.kernel.ledger.command.StartImport;
import org.diaodu.kernel.ledger.query.FindUpload;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.diaodu.command.ledger.ImportFixture.COORDINATOR;
import static org.diaodu.command.ledger.ImportFixture.caller;
import static org.diaodu.command.ledger.ImportFixture.mapping;

/** Files are kept for their days and then gone; what became of their rows stays. */
@Clause("F-093")
class UploadRetentionTest {

	private static final Duration KEPT = Duration.ofDays(30);

	/** When the fixture's files are uploaded. */
	private static final Instant UPLOADED = Instant.parse("2026-11-23T02:00:00Z");

	private final TestDatabase database = TestDatabase.with("log", "ledger");

	private final ImportFixture desk = new ImportFixture(this.database.dataSource());

	@AfterEach
	void close() {
		this.desk.close();
		this.database.close();
	}

	/** As the program's login, which may do no more than it needs to. */
	private int removedAfter(Duration time) {
		Clock later = Clock.fixed(UPLOADED.plus(time), ZoneOffset.UTC);
		return new UploadRetention(this.database.dataSource(), later, KEPT).removeOld();
	}

	private UploadView found(UploadView upload) {
		return this.desk.queries.answer(new FindUpload(caller(COORDINATOR), upload.uploadId()));
	}

	@Test
	void removesTheFileOfAFinishedImportAfterItsDaysAndKeepsWhatBecameOfItsRows() {
		UploadView upload = this.desk.upload("项目名称,总投资,所属区县", "甲厂,6000,铁西区", "丙厂,2000万件,铁西区");
		ImportView done = this.desk.run(upload, false, COORDINATOR);
		List<RowResult> rows = this.desk.results(done, COORDINATOR);
		assertThat(rows).extracting(RowResult::outcome).containsExactly(RowOutcome.CREATED, RowOutcome.REFUSED);
		assertThat(removedAfter(KEPT)).isZero();
		assertThat(this.desk.resultFile(done)).isNotEmpty();
		assertThat(removedAfter(KEPT.plusSeconds(1))).isEqualTo(1);
		assertThat(removedAfter(KEPT.plusSeconds(2))).isZero();
		assertThat(this.desk.results(done, COORDINATOR)).isEqualTo(rows);
		assertThat(this.desk.view(done.importId(), COORDINATOR)).isEqualTo(done);
		assertThat(found(upload).bytes()).isEqualTo(upload.bytes());
		assertThat(found(upload).sheets().get(0).headings()).isEqualTo(upload.sheets().get(0).headings());
		assertThat(found(upload).sheets().get(0).sample()).isEmpty();
	}

	@Test
	void saysThatTheFileIsGoneToWhoeverWouldNeedIt() {
		UploadView upload = this.desk.upload("项目名称,总投资,所属区县", "甲厂,6000,铁西区");
		ImportView done = this.desk.run(upload, false, COORDINATOR);
		this.desk.tables.change(done.importId(), org.diaodu.kernel.ledger.ImportStatus.STOPPED, done.status());
		assertThat(removedAfter(Duration.ofDays(31))).isEqualTo(1);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.desk.resultFile(done))
			.withMessage("UPLOAD_REMOVED");
		assertThat(this.desk.refusalOf(new ResumeImport(done.importId()), COORDINATOR).code())
			.isEqualTo("UPLOAD_REMOVED");
		StartImport again = new StartImport("import-" + UUID.randomUUID(), upload.uploadId(), "csv", mapping(upload),
				false);
		assertThat(this.desk.refusalOf(again, COORDINATOR).code()).isEqualTo("UPLOAD_REMOVED");
	}

	@Test
	void keepsTheFileOfAnImportThatHasNotEnded() {
		UploadView upload = this.desk.upload("项目名称,总投资,所属区县", "甲厂,6000,铁西区");
		String id = this.desk.start(upload, false, COORDINATOR);
		assertThat(removedAfter(Duration.ofDays(400))).isZero();
		this.desk.runs.start();
		assertThat(this.desk.await(id, COORDINATOR).outcomes()).containsEntry(RowOutcome.CREATED, 1);
	}

	@Test
	void removesAFileThatWasNeverImported() {
		UploadView upload = this.desk.upload("项目名称,总投资,所属区县", "甲厂,6000,铁西区");
		assertThat(removedAfter(Duration.ofDays(31))).isEqualTo(1);
		assertThat(found(upload)).isNotNull();
	}

}
