package org.diaodu.command.log;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What usually is new is not looked for, and found all the same. */
class PresumptionTests {

	private TestDatabase database;

	private LogFixture mine;

	@BeforeEach
	void open() {
		this.database = TestDatabase.with("log");
		this.mine = new LogFixture(this.database.dataSource());
	}

	@AfterEach
	void close() {
		this.mine.close();
		this.database.close();
	}

	@Test
	void decidesOnWhatIsThereWhenItWasPresumedNew() {
		String id = LogFixture.newId();
		this.mine.send(register(id));
		try (LogFixture other = new LogFixture(this.database.dataSource())) {
			assertThat(other.send(register(id)).logIndex()).isZero();
			assertThat(other.reader.ofAggregate(id, 0)).hasSize(1);
		}
	}

	@Test
	void givesTheFirstReceiptWhenACommandIsSentAgain() {
		String id = LogFixture.newId();
		UUID commandId = UUID.randomUUID();
		Receipt first = this.mine.send(register(id), commandId);
		this.mine.send(LogFixture.change(LogFixture.newId()));
		try (LogFixture other = new LogFixture(this.database.dataSource())) {
			assertThat(other.send(register(id), commandId)).isEqualTo(first);
		}
	}

	@Test
	void registersEachOnceWhenTwoProcessesRegisterTheSameAtOnce() throws Exception {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			ids.add(LogFixture.newId());
		}
		try (LogFixture other = new LogFixture(this.database.dataSource());
				ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Future<?>> all = new ArrayList<>();
			for (String id : ids) {
				all.add(threads.submit(() -> this.mine.send(register(id))));
				all.add(threads.submit(() -> other.send(register(id))));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}
		assertThat(this.mine.log.after(-1, 1_000)).hasSize(100);
		for (String id : ids) {
			assertThat(this.mine.reader.ofAggregate(id, 0)).hasSize(1);
		}
	}

	@Test
	void looksMoreOftenTheMoreOftenItWasWrong() {
		Presumption presumption = new Presumption();
		assertThat(presumption.holds()).isTrue();
		presumption.wasWrong();
		assertThat(looks(presumption)).isEqualTo(64);
		presumption.wasWrong();
		assertThat(looks(presumption)).isEqualTo(128);
		presumption.wasRight();
		presumption.wasWrong();
		assertThat(looks(presumption)).isEqualTo(64);
	}

	private static int looks(Presumption presumption) {
		int looks = 0;
		while (!presumption.holds()) {
			looks++;
		}
		return looks;
	}

	private static RegisterProject register(String id) {
		ProjectFacts facts = new ProjectFacts("项目", null, null, null, null, null, Amounts.UNKNOWN, null, List.of(),
				null, null, Place.UNKNOWN, Stage.values()[0], null, null, null, null);
		return new RegisterProject(id, facts, null, null, null, null, null, LogFixture.DAY);
	}

}
