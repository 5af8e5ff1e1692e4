package org.diaodu.command.lifecycle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.project.DaysInOrder;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionProposed;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionRejected;
import org.diaodu.kernel.lifecycle.event.PoolAdmitted;
import org.diaodu.kernel.message.Clause;

/**
 * The pool of a project, what is proposed for it, and when that was last told of.
 */
@Clause("F-093")
final class PoolStanding {

	private @Nullable Pool pool;

	private @Nullable PoolAdmissionProposed proposal;

	private @Nullable LocalDate changedOn;

	void evolve(PoolAdmissionProposed event) {
		this.proposal = event;
		told(event.occurredOn());
	}

	void evolve(PoolAdmitted event) {
		this.pool = event.after();
		this.proposal = null;
		told(event.occurredOn());
	}

	void evolve(PoolAdmissionRejected event) {
		this.proposal = null;
		told(event.occurredOn());
	}

	private void told(LocalDate on) {
		this.changedOn = DaysInOrder.later(this.changedOn, on);
	}

	/** Null while it is in none. */
	@Nullable Pool pool() {
		return this.pool;
	}

	/** What waits for consent, null when nothing does. */
	@Nullable PoolAdmissionProposed proposal() {
		return this.proposal;
	}

	/** The latest day on which it was proposed, admitted or rejected, null if never. */
	@Nullable LocalDate changedOn() {
		return this.changedOn;
	}

}
