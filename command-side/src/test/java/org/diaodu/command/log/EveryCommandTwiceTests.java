package org.diaodu.command.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Personal;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.command.RestoreProject;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.kernel.project.event.ProjectWithdrawn;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Under one id every command is answered once, whether it changed something or not: sent
 * again it gets the same answer, and another content is refused, also after a restart and
 * by another process (ADR 0173).
 */
class EveryCommandTwiceTests extends BesideAnotherProcess {

	private static final int FEWEST = 120;

	@Test
	void whateverIsChangedInAnyCommandMakesItAnother() {
		EventCodec codec = this.mine.codec;
		int looked = 0;
		for (Class<? extends DomainCommand> type : CommandSamples.types()) {
			DomainCommand command = CommandSamples.of(type);
			assertThat(CommandSamples.changed(type)).as(type.getSimpleName()).isNotEmpty();
			for (CommandSamples.Changed changed : CommandSamples.changed(type)) {
				String place = type.getSimpleName() + "." + changed.component().getName();
				boolean personal = changed.component().isAnnotationPresent(Personal.class);
				assertThat(
						Arrays.equals(codec.digest(command, "person-1"), codec.digest(changed.command(), "person-1")))
					.as(place)
					.isEqualTo(personal);
				assertThat(codec.wholeDigest(changed.command(), "person-1", List.of())).as(place)
					.isNotEqualTo(codec.wholeDigest(command, "person-1", List.of()));
				looked++;
			}
			assertThat(codec.wholeDigest(command, "person-1", List.of("a"))).as(type.getSimpleName())
				.isNotEqualTo(codec.wholeDigest(command, "person-1", List.of("b")))
				.isNotEqualTo(codec.wholeDigest(command, "person-2", List.of("a")));
		}
		assertThat(looked).isGreaterThan(3 * FEWEST);
	}

	@Test
	void everyCommandThatChangedNothingIsAnsweredOnce() {
		List<Class<? extends DomainCommand>> types = CommandSamples.types();
		assertThat(types).hasSizeGreaterThan(FEWEST);
		World first = new World(this.mine, types);
		World second = new World(this.other, types);
		this.mine.send(LogFixture.change(LogFixture.newId()));
		for (Class<? extends DomainCommand> type : types) {
			DomainCommand command = CommandSamples.of(type);
			Attribution by = LogFixture.attribution(UUID.randomUUID());
			first.changes = false;
			Receipt receipt = first.send(command, by);
			// Now it would change something, and another process is asked.
			long head = this.mine.send(LogFixture.change(LogFixture.newId())).logIndex();
			second.changes = true;
			assertThat(second.send(command, by)).as(type.getSimpleName()).isEqualTo(receipt);
			for (CommandSamples.Changed changed : CommandSamples.changed(type)) {
				assertThat(second.codeOf(changed.command(), by))
					.as(type.getSimpleName() + "." + changed.component().getName())
					.isEqualTo(CommonRefusal.COMMAND_ID_REUSED.name());
			}
			assertThat(second.codeOf(command, citing(by, "doc-2"))).as(type.getSimpleName())
				.isEqualTo(CommonRefusal.COMMAND_ID_REUSED.name());
			assertThat(this.mine.log.head().logIndex()).as(type.getSimpleName()).isEqualTo(head);
		}
		// What leaves no event must not be carried out to find out that it was.
		assertThat(second.carriedOutBesideTheLog).isZero();
	}

	@Test
	void everyCommandThatWasRecordedIsAnsweredOnce() {
		List<Class<? extends DomainCommand>> types = CommandSamples.types();
		World first = new World(this.mine, types);
		World second = new World(this.other, types);
		int looked = 0;
		for (Class<? extends DomainCommand> type : types) {
			DomainCommand command = CommandSamples.of(type);
			if (command.actsBesideTheLog()) {
				continue;
			}
			Attribution by = LogFixture.attribution(UUID.randomUUID());
			first.changes = true;
			Receipt receipt = first.send(command, by);
			second.changes = false;
			assertThat(second.send(command, by)).as(type.getSimpleName()).isEqualTo(receipt);
			for (CommandSamples.Changed changed : CommandSamples.changed(type)) {
				if (!changed.component().isAnnotationPresent(Personal.class)) {
					assertThat(second.codeOf(changed.command(), by))
						.as(type.getSimpleName() + "." + changed.component().getName())
						.isEqualTo(CommonRefusal.COMMAND_ID_REUSED.name());
				}
			}
			assertThat(second.codeOf(command, citing(by, "doc-2"))).as(type.getSimpleName())
				.isEqualTo(CommonRefusal.COMMAND_ID_REUSED.name());
			looked++;
		}
		assertThat(looked).isGreaterThan(FEWEST - 10);
		assertThat(this.mine.log.head().logIndex()).isEqualTo(looked - 1);
	}

