package org.diaodu.command.jurisdiction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.diaodu.command.MovableClock;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.event.DivisionRegistered;
import org.diaodu.kernel.jurisdiction.event.UnitEvent;
import org.diaodu.kernel.jurisdiction.event.UnitRenamed;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Clause("F-001")
class LiveDirectoryTest {

	private final Log log = new Log();

	private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T00:00:00Z"));

	private final LiveDirectory directory = new LiveDirectory(this.log, this.clock);

	private String name() {
		KnownUnit unit = this.directory.unit("unit-1");
		return (unit != null) ? unit.name() : "";
	}

	private static DivisionRegistered registered() {
		return new DivisionRegistered("unit-1", UnitKind.CITY, "210100", "沈阳市", null, TestDirectory.FOUNDED);
	}

	private static UnitRenamed renamed(String name) {
		return new UnitRenamed("unit-1", "", name, "更名", TestDirectory.NOTICE);
	}

	@Test
	void knowsWhatWasRecordedBeforeItStarted() {
		this.log.append(registered());
		assertThat(name()).isEqualTo("沈阳市");
	}

	@Test
	void seesAtOnceWhatThisProcessAnnounced() {
		assertThat(name()).isEmpty();
		this.log.append(registered());
		this.directory.expectNews();
		assertThat(name()).isEqualTo("沈阳市");
	}

	@Test
	void seesWhatAnotherProcessRecordedAsSoonAsItsKnowledgeIsStale() {
		this.log.append(registered());
		assertThat(name()).isEqualTo("沈阳市");
		this.log.append(renamed("盛京市"));
		assertThat(name()).isEqualTo("沈阳市");
		this.clock.advance(LiveDirectory.STALENESS);
		assertThat(name()).isEqualTo("盛京市");
	}

	@Test
	void readsNothingWhileTheLogDoesNotGrow() {
		this.log.append(registered());
		name();
		int readings = this.log.readings;
		this.clock.advance(Duration.ofHours(1));
		name();
		assertThat(this.log.readings).isEqualTo(readings);
	}

	@Test
	void readsAgainAfterAFailure() {
		this.log.append(registered());
		name();
		this.log.append(renamed("盛京市"));
		this.clock.advance(LiveDirectory.STALENESS);
		this.log.broken = true;
		assertThatIllegalStateException().isThrownBy(this::name);
		this.log.broken = false;
		assertThat(name()).isEqualTo("盛京市");
	}

	private static final class Log implements RecordedEvents {

		private final List<Recorded> entries = new ArrayList<>();

		private final List<Runnable> callbacks = new ArrayList<>();

		private int readings;

		private boolean broken;

		void append(UnitEvent event) {
			EventTypes.Key key = EventTypes.keyOf(event.getClass());
			this.entries.add(new Recorded(this.entries.size(), Instant.EPOCH, new UUID(0, this.entries.size()),
					event.subject(), this.entries.size(), key.name(), key.revision(), event, null, Map.of()));
			this.callbacks.forEach(Runnable::run);
		}

		@Override
		public List<Recorded> after(long logIndex, int limit) {
			if (this.broken) {
				throw new IllegalStateException("the log cannot be read");
			}
			this.readings++;
			return this.entries.stream().filter((entry) -> entry.logIndex() > logIndex).limit(limit).toList();
		}

		@Override
		public Basis head() {
			return new Basis(this.entries.size() - 1L, null);
		}

		@Override
		public AutoCloseable onAppend(Runnable callback) {
			this.callbacks.add(callback);
			return () -> this.callbacks.remove(callback);
		}

	}

}
