package org.diaodu.kernel.progress.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;

/**
 * Work has stood still so long that the licence must be verified again before it resumes
 * (C6.5).
 */
@EventName("progress.licence-reverify-required")
@Revision("1")
public record LicenceReverifyRequired(String projectId, String stopId, LocalDate stoppedOn,
		LocalDate occurredOn) implements ProgressEvent, ClockBearing {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return List.of(new ClockRef(ClockKind.LICENCE_REVERIFY, this.stopId));
	}

}
