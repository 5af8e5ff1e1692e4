package org.diaodu.kernel.statistics.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * What was told of an entry into official statistics was wrong: the project is not in
 * them, or not from that month on. It may be entered anew. The clocks of a project that
 * started run again.
 *
 * @param month as it was told, such as {@code 2018-05}
 * @param withdrawsMessageId the message that told it
 * @param policyVersion the numbers the clocks are counted by, null without clocks
 */
@EventName("statistics.entry-withdrawn")
@Revision("1")
public record StatisticalEntryWithdrawn(String projectId, String month, String withdrawsMessageId, String reason,
		String messageId, @Nullable String policyVersion, List<DueClock> clocks,
		LocalDate occurredOn) implements StatisticsEvent, ClockBearing {

	public StatisticalEntryWithdrawn {
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

}
