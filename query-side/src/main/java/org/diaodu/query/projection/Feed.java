package org.diaodu.query.projection;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.query.projection.ProjectionStore.Standing;
import org.diaodu.query.projection.ProjectionStore.State;

/**
 * Feeds the slots of one version of a projection: the one that serves first, then a page
 * of the one being built, which takes over once it has caught up and has its indexes.
 * Used by one thread at a time.
 */
final class Feed {

	private static final Log logger = LogFactory.getLog(Feed.class);

	static final int PAGE = 4_000;

	/** The longer a page, the more of a project's events fold into one row. */
	static final int BUILDING_PAGE = 8_000;

	/** Served before a slot that is being built gets its turn. */
	private static final int PAGES_BEFORE_BUILDING = 20;

	/** Looks this often who feeds and serves what, even if nothing points to a change. */
	private static final long CLAIM_NANOS = TimeUnit.SECONDS.toNanos(1);

	/** No position that is known stays unwritten for longer. */
	private static final long SETTLE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

	/**
	 * Between two looks whether the indexes are there, while the other slot is served.
	 */
	private static final long INDEX_LOOK_MILLIS = 20;

	/** So many new rows change what the planner should believe. */
	private static final long ANALYZE_AFTER = 5_000;

	/**
	 * And such a part of all: until then the server's own care, which looks once a
	 * minute, is soon enough.
	 */
	private static final long ANALYZE_PART = 2;

	/** So many events lengthen the lists a search has to read beside its index. */
	private static final long TIDY_AFTER = 1_000;

	private final Projection projection;

	private final ProjectionStore store;

	private final PageWriter writer;

	private final LogPages pages;

	private final Ahead ahead;

	private final Progress progress;

	private List<Follower> followers = List.of();

	private volatile boolean stale = true;

	private volatile boolean building;

	private long claimed;

	private long settled;

	private long sinceAnalyze;

	private long sinceTidy;

	private @Nullable CompletableFuture<Void> indexing;

	private @Nullable Slot indexed;

	private CompletableFuture<Void> caring = CompletableFuture.completedFuture(null);

	Feed(Projection projection, RecordedEvents events, LogPages pages, ProjectionStore store, PageWriter writer,
			Progress progress) {
		this.projection = projection;
		this.store = store;
		this.writer = writer;
		this.pages = pages;
		this.ahead = new Ahead(events, BUILDING_PAGE);
		this.progress = progress;
	}

	/** Something has changed about who serves: ask again before the next page. */
	void claimAgain() {
		this.stale = true;
	}

	/** Whether a slot was being built when it last looked. */
	boolean isBuilding() {
		return this.building;
	}

	/**
	 * Follows the log in every slot of this version for a while.
	 * @return whether there may be more to do at once
	 */
	boolean turn() {
		if (this.stale || System.nanoTime() - this.claimed > CLAIM_NANOS) {
			claim();
		}
		boolean more = false;
		for (Follower follower : this.followers) {
			if (follower.standing().state() == State.SERVING) {
				more |= follower.follow(PAGES_BEFORE_BUILDING);
				careAfterGrowth(follower);
			}
			else {
				more |= build(follower);
			}
		}
		if (System.nanoTime() - this.settled > SETTLE_NANOS) {
			settle();
		}
		this.stale |= this.followers.stream().anyMatch(Follower::lost);
		return more;
	}

	/** Writes the positions that are known and not written yet. */
	void settle() {
		this.settled = System.nanoTime();
		this.followers.forEach(Follower::settle);
	}

	/** Whether a position has yet to be written. */
	boolean unsettled() {
		return this.followers.stream().anyMatch(Follower::unsettled);
	}

	private void claim() {
		settle();
		this.stale = false;
		this.followers = this.store.claim(this.projection).stream().map(this::follower).toList();
		this.building = this.followers.stream().anyMatch((follower) -> follower.standing().state() == State.BUILDING);
		this.claimed = System.nanoTime();
	}

	private Follower follower(Standing standing) {
		if (standing.state() == State.SERVING) {
			return new Follower(this.projection, standing, this.writer, (position) -> this.pages.after(position, PAGE),
					(position) -> this.progress.moved(standing.name(), position));
		}
		return new Follower(this.projection, standing, this.writer, this.ahead::after, (position) -> {
		});
	}

	/**
	 * @return whether there is more to do
	 */
	private boolean build(Follower follower) {
		Slot slot = follower.standing().slot();
		if (this.indexing != null) {
			return indexing(this.indexing, slot);
		}
		if (follower.follow(1)) {
			this.indexed = null;
			return true;
		}
		if (follower.lost()) {
			return false;
		}
		if (this.indexed != slot) {
			// Long for a large city; the other slot is served meanwhile.
			this.indexing = aside(() -> {
				this.store.index(this.projection, slot);
				this.store.analyze(this.projection, slot);
			});
			return true;
		}
		follower.settle();
		return takeOver(slot);
	}

	private boolean indexing(CompletableFuture<Void> begun, Slot slot) {
		try {
			begun.get(INDEX_LOOK_MILLIS, TimeUnit.MILLISECONDS);
			this.indexed = slot;
		}
		catch (TimeoutException ex) {
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (java.util.concurrent.ExecutionException ex) {
			this.indexing = null;
			throw new IllegalStateException("no indexes for " + slot, ex.getCause());
		}
		this.indexing = null;
		return true;
	}

	private boolean takeOver(Slot slot) {
		boolean serves = this.store.switchTo(this.projection, slot);
		this.stale = true;
		this.indexed = null;
		if (serves) {
			logger.info(this.projection.group() + " was rebuilt and serves from slot " + slot);
		}
		return serves;
	}

	/** What new rows make necessary, done aside: nobody should have to wait for it. */
	private void careAfterGrowth(Follower follower) {
		long applied = follower.takeApplied();
		this.sinceAnalyze += applied;
		this.sinceTidy += applied;
		if (!this.caring.isDone()) {
			return;
		}
		Slot slot = follower.standing().slot();
		if (this.sinceAnalyze >= Math.max(ANALYZE_AFTER, follower.standing().position() / ANALYZE_PART)) {
			this.sinceAnalyze = 0;
			care(() -> this.store.analyze(this.projection, slot));
		}
		else if (this.sinceTidy >= TIDY_AFTER) {
			this.sinceTidy = 0;
			care(() -> this.store.tidy(this.projection, slot));
		}
	}

	private void care(Runnable work) {
		this.caring = aside(work).exceptionally((failure) -> {
			logger.info(this.projection.group() + " goes on without care for its tables: " + failure.getMessage());
			return null;
		});
	}

	private static CompletableFuture<Void> aside(Runnable work) {
		return CompletableFuture.runAsync(work, (task) -> Thread.ofVirtual().start(task));
	}

}
