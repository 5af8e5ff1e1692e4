package org.diaodu.application.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.diaodu.command.clock.Clockwork;

/**
 * How many clocks fell due and did not ring yet, and how many were set aside.
 */
@Component
class ClockMetrics implements MeterBinder {

	private final ObjectProvider<Clockwork> clockwork;

	ClockMetrics(ObjectProvider<Clockwork> clockwork) {
		this.clockwork = clockwork;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.clockwork.ifAvailable((here) -> {
			Gauge.builder("diaodu.clock.due", () -> here.state().due())
				.description("Clocks that fell due and did not ring yet")
				.register(registry);
			Gauge.builder("diaodu.clock.aside", () -> here.state().aside())
				.description("Clocks set aside because their ringing was refused")
				.register(registry);
		});
	}

}
