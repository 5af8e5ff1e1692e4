package org.diaodu.command.log;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

import javax.sql.DataSource;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.command.WithdrawProject;

/**
 * The log as one process has it, wired to a small aggregate. Two of them on one database
 * are two processes as far as the log can tell.
 */
final class LogFixture implements AutoCloseable {

	static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	final EventCodec codec = new EventCodec();

	final LogReader reader;

	final UnchangedReceipts unchanged;

	final LogSignal signal;

	final LogWriter writer;

	final GroupAppender appender;

	final RecordedEvents log;

	final DispatchEventStore store;

	final Precedence precedence = new Precedence();

	final DispatchCommandBus bus;

	final AggregateCache cache = new AggregateCache(100);

	LogFixture(DataSource dataSource) {
		this(dataSource, Clock.systemUTC());
	}

	LogFixture(DataSource dataSource, Clock clock) {
		this.reader = new LogReader(dataSource, this.codec);
		this.unchanged = new UnchangedReceipts(dataSource, this.reader, clock);
		this.signal = new LogSignal(() -> this.reader.head().logIndex());
		this.writer = new LogWriter(dataSource, clock);
		this.appender = new GroupAppender(this.writer, 500, 10_000, this.signal::appended);
		this.log = new LogRecordedEvents(this.reader, this.signal);
		this.store = new DispatchEventStore(new DispatchLogEngine(this.appender, this.reader, this.codec), this.log);
		this.bus = new DispatchCommandBus(this.reader, this.unchanged, this.codec, clock, this.precedence,
				() -> Duration.ofMillis(ThreadLocalRandom.current().nextInt(1, 5)));
		AggregateAnnotationCommandHandler.<Thing>builder()
			.aggregateType(Thing.class)
			.repository(EventSourcingRepository.builder(Thing.class).eventStore(this.store).cache(this.cache).build())
			.commandTargetResolver(new CommandTargets())
			.build()
			.subscribe(this.bus);
	}

	/** Sends a command of a new id. */
	Receipt send(DomainCommand command) {
		return send(command, UUID.randomUUID());
	}

	/** Sends a command; a refusal comes back as what the caller of the bus gets. */
	Receipt send(DomainCommand command, UUID commandId) {
		return send(command, attribution(commandId));
	}

	Receipt send(DomainCommand command, Attribution by) {
		return send(this.bus, command, by);
	}

	/** The same over another bus, such as one with other handlers. */
	static Receipt send(DispatchCommandBus bus, DomainCommand command, Attribution by) {
		CompletableFuture<Receipt> answer = new CompletableFuture<>();
		bus.<DomainCommand, Receipt>dispatch(new GenericCommandMessage<>(command, by.toMetaData()),
				(message, result) -> {
					if (result.isExceptional()) {
						answer.completeExceptionally(result.exceptionResult());
					}
					else {
						answer.complete(result.getPayload());
					}
				});
		try {
			return answer.join();
		}
		catch (java.util.concurrent.CompletionException ex) {
			throw (RuntimeException) ex.getCause();
		}
	}

	/** The refusal a command of a new id meets. */
	Refusal refusalOf(DomainCommand command) {
		return refusalOf(command, UUID.randomUUID());
	}

	Refusal refusalOf(DomainCommand command, UUID commandId) {
		try {
			send(command, commandId);
		}
		catch (CommandExecutionException ex) {
			return ex.<Refusal>getDetails().orElseThrow();
		}
		throw new AssertionError("not refused");
	}

	/** A bus on the same log, without any handler. */
	DispatchCommandBus anotherBus() {
		return new DispatchCommandBus(this.reader, this.unchanged, this.codec, Clock.systemUTC(), this.precedence,
				() -> Duration.ofMillis(1));
	}

	/** Of what the program does by itself: the id follows from what is done. */
	static Attribution byItself(UUID commandId) {
		return new Attribution("system", "SYSTEM", "system", "SYSTEM", commandId, "journey-1", null,
				Attribution.Source.WITNESSED, List.of());
	}

	static Attribution attribution(UUID commandId) {
		return new Attribution("person-1", "MANAGER", "unit-210106", "GRAPHQL", commandId, "journey-1", null,
				Attribution.Source.WITNESSED, List.of("doc-1"));
	}

	static String newId() {
		return "project-" + UUID.randomUUID();
	}

	static WithdrawProject change(String id) {
		return new WithdrawProject(id, "because", DAY);
	}

	/** A group of one event, as the engine would hand it on. */
	Group group(String aggregateId, long sequence, List<Group.Claim> claims) {
		return new Group(UUID.randomUUID(), new byte[32], List.of(entry(aggregateId, sequence)), claims);
	}

	Group.Entry entry(String aggregateId, long sequence) {
		return new Group.Entry(UUID.randomUUID(), "Thing", aggregateId, sequence, "project.withdrawn", "1",
				this.codec.encode(new org.diaodu.kernel.project.event.ProjectWithdrawn(aggregateId, "城北 because", DAY)),
				this.codec.encode(attribution(UUID.randomUUID()).toMetaData()));
	}

	@Override
	public void close() {
		this.signal.close();
		this.store.shutDown();
	}

}
