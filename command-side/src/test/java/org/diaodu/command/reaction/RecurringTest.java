package org.diaodu.command.reaction;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.diaodu.command.MovableClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusalCode;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-021")
@ExtendWith(OutputCaptureExtension.class)
class RecurringTest {

	private static final RecordedEvents LOG = (RecordedEvents) Proxy.newProxyInstance(
			RecurringTest.class.getClassLoader(), new Class<?>[] { RecordedEvents.class },
			(proxy, method, arguments) -> (AutoCloseable) () -> {
			});

	private static RuntimeException refused(RefusalCode code) {
		return new CompletionException(new CommandExecutionException("refused", null, Refusal.of(code)));
	}

	private static void fail(RuntimeException failure) throws InterruptedException {
		CompletableFuture<Thread> failed = new CompletableFuture<>();
		Recurring work = new Recurring("lamps", LOG, Clock.systemUTC(), () -> {
			failed.complete(Thread.currentThread());
			throw failure;
		}, () -> null) {
		};
		work.start();
		Thread thread = failed.orTimeout(30, TimeUnit.SECONDS).join();
		// It tells of it first, and then rests for a while.
		for (int i = 0; i < 3_000 && thread.getState() != Thread.State.TIMED_WAITING; i++) {
			Thread.sleep(10);
		}
		assertThat(thread.getState()).isEqualTo(Thread.State.TIMED_WAITING);
		work.stop();
	}

	@Test
	void whatPassesByItselfIsOneLine(CapturedOutput output) throws InterruptedException {
		fail(refused(CommonRefusal.CONCURRENT_CHANGE));
		fail(new IllegalStateException(refused(CommonRefusal.STORE_UNAVAILABLE)));
		assertThat(output.getAll()).doesNotContain("WARN", "\tat ", "CompletionException");
	}

	@Test
	void whatIsNotKnownToPassIsAWarningWithItsCause(CapturedOutput output) throws InterruptedException {
		fail(refused(CommonRefusal.NOT_PERMITTED));
		assertThat(output.getAll()).contains("WARN", "lamps stand still", "\tat ");
	}

	/** A machine was suspended, or its clock was set: nothing else wakes it then. */
	@Test
	void seesThatTheClockOnTheWallLeapt() throws InterruptedException {
		Instant night = Instant.parse("2026-11-27T00:00:00Z");
		MovableClock wall = new MovableClock(night);
		Semaphore done = new Semaphore(0);
		Recurring work = new Recurring("lamps", LOG, wall, done::release, () -> night.plusSeconds(3_600)) {
		};
		work.start();
		try {
			assertThat(done.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
			assertThat(done.tryAcquire(3, TimeUnit.SECONDS)).as("nothing is due").isFalse();
			wall.set(night.plusSeconds(7_200));
			assertThat(done.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
		}
		finally {
			work.stop();
		}
	}

}
