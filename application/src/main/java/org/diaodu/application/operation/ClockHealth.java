package org.diaodu.application.operation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

import org.diaodu.command.clock.Clockwork;

/**
 * Whether clocks were set aside because their ringing was refused for good: the alarm
 * rings as it does for events set aside (ADR 0022), and everything else goes on.
 */
@Component("clocks")
class ClockHealth implements HealthIndicator {

	private static final Status PARKED = new Status("PARKED", "clocks were set aside");

	private final ObjectProvider<Clockwork> clockwork;

	ClockHealth(ObjectProvider<Clockwork> clockwork) {
		this.clockwork = clockwork;
	}

	@Override
	public Health health() {
		Clockwork here = this.clockwork.getIfAvailable();
		if (here == null) {
			return Health.up().build();
		}
		Clockwork.State state = here.state();
		return ((state.aside() > 0) ? Health.status(PARKED) : Health.up()).withDetail("position", state.position())
			.withDetail("due", state.due())
			.withDetail("aside", state.aside())
			.build();
	}

}
