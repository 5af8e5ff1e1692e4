package org.diaodu.command.log;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.diaodu.kernel.message.RecordedEvents;

/**
 * The reading half of the log: all that a process needs that only shows. Expects a
 * {@code javax.sql.DataSource}.
 */
@Configuration(proxyBeanMethods = false)
public class LogReading {

	@Bean
	EventCodec eventCodec() {
		return new EventCodec();
	}

	@Bean
	LogReader logReader(DataSource dataSource, EventCodec codec) {
		return new LogReader(dataSource, codec);
	}

	@Bean
	LogSignal logSignal(LogReader reader) {
		return new LogSignal(() -> reader.head().logIndex());
	}

	@Bean
	RecordedEvents recordedEvents(LogReader reader, LogSignal signal) {
		return new LogRecordedEvents(reader, signal);
	}

}
