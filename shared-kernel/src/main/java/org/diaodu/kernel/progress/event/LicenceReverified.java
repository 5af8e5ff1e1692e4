package org.diaodu.kernel.progress.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;

/**
 * The licence was verified again.
 */
@EventName("progress.licence-reverified")
@Revision("1")
public record LicenceReverified(String projectId, String stopId, String documentNo,
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
