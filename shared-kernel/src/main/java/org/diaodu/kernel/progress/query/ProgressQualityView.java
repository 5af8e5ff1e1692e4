package org.diaodu.kernel.progress.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.progress.ProgressGap;

/**
 * How fresh and complete what is known of a project is.
 *
 * @param lastReportedOn day of the last report that counts, null when there is none
 * @param daysSince since then, or since its registration
 * @param updateDays after how many days it should be reported again, null without policy
 * @param late whether more have passed
 * @param factGaps how many facts of its card it lacks
 * @param gaps what the dispatch ledger lacks
 * @param completePercent of what is asked for, two decimals
 */
public record ProgressQualityView(@Nullable LocalDate lastReportedOn, int daysSince, @Nullable Integer updateDays,
		boolean late, int factGaps, List<ProgressGap> gaps, BigDecimal completePercent) {

	public ProgressQualityView {
		gaps = List.copyOf(gaps);
	}

}
