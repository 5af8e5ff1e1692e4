package org.diaodu.command.log;

import java.util.List;
import java.util.function.Function;

/**
 * Claims of the command being handled, kept until its events are appended.
 */
final class HandlingClaims implements Claims {

	private final Function<String, List<Held>> held;

	/**
	 * Claims of whatever is being handled.
	 * @param held what is in force of a kind
	 */
	HandlingClaims(Function<String, List<Held>> held) {
		this.held = held;
	}

	@Override
	public void take(String kind, String key) {
		add(Handling.current().target, kind, key, true);
	}

	@Override
	public void release(String kind, String key) {
		add(Handling.current().target, kind, key, false);
	}

	@Override
	public void takeFor(String holder, String kind, String key) {
		add(holder, kind, key, true);
	}

	@Override
	public void releaseFor(String holder, String kind, String key) {
		add(holder, kind, key, false);
	}

	@Override
	public List<Held> held(String kind) {
		return this.held.apply(kind);
	}

	private static void add(String holder, String kind, String key, boolean taken) {
		Handling.current().claims.add(new Group.Claim(holder, kind, key, taken));
	}

}
