package org.diaodu.command.log;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.reaction.PassingRefusal;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.command.CancelProject;
import org.diaodu.kernel.project.command.DeclineTransfer;
import org.diaodu.kernel.project.command.RestoreProject;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DispatchCommandBusTests {

	private final TestDatabase database = TestDatabase.with("log");

	private final LogFixture process = new LogFixture(this.database.dataSource());

	private final String id = LogFixture.newId();

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	@Test
	void answersWithTheReceiptOfWhatWasRecorded() {
		UUID commandId = UUID.randomUUID();
		Receipt receipt = this.process.send(LogFixture.change(this.id), commandId);
		Recorded entry = this.process.log.after(-1, 10).getFirst();
		assertThat(receipt).isEqualTo(new Receipt(commandId, this.id, 0, entry.recordedAt()));
		assertThat(entry.event()).isEqualTo(new ProjectWithdrawn(this.id, "because", LogFixture.DAY));
		assertThat(entry.attribution()).isEqualTo(LogFixture.attribution(commandId));
		assertThat(entry.metaData()).containsEntry(Attribution.COMMAND_NAME, "WithdrawProject")
			.hasSize(LogFixture.attribution(commandId).toMetaData().size() + 1);
	}

	@Test
	void decidesOnEverythingRecordedBefore() {
		this.process.send(LogFixture.change(this.id));
		this.process.send(LogFixture.change(this.id));
		this.process.send(new RestoreProject(this.id, "again", LogFixture.DAY));
		assertThat(this.process.log.after(-1, 10)).extracting(Recorded::sequence).containsExactly(0L, 1L, 2L);
	}

	@Test
	void answersACommandSentAgainWithItsFirstReceipt() {
		UUID commandId = UUID.randomUUID();
		Receipt first = this.process.send(LogFixture.change(this.id), commandId);
		this.process.send(LogFixture.change(this.id));
		assertThat(this.process.send(LogFixture.change(this.id), commandId)).isEqualTo(first);
		assertThat(this.process.log.head().logIndex()).isEqualTo(1);
	}

	@Test
	void answersWithTheFirstReceiptWhenTheSecondDecisionChangesNothing() {
		this.process.send(LogFixture.change(this.id));
		UUID commandId = UUID.randomUUID();
		RestoreProject command = new RestoreProject(this.id, "again", LogFixture.DAY);
		Receipt first = this.process.send(command, commandId);
		this.process.send(LogFixture.change(LogFixture.newId()));
		assertThat(this.process.send(command, commandId)).isEqualTo(first);
	}

	@Test
	void answersWithTheHeadWhenNothingChanged() {
		this.process.send(LogFixture.change(this.id));
		this.process.send(new RestoreProject(this.id, "again", LogFixture.DAY));
		Receipt last = this.process.send(LogFixture.change(LogFixture.newId()));
		Receipt unchanged = this.process.send(new RestoreProject(this.id, "again", LogFixture.DAY));
		assertThat(unchanged.logIndex()).isEqualTo(last.logIndex());
		assertThat(unchanged.recordedAt()).isEqualTo(last.recordedAt());
		assertThat(unchanged.subject()).isEqualTo(this.id);
	}

	@Test
	void refusesACommandIdUsedForAnotherContent() {
		UUID commandId = UUID.randomUUID();
		this.process.send(LogFixture.change(this.id), commandId);
		assertThat(code(new WithdrawProject(this.id, "another reason", LogFixture.DAY), commandId))
			.isEqualTo(CommonRefusal.COMMAND_ID_REUSED.name());
		assertThat(code(new WithdrawProject(this.id, Thing.REFUSE, LogFixture.DAY), commandId))
			.isEqualTo(CommonRefusal.COMMAND_ID_REUSED.name());
		assertThat(this.process.log.head().logIndex()).isZero();
	}

	@Test
	void handsOnARefusalAndRecordsNothing() {
		Refusal refusal = this.process.refusalOf(new WithdrawProject(this.id, Thing.REFUSE, LogFixture.DAY));
		assertThat(refusal).isEqualTo(Refusal.of(CommonRefusal.VALUE_INVALID, "reason"));
		assertThat(this.process.log.head().logIndex()).isEqualTo(-1);
	}

	@Test
	void refusesWhatCouldNotBeReadBackAndRecordsNothing() {
		assertThat(this.process.refusalOf(new WithdrawProject(this.id, "be\0cause", LogFixture.DAY)))
			.isEqualTo(Refusal.of(CommonRefusal.VALUE_INVALID, "reason"));
		assertThat(this.process.refusalOf(new WithdrawProject("unit-210106", "because", LogFixture.DAY)))
			.isEqualTo(Refusal.of(CommonRefusal.VALUE_INVALID, "projectId"));
		assertThat(this.process.log.head().logIndex()).isEqualTo(-1);
	}

	@Test
	void refusesWhatIsNotThere() {
		assertThat(code(new RestoreProject(this.id, "again", LogFixture.DAY), UUID.randomUUID()))
			.isEqualTo(CommonRefusal.NOT_FOUND.name());
	}

	@Test
	void failsOnACommandNobodyHandles() {
		assertThatThrownBy(() -> this.process.send(new DeclineTransfer(this.id, "no", LogFixture.DAY)))
			.isInstanceOf(NoHandlerForCommandException.class);
	}

	@Test
	void refusesAKeyThatAnotherHoldsAndFreesItOnRelease() {
		String other = LogFixture.newId();
		this.process.send(new CancelProject(this.id, "2018-210106", LogFixture.DAY));
		this.process.send(new CancelProject(this.id, "2018-210106", LogFixture.DAY));
		Refusal refusal = this.process.refusalOf(new CancelProject(other, "2018-210106", LogFixture.DAY));
		assertThat(refusal.code()).isEqualTo(CommonRefusal.ALREADY_CLAIMED.name());
		assertThat(refusal.arguments()).containsEntry("kind", "project-code")
			.containsEntry("key", "2018-210106")
			.containsEntry("holder", this.id);
		// One that does not hold it cannot give it back.
		this.process.send(new CancelProject(other, "-2018-210106", LogFixture.DAY));
		assertThat(code(new CancelProject(other, "2018-210106", LogFixture.DAY), UUID.randomUUID()))
			.isEqualTo(CommonRefusal.ALREADY_CLAIMED.name());
		this.process.send(new CancelProject(this.id, "-2018-210106", LogFixture.DAY));
		this.process.send(new CancelProject(other, "2018-210106", LogFixture.DAY));
		assertThat(this.process.refusalOf(new CancelProject(this.id, "2018-210106", LogFixture.DAY)).arguments())
			.containsEntry("holder", other);
	}

	/** Who sends for the log would otherwise take it for an answer and go on. */
	@Test
	void refusesNothingForGoodWhenItIsInterrupted() {
		this.process.send(LogFixture.change(this.id));
		Thread.currentThread().interrupt();
		assertThatThrownBy(() -> this.process.send(LogFixture.change(this.id))).satisfies((failure) -> {
			assertThat(Thread.interrupted()).isTrue();
			assertThat(PassingRefusal.isOfAll(failure)).isTrue();
		});
	}

	@Test
	void decidesAgainWhenAnotherProcessChangedTheSameThing() throws Exception {
		int writers = 4;
		int each = 40;
		try (LogFixture another = new LogFixture(this.database.dataSource());
				ExecutorService threads = Executors.newFixedThreadPool(writers)) {
			List<Callable<Integer>> work = java.util.stream.IntStream.range(0, writers)
				.<Callable<Integer>>mapToObj((n) -> () -> {
					LogFixture process = (n % 2 == 0) ? this.process : another;
					int done = 0;
					for (int i = 0; i < each; i++) {
						try {
							process.send(LogFixture.change(this.id));
							done++;
						}
						catch (org.axonframework.commandhandling.CommandExecutionException ex) {
							assertThat(ex.<Refusal>getDetails().orElseThrow().code())
								.isEqualTo(CommonRefusal.CONCURRENT_CHANGE.name());
						}
					}
					return done;
				})
				.toList();
			int done = 0;
			for (Future<Integer> result : threads.invokeAll(work)) {
				done += result.get();
			}
			List<Recorded> entries = this.process.log.after(-1, 1_000);
			assertThat(entries).hasSize(done);
			assertThat(done).isGreaterThan(writers * each / 2);
			assertThat(entries).extracting(Recorded::sequence)
				.containsExactlyElementsOf(java.util.stream.LongStream.range(0, done).boxed().toList());
		}
	}

	private String code(org.diaodu.kernel.message.DomainCommand command, UUID commandId) {
		return this.process.refusalOf(command, commandId).code();
	}

}
