package org.diaodu.query.jurisdiction;

import java.time.Duration;
import java.util.Map;

import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;

class SharedWaitTest {

	/** Each of them alone would wait two seconds. */
	private static final int ANSWERS = 15;

	@Test
	void answersWaitNoLongerThanTheirRequestLeavesThem() {
		try (ProjectionFixture fixture = ProjectionFixture.with()) {
			fixture.given(Shenyang.units()).given(Shenyang.posts(Shenyang.COORDINATOR)).projected();
			Answering answering = fixture.bean(Answering.class);
			Map<String, String> overNow = Map.of(DomainQuery.WAIT_UNTIL, ProjectionFixture.CLOCK.instant().toString());
			long began = System.nanoTime();
			for (int i = 0; i < ANSWERS; i++) {
				boolean answered = Boolean.TRUE
					.equals(DefaultUnitOfWork.startAndGet(new GenericMessage<>("asked", overNow))
						.executeWithResult(() -> answering.answer(Shenyang.COORDINATOR, 9_999_999L,
								UnitDirectoryProjection.NAME, (reading) -> true))
						.getPayload());
				assertThat(answered).isTrue();
			}
			assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
		}
	}

}
