package org.diaodu.application.simulation;

import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody does to a project on a day of the simulated year. Plain facts: how they
 * are said to the program is told by {@link Script}, what follows from them by
 * {@link Reckoning}.
 */
sealed interface Deed {

	/** The day it is done and recorded. */
	LocalDate on();

	/** Nodes are planned and the plan is frozen. */
	record Planned(LocalDate on, Map<String, LocalDate> nodes) implements Deed {
	}

	/** A frozen day is moved, within the rule. */
	record Moved(LocalDate on, String node, LocalDate to) implements Deed {
	}

	/** A node is reached. */
	record Reached(LocalDate on, String node) implements Deed {
	}

	/** Land is contracted, with a start agreed. */
	record LandContracted(LocalDate on, LocalDate agreedStart) implements Deed {
	}

	/** A permit is applied for. */
	record PermitApplied(LocalDate on, Paper paper) implements Deed {
	}

	/** The office accepts the application. */
	record PermitAccepted(LocalDate on, Paper paper) implements Deed {
	}

	/** The office waits for what the law does not count. */
	record PermitPaused(LocalDate on, Paper paper) implements Deed {
	}

	/** The office goes on. */
	record PermitContinued(LocalDate on, Paper paper) implements Deed {
	}

	/** The office issues the permit. */
	record PermitIssued(LocalDate on, Paper paper) implements Deed {
	}

	/** The office refuses the permit. */
	record PermitRefused(LocalDate on, Paper paper) implements Deed {
	}

	/** The validity of a permit is extended. */
	record PermitExtended(LocalDate on, Paper paper) implements Deed {
	}

	/** The plans of the year are set, in 万元. */
	record PlansSet(LocalDate on, long investment, long funds) implements Deed {
	}

	/** Progress is reported. */
	record Reported(LocalDate on, long investedThisYear, int percent) implements Deed {
	}

	/** Funds come in, in 万元. */
	record FundsCame(LocalDate on, long amount) implements Deed {
	}

	/** The capital is proven. */
	record CapitalProven(LocalDate on) implements Deed {
	}

	/** The project is entered in official statistics. */
	record Entered(LocalDate on) implements Deed {
	}

	/** Work stops. */
	record Stopped(LocalDate on, String stop) implements Deed {
	}

	/** The stop is reported to the licensing office. */
	record StopReported(LocalDate on, String stop) implements Deed {
	}

	/** Work goes on. */
	record Resumed(LocalDate on, String stop) implements Deed {
	}

	/** The project is withdrawn. */
	record Withdrawn(LocalDate on) implements Deed {
	}

	/** The project is restored. */
	record Restored(LocalDate on) implements Deed {
	}

	/** What somebody does about an obstacle of the project. */
	sealed interface OfObstacle extends Deed {

		/** Which obstacle. */
		String obstacle();

	}

	/** Something blocks the project. */
	record Blocked(LocalDate on, String obstacle, Hindrance hindrance, Hindrance.Harm harm) implements OfObstacle {
	}

	/** The obstacle is sorted as what it was reported as. */
	record Sorted(LocalDate on, String obstacle, Hindrance hindrance, Hindrance.Harm harm) implements OfObstacle {
	}

	/** It is handed to the unit that leads. */
	record Assigned(LocalDate on, String obstacle) implements OfObstacle {
	}

	/** The unit gives it back. */
	record Returned(LocalDate on, String obstacle) implements OfObstacle {
	}

	/** It is handed over for good. */
	record Reassigned(LocalDate on, String obstacle) implements OfObstacle {
	}

	/** The unit takes it on. */
	record Accepted(LocalDate on, String obstacle) implements OfObstacle {
	}

	/** The unit works on it. */
	record WorkedOn(LocalDate on, String obstacle) implements OfObstacle {
	}

	/** The unit says that it is solved. */
	record Solved(LocalDate on, String obstacle) implements OfObstacle {
	}

	/** Whoever reported it says that it is not. */
	record NotSolved(LocalDate on, String obstacle) implements OfObstacle {
	}

	/** Whoever reported it agrees. */
	record Confirmed(LocalDate on, String obstacle) implements OfObstacle {
	}

	/** Whoever reported it rates how it was solved, from 1 to 5. */
	record Rated(LocalDate on, String obstacle, int score) implements OfObstacle {
	}

	/** An unhappy reporter is called, and contented. */
	record CalledBack(LocalDate on, String obstacle) implements OfObstacle {
	}

	/** Supervision is concluded. */
	record SupervisionEnded(LocalDate on, String obstacle) implements OfObstacle {
	}

	/** It is struck off. */
	record Closed(LocalDate on, String obstacle) implements OfObstacle {
	}

	/** Whoever reported it takes the report back. */
	record TakenBack(LocalDate on, String obstacle) implements OfObstacle {
	}

}
