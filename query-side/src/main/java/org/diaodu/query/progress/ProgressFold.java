package org.diaodu.query.progress;

import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.project.Hundredths;
import org.diaodu.query.project.ScopedFacts;

/**
 * A project as the next event of its dispatch ledger finds it. Its reports and stops are
 * rows of their own, so that the fold does not grow with them.
 */
final class ProgressFold {

	/** Columns it adds to those of the project. */
	static final String COLUMNS = ScopedFacts.COLUMNS
			+ ", current_report_id, current_on, touched_on, has_photo, capital, log_index";

	static final String TYPES = ScopedFacts.TYPES + " text date date bool int8 int8";

	ScopedFacts project = new ScopedFacts();

	long logIndex = -1;

	@Nullable String currentReportId;

	@Nullable LocalDate currentOn;

	boolean photo;

	long capital = Hundredths.UNKNOWN;

	/**
	 * A report counts from now on.
	 * @param corrects the report whose place it takes, null when it is a new one
	 */
	void counts(String reportId, LocalDate day, @Nullable String corrects) {
		if (corrects == null || corrects.equals(this.currentReportId)) {
			this.currentReportId = reportId;
			this.currentOn = day;
		}
	}

	@Nullable Object[] values() {
		@Nullable Object[] of = this.project.values();
		@Nullable Object[] all = Arrays.copyOf(of, of.length + 6);
		// The day of the registration is the last but one column of a project.
		@Nullable Object registeredOn = of[of.length - 2];
		all[of.length] = this.currentReportId;
		all[of.length + 1] = this.currentOn;
		all[of.length + 2] = (this.currentOn != null) ? this.currentOn : registeredOn;
		all[of.length + 3] = this.photo;
		all[of.length + 4] = this.capital;
		all[of.length + 5] = this.logIndex;
		return all;
	}

}
