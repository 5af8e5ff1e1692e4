package org.diaodu.command.log;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets what people do go before what the program sends by itself by the thousand: while
 * somebody acts, or did a moment ago, few of the program's own commands are under way.
 * Those that are share a commit with whatever a person waits for, and a processor; few of
 * them make it short (ADR 0154). Never none, so that nothing waits for good.
 */
public final class Precedence {

	/** How many of the program's own may be under way while people act. */
	public static final int FEW = 4;

	/** Whoever acted so lately is likely not to be the last. */
	private static final Duration MOMENT = Duration.ofMillis(100);

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition free = this.lock.newCondition();

	private int people;

	private int program;

	/** When the last of them left, on {@link System#nanoTime}. */
	private long leftAt = System.nanoTime() - MOMENT.toNanos();

	/** Somebody's command came. */
	void arrive() {
		this.lock.lock();
		try {
			this.people++;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** It was answered. */
	void leave() {
		this.lock.lock();
		try {
			this.people--;
			this.leftAt = System.nanoTime();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Does what the program sends by itself, as soon as it is its turn. */
	public <T> T ofProgram(Supplier<T> sending) {
		enter();
		try {
			return sending.get();
		}
		finally {
			exit();
		}
	}

	private void enter() {
		boolean interrupted = false;
		this.lock.lock();
		try {
			while (!interrupted && this.program >= FEW && isSomebodyThere()) {
				// Nobody says when the moment is over.
				interrupted = !await();
			}
			this.program++;
		}
		finally {
			this.lock.unlock();
		}
		if (interrupted) {
			// For whoever waits next; what was to be sent is sent.
			Thread.currentThread().interrupt();
		}
	}

	private boolean await() {
		try {
			this.free.awaitNanos(MOMENT.toNanos());
			return true;
		}
		catch (InterruptedException ex) {
			return false;
		}
	}

	/** Whether somebody acts, or did a moment ago. */
	boolean isSomebodyThere() {
		this.lock.lock();
		try {
			return this.people > 0 || System.nanoTime() - this.leftAt < MOMENT.toNanos();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void exit() {
		this.lock.lock();
		try {
			this.program--;
			this.free.signal();
		}
		finally {
			this.lock.unlock();
		}
	}

}
