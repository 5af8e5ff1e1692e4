package org.diaodu.query.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TurnsTest {

	@Test
	void asManyAsThereAreTurnsWorkAtOnce() throws Exception {
		Turns turns = new Turns(2, Duration.ofMinutes(1));
		AtomicInteger working = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < 50; i++) {
				all.add(threads.submit(() -> turns.take(() -> {
					most.accumulateAndGet(working.incrementAndGet(), Math::max);
					Thread.yield();
					return working.decrementAndGet();
				})));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}
		assertThat(most).hasValueBetween(1, 2);
		assertThat(working).hasValue(0);
		assertThat(turns.free()).isEqualTo(2);
	}

	@Test
	void oneThatTakesLongHoldsNobodyUpForEver() throws Exception {
		Turns turns = new Turns(1, Duration.ofMillis(50));
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Boolean> slow = threads.submit(() -> turns.take(() -> {
				begun.countDown();
				return awaited(end);
			}));
			begun.await();
			assertThat(turns.take(() -> "answered")).isEqualTo("answered");
			// Whoever comes next finds a turn: what takes so long no longer counts.
			assertThat(turns.take(turns::free)).isZero();
			assertThat(turns.free()).isOne();
			assertThat(slow.isDone()).isFalse();
			end.countDown();
			assertThat(slow.get()).isTrue();
		}
		assertThat(turns.free()).as("given back once").isOne();
	}

	@Test
	void aTurnIsGivenBackWhenTheWorkFails() {
		Turns turns = new Turns(1, Duration.ofMinutes(1));
		for (int i = 0; i < 3; i++) {
			assertThatIllegalStateException().isThrownBy(() -> turns.take(() -> {
				throw new IllegalStateException("refused");
			}));
		}
		assertThat(turns.take(() -> true)).isTrue();
	}

	private static boolean awaited(CountDownLatch latch) {
		try {
			latch.await();
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
