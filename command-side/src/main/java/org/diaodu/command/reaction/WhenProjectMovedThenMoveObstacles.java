package org.diaodu.command.reaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.diaodu.command.log.Precedence;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.obstacle.command.MoveObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawalRevoked;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.project.event.ProjectTerritoryTransferred;

/**
 * When a project becomes another's, its obstacles follow it; so does one that was over
 * then and goes on. Its memory is a position in the log, so a rebuilt read model sends
 * nothing; what is read twice sends the same commands, to no effect.
 */
@Component
@Clause({ "F-117", "F-125" })
class WhenProjectMovedThenMoveObstacles implements Reaction {

	private static final String NAME = "moved-projects-1";

	private static final Logger LOG = LoggerFactory.getLogger(WhenProjectMovedThenMoveObstacles.class);

	/**
	 * How long somebody may still report on the project as it was: what they report until
	 * then follows, too.
	 */
	private static final Duration GRACE = WhenTierThresholdsAdoptedThenReassessProjects.GRACE;

	/** Older than that, it concerns only what had been reported before. */
	private static final Duration OLD = Duration.ofDays(1);

	private static final int PAGE = 500;

	private static final Set<Class<? extends DomainEvent>> OF_PROJECTS = Set.of(ProjectTerritoryTransferred.class,
			ProjectFactsCorrected.class, ProjectIndustryClassified.class, ProjectOwnerLinked.class);

	private static final Set<Class<? extends DomainEvent>> OF_OBSTACLES = Set.of(ObstacleReopened.class,
			ObstacleWithdrawalRevoked.class);

	private static final Set<String> TYPES = Stream.of(OF_PROJECTS, OF_OBSTACLES)
		.flatMap(Set::stream)
		.map((type) -> EventTypes.keyOf(type).name())
		.collect(Collectors.toUnmodifiableSet());

	private final RecordedEvents log;

	private final BlockedProjects obstacles;

	private final ReadPosition position;

	private final ManyCommands commands;

	private final Clock clock;

	private volatile @Nullable Instant nextDue;

	WhenProjectMovedThenMoveObstacles(DataSource dataSource, RecordedEvents log, BlockedProjects obstacles,
			CommandGateway commands, Precedence precedence, Clock clock) {
		this.log = log;
		this.obstacles = obstacles;
		this.position = new ReadPosition(NAME, JdbcClient.create(dataSource),
				new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
		this.commands = new ManyCommands(commands, null, precedence, 1, Thread.ofPlatform().factory());
		this.clock = clock;
	}

	/**
	 * An obstacle that may have to move, and what happened.
	 */
	private record Order(String obstacleId, Recorded cause) {
	}

	@Override
	public String name() {
		return "moved-projects";
	}

	@Override
	public @Nullable Instant nextDue() {
		return this.nextDue;
	}

	@Override
	public void react() {
		this.nextDue = null;
		AtomicBoolean more = new AtomicBoolean();
		boolean alone;
		do {
			alone = this.position.readOn((read) -> page(read, more));
		}
		while (alone && more.get() && !Thread.currentThread().isInterrupted());
	}

	/** Reads a page; what is new is read once more after a while. */
	private long page(long read, AtomicBoolean more) {
		Instant now = this.clock.instant();
		long head = this.log.head().logIndex();
		List<Recorded> page = this.log.after(read, PAGE, TYPES);
		move(page, now);
		long settled = read;
		for (Recorded entry : page) {
			Instant settles = entry.recordedAt().plus(GRACE);
			if (settles.isAfter(now)) {
				this.nextDue = settles;
				more.set(false);
				moveAfter(page, now);
				return settled;
			}
			settled = entry.logIndex();
		}
		more.set(page.size() == PAGE);
		return more.get() ? settled : Math.max(settled, head);
	}

	/** Nobody waits for what was recorded shortly before. */
	private void moveAfter(List<Recorded> first, Instant now) {
		List<Recorded> page = first;
		while (page.size() == PAGE) {
			page = this.log.after(page.getLast().logIndex(), PAGE, TYPES);
			move(page, now);
		}
	}

	private void move(List<Recorded> page, Instant now) {
		Map<String, Recorded> moved = new LinkedHashMap<>();
		List<Order> orders = new ArrayList<>();
		for (Recorded entry : page) {
			if (OF_PROJECTS.stream().anyMatch((type) -> type.isInstance(entry.event()))) {
				// The last of them: where the project is now is asked when it is carried
				// out.
				moved.put(entry.subject(), entry);
			}
			else if (entry.event() != null) {
				orders.add(new Order(entry.subject(), entry));
			}
		}
		if (!moved.isEmpty()) {
			for (BlockedProjects.Open known : this.obstacles.everOf(moved.keySet())) {
				Recorded cause = moved.get(known.projectId());
				if (cause != null
						&& (known.reportedIndex() < cause.logIndex() || cause.recordedAt().plus(OLD).isAfter(now))) {
					orders.add(new Order(known.obstacleId(), cause));
				}
			}
		}
		for (ManyCommands.Answer<Order> answer : this.commands.send(orders,
				WhenProjectMovedThenMoveObstacles::message)) {
			if (answer.isPassing()) {
				throw new CompletionException(answer.failure());
			}
			if (answer.failure() != null) {
				LOG.error("{} could not follow its project", answer.order().obstacleId(), answer.failure());
			}
		}
	}

	private static CommandMessage<DomainCommand> message(Order order) {
		Recorded cause = order.cause();
		return ManyCommands.byItself(new MoveObstacle(order.obstacleId()),
				"move-obstacle\n" + cause.eventId() + '\n' + order.obstacleId(), cause.attribution().correlationId(),
				cause.eventId().toString());
	}

}
