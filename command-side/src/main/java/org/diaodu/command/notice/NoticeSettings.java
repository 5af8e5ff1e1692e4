package org.diaodu.command.notice;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The ways out of the program. None is open unless somebody opens it. Secrets are never
 * printed.
 *
 * @param mail the SMTP server, null for no mail
 * @param robots robots of groups
 * @param outsideWithin what was recorded longer ago when it is read goes to nobody
 * outside: it is no news any more
 * @param keep how long what was read or delivered is kept; zero to keep everything for
 * good
 * @param keepUnread how long what nobody read is kept after it was recorded; zero for
 * good
 */
public record NoticeSettings(@Nullable Mail mail, List<Robot> robots, Duration outsideWithin, Duration keep,
		Duration keepUnread) {

	/** Everything stays in the program. */
	public static final NoticeSettings DEFAULT = new NoticeSettings(null, List.of(), Duration.ofDays(30),
			Duration.ofDays(365), Duration.ofDays(730));

	public NoticeSettings {
		robots = List.copyOf(robots);
		if (keep.isNegative()) {
			throw new IllegalArgumentException("notices are kept for less than no time");
		}
		if (!keepUnread.isZero() && keepUnread.compareTo(keep) < 0) {
			throw new IllegalArgumentException("notices are kept for a shorter time unread than read");
		}
		Set<String> names = new HashSet<>();
		for (Robot robot : robots) {
			if (!names.add(robot.name())) {
				throw new IllegalArgumentException("two robots are called " + robot.name());
			}
		}
	}

	/** How a connection to the SMTP server is protected. */
	public enum Protection {

		/** not at all: for a server on the same machine */
		NONE,
		/** by STARTTLS, or else nothing is sent */
		STARTTLS,
		/** from the first byte */
		TLS

	}

	/**
	 * An SMTP server.
	 *
	 * @param user to log in as, null for none
	 * @param from the address of the program
	 * @param timeout longest wait for a connection and for each answer
	 */
	public record Mail(String host, int port, @Nullable String user, @Nullable String password, String from,
			Protection protection, Duration timeout) {

		@Override
		public String toString() {
			return "Mail[" + this.host + ':' + this.port + ']';
		}

	}

	/** Whose robot it is. */
	public enum RobotKind {

		/** 企业微信 */
		WECOM(2_048),
		/** 钉钉 */
		DINGTALK(16_000);

		private final int mostBytes;

		RobotKind(int mostBytes) {
			this.mostBytes = mostBytes;
		}

		/** How long the text of a message may be, in UTF-8. */
		int mostBytes() {
			return this.mostBytes;
		}

	}

	/**
	 * A robot of a group.
	 *
	 * @param name stored with what is sent by it, for ever
	 * @param unitId the unit whose group it is; that of a city or district also gets what
	 * its development and reform commission gets
	 * @param url a secret: whoever knows it writes to the group
	 * @param secret with which DingTalk has requests signed, null for none
	 * @param perMinute how often it may be called in any minute
	 * @param timeout longest wait for an answer
	 */
	public record Robot(String name, RobotKind kind, String unitId, String url, @Nullable String secret, int perMinute,
			Duration timeout) {

		public Robot {
			if (perMinute < 1) {
				throw new IllegalArgumentException("the robot " + name + " may never be called");
			}
		}

		@Override
		public String toString() {
			return "Robot[" + this.name + ']';
		}

	}

}
