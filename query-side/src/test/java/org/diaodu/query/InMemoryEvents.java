package org.diaodu.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;

/**
 * A dispatch log that keeps its entries in memory: dense, in order, with a clock of its
 * own that moves a second per entry.
 */
public class InMemoryEvents implements RecordedEvents {

	public static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

	private final List<Recorded> entries = new ArrayList<>();

	private final Map<String, Long> sequences = new HashMap<>();

	private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();

	/** Appends a fact and wakes the readers. */
	public Recorded append(DomainEvent event, Attribution attribution) {
		return append(event, attribution, "Command");
	}

	public Recorded append(DomainEvent event, Attribution attribution, String command) {
		Recorded recorded;
		synchronized (this) {
			EventTypes.Key key = EventTypes.keyOf(event.getClass());
			Map<String, String> metaData = new HashMap<>(attribution.toMetaData());
			metaData.put(Attribution.COMMAND_NAME, command);
			recorded = new Recorded(this.entries.size(), START.plusSeconds(this.entries.size()),
					new UUID(1, this.entries.size()), event.subject(), next(event.subject()), key.name(),
					key.revision(), event, null, metaData);
			this.entries.add(recorded);
		}
		this.callbacks.forEach(Runnable::run);
		return recorded;
	}

	/** Appends an entry whose bytes cannot be read. */
	public synchronized void appendUnreadable(String subject, String type) {
		this.entries.add(new Recorded(this.entries.size(), START.plusSeconds(this.entries.size()),
				new UUID(1, this.entries.size()), subject, next(subject), type, "1", null, "not JSON", Map.of()));
	}

	private long next(String subject) {
		return this.sequences.merge(subject, 0L, (last, zero) -> last + 1);
	}

	public synchronized List<Recorded> all() {
		return List.copyOf(this.entries);
	}

	@Override
	public synchronized List<Recorded> after(long logIndex, int limit) {
		int from = (int) logIndex + 1;
		return List.copyOf(
				this.entries.subList(Math.min(from, this.entries.size()), Math.min(from + limit, this.entries.size())));
	}

	@Override
	public synchronized Basis head() {
		return this.entries.isEmpty() ? new Basis(-1, null)
				: new Basis(this.entries.size() - 1, this.entries.get(this.entries.size() - 1).recordedAt());
	}

	@Override
	public AutoCloseable onAppend(Runnable callback) {
		this.callbacks.add(callback);
		return () -> this.callbacks.remove(callback);
	}

}
