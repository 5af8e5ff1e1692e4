package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.message.EventName;

/**
 * Somebody asks that the project enter a pool (first of two steps).
 *
 * @param from null while it is in none
 */
@EventName("lifecycle.pool-admission-proposed")
@Revision("1")
public record PoolAdmissionProposed(String projectId, @Nullable Pool from, Pool to, String reason, String proposerId,
		String proposerUnitId, LocalDate occurredOn) implements LifecycleEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
