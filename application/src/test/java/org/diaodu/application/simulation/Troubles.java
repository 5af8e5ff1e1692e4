package org.diaodu.application.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes up what blocks a project in the year and how it is dealt with: so often and for
 * so long that about one project in twelve is blocked at a time (domain F5). Most is done
 * in time, some too late, some is given back, some is not solved though it was said to
 * be, some is left to rise from tier to tier, and some is forgotten while work stands
 * still.
 */
final class Troubles {

	/** Days of the year in which something may begin to block a project. */
	private static final int SEASON = 285;

	private final Life life;

	private final Chance chance;

	private final String obstacle;

	private final List<Deed> wishes = new ArrayList<>();

	/** The day reached. */
	private LocalDate day;

	private Troubles(Life life, Chance chance, int number, LocalDate from) {
		this.life = life;
		this.chance = chance;
		this.obstacle = "obstacle-" + life.projectId() + "-" + number;
		this.day = WorkingDays2018.from(from);
	}

	/** All that is wished to be done about what blocks a project, in no order. */
	static List<Deed> of(Life life, Chance chance) {
		List<Deed> all = new ArrayList<>();
		if (!chance.percent(55)) {
			return all;
		}
		LocalDate first = later(life.registered(), CityGenerator.FIRST);
		int obstacles = chance.percent(30) ? 2 : 1;
		for (int number = 1; number <= obstacles; number++) {
			LocalDate from = first.plusDays(chance.between(2, SEASON));
			all.addAll(new Troubles(life, chance, number, from).live());
		}
		return all;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private List<Deed> live() {
		Hindrance hindrance = this.chance.oneOf(Hindrance.values());
		Hindrance.Harm harm = this.chance.percent(15) ? Hindrance.Harm.STOPS
				: this.chance.percent(50) ? Hindrance.Harm.DELAYS : Hindrance.Harm.HINDERS;
		boolean forgotten = this.chance.percent(8);
		if (forgotten) {
			harm = Hindrance.Harm.STOPS;
		}
		this.wishes.add(new Deed.Blocked(this.day, this.obstacle, hindrance, harm));
		if (this.chance.percent(8)) {
			this.wishes
				.add(new Deed.TakenBack(WorkingDays2018.after(this.day, this.chance.between(1, 12)), this.obstacle));
		}
		if (forgotten) {
			// The supervision for it is concluded on a promise, and nothing comes of it.
			this.wishes.add(new Deed.SupervisionEnded(WorkingDays2018.after(this.day, 8), this.obstacle));
		}
		mostly(forgotten ? 0 : 85, 0, 1, forgotten ? 45 : 2, forgotten ? 60 : 4);
		this.wishes.add(new Deed.Sorted(this.day, this.obstacle, hindrance, harm));
		int days = hindrance.days(!this.life.ofTheCity(), harm);
		mostly(80, 0, 0, 1, 2);
		this.wishes.add(new Deed.Assigned(this.day, this.obstacle));
		if (this.chance.percent(20)) {
			mostly(80, 0, 1, 2, 3);
			this.wishes.add(new Deed.Returned(this.day, this.obstacle));
			mostly(70, 0, 0, 1, 2);
			this.wishes.add(new Deed.Reassigned(this.day, this.obstacle));
		}
		if (this.chance.percent(94)) {
			mostly(75, 0, 1, 2, 3);
			this.wishes.add(new Deed.Accepted(this.day, this.obstacle));
			solve(days);
		}
		return this.wishes;
	}

	private void solve(int days) {
		if (this.chance.percent(60)) {
			mostly(50, 0, 1, 1, 3);
			this.wishes.add(new Deed.WorkedOn(this.day, this.obstacle));
		}
		if (!this.chance.percent(92)) {
			return;
		}
		mostly(62, 0, Math.max(0, days - 3), days, days + 25);
		this.wishes.add(new Deed.Solved(this.day, this.obstacle));
		if (this.chance.percent(18)) {
			mostly(60, 1, 3, 4, 5);
			this.wishes.add(new Deed.NotSolved(this.day, this.obstacle));
			mostly(50, 1, 4, 5, 15);
			this.wishes.add(new Deed.Solved(this.day, this.obstacle));
		}
		if (this.chance.percent(70)) {
			mostly(80, 0, 3, 4, 5);
			this.wishes.add(new Deed.Confirmed(this.day, this.obstacle));
		}
		else {
			// Silence will do.
			this.day = WorkingDays2018.after(this.day, 7);
		}
		end();
	}

	private void end() {
		if (this.chance.percent(70)) {
			mostly(75, 0, 2, 4, 6);
			this.wishes.add(new Deed.Rated(this.day, this.obstacle, this.chance.between(1, 5)));
			mostly(75, 0, 1, 2, 3);
			this.wishes.add(new Deed.CalledBack(this.day, this.obstacle));
		}
		if (this.chance.percent(80)) {
			this.wishes.add(new Deed.SupervisionEnded(this.day, this.obstacle));
		}
		mostly(70, 0, 2, 3, 10);
		this.wishes.add(new Deed.Closed(this.day, this.obstacle));
	}

	/** Working days go by: mostly few, sometimes more. */
	private void mostly(int percent, int least, int most, int leastOtherwise, int mostOtherwise) {
		int days = this.chance.percent(percent) ? this.chance.between(least, most)
				: this.chance.between(leastOtherwise, mostOtherwise);
		this.day = WorkingDays2018.after(this.day, days);
	}

}
