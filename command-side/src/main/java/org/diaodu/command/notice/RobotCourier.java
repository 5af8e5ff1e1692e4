package org.diaodu.command.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.diaodu.command.notice.NoticeSettings.Robot;
import org.diaodu.kernel.message.Clause;

/**
 * Has the robot of a group say what waits for it: one by one while it may be called often
 * enough, else as many as go into one message.
 */
@Clause({ "F-016", "F-120" })
final class RobotCourier implements Courier {

	private static final Logger LOG = LoggerFactory.getLogger(RobotCourier.class);

	/** More than ever go into one message. */
	private static final int MOST = 200;

	/** What a process needs besides the call itself. */
	private static final Duration MARGIN = Duration.ofSeconds(30);

	private final Robot robot;

	private final Outbox outbox;

	private final RobotTable table;

	private final RobotClient client;

	private final Clock clock;

	RobotCourier(Robot robot, Outbox outbox, RobotTable table, RobotClient client, Clock clock) {
		RobotClient.requireCallable(robot);
		this.robot = robot;
		this.outbox = outbox;
		this.table = table;
		this.client = client;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "robot-" + this.robot.name();
	}

	@Override
	public void deliver() {
		boolean more = true;
		while (more && !Thread.currentThread().isInterrupted()) {
			more = deliverNext();
		}
	}

	/**
	 * Sends one message.
	 * @return whether another may be sent at once
	 */
	private boolean deliverNext() {
		Instant now = this.clock.instant();
		// Compared as it is stored.
		Instant busyUntil = now.plus(this.robot.timeout()).plus(MARGIN).truncatedTo(ChronoUnit.MILLIS);
		RobotTexts.Message message = this.table
			.prepare(this.robot.name(), this.robot.perMinute(), now, busyUntil, this::next)
			.orElse(null);
		if (message == null) {
			return false;
		}
		RobotClient.Result result = this.client.say(this.robot, message.text());
		String failure = result.failure();
		if (failure == null) {
			this.table.called(this.robot.name(), busyUntil, null,
					() -> this.outbox.ended(message.rows(), Outbox.End.SENT, this.clock.instant()));
			return true;
		}
		int failures = this.table.failures(this.robot.name()) + 1;
		Duration wait = BackOff.after(failures, this.robot.name());
		if (result.tooOften() && wait.compareTo(RobotTable.WINDOW) < 0) {
			wait = RobotTable.WINDOW;
		}
		LOG.warn("the robot {} did not take a message of {} notices ({}), trying again in {} s", this.robot.name(),
				message.rows().size(), failure, wait.toSeconds());
		this.table.called(this.robot.name(), busyUntil, this.clock.instant().plus(wait),
				() -> this.outbox.tried(message.rows(), failure));
		return false;
	}

	private Optional<RobotTexts.Message> next(int callsLeft) {
		List<OutboxRow> waiting = this.outbox.waitingFor(this.robot.name(), MOST);
		if (waiting.isEmpty()) {
			return Optional.empty();
		}
		int most = this.robot.kind().mostBytes();
		return Optional.of((waiting.size() <= callsLeft) ? RobotTexts.one(waiting.getFirst(), most)
				: RobotTexts.digest(waiting, most));
	}

	@Override
	public Instant nextDue() {
		return this.clock.instant().plus(LOOK);
	}

}
