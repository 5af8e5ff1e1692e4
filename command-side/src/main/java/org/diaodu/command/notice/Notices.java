package org.diaodu.command.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.diaodu.command.jurisdiction.NoticeAddresses;
import org.diaodu.command.notice.NoticeSettings.Mail;
import org.diaodu.command.notice.NoticeSettings.Robot;
import org.diaodu.kernel.message.Clause;

/**
 * Notices as a whole: tells people of what the log says, and takes out of the program
 * what goes out of it.
 */
@Component("noticeWork")
@Clause({ "F-016", "F-117", "F-120", "F-121" })
public class Notices implements DisposableBean {

	private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

	private final NoticeFollower follower;

	private final NoticeMemory memory;

	private final Outbox outbox;

	private final RobotClient client;

	private final List<Courier> couriers;

	private final OldNotices old;

	Notices(NoticeFollower follower, NoticeMemory memory, Outbox outbox, RobotTable robots, NoticeAddresses addresses,
			Clock clock, ObjectProvider<NoticeSettings> given) {
		NoticeSettings settings = given.getIfAvailable(() -> NoticeSettings.DEFAULT);
		this.follower = follower;
		this.memory = memory;
		this.outbox = outbox;
		this.old = new OldNotices(outbox, clock, settings.keep(), settings.keepUnread());
		this.client = new RobotClient(clock, CONNECT_WITHIN);
		List<Courier> all = new ArrayList<>();
		Mail mail = settings.mail();
		if (mail != null) {
			all.add(new MailCourier(outbox, addresses, clock, mail));
		}
		for (Robot robot : settings.robots()) {
			all.add(new RobotCourier(robot, outbox, robots, this.client, clock));
		}
		this.couriers = List.copyOf(all);
	}

	/**
	 * How notices stand.
	 *
	 * @param position last log index whose people were told
	 * @param ways those by which something waits
	 */
	public record State(long position, List<Way> ways) {

		public State {
			ways = List.copyOf(ways);
		}

	}

	/**
	 * A way out of the program on which something waits.
	 *
	 * @param name {@code mail}, or {@code robot-} and its name
	 * @param waiting notices not sent yet
	 * @param oldest when what the oldest of them tells was recorded
	 */
	public record Way(String name, long waiting, @Nullable Instant oldest) {
	}

	/** Tells everybody concerned of all the log says, in the program. */
	public void tell() {
		this.follower.follow();
	}

	/** Tells, and takes out what is due, on the calling thread. */
	public void runDue() {
		tell();
		this.couriers.forEach(Courier::deliver);
	}

	/**
	 * Deletes what was read or delivered longer ago than notices are kept.
	 * @return how many at least
	 */
	public int deleteOld() {
		return this.old.delete();
	}

	/**
	 * Makes what is remembered of projects and obstacles anew from the log; tells and
	 * sends nothing.
	 * @return false when another process is at work on it
	 */
	public boolean rebuild() {
		return this.follower.rebuild();
	}

	/** How notices stand. */
	public State state() {
		List<Way> ways = this.outbox.standings().stream().map((standing) -> new Way(switch (standing.channel()) {
			case EMAIL -> "mail";
			case ROBOT -> "robot-" + standing.recipient();
			case IN_APP -> "in-app";
		}, standing.waiting(), standing.oldest())).toList();
		return new State(this.memory.position().basis().logIndex(), ways);
	}

	/** Names of the ways out that are open in this process, as in {@link Way}. */
	public List<String> ways() {
		return this.couriers.stream().map(Courier::name).toList();
	}

	/** What deletes old notices. */
	OldNotices old() {
		return this.old;
	}

	/** The ways out that are open in this process. */
	List<Courier> couriers() {
		return this.couriers;
	}

	@Override
	public void destroy() {
		this.client.close();
	}

}
