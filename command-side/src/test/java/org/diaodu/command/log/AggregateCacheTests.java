package org.diaodu.command.log;

import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.project.command.RestoreProject;
import org.diaodu.kernel.project.command.WithdrawProject;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of aggregates between commands, beside another process that writes. */
class AggregateCacheTests extends BesideAnotherProcess {

	@Test
	void appendsOnWhatIsTrueNowWhenAnotherProcessWroteMeanwhile() {
		String id = LogFixture.newId();
		this.mine.send(LogFixture.change(id));
		this.other.send(LogFixture.change(id));
		assertThat(this.mine.cache.containsKey(id)).isTrue();
		Receipt receipt = this.mine.send(LogFixture.change(id));
		assertThat(receipt.logIndex()).isEqualTo(2);
		assertThat(this.mine.reader.ofAggregate(id, 0)).hasSize(3);
	}

	@Test
	void doesNotSayUnchangedWhenOnlyTheKeptStateIs() {
		String id = LogFixture.newId();
		this.mine.send(LogFixture.change(id));
		this.mine.send(restore(id));
		this.other.send(LogFixture.change(id));
		// Restored as far as this process knows, and not any more.
		assertThat(this.mine.send(restore(id)).logIndex()).isEqualTo(3);
		assertThat(this.mine.reader.ofAggregate(id, 0)).hasSize(4);
	}

	@Test
	void saysUnchangedWhenItIsInTheLogToo() {
		String id = LogFixture.newId();
		this.mine.send(LogFixture.change(id));
		this.mine.send(restore(id));
		assertThat(this.mine.send(restore(id)).logIndex()).isEqualTo(1);
		assertThat(this.mine.reader.ofAggregate(id, 0)).hasSize(2);
	}

	@Test
	void dropsWhatAFailedCommandLeftBehind() {
		String id = LogFixture.newId();
		this.mine.send(LogFixture.change(id));
		this.mine.refusalOf(new WithdrawProject(id, Thing.REFUSE, LogFixture.DAY));
		assertThat(this.mine.cache.containsKey(id)).isFalse();
		assertThat(this.mine.send(LogFixture.change(id)).logIndex()).isEqualTo(1);
	}

	@Test
	void keepsWhatWasUsedLastWhenItIsFull() {
		AggregateCache cache = this.mine.cache;
		for (int i = 0; i < 150; i++) {
			this.mine.send(LogFixture.change("project-" + i));
		}
		assertThat(cache.containsKey("project-149")).isTrue();
		assertThat(cache.containsKey("project-50")).isTrue();
		assertThat(cache.containsKey("project-49")).isFalse();
		this.mine.send(LogFixture.change("project-50"));
		this.mine.send(LogFixture.change("project-150"));
		assertThat(cache.containsKey("project-50")).isTrue();
		assertThat(cache.containsKey("project-51")).isFalse();
	}

	private static RestoreProject restore(String id) {
		return new RestoreProject(id, "because", LogFixture.DAY);
	}

}
