package org.diaodu.command.log;

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

}
