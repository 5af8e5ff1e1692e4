package org.diaodu.kernel.project.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.message.EventName;

/**
 * 恢复.
 */
@EventName("project.restored")
@Revision("1")
public record ProjectRestored(String projectId, String reason,
		LocalDate occurredOn) implements ProjectEvent, ClockBearing {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public All allClocks() {
		return All.WAKE;
	}

}
