package org.diaodu.query.projection;

import java.util.OptionalLong;

import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A projection's position in Axon's terms.
 */
record ProjectionStatus(long position, long head, boolean rebuilding,
		@Nullable Exception failure) implements EventTrackerStatus {

	@Override
	public Segment getSegment() {
		return Segment.ROOT_SEGMENT;
	}

	@Override
	public boolean isCaughtUp() {
		return this.position >= this.head;
	}

	@Override
	public boolean isReplaying() {
		return this.rebuilding;
	}

	@Override
	public boolean isMerging() {
		return false;
	}

	@Override
	public OptionalLong mergeCompletedPosition() {
		return OptionalLong.empty();
	}

	@Override
	public TrackingToken getTrackingToken() {
		return new GlobalSequenceTrackingToken(this.position);
	}

	@Override
	public boolean isErrorState() {
		return this.failure != null;
	}

	@Override
	@SuppressWarnings("NullAway") // Axon's contract: null when there is none
	public @Nullable Throwable getError() {
		return this.failure;
	}

	@Override
	public OptionalLong getCurrentPosition() {
		return OptionalLong.of(this.position);
	}

	@Override
	public OptionalLong getResetPosition() {
		return OptionalLong.empty();
	}

}
