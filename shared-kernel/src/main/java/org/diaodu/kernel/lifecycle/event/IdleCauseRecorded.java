package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.lifecycle.IdleCause;
import org.diaodu.kernel.message.EventName;

/**
 * Whose doing it is that the land lies idle was found out.
 */
@EventName("lifecycle.idle-cause-recorded")
@Revision("1")
public record IdleCauseRecorded(String projectId, IdleCause cause, String finding,
		LocalDate occurredOn) implements LifecycleEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
