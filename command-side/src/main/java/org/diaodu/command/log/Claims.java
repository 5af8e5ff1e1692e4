package org.diaodu.command.log;

import java.util.List;

/**
 * Unique keys, such as a project code. A claim is taken and given back only together with
 * the events of the command being handled: in the same commit or not at all. The holder
 * is the aggregate being handled.
 */
public interface Claims {

	/**
	 * Takes a key for the aggregate being handled; nothing happens when it holds it
	 * already. Whether the key is free is judged when the events are appended: if another
	 * aggregate holds it, the command is refused as {@code ALREADY_CLAIMED} with the
	 * arguments {@code kind}, {@code key} and {@code holder}.
	 * @param kind what the key identifies, such as {@code project-code}
	 * @param key compared byte by byte: normalise it first
	 */
	void take(String kind, String key);

	/**
	 * Gives a key back, so that another aggregate may take it; nothing happens when the
	 * aggregate being handled does not hold it.
	 */
	void release(String kind, String key);

	/**
	 * Takes a key for one of several aggregates a command changes.
	 * @param holder the aggregate, which must get an event by this command
	 */
	void takeFor(String holder, String kind, String key);

	/** Gives a key back for one of several aggregates a command changes. */
	void releaseFor(String holder, String kind, String key);

	/**
	 * Which keys of a kind are held, by key: as of the last commit, and so never late.
	 * What the command being handled takes and releases is not in it.
	 */
	List<Held> held(String kind);

	/**
	 * A key and the aggregate that holds it.
	 */
	record Held(String key, String holder) {
	}

}
