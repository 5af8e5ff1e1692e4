package org.diaodu.command.clock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.diaodu.command.reaction.PassingRefusal;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;

/**
 * Sends a command for each of some clocks: those of one subject one after the other,
 * those of several at the same time, up to a bound.
 */
final class Sending {

	private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

	/** Why a clock was not answered that met no refusal but a fault of the program. */
	private static final String FAULT = "FAULT";

	private final CommandGateway commands;

	private final RecordedEvents log;

	private final int parallel;

	Sending(CommandGateway commands, RecordedEvents log, int parallel) {
		this.commands = commands;
		this.log = log;
		this.parallel = parallel;
	}

	/**
	 * How it went.
	 *
	 * @param answered those that got an answer for good
	 * @param postponed subjects of those that did not
	 * @param standstill why nothing can be done at present, null when something can
	 */
	record Outcome(List<ClockTable.Answer> answered, Set<String> postponed, @Nullable RuntimeException standstill) {

		static final Outcome NOTHING = new Outcome(List.of(), Set.of(), null);

	}

	/** Sends for clocks, in the order given; returns when all is answered. */
	Outcome send(List<RunningClock> clocks, Function<RunningClock, CommandMessage<DomainCommand>> message) {
		Map<String, List<RunningClock>> bySubject = new LinkedHashMap<>();
		clocks.forEach((clock) -> bySubject.computeIfAbsent(clock.subject(), (key) -> new ArrayList<>()).add(clock));
		if (this.parallel == 1) {
			return inOrder(clocks, message);
		}
		List<ClockTable.Answer> answered = new ArrayList<>();
		Set<String> postponed = new HashSet<>();
		RuntimeException standstill = null;
		Semaphore free = new Semaphore(this.parallel);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Outcome>> running = new ArrayList<>();
			for (List<RunningClock> ofOne : bySubject.values()) {
				free.acquireUninterruptibly();
				running.add(threads.submit(() -> {
					try {
						return inOrder(ofOne, message);
					}
					finally {
						free.release();
					}
				}));
			}
			for (Future<Outcome> each : running) {
				Outcome outcome = resultOf(each);
				answered.addAll(outcome.answered());
				postponed.addAll(outcome.postponed());
				standstill = (standstill != null) ? standstill : outcome.standstill();
			}
		}
		return new Outcome(answered, postponed, standstill);
	}

	private static Outcome resultOf(Future<Outcome> future) {
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
				catch (java.util.concurrent.ExecutionException ex) {
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

	private Outcome inOrder(List<RunningClock> clocks, Function<RunningClock, CommandMessage<DomainCommand>> message) {
		List<ClockTable.Answer> answered = new ArrayList<>();
		Set<String> postponed = new HashSet<>();
		for (RunningClock clock : clocks) {
			if (postponed.contains(clock.subject())) {
				continue;
			}
			try {
				Receipt receipt = this.commands.<Receipt>send(message.apply(clock)).join();
				answered.add(new ClockTable.Answer(clock, receipt.logIndex(), null));
			}
			catch (CompletionException ex) {
				if (PassingRefusal.isOfAll(ex.getCause())) {
					return new Outcome(answered, postponed, ex);
				}
				if (PassingRefusal.is(ex.getCause())) {
					postponed.add(clock.subject());
				}
				else {
					answered.add(new ClockTable.Answer(clock, this.log.head().logIndex(), reason(clock, ex)));
				}
			}
		}
		return new Outcome(answered, postponed, null);
	}

	private static String reason(RunningClock clock, CompletionException failure) {
		Refusal refusal = PassingRefusal.of(failure.getCause());
		if (refusal != null) {
			return refusal.code();
		}
		LOG.error("the clock {} {} of {} met a fault", clock.kind(), clock.ref().key(), clock.subject(),
				failure.getCause());
		return FAULT;
	}

}
