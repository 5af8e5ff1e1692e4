package org.diaodu.application;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import org.diaodu.command.CommandSide;
import org.diaodu.command.clock.ClockSettings;
import org.diaodu.command.log.LogReading;
import org.diaodu.command.notice.NoticeSettings;
import org.diaodu.kernel.message.IdSource;
import org.diaodu.query.QuerySide;

/**
 * Which sides run in this process, and the two sources of chance they share.
 */
@Configuration(proxyBeanMethods = false)
class Roles {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	IdSource idSource() {
		return UUID::randomUUID;
	}

	/** The deciding side. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnExpression("!'query'.equalsIgnoreCase('${diaodu.role:all}')")
	@Import(CommandSide.class)
	static class Commands {

		@Bean
		ClockSettings clockSettings(DiaoduSettings settings) {
			return new ClockSettings(settings.clocks().running(), settings.clocks().parallel());
		}

		@Bean
		NoticeSettings noticeSettings(DiaoduSettings settings) {
			DiaoduSettings.Notices notices = settings.notices();
			return new NoticeSettings(mail(notices.smtp()),
					notices.robots().entrySet().stream().map((each) -> robot(each.getKey(), each.getValue())).toList(),
					notices.outsideWithin(), notices.keep(), notices.keepUnread());
		}

		private static NoticeSettings.Robot robot(String name, DiaoduSettings.Robot robot) {
			NoticeSettings.RobotKind kind = robot.kind();
			String unit = robot.unit();
			String url = robot.url();
			if (kind == null || unit == null || url == null) {
				throw new IllegalStateException("diaodu.notices.robots." + name
						+ " 需要 kind、unit 和 url / diaodu.notices.robots." + name + " needs kind, unit and url");
			}
			return new NoticeSettings.Robot(name, kind, unit, url, robot.secret(), robot.perMinute(), robot.timeout());
		}

		private static NoticeSettings.@Nullable Mail mail(DiaoduSettings.Smtp smtp) {
			String host = smtp.host();
			if (host == null || host.isBlank()) {
				return null;
			}
			String from = smtp.from();
			if (from == null || from.isBlank()) {
				throw new IllegalStateException("diaodu.notices.smtp.host 需要 diaodu.notices.smtp.from / "
						+ "diaodu.notices.smtp.host needs the sender's address in diaodu.notices.smtp.from");
			}
			String user = smtp.user();
			return new NoticeSettings.Mail(host, smtp.port(), (user != null && !user.isBlank()) ? user : null,
					smtp.password(), from, smtp.protection(), smtp.timeout());
		}

	}

	/** What a process that only shows needs of the other side: to read the log. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnExpression("'query'.equalsIgnoreCase('${diaodu.role:all}')")
	@Import(LogReading.class)
	static class Log {

	}

	/** The showing side. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnExpression("!'command'.equalsIgnoreCase('${diaodu.role:all}')")
	@Import(QuerySide.class)
	static class Queries {

	}

}
