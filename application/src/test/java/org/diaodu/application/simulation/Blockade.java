package org.diaodu.application.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What must come of an obstacle, reckoned from the notice's clause (九) and domain D4 by
 * arithmetic of its own: where it stands, which of its clocks ring on which morning, and
 * when it turns the light of its project. Nothing here calls the program.
 */
final class Blockade {

	/** Where it stands, in the words of D4. */
	private enum Stand {

		REPORTED, SORTED, DECISION_PENDING, ASSIGNED, RETURNED, ACCEPTED, IN_PROGRESS, SOLVED_CLAIMED, CONFIRMED,
		EVALUATED, CLOSED, WITHDRAWN

	}

	/** Who has to solve it; each is above the one before. */
	private enum Rung {

		DISTRICT, CITY, LEADING_GROUP

	}

	private static final Set<Stand> IN_HAND = EnumSet.of(Stand.ACCEPTED, Stand.IN_PROGRESS);

	private static final Set<Stand> UNSOLVED = EnumSet.range(Stand.REPORTED, Stand.IN_PROGRESS);

	private static final int SORTED_WITHIN = 1;

	private static final int ANSWERED_WITHIN = 1;

	private static final int CONFIRMED_WITHIN = 3;

	private static final int SILENT_FOR = 5;

	private static final int CALLED_WITHIN = 1;

	private static final int CLOSED_WITHIN = 3;

	private static final int CONCLUDED_WITHIN = 5;

	private static final int UNHAPPY = 2;

	private static final int SUPERVISED_AFTER = 3;

	private static final int CRITICISED_AFTER = 5;

	private static final int LETTER_FOR = 3;

	private static final int STEP_URGED_EACH = 2;

	private static final int STEP_RISES_AFTER = 3;

	/** The third letter and the last. */
	private static final int RED = 3;

	private static final String STEP_URGING = "STEP_URGING ";

	private static final String STEP_ESCALATION = "STEP_ESCALATION ";

	/** The clocks of its limit at which whose turn it is gets a letter. */
	private static final List<String> LIMIT_URGES = List.of("HALF", "DAY_BEFORE", "DUE", "AFTER_DUE");

	/** What stops work turns the light red after so many working days. */
	private static final int STOPPED_FOR = 3;

	private final Hindrance hindrance;

	private final Hindrance.Harm harm;

	private final LocalDate reported;

	private final Tally tally;

	private Rung rung;

	private Stand stand = Stand.REPORTED;

	/** Where it stood when a government was asked. */
	private Stand before = Stand.SORTED;

	/** Last days that run, by what they are of. */
	private final Map<String, LocalDate> running = new HashMap<>();

	/** Those that a claim stopped. */
	private final Map<String, LocalDate> held = new HashMap<>();

	private @Nullable LocalDate original;

	private @Nullable LocalDate limitFrom;

	private int limitDays;

	private boolean asked;

	private boolean late;

	private boolean handedOverTwice;

	private boolean supervised;

	/** Whether the lead unit has it: not before it got it, nor once it gave it back. */
	private boolean withItsLead;

	/** How many letters of its supervision went to whom. */
	private final Map<String, Integer> letters = new HashMap<>();

	private boolean redExpired;

	/** What ran against the lead unit when it gave it back, and whether it was late. */
	private final Map<String, LocalDate> givenBack = new HashMap<>();

	private boolean lateWhenGivenBack;

	/** The morning on which its limit last urged whose turn it is. */
	private @Nullable LocalDate urged;

	/** Whether the city's commission, which concludes supervision here, got a letter. */
	private boolean ownMatter;

	private boolean claimedInTime;

	private boolean rated;

	private boolean callOwed;

	private @Nullable LocalDate claimed;

	private @Nullable LocalDate gone;

	Blockade(Life life, Deed.Blocked report, Tally tally) {
		this.hindrance = report.hindrance();
		this.harm = report.harm();
		this.reported = report.on();
		this.rung = life.ofTheCity() ? Rung.CITY : Rung.DISTRICT;
		this.tally = tally;
		this.tally.inQuarter("obstacles reported", report.on());
		this.tally.add("figures: reported");
		this.running.put("SORT", after(report.on(), SORTED_WITHIN));
	}

	/** Received on a day offices are closed is received when they open. */
	private static LocalDate after(LocalDate received, int workingDays) {
		return WorkingDays2018.after(WorkingDays2018.from(received), workingDays);
	}

