package org.diaodu.command.ledger;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

import org.diaodu.kernel.ledger.ImportStatus;
import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.ledger.RowResult;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.ledger.command.ResumeImport;
import org.diaodu.kernel.ledger.command.StartImport;
import org.diaodu.kernel.ledger.command.StopImport;
import org.diaodu.kernel.ledger.query.ListImports;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.diaodu.command.ledger.ImportFixture.COORDINATOR;
import static org.diaodu.command.ledger.ImportFixture.caller;
import static org.diaodu.command.ledger.ImportFixture.mapping;

/**
 * An import is started once, stopped, resumed and taken over; no row is recorded twice.
 */
@Clause("F-093")
class ImportRunTest {

	private final TestDatabase database = TestDatabase.with("log", "ledger");

	private final ImportFixture desk = new ImportFixture(this.database.dataSource());

	@AfterEach
	void close() {
		this.desk.close();
		this.database.close();
	}

	@Test
	void stoppedImportGoesOnWhereItStopped() {
		UploadView upload = this.desk.upload(Lists.many(3_000));
		this.desk.runs.start();
		String id = this.desk.start(upload, false, COORDINATOR);
		while (this.desk.view(id, COORDINATOR).done() == 0) {
			ImportFixture.pause();
		}
		this.desk.send(new StopImport(id), COORDINATOR);
		ImportView stopped = this.desk.await(id, COORDINATOR);
		assertThat(stopped.status()).isEqualTo(ImportStatus.STOPPED);
		assertThat(stopped.done()).isBetween(1, 2_999).isEqualTo(this.desk.registered().size());
		this.desk.send(new ResumeImport(id), COORDINATOR);
		assertThat(this.desk.await(id, COORDINATOR).outcomes()).isEqualTo(Map.of(RowOutcome.CREATED, 3_000));
		assertThat(this.desk.registered()).hasSize(3_000);
		assertThat(this.desk.refusalOf(new ResumeImport(id), COORDINATOR).code()).isEqualTo("IMPORT_NOT_STOPPED");
		assertThat(this.desk.refusalOf(new StopImport(id), COORDINATOR).code()).isEqualTo("IMPORT_NOT_RUNNING");
	}

	@Test
	void rowsAreRecordedInTheOrderOfTheListWhenOneIsUnderWayAtATime() throws IOException {
		String id = this.desk.start(this.desk.upload(Lists.many(200)), false, COORDINATOR);
		LedgerTables.Import run = this.desk.tables.take("one", Duration.ofMinutes(1));
		ImportRun.End end = new ImportRun(run, "one", this.desk.tables, this.desk.territory,
				new GatewaySender(this.desk.gateway), new RowOutcomes(this.desk.log), (caller, names) -> List.of(),
				new AtomicBoolean(), 1)
			.go();
		assertThat(end).isEqualTo(ImportRun.End.COMPLETED);
		assertThat(this.desk.view(id, COORDINATOR).done()).isEqualTo(200);
		List<String> names = this.desk.registered()
			.stream()
			.map((entry) -> ((ProjectRegistered) entry.event()).facts().name())
			.toList();
		assertThat(names).hasSize(200)
			.isEqualTo(IntStream.rangeClosed(1, 200).mapToObj((i) -> "第" + i + "号厂房").toList());
	}

	@Test
	void importOfADeadProcessIsTakenOverAndNoRowIsRecordedTwice() throws IOException {
		UploadView upload = this.desk.upload(Lists.many(600));
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
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(
				() -> new ImportRun(run, "dead", deaf, this.desk.territory, dying, new RowOutcomes(this.desk.log),
						(caller, names) -> List.of(), new AtomicBoolean(), ImportRun.IN_FLIGHT)
					.go());
		assertThat(this.desk.registered().size()).isBetween(1, 300);
		this.desk.runs.start();
		ImportView done = this.desk.await(id, COORDINATOR);
		assertThat(done.outcomes()).isEqualTo(Map.of(RowOutcome.CREATED, 600));
		assertThat(this.desk.registered()).hasSize(600);
	}

	/** A machine too busy to renew the lease in time is no other process. */
	@Test
	void aProcessNeverTakesTwiceWhatItIsAtWorkOn() {
		Logger logger = (Logger) LoggerFactory.getLogger(ImportRuns.class);
		ListAppender<ILoggingEvent> said = new ListAppender<>();
		said.start();
		logger.setLevel(Level.INFO);
		logger.addAppender(said);
		JdbcTemplate owner = new JdbcTemplate(this.database.owner());
		this.desk.runs.start();
		String id = this.desk.start(this.desk.upload(Lists.many(1_500)), false, COORDINATOR);
		int ranOut = 0;
		while (this.desk.view(id, COORDINATOR).status() == ImportStatus.RUNNING) {
			ranOut += owner.update("UPDATE ledger.import SET leased_until = clock_timestamp() - interval '1 second'"
					+ " WHERE import_id = ? AND status = 'RUNNING' AND leased_to IS NOT NULL", id);
			this.desk.runs.wake();
			ImportFixture.pause();
		}
		assertThat(ranOut).isPositive();
		assertThat(this.desk.await(id, COORDINATOR).outcomes()).isEqualTo(Map.of(RowOutcome.CREATED, 1_500));
		this.desk.runs.stop();
		logger.detachAppender(said);
		logger.setLevel(null);
		assertThat(said.list).extracting(ILoggingEvent::getFormattedMessage)
			.containsExactly("Import " + id + ": COMPLETED");
	}

	@Test
	void twoProcessesNeverWorkOnOneImport() {
		this.desk.start(this.desk.upload("项目名称,总投资", "甲厂,6000"), false, COORDINATOR);
		assertThat(this.desk.tables.take("one", Duration.ofMinutes(1))).isNotNull();
		assertThat(this.desk.tables.take("two", Duration.ofMinutes(1))).isNull();
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

}
