package org.diaodu.command.reaction;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.reaction.LightMemory.Pass;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.light.command.JudgeLights;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.obstacle.command.SuperviseRedObstacle;

/**
 * Sends the commands that judge lights, several projects at a time.
 */
@Component
class LightOrders {

	private static final Logger LOG = LoggerFactory.getLogger(LightOrders.class);

	private static final int MOST = 64;

	private final CommandGateway commands;

	private final int parallelism;

	/**
	 * Sends that many at a time.
	 * @param parallelism 1 for one after the other, in the order of the log
	 */
	LightOrders(CommandGateway commands, @Value("${diaodu.lights.parallelism:4}") int parallelism) {
		if (parallelism < 1 || parallelism > MOST) {
			throw new IllegalArgumentException("diaodu.lights.parallelism is not 1 to " + MOST + ": " + parallelism);
		}
		this.commands = commands;
		this.parallelism = parallelism;
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
		if (this.parallelism == 1 || orders.size() == 1) {
			return (int) orders.stream().filter((order) -> !send(order)).count();
		}
		List<Callable<Boolean>> tasks = new ArrayList<>(orders.size());
		orders.forEach((order) -> tasks.add(() -> send(order)));
		try (ExecutorService workers = Executors.newFixedThreadPool(Math.min(this.parallelism, orders.size()))) {
			int faults = 0;
			for (Future<Boolean> task : workers.invokeAll(tasks)) {
				faults += Boolean.TRUE.equals(task.get()) ? 0 : 1;
			}
			return faults;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while lights were judged", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("lights cannot be judged at present", ex.getCause());
		}
	}

	/**
	 * Has obstacles put under supervision by which a light was red at the last month's
	 * ends; whether it was, is theirs to say.
	 * @return how many could not be judged
	 */
	int supervise(List<String> obstacleIds, Pass pass) {
		LocalDate ended = pass.judgedOn().minusDays(1);
		return (int) obstacleIds.stream()
			.filter((id) -> !send(new SuperviseRedObstacle(id, ended, pass.judgedOn()),
					attribution("supervise-red\n" + pass.passId() + '\n' + id, pass.correlationId(),
							pass.causationId())))
			.count();
	}

	private boolean send(Order order) {
		String days = (order.monthEnd() != null) ? order.monthEnd() + " and " + order.day() : order.day().toString();
		return send(new JudgeLights(order.projectId(), order.monthEnd(), order.day()),
				attribution("judge-lights\n" + order.cause() + '\n' + order.projectId() + '\n' + days,
						order.correlationId(), order.causationId()));
	}

	private boolean send(DomainCommand command, Attribution by) {
		try {
			this.commands.send(new GenericCommandMessage<>(command, by.toMetaData())).join();
			return true;
		}
		catch (CompletionException ex) {
			if (PassingRefusal.is(ex.getCause())) {
				throw ex;
			}
			LOG.error("{} could not be carried out", command, ex.getCause());
			return false;
		}
	}

	private static Attribution attribution(String reason, String correlationId, @Nullable String causationId) {
		UUID commandId = UUID.nameUUIDFromBytes(reason.getBytes(StandardCharsets.UTF_8));
		return new Attribution(Permissions.SYSTEM, Role.SYSTEM.name(), Permissions.SYSTEM, "SYSTEM", commandId,
				correlationId, causationId, Attribution.Source.WITNESSED, List.of());
	}

}
