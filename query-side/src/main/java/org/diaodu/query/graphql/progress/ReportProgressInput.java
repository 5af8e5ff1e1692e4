package org.diaodu.query.graphql.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.query.graphql.CommandInput;

/**
 * A report; what is absent is carried forward.
 */
record ReportProgressInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, @Nullable String reportId, @Nullable ImageStage imageStage,
		@Nullable Integer percent, @Nullable String narrative, @Nullable BigDecimal investedThisYearWanYuan,
		@Nullable BigDecimal investedTotalWanYuan, @Nullable List<String> photos, @Nullable String correctsReportId,
		@Nullable String reason, @Nullable LocalDate occurredOn) implements CommandInput {
}
