package org.diaodu.application.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What must come of a life, reckoned from law and notice (domain C6, C6.5, F6) by
 * arithmetic of its own: day after day, first what fell due rings, then what is done
 * happens, and on the last day of a month the lights are looked at. Nothing here calls
 * the program.
 */
final class Reckoning {

	/** 开工 */
	static final String START = "3.4";

	/** 竣工验收 */
	static final String ACCEPTED = "4.2";

	/** 竣工验收备案 */
	static final String FILED = "4.3";

	private static final String LAND = "2.6";

	private static final String ENTERED = "3.5";

	private static final int FILING_DAYS = 15;

	/** Of a permit, in law and by promise. */
	private static final List<String> LIMITS = List.of("statutory ", "committed ");

	private final Life life;

	private final Tally tally;

	/** Last days that run, by what they are of. */
	private final Map<String, LocalDate> running = new HashMap<>();

	/** Days left of limits that stand still, by what they are of. */
	private final Map<String, Integer> left = new HashMap<>();

	private final Set<String> reached = new HashSet<>();

	private final Map<Paper, LocalDate> validUntil = new EnumMap<>(Paper.class);

	/** By obstacle, in the order of their reports. */
	private final Map<String, Blockade> blockades = new LinkedHashMap<>();

	private final Lamps lamps;

	private boolean withdrawn;

	private boolean started;

	private Reckoning(Life life, Tally tally) {
		this.life = life;
		this.tally = tally;
		this.lamps = new Lamps(life, tally);
		if (life.underWay()) {
			// Started before anybody told when: counted from the day it came.
			this.started = true;
			awaitEntry(life.registered());
		}
	}

	/** Of all lives, up to the morning of a day. */
	static Tally of(List<Life> lives, LocalDate lastMorning) {
		Tally tally = new Tally();
		lives.forEach((life) -> new Reckoning(life, tally).live(lastMorning));
		return tally;
	}

	private void live(LocalDate lastMorning) {
		int next = 0;
		for (LocalDate day = this.life.registered(); !day.isAfter(lastMorning); day = day.plusDays(1)) {
			ringBefore(day);
			for (Blockade blockade : this.blockades.values()) {
				blockade.morning(day);
			}
			while (next < this.life.deeds().size() && this.life.deeds().get(next).on().equals(day)) {
				happen(this.life.deeds().get(next++));
			}
			if (day.equals(YearMonth.from(day).atEndOfMonth())) {
				this.lamps.look(day, this.withdrawn, this.blockades.values());
			}
		}
		this.blockades.values().forEach(Blockade::end);
	}

