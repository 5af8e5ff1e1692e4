package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * The project is or is no longer a pilot of life-cycle management (全生命周期试点).
 */
@EventName("lifecycle.pilot-changed")
@Revision("1")
public record LifecyclePilotChanged(String projectId, boolean pilot, String documentNo,
		LocalDate occurredOn) implements LifecycleEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
