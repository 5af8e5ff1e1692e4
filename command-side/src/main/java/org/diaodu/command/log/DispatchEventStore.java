package org.diaodu.command.log;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.RecordedEvents;

/**
 * Axon's event store over the dispatch log, and the one streamable source of every
 * processor.
 */
final class DispatchEventStore extends EmbeddedEventStore {

	private final RecordedEvents log;

	DispatchEventStore(DispatchLogEngine engine, RecordedEvents log) {
		super(builder().storageEngine(engine));
		this.log = log;
	}

	/** What Axon offers reads ahead with a thread and a cache of its own. */
	@Override
	public TrackingEventStream openStream(@Nullable TrackingToken token) {
		return new LogStream(this.log, token);
	}

}
