package org.diaodu.command.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import org.diaodu.command.reaction.Recurring;
import org.diaodu.kernel.message.RecordedEvents;

/**
 * Tells and sends by itself: the reader of the log and each way out on a thread of its
 * own.
 */
@Component
class NoticeRunner implements SmartLifecycle {

	private final List<Recurring> loops = new ArrayList<>();

	private final boolean automatic;

	private volatile boolean running;

	/**
	 * A runner.
	 * @param automatic whether it starts with the program; otherwise somebody calls
	 * {@link Notices#runDue}
	 */
	NoticeRunner(RecordedEvents log, Notices notices, Clock clock,
			@Value("${diaodu.reactions.automatic:true}") boolean automatic) {
		this.automatic = automatic;
		this.loops.add(new Loop("notices", log, clock, notices::tell, () -> null));
		this.loops.add(new Loop("notices-old", log, clock, notices.old()::deleteWhenDue, notices.old()::nextDue));
		for (Courier courier : notices.couriers()) {
			this.loops.add(new Loop("notices-" + courier.name(), log, clock, courier::deliver, courier::nextDue));
		}
	}

	@Override
	public boolean isAutoStartup() {
		return this.automatic;
	}

	@Override
	public synchronized void start() {
		this.running = true;
		this.loops.forEach(Recurring::start);
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		this.loops.forEach(Recurring::stop);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private static final class Loop extends Recurring {

		private Loop(String name, RecordedEvents log, Clock clock, Runnable work, Supplier<@Nullable Instant> nextDue) {
			super(name, log, clock, work, nextDue);
		}

	}

}
