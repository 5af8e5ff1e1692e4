package org.diaodu.kernel.progress.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;

/**
 * Work goes on (复工).
 */
@EventName("progress.work-resumed")
@Revision("1")
public record WorkResumed(String projectId, String stopId,
		LocalDate occurredOn) implements ProgressEvent, ClockBearing {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return List.of(new ClockRef(ClockKind.STOP_REPORT_DUE, this.stopId),
				new ClockRef(ClockKind.LICENCE_REVERIFY, this.stopId));
	}

}
