package org.diaodu.kernel.statistics.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;

/**
 * The project started so many months ago and is not in official statistics (C6.5).
 */
@EventName("statistics.entry-overdue")
@Revision("1")
public record StatisticsEntryOverdue(String projectId, int months, LocalDate dueOn,
		LocalDate occurredOn) implements StatisticsEvent, ClockBearing {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return List.of(new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, Integer.toString(this.months)));
	}

}
