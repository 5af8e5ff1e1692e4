package org.diaodu.kernel.statistics.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;

/**
 * The project is in official statistics (入库纳统).
 *
 * @param month such as {@code 2018-05}
 * @param messageId of the statistics office
 */
@EventName("statistics.entered")
@Revision("1")
public record StatisticallyEntered(String projectId, String month, String messageId,
		LocalDate occurredOn) implements StatisticsEvent, ClockBearing {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return List.of(new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, "1"),
				new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, "2"));
	}

}
