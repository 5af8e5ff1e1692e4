package org.diaodu.application.start;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.diaodu.application.journey.Program;
import org.diaodu.application.start.SampleHistory.Step;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.value.CityTime;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A start with the data of an earlier version, whose sample said some things otherwise.
 */
class SampleHistoryTest {

	@Test
	void whatWasDoneInOtherWordsIsNotRefusedAndWhatNeverWasDoneIs() {
		try (Program program = Program.start(Clock.systemUTC(), UUID::randomUUID, "--diaodu.sample-history=true")) {
			SampleHistory history = program.bean(SampleHistory.class);
			long head = program.bean(RecordedEvents.class).head().logIndex();
			assertThat(history.carryOut(close("obstacle-00000000-0000-4000-8000-000000000003"), "later", head))
				.isFalse();
			assertThat(history.refused()).isEmpty();
			assertThat(history.carryOut(close("obstacle-00000000-0000-4000-8000-000000000001"), "later", head))
				.isFalse();
			assertThat(history.refused()).singleElement().asString().startsWith("OBSTACLE_STATE_UNFIT");
		}
	}

	private static Step close(String obstacleId) {
		return new Step("qufagaiju",
				new CloseObstacle(obstacleId, List.of("演示通信公司接入确认单第2号"), LocalDate.now(CityTime.ZONE)));
	}

}
