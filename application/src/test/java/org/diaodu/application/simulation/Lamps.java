package org.diaodu.application.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * The lights of a life at the end of a month, as F6 has them: in whole numbers, and with
 * nothing of the program.
 */
final class Lamps {

	private final Life life;

	private final Tally tally;

	private @Nullable LocalDate promisedStart;

	private @Nullable YearMonth missed;

	private @Nullable LocalDate started;

	private @Nullable LocalDate entered;

	private boolean capitalProven;

	private long plannedInvestment;

	private long plannedFunds;

	private long invested;

	private long paid;

	/** Months' ends in a row with progress ten points behind or more. */
	private int behind;

	Lamps(Life life, Tally tally) {
		this.life = life;
		this.tally = tally;
		this.promisedStart = life.factsStart();
	}

	void happen(Deed deed) {
		switch (deed) {
			case Deed.Planned it -> promise(it.nodes().get(Reckoning.START), it.on());
			case Deed.Moved it -> promise(it.to(), it.on());
			case Deed.Reached it -> {
				if (it.node().equals(Reckoning.START)) {
					this.started = it.on();
				}
				this.capitalProven |= it.node().equals("1.5");
			}
			case Deed.CapitalProven it -> this.capitalProven = true;
			case Deed.Entered it -> this.entered = it.on();
			case Deed.PlansSet it -> {
				this.plannedInvestment = it.investment();
				this.plannedFunds = it.funds();
			}
			case Deed.Reported it -> this.invested = it.investedThisYear();
			case Deed.FundsCame it -> this.paid += it.amount();
			// These turn no light.
			case Deed.LandContracted it -> {
			}
			case Deed.PermitApplied it -> {
			}
			case Deed.PermitAccepted it -> {
			}
			case Deed.PermitPaused it -> {
			}
			case Deed.PermitContinued it -> {
			}
			case Deed.PermitIssued it -> {
			}
			case Deed.PermitRefused it -> {
			}
			case Deed.PermitExtended it -> {
			}
			case Deed.Stopped it -> {
			}
			case Deed.StopReported it -> {
			}
			case Deed.Resumed it -> {
			}
			case Deed.Withdrawn it -> {
			}
			case Deed.Restored it -> {
			}
			// Looked at by itself.
			case Deed.OfObstacle it -> {
			}
		}
	}

	/** Another day is promised; a month promised before that passed stays missed. */
	private void promise(@Nullable LocalDate start, LocalDate on) {
		if (this.missed == null && this.promisedStart != null
				&& YearMonth.from(on).isAfter(YearMonth.from(this.promisedStart))) {
			this.missed = YearMonth.from(this.promisedStart);
		}
		this.promisedStart = start;
	}

	/**
	 * Counts what they show at the end of the last day of a month.
	 * @param blockades all that ever blocked the project
	 */
	void look(LocalDate day, boolean withdrawn, Collection<Blockade> blockades) {
		Lag investment = new Lag(this.plannedInvestment, this.invested, day.getMonthValue());
		// Time goes on while a project is withdrawn.
		this.behind = (investment.isPlanned() && investment.comparedWith(10) >= 0) ? this.behind + 1 : 0;
		if (withdrawn) {
			return;
		}
		count("START", start(day), day);
		count("PROGRESS", progress(investment), day);
		count("FUNDS", funds(new Lag(this.plannedFunds, this.paid, day.getMonthValue())), day);
		count("STATISTICS", statistics(day), day);
		count("OBSTACLE", obstacle(day, blockades), day);
	}

	private void count(String light, @Nullable String colour, LocalDate day) {
		if (colour != null) {
			this.tally.add("light " + light + " " + colour + " " + YearMonth.from(day));
		}
	}

	private @Nullable String start(LocalDate day) {
		if (this.started != null || this.life.underWay()) {
			return "GREEN";
		}
		if (this.promisedStart == null) {
			return null;
		}
		YearMonth first = (this.missed != null) ? this.missed : YearMonth.from(this.promisedStart);
		long months = ChronoUnit.MONTHS.between(first, YearMonth.from(day));
		return (months <= 0) ? null : (months < 3) ? "YELLOW" : "RED";
	}

	private @Nullable String progress(Lag lag) {
		if (!lag.isPlanned()) {
			return null;
		}
		if (lag.comparedWith(30) > 0) {
			return "RED";
		}
		if (lag.comparedWith(10) < 0) {
			return "GREEN";
		}
		return (this.behind >= 2) ? "RED" : "YELLOW";
	}

	private @Nullable String funds(Lag lag) {
		if ((this.started != null || this.life.underWay()) && !this.capitalProven) {
			return "RED";
		}
		if (!lag.isPlanned()) {
			return null;
		}
		if (lag.comparedWith(30) > 0) {
			return "RED";
		}
		return (lag.comparedWith(0) > 0) ? "YELLOW" : "GREEN";
	}

	private @Nullable String statistics(LocalDate day) {
		if (this.entered != null) {
			return "GREEN";
		}
		LocalDate from = (this.started != null) ? this.started : this.life.registered();
		if (this.started == null && !this.life.underWay()) {
			return null;
		}
		if (day.isAfter(from.plusMonths(2))) {
			return "RED";
		}
		return day.isAfter(from.plusMonths(1)) ? "YELLOW" : "GREEN";
	}

	private static @Nullable String obstacle(LocalDate day, Collection<Blockade> blockades) {
		if (blockades.isEmpty()) {
			return null;
		}
		if (blockades.stream().anyMatch((blockade) -> blockade.isRed(day))) {
			return "RED";
		}
		return blockades.stream().anyMatch((blockade) -> blockade.isHalfUsed(day)) ? "YELLOW" : "GREEN";
	}

	/**
	 * How far the year's money lies behind the time of the year, T - A/P with T = m/12,
	 * in whole numbers.
	 */
	private record Lag(long planned, long reached, int month) {

		boolean isPlanned() {
			return this.planned > 0;
		}

		/**
		 * Below zero, zero or above, as it is less, as much or more than these points.
		 */
		int comparedWith(int points) {
			return Long.compare(100 * (this.month * this.planned - 12 * this.reached), 12L * points * this.planned);
		}

	}

}
