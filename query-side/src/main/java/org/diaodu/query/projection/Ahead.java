package org.diaodu.query.projection;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.query.projection.LogPages.Page;

/**
 * Reads the next page of the log while this one is applied, as long as pages are full:
 * catching up is bound by reading or by writing, not by the sum of both.
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
	Page after(long position) {
		CompletableFuture<List<Recorded>> begun = this.next;
		this.next = null;
		List<Recorded> kept = (begun != null && this.position == position) ? begun.join() : null;
		List<Recorded> page = (kept != null) ? kept : this.events.after(position, this.limit);
		boolean full = page.size() == this.limit;
		if (full) {
			this.position = page.get(page.size() - 1).logIndex();
			long from = this.position;
			this.next = CompletableFuture.supplyAsync(() -> this.events.after(from, this.limit),
					(task) -> Thread.ofVirtual().start(task));
		}
		return new Page(page, !full && kept == null);
	}

}
