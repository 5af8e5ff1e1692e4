package org.diaodu.kernel.progress.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.value.WanYuan;

/**
 * Reports progress; what is null is carried forward from the last report that counts.
 *
 * @param percent 0 to 100
 * @param investedThisYear 万元
 * @param investedTotal 万元
 * @param photos digests of stored photos
 * @param correctsReportId the report it corrects; only a correction may go down
 */
@Clause({ "F-021", "F-051" })
public record ReportProgress(@TargetAggregateIdentifier String projectId, String reportId,
		@Nullable ImageStage imageStage, @Nullable Integer percent, @Nullable String narrative,
		@Nullable WanYuan investedThisYear, @Nullable WanYuan investedTotal, List<String> photos,
		@Nullable String correctsReportId, @Nullable String reason, LocalDate occurredOn) implements ProgressCommand {

	public ReportProgress {
		photos = List.copyOf(photos);
	}

	@Override
	public String target() {
		return this.projectId;
	}

}
