package org.diaodu.query.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;

/**
 * Pages of the log, read and decoded once for all projections that follow its end. They
 * are woken together and ask for the same page.
 */
@Component
class LogPages {

	private static final int KEPT = 8;

	/** Longer pages are those of somebody who catches up, whom nobody accompanies. */
	private static final int LONGEST_KEPT = 500;

	private final RecordedEvents events;

	private final ReentrantLock reading = new ReentrantLock();

	private final Map<Long, List<Recorded>> recent = new LinkedHashMap<>();

	LogPages(RecordedEvents events) {
		this.events = events;
	}

	/**
	 * A page.
	 *
	 * @param end whether the log had no more entries when the page was asked for; a page
	 * that was kept says nothing of that
	 */
	record Page(List<Recorded> entries, boolean end) {
	}

	/** The page after a position; entries never change, so one that was kept is good. */
	Page after(long position, int limit) {
		// Not synchronized: who waits for another's reading should not spin meanwhile.
		this.reading.lock();
		try {
			return read(position, limit);
		}
		finally {
			this.reading.unlock();
		}
	}

	private Page read(long position, int limit) {
		List<Recorded> kept = this.recent.get(position);
		if (kept != null) {
			return new Page(kept, false);
		}
		List<Recorded> read = this.events.after(position, limit);
		if (!read.isEmpty() && read.size() <= LONGEST_KEPT) {
			this.recent.put(position, read);
			if (this.recent.size() > KEPT) {
				this.recent.remove(this.recent.keySet().iterator().next());
			}
		}
		return new Page(read, read.size() < limit);
	}

}
