package org.diaodu.command.light;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.light.Judgement.Inputs;
import org.diaodu.command.obstacle.ProjectObstacles;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * Judges a light for a business day by the numbers in force on that day. A day without
 * numbers leaves it grey: nothing is guessed.
 */
final class Judges {

	private final Directory directory;

	private final LitProject project;

	private final ProjectObstacles obstacles;

	private final LocalDate day;

	Judges(Directory directory, LitProject project, ProjectObstacles obstacles, LocalDate day) {
		this.obstacles = obstacles;
		this.directory = directory;
		this.project = project;
		this.day = day;
	}

	Judgement judge(Light light) {
		PolicyVersion policy = this.directory.policy(parameter(light), this.day);
		if (!this.project.isLit(this.day)) {
			return Judgement.notApplicable(new Inputs().with("scheduled", false), policy);
		}
		if (policy == null) {
			return Judgement.notApplicable(new Inputs().with("numbersInForce", false), null);
		}
		return switch (light) {
			case START -> StartLight.judge(this.project.startAt(this.day, startNodes()), this.day, policy);
			case PROGRESS -> ProgressLight.judge(this.project::progressAt, this.day, policy);
			case FUNDS -> FundsLight.judge(this.project.fundsAt(this.day), policy);
			case STATISTICS -> StatisticsLight.judge(this.project.startedBy(this.day), this.project.statedBy(this.day),
					this.project.enteredBy(this.day), this.day, policy);
			case OBSTACLE -> ObstacleLight.judge(this.obstacles.of(this.project.id(), this.day), this.day, policy,
					this.directory.calendar());
		};
	}

	/** The numbers of a light. */
	private static PolicyParameter parameter(Light light) {
		return switch (light) {
			case START -> PolicyParameter.START_LIGHT;
			case PROGRESS -> PolicyParameter.PROGRESS_LIGHT;
			case FUNDS -> PolicyParameter.FUNDS_LIGHT;
			case STATISTICS -> PolicyParameter.STATISTICS_LIGHT;
			case OBSTACLE -> PolicyParameter.OBSTACLE_LIGHT;
		};
	}

	/** A plan made by an older catalogue is still a plan: codes of all its versions. */
	private Set<String> startNodes() {
		return this.directory.catalogues()
			.nodes()
			.stream()
			.flatMap((version) -> version.nodes().stream())
			.filter((node) -> node.meaning() == NodeMeaning.WORK_STARTED)
			.map(NodeDefinition::code)
			.collect(Collectors.toSet());
	}

}
