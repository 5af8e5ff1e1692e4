package org.diaodu.application.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Makes up the year of a city from a seed. The same seed makes the same city, project by
 * project, however many there are. One project in fifteen is of 亿元 and more, as of the
 * 15,000 of Shenyang a thousand were (domain F5).
 */
final class CityGenerator {

	/** The day of 沈政发〔2018〕7号, on which the year begins. */
	static final LocalDate FIRST = WorkingDays2018.day(2, 14);

	/** The last day on which anybody does anything. */
	static final LocalDate LAST = WorkingDays2018.day(12, 29);

	private static final int LARGE = 15;

	private static final List<String> DISTRICTS = List.of("unit-210102", "unit-210103", "unit-210104", "unit-210105",
			"unit-210106", "unit-210111", "unit-210112", "unit-210113", "unit-210114");

	private final long seed;

	CityGenerator(long seed) {
		this.seed = seed;
	}

	/** So many new projects, with all that is done to them. */
	List<Life> projects(int count) {
		List<Life> lives = new ArrayList<>();
		for (int n = 0; n < count; n++) {
			long own = this.seed * 1_000_003 + n;
			Chance chance = Chance.of(own);
			long amount = (n % LARGE == 0) ? chance.between(10_000, 300_000) : chance.between(500, 9_999);
			LocalDate registered = WorkingDays2018.from(FIRST.plusDays(1 + chance.between(0, 150)));
			// What the government invests in here is the city's.
			boolean government = chance.percent(25);
			Life life = new Life("project-simulated-%05d".formatted(n), "模拟项目%05d".formatted(n), false, government,
					government, DISTRICTS.get(n % DISTRICTS.size()), amount, registered, null, false, List.of());
			lives.add(lived(life, chance, own));
		}
		return lives;
	}

	/** What is done to a project of the real list. */
	Life live(Life listed, int row) {
		long own = this.seed * 7_368_787 + row;
		return lived(listed, Chance.of(own), own);
	}

	/** What blocks it is drawn apart, so that all else is as it would be without. */
	private static Life lived(Life life, Chance chance, long own) {
		List<Deed> wished = new ArrayList<>(deeds(life, chance));
		wished.addAll(Troubles.of(life, Chance.of(~own)));
		wished.addAll(pauses(wished, Chance.of(own ^ 0x5DEECE66DL)));
		wished.addAll(enteredUnderWay(life, Chance.of(own ^ 0x2545F491L)));
		return life.with(Possible.of(life, wished.stream().sorted(Comparator.comparing(Deed::on)).toList()));
	}

	/**
	 * Some offices wait for an expert review soon after they accepted; what they decide
	 * meanwhile, they decide on the day they go on.
	 */
	private static List<Deed> pauses(List<Deed> wished, Chance chance) {
		List<Deed> pauses = new ArrayList<>();
		for (Deed deed : List.copyOf(wished)) {
			if (deed instanceof Deed.PermitAccepted it && it.paper().isPromised() && chance.percent(25)) {
				LocalDate paused = WorkingDays2018.from(it.on().plusDays(chance.between(1, 4)));
				LocalDate on = WorkingDays2018.from(paused.plusDays(chance.between(4, 20)));
				pauses.add(new Deed.PermitPaused(paused, it.paper()));
				pauses.add(new Deed.PermitContinued(on, it.paper()));
				wished.replaceAll((other) -> putOff(other, it.paper(), paused, on));
			}
		}
		return pauses;
	}

	private static Deed putOff(Deed deed, Paper paper, LocalDate paused, LocalDate on) {
		LocalDate later = deed.on().isBefore(paused) || deed.on().isAfter(on) ? deed.on()
				: WorkingDays2018.from(on.plusDays(1));
		return switch (deed) {
			case Deed.PermitIssued it when it.paper() == paper -> new Deed.PermitIssued(later, paper);
			case Deed.PermitRefused it when it.paper() == paper -> new Deed.PermitRefused(later, paper);
			default -> deed;
		};
	}

	/**
	 * Some projects that were under construction when they came are entered in the year.
	 */
	private static List<Deed> enteredUnderWay(Life life, Chance chance) {
		return (life.underWay() && chance.percent(70))
				? List.of(new Deed.Entered(WorkingDays2018.from(life.registered().plusDays(chance.between(10, 100)))))
				: List.of();
	}

