package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * A node is expected on another day than before; its planned day stays.
 */
@EventName("lifecycle.node-forecast-changed")
@Revision("1")
public record NodeForecastChanged(String projectId, String nodeCode, @Nullable LocalDate before, LocalDate forecastOn,
		@Nullable String reason, LocalDate occurredOn) implements LifecycleEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
