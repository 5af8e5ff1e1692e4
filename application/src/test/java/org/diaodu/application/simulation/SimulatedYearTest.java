package org.diaodu.application.simulation;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The year 2018 of a generated city, with the real list of Shenyang's projects in it,
 * from the day of the notice on: registered, planned, permitted, started, stopped,
 * reported and entered through the whole program on a simulated clock. What the log tells
 * at its end is what {@link Reckoning} works out from the same lives by itself.
 *
 * <p>
 * The city has as many projects as {@code -Ddiaodu.simulation.projects} says: 15,000 for
 * a Shenyang (domain F5), few by default.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Clause({ "F-020", "F-021", "F-027", "F-028", "F-077", "F-102", "F-134" })
class SimulatedYearTest {

	private static final long SEED = 20180214;

	private static final int PROJECTS = Integer.getInteger("diaodu.simulation.projects", 24);

	private SimulatedYear year;

	@BeforeAll
	void live() {
		this.year = SimulatedYear.lived(SEED, PROJECTS);
	}

	@AfterAll
	void end() {
		this.year.close();
	}

	@Test
	void theYearComesOutAsReckonedByHand() {
		assertThat(this.year.recorded().toString()).isEqualTo(this.year.reckoned().toString());
	}

	/** A city in which nothing of the kind happens would show nothing. */
	@ParameterizedTest
	@ValueSource(strings = { "nodes reached in stage 1", "nodes reached in stage 2", "nodes reached in stage 3",
			"nodes reached in stage 4", "nodes missed", "starts overdue PLAN", "starts overdue LAND_CONTRACT",
			"permits issued", "permits refused", "permits late COMMITTED", "permits late STATUTORY", "permits expiring",
			"permits expired", "stops", "stops not reported", "resumptions", "statistics overdue 1",
			"statistics overdue 2", "withdrawals", "light START YELLOW", "light START RED", "light PROGRESS YELLOW",
			"light PROGRESS RED", "light PROGRESS GREEN", "light FUNDS YELLOW", "light FUNDS RED", "light FUNDS GREEN",
			"light STATISTICS YELLOW", "light STATISTICS RED", "light STATISTICS GREEN" })
	void allThatCanHappenHappens(String what) {
		assertThat(this.year.reckoned().sum(what)).isPositive();
	}

	@Test
	void theRealListIsInside() {
		List<Life> listed = this.year.lives().stream().filter(Life::ledger).toList();
		assertThat(listed).hasSize(48).extracting(Life::name).contains("华晨宝马里达工厂");
	}

	@Test
	void theSameSeedLeavesTheSameLog() {
		List<String> log = this.year.entries();
		try (SimulatedYear again = SimulatedYear.lived(SEED, PROJECTS)) {
			List<String> other = again.entries();
			// Where they part tells more than two digests.
			for (int i = 0; i < Math.min(log.size(), other.size()); i++) {
				assertThat(other.get(i)).as("entry %d", i).isEqualTo(log.get(i));
			}
			assertThat(SimulatedYear.digest(other)).isEqualTo(SimulatedYear.digest(log));
		}
	}

}
