package org.diaodu.application.start;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

import org.diaodu.application.journey.Program;
import org.diaodu.application.start.SampleHistory.Step;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.NextAct;
import org.diaodu.kernel.lifecycle.command.ChangeNodeDate;
import org.diaodu.kernel.lifecycle.query.DueNodePage;
import org.diaodu.kernel.lifecycle.query.DueNodeView;
import org.diaodu.kernel.lifecycle.query.ListDueNodes;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
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

	/**
	 * Each missed day the list offers to move is moved: nobody is offered what is
	 * refused.
	 */
	@Test
	@Clause("F-077")
	void theDaysTheDemoMissedAreMovedAsTheListOffers() {
		try (Program program = Program.start(Clock.systemUTC(), UUID::randomUUID, "--diaodu.sample-history=true")) {
			SampleHistory history = program.bean(SampleHistory.class);
			long head = program.bean(RecordedEvents.class).head().logIndex();
			LocalDate today = LocalDate.now(CityTime.ZONE);
			List<DueNodeView> offered = missed(program.bean(QueryGateway.class), head).stream()
				.filter((node) -> node.acts().contains(NextAct.EXTEND))
				.toList();
			assertThat(offered).hasSizeGreaterThanOrEqualTo(3);
			for (DueNodeView node : offered) {
				ChangeNodeDate move = new ChangeNodeDate(node.project().projectId(), node.nodeCode(), today, "征地延后",
						null, today);
				assertThat(history.carryOut(new Step("zhuanyuan", move), "later", head)).as("%s", move).isTrue();
			}
			assertThat(history.refused()).isEmpty();
		}
	}

	/** As the specialist sees them once all is reflected. */
	private static List<DueNodeView> missed(QueryGateway queries, long head) {
		Caller specialist = new Caller("person-demo-zhuanyuan", Role.SPECIALIST, "unit-210106401");
		DueNodePage page;
		do {
			page = queries.query(new ListDueNodes(specialist, null, null, true, 0, 50, null, head), DueNodePage.class)
				.join();
		}
		while (page.basis().logIndex() < head);
		return page.rows();
	}

	private static Step close(String obstacleId) {
		return new Step("qufagaiju",
				new CloseObstacle(obstacleId, List.of("演示通信公司接入确认单第2号"), LocalDate.now(CityTime.ZONE)));
	}

}
