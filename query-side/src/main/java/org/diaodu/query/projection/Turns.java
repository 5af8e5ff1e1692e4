package org.diaodu.query.projection;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Whose question is answered next: whoever came first. More at once than there are
 * processors are answered no sooner, all of them together, and some much later than
 * others. One that takes seconds must not hold up all that take milliseconds: it loses
 * its turn to whoever comes, and nobody waits long for those before them.
 */
final class Turns {

	private final Semaphore free;

	private final Duration patience;

	private final Set<Turn> taken = ConcurrentHashMap.newKeySet();

	/**
	 * Turns for so many.
	 * @param patience after that long whoever waits goes on without a turn, and whoever
	 * works no longer counts
	 */
	Turns(int atOnce, Duration patience) {
		this.free = new Semaphore(atOnce, true);
		this.patience = patience;
	}

	/** Does the work when its turn has come. */
	<T extends @Nullable Object> T take(Supplier<T> work) {
		long now = System.nanoTime();
		this.taken.stream().filter((turn) -> now - turn.since > this.patience.toNanos()).forEach(Turn::end);
		Turn turn = await() ? new Turn() : null;
		try {
			return work.get();
		}
		finally {
			if (turn != null) {
				turn.end();
			}
		}
	}

	private boolean await() {
		try {
			return this.free.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** How many could begin at once. */
	int free() {
		return this.free.availablePermits();
	}

	/** Somebody's, given back once. */
	private final class Turn {

		private final long since = System.nanoTime();

		Turn() {
			Turns.this.taken.add(this);
		}

		void end() {
			if (Turns.this.taken.remove(this)) {
				Turns.this.free.release();
			}
		}

	}

}
