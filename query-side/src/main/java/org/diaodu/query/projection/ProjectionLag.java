package org.diaodu.query.projection;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.audit.query.ProjectionView;
import org.diaodu.kernel.audit.query.ProjectionsView;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.query.projection.ProjectionStore.Standing;
import org.diaodu.query.projection.ProjectionStore.State;

/**
 * Measures how far the projections are behind the log.
 */
@Component
public class ProjectionLag {

	private final ProjectionStore store;

	private final RecordedEvents events;

	private final Clock clock;

	ProjectionLag(ProjectionStore store, RecordedEvents events, Clock clock) {
		this.store = store;
		this.events = events;
		this.clock = clock;
	}

	/** All projections in all their slots, now. */
	public ProjectionsView now() {
		List<Standing> standings = this.store.all();
		Basis head = this.events.head();
		List<ProjectionView> views = new ArrayList<>();
		for (Standing standing : standings) {
			if (standing.state() != State.RETIRED) {
				views.add(view(standing, head));
			}
		}
		return new ProjectionsView(views, head);
	}

	private ProjectionView view(Standing standing, Basis head) {
		long behind = Math.max(0, head.logIndex() - standing.position());
		return new ProjectionView(standing.name() + "-" + standing.version(), standing.slot().name(),
				standing.state() == State.SERVING, standing.position(), behind,
				(behind > 0) ? secondsSinceNext(standing.position()) : 0, this.store.parked(standing));
	}

	private long secondsSinceNext(long position) {
		List<Recorded> next = this.events.after(position, 1);
		return next.isEmpty() ? 0
				: Math.max(0, Duration.between(next.get(0).recordedAt(), this.clock.instant()).toSeconds());
	}

}
