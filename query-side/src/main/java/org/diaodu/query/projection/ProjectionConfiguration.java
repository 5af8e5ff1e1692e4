package org.diaodu.query.projection;

import java.util.List;

import org.axonframework.config.ConfigurerModule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.diaodu.kernel.message.RecordedEvents;

/**
 * One processor for each projection, known to Axon's configuration, which starts and
 * stops them.
 */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

	@Bean
	ProjectionProcessors projectionProcessors(List<Projection> projections, RecordedEvents events, LogPages pages,
			ProjectionStore store, Progress progress) {
		return new ProjectionProcessors(projections.stream()
			.map((projection) -> new ProjectionProcessor(projection, events, pages, store, progress))
			.toList());
	}

	@Bean
	ConfigurerModule projectionProcessorsModule(ProjectionProcessors processors) {
		return (configurer) -> configurer.eventProcessing((processing) -> {
			for (ProjectionProcessor processor : processors.all()) {
				String group = processor.getName();
				Projection projection = processor.projection();
				// A group exists for Axon once a handler is assigned to it; this one's
				// are
				// not Axon's to call.
				processing.registerEventHandler((configuration) -> projection)
					.assignHandlerInstancesMatching(group, (handler) -> handler == projection)
					.registerEventProcessor(group, (name, configuration, invoker) -> processor);
			}
		});
	}

}
