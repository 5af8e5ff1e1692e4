package org.diaodu.query.projection;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * What Axon may ask of a streaming processor, for one that has a single segment, holds it
 * for the length of a transaction, and is reset only to the first event.
 */
abstract class RebuildableProcessor implements StreamingEventProcessor {

	/** Builds anew from the first event on. */
	abstract void rebuild();

	@Override
	public List<MessageHandlerInterceptor<? super EventMessage<?>>> getHandlerInterceptors() {
		return List.of();
	}

	@Override
	public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super EventMessage<?>> interceptor) {
		// Axon gives every processor its correlation interceptor; a projection sends no
		// messages that would have to correlate.
		return () -> false;
	}

	@Override
	public String getTokenStoreIdentifier() {
		return "query.projection";
	}

	@Override
	public void releaseSegment(int segment) {
		// Held for the length of one transaction only.
	}

	@Override
	public void releaseSegment(int segment, long duration, TimeUnit unit) {
		// Held for the length of one transaction only.
	}

	@Override
	public CompletableFuture<Boolean> splitSegment(int segment) {
		return CompletableFuture.completedFuture(false);
	}

	@Override
	public CompletableFuture<Boolean> mergeSegment(int segment) {
		return CompletableFuture.completedFuture(false);
	}

	@Override
	public boolean supportsReset() {
		return true;
	}

	@Override
	public void resetTokens() {
		rebuild();
	}

	@Override
	public <R> void resetTokens(@Nullable R context) {
		rebuild();
	}

	@Override
	public void resetTokens(Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> start) {
		throw onlyFromTheFirst();
	}

	@Override
	public <R> void resetTokens(Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> start,
			@Nullable R context) {
		throw onlyFromTheFirst();
	}

	@Override
	public <R> void resetTokens(TrackingToken start, @Nullable R context) {
		throw onlyFromTheFirst();
	}

	private static UnsupportedOperationException onlyFromTheFirst() {
		return new UnsupportedOperationException("a projection is rebuilt from the first event on");
	}

	@Override
	public int maxCapacity() {
		return 1;
	}

	@Override
	public CompletableFuture<Void> shutdownAsync() {
		return CompletableFuture.runAsync(this::shutDown);
	}

}