	/** What fell due rings, also what only now starts and is due already. */
	void morning(LocalDate day) {
		List<Map.Entry<String, LocalDate>> due = due(day);
		while (!due.isEmpty()) {
			for (Map.Entry<String, LocalDate> clock : due) {
				if (this.running.remove(clock.getKey(), clock.getValue())) {
					ring(clock.getKey(), clock.getValue(), day);
				}
			}
			due = due(day);
		}
		if (day.getDayOfMonth() == 1 && UNSOLVED.contains(this.stand) && !this.supervised
				&& isRed(YearMonth.from(day).minusMonths(1).atEndOfMonth())
				&& isRed(YearMonth.from(day).minusMonths(2).atEndOfMonth())) {
			supervise("RED_TWICE", day, day);
		}
	}

	private List<Map.Entry<String, LocalDate>> due(LocalDate day) {
		return this.running.entrySet()
			.stream()
			.filter((clock) -> clock.getValue().isBefore(day))
			.map((clock) -> Map.entry(clock.getKey(), clock.getValue()))
			.sorted(Map.Entry.<String, LocalDate>comparingByValue()
				.thenComparing(Comparator.comparing(Map.Entry::getKey)))
			.toList();
	}

	/**
	 * Lets a clock ring.
	 * @param last its last day; what rings is told of the day after
	 * @param today the morning it rings on, later when it was stopped meanwhile
	 */
	private void ring(String clock, LocalDate last, LocalDate today) {
		LocalDate on = last.plusDays(1);
		switch (clock) {
			case "HALF", "DAY_BEFORE", "AFTER_DUE" -> {
				if (anotherUrges(today)) {
					passed(clock, on);
				}
				else {
					urge(clock, today, on);
				}
			}
			case "DUE" -> overdue(last, today);
			case "SUPERVISION" -> {
				if (lettersGoOn()) {
					passed(clock, on);
				}
				else if (this.supervised) {
					letter(today, on);
				}
				else {
					supervise("OVERDUE", today, on);
				}
			}
			case "LETTER BLUE", "LETTER YELLOW" -> letter(today, on);
			case "LETTER RED" -> {
				this.redExpired = true;
				passed("LETTER", on);
			}
			case "SILENCE" -> {
				this.running.remove("CONFIRMATION");
				confirm("silently", today, on);
			}
			case "RATING" -> {
				passed(clock, on);
				mayBeClosed(today);
			}
			case "SORT", "ASSIGN", "RESPONSE", "CALL_BACK", "CLOSING", "CONCLUSION" -> late(clock, last, today);
			default -> {
				if (clock.startsWith(STEP_URGING)) {
					urgeForTheStep(clock, today, on);
				}
				else {
					passed(clock.startsWith(STEP_ESCALATION) ? "STEP_ESCALATION" : clock, on);
				}
			}
		}
	}

	private void urge(String cause, LocalDate today, LocalDate on) {
		this.urged = today;
		this.tally.inQuarter("obstacles urged " + cause, on);
	}

	/** One letter a morning: the latest of those the limit has sent. */
	private boolean anotherUrges(LocalDate today) {
		return LIMIT_URGES.stream().map(this.running::get).anyMatch((last) -> last != null && last.isBefore(today));
	}

	/** One letter a day: where the limit urges that morning, the step's is left out. */
	private void urgeForTheStep(String clock, LocalDate today, LocalDate on) {
		if (today.equals(this.urged) || anotherUrges(today)) {
			passed("STEP_URGING", on);
		}
		else {
			this.tally.inQuarter("obstacles urged STEP_LATE", on);
		}
		this.running.put(clock, after(today.minusDays(1), STEP_URGED_EACH));
	}

	/**
	 * A step nobody did in time: urged again and again, and after some days the tier
	 * above's, but that no leader sorts, hands over for the first time or concludes. What
	 * nobody sorts or hands over is supervised.
	 */
	private void late(String step, LocalDate last, LocalDate today) {
		passed(step, last.plusDays(1));
		this.running.put(STEP_URGING + step, after(today.minusDays(1), STEP_URGED_EACH));
		boolean bySorters = this.stand == Stand.REPORTED || this.stand == Stand.SORTED;
		boolean rises = step.equals("CONCLUSION") ? !isConcludedByTheCity() : !bySorters || this.rung == Rung.DISTRICT;
		if (rises) {
			this.running.put(STEP_ESCALATION + step, after(last, STEP_RISES_AFTER));
		}
		if (step.equals("SORT") || step.equals("ASSIGN")) {
			superviseAfter(last);
		}
	}

