package org.diaodu.command.log;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;

/**
 * The log as a stream for Axon's own processors. Its token is one integer; a commit wakes
 * whoever waits. An entry that cannot be read ends the stream with an exception: a
 * standard processor has no way to set it aside.
 */
final class LogStream implements TrackingEventStream {

	private static final int PAGE = 500;

	private static final Runnable NOBODY = () -> {
	};

	private final RecordedEvents log;

	private final Queue<Recorded> page = new ArrayDeque<>();

	private final Semaphore wakeUp = new Semaphore(0);

	private final AutoCloseable subscription;

	private volatile Runnable onAvailable = NOBODY;

	private long position;

	LogStream(RecordedEvents log, @Nullable TrackingToken token) {
		this.log = log;
		this.position = position(token);
		this.subscription = log.onAppend(() -> {
			this.wakeUp.release();
			this.onAvailable.run();
		});
	}

	/** The last index a token has seen, -1 for the start. */
	static long position(@Nullable TrackingToken token) {
		TrackingToken plain = (token != null) ? WrappedToken.unwrapLowerBound(token) : null;
		return switch (plain) {
			case null -> -1;
			case GlobalSequenceTrackingToken index -> index.getGlobalIndex();
			default -> throw new IllegalArgumentException("not a position in the log: " + plain);
		};
	}

	static TrackedEventMessage<?> message(Recorded entry) {
		return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(entry.logIndex()),
				new GenericDomainEventMessage<>(prefix(entry.subject()), entry.subject(), entry.sequence(),
						new GenericMessage<>(entry.eventId().toString(), LogReader.readable(entry), entry.metaData()),
						entry::recordedAt));
	}

	private static String prefix(String subject) {
		int dash = subject.indexOf('-');
		return (dash > 0) ? subject.substring(0, dash) : subject;
	}

	@Override
	public Optional<TrackedEventMessage<?>> peek() {
		return fill() ? Optional.of(message(this.page.element())) : Optional.empty();
	}

	@Override
	public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
		long deadline = System.nanoTime() + unit.toNanos(timeout);
		while (!fill()) {
			long left = deadline - System.nanoTime();
			if (left <= 0 || !this.wakeUp.tryAcquire(left, TimeUnit.NANOSECONDS)) {
				return fill();
			}
		}
		return true;
	}

	@Override
	public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
		while (!fill()) {
			this.wakeUp.acquire();
		}
		TrackedEventMessage<?> next = message(this.page.element());
		this.page.remove();
		return next;
	}

	private boolean fill() {
		if (this.page.isEmpty()) {
			// Before reading, so that a commit during the read is not forgotten.
			this.wakeUp.drainPermits();
			this.page.addAll(this.log.after(this.position, PAGE));
			for (Recorded entry : this.page) {
				this.position = entry.logIndex();
			}
		}
		return !this.page.isEmpty();
	}

	@Override
	public boolean setOnAvailableCallback(Runnable callback) {
		this.onAvailable = callback;
		return true;
	}

	@Override
	public void close() {
		try {
			this.subscription.close();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