	/** One finds nothing to do and one does something, at the same moment. */
	@Test
	void ofTwoContentsSentAtOnceUnderOneIdOneIsAnsweredAndOneRefused() throws Exception {
		int unchanged = 0;
		int rounds = 60;
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			for (int i = 0; i < rounds; i++) {
				String id = LogFixture.newId();
				this.mine.send(LogFixture.change(id));
				this.mine.send(restore(id));
				UUID commandId = UUID.randomUUID();
				CyclicBarrier start = new CyclicBarrier(2);
				Future<String> nothing = threads.submit(() -> {
					start.await();
					return answer(this.mine, restore(id), commandId);
				});
				Future<String> something = threads.submit(() -> {
					start.await();
					return answer(this.other, LogFixture.change(LogFixture.newId()), commandId);
				});
				List<String> answers = new ArrayList<>(List.of(nothing.get(), something.get()));
				unchanged += answers.getFirst().equals("done") ? 1 : 0;
				assertThat(answers).containsExactlyInAnyOrder("done", CommonRefusal.COMMAND_ID_REUSED.name());
			}
		}
		assertThat(this.mine.log.head().logIndex()).isEqualTo(3L * rounds - unchanged - 1);
	}

	/** Whoever was refused has no answer to keep: they mend what was wrong and go on. */
	@Test
	void whatWasRefusedMayBeMendedUnderTheSameId() {
		UUID commandId = UUID.randomUUID();
		String id = LogFixture.newId();
		assertThat(this.mine.refusalOf(new WithdrawProject(id, Thing.REFUSE, LogFixture.DAY), commandId).code())
			.isEqualTo(CommonRefusal.VALUE_INVALID.name());
		assertThat(this.other.send(LogFixture.change(id), commandId).logIndex()).isZero();
	}

	@Test
	void anAnswerOnAnEmptyLogIsKeptToo() {
		World world = new World(this.mine, CommandSamples.types());
		DomainCommand command = LogFixture.change("project-1");
		Attribution by = LogFixture.attribution(UUID.randomUUID());
		assertThat(world.send(command, by).logIndex()).isEqualTo(-1);
		assertThat(this.other.refusalOf(LogFixture.change("project-2"), by.commandId()).code())
			.isEqualTo(CommonRefusal.COMMAND_ID_REUSED.name());
		assertThat(this.mine.log.head().logIndex()).isEqualTo(-1);
	}

	@Test
	void whatTheProgramDoesByItselfLeavesNoReceiptOfNoChange() {
		World world = new World(this.mine, CommandSamples.types());
		world.send(LogFixture.change("project-1"), LogFixture.byItself(UUID.randomUUID()));
		assertThat(kept()).isZero();
		world.send(LogFixture.change("project-1"), LogFixture.attribution(UUID.randomUUID()));
		assertThat(kept()).isOne();
	}

	@Test
	void receiptsOfNoChangeAreDeletedAfterSomeDaysAndThoseOfSomebodyWithThem() {
		Instant now = Instant.parse("2026-11-26T08:00:00Z");
		UnchangedReceipts old = receiptsAt(now.minus(Duration.ofDays(31)));
		UnchangedReceipts fresh = receiptsAt(now.minus(Duration.ofDays(29)));
		old.keep(new UUID(0, 1), new byte[32], "project-1");
		fresh.keep(new UUID(0, 2), new byte[32], "person-1");
		fresh.keep(new UUID(0, 3), new byte[32], "person-2");
		Clock clock = Clock.fixed(now, ZoneOffset.UTC);
		assertThat(new ReceiptRetention(old, clock, Duration.ZERO).removeOld()).isZero();
		assertThat(new ReceiptRetention(old, clock, ReceiptRetention.USUAL).removeOld()).isOne();
		assertThat(this.mine.reader.receipt(new UUID(0, 1))).isEmpty();
		old.forget("person-1");
		assertThat(this.mine.reader.receipt(new UUID(0, 2))).isEmpty();
		assertThat(this.mine.reader.receipt(new UUID(0, 3))).isPresent();
	}

	private UnchangedReceipts receiptsAt(Instant now) {
		return new UnchangedReceipts(this.database.dataSource(), this.mine.reader, Clock.fixed(now, ZoneOffset.UTC));
	}

	private long kept() {
		return this.mine.reader.query("SELECT count(*) FROM log.unchanged", (statement) -> {
		}, (row) -> row.getLong(1)).getFirst();
	}

	private static String answer(LogFixture process, DomainCommand command, UUID commandId) {
		try {
			process.send(command, commandId);
			return "done";
		}
		catch (CommandExecutionException ex) {
			return ex.<Refusal>getDetails().orElseThrow().code();
		}
	}

	private static RestoreProject restore(String id) {
		return new RestoreProject(id, "again", LogFixture.DAY);
	}

	private static Attribution citing(Attribution by, String document) {
		return new Attribution(by.actor(), by.role(), by.organisation(), by.channel(), by.commandId(),
				by.correlationId(), by.causationId(), by.source(), List.of(document));
	}

	/**
	 * A process in which every command is decided as a test says: it changes nothing, or
	 * it records one event.
	 */
	private static final class World {

		private final DispatchCommandBus bus;

		private volatile boolean changes;

		private int carriedOutBesideTheLog;

		World(LogFixture process, List<Class<? extends DomainCommand>> types) {
			this.bus = process.anotherBus();
			for (Class<? extends DomainCommand> type : types) {
				this.bus.subscribe(type.getName(), (message) -> {
					if (((DomainCommand) message.getPayload()).actsBesideTheLog()) {
						this.carriedOutBesideTheLog++;
					}
					else if (this.changes) {
						String id = LogFixture.newId();
						process.store.publish(new GenericDomainEventMessage<>("Thing", id, 0,
								new ProjectWithdrawn(id, "because", LogFixture.DAY)));
					}
					return null;
				});
			}
		}

		Receipt send(DomainCommand command, Attribution by) {
			return LogFixture.send(this.bus, command, by);
		}

		String codeOf(DomainCommand command, Attribution by) {
			try {
				send(command, by);
			}
			catch (CommandExecutionException ex) {
				return ex.<Refusal>getDetails().orElseThrow().code();
			}
			return "done";
		}

	}

}
