package org.diaodu.query.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.query.InMemoryEvents;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectionHealthTest {

	private final ProjectionFixture fixture = ProjectionFixture.with();

	private final AtomicReference<Instant> now = new AtomicReference<>(InMemoryEvents.START);

	private final Clock clock = new Clock() {
		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(java.time.ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return ProjectionHealthTest.this.now.get();
		}
	};

	private final ProjectionHealth health = new ProjectionHealth(
			new ProjectionLag(this.fixture.bean(ProjectionStore.class), this.fixture.events(), this.clock), this.clock);

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void isGreenWhenEverythingIsReflected() {
		this.fixture.given(Shenyang.units()).projected();
		this.now.set(InMemoryEvents.START.plus(Duration.ofDays(1)));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void turnsRedWhenTheOldestUnreadEntryIsOlderThanAMinute() {
		this.fixture.given(Shenyang.units()).projected();
		this.fixture.given(Shenyang.enterprise("project-1", "x", Shenyang.TIEXI, Shenyang.TIEXI_ZONE, 900));
		Instant recorded = this.fixture.events().all().get(Shenyang.units().length).recordedAt();
		this.now.set(recorded.plusSeconds(60));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
		this.now.set(recorded.plusSeconds(61));
		Health red = this.health.health();
		assertThat(red.getStatus()).isEqualTo(Status.DOWN);
		assertThat(red.getDetails().get(this.fixture.group("project-board")).toString()).contains("lagSeconds=61",
				"lagEntries=2");
		this.fixture.projected();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void turnsRedWhenTheLagOnlyGrowsForAWhile() {
		this.fixture.given(Shenyang.units()).projected();
		this.fixture.given(Shenyang.enterprise("project-1", "x", Shenyang.TIEXI, Shenyang.TIEXI_ZONE, 900));
		Instant recorded = this.fixture.events().all().get(Shenyang.units().length).recordedAt();
		this.now.set(recorded.plusSeconds(6));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
		this.now.set(recorded.plusSeconds(27));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void showsThatEventsWereSetAside() {
		this.fixture.given(Shenyang.units())
			.given(new ProjectWithdrawn("project-never-registered", "x", LocalDate.of(2026, 1, 1)))
			.given(Shenyang.enterprise("project-1", "x", Shenyang.TIEXI, Shenyang.TIEXI_ZONE, 900))
			.projected();
		Health shown = this.health.health();
		assertThat(shown.getStatus()).isEqualTo(ProjectionHealth.PARKED);
		assertThat(shown.getDetails().get(this.fixture.group("project-board")).toString()).contains("parked=1",
				"lagEntries=0");
	}

}
