package org.diaodu.command.log;

/**
 * Claims of the command being handled, kept until its events are appended.
 */
final class HandlingClaims implements Claims {

	@Override
	public void take(String kind, String key) {
		add(kind, key, true);
	}

	@Override
	public void release(String kind, String key) {
		add(kind, key, false);
	}

	private static void add(String kind, String key, boolean taken) {
		Handling handling = Handling.current();
		handling.claims.add(new Group.Claim(handling.target, kind, key, taken));
	}

}
