package org.diaodu.application.simulation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.application.simulation.SimulatedYear.Pace;
import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The year 2018 of a generated city, with the real list of Shenyang's projects in it,
 * from the day of the notice on: registered, planned, permitted, started, stopped,
 * reported and entered, blocked and relieved through the whole program on a simulated
 * clock. What the log tells at its end, and what the boards show, is what
 * {@link Reckoning} works out from the same lives by itself.
 *
 * <p>
 * The city has as many projects as {@code -Ddiaodu.simulation.projects} says: 15,000 for
 * a Shenyang (domain F5), few by default.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Clause({ "F-020", "F-021", "F-027", "F-028", "F-077", "F-102", "F-117", "F-119", "F-120", "F-121", "F-123", "F-125",
		"F-134" })
class SimulatedYearTest {

	private static final long SEED = 20180214;

	private static final int PROJECTS = Integer.getInteger("diaodu.simulation.projects", 24);

	private SimulatedYear year;

	@BeforeAll
	void live() {
		this.year = SimulatedYear.lived(SEED, PROJECTS, Pace.DISTRICTS_SIDE_BY_SIDE);
	}

	@AfterAll
	void end() {
		this.year.close();
	}

	@Test
	void theYearComesOutAsReckonedByHand() {
		assertThat(this.year.recorded().differences(this.year.reckoned())).as("recorded, not as reckoned").isEmpty();
	}

	/** A city in which nothing of the kind happens would show nothing. */
	@ParameterizedTest
	@ValueSource(strings = { "nodes reached in stage 1", "nodes reached in stage 2", "nodes reached in stage 3",
			"nodes reached in stage 4", "nodes missed", "starts overdue PLAN", "starts overdue LAND_CONTRACT",
			"permits issued", "permits refused", "permits late COMMITTED", "permits late STATUTORY", "permits paused",
			"permits extended", "dates moved", "permits expiring", "permits expired", "stops", "stops not reported",
			"resumptions", "statistics overdue 1", "statistics overdue 2", "withdrawals", "light START YELLOW",
			"light START RED", "light PROGRESS YELLOW", "light PROGRESS RED", "light PROGRESS GREEN",
			"light FUNDS YELLOW", "light FUNDS RED", "light FUNDS GREEN", "light STATISTICS YELLOW",
			"light STATISTICS RED", "light STATISTICS GREEN", "obstacles returned", "obstacles accepted on time",
			"obstacles accepted late", "obstacles said to be solved on time", "obstacles said to be solved late",
			"obstacle solutions refused", "obstacles confirmed by word", "obstacles confirmed silently",
			"obstacles rated low", "obstacles rated well", "obstacles closed", "obstacles withdrawn",
			"obstacles escalated to CITY", "obstacles escalated to LEADING_GROUP", "obstacles supervised OVERDUE",
			"obstacles supervised RED_TWICE", "obstacle letters RED", "obstacles urged HALF",
			"obstacles urged DAY_BEFORE", "obstacles urged AFTER_DUE", "obstacle limits passed SORT",
			"obstacle limits passed ASSIGN", "obstacle limits passed RESPONSE", "obstacle limits passed CRITICISM",
			"obstacle limits passed CONFIRMATION", "obstacle limits passed RATING", "obstacles at the end CLOSED",
			"obstacles at the end DECISION_PENDING", "light OBSTACLE GREEN", "light OBSTACLE YELLOW",
			"light OBSTACLE RED" })
	void allThatCanHappenHappens(String what) {
		assertThat(this.year.reckoned().sum(what)).isPositive();
	}

	@Test
	void theRealListIsInside() {
		List<Life> listed = this.year.lives().stream().filter(Life::ledger).toList();
		assertThat(listed).hasSize(48).extracting(Life::name).contains("华晨宝马里达工厂");
	}

	/**
	 * Also when all is done one after the other: the order in which districts act is
	 * nobody's fact.
	 */
	@Test
	void theSameSeedLeavesTheSameLog() {
		Map<String, String> streams = this.year.streams();
		try (SimulatedYear again = SimulatedYear.lived(SEED, PROJECTS, Pace.ONE_AFTER_THE_OTHER)) {
			Map<String, String> others = again.streams();
			assertThat(others.keySet()).isEqualTo(streams.keySet());
			for (String stream : streams.keySet()) {
				if (!streams.get(stream).equals(others.get(stream))) {
					// Where they part tells more than two digests.
					assertThat(again.entries(stream)).as(stream).isEqualTo(this.year.entries(stream));
				}
			}
			assertThat(others).isEqualTo(streams);
		}
	}

}
