package org.diaodu.command.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.log.AppendException.Reason;

/**
 * Turns concurrent appends into one commit per batch, without a thread of its own.
 * Whoever finds nobody writing leads: it writes its own group and those that wait, in one
 * call. Whoever comes meanwhile waits, and the first of them leads the next batch. A lone
 * writer is never handed over; at load one commit carries everyone who waited for the
 * last.
 */
final class GroupAppender {

	/** A leader waits at most this part of the time that a batch takes. */
	private static final int PATIENCE_SHARE = 4;

	private static final long MAX_PATIENCE_NANOS = 1_000_000;

	private final LogWriter writer;

	private final int maxBatch;

	private final int maxWaiting;

	private final LongConsumer onCommit;

	private final ReentrantLock lock = new ReentrantLock();

	private final ArrayDeque<Waiting> queue = new ArrayDeque<>();

	private final Condition gathered = this.lock.newCondition();

	private boolean busy;

	private boolean gathering;

	/** How many were there the last time: in the batch, or waiting at its end. */
	private int expected = 1;

	/** How long a leader waits for them, in nanoseconds. */
	private long patience;

	/**
	 * An appender.
	 * @param maxBatch groups per commit
	 * @param maxWaiting groups that may wait; one more is refused
	 * @param onCommit told the last index of each commit
	 */
	GroupAppender(LogWriter writer, int maxBatch, int maxWaiting, LongConsumer onCommit) {
		this.writer = writer;
		this.maxBatch = maxBatch;
		this.maxWaiting = maxWaiting;
		this.onCommit = onCommit;
	}

	/**
	 * Appends a group; returns when it is durable.
	 * @throws AppendException when it is not, or may not be
	 */
	Appended append(Group group) {
		Waiting own = new Waiting(group);
		if (enter(own)) {
			lead(own);
		}
		else if (own.await()) {
			lead(own);
		}
		return own.outcome();
	}

	/** How many groups wait for the batch being written. */
	int waiting() {
		this.lock.lock();
		try {
			return this.queue.size();
		}
		finally {
			this.lock.unlock();
		}
	}

