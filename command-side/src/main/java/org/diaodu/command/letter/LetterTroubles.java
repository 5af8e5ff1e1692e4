package org.diaodu.command.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.letter.event.LetterDrawnUp;
import org.diaodu.kernel.letter.event.LetterNotDrawnUp;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;

/**
 * The letters that could not be drawn up so far, and when each is tried again. Known from
 * the log alone, so that a restart forgets none and every process knows the same.
 */
@Component
@Clause({ "F-119", "F-120", "F-121" })
public class LetterTroubles {

	private static final Set<String> REPORTED = Set.of(EventTypes.keyOf(LetterNotDrawnUp.class).name());

	private static final int PAGE = 100;

	private static final Duration FIRST = Duration.ofMinutes(1);

	private static final Duration LONGEST = Duration.ofHours(1);

	private static final int DOUBLINGS = 6;

	private final RecordedEvents log;

	private final Clock clock;

	private final Map<String, Trouble> open = new TreeMap<>();

	private long read = -1;

	LetterTroubles(RecordedEvents log, Clock clock) {
		this.log = log;
		this.clock = clock;
	}

	/**
	 * A letter without document.
	 *
	 * @param sentAt log index of the event that sent it
	 */
	private record Trouble(String obstacleId, String letterNumber, long sentAt, int failures, Instant nextAt) {

		Trouble once(Instant now) {
			Duration wait = FIRST.multipliedBy(1L << Math.min(this.failures, DOUBLINGS));
			return new Trouble(this.obstacleId, this.letterNumber, this.sentAt, this.failures + 1,
					now.plus((wait.compareTo(LONGEST) < 0) ? wait : LONGEST));
		}

		Trouble at(Instant moment) {
			return new Trouble(this.obstacleId, this.letterNumber, this.sentAt, this.failures, moment);
		}

	}

	/** How many letters there are that could not be drawn up so far. */
	public synchronized int count() {
		readOn();
		return this.open.size();
	}

	/** When the next one is tried again, null when there is none. */
	synchronized @Nullable Instant nextDue() {
		return this.open.values().stream().map(Trouble::nextAt).min(Comparator.naturalOrder()).orElse(null);
	}

	/** All of them are tried again at once: what stood in the way may be mended. */
	synchronized void hurry() {
		Instant now = this.clock.instant();
		this.open.replaceAll((number, trouble) -> trouble.at(now));
	}

	/**
	 * Tries again what is due.
	 * @param attempt gets the entry that sent the letter; throws when nothing can be done
	 * at present
	 */
	synchronized void tryAgain(Consumer<Recorded> attempt) {
		readOn();
		Instant now = this.clock.instant();
		for (Trouble trouble : List.copyOf(this.open.values())) {
			if (!trouble.nextAt().isAfter(now)) {
				this.open.put(trouble.letterNumber(), trouble.once(now));
				attempt.accept(sending(trouble));
				if (isDrawnUp(trouble.obstacleId(), trouble.letterNumber())) {
					this.open.remove(trouble.letterNumber());
				}
			}
		}
	}

	private void readOn() {
		List<Recorded> page;
		do {
			page = this.log.after(this.read, PAGE, REPORTED);
			for (Recorded entry : page) {
				this.read = entry.logIndex();
				if (entry.event() instanceof LetterNotDrawnUp it && !this.open.containsKey(it.letterNumber())
						&& !isDrawnUp(it.obstacleId(), it.letterNumber())) {
					this.open.put(it.letterNumber(), new Trouble(it.obstacleId(), it.letterNumber(), sentAt(it), 0,
							this.clock.instant().plus(FIRST)));
				}
			}
		}
		while (page.size() == PAGE);
		// Drawn up by another process.
		this.open.values().removeIf((trouble) -> isDrawnUp(trouble.obstacleId(), trouble.letterNumber()));
	}

	private long sentAt(LetterNotDrawnUp trouble) {
		return entries(trouble.obstacleId()).stream()
			.filter((entry) -> entry.eventId().toString().equals(trouble.sentBy()))
			.map(Recorded::logIndex)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("nothing sent " + trouble.letterNumber()));
	}

	private Recorded sending(Trouble trouble) {
		return entries(trouble.obstacleId()).stream()
			.filter((entry) -> entry.logIndex() == trouble.sentAt())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("nothing sent " + trouble.letterNumber()));
	}

	private boolean isDrawnUp(String obstacleId, String letterNumber) {
		return entries(obstacleId).stream()
			.anyMatch((entry) -> entry.event() instanceof LetterDrawnUp it && it.letterNumber().equals(letterNumber));
	}

	private List<Recorded> entries(String obstacleId) {
		return this.log.of(obstacleId, this.log.head().logIndex());
	}

}
