package org.diaodu.application.operation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import org.diaodu.command.notice.Notices;

/**
 * What waits to leave the program. A mail server or a robot that is away is no illness of
 * the program: all is told inside, and waits for outside.
 */
@Component("notices")
class NoticeHealth implements HealthIndicator {

	private final ObjectProvider<Notices> notices;

	NoticeHealth(ObjectProvider<Notices> notices) {
		this.notices = notices;
	}

	@Override
	public Health health() {
		Health.Builder up = Health.up();
		Notices here = this.notices.getIfAvailable();
		if (here != null) {
			Notices.State state = here.state();
			up.withDetail("position", state.position());
			for (Notices.Way way : state.ways()) {
				up.withDetail(way.name(), way.waiting() + " waiting, the oldest since " + way.oldest());
			}
		}
		return up.build();
	}

}
