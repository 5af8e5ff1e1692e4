package org.diaodu.query.projection;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Recorded;
import org.diaodu.query.projection.LogPages.Page;
import org.diaodu.query.projection.ProjectionStore.Standing;

/**
 * Follows the log in one slot of a projection. Pages with nothing for it are passed over
 * in memory: what is stored reflects them already, and its position is written with the
 * next rows, or by {@link #settle()}.
 */
final class Follower {

	private final Projection projection;

	private final Standing standing;

	private final PageWriter writer;

	private final LongFunction<Page> pages;

	private final LongConsumer moved;

	private long stored;

	private long position;

	private @Nullable Recorded passedOver;

	private boolean lost;

	private long applied;

	/**
	 * @param pages the page after a position
	 * @param moved told each position that is reflected
	 */
	Follower(Projection projection, Standing standing, PageWriter writer, LongFunction<Page> pages,
			LongConsumer moved) {
		this.projection = projection;
		this.standing = standing;
		this.writer = writer;
		this.pages = pages;
		this.moved = moved;
		this.stored = standing.position();
		this.position = standing.position();
	}

	/** The slot as it was when it was claimed. */
	Standing standing() {
		return this.standing;
	}

	/**
	 * Follows some pages.
	 * @return whether there may be more
	 */
	boolean follow(int number) {
		for (int i = 0; i < number && !this.lost; i++) {
			Page page = this.pages.apply(this.position);
			if (page.entries().isEmpty()) {
				return false;
			}
			next(page.entries());
			if (page.end() && this.position == page.entries().get(page.entries().size() - 1).logIndex()) {
				return false;
			}
		}
		return !this.lost;
	}

	private void next(List<Recorded> entries) {
		Recorded last = entries.get(entries.size() - 1);
		List<Recorded> wanted = entries.stream().filter(this.projection::follows).toList();
		if (wanted.isEmpty()) {
			this.passedOver = last;
			this.position = last.logIndex();
		}
		else {
			write(wanted, last);
		}
		if (!this.lost) {
			this.moved.accept(this.position);
		}
	}

	private void write(List<Recorded> wanted, Recorded last) {
		OptionalLong now = this.writer.write(this.standing, this.stored, wanted, last);
		this.passedOver = null;
		if (now.isEmpty()) {
			this.lost = true;
			return;
		}
		this.applied += wanted.size();
		this.stored = now.getAsLong();
		this.position = this.stored;
	}

	/** Writes the position of what was passed over. */
	void settle() {
		Recorded last = this.passedOver;
		if (last != null) {
			write(List.of(), last);
		}
	}

	/** Whether a position is not written yet. */
	boolean unsettled() {
		return this.passedOver != null;
	}

	/** Whether the slot is fed by somebody else now, or serves no longer. */
	boolean lost() {
		return this.lost;
	}

	/** How many events it applied since this was asked last. */
	long takeApplied() {
		long taken = this.applied;
		this.applied = 0;
		return taken;
	}

}
