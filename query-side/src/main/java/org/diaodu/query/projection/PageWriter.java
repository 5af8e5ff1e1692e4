package org.diaodu.query.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionStatus;

import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.query.projection.ProjectionStore.Standing;
import org.diaodu.query.projection.ProjectionStore.State;
import org.diaodu.query.projection.ProjectionStore.Taken;

/**
 * Writes the rows and the position of a page in one transaction that holds the position's
 * row, and sets aside what cannot be applied together with what follows it.
 */
final class PageWriter {

	private static final Log logger = LogFactory.getLog(PageWriter.class);

	private static final String FOLLOWS = "an earlier event of the same subject was set aside";

	private final Projection projection;

	private final ProjectionStore store;

	PageWriter(Projection projection, ProjectionStore store) {
		this.projection = projection;
		this.store = store;
	}

	/**
	 * Applies what the projection wants of a page.
	 * @param stored the position that is stored, unless another process was here
	 * @param wanted what it follows of the page
	 * @param last the last entry of the page
	 * @return the position stored now, or nothing when the slot is not this process's to
	 * feed
	 */
	OptionalLong write(Standing standing, long stored, List<Recorded> wanted, Recorded last) {
		try {
			return this.store.taking(standing,
					(status, taken) -> writePage(taken, stored, wanted, last, this::applyTogether));
		}
		catch (RuntimeException ex) {
			if (wanted.isEmpty() || Failures.passing(ex)) {
				throw ex;
			}
			// One of them is poison: find it, set it aside, let the others flow.
			return this.store.taking(standing, (status, taken) -> writePage(taken, stored, wanted, last,
					(held, good) -> applyOneByOne(held, good, status)));
		}
	}

	private OptionalLong writePage(Optional<Taken> found, long stored, List<Recorded> wanted, Recorded last, Way way) {
		Taken taken = found.orElse(null);
		if (taken == null || taken.standing().state() == State.RETIRED
				|| taken.standing().version() != this.projection.version()) {
			return OptionalLong.empty();
		}
		if (taken.standing().position() != stored) {
			// Another process was here: go on from where it left.
			return OptionalLong.of(taken.standing().position());
		}
		if (!wanted.isEmpty()) {
			way.apply(taken.standing(), setAside(taken, wanted));
		}
		this.store.advance(taken.standing(), last);
		return OptionalLong.of(last.logIndex());
	}

	/** Sets aside what cannot be read and what follows something set aside. */
	private List<Recorded> setAside(Taken taken, List<Recorded> wanted) {
		if (!taken.parked() && wanted.stream().allMatch((entry) -> entry.event() != null)) {
			return wanted;
		}
		Set<String> subjects = this.store.parkedSubjects(taken.standing(),
				wanted.stream().map(Recorded::subject).distinct().toList());
		List<Recorded> good = new ArrayList<>(wanted.size());
		for (Recorded entry : wanted) {
			if (entry.event() == null) {
				park(taken.standing(), entry, "cannot be read: " + entry.unreadable());
				subjects.add(entry.subject());
			}
			else if (subjects.contains(entry.subject())) {
				this.store.park(taken.standing(), entry, FOLLOWS);
			}
			else {
				good.add(entry);
			}
		}
		return good;
	}

	private void applyTogether(Standing standing, List<Recorded> good) {
		if (!good.isEmpty()) {
			this.projection.apply(good, standing.slot());
		}
	}

	private void applyOneByOne(Standing standing, List<Recorded> good, TransactionStatus transaction) {
		Set<String> subjects = new HashSet<>();
		for (Recorded entry : good) {
			if (subjects.contains(entry.subject())) {
				this.store.park(standing, entry, FOLLOWS);
			}
			else {
				String reason = tryApply(entry, standing, transaction);
				if (reason != null) {
					park(standing, entry, reason);
					subjects.add(entry.subject());
				}
			}
		}
	}

	private void park(Standing standing, Recorded entry, String reason) {
		logger.error(this.projection.group() + " sets aside event " + entry.logIndex() + " of " + entry.subject() + ": "
				+ reason);
		this.store.park(standing, entry, reason);
	}

	/**
	 * @return why it failed, without any trace in the transaction, or null
	 */
	private @Nullable String tryApply(Recorded entry, Standing standing, TransactionStatus transaction) {
		Object savepoint = transaction.createSavepoint();
		try {
			this.projection.apply(List.of(entry), standing.slot());
			transaction.releaseSavepoint(savepoint);
			return null;
		}
		catch (RuntimeException ex) {
			if (Failures.passing(ex)) {
				throw ex;
			}
			transaction.rollbackToSavepoint(savepoint);
			return Failures.describe(ex);
		}
	}

	/**
	 * Tries again what a slot has set aside, in order, subject by subject.
	 * @return how many events were applied
	 */
	int retry(Standing standing, RecordedEvents events) {
		int applied = 0;
		for (String subject : this.store.parkedSubjects(standing)) {
			applied += this.store.taking(standing,
					(status, taken) -> taken.isEmpty() ? 0 : retry(standing, subject, events, status));
		}
		return applied;
	}

	private int retry(Standing standing, String subject, RecordedEvents events, TransactionStatus transaction) {
		int applied = 0;
		for (long logIndex : this.store.parkedIndexes(standing, subject)) {
			List<Recorded> entry = events.after(logIndex - 1, 1);
			if (entry.isEmpty() || entry.get(0).event() == null
					|| tryApply(entry.get(0), standing, transaction) != null) {
				return applied;
			}
			this.store.unpark(standing, logIndex);
			applied++;
		}
		return applied;
	}

	/** How the wanted events of a page are applied. */
	private interface Way {

		void apply(Standing standing, List<Recorded> good);

	}

}
