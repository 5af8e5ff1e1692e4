package org.diaodu.command.log;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

import javax.sql.DataSource;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

import org.diaodu.kernel.message.RecordedEvents;

/**
 * Axon's beans over the dispatch log, each by hand: without JPA, Axon's own choice on
 * Spring Boot 4 is no event store and no transactions, without a word.
 */
@Configuration(proxyBeanMethods = false)
@Import(LogReading.class)
class LogConfiguration {

	private static final int MAX_BATCH = 500;

	private static final int MAX_WAITING = 10_000;

	private static final int MAX_PAUSE_MICROS = 5_000;

	/** Some kilobytes each: what a city works on in a day, not all it ever had. */
	private static final int MAX_KEPT = 10_000;

	@Bean
	LogWriter logWriter(DataSource dataSource, Clock clock) {
		return new LogWriter(dataSource, clock);
	}

	@Bean
	GroupAppender groupAppender(LogWriter writer, LogSignal signal) {
		return new GroupAppender(writer, MAX_BATCH, MAX_WAITING, signal::appended);
	}

	@Bean
	DispatchLogEngine eventStorageEngine(GroupAppender appender, LogReader reader, EventCodec codec) {
		return new DispatchLogEngine(appender, reader, codec);
	}

	@Bean
	Foresight foresight(LogReader reader, EventCodec codec) {
		return new Foresight(reader, codec);
	}

	/** Named as Axon names the bus that is the event store. */
	@Bean("eventBus")
	@Qualifier("eventStore")
	DispatchEventStore eventStore(DispatchLogEngine engine, RecordedEvents log) {
		return new DispatchEventStore(engine, log);
	}

	@Bean
	@Qualifier("localSegment")
	DispatchCommandBus commandBus(LogReader reader, UnchangedReceipts unchanged, EventCodec codec, Clock clock,
			Precedence precedence) {
		RandomGenerator random = RandomGenerator.getDefault();
		return new DispatchCommandBus(reader, unchanged, codec, clock, precedence, () -> jitter(random));
	}

	@Bean
	UnchangedReceipts unchangedReceipts(DataSource dataSource, LogReader reader, Clock clock) {
		return new UnchangedReceipts(dataSource, reader, clock);
	}

	@Bean
	ReceiptRetention receiptRetention(UnchangedReceipts unchanged, Clock clock, Environment environment) {
		return new ReceiptRetention(unchanged, clock,
				environment.getProperty(ReceiptRetention.SETTING, Duration.class, ReceiptRetention.USUAL));
	}

	@Bean
	Precedence precedence() {
		return new Precedence();
	}

	private static Duration jitter(RandomGenerator random) {
		synchronized (random) {
			return Duration.ofNanos(random.nextInt(MAX_PAUSE_MICROS) * 1_000L);
		}
	}

	@Bean(AggregateBeans.CACHE)
	AggregateCache aggregateCache() {
		return new AggregateCache(MAX_KEPT);
	}

	@Bean(AggregateBeans.TARGETS)
	CommandTargets commandTargets() {
		return new CommandTargets();
	}

	@Bean
	Claims claims(LogReader reader) {
		return new HandlingClaims(reader::held);
	}

	@Bean
	TokenStore tokenStore() {
		return new NoTokenStore();
	}

	/** Not run here: whoever assembles the program runs it before it serves anybody. */
	@Bean
	@Lazy
	StartupCheck startupCheck(DataSource dataSource, LogWriter writer, LogReader reader, EventStore eventStore,
			ObjectProvider<CommandBus> commandBuses, ObjectProvider<TokenStore> tokenStores,
			ObjectProvider<TransactionManager> transactions, ObjectProvider<Serializer> serializers,
			ResourceLoader loader) {
		return new StartupCheck(dataSource,
				new StartupCheck.Wiring(eventStore, commandBuses.stream().toList(), tokenStores.stream().toList(),
						transactions.stream().toList(), serializers.stream().toList(),
						Objects.requireNonNull(loader.getClassLoader())),
				writer, reader);
	}

}
