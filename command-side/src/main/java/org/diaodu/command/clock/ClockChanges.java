package org.diaodu.command.clock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;

/**
 * What a page of the log does to the table of clocks, all told: of each clock only what
 * it comes to in the end.
 */
final class ClockChanges {

	/** Clocks that run, each instead of whatever ran under its name. */
	private final Map<Name, RunningClock> started = new LinkedHashMap<>();

	/** Clocks that run until another day, if they run. */
	private final Map<Name, RunningClock> moved = new LinkedHashMap<>();

	private final Set<Name> ended = new HashSet<>();

	private final Set<String> cleared = new HashSet<>();

	/** Whether a subject's clocks stand still, where that was said. */
	private final Map<String, Boolean> asleep = new HashMap<>();

	/** Which clock it is, among all. */
	record Name(String subject, ClockRef ref) {
	}

	/** Applies the next entry. */
	void apply(Recorded entry) {
		DomainEvent event = entry.event();
		if (event instanceof DeadlineRecomputed it) {
			move(entry, it);
		}
		if (event instanceof ClockBearing it) {
			all(entry.subject(), it.allClocks());
			for (ClockRef ref : it.endsClocks()) {
				end(new Name(entry.subject(), ref));
			}
			for (DueClock clock : it.startsClocks()) {
				start(entry, clock);
			}
		}
	}

	private void move(Recorded entry, DeadlineRecomputed event) {
		Name name = new Name(entry.subject(), new ClockRef(event.kind(), event.key()));
		RunningClock clock = new RunningClock(entry.subject(), name.ref(), event.after(), entry.logIndex(),
				entry.eventId());
		if (this.started.containsKey(name)) {
			this.started.put(name, clock);
		}
		else if (!this.ended.contains(name) && !this.cleared.contains(entry.subject())) {
			this.moved.put(name, clock);
		}
	}

	private void all(String subject, ClockBearing.All all) {
		switch (all) {
			case STAY -> {
			}
			case SLEEP -> this.asleep.put(subject, true);
			case WAKE -> this.asleep.put(subject, false);
			case END -> {
				this.asleep.put(subject, false);
				this.cleared.add(subject);
				this.started.keySet().removeIf((name) -> name.subject().equals(subject));
				this.moved.keySet().removeIf((name) -> name.subject().equals(subject));
				this.ended.removeIf((name) -> name.subject().equals(subject));
			}
		}
	}

	private void end(Name name) {
		this.started.remove(name);
		this.moved.remove(name);
		this.ended.add(name);
	}

	private void start(Recorded entry, DueClock clock) {
		Name name = new Name(entry.subject(), clock.ref());
		this.moved.remove(name);
		this.ended.remove(name);
		this.started.put(name,
				new RunningClock(entry.subject(), clock.ref(), clock.deadline(), entry.logIndex(), entry.eventId()));
	}

	List<RunningClock> started() {
		return List.copyOf(this.started.values());
	}

	List<RunningClock> moved() {
		return List.copyOf(this.moved.values());
	}

	Set<Name> ended() {
		return this.ended;
	}

	/** Subjects none of whose earlier clocks runs. */
	Set<String> cleared() {
		return this.cleared;
	}

	List<String> fallingAsleep() {
		return saidToSleep(true);
	}

	List<String> waking() {
		return saidToSleep(false);
	}

	private List<String> saidToSleep(boolean sleeping) {
		List<String> subjects = new ArrayList<>();
		this.asleep.forEach((subject, said) -> {
			if (said == sleeping) {
				subjects.add(subject);
			}
		});
		return subjects;
	}

}
