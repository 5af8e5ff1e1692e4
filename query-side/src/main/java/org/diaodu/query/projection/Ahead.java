package org.diaodu.query.projection;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;

/**
 * Reads the next page of the log while this one is applied, as long as pages are full:
 * catching up is bound by reading and by writing, not by the sum of both.
 */
final class Ahead {

	private final RecordedEvents events;

	private final int limit;

	private long position;

	private @Nullable CompletableFuture<List<Recorded>> next;

	Ahead(RecordedEvents events, int limit) {
		this.events = events;
		this.limit = limit;
	}

	/** The page after a position. */
	List<Recorded> after(long position) {
		CompletableFuture<List<Recorded>> begun = this.next;
		this.next = null;
		List<Recorded> page = (begun != null && this.position == position) ? begun.join()
				: this.events.after(position, this.limit);
		if (page.size() == this.limit) {
			this.position = page.get(page.size() - 1).logIndex();
			long from = this.position;
			this.next = CompletableFuture.supplyAsync(() -> this.events.after(from, this.limit),
					(task) -> Thread.ofVirtual().start(task));
		}
		return page;
	}

}
