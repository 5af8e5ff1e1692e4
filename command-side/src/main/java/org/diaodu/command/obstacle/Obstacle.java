package org.diaodu.command.obstacle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AnswerAsCooperator;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.CriticiseObstacle;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.GrantObstacleExtension;
import org.diaodu.kernel.obstacle.command.InterviewForObstacle;
import org.diaodu.kernel.obstacle.command.IssueSupervisionLetter;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.NoteObstacleWork;
import org.diaodu.kernel.obstacle.command.NoteVacatedUnit;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.RecountObstacleClock;
import org.diaodu.kernel.obstacle.command.RefuseObstacleExtension;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.RingObstacleClock;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.SuperviseRedObstacle;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.value.CityTime;

/**
 * An obstacle (受阻问题) on its own stream: every step of its life is decided by the class of
 * its group and recorded here. A report needs its project, a sorting too, and a merger
 * another obstacle: these come by way of {@link ObstacleDesk}.
 */
@Aggregate(cache = AggregateBeans.CACHE, commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-006", "F-117", "F-125" })
class Obstacle {

	@AggregateIdentifier
	private @Nullable String obstacleId;

	private final ObstacleState state = new ObstacleState();

	/** The day of the command that is decided on. */
	private @Nullable LocalDate today;

	Obstacle() {
	}

	@CommandHandler
	void decide(AssignObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Assignment(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(AcceptObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Assignment(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(ReturnObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Assignment(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(ReassignObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Assignment(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(NoteObstacleWork command, MetaData metaData, DecisionContext context) {
		apply(new Work(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(NoteVacatedUnit command, MetaData metaData, DecisionContext context) {
		apply(new Work(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(AnswerAsCooperator command, MetaData metaData, DecisionContext context) {
		apply(new Work(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(ClaimObstacleSolved command, MetaData metaData, DecisionContext context) {
		apply(new Work(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(RequestObstacleExtension command, MetaData metaData, DecisionContext context) {
		apply(new Extension(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(GrantObstacleExtension command, MetaData metaData, DecisionContext context) {
		apply(new Extension(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(RefuseObstacleExtension command, MetaData metaData, DecisionContext context) {
		apply(new Extension(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(PauseObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Standstill(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(ResumeObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Standstill(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(UrgeObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Urging(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(EscalateObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Urging(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(SuperviseObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Supervision(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(IssueSupervisionLetter command, MetaData metaData, DecisionContext context) {
		apply(new Supervision(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(LiftSupervision command, MetaData metaData, DecisionContext context) {
		apply(new Supervision(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(CriticiseObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Supervision(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(InterviewForObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Supervision(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(SubmitToGovernment command, MetaData metaData, DecisionContext context) {
		apply(new Government(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(RecordGovernmentDecision command, MetaData metaData, DecisionContext context) {
		apply(new Government(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(ConfirmObstacleSolved command, MetaData metaData, DecisionContext context) {
		apply(new Closing(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(RefuseObstacleSolution command, MetaData metaData, DecisionContext context) {
		apply(new Closing(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(RateObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Closing(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(RecordCallBack command, MetaData metaData, DecisionContext context) {
		apply(new Closing(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(CloseObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Closing(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(ReopenObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Closing(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(WithdrawObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Ending(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(RingObstacleClock command, MetaData metaData, DecisionContext context) {
		apply(new Ringing(act(metaData, context)).decide(command));
	}

	@CommandHandler
	void decide(RecountObstacleClock command, MetaData metaData, DecisionContext context) {
		DeadlineRecomputed moved = new Ringing(act(metaData, context)).decide(command);
		if (moved != null) {
			AggregateLifecycle.apply(moved);
		}
	}

	@CommandHandler
	void decide(SuperviseRedObstacle command, MetaData metaData, DecisionContext context) {
		apply(new Supervision(act(metaData, context)).decide(command));
	}

	/** As it is, also while it is being made. */
	ObstacleState state() {
		return this.state;
	}

	/** As it is; what other streams are called is no obstacle. */
	ObstacleState reported() {
		if (!this.state.isReported()) {
			throw Refusal.of(CommonRefusal.NOT_FOUND, "obstacleId").asException();
		}
		return this.state;
	}

	/** Records what was decided elsewhere. */
	void apply(List<ObstacleEvent> events) {
		events.forEach(AggregateLifecycle::apply);
	}

	private Act act(MetaData metaData, DecisionContext context) {
		this.today = context.today();
		return new Act(reported(), Attribution.from(metaData), context);
	}

	/** What is recorded of something else makes no obstacle of it. */
	@EventSourcingHandler
	void evolve(DomainEvent event) {
		this.obstacleId = event.subject();
	}

	@EventSourcingHandler
	void evolve(ObstacleEvent event, @Timestamp Instant recordedAt) {
		this.obstacleId = event.subject();
		LocalDate on = this.today;
		// What is decided now is recorded today.
		this.state.evolve(event, (on != null && AggregateLifecycle.isLive()) ? on : CityTime.dayOf(recordedAt));
	}

	@EventSourcingHandler
	void evolve(DeadlineRecomputed event) {
		this.state.evolve(event);
	}

}