	private static List<Deed> deeds(Life life, Chance chance) {
		Wishes wishes = new Wishes();
		LocalDate registered = life.registered();
		long investment = Math.max(1, life.amount() * chance.between(10, 60) / 100);
		long funds = Math.max(1, investment * chance.between(60, 100) / 100);
		wishes.add(registered.plusDays(chance.between(2, 20)), (on) -> new Deed.PlansSet(on, investment, funds));
		LocalDate started = life.underWay() ? null : build(life, chance, wishes);
		if (started != null || life.underWay()) {
			report(life, investment, started, chance, wishes);
		}
		pay(registered, funds, chance, wishes);
		if (chance.percent(6)) {
			LocalDate withdrawn = registered.plusDays(chance.between(20, 200));
			wishes.add(withdrawn, Deed.Withdrawn::new);
			if (chance.percent(60)) {
				wishes.add(withdrawn.plusDays(chance.between(15, 60)), Deed.Restored::new);
			}
		}
		return wishes.inOrder();
	}

	/**
	 * Plan, permits, land, start and what follows it.
	 * @return the day work starts, null when it does not
	 */
	private static @Nullable LocalDate build(Life life, Chance chance, Wishes wishes) {
		LocalDate registered = life.registered();
		LocalDate frozen = WorkingDays2018.from(registered.plusDays(chance.between(1, 8)));
		LocalDate start = registered.plusDays(chance.between(45, 190));
		boolean quick = chance.percent(15);
		plan(life, frozen, start, quick, chance, wishes);
		LocalDate started = chance.percent(85)
				? start.plusDays(chance.percent(65) ? chance.between(-8, 0) : chance.between(1, 130)) : null;
		move(frozen, start, started, chance, wishes);
		permits(life, (started != null) ? started : start, started, chance, wishes);
		if (chance.percent(35)) {
			LocalDate agreed = start.plusDays(chance.between(-20, 40));
			wishes.add(registered.plusDays(chance.between(10, 60)), (on) -> new Deed.LandContracted(on, agreed));
		}
		LocalDate proven = chance.percent(65) ? start.minusDays(chance.between(5, 40))
				: start.plusDays(chance.between(5, 60));
		if (chance.percent(85)) {
			wishes.add(proven, (on) -> life.government() ? new Deed.CapitalProven(on) : new Deed.Reached(on, "1.5"));
		}
		if (started != null) {
			wishes.add(started, (on) -> new Deed.Reached(on, Reckoning.START));
			after(started, quick, chance, wishes);
		}
		return started;
	}

	private static void plan(Life life, LocalDate frozen, LocalDate start, boolean quick, Chance chance,
			Wishes wishes) {
		Map<String, LocalDate> nodes = new LinkedHashMap<>();
		if (!life.government()) {
			nodes.put("1.2", life.registered().plusDays(chance.between(9, 25)));
			if (chance.percent(80)) {
				wishes.add(life.registered().plusDays(chance.between(3, 40)), (on) -> new Deed.Reached(on, "1.2"));
			}
		}
		LocalDate accepted = start.plusDays(quick ? chance.between(100, 140) : chance.between(210, 600));
		nodes.put("2.1", life.registered().plusDays(chance.between(10, 40)));
		nodes.put("2.9", start.minusDays(chance.between(5, 20)));
		nodes.put("3.2", start.minusDays(chance.between(0, 25)));
		nodes.put(Reckoning.START, start);
		nodes.put(Reckoning.ACCEPTED, accepted);
		nodes.put(Reckoning.FILED, accepted.plusDays(12));
		wishes.add(frozen, (on) -> new Deed.Planned(on, nodes));
		if (chance.percent(80)) {
			wishes.add(start.plusDays(chance.between(-30, 30)), (on) -> new Deed.Reached(on, "3.2"));
		}
	}

	/**
	 * The start is moved while there is time, or after it was missed, as far as the rule
	 * goes.
	 */
	private static void move(LocalDate frozen, LocalDate start, @Nullable LocalDate started, Chance chance,
			Wishes wishes) {
		LocalDate latest = Possible.latest(frozen, start);
		LocalDate promised = start;
		if (chance.percent(25)) {
			LocalDate to = start.plusDays(chance.between(3, 60));
			if (!to.isAfter(latest)) {
				wishes.add(frozen.plusDays(chance.between(1, 60)), (on) -> new Deed.Moved(on, Reckoning.START, to));
				promised = to;
			}
		}
		if ((started == null || started.isAfter(promised)) && chance.percent(60)) {
			wishes.add(promised.plusDays(chance.between(2, 25)), (on) -> new Deed.Moved(on, Reckoning.START, latest));
		}
	}

