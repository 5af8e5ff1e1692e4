package org.diaodu.kernel.permit.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * The permit was issued.
 *
 * @param number of the document
 * @param validUntil last day, null when without end
 * @param untilStart whether that is the time in which work must start, and ends with the
 * start
 * @param daysUsed counted as the statutory limit is counted, standstill left out
 * @param nodeCode the node it achieves by the catalogue of permits, null when none; whose
 * planned day is waited for no longer
 */
@EventName("permit.issued")
@Revision("1")
public record PermitIssued(String projectId, String permitId, String number, @Nullable LocalDate validUntil,
		boolean untilStart, int daysUsed, @Nullable String nodeCode, String catalogueVersion, List<DueClock> clocks,
		LocalDate occurredOn) implements PermitEvent, ClockBearing {

	public PermitIssued {
		clocks = List.copyOf(clocks);
	}

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<DueClock> startsClocks() {
		return this.clocks;
	}

	@Override
	public List<ClockRef> endsClocks() {
		List<ClockRef> ended = new ArrayList<>(PermitClocks.limits(this.permitId));
		if (this.nodeCode != null) {
			ended.add(new ClockRef(ClockKind.NODE_DUE, this.nodeCode));
		}
		return List.copyOf(ended);
	}

}
