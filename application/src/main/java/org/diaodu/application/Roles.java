package org.diaodu.application;

import java.time.Clock;
import java.util.UUID;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import org.diaodu.command.CommandSide;
import org.diaodu.command.clock.ClockSettings;
import org.diaodu.command.log.LogReading;
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
