package org.diaodu.application.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.diaodu.command.notice.Notices;

/**
 * How far people were told, how many notices wait to leave the program by each way, and
 * for how long.
 */
@Component
class NoticeMetrics implements MeterBinder {

	private final ObjectProvider<Notices> notices;

	private final Clock clock;

	NoticeMetrics(ObjectProvider<Notices> notices, Clock clock) {
		this.notices = notices;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.notices.ifAvailable((here) -> {
			Gauge.builder("diaodu.notice.position", () -> here.state().position())
				.description("Last entry of the dispatch log whose people were told")
				.register(registry);
			here.ways().forEach((way) -> {
				gauge(registry, "diaodu.notice.waiting", "Notices that were not sent yet", here, way,
						Notices.Way::waiting);
				gauge(registry, "diaodu.notice.oldest.seconds", "Age of the oldest notice that was not sent yet", here,
						way, this::age);
			});
		});
	}

	private double age(Notices.Way way) {
		Instant oldest = way.oldest();
		return (oldest != null) ? Duration.between(oldest, this.clock.instant()).toSeconds() : 0;
	}

	private static void gauge(MeterRegistry registry, String name, String description, Notices notices, String way,
			ToDoubleFunction<Notices.Way> value) {
		Gauge
			.builder(name,
					() -> notices.state()
						.ways()
						.stream()
						.filter((each) -> each.name().equals(way))
						.mapToDouble(value)
						.sum())
			.description(description)
			.tag("way", way)
			.register(registry);
	}

}
