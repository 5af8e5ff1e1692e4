package org.diaodu.query.jurisdiction;

import java.time.Duration;
import java.util.Map;

import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.Progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SharedWaitTest {

	/** Each of them alone would wait two seconds. */
	private static final int ANSWERS = 15;

	@Test
	void answersWaitNoLongerThanTheirRequestLeavesThem() {
		try (ProjectionFixture fixture = ProjectionFixture.with()) {
			fixture.given(Shenyang.units()).given(Shenyang.posts(Shenyang.COORDINATOR)).projected();
			fixture.given(Shenyang.posts(Shenyang.TIEXI_MANAGER));
			long recorded = fixture.bean(RecordedEvents.class).head().logIndex();
			Answering answering = fixture.bean(Answering.class);
			Map<String, String> overNow = Map.of(DomainQuery.WAIT_UNTIL, ProjectionFixture.CLOCK.instant().toString());
			long began = System.nanoTime();
			for (int i = 0; i < ANSWERS; i++) {
				boolean answered = Boolean.TRUE
					.equals(DefaultUnitOfWork.startAndGet(new GenericMessage<>("asked", overNow))
						.executeWithResult(() -> answering.answer(Shenyang.COORDINATOR, recorded,
								UnitDirectoryProjection.NAME, (reading) -> true))
						.getPayload());
				assertThat(answered).isTrue();
			}
			assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
		}
	}

	@Test
	void anIndexTheLogHasNotComeToIsRefusedAtOnce() {
		try (ProjectionFixture fixture = ProjectionFixture.with()) {
			fixture.given(Shenyang.units()).given(Shenyang.posts(Shenyang.COORDINATOR)).projected();
			long head = fixture.bean(RecordedEvents.class).head().logIndex();
			Answering answering = fixture.bean(Answering.class);
			answering.answer(Shenyang.COORDINATOR, head, UnitDirectoryProjection.NAME, (reading) -> true);
			long began = System.nanoTime();
			assertThatExceptionOfType(QueryExecutionException.class)
				.isThrownBy(() -> answering.answer(Shenyang.COORDINATOR, head + 1, UnitDirectoryProjection.NAME,
						(reading) -> true))
				.satisfies((refused) -> {
					Refusal refusal = refused.<Refusal>getDetails().orElseThrow();
					assertThat(refusal.code()).isEqualTo("AWAIT_INDEX_UNKNOWN");
					assertThat(refusal.field()).isEqualTo("awaitIndex");
					assertThat(refusal.arguments()).containsEntry("head", String.valueOf(head));
				});
			assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Progress.LONGEST_WAIT);
			assertThatExceptionOfType(QueryExecutionException.class).as("no place in any log")
				.isThrownBy(() -> answering.answer(Shenyang.COORDINATOR, -1L, UnitDirectoryProjection.NAME,
						(reading) -> true))
				.satisfies((refused) -> assertThat(refused.<Refusal>getDetails().orElseThrow())
					.isEqualTo(Refusal.of(CommonRefusal.VALUE_INVALID, "awaitIndex")));
		}
	}

}
