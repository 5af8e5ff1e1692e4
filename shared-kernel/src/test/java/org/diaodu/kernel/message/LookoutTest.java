package org.diaodu.kernel.message;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LookoutTest {

	private final AtomicInteger looks = new AtomicInteger();

	private final Semaphore looked = new Semaphore(0);

	private final Semaphore failed = new Semaphore(0);

	private void look() {
		int number = this.looks.incrementAndGet();
		this.looked.release();
		if (number == 1) {
			throw new IllegalStateException("the store is away");
		}
	}

	@Test
	void looksWhileSomebodyListensAndAgainAfterALookThatFailed() throws InterruptedException {
		AtomicInteger begun = new AtomicInteger();
		try (Lookout lookout = new Lookout("test-lookout", this::look, (failure) -> this.failed.release())) {
			lookout.wake();
			assertThat(this.looked.tryAcquire(300, TimeUnit.MILLISECONDS)).as("nobody listens").isFalse();
			lookout.listen(begun::incrementAndGet);
			lookout.listen(begun::incrementAndGet);
			assertThat(this.looked.tryAcquire(3, 30, TimeUnit.SECONDS)).isTrue();
			assertThat(this.failed.availablePermits()).isOne();
			assertThat(begun).as("before the first, since the second changes nothing").hasValue(1);
			lookout.leave();
			lookout.leave();
			lookout.listen(begun::incrementAndGet);
			assertThat(begun).hasValue(2);
		}
	}

	@Test
	void looksNoMoreOnceItIsClosed() throws InterruptedException {
		Lookout lookout = new Lookout("test-lookout", this::look, (failure) -> this.failed.release());
		lookout.listen();
		assertThat(this.looked.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
		lookout.close();
		int before = this.looks.get();
		lookout.wake();
		TimeUnit.MILLISECONDS.sleep(600);
		assertThat(this.looks.get()).as("at most the one under way").isBetween(before, before + 1);
	}

}
