package org.diaodu.command.clock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.diaodu.command.log.Foresight;
import org.diaodu.command.log.Precedence;
import org.diaodu.command.reaction.ManyCommands;
import org.diaodu.command.reaction.PassingRefusal;
import org.diaodu.kernel.message.DomainCommand;
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

	private final ManyCommands commands;

	private final RecordedEvents log;

	Sending(CommandGateway commands, Foresight foresight, Precedence precedence, RecordedEvents log, int parallel) {
		// In strict order each is decided on what the one before it left.
		this.commands = new ManyCommands(commands, (parallel > 1) ? foresight : null, precedence, parallel,
				Thread.ofVirtual().factory());
		this.log = log;
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
		List<ClockTable.Answer> answered = new ArrayList<>();
		Set<String> postponed = new HashSet<>();
		RuntimeException standstill = null;
		for (ManyCommands.Answer<RunningClock> answer : this.commands.send(clocks, message)) {
			RunningClock clock = answer.order();
			if (answer.isOfAll()) {
				standstill = new CompletionException(answer.failure());
			}
			else if (answer.isPassing()) {
				postponed.add(clock.subject());
			}
			else if (answer.receipt() != null) {
				answered.add(new ClockTable.Answer(clock, answer.receipt().logIndex(), null));
			}
			else {
				answered.add(new ClockTable.Answer(clock, this.log.head().logIndex(), reason(clock, answer.failure())));
			}
		}
		return new Outcome(answered, postponed, standstill);
	}

	private static String reason(RunningClock clock, @Nullable Throwable failure) {
		Refusal refusal = PassingRefusal.of(failure);
		if (refusal != null) {
			return refusal.code();
		}
		LOG.error("the clock {} {} of {} met a fault", clock.kind(), clock.ref().key(), clock.subject(), failure);
		return FAULT;
	}

}
