package org.diaodu.command.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.EventTypes;

/**
 * The dispatch log as Axon's event storage. What one command decided is appended as one
 * group while its unit of work prepares to commit: from then on it is durable, and
 * nothing after may veto it.
 */
final class DispatchLogEngine implements EventStorageEngine {

	private static final int PAGE = 1_000;

	private final GroupAppender appender;

	private final LogReader reader;

	private final EventCodec codec;

	DispatchLogEngine(GroupAppender appender, LogReader reader, EventCodec codec) {
		this.appender = appender;
		this.reader = reader;
		this.codec = codec;
	}

	@Override
	public void appendEvents(List<? extends EventMessage<?>> events) {
		if (events.isEmpty()) {
			return;
		}
		Handling handling = Handling.current();
		if (handling.appended != null) {
			throw new IllegalStateException("a command appends once, all of it or nothing");
		}
		List<Group.Entry> entries = new ArrayList<>(events.size());
		for (EventMessage<?> event : events) {
			entries.add(entry(event));
		}
		handling.appended = this.appender
			.append(new Group(handling.commandId, handling.digest, entries, handling.claims));
	}

	private Group.Entry entry(EventMessage<?> message) {
		if (!(message instanceof DomainEventMessage<?> event) || !(event.getPayload() instanceof DomainEvent fact)) {
			throw new IllegalStateException("only aggregates record events: " + message.getPayloadType().getName());
		}
		if (!fact.subject().equals(event.getAggregateIdentifier())) {
			throw new IllegalStateException(
					fact.subject() + " is the subject of an event of " + event.getAggregateIdentifier());
		}
		EventTypes.Key key = EventTypes.keyOf(fact.getClass());
		return new Group.Entry(UUID.fromString(event.getIdentifier()), event.getType(), event.getAggregateIdentifier(),
				event.getSequenceNumber(), key.name(), key.revision(), this.codec.encode(fact),
				this.codec.encode(event.getMetaData()));
	}

	@Override
	public DomainEventStream readEvents(String aggregateId, long firstSequence) {
		if (Handling.presumesNew(aggregateId)) {
			return DomainEventStream.empty();
		}
		List<DomainEventMessage<?>> foreseen = (firstSequence == 0) ? Handling.foreseen(aggregateId) : null;
		if (foreseen != null) {
			return DomainEventStream.of(foreseen);
		}
		return DomainEventStream.of(this.reader.ofAggregate(aggregateId, firstSequence));
	}

	@Override
	public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
		return Optional.empty();
	}

	@Override
	public void storeSnapshot(DomainEventMessage<?> snapshot) {
		throw new UnsupportedOperationException("aggregates stay small enough to be read from their events");
	}

	@Override
	public Optional<Long> lastSequenceNumberFor(String aggregateId) {
		OptionalLong last = this.reader.lastSequence(aggregateId);
		return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
	}

	@Override
	public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
		long start = LogStream.position(token);
		return Stream
			.iterate(this.reader.after(start, PAGE), (page) -> !page.isEmpty(),
					(page) -> this.reader.after(page.getLast().logIndex(), PAGE))
			.flatMap(List::stream)
			.map(LogStream::message);
	}

	@Override
	public TrackingToken createTailToken() {
		return new GlobalSequenceTrackingToken(-1);
	}

	@Override
	public TrackingToken createHeadToken() {
		return new GlobalSequenceTrackingToken(this.reader.head().logIndex());
	}

	@Override
	public TrackingToken createTokenAt(Instant time) {
		return new GlobalSequenceTrackingToken(this.reader.lastBefore(time));
	}

}
