package org.diaodu.command.light;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.command.obstacle.ProjectObstacles;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightRefusal;
import org.diaodu.kernel.light.command.JudgeLights;
import org.diaodu.kernel.light.command.RateConfidence;
import org.diaodu.kernel.light.event.ConfidenceRated;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.light.event.LightEvent;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.statistics.event.StatisticsEvent;

/**
 * Decides what the lights of a project show: on the project's stream, of which it folds
 * what it needs (ADR 0070). A light that shows the same as before is not recorded; none
 * is judged for a day before its last change; STATISTICS is judged for the days on which
 * it turns by itself first.
 */
@Aggregate(type = "Project", commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-021", "F-030", "F-049" })
class Lights {

	@AggregateIdentifier
	private @Nullable String projectId;

	private final LitProject project = new LitProject();

	private final Map<Light, LightChanged> shown = new EnumMap<>(Light.class);

	private final StatisticsTurns statistics = new StatisticsTurns();

	private @Nullable ConfidenceRated rated;

	Lights() {
	}

	@CommandHandler
	void decide(JudgeLights command, MetaData metaData, DecisionContext context, ProjectObstacles obstacles) {
		Permissions.in(context)
			.require(Attribution.from(metaData), Duty.JUDGE_LIGHTS, this.project.id(), this.project.scope());
		if (command.monthEnd() != null) {
			judge(command.monthEnd(), context, obstacles);
		}
		// The program's own day, stamped by the log, may be a moment ahead of this clock.
		judge(command.occurredOn(), context, obstacles);
	}

	private void judge(LocalDate day, DecisionContext context, ProjectObstacles obstacles) {
		PolicyVersion months = context.directory().policy(PolicyParameter.STATISTICS_LIGHT, day);
		for (LocalDate turn : this.statistics.before(day, months)) {
			judge(turn, EnumSet.of(Light.STATISTICS), context, obstacles);
		}
		judge(day, EnumSet.allOf(Light.class), context, obstacles);
	}

	private void judge(LocalDate day, Set<Light> lights, DecisionContext context, ProjectObstacles obstacles) {
		Judges judges = new Judges(context.directory(), this.project, obstacles, day);
		List<LightChanged> changes = new ArrayList<>();
		for (Light light : lights) {
			LightChanged last = this.shown.get(light);
			if (last != null && day.isBefore(last.occurredOn())) {
				continue;
			}
			LightColour before = (last != null) ? last.after() : LightColour.GREY;
			Judgement now = judges.judge(light);
			if (now.colour() != before) {
				changes.add(new LightChanged(this.project.id(), light, before, now.colour(), now.rule(), now.inputs(),
						now.policyVersion(), day));
			}
		}
		changes.forEach(AggregateLifecycle::apply);
	}

	@CommandHandler
	void decide(RateConfidence command, MetaData metaData, DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		Permissions.in(context).require(by, Duty.RATE_CONFIDENCE, this.project.id(), this.project.scope());
		Form.required(command.confidence(), "confidence");
		Form.required(command.text(), "text", Form.TEXT);
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		this.project.project().requireActive();
		this.project.project().requireRegisteredOn(command.occurredOn());
		ConfidenceRated last = this.rated;
		if (last != null && isSame(last, command, by)) {
			return;
		}
		if (last != null && command.occurredOn().isBefore(last.occurredOn())) {
			throw Refusal.of(LightRefusal.CONFIDENCE_RATED_LATER, "occurredOn")
				.with("last", last.occurredOn())
				.asException();
		}
		AggregateLifecycle.apply(new ConfidenceRated(this.project.id(), (last != null) ? last.after() : null,
				command.confidence(), Role.valueOf(by.role()), command.text(), command.occurredOn()));
	}

	private static boolean isSame(ConfidenceRated last, RateConfidence command, Attribution by) {
		return last.after() == command.confidence() && last.text().equals(command.text())
				&& last.occurredOn().equals(command.occurredOn()) && last.raterRole().name().equals(by.role());
	}

	@EventSourcingHandler
	void evolve(ProjectEvent event, @Timestamp Instant recordedAt) {
		this.projectId = event.subject();
		this.project.evolve(event);
		this.statistics.seen(this.project, recordedAt);
	}

	@EventSourcingHandler
	void evolve(LifecycleEvent event, @Timestamp Instant recordedAt) {
		this.project.evolve(event);
		this.statistics.seen(this.project, recordedAt);
	}

	@EventSourcingHandler
	void evolve(ProgressEvent event) {
		this.project.evolve(event);
	}

	@EventSourcingHandler
	void evolve(StatisticsEvent event, @Timestamp Instant recordedAt) {
		this.project.evolve(event);
		this.statistics.seen(this.project, recordedAt);
	}

	@EventSourcingHandler
	void evolve(LightEvent event) {
		switch (event) {
			case LightChanged it -> this.shown.put(it.light(), it);
			case ConfidenceRated it -> this.rated = it;
		}
	}

}
