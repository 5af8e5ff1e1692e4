package org.diaodu.command.obstacle;

import java.time.YearMonth;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

import org.springframework.stereotype.Component;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.command.MergeObstacle;
import org.diaodu.kernel.obstacle.command.MoveObstacle;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleReported;

/**
 * Handles what concerns more than one stream: a report, which reads the project and takes
 * a number; a sorting and a move, which read the project as it is now; and a merger of
 * two. Each is recorded in one commit.
 */
@Component
@Clause({ "F-117", "F-118", "F-125" })
class ObstacleDesk {

	private final Repository<Obstacle> obstacles;

	private final Repository<NumberSeries> series;

	private final Repository<BlockedProject> projects;

	ObstacleDesk(Repository<Obstacle> obstacles, Repository<NumberSeries> series, Repository<BlockedProject> projects) {
		this.obstacles = obstacles;
		this.series = series;
		this.projects = projects;
	}

	@CommandHandler
	void decide(ReportObstacle command, MetaData metaData, DecisionContext context) throws Exception {
		Form.required(command.projectId(), "projectId", Form.NAME);
		if (command.obstacleId().equals(ObstacleTaxonomy.ID)
				|| command.obstacleId().startsWith(ObstacleNumber.SERIES_PREFIX)
				|| ObstacleNumber.isMeant(command.obstacleId())) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "obstacleId").asException();
		}
		Reporting reporting = new Reporting(Attribution.from(metaData), context);
		BlockedProject project = project(command.projectId(), "projectId");
		reporting.require(command, project);
		String item = reporting.itemCode(command);
		String division = reporting.divisionCode(project.site());
		var obstacle = this.obstacles.loadOrCreate(command.obstacleId(), Obstacle::new);
		ObstacleState known = obstacle.invoke(Obstacle::state);
		if (known.isReported()) {
			if (reporting.isSame(command, known.reported())) {
				return;
			}
			throw Refusal.of(ObstacleRefusal.OBSTACLE_EXISTS, "obstacleId").asException();
		}
		YearMonth month = YearMonth.from(context.today());
		String number = this.series.loadOrCreate(ObstacleNumber.seriesId(month, division), NumberSeries::new)
			.invoke((numbers) -> numbers.issue(month, division, item, command.obstacleId(), context.today()));
		ObstacleReported reported = reporting.report(command, number, project);
		obstacle.execute((reporter) -> reporter.apply(List.of(reported)));
	}

	@CommandHandler
	void decide(SortObstacle command, MetaData metaData, DecisionContext context) {
		var obstacle = this.obstacles.load(command.obstacleId());
		obstacle.execute((known) -> {
			Act act = new Act(known.reported(), Attribution.from(metaData), context);
			// Whoever may not know of the obstacle learns nothing of its project.
			act.parties().requireSorter();
			BlockedProject project = project(known.reported().reported().projectId(), "obstacleId");
			known.apply(new Sorting(act, project.site(), project.guarantorId()).decide(command));
		});
	}

	@CommandHandler
	void decide(MoveObstacle command, MetaData metaData, DecisionContext context) {
		this.obstacles.load(command.obstacleId()).execute((known) -> {
			Act act = new Act(known.reported(), Attribution.from(metaData), context);
			act.parties().requireSystem();
			known.apply(new Moving(act).decide(project(known.state().reported().projectId(), "obstacleId").site()));
		});
	}

	@CommandHandler
	void decide(MergeObstacle command, MetaData metaData, DecisionContext context) {
		Form.required(command.intoObstacleId(), "intoObstacleId", Form.NAME);
		boolean inOrder = command.obstacleId().compareTo(command.intoObstacleId()) <= 0;
		// Always the lesser id first: two that are merged into each other never wait in a
		// ring.
		var first = inOrder ? this.obstacles.load(command.obstacleId()) : other(command.intoObstacleId());
		var second = inOrder ? other(command.intoObstacleId()) : this.obstacles.load(command.obstacleId());
		var merged = inOrder ? first : second;
		var into = inOrder ? second : first;
		ObstacleState target = into.invoke(Obstacle::reported);
		ObstacleState source = merged.invoke(Obstacle::reported);
		Attribution by = Attribution.from(metaData);
		List<ObstacleEvent> ended = new Ending(new Act(source, by, context)).decide(command, target);
		String guarantorId = project(target.reported().projectId(), "obstacleId").guarantorId();
		List<ObstacleEvent> goesOn = new Absorbing(new Act(target, by, context), source).decide(command, guarantorId);
		merged.execute((known) -> known.apply(ended));
		into.execute((known) -> known.apply(goesOn));
	}

	private org.axonframework.modelling.command.Aggregate<Obstacle> other(String obstacleId) {
		try {
			return this.obstacles.load(obstacleId);
		}
		catch (AggregateNotFoundException ex) {
			throw Refusal.of(CommonRefusal.NOT_FOUND, "intoObstacleId").with("id", obstacleId).asException();
		}
	}

	private BlockedProject project(String projectId, String field) {
		try {
			BlockedProject project = this.projects.load(projectId).invoke((known) -> known);
			if (project.project().isRegistered()) {
				return project;
			}
		}
		catch (AggregateNotFoundException ex) {
			// Told below.
		}
		throw Refusal.of(CommonRefusal.NOT_FOUND, field).with("id", projectId).asException();
	}

}
