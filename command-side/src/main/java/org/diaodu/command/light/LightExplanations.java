package org.diaodu.command.light;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.obstacle.ProjectObstacles;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.query.ExplainLights;
import org.diaodu.kernel.light.query.LightJudgedView;
import org.diaodu.kernel.light.query.LightsJudgedView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.statistics.event.StatisticsEvent;

/**
 * Says how the lights of a project are judged for a day, by the rules that judge them and
 * from the events of the project and of its obstacles: also of a light that has not
 * turned for long, or never. Records nothing (ADR 0120).
 */
@Component
class LightExplanations {

	private final EventStore events;

	private final DecisionContext context;

	private final ProjectObstacles obstacles;

	LightExplanations(EventStore events, DecisionContext context, ProjectObstacles obstacles) {
		this.events = events;
		this.context = context;
		this.obstacles = obstacles;
	}

	@QueryHandler
	@Clause({ "F-021", "F-049" })
	@Nullable LightsJudgedView answer(ExplainLights query) {
		LitProject project = new LitProject();
		boolean known = false;
		var stream = this.events.readEvents(query.projectId());
		while (stream.hasNext()) {
			known |= evolve(project, stream.next().getPayload());
		}
		if (!known || !Permissions.in(this.context).sees(query.caller(), project.scope())) {
			return null;
		}
		LocalDate today = this.context.today();
		LocalDate day = query.day().isAfter(today) ? today : query.day();
		Judges judges = new Judges(this.context.directory(), project, this.obstacles, day);
		List<LightJudgedView> lights = new ArrayList<>();
		for (Light light : Light.values()) {
			Judgement judged = judges.judge(light);
			lights.add(new LightJudgedView(light, judged.colour(), judged.rule(), judged.inputs(),
					judged.policyVersion()));
		}
		return new LightsJudgedView(day, lights);
	}

	/** Whether it is an event of a project that lights are judged by. */
	private static boolean evolve(LitProject project, Object event) {
		switch (event) {
			case ProjectEvent it -> project.evolve(it);
			case LifecycleEvent it -> project.evolve(it);
			case ProgressEvent it -> project.evolve(it);
			case StatisticsEvent it -> project.evolve(it);
			default -> {
				return false;
			}
		}
		return true;
	}

}
