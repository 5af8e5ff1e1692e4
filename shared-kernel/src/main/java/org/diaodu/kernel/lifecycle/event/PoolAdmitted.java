package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.message.EventName;

/**
 * The project entered a pool (second step).
 *
 * @param before null when it was in none
 */
@EventName("lifecycle.pool-admitted")
@Revision("1")
public record PoolAdmitted(String projectId, @Nullable Pool before, Pool after,
		LocalDate occurredOn) implements LifecycleEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
