package org.diaodu.command.log;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.project.command.CancelProject;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class PrecedenceTests {

	private static final int MANY = 5 * Precedence.FEW;

	private final Precedence precedence = new Precedence();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final AtomicInteger underWay = new AtomicInteger();

	private final CountDownLatch end = new CountDownLatch(1);

	@AfterEach
	void close() {
		this.end.countDown();
		this.threads.close();
	}

	/** Starts many of the program's own, which last until the end. */
	private void start(Precedence precedence) {
		IntStream.range(0, MANY).forEach((number) -> this.threads.execute(() -> precedence.ofProgram(() -> {
			this.underWay.incrementAndGet();
			try {
				return this.end.await(1, TimeUnit.MINUTES);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		})));
	}

	/** How many are under way when no more come. */
	private int settled() throws InterruptedException {
		int before = -1;
		while (before != this.underWay.get()) {
			before = this.underWay.get();
			Thread.sleep(Duration.ofMillis(400));
		}
		return before;
	}

	@Test
	void allAreUnderWayWhenNobodyActs() throws Exception {
		start(this.precedence);
		assertThat(settled()).isEqualTo(MANY);
	}

	@Test
	void fewAreUnderWayWhileSomebodyActsAndAllSoonAfter() throws Exception {
		this.precedence.arrive();
		start(this.precedence);
		assertThat(settled()).isEqualTo(Precedence.FEW);
		this.precedence.leave();
		assertThat(settled()).isEqualTo(MANY);
	}

	@Test
	void allAreDoneInTheEndThoughPeopleActAllTheTime() throws Exception {
		this.precedence.arrive();
		AtomicInteger most = new AtomicInteger();
		Future<?> done = CompletableFuture.allOf(IntStream.range(0, MANY)
			.mapToObj((number) -> CompletableFuture.runAsync(() -> this.precedence.ofProgram(() -> {
				most.accumulateAndGet(this.underWay.incrementAndGet(), Math::max);
				Thread.yield();
				return this.underWay.decrementAndGet();
			}), this.threads))
			.toArray(CompletableFuture[]::new));
		done.get(1, TimeUnit.MINUTES);
		assertThat(most).hasValueLessThanOrEqualTo(Precedence.FEW);
	}

	@Test
	void whoIsInterruptedWhileWaitingGoesOnAndStaysInterrupted() throws Exception {
		this.precedence.arrive();
		start(this.precedence);
		assertThat(settled()).isEqualTo(Precedence.FEW);
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		Thread.ofVirtual()
			.start(() -> interrupted.complete(this.precedence.ofProgram(() -> Thread.currentThread().isInterrupted())))
			.interrupt();
		assertThat(interrupted.get(1, TimeUnit.MINUTES)).isTrue();
	}

	@Test
	void aPersonActsWhileTheirCommandIsCarriedOutAndTheProgramDoesNot() throws Exception {
		try (TestDatabase database = TestDatabase.with("log");
				LogFixture process = new LogFixture(database.dataSource())) {
			CountDownLatch arrived = new CountDownLatch(1);
			process.bus.subscribe(CancelProject.class.getName(), (message) -> {
				arrived.countDown();
				return this.end.await(1, TimeUnit.MINUTES);
			});
			dispatch(process, Role.SYSTEM);
			assertThat(arrived.await(1, TimeUnit.MINUTES)).isTrue();
			assertThat(process.precedence.isSomebodyThere()).isFalse();
			dispatch(process, Role.MANAGER);
			while (!process.precedence.isSomebodyThere()) {
				Thread.sleep(5);
			}
			start(process.precedence);
			assertThat(settled()).isEqualTo(Precedence.FEW);
			this.end.countDown();
			this.threads.close();
			assertThat(this.underWay).hasValue(MANY);
		}
	}

	private void dispatch(LogFixture process, Role role) {
		this.threads.execute(() -> process.bus
			.dispatch(new GenericCommandMessage<>(new CancelProject(LogFixture.newId(), "取消", LogFixture.DAY),
					new Attribution("person-1", role.name(), "unit-210106", "GRAPHQL", UUID.randomUUID(), "journey-1",
							null, Attribution.Source.WITNESSED, List.of())
						.toMetaData())));
	}

}
