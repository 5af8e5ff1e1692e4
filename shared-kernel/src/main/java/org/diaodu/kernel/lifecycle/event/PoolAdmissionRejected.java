package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.message.EventName;

/**
 * The project does not enter the pool it was proposed for.
 */
@EventName("lifecycle.pool-admission-rejected")
@Revision("1")
public record PoolAdmissionRejected(String projectId, Pool to, String reason,
		LocalDate occurredOn) implements LifecycleEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