	private boolean enter(Waiting own) {
		this.lock.lock();
		try {
			if (!this.busy) {
				this.busy = true;
				return true;
			}
			if (this.queue.size() >= this.maxWaiting) {
				throw new AppendException(Reason.OVERLOADED, null);
			}
			this.queue.add(own);
			if (this.gathering && this.queue.size() + 1 >= Math.min(this.expected, this.maxBatch)) {
				this.gathered.signal();
			}
			return false;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void lead(Waiting own) {
		List<Waiting> batch = List.of(own);
		long start = System.nanoTime();
		try {
			batch = batchWith(own);
			start = System.nanoTime();
			write(batch);
		}
		catch (Throwable ex) {
			fail(batch, ex);
		}
		handOver(batch.size(), System.nanoTime() - start);
		for (Waiting each : batch) {
			if (each != own) {
				each.wake();
			}
		}
		announce(batch);
	}

	/** Whatever it was, nobody may be left waiting. */
	private void fail(List<Waiting> batch, Throwable ex) {
		AppendException failure = (ex instanceof AppendException append) ? append
				: new AppendException(Reason.FAULT, ex);
		batch.forEach((each) -> each.failUnlessDecided(failure));
		if (failure.reason() == Reason.UNAVAILABLE) {
			// Those behind would each wait as long again for the same answer.
			releaseAll(failure);
		}
	}

	private void announce(List<Waiting> batch) {
		long last = -1;
		for (Waiting each : batch) {
			last = Math.max(last, each.lastIndex());
		}
		if (last >= 0) {
			this.onCommit.accept(last);
		}
	}

	/** An aggregate's second group in a batch could only fail the first one's commit. */
	private List<Waiting> batchWith(Waiting own) {
		this.lock.lock();
		try {
			gather();
			if (this.queue.isEmpty()) {
				return List.of(own);
			}
			List<Waiting> batch = new ArrayList<>(this.queue.size() + 1);
			Set<Object> seen = new HashSet<>();
			batch.add(own);
			own.mark(seen);
			for (Iterator<Waiting> rest = this.queue.iterator(); rest.hasNext() && batch.size() < this.maxBatch;) {
				Waiting next = rest.next();
				if (next.mark(seen)) {
					batch.add(next);
					rest.remove();
				}
			}
			return batch;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits a moment for those who were there the last time and are likely to come again.
	 * Without it writers fall into two halves that take turns, each waiting for two
	 * commits. Who writes alone never waits, and who waited in vain does so once.
	 */
	private void gather() {
		long nanos = this.patience;
		boolean interrupted = false;
		while (nanos > 0 && this.queue.size() + 1 < Math.min(this.expected, this.maxBatch)) {
			this.gathering = true;
			try {
				nanos = this.gathered.awaitNanos(nanos);
			}
			catch (InterruptedException ex) {
				interrupted = true;
				nanos = 0;
			}
		}
		this.gathering = false;
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Writes a batch. When the store refuses it for its content, halves are tried, so
	 * that only the guilty fail and the others still share commits.
	 */
	private void write(List<Waiting> batch) {
		try {
			List<Appended> places = this.writer.append(batch.stream().map((each) -> each.group).toList());
			for (int i = 0; i < batch.size(); i++) {
				batch.get(i).appended = places.get(i);
			}
		}
		catch (AppendException ex) {
			if (ex.reason() == Reason.UNAVAILABLE || ex.reason() == Reason.UNKNOWN) {
				throw ex;
			}
			if (batch.size() == 1) {
				batch.getFirst().failure = ex;
				return;
			}
			write(batch.subList(0, batch.size() / 2));
			write(batch.subList(batch.size() / 2, batch.size()));
		}
	}

	private void handOver(int written, long nanos) {
		Waiting next;
		this.lock.lock();
		try {
			this.expected = written + this.queue.size();
			this.patience = Math.min(nanos / PATIENCE_SHARE, MAX_PATIENCE_NANOS);
			next = this.queue.poll();
			this.busy = next != null;
		}
		finally {
			this.lock.unlock();
		}
		if (next != null) {
			next.promote();
		}
	}

	private void releaseAll(AppendException failure) {
		List<Waiting> released;
		this.lock.lock();
		try {
			released = List.copyOf(this.queue);
			this.queue.clear();
		}
		finally {
			this.lock.unlock();
		}
		for (Waiting each : released) {
			each.failUnlessDecided(failure);
			each.wake();
		}
	}

	/** One caller and its group. */
	private static final class Waiting {

		private static final int WAITS = 0;

		private static final int LEADS = 1;

		private static final int DONE = 2;

		final Group group;

		@Nullable Appended appended;

		@Nullable AppendException failure;

		private final Thread thread = Thread.currentThread();

		private volatile int state = WAITS;

		Waiting(Group group) {
			this.group = group;
		}

		/**
		 * Waits until its group is decided or it has to lead; true when it has to lead.
		 */
		boolean await() {
			boolean interrupted = false;
			while (this.state == WAITS) {
				LockSupport.park(this);
				// An answer is coming in any case; the interrupt is for whoever comes
				// after.
				interrupted |= Thread.interrupted();
			}
			if (interrupted) {
				this.thread.interrupt();
			}
			return this.state == LEADS;
		}

		void promote() {
			this.state = LEADS;
			LockSupport.unpark(this.thread);
		}

		void wake() {
			this.state = DONE;
			LockSupport.unpark(this.thread);
		}

		boolean mark(Set<Object> seen) {
			List<Group.Entry> entries = this.group.entries();
			if (seen.contains(this.group.commandId())) {
				return false;
			}
			for (Group.Entry entry : entries) {
				if (seen.contains(entry.aggregateId())) {
					return false;
				}
			}
			seen.add(this.group.commandId());
			for (Group.Entry entry : entries) {
				seen.add(entry.aggregateId());
			}
			return true;
		}

		void failUnlessDecided(AppendException ex) {
			if (this.appended == null && this.failure == null) {
				this.failure = ex;
			}
		}

		long lastIndex() {
			Appended place = this.appended;
			return (place != null) ? place.lastIndex() : -1;
		}

		Appended outcome() {
			if (this.appended != null) {
				return this.appended;
			}
			if (this.failure != null) {
				throw this.failure;
			}
			throw new IllegalStateException("a group was forgotten");
		}

	}

}
