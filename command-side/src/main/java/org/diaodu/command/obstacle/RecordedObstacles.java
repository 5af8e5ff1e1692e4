package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import org.diaodu.command.reaction.BlockedProjects;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;

/**
 * The obstacles of a project as their own streams tell, found by the table of what was
 * reported of which project. Read from the log and not as aggregates: a question asks for
 * them, too, and not only a command.
 */
@Component
@Clause("F-117")
class RecordedObstacles implements ProjectObstacles {

	private final BlockedProjects projects;

	private final EventStore events;

	RecordedObstacles(BlockedProjects projects, EventStore events) {
		this.projects = projects;
		this.events = events;
	}

	@Override
	public Known of(String projectId, LocalDate day) {
		BlockedProjects.Obstacles found = this.projects.of(projectId, day);
		List<ObstacleStanding> open = found.openIds()
			.stream()
			.map(this::standing)
			.filter((obstacle) -> obstacle.isOpenOn(day))
			.toList();
		return new Known(found.reported(), open);
	}

	private ObstacleStanding standing(String obstacleId) {
		ObstacleStanding standing = new ObstacleStanding();
		var stream = this.events.readEvents(obstacleId);
		while (stream.hasNext()) {
			switch (stream.next().getPayload()) {
				case ObstacleEvent event -> standing.evolve(event);
				case DeadlineRecomputed event -> standing.evolve(event);
				default -> {
					// Moves no time and ends nothing.
				}
			}
		}
		return standing;
	}

}
