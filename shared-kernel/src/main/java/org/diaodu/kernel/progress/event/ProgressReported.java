package org.diaodu.kernel.progress.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.progress.ProgressField;
import org.diaodu.kernel.progress.ProgressFigures;

/**
 * Progress was reported, as a draft or by whoever may verify it.
 *
 * @param changed what was typed; the rest was carried forward
 * @param photos digests of stored photos
 * @param draft whether the 专员 must verify it before it counts
 * @param correctsReportId the report it corrects, null when none
 */
@EventName("progress.reported")
@Revision("1")
public record ProgressReported(String projectId, String reportId, ProgressFigures figures, List<ProgressField> changed,
		List<String> photos, boolean draft, @Nullable String correctsReportId, @Nullable String reason,
		LocalDate occurredOn) implements ProgressEvent {

	public ProgressReported {
		changed = List.copyOf(changed);
		photos = List.copyOf(photos);
	}

	@Override
	public String subject() {
		return this.projectId;
	}

}
