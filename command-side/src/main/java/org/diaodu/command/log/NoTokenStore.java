package org.diaodu.command.log;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * There is no store of tokens apart from what they lead to: projections and reactions
 * keep their position, one integer, in the transaction of their rows. A processor that
 * asks for another store is stopped here, instead of keeping its position in memory
 * unnoticed.
 */
final class NoTokenStore implements TokenStore {

	@Override
	public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
		throw refused(processor);
	}

	@Override
	public TrackingToken fetchToken(String processor, int segment) {
		throw refused(processor);
	}

	@Override
	public void releaseClaim(String processor, int segment) {
		throw refused(processor);
	}

	@Override
	public int[] fetchSegments(String processor) {
		throw refused(processor);
	}

	@Override
	public boolean requiresExplicitSegmentInitialization() {
		return true;
	}

	private static UnsupportedOperationException refused(String processor) {
		return new UnsupportedOperationException(
				"processor " + processor + " keeps its position apart from its rows; implement it over RecordedEvents");
	}

}
