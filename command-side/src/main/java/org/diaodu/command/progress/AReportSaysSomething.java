package org.diaodu.command.progress;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.progress.ProgressRefusal;

/**
 * A report says something or shows a photo: one that does not tells nobody how far the
 * work is, and must not pass for fresh. The first one says all figures, since nothing is
 * there to be carried forward and nothing is assumed.
 */
@Clause({ "F-021", "F-095" })
final class AReportSaysSomething {

	private AReportSaysSomething() {
	}

	/**
	 * Refuses a report that says nothing, and a first one that does not say all.
	 * @param last what counts, null when nothing does
	 */
	static void require(Typed typed, List<String> photos, CountingReports.@Nullable Report last) {
		if (typed.fields().isEmpty() && photos.isEmpty()) {
			throw Refusal.of(ProgressRefusal.REPORT_EMPTY).asException();
		}
		if (last == null) {
			required(typed.imageStage(), "imageStage");
			required(typed.percent(), "percent");
			required(typed.investedThisYear(), "investedThisYear");
			required(typed.investedTotal(), "investedTotal");
		}
	}

	private static void required(@Nullable Object figure, String field) {
		if (figure == null) {
			throw Refusal.of(ProgressRefusal.FIRST_REPORT_INCOMPLETE, field).asException();
		}
	}

}
