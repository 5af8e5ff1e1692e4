package org.diaodu.command.reaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.Foresight;
import org.diaodu.command.log.Precedence;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Receipt;

/**
 * Sends many commands of the program's own: those upon one aggregate one after the other,
 * those upon several at the same time, up to a bound; what they are decided on is read at
 * once for all. While people act, few of them are under way. Whoever meets what stands in
 * the way for a while waits, with all that comes after it upon the same aggregate; when
 * that is in the way of every command, nothing more is sent.
 */
public final class ManyCommands {

	private final CommandGateway commands;

	private final @Nullable Foresight foresight;

	private final Precedence precedence;

	private final int parallel;

	private final ThreadFactory threads;

	/**
	 * A way to send.
	 * @param foresight reads ahead, null when each is to be decided on what the ones
	 * before it left
	 * @param precedence of what people do
	 * @param parallel how many at the same time at most; with 1 strictly in the order
	 * given, on the calling thread
	 * @param threads carry them out
	 */
	public ManyCommands(CommandGateway commands, @Nullable Foresight foresight, Precedence precedence, int parallel,
			ThreadFactory threads) {
		this.commands = commands;
		this.foresight = foresight;
		this.precedence = precedence;
		this.parallel = parallel;
		this.threads = threads;
	}

	/**
	 * How a command was answered.
	 *
	 * @param order what it was sent for
	 * @param receipt null when it failed
	 * @param failure a refusal or a fault, null when it was carried out
	 */
	public record Answer<T>(T order, @Nullable Receipt receipt, @Nullable Throwable failure) {

		/** Whether it may succeed later, unchanged: it was not answered for good. */
		public boolean isPassing() {
			return PassingRefusal.is(this.failure);
		}

		/** Whether no other command would fare better now. */
		public boolean isOfAll() {
			return PassingRefusal.isOfAll(this.failure);
		}

	}

	private record Parcel<T>(T order, CommandMessage<DomainCommand> command) {
	}

	/**
	 * A command of the program's own. Its id is that of its reason, so that sending it
	 * again, from whichever process, has no effect.
	 * @param reason names it and nothing else ever
	 */
	public static CommandMessage<DomainCommand> byItself(DomainCommand command, String reason, String correlationId,
			@Nullable String causationId) {
		return byItself(command, UUID.nameUUIDFromBytes(reason.getBytes(StandardCharsets.UTF_8)), correlationId,
				causationId);
	}

	/** The same with its id. */
	public static CommandMessage<DomainCommand> byItself(DomainCommand command, UUID commandId, String correlationId,
			@Nullable String causationId) {
		return new GenericCommandMessage<>(command,
				new Attribution(Permissions.SYSTEM, Role.SYSTEM.name(), Permissions.SYSTEM, "SYSTEM", commandId,
						correlationId, causationId, Attribution.Source.WITNESSED, List.of())
					.toMetaData());
	}

	/**
	 * Sends a command for each order; returns when all that was sent is answered.
	 * @return the answers to those that were sent, in the order of each aggregate
	 */
	public <T> List<Answer<T>> send(List<T> orders, Function<T, CommandMessage<DomainCommand>> message) {
		List<Parcel<T>> parcels = orders.stream().map((order) -> new Parcel<>(order, message.apply(order))).toList();
		if (parcels.isEmpty()) {
			return List.of();
		}
		Foresight.Ahead ahead = (this.foresight != null && parcels.size() > 1)
				? this.foresight.of(parcels.stream().map(Parcel::command).toList()) : null;
		AtomicBoolean standstill = new AtomicBoolean();
		if (this.parallel == 1 || parcels.size() == 1) {
			return inOrder(parcels, ahead, standstill);
		}
		Map<String, List<Parcel<T>>> byTarget = new LinkedHashMap<>();
		parcels.forEach(
				(parcel) -> byTarget.computeIfAbsent(parcel.command().getPayload().target(), (id) -> new ArrayList<>())
					.add(parcel));
		Queue<List<Parcel<T>>> waiting = new ConcurrentLinkedQueue<>(byTarget.values());
		List<Answer<T>> answers = new ArrayList<>(parcels.size());
		try (ExecutorService workers = Executors.newThreadPerTaskExecutor(this.threads)) {
			Stream.generate(() -> workers.submit(() -> work(waiting, ahead, standstill)))
				.limit(Math.min(this.parallel, byTarget.size()))
				.toList()
				.forEach((worker) -> answers.addAll(resultOf(worker)));
		}
		return answers;
	}

	private <T> List<Answer<T>> work(Queue<List<Parcel<T>>> waiting, Foresight.@Nullable Ahead ahead,
			AtomicBoolean standstill) {
		List<Answer<T>> answers = new ArrayList<>();
		for (List<Parcel<T>> next = waiting.poll(); next != null; next = waiting.poll()) {
			answers.addAll(inOrder(next, ahead, standstill));
		}
		return answers;
	}

	private <T> List<Answer<T>> inOrder(List<Parcel<T>> parcels, Foresight.@Nullable Ahead ahead,
			AtomicBoolean standstill) {
		List<Answer<T>> answers = new ArrayList<>(parcels.size());
		Set<String> waiting = new HashSet<>();
		for (Parcel<T> parcel : parcels) {
			String target = parcel.command().getPayload().target();
			if (standstill.get()) {
				break;
			}
			if (!waiting.contains(target)) {
				Answer<T> answer = (ahead != null) ? ahead.sending(() -> send(parcel)) : send(parcel);
				answers.add(answer);
				if (answer.isOfAll()) {
					standstill.set(true);
				}
				else if (answer.isPassing()) {
					waiting.add(target);
				}
			}
		}
		return answers;
	}

	private <T> Answer<T> send(Parcel<T> parcel) {
		try {
			Receipt receipt = this.precedence.ofProgram(() -> this.commands.<Receipt>send(parcel.command()).join());
			return new Answer<>(parcel.order(), receipt, null);
		}
		catch (CompletionException ex) {
			return new Answer<>(parcel.order(), null, (ex.getCause() != null) ? ex.getCause() : ex);
		}
	}

	private static <R> R resultOf(Future<R> future) {
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return future.get();
				}
				catch (InterruptedException ex) {
					// What was sent is being answered; the interrupt is for whoever waits
					// next.
					interrupted = true;
				}
				catch (ExecutionException ex) {
					throw new IllegalStateException(ex.getCause());
				}
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