	/** Where the district's commission got a letter, those of the city conclude. */
	private boolean isConcludedByTheCity() {
		return this.rung != Rung.DISTRICT || this.letters.containsKey("the district");
	}

	/** Unless letters go on by themselves, or the first is to come. */
	private void superviseAfter(LocalDate last) {
		if (!lettersGoOn()) {
			this.running.putIfAbsent("SUPERVISION", after(last, SUPERVISED_AFTER));
		}
	}

	private boolean lettersGoOn() {
		int sent = this.letters.getOrDefault(answers(), 0);
		return this.supervised && sent > 0
				&& (this.running.keySet().stream().anyMatch((clock) -> clock.startsWith("LETTER"))
						|| (sent >= RED && this.redExpired));
	}

	/** Who answers for it: the lead unit that has it, or the commission of its tier. */
	private String answers() {
		return this.withItsLead ? "the lead unit" : (this.rung == Rung.DISTRICT) ? "the district" : "the city";
	}

	private void done(String step) {
		this.running.remove(step);
		this.running.remove(STEP_URGING + step);
		this.running.remove(STEP_ESCALATION + step);
	}

	private void passed(String clock, LocalDate on) {
		this.tally.inQuarter("obstacle limits passed " + clock, on);
	}

	private void overdue(LocalDate last, LocalDate today) {
		LocalDate on = last.plusDays(1);
		passed("DUE", on);
		this.running.remove("HALF");
		this.running.remove("DAY_BEFORE");
		this.running.put("AFTER_DUE", after(last, 1));
		if (!anotherUrges(today)) {
			urge("DUE", today, on);
		}
		// What a government alone must decide nobody else is late with.
		boolean decides = this.asked && !this.withItsLead;
		if (!this.late && !decides) {
			superviseAfter(last);
			this.running.put("CRITICISM", after(on, CRITICISED_AFTER));
		}
		this.late |= !decides;
		if (this.rung != Rung.LEADING_GROUP) {
			rise(today, on);
		}
	}

	private void rise(LocalDate today, LocalDate on) {
		this.rung = Rung.values()[this.rung.ordinal() + 1];
		this.tally.inQuarter("obstacles escalated to " + this.rung, on);
		this.tally.add("figures: escalations");
		limit(today);
		if (this.rung == Rung.LEADING_GROUP) {
			this.asked = true;
			done("ASSIGN");
			done("RESPONSE");
			// Only what nobody has sorted or claimed does not wait for it.
			if (UNSOLVED.contains(this.stand) && this.stand != Stand.REPORTED) {
				this.before = this.stand;
				this.stand = Stand.DECISION_PENDING;
			}
		}
	}

	/** The days of its tier begin. */
	private void limit(LocalDate from) {
		this.limitFrom = from;
		this.limitDays = this.hindrance.days(this.rung == Rung.DISTRICT, this.harm);
		int half = (this.limitDays + 1) / 2;
		int reminder = this.limitDays - 2;
		// It rings when that working day begins, on no day off before it.
		if (half < reminder) {
			this.running.put("HALF", after(from, half));
		}
		if (reminder >= 0) {
			this.running.put("DAY_BEFORE", after(from, reminder + 1).minusDays(1));
		}
		this.running.put("DUE", after(from, this.limitDays));
	}

	private void supervise(String cause, LocalDate today, LocalDate on) {
		this.supervised = true;
		this.tally.inQuarter("obstacles supervised " + cause, on);
		letter(today, on);
	}

	/** Each who answers for it gets the blue one first. */
	private void letter(LocalDate today, LocalDate on) {
		this.ownMatter |= isWithTheCitysCommission();
		int number = Math.min(RED, this.letters.merge(answers(), 1, Integer::sum));
		String colour = (number == 1) ? "BLUE" : (number == RED) ? "RED" : "YELLOW";
		for (String before : List.of("SUPERVISION", "LETTER BLUE", "LETTER YELLOW")) {
			this.running.remove(before);
		}
		this.tally.inQuarter("obstacle letters " + colour, on);
		this.running.put("LETTER " + colour, after(today, LETTER_FOR));
	}

	private void confirm(String how, LocalDate today, LocalDate on) {
		this.held.clear();
		this.asked = false;
		this.running.put("RATING", after(today, CONFIRMED_WITHIN));
		if (this.supervised) {
			this.running.put("CONCLUSION", after(today, CONCLUDED_WITHIN));
		}
		this.stand = Stand.CONFIRMED;
		this.gone = on;
		this.tally.inQuarter("obstacles confirmed " + how, on);
		this.tally.add("figures: solved");
		if (this.claimedInTime) {
			this.tally.add("figures: solved on time");
		}
	}

