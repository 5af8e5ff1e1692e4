package org.diaodu.query.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.audit.query.ProjectionView;
import org.diaodu.kernel.audit.query.ProjectionsView;

/**
 * Red when a serving projection is more than a minute behind the log, or when it has been
 * falling further behind for a while. A rebuild may be behind. Events set aside have a
 * status of their own, which the application ranks below UP (ADR 0022).
 */
@Component("projections")
class ProjectionHealth implements HealthIndicator {

	/** Shown instead of UP while events are set aside. */
	static final Status PARKED = new Status("PARKED", "events were set aside");

	private static final long LONGEST_LAG_SECONDS = 60;

	/** A lag that only ever grew for so long will not end by itself. */
	private static final Duration GROWING_FOR = Duration.ofSeconds(20);

	/** Shorter lags come and go under load. */
	private static final long NOTICED_LAG_SECONDS = 5;

	private final ProjectionLag lag;

	private final Clock clock;

	private final Map<String, Growth> growth = new HashMap<>();

	ProjectionHealth(ProjectionLag lag, Clock clock) {
		this.lag = lag;
		this.clock = clock;
	}

	@Override
	public synchronized Health health() {
		ProjectionsView now = this.lag.now();
		Health.Builder health = Health.up();
		if (now.projections().stream().anyMatch((view) -> view.parked() > 0)) {
			health.status(PARKED);
		}
		for (ProjectionView view : now.projections()) {
			if (view.serving() && (view.lagSeconds() > LONGEST_LAG_SECONDS || grows(view))) {
				health.down();
			}
		}
		now.projections()
			.forEach((view) -> health.withDetail(view.group() + (view.serving() ? "" : " (being built)"),
					Map.of("position", view.position(), "lagEntries", view.lagEntries(), "lagSeconds",
							view.lagSeconds(), "parked", view.parked())));
		return health.withDetail("head", now.head().logIndex()).build();
	}

	/** Behind, and never less so since some time ago. */
	private boolean grows(ProjectionView view) {
		Instant now = this.clock.instant();
		Growth before = this.growth.get(view.group());
		if (before == null || view.lagEntries() < before.lagEntries() || view.lagSeconds() < NOTICED_LAG_SECONDS) {
			this.growth.put(view.group(), new Growth(now, view.lagEntries()));
			return false;
		}
		this.growth.put(view.group(), new Growth(before.since(), view.lagEntries()));
		return Duration.between(before.since(), now).compareTo(GROWING_FOR) > 0;
	}

	private record Growth(Instant since, long lagEntries) {
	}

}
