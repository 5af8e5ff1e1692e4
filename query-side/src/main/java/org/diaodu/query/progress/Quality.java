package org.diaodu.query.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.ProgressGap;
import org.diaodu.kernel.progress.query.ProgressQualityView;
import org.diaodu.query.project.ScopedFacts;

/**
 * How fresh and complete what is known of a project is. A project of which nothing was
 * reported is late from its registration on, but lacks one thing only: a report.
 */
@Clause("F-095")
record Quality(@Nullable LocalDate currentOn, LocalDate touchedOn, int factGaps, boolean photo, boolean capital,
		boolean plan, boolean funds) {

	/** Everything that may be missing: a late report is one that is missing. */
	static final int ASKED = ScopedFacts.ASKED + ProgressGap.values().length - 1;

	/** Columns of a project {@code p}; takes the year twice. */
	static final String COLUMNS = "p.current_on, p.touched_on, p.fact_gaps, p.has_photo, p.capital, "
			+ plan("INVESTMENT") + " AS has_plan, " + plan("FUNDS") + " AS has_funds";

	/**
	 * How many things a project {@code p} lacks. Takes the year twice, and the first day
	 * on which a report is not late.
	 */
	static final String GAPS = "p.fact_gaps + (NOT p.has_photo)::integer + (p.capital < 0)::integer + (NOT "
			+ plan("INVESTMENT") + ")::integer + (NOT " + plan("FUNDS")
			+ ")::integer + (p.current_on IS NULL OR p.current_on < ?::date)::integer";

	private static String plan(String kind) {
		return "EXISTS (SELECT FROM {progress_money} l WHERE l.project_id = p.project_id AND l.year = ? AND l.kind = '"
				+ kind + "')";
	}

	static Quality of(ResultSet row) throws SQLException {
		return new Quality(row.getObject("current_on", LocalDate.class), row.getObject("touched_on", LocalDate.class),
				row.getInt("fact_gaps"), row.getBoolean("has_photo"), row.getLong("capital") >= 0,
				row.getBoolean("has_plan"), row.getBoolean("has_funds"));
	}

	/** The first day of a report that is not late yet. */
	static LocalDate notLateFrom(@Nullable Integer updateDays, LocalDate today) {
		return (updateDays != null) ? today.minusDays(updateDays) : LocalDate.of(1, 1, 1);
	}

	ProgressQualityView view(@Nullable Integer updateDays, LocalDate today) {
		int days = (int) ChronoUnit.DAYS.between(this.touchedOn, today);
		boolean late = updateDays != null && days > updateDays;
		List<ProgressGap> gaps = new ArrayList<>();
		gap(gaps, ProgressGap.NO_REPORT, this.currentOn == null);
		gap(gaps, ProgressGap.REPORT_LATE, this.currentOn != null && late);
		gap(gaps, ProgressGap.NO_PHOTO, !this.photo);
		gap(gaps, ProgressGap.NO_ANNUAL_PLAN, !this.plan);
		gap(gaps, ProgressGap.NO_FUND_PLAN, !this.funds);
		gap(gaps, ProgressGap.CAPITAL_NOT_PROVEN, !this.capital);
		return new ProgressQualityView(this.currentOn, days, updateDays, late, this.factGaps, gaps,
				complete(this.factGaps + gaps.size(), 1));
	}

	/** The share of what is asked for of so many projects. */
	static BigDecimal complete(long missing, long projects) {
		long asked = ASKED * projects;
		return (asked == 0) ? BigDecimal.valueOf(100).setScale(2) : BigDecimal.valueOf((asked - missing) * 100)
			.divide(BigDecimal.valueOf(asked), 2, RoundingMode.HALF_UP);
	}

	private static void gap(List<ProgressGap> gaps, ProgressGap gap, boolean missing) {
		if (missing) {
			gaps.add(gap);
		}
	}

}