	/** Whether anybody would do that now. */
	boolean allows(Deed.OfObstacle deed) {
		return switch (deed) {
			case Deed.Blocked it -> false;
			case Deed.Sorted it -> this.stand == Stand.REPORTED;
			case Deed.Assigned it -> this.stand == Stand.SORTED;
			case Deed.Returned it -> this.stand == Stand.ASSIGNED && !this.handedOverTwice;
			case Deed.Reassigned it -> this.stand == Stand.RETURNED;
			case Deed.Accepted it -> this.stand == Stand.ASSIGNED;
			case Deed.WorkedOn it -> isInHand();
			case Deed.Solved it -> isInHand();
			case Deed.NotSolved it -> this.stand == Stand.SOLVED_CLAIMED;
			case Deed.Confirmed it -> this.stand == Stand.SOLVED_CLAIMED;
			case Deed.Rated it ->
				this.stand.compareTo(Stand.CONFIRMED) >= 0 && this.stand != Stand.WITHDRAWN && !this.rated;
			case Deed.CalledBack it -> this.callOwed;
			case Deed.SupervisionEnded it -> this.supervised && !this.ownMatter && !isWithTheCitysCommission()
					&& this.stand.compareTo(Stand.CLOSED) < 0;
			case Deed.Closed it ->
				(this.stand == Stand.CONFIRMED || this.stand == Stand.EVALUATED) && !this.callOwed && !this.supervised;
			case Deed.TakenBack it -> this.stand.compareTo(Stand.CONFIRMED) < 0 && !this.supervised && !this.asked;
		};
	}

	/** It is for the city's commission to sort it or to hand it over. */
	private boolean isWithTheCitysCommission() {
		return !this.withItsLead && this.rung != Rung.DISTRICT;
	}

	private boolean isInHand() {
		return IN_HAND.contains(this.stand) || (this.stand == Stand.DECISION_PENDING && IN_HAND.contains(this.before));
	}

	void happen(Deed.OfObstacle deed) {
		LocalDate on = deed.on();
		switch (deed) {
			case Deed.Blocked it -> throw new IllegalStateException("reported twice: " + it);
			case Deed.Sorted it -> {
				done("SORT");
				// Letters go on until it is handed over.
				this.running.remove("SUPERVISION");
				this.running.put("ASSIGN", after(on, 0));
				limit(on);
				this.original = after(on, this.limitDays);
				this.stand = Stand.SORTED;
				this.tally.add("figures: sorted");
			}
			case Deed.Assigned it -> handOver(on);
			case Deed.Returned it -> {
				this.tally.inQuarter("obstacles returned", on);
				this.tally.add("figures: returns");
				done("RESPONSE");
				this.running.put("ASSIGN", after(on, 0));
				this.stand = Stand.RETURNED;
				this.lateWhenGivenBack = this.late;
				againstWhoeverAnswers().forEach((clock) -> this.givenBack.put(clock, this.running.remove(clock)));
				this.late = false;
				this.withItsLead = false;
			}
			case Deed.Reassigned it -> {
				this.handedOverTwice = true;
				handOver(on);
				// To the same unit, as if it had kept it.
				this.running.putAll(this.givenBack);
				this.late = this.lateWhenGivenBack;
			}
			case Deed.Accepted it -> {
				boolean inTime = this.running.containsKey("RESPONSE");
				done("RESPONSE");
				this.tally.inQuarter("obstacles accepted " + (inTime ? "on time" : "late"), on);
				this.stand = Stand.ACCEPTED;
			}
			case Deed.WorkedOn it -> this.stand = (this.stand == Stand.ACCEPTED) ? Stand.IN_PROGRESS : this.stand;
			case Deed.Solved it -> claim(on);
			case Deed.NotSolved it -> {
				this.tally.inQuarter("obstacle solutions refused", on);
				this.running.clear();
				this.running.putAll(this.held);
				this.held.clear();
				this.claimed = null;
				this.before = Stand.IN_PROGRESS;
				this.stand = this.asked ? Stand.DECISION_PENDING : Stand.IN_PROGRESS;
			}
			case Deed.Confirmed it -> {
				this.running.remove("CONFIRMATION");
				this.running.remove("SILENCE");
				confirm("by word", on, on);
			}
			case Deed.Rated it -> rate(it);
			case Deed.CalledBack it -> {
				this.callOwed = false;
				done("CALL_BACK");
				mayBeClosed(on);
			}
			case Deed.SupervisionEnded it -> {
				this.supervised = false;
				this.letters.clear();
				this.redExpired = false;
				this.ownMatter = false;
				done("CONCLUSION");
				for (Map<String, LocalDate> clocks : List.of(this.running, this.held, this.givenBack)) {
					clocks.keySet().removeIf((clock) -> clock.startsWith("LETTER"));
				}
				if (!this.callOwed && !this.running.containsKey("RATING")) {
					mayBeClosed(on);
				}
			}
			case Deed.Closed it -> {
				this.tally.inQuarter("obstacles closed", on);
				this.tally.add("figures: closed");
				done("CLOSING");
				this.stand = Stand.CLOSED;
			}
			case Deed.TakenBack it -> {
				this.tally.inQuarter("obstacles withdrawn", on);
				this.running.clear();
				this.gone = on;
				this.stand = Stand.WITHDRAWN;
			}
		}
	}