	private static void permits(Life life, LocalDate start, @Nullable LocalDate started, Chance chance, Wishes wishes) {
		LocalDate first = life.registered().plusDays(chance.between(2, 15));
		permit(life.government() ? Paper.APPROVAL : Paper.FILING, first, chance, wishes);
		permit(Paper.EIA_TABLE, first.plusDays(chance.between(10, 30)), chance, wishes);
		permit(Paper.PLANNING, first.plusDays(chance.between(30, 60)), chance, wishes);
		LocalDate issued = permit(Paper.WORK, start.minusDays(chance.between(15, 100)), chance, wishes);
		if (issued != null && (started == null || started.isAfter(issued.plusMonths(Paper.WORK_MONTHS)))
				&& chance.percent(50)) {
			wishes.add(issued.plusMonths(Paper.WORK_MONTHS).minusDays(chance.between(5, 20)),
					(on) -> new Deed.PermitExtended(on, Paper.WORK));
		}
	}

	/**
	 * From the application to the decision: most keep the promise, some only the law,
	 * some neither, and some are never decided.
	 */
	private static @Nullable LocalDate permit(Paper paper, LocalDate wished, Chance chance, Wishes wishes) {
		LocalDate applied = wishes.add(wished, (on) -> new Deed.PermitApplied(on, paper));
		LocalDate accepted = wishes.add(paper.isPromised() ? applied.plusDays(chance.between(0, 3)) : applied,
				(on) -> new Deed.PermitAccepted(on, paper));
		int kind = chance.between(1, 100);
		if (!paper.isPromised()) {
			return wishes.add(accepted, (on) -> new Deed.PermitIssued(on, paper));
		}
		if (kind > 96) {
			return null;
		}
		LocalDate decided;
		if (kind > 82) {
			decided = paper.statutory(accepted).plusDays(chance.between(1, 30));
		}
		else if (kind > 60) {
			decided = paper.committed(accepted).plusDays(chance.between(1, 8));
		}
		else {
			decided = paper.committed(accepted).minusDays(chance.between(0, 5));
		}
		if (kind > 93) {
			wishes.add(decided, (on) -> new Deed.PermitRefused(on, paper));
			return null;
		}
		return wishes.add(decided, (on) -> new Deed.PermitIssued(on, paper));
	}

	private static void after(LocalDate started, boolean quick, Chance chance, Wishes wishes) {
		int kind = chance.between(1, 100);
		if (kind <= 90) {
			int days = (kind <= 55) ? chance.between(5, 28)
					: (kind <= 75) ? chance.between(35, 55) : chance.between(65, 110);
			wishes.add(started.plusDays(days), Deed.Entered::new);
		}
		if (chance.percent(30)) {
			LocalDate stopped = started.plusDays(chance.between(10, 60));
			wishes.add(stopped, (on) -> new Deed.Stopped(on, "stop-1"));
			if (chance.percent(55)) {
				wishes.add(stopped.plusDays(chance.between(3, 40)), (on) -> new Deed.StopReported(on, "stop-1"));
			}
			if (chance.percent(60)) {
				wishes.add(stopped.plusDays(chance.between(20, 90)), (on) -> new Deed.Resumed(on, "stop-1"));
			}
		}
		if (quick) {
			LocalDate accepted = started.plusDays(chance.between(60, 120));
			wishes.add(accepted, (on) -> new Deed.Reached(on, Reckoning.ACCEPTED));
			if (chance.percent(70)) {
				wishes.add(accepted.plusDays(chance.between(3, 30)), (on) -> new Deed.Reached(on, Reckoning.FILED));
			}
		}
	}

	private static void report(Life life, long investment, @Nullable LocalDate started, Chance chance, Wishes wishes) {
		int pace = chance.between(20, 130);
		LocalDate from = (started != null) ? started : life.registered();
		for (int month = from.getMonthValue(); month <= 12; month++) {
			long invested = Math.min(life.amount(), investment * pace * month / 1200);
			int percent = Math.min(100, month * 4);
			LocalDate day = WorkingDays2018.day(month, 25);
			if (day.isAfter(from)) {
				wishes.add(day, (on) -> new Deed.Reported(on, invested, percent));
			}
		}
	}

	private static void pay(LocalDate registered, long funds, Chance chance, Wishes wishes) {
		int pace = chance.between(20, 130);
		for (int month = registered.getMonthValue() + 1; month <= 12; month++) {
			wishes.add(WorkingDays2018.day(month, 20),
					(on) -> new Deed.FundsCame(on, Math.max(1, funds * pace / 1200)));
		}
	}

	@FunctionalInterface
	private interface Doing {

		Deed on(LocalDate day);

	}

	/** What is wished to be done, each on a working day. */
	private static final class Wishes {

		private final List<Deed> deeds = new ArrayList<>();

		LocalDate add(LocalDate wished, Doing doing) {
			LocalDate day = WorkingDays2018.from(wished.isBefore(FIRST) ? FIRST : wished);
			this.deeds.add(doing.on(day));
			return day;
		}

		List<Deed> inOrder() {
			return this.deeds.stream().sorted(Comparator.comparing(Deed::on)).toList();
		}

	}

}
