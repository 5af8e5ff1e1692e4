package org.diaodu.kernel.progress;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.value.WanYuan;

/**
 * What a report says, whole: typed or carried forward. Dispatch figures, never official
 * statistics.
 *
 * @param percent of the work, 0 to 100
 * @param investedThisYear 万元, 本年完成投资
 * @param investedTotal 万元, 自开始建设累计完成投资
 */
public record ProgressFigures(ImageStage imageStage, int percent, @Nullable String narrative, WanYuan investedThisYear,
		WanYuan investedTotal) {

}
