package org.diaodu.command.log;

import java.util.List;
import java.util.UUID;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.project.command.RestoreProject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands decided on what was read ahead for many of them, beside another process that
 * writes.
 */
class ForesightTests extends BesideAnotherProcess {

	private static final UUID COMMAND = UUID.fromString("00000000-0000-4000-8000-000000000001");

	private Foresight.Ahead ahead(DomainCommand... commands) {
		return new Foresight(this.mine.reader, this.mine.codec)
			.of(List.of(commands).stream().map((command) -> message(command, COMMAND)).toList());
	}

	private static CommandMessage<DomainCommand> message(DomainCommand command, UUID commandId) {
		return new GenericCommandMessage<>(command, LogFixture.byItself(commandId).toMetaData());
	}

	private static RestoreProject restore(String id) {
		return new RestoreProject(id, "because", LogFixture.DAY);
	}

	@Test
	void isDecidedOnWhatWasReadAheadAndReadsNothingAgain() {
		String id = LogFixture.newId();
		this.mine.send(LogFixture.change(id));
		this.mine.send(restore(id));
		Foresight.Ahead ahead = ahead(restore(id));
		// Nothing is to be done as far as was read; the log knows better, later.
		this.other.send(LogFixture.change(id));

		Receipt receipt = ahead.sending(() -> this.mine.send(restore(id), LogFixture.byItself(COMMAND)));

		assertThat(receipt.logIndex()).isEqualTo(1);
		assertThat(this.mine.reader.ofAggregate(id, 0)).hasSize(3);
		// Only once: the same command sent again is decided on what is true then.
		assertThat(ahead.sending(() -> this.mine.send(restore(id), LogFixture.byItself(COMMAND))).logIndex())
			.isEqualTo(3);
	}

	@Test
	void appendsOnWhatIsTrueNowWhenAnotherProcessWroteMeanwhile() {
		String id = LogFixture.newId();
		this.mine.send(LogFixture.change(id));
		Foresight.Ahead ahead = ahead(LogFixture.change(id));
		this.other.send(LogFixture.change(id));

		assertThat(ahead.sending(() -> this.mine.send(LogFixture.change(id), LogFixture.byItself(COMMAND))).logIndex())
			.isEqualTo(2);
		assertThat(this.mine.reader.ofAggregate(id, 0)).hasSize(3);
	}

	@Test
	void recordsNothingWhenAnotherProcessDidMeanwhileWhatWasToBeDone() {
		String id = LogFixture.newId();
		this.mine.send(LogFixture.change(id));
		Foresight.Ahead ahead = ahead(restore(id));
		this.other.send(restore(id));

		assertThat(ahead.sending(() -> this.mine.send(restore(id), LogFixture.byItself(COMMAND))).logIndex())
			.isEqualTo(1);
		assertThat(this.mine.reader.ofAggregate(id, 0)).hasSize(2);
	}

	@Test
	void aCommandThatWasRecordedMeanwhileGetsItsFirstReceipt() {
		String id = LogFixture.newId();
		this.mine.send(LogFixture.change(id));
		Foresight.Ahead ahead = ahead(restore(id));
		Receipt first = this.other.send(restore(id), LogFixture.byItself(COMMAND));
		this.other.send(LogFixture.change(id));

		assertThat(ahead.sending(() -> this.mine.send(restore(id), LogFixture.byItself(COMMAND)))).isEqualTo(first);
		assertThat(this.mine.reader.ofAggregate(id, 0)).hasSize(3);
	}

	@Test
	void isForNoOtherCommand() {
		String id = LogFixture.newId();
		this.mine.send(LogFixture.change(id));
		this.mine.send(restore(id));
		Foresight.Ahead ahead = ahead(restore(id));
		this.other.send(LogFixture.change(id));

		assertThat(ahead.sending(() -> this.mine.send(restore(id))).logIndex()).isEqualTo(3);
	}

	@Test
	void anAggregateThatIsNotThereOrHasVeryManyEventsIsReadWhenItsCommandComes() {
		String id = LogFixture.newId();
		for (int i = 0; i < 258; i++) {
			this.mine.send(LogFixture.change(id));
		}
		assertThat(ahead(LogFixture.change(id))
			.sending(() -> this.mine.send(LogFixture.change(id), LogFixture.byItself(COMMAND)))
			.logIndex()).isEqualTo(258);
		String unknown = LogFixture.newId();
		UUID another = UUID.fromString("00000000-0000-4000-8000-000000000002");
		assertThat(ahead(LogFixture.change(unknown))
			.sending(() -> this.mine.send(LogFixture.change(unknown), LogFixture.byItself(another)))
			.logIndex()).isEqualTo(259);
	}

}
