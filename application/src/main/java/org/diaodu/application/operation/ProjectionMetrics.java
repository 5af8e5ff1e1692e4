package org.diaodu.application.operation;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.audit.query.ProjectionView;
import org.diaodu.kernel.audit.query.ProjectionsView;
import org.diaodu.query.projection.ProjectionLag;

/**
 * The length of the log, and how far what is shown stands behind it: the worst of the
 * serving projections, and all events set aside. Measured at most once a second, however
 * often it is asked for.
 */
@Component
class ProjectionMetrics implements MeterBinder {

	private static final Duration FRESH = Duration.ofSeconds(1);

	private final ObjectProvider<ProjectionLag> lag;

	ProjectionMetrics(ObjectProvider<ProjectionLag> lag) {
		this.lag = lag;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.lag.ifAvailable((available) -> {
			Supplier<ProjectionsView> view = new Measured(available);
			gauge(registry, "diaodu.log.entries", "Entries of the dispatch log", view,
					(now) -> now.head().logIndex() + 1);
			gauge(registry, "diaodu.projection.lag.entries", "Entries the slowest serving projection has yet to read",
					view,
					(now) -> now.projections()
						.stream()
						.filter(ProjectionView::serving)
						.mapToLong(ProjectionView::lagEntries)
						.max()
						.orElse(0));
			gauge(registry, "diaodu.projection.lag.seconds", "Age of the oldest entry it has yet to read", view,
					(now) -> now.projections()
						.stream()
						.filter(ProjectionView::serving)
						.mapToLong(ProjectionView::lagSeconds)
						.max()
						.orElse(0));
			gauge(registry, "diaodu.projection.parked", "Events set aside because they could not be applied", view,
					(now) -> now.projections().stream().mapToLong(ProjectionView::parked).sum());
		});
	}

	private static void gauge(MeterRegistry registry, String name, String description, Supplier<ProjectionsView> view,
			ToDoubleFunction<ProjectionsView> value) {
		Gauge.builder(name, () -> value.applyAsDouble(view.get())).description(description).register(registry);
	}

	/** The last measurement while it is fresh. */
	private static final class Measured implements Supplier<ProjectionsView> {

		private final ProjectionLag lag;

		private ProjectionsView last;

		private long at;

		Measured(ProjectionLag lag) {
			this.lag = lag;
			this.last = lag.now();
			this.at = System.nanoTime();
		}

		@Override
		public synchronized ProjectionsView get() {
			if (System.nanoTime() - this.at > FRESH.toNanos()) {
				this.last = this.lag.now();
				this.at = System.nanoTime();
			}
			return this.last;
		}

	}

}
