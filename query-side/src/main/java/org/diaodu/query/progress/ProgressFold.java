package org.diaodu.query.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

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
			+ ", current_report_id, current_on, touched_on, has_photo, capital, level, log_index";

	static final String TYPES = ScopedFacts.TYPES + " text date date bool int8 text int8";

	ScopedFacts project = new ScopedFacts();

	long logIndex = -1;

	@Nullable String currentReportId;

	@Nullable LocalDate currentOn;

	boolean photo;

	/**
	 * What is planned or proven now, by kind and year; what was before is in the table.
	 */
	TreeMap<String, Money> money = new TreeMap<>();

	/** Years whose plan was set by an act of its own: facts no longer change it. */
	TreeSet<Integer> plannedApart = new TreeSet<>();

	/**
	 * What is planned for a year, or proven, since a day.
	 *
	 * @param start index of the event that said so
	 * @param amount in 0.01 万元
	 */
	record Money(String kind, int year, long start, LocalDate from, long amount, @Nullable String goals) {

		/** Proof of the capital (资本金证明); of no year. */
		static final String CAPITAL = "CAPITAL";

		@Nullable Object[] values(String projectId, @Nullable LocalDate until, long changedIndex) {
			return new @Nullable Object[] { projectId, this.year, this.kind, this.start, this.from,
					(until != null) ? until : "infinity", this.amount, this.goals, changedIndex };
		}

	}

	/** Whether the facts plan another amount for a year that nobody planned apart. */
	boolean isPlannedByFacts(String kind, int year, long amount) {
		Money last = this.money.get(kind + year);
		return !this.plannedApart.contains(year) && (last == null || last.amount() != amount);
	}

	/**
	 * Another amount is planned or proven. One told late holds from the last change on at
	 * the earliest: what was said of the days before stays as it was said.
	 * @return what held until then and what holds now, as rows
	 */
	List<@Nullable Object[]> told(String kind, int year, LocalDate day, long amount, @Nullable String goals,
			long index) {
		String key = kind + year;
		Money last = this.money.get(key);
		LocalDate from = (last != null && day.isBefore(last.from())) ? last.from() : day;
		Money next = new Money(kind, year, index, from, amount, goals);
		this.money.put(key, next);
		List<@Nullable Object[]> rows = new ArrayList<>();
		if (last != null) {
			rows.add(last.values(this.project.projectId(), from, index));
		}
		rows.add(next.values(this.project.projectId(), null, index));
		return rows;
	}

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
		@Nullable Object[] all = Arrays.copyOf(of, of.length + 7);
		// The day of the registration is the last but one column of a project.
		@Nullable Object registeredOn = of[of.length - 2];
		all[of.length] = this.currentReportId;
		all[of.length + 1] = this.currentOn;
		all[of.length + 2] = (this.currentOn != null) ? this.currentOn : registeredOn;
		all[of.length + 3] = this.photo;
		Money capital = this.money.get(Money.CAPITAL + 0);
		all[of.length + 4] = (capital != null) ? capital.amount() : Hundredths.UNKNOWN;
		all[of.length + 5] = this.project.level();
		all[of.length + 6] = this.logIndex;
		return all;
	}

}
