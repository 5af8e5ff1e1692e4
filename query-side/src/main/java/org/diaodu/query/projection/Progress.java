package org.diaodu.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;

/**
 * How far the projections this process feeds have come, for those who wait for it.
 * Whoever is fed by another process is found by looking at the stored position.
 */
@Component("projectionProgress")
public class Progress {

	/** No answer waits longer. */
	public static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

	/** Between two looks at what another process may have stored. */
	private static final long LOOK_MILLIS = 20;

	private final ProjectionStore store;

	private final Map<String, Long> reached = new ConcurrentHashMap<>();

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	private final Object moved = new Object();

	Progress(ProjectionStore store) {
		this.store = store;
	}

	/** Calls back after a serving slot moved. The callback must be quick. */
	public AutoCloseable onMove(Runnable callback) {
		this.listeners.add(callback);
		return () -> this.listeners.remove(callback);
	}

	/** A serving slot reflects this index; said after the commit. */
	void moved(String name, long position) {
		this.reached.merge(name, position, Math::max);
		synchronized (this.moved) {
			this.moved.notifyAll();
		}
		this.listeners.forEach(Runnable::run);
	}

	/**
	 * Waits, for a bounded time, until projections reflect an index. Whether they do then
	 * is told by the basis of the answer.
	 */
	public void await(long logIndex, String... names) {
		await(logIndex, LONGEST_WAIT, names);
	}

	/** The same for a shorter time. */
	public void await(long logIndex, Duration atMost, String... names) {
		long deadline = System.nanoTime() + Math.min(atMost.toMillis(), LONGEST_WAIT.toMillis()) * 1_000_000;
		while (!reachedHere(logIndex, names) && System.nanoTime() < deadline) {
			if (reachedElsewhere(logIndex, names)) {
				return;
			}
			synchronized (this.moved) {
				if (reachedHere(logIndex, names)) {
					return;
				}
				try {
					this.moved.wait(LOOK_MILLIS);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					return;
				}
			}
		}
	}

	/** Whether projections reflect an index now, as far as this process knows. */
	public boolean reflects(long logIndex, String... names) {
		return reachedHere(logIndex, names);
	}

	private boolean reachedHere(long logIndex, String... names) {
		for (String name : names) {
			if (this.reached.getOrDefault(name, -1L) < logIndex) {
				return false;
			}
		}
		return true;
	}

	private boolean reachedElsewhere(long logIndex, String... names) {
		List<String> wanted = List.of(names);
		return this.store.serving()
			.stream()
			.filter((standing) -> wanted.contains(standing.name()) && standing.position() >= logIndex)
			.count() == wanted.size();
	}

}
