package org.diaodu.command.reaction;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.command.DecidingProcess;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-034")
class ReactionRunnerTest {

	private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

	@Test
	void reactsByItselfWhenTheLogGrewAndOnceTheGraceIsOverAndStopsWhenTold() throws InterruptedException {
		try (TestDatabase database = TestDatabase.with("log", "vault", "command");
				DecidingProcess process = new DecidingProcess(database.dataSource(), Clock.systemUTC(),
						Reassessments.class, WhenTierThresholdsAdoptedThenReassessProjects.class,
						ReactionRunner.class)) {
			ReactionRunner runner = process.get(ReactionRunner.class);
			assertThat(runner.isRunning()).isTrue();
			process.start();
			process.send(new RegisterProject("project-1",
					new ProjectFacts("项目", null, null, "unit-210106", null, null, Amounts.ofTotal(WanYuan.of(3000)),
							null, List.of(), null, null, Place.UNKNOWN, Stage.PERMITS, null, null, null, null),
					null, null, null, null, null, DAY));
			process.adopt("2024-1", DAY, 500, 5000);

			long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
			while (process.recorded().stream().noneMatch((entry) -> isReassessed(entry.event()))) {
				assertThat(System.nanoTime()).as("reassessed in time").isLessThan(deadline);
				Thread.sleep(100);
			}
			runner.stop();
			assertThat(runner.isRunning()).isFalse();
		}
	}

	private static boolean isReassessed(Object event) {
		return event instanceof ProjectTiersChanged changed && changed.cause() == TierChangeCause.THRESHOLDS_ADOPTED
				&& changed.projectId().equals("project-1");
	}

}