	/** Nothing is waited for: whoever strikes it off has days for that. */
	private void mayBeClosed(LocalDate since) {
		if ((this.stand == Stand.CONFIRMED || this.stand == Stand.EVALUATED) && !this.supervised) {
			this.running.put("CLOSING", after(since, CLOSED_WITHIN));
		}
	}

	/** What is held against whoever answers for it. */
	private List<String> againstWhoeverAnswers() {
		return this.running.keySet()
			.stream()
			.filter((clock) -> clock.startsWith("LETTER") || clock.equals("SUPERVISION") || clock.equals("CRITICISM"))
			.toList();
	}

	private void handOver(LocalDate on) {
		done("ASSIGN");
		// Whoever had to hand it over was late with that, not the unit that gets it.
		againstWhoeverAnswers().forEach(this.running::remove);
		this.running.remove("AFTER_DUE");
		this.late = false;
		this.withItsLead = true;
		this.running.put("RESPONSE", after(on, ANSWERED_WITHIN));
		this.stand = Stand.ASSIGNED;
	}

	private void claim(LocalDate on) {
		this.claimedInTime = this.original != null && !on.isAfter(this.original);
		this.tally.inQuarter("obstacles said to be solved " + (this.claimedInTime ? "on time" : "late"), on);
		this.held.putAll(this.running);
		this.running.clear();
		this.running.put("CONFIRMATION", after(on, CONFIRMED_WITHIN));
		this.running.put("SILENCE", after(on, SILENT_FOR));
		this.claimed = on;
		this.stand = Stand.SOLVED_CLAIMED;
	}

	private void rate(Deed.Rated rating) {
		boolean unhappy = rating.score() <= UNHAPPY;
		this.tally.inQuarter("obstacles rated " + (unhappy ? "low" : "well"), rating.on());
		this.tally.add("figures: ratings");
		this.running.remove("RATING");
		this.rated = true;
		if (unhappy) {
			done("CLOSING");
			this.tally.add("figures: low ratings");
			this.callOwed = true;
			this.running.put("CALL_BACK", after(rating.on(), CALLED_WITHIN));
		}
		else if (this.running.keySet().stream().noneMatch((clock) -> clock.endsWith("CLOSING"))) {
			mayBeClosed(rating.on());
		}
		if (this.stand == Stand.CONFIRMED) {
			this.stand = Stand.EVALUATED;
		}
	}

	/** Counts where it stands when the year is over. */
	void end() {
		this.tally.add("obstacles at the end " + this.stand);
	}

	/** Whether it was there at the end of a day. */
	boolean isOpen(LocalDate day) {
		return !day.isBefore(this.reported) && (this.gone == null || day.isBefore(this.gone));
	}

	/** Whether it alone turns the light red (F6). */
	boolean isRed(LocalDate day) {
		LocalDate running = running(day);
		boolean overdue = this.original != null && running.isAfter(this.original);
		boolean stops = this.harm == Hindrance.Harm.STOPS && running.isAfter(after(this.reported, STOPPED_FOR));
		return isOpen(day) && (overdue || stops);
	}

	/** Whether it has used more than half of its present days, rounded up. */
	boolean isHalfUsed(LocalDate day) {
		return isOpen(day) && this.limitFrom != null
				&& running(day).isAfter(after(this.limitFrom, (this.limitDays + 1) / 2));
	}

	/** Said to be solved, it does not grow older until somebody says that it is not. */
	private LocalDate running(LocalDate day) {
		return (this.claimed != null && this.claimed.isBefore(day)) ? this.claimed : day;
	}

}
