package org.diaodu.command.reaction;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.diaodu.command.log.Foresight;
import org.diaodu.command.log.Precedence;
import org.diaodu.command.reaction.LightMemory.Pass;
import org.diaodu.kernel.light.command.JudgeLights;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.obstacle.command.SuperviseRedObstacle;

/**
 * Sends the commands that judge lights, several projects at a time.
 */
@Component
class LightOrders {

	private static final Logger LOG = LoggerFactory.getLogger(LightOrders.class);

	private static final int MOST = 64;

	private final ManyCommands commands;

	private final BlockedProjects obstacles;

	/**
	 * Sends that many at a time.
	 * @param parallelism 1 for one after the other, in the order of the log
	 */
	LightOrders(CommandGateway commands, Foresight foresight, Precedence precedence, BlockedProjects obstacles,
			@Value("${diaodu.lights.parallelism:1}") int parallelism) {
		if (parallelism < 1 || parallelism > MOST) {
			throw new IllegalArgumentException("diaodu.lights.parallelism is not 1 to " + MOST + ": " + parallelism);
		}
		// On threads of their own, which the operating system shares out fairly: those of
		// readers are virtual, and would have to wait for a whole judgement.
		this.commands = new ManyCommands(commands, foresight, precedence, parallelism,
				Thread.ofPlatform().name("lights-", 0).daemon().factory());
		this.obstacles = obstacles;
	}

	/**
	 * Judge a project.
	 *
	 * @param cause what made it necessary: with project and day it identifies the command
	 * @param monthEnd to judge before, null when that is not asked for
	 */
	record Order(String projectId, @Nullable LocalDate monthEnd, LocalDate day, String cause, String correlationId,
			@Nullable String causationId) {
	}

	/**
	 * Sends all orders and waits for them.
	 * @return how many projects could not be judged; the others were
	 * @throws RuntimeException when nothing can be done at present
	 */
	int send(List<Order> orders) {
		return this.obstacles.foreseen(orders.stream().map(Order::projectId).toList(),
				() -> send(orders, LightOrders::message));
	}

	/**
	 * Has obstacles put under supervision by which a light was red at the last month's
	 * ends; whether it was, is theirs to say.
	 * @return how many could not be judged
	 */
	int supervise(List<String> obstacleIds, Pass pass) {
		LocalDate ended = pass.judgedOn().minusDays(1);
		return send(obstacleIds, (id) -> ManyCommands.byItself(new SuperviseRedObstacle(id, ended, pass.judgedOn()),
				"supervise-red\n" + pass.passId() + '\n' + id, pass.correlationId(), pass.causationId()));
	}

	private <T> int send(List<T> orders, Function<T, CommandMessage<DomainCommand>> message) {
		int faults = 0;
		for (ManyCommands.Answer<T> answer : this.commands.send(orders, message)) {
			if (answer.isPassing()) {
				throw new CompletionException(answer.failure());
			}
			if (answer.failure() != null) {
				LOG.error("{} could not be carried out", answer.order(), answer.failure());
				faults++;
			}
		}
		return faults;
	}

	private static CommandMessage<DomainCommand> message(Order order) {
		String days = (order.monthEnd() != null) ? order.monthEnd() + " and " + order.day() : order.day().toString();
		return ManyCommands.byItself(new JudgeLights(order.projectId(), order.monthEnd(), order.day()),
				"judge-lights\n" + order.cause() + '\n' + order.projectId() + '\n' + days, order.correlationId(),
				order.causationId());
	}

}
