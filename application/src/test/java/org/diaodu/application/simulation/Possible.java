package org.diaodu.application.simulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Leaves out of what is wished what nobody would try: something in a withdrawn project, a
 * stop before the start, a date moved further than the rule allows.
 */
final class Possible {

	/** So many days before a promised day it cannot be moved any more. */
	private static final int LOCKED = 30;

	private static final int MOVES = 2;

	private final Life life;

	private boolean withdrawn;

	private @Nullable LocalDate frozen;

	private @Nullable LocalDate promised;

	private @Nullable LocalDate original;

	private int moves;

	private final Set<String> reached = new HashSet<>();

	private final Map<Paper, Deed> papers = new EnumMap<>(Paper.class);

	private final Set<Paper> extended = EnumSet.noneOf(Paper.class);

	private @Nullable String stop;

	private boolean stopReported;

	private final Map<String, Blockade> blockades = new HashMap<>();

	/** The last morning each was seen on. */
	private final Map<String, LocalDate> seen = new HashMap<>();

	private Possible(Life life) {
		this.life = life;
	}

	static List<Deed> of(Life life, List<Deed> wished) {
		Possible possible = new Possible(life);
		List<Deed> done = new ArrayList<>();
		for (Deed deed : wished) {
			boolean inTime = deed.on().isAfter(life.registered()) && !deed.on().isAfter(CityGenerator.LAST);
			if (inTime && possible.take(deed)) {
				done.add(deed);
			}
		}
		return done;
	}

	/** The latest day a promise may be moved to: by half of its length (F-077). */
	static LocalDate latest(LocalDate frozen, LocalDate original) {
		return original.plusDays(ChronoUnit.DAYS.between(frozen, original) / 2);
	}

	private boolean take(Deed deed) {
		if (deed instanceof Deed.Restored) {
			boolean restores = this.withdrawn;
			this.withdrawn = false;
			return restores;
		}
		// What blocks a withdrawn project is not reported, but seen to.
		if (deed instanceof Deed.OfObstacle it && !(deed instanceof Deed.Blocked)) {
			return seeTo(it);
		}
		if (this.withdrawn) {
			return false;
		}
		return switch (deed) {
			case Deed.Planned it -> plan(it);
			case Deed.Moved it -> move(it);
			case Deed.Reached it -> reach(it.node());
			case Deed.LandContracted it -> !it.agreedStart().isBefore(it.on()) && reach("2.6");
			case Deed.PermitApplied it -> this.papers.putIfAbsent(it.paper(), it) == null;
			case Deed.PermitAccepted it -> follow(it.paper(), it, Deed.PermitApplied.class);
			case Deed.PermitPaused it -> follow(it.paper(), it, Deed.PermitAccepted.class);
			case Deed.PermitContinued it -> follow(it.paper(), it, Deed.PermitPaused.class);
			case Deed.PermitIssued it -> decide(it.paper(), it);
			case Deed.PermitRefused it -> decide(it.paper(), it);
			case Deed.PermitExtended it -> extend(it);
			case Deed.Reported it -> (isStarted() || this.life.underWay()) && this.stop == null;
			case Deed.Entered it -> isStarted() || this.life.underWay();
			case Deed.Stopped it -> stop(it);
			case Deed.StopReported it -> {
				boolean reports = it.stop().equals(this.stop) && !this.stopReported;
				this.stopReported |= reports;
				yield reports;
			}
			case Deed.Resumed it -> {
				boolean resumes = it.stop().equals(this.stop);
				this.stop = resumes ? null : this.stop;
				yield resumes;
			}
			case Deed.Withdrawn it -> {
				this.withdrawn = true;
				yield true;
			}
			case Deed.PlansSet it -> true;
			case Deed.FundsCame it -> true;
			case Deed.CapitalProven it -> true;
			case Deed.Restored it -> false;
			case Deed.Blocked it -> {
				this.blockades.put(it.obstacle(), new Blockade(this.life, it, new Tally()));
				this.seen.put(it.obstacle(), it.on());
				yield true;
			}
			case Deed.OfObstacle it -> false;
		};
	}

	/** As it stands after all the mornings that have passed. */
	private boolean seeTo(Deed.OfObstacle deed) {
		Blockade blockade = this.blockades.get(deed.obstacle());
		LocalDate seen = this.seen.get(deed.obstacle());
		if (blockade == null || seen == null) {
			return false;
		}
		for (LocalDate day = seen.plusDays(1); !day.isAfter(deed.on()); day = day.plusDays(1)) {
			blockade.morning(day);
		}
		this.seen.put(deed.obstacle(), deed.on());
		boolean sees = blockade.allows(deed);
		if (sees) {
			blockade.happen(deed);
		}
		return sees;
	}

	private boolean isStarted() {
		return this.reached.contains(Reckoning.START);
	}

	/**
	 * Nothing is promised for a day that has passed, nor is a start while it is locked.
	 */
	private boolean plan(Deed.Planned plan) {
		boolean ahead = plan.nodes().values().stream().noneMatch((day) -> day.isBefore(plan.on()));
		if (!ahead) {
			return false;
		}
		this.frozen = plan.on();
		this.original = plan.nodes().get(Reckoning.START);
		this.promised = this.original;
		return true;
	}

	private boolean move(Deed.Moved move) {
		if (this.frozen == null || this.original == null || this.promised == null || isStarted()) {
			return false;
		}
		// A stated start was moved by a decision already; by the rule it has no room
		// left.
		if (this.life.factsStart() != null) {
			return false;
		}
		boolean missed = move.on().isAfter(this.promised);
		boolean locked = !missed && ChronoUnit.DAYS.between(move.on(), this.promised) <= LOCKED;
		boolean allowed = !locked && move.to().isAfter(this.promised) && !move.to().isBefore(move.on())
				&& !move.to().isAfter(latest(this.frozen, this.original)) && this.moves < MOVES;
		if (allowed) {
			this.promised = move.to();
			this.moves++;
		}
		return allowed;
	}

	private boolean reach(String node) {
		boolean follows = switch (node) {
			case Reckoning.ACCEPTED -> isStarted();
			case Reckoning.FILED -> this.reached.contains(Reckoning.ACCEPTED);
			default -> true;
		};
		return follows && this.reached.add(node);
	}

	private boolean follow(Paper paper, Deed step, Class<? extends Deed> before) {
		if (!before.isInstance(this.papers.get(paper))) {
			return false;
		}
		this.papers.put(paper, step);
		return true;
	}

	private boolean decide(Paper paper, Deed decision) {
		return follow(paper, decision, Deed.PermitAccepted.class)
				|| follow(paper, decision, Deed.PermitContinued.class);
	}

	private boolean extend(Deed.PermitExtended extension) {
		return this.papers.get(extension.paper()) instanceof Deed.PermitIssued issued && !isStarted()
				&& !extension.on().isAfter(issued.on().plusMonths(Paper.WORK_MONTHS))
				&& this.extended.add(extension.paper());
	}

	private boolean stop(Deed.Stopped stopped) {
		if (!isStarted() || this.stop != null) {
			return false;
		}
		this.stop = stopped.stop();
		return true;
	}

}