	/** What falls due rings the day after; while a project is withdrawn nothing does. */
	private void ringBefore(LocalDate day) {
		if (this.withdrawn) {
			return;
		}
		List<Map.Entry<String, LocalDate>> due = this.running.entrySet()
			.stream()
			.filter((clock) -> clock.getValue().isBefore(day))
			.map((clock) -> Map.entry(clock.getKey(), clock.getValue()))
			.sorted(Map.Entry.<String, LocalDate>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.toList();
		for (Map.Entry<String, LocalDate> clock : due) {
			this.running.remove(clock.getKey());
			ring(clock.getKey(), clock.getValue().plusDays(1));
		}
	}

	private void ring(String clock, LocalDate on) {
		String[] parts = clock.split(" ");
		switch (parts[0]) {
			case "node" -> {
				this.tally.inQuarter("nodes missed", on);
				if (parts[1].equals(START) && !this.life.underWay()) {
					this.tally.inQuarter("starts overdue PLAN", on);
				}
			}
			case "agreed" -> this.tally.inQuarter("starts overdue LAND_CONTRACT", on);
			case "committed" -> this.tally.inQuarter("permits late COMMITTED", on);
			case "statutory" -> this.tally.inQuarter("permits late STATUTORY", on);
			case "warning" -> this.tally.inQuarter("permits expiring", on);
			case "validity" -> this.tally.inQuarter("permits expired", on);
			case "stop" -> this.tally.inQuarter("stops not reported", on);
			case "entry" -> this.tally.inQuarter("statistics overdue " + parts[1], on);
			case "filing" -> this.tally.inQuarter("acceptances not filed", on);
			default -> throw new IllegalStateException(clock);
		}
	}

	private void happen(Deed deed) {
		this.lamps.happen(deed);
		switch (deed) {
			case Deed.Planned it -> {
				LocalDate stated = this.life.factsStart();
				LocalDate start = it.nodes().get(START);
				if (stated != null && start != null && start.isAfter(stated)) {
					// The start that was stated is put off by a decision.
					this.tally.inQuarter("dates moved", it.on());
				}
				it.nodes()
					.entrySet()
					.stream()
					.filter((node) -> !this.reached.contains(node.getKey()))
					.forEach((node) -> this.running.put("node " + node.getKey(), node.getValue()));
			}
			case Deed.Moved it -> {
				this.tally.inQuarter("dates moved", it.on());
				this.running.put("node " + it.node(), it.to());
			}
			case Deed.Reached it -> reach(it.node(), it.on());
			case Deed.LandContracted it -> {
				reach(LAND, it.on());
				if (!this.started) {
					this.running.put("agreed", it.agreedStart());
				}
			}
			case Deed.PermitApplied it -> this.tally.inQuarter("permits applied for", it.on());
			case Deed.PermitAccepted it -> {
				this.running.put("statutory " + it.paper(), it.paper().statutory(it.on()));
				if (it.paper().isPromised()) {
					this.running.put("committed " + it.paper(), it.paper().committed(it.on()));
				}
			}
			case Deed.PermitPaused it -> {
				this.tally.inQuarter("permits paused", it.on());
				LIMITS.forEach((limit) -> pause(limit + it.paper(), it));
			}
			case Deed.PermitContinued it -> LIMITS.forEach((limit) -> goOn(limit + it.paper(), it));
			case Deed.PermitIssued it -> issue(it);
			case Deed.PermitRefused it -> {
				decided(it.paper());
				this.tally.inQuarter("permits refused", it.on());
			}
			case Deed.PermitExtended it -> {
				this.tally.inQuarter("permits extended", it.on());
				valid(it.paper(), this.validUntil.getOrDefault(it.paper(), it.on()).plusMonths(Paper.WORK_MONTHS),
						it.on());
			}
			case Deed.Entered it -> {
				this.running.remove("entry 1");
				this.running.remove("entry 2");
				reach(ENTERED, it.on());
			}
			case Deed.Stopped it -> {
				this.tally.inQuarter("stops", it.on());
				this.running.put("stop " + it.stop(), it.on().plusMonths(1));
			}
			case Deed.StopReported it -> this.running.remove("stop " + it.stop());
			case Deed.Resumed it -> {
				this.tally.inQuarter("resumptions", it.on());
				this.running.remove("stop " + it.stop());
			}
			case Deed.Withdrawn it -> {
				this.withdrawn = true;
				this.tally.inQuarter("withdrawals", it.on());
			}
			case Deed.Restored it -> this.withdrawn = false;
			case Deed.Reported it -> this.tally.inQuarter("reports", it.on());
			// These start and end no clock.
			case Deed.PlansSet it -> {
			}
			case Deed.FundsCame it -> {
			}
			case Deed.CapitalProven it -> {
			}
			case Deed.Blocked it -> this.blockades.put(it.obstacle(), new Blockade(this.life, it, this.tally));
			case Deed.OfObstacle it -> Objects.requireNonNull(this.blockades.get(it.obstacle())).happen(it);
		}
	}

	/** A limit stands still; what is left of it is kept. */
	private void pause(String limit, Deed.PermitPaused pause) {
		LocalDate due = this.running.remove(limit);
		if (due != null) {
			this.left.put(limit, pause.paper().left(pause.on(), due));
		}
	}

	/** What is left of a limit runs on. */
	private void goOn(String limit, Deed.PermitContinued deed) {
		Integer days = this.left.remove(limit);
		if (days != null) {
			this.running.put(limit, deed.paper().after(deed.on(), days));
		}
	}

	private void reach(String node, LocalDate on) {
		if (this.reached.add(node)) {
			this.tally.inQuarter("nodes reached in stage " + node.charAt(0), on);
		}
		this.running.remove("node " + node);
		switch (node) {
			case START -> {
				this.started = true;
				this.running.remove("agreed");
				// Its validity was the time to start in.
				for (Paper paper : Paper.values()) {
					this.running.remove("warning " + paper);
					this.running.remove("validity " + paper);
				}
				awaitEntry(on);
			}
			case ACCEPTED -> this.running.put("filing", on.plusDays(FILING_DAYS));
			case FILED -> this.running.remove("filing");
			default -> {
				// Nothing follows.
			}
		}
	}

	private void awaitEntry(LocalDate started) {
		this.running.put("entry 1", started.plusMonths(1));
		this.running.put("entry 2", started.plusMonths(2));
	}

	private void issue(Deed.PermitIssued permit) {
		Paper paper = permit.paper();
		decided(paper);
		this.tally.inQuarter("permits issued", permit.on());
		reach(paper.node(), permit.on());
		if (paper == Paper.WORK) {
			valid(paper, permit.on().plusMonths(Paper.WORK_MONTHS), permit.on());
		}
	}

	private void decided(Paper paper) {
		this.running.remove("statutory " + paper);
		this.running.remove("committed " + paper);
	}

	private void valid(Paper paper, LocalDate until, LocalDate from) {
		this.validUntil.put(paper, until);
		if (!this.started) {
			LocalDate warning = until.minusDays(Paper.WARNED_DAYS);
			this.running.put("warning " + paper, warning.isBefore(from) ? from : warning);
			this.running.put("validity " + paper, until);
		}
	}

}
