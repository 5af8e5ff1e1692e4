package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

import org.diaodu.command.reaction.BlockedProjects;
import org.diaodu.kernel.message.Clause;

/**
 * The obstacles of a project as their own streams tell, found by the table of what was
 * reported of which project.
 */
@Component
@Clause("F-117")
class RecordedObstacles implements ProjectObstacles {

	private final BlockedProjects projects;

	private final Repository<Obstacle> obstacles;

	RecordedObstacles(BlockedProjects projects, Repository<Obstacle> obstacles) {
		this.projects = projects;
		this.obstacles = obstacles;
	}

	@Override
	public Known of(String projectId, LocalDate day) {
		BlockedProjects.Obstacles found = this.projects.of(projectId, day);
		List<ObstacleStanding> open = found.openIds()
			.stream()
			.map((id) -> this.obstacles.load(id).invoke(Obstacle::reported).standing())
			.filter((obstacle) -> obstacle.isOpenOn(day))
			.toList();
		return new Known(found.reported(), open);
	}

}
