package org.diaodu.kernel.statistics.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.policy.PolicyField;

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

	/** Whatever number of months policy watches: none of them matters any more. */
	@Override
	public List<ClockRef> endsClocks() {
		int most = Integer.parseInt(Objects.requireNonNull(PolicyField.STATISTICS_RED_MONTHS.highest()));
		return IntStream.rangeClosed(0, most)
			.mapToObj((months) -> new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, Integer.toString(months)))
			.toList();
	}

}
