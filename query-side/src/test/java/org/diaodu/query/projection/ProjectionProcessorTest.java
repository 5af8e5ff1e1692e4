package org.diaodu.query.projection;

import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.query.InMemoryEvents;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.projection.ProjectionStore.Parked;
import org.diaodu.query.projection.ProjectionStore.Standing;
import org.diaodu.query.projection.ProjectionStore.State;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectionProcessorTest {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final TestDatabase database = TestDatabase.with("query");

	private final InMemoryEvents events = new InMemoryEvents();

	private final JdbcClient owner = JdbcClient.create(this.database.owner());

	private final Process first = new Process(this.database.anotherPool(4));

	@BeforeEach
	void tables() {
		for (Slot slot : Slot.values()) {
			this.owner.sql("CREATE TABLE " + slot.table("counted")
					+ " (subject text PRIMARY KEY, n bigint NOT NULL, order_seen text NOT NULL, log_index bigint NOT NULL)")
				.update();
			this.owner.sql("GRANT ALL ON " + slot.table("counted") + " TO diaodu_app").update();
		}
	}

	@AfterEach
	void close() {
		this.first.close();
		this.database.close();
	}

	@Test
	void everyEventIsCountedOnceWhenTwoProcessesFeedTheSameProjection() {
		try (Process second = new Process(this.database.anotherPool(4))) {
			ProjectionProcessor one = this.first.processor(new Counting());
			ProjectionProcessor two = second.processor(new Counting());
			one.start();
			two.start();
			for (int i = 0; i < 6_000; i++) {
				withdraw("project-" + i % 7);
			}
			await(() -> this.first.serving("counting").position() == 5_999);
			one.shutDown();
			two.shutDown();
			assertThat(counts(this.first.serving("counting").slot())).isEqualTo(expected());
		}
	}

	@Test
	void aPoisonEventSetsItsOwnSubjectAsideAndLetsTheRestFlow() {
		Counting projection = new Counting();
		projection.refused.add("project-2");
		ProjectionProcessor processor = this.first.processor(projection);
		for (int i = 0; i < 50; i++) {
			withdraw("project-" + i % 5);
		}
		turnToTheEnd(processor);
		assertThat(counts(Slot.A)).containsOnlyKeys("project-0", "project-1", "project-3", "project-4");
		assertThat(this.first.store.parked()).extracting(Parked::subject).containsOnly("project-2").hasSize(10);
		assertThat(this.first.store.parked().get(0).reason()).contains("refused for a test");
		assertThat(this.first.serving("counting").position()).isEqualTo(49);
	}

	@Test
	void aFailingStatementLeavesNoTraceAndLetsTheRestFlow() {
		Counting projection = new Counting();
		projection.failingInSql.add("project-1");
		ProjectionProcessor processor = this.first.processor(projection);
		for (int i = 0; i < 30; i++) {
			withdraw("project-" + i % 3);
		}
		turnToTheEnd(processor);
		assertThat(counts(Slot.A)).containsOnlyKeys("project-0", "project-2");
		assertThat(counts(Slot.A).values()).containsOnly(10L);
		assertThat(this.first.store.parked()).extracting(Parked::subject).containsOnly("project-1").hasSize(10);
	}

	@Test
	void anUnreadableEntrySetsItsSubjectAside() {
		ProjectionProcessor processor = this.first.processor(new Counting());
		withdraw("project-1");
		this.events.appendUnreadable("project-1", "project.withdrawn");
		withdraw("project-1");
		withdraw("project-2");
		turnToTheEnd(processor);
		assertThat(counts(Slot.A)).isEqualTo(Map.of("project-1", 1L, "project-2", 1L));
		assertThat(this.first.store.parked()).extracting(Parked::logIndex).containsExactly(1L, 2L);
	}

	@Test
	void whatWasSetAsideIsAppliedInOrderOnceTheCauseIsGone() {
		Counting projection = new Counting();
		projection.refused.add("project-2");
		ProjectionProcessor processor = this.first.processor(projection);
		for (int i = 0; i < 9; i++) {
			withdraw("project-" + i % 3);
		}
		turnToTheEnd(processor);
		assertThat(processor.retryParked()).as("while the cause is there").isZero();
		projection.refused.clear();
		assertThat(processor.retryParked()).isEqualTo(3);
		assertThat(counts(Slot.A)).isEqualTo(expected());
		assertThat(orderSeen("project-2")).isEqualTo(" 2 5 8");
		assertThat(this.first.store.parked()).isEmpty();
	}

	@Test
	void whatWasSetAsideIsTriedAgainAtTheNextStart() {
		Counting projection = new Counting();
		projection.refused.add("project-1");
		withdraw("project-1");
		withdraw("project-1");
		turnToTheEnd(this.first.processor(projection));
		assertThat(this.first.store.parked()).hasSize(2);
		ProjectionProcessor corrected = this.first.processor(new Counting());
		corrected.start();
		await(() -> this.first.store.parked().isEmpty());
		assertThat(counts(Slot.A)).isEqualTo(expected());
	}

	@Test
	void servesNewEventsWhileItIsRebuilt() {
		ProjectionProcessor processor = this.first.processor(new Counting());
		for (int i = 0; i < 2 * Feed.BUILDING_PAGE + 1; i++) {
			withdraw("project-" + i % 3);
		}
		turnToTheEnd(processor);
		processor.rebuild();
		for (int page = 0; page < 3; page++) {
			withdraw("project-new");
			processor.turn();
			assertThat(this.first.serving("counting").slot()).as("still serves").isEqualTo(Slot.A);
			assertThat(this.first.serving("counting").position()).isEqualTo(this.events.head().logIndex());
			assertThat(counts(Slot.A)).isEqualTo(expected());
		}
		assertThat(counts(Slot.B)).as("built meanwhile").isNotEmpty();
		turnToTheEnd(processor);
		assertThat(this.first.serving("counting").slot()).as("the new one serves").isEqualTo(Slot.B);
		assertThat(counts(Slot.B)).isEqualTo(expected());
	}

	@Test
	void aNewVersionIsBuiltBesideTheOldOneWhichGoesOnUntilThen() {
		ProjectionProcessor old = this.first.processor(new Counting());
		withdraw("project-1");
		turnToTheEnd(old);
		Counting doubling = new Counting(2, 2);
		ProjectionProcessor next = this.first.processor(doubling);
		this.first.store.claim(doubling);
		withdraw("project-1");
		old.turn();
		assertThat(this.first.serving("counting")).extracting(Standing::version, Standing::position)
			.containsExactly(1, 1L);
		turnToTheEnd(next);
		assertThat(this.first.serving("counting")).extracting(Standing::version, Standing::slot)
			.containsExactly(2, Slot.B);
		assertThat(counts(Slot.A)).isEqualTo(Map.of("project-1", 2L));
		assertThat(counts(Slot.B)).isEqualTo(Map.of("project-1", 4L));
		withdraw("project-1");
		assertThat(old.turn()).as("the old version rests").isFalse();
		assertThat(counts(Slot.A)).isEqualTo(Map.of("project-1", 2L));
	}

	@Test
	void catchesUpAloneAfterTheDatabaseWasAway() throws Exception {
		ProjectionProcessor processor = this.first.processor(new Counting());
		processor.start();
		withdraw("project-1");
		await(() -> this.first.serving("counting").position() == 0);
		try (Connection other = TestDatabase.with("query").dataSource().getConnection()) {
			String name = this.owner.sql("SELECT current_database()").query(String.class).single();
			JdbcClient outside = JdbcClient
				.create(new org.springframework.jdbc.datasource.SingleConnectionDataSource(other, true));
			other.createStatement().execute("RESET ROLE");
			outside.sql("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false").update();
			outside.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?")
				.param(name)
				.query()
				.listOfRows();
			withdraw("project-1");
			await(processor::isError);
			outside.sql("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true").update();
		}
		await(() -> reached(1));
		// Its last turn may have failed on a broken connection although the page was
		// written.
		await(() -> !processor.isError());
		assertThat(counts(Slot.A)).isEqualTo(expected());
	}

	/**
	 * Asked over the same pool, so it may fail until the pool has replaced what broke.
	 */
	private boolean reached(long position) {
		try {
			return this.first.serving("counting").position() == position;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	@Test
	void axonKnowsItAsAStreamingProcessorAndResetRebuildsIt() {
		ProjectionProcessor processor = this.first.processor(new Counting());
		withdraw("project-1");
		Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
		new ProjectionConfiguration().projectionProcessorsModule(new ProjectionProcessors(List.of(processor)))
			.configureModule(configurer);
		Configuration axon = configurer.start();
		try {
			StreamingEventProcessor known = axon.eventProcessingConfiguration()
				.eventProcessor("counting-1", StreamingEventProcessor.class)
				.orElseThrow();
			await(() -> known.processingStatus().containsKey(0)
					&& known.processingStatus().get(0).getCurrentPosition().orElse(-1) == 0);
			assertThat(known.isRunning()).isTrue();
			assertThat(known.processingStatus().get(0).isCaughtUp()).isTrue();
			known.resetTokens();
			await(() -> this.first.serving("counting").slot() == Slot.B);
			assertThat(counts(Slot.B)).isEqualTo(expected());
		}
		finally {
			axon.shutdown();
		}
		assertThat(processor.isRunning()).isFalse();
	}

	@Test
	void waitingForAnIndexEndsWhenItIsReflectedAndIsBounded() {
		ProjectionProcessor processor = this.first.processor(new Counting());
		processor.start();
		withdraw("project-1");
		awaitIndexZero(this.first.progress);
		long began = System.nanoTime();
		this.first.progress.await(1_000, "counting");
		assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofMillis(1_900), PATIENCE);
	}

	@Test
	void waitingSeesWhatAnotherProcessProjected() {
		try (Process second = new Process(this.database.anotherPool(2))) {
			ProjectionProcessor processor = second.processor(new Counting());
			processor.start();
			withdraw("project-1");
			awaitIndexZero(this.first.progress);
		}
	}

	/** Waits as an answer does, again where the machine is too slow for its bound. */
	private void awaitIndexZero(Progress progress) {
		await(() -> {
			long began = System.nanoTime();
			progress.await(0, "counting");
			boolean reached = this.first.serving("counting").position() == 0;
			assertThat(reached || System.nanoTime() - began >= Duration.ofMillis(1_900).toNanos())
				.as("reached, or waited for as long as an answer may")
				.isTrue();
			return reached;
		});
	}

	@Test
	void textIndexesHoldNewRowsThemselvesOnceTidied() {
		for (Slot slot : Slot.values()) {
			this.owner
				.sql("INSERT INTO " + slot.table("project_search") + " SELECT 'project-' || i, ARRAY['沈阳', '机床'], i"
						+ " FROM generate_series(1, 100) i")
				.update();
		}
		this.first.store.tidy(new Counting() {
			@Override
			public List<String> tables() {
				return List.of("project_search");
			}
		}, Slot.A);
		assertThat(waitingPages(Slot.B)).as("pages that wait when nobody tidies").isPositive();
		assertThat(waitingPages(Slot.A)).isZero();
	}

	private long waitingPages(Slot slot) {
		return this.owner.sql("SELECT gin_clean_pending_list('" + slot.table("project_search_grams_idx") + "')")
			.query(Long.class)
			.single();
	}

	private void withdraw(String projectId) {
		this.events.append(new ProjectWithdrawn(projectId, "test", LocalDate.of(2026, 1, 1)),
				ProjectionFixture.attribution("person-1", Role.COORDINATOR, "unit-210100"));
	}

	private Map<String, Long> expected() {
		return new TreeMap<>(
				this.events.all().stream().collect(Collectors.groupingBy(Recorded::subject, Collectors.counting())));
	}

	private Map<String, Long> counts(Slot slot) {
		Map<String, Long> counts = new TreeMap<>();
		this.owner.sql("SELECT subject, n FROM " + slot.table("counted")).query((row) -> {
			counts.put(row.getString(1), row.getLong(2));
		});
		return counts;
	}

	private String orderSeen(String subject) {
		return this.owner.sql("SELECT order_seen FROM query_a.counted WHERE subject = ?")
			.param(subject)
			.query(String.class)
			.single();
	}

	private static void turnToTheEnd(ProjectionProcessor processor) {
		while (processor.turn()) {
			// once more
		}
	}

	private static void await(java.util.function.BooleanSupplier condition) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
			try {
				Thread.sleep(5);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	/** What one process has of its own. */
	private final class Process implements AutoCloseable {

		private final HikariDataSource pool;

		private final QueryDatabase database;

		private final ProjectionStore store;

		private final Progress progress;

		private final List<ProjectionProcessor> processors = new java.util.ArrayList<>();

		Process(HikariDataSource pool) {
			pool.setConnectionTimeout(5_000);
			this.pool = pool;
			this.database = new QueryDatabase(pool);
			this.store = new ProjectionStore(this.database);
			this.progress = new Progress(this.store);
		}

		ProjectionProcessor processor(Counting projection) {
			projection.jdbc = this.database.jdbc();
			ProjectionProcessor processor = new ProjectionProcessor(projection, ProjectionProcessorTest.this.events,
					new LogPages(ProjectionProcessorTest.this.events), this.store, this.progress);
			this.processors.add(processor);
			return processor;
		}

		Standing serving(String name) {
			return this.store.serving()
				.stream()
				.filter((s) -> s.name().equals(name))
				.findFirst()
				.orElseGet(() -> new Standing(name, Slot.A, 0, State.SERVING, -1, null));
		}

		@Override
		public void close() {
			this.processors.forEach(ProjectionProcessor::shutDown);
			this.pool.close();
		}

	}

}
