package org.diaodu.command.log;

import java.util.LinkedHashMap;
import java.util.Map;

import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as the last command of this process left them, so that the next one need not
 * read them from their events again. What another process wrote meanwhile is not in them:
 * an append on such a state meets the sequence check, and whatever else was decided on a
 * kept state without an append is decided again on a fresh load, see
 * {@link DispatchCommandBus}. Used under Axon's lock of the aggregate, which drops what a
 * failed command left behind.
 */
final class AggregateCache implements Cache {

	private final int maxEntries;

	private final LinkedHashMap<Object, Object> entries = new LinkedHashMap<>(16, 0.75f, true);

	/**
	 * A cache.
	 * @param maxEntries aggregates kept; who was not used the longest goes first
	 */
	AggregateCache(int maxEntries) {
		this.maxEntries = maxEntries;
	}

	/** What is kept, and noted on the command; nothing for one that is decided anew. */
	@Override
	@SuppressWarnings({ "unchecked", "NullAway" }) // Axon reads null as absent
	public <K, V> V get(K key) {
		Handling handling = Handling.current();
		if (handling.fresh) {
			return null;
		}
		Object found = find(key);
		handling.unproven |= found != null;
		return (V) found;
	}

	private synchronized @Nullable Object find(Object key) {
		return this.entries.get(key);
	}

	@Override
	public synchronized void put(Object key, Object value) {
		this.entries.put(key, value);
		while (this.entries.size() > this.maxEntries) {
			Map.Entry<Object, Object> eldest = this.entries.firstEntry();
			this.entries.remove(eldest.getKey());
		}
	}

	@Override
	public synchronized boolean putIfAbsent(Object key, Object value) {
		if (this.entries.containsKey(key)) {
			return false;
		}
		put(key, value);
		return true;
	}

	@Override
	public synchronized boolean remove(Object key) {
		return this.entries.remove(key) != null;
	}

	@Override
	public synchronized void removeAll() {
		this.entries.clear();
	}

	@Override
	public synchronized boolean containsKey(Object key) {
		return this.entries.containsKey(key);
	}

	/** Nobody listens. */
	@Override
	public Registration registerCacheEntryListener(EntryListener listener) {
		throw new UnsupportedOperationException("nobody listens to kept aggregates");
	}

}
