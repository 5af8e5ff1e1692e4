package org.diaodu.command.log;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.diaodu.testing.TestDatabase;

/**
 * Two processes on one log: what one does between the steps of the other.
 */
abstract class BesideAnotherProcess {

	protected TestDatabase database;

	protected LogFixture mine;

	protected LogFixture other;

	@BeforeEach
	void open() {
		this.database = TestDatabase.with("log");
		this.mine = new LogFixture(this.database.dataSource());
		this.other = new LogFixture(this.database.dataSource());
	}

	@AfterEach
	void close() {
		this.mine.close();
		this.other.close();
		this.database.close();
	}

}
