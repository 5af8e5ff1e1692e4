package org.diaodu.command.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressField;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.command.ReportProgress;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.value.WanYuan;

/**
 * What somebody typed of a report; null is what they did not, and is carried forward.
 */
@Clause("F-021")
record Typed(@Nullable ImageStage imageStage, @Nullable Integer percent, @Nullable String narrative,
		@Nullable WanYuan investedThisYear, @Nullable WanYuan investedTotal) {

	private static final WanYuan NOTHING = WanYuan.of(0);

	static Typed of(ReportProgress command) {
		return new Typed(command.imageStage(), command.percent(), command.narrative(), command.investedThisYear(),
				command.investedTotal());
	}

	static Typed of(ProgressReported event) {
		return of(event.figures(), event.changed());
	}

	/** Of whole figures, those that were typed. */
	static Typed of(ProgressFigures figures, Collection<ProgressField> typed) {
		return new Typed(typed.contains(ProgressField.IMAGE_STAGE) ? figures.imageStage() : null,
				typed.contains(ProgressField.PERCENT) ? figures.percent() : null,
				typed.contains(ProgressField.NARRATIVE) ? figures.narrative() : null,
				typed.contains(ProgressField.INVESTED_THIS_YEAR) ? figures.investedThisYear() : null,
				typed.contains(ProgressField.INVESTED_TOTAL) ? figures.investedTotal() : null);
	}

	/** What was typed. */
	List<ProgressField> fields() {
		List<ProgressField> fields = new ArrayList<>();
		if (this.imageStage != null) {
			fields.add(ProgressField.IMAGE_STAGE);
		}
		if (this.percent != null) {
			fields.add(ProgressField.PERCENT);
		}
		if (this.narrative != null) {
			fields.add(ProgressField.NARRATIVE);
		}
		if (this.investedThisYear != null) {
			fields.add(ProgressField.INVESTED_THIS_YEAR);
		}
		if (this.investedTotal != null) {
			fields.add(ProgressField.INVESTED_TOTAL);
		}
		return fields;
	}

	/**
	 * The whole report: what was not typed is that of the last one. What was invested
	 * this year begins anew with the year. Of this year and all only one may be typed:
	 * the other moves by the same difference, so that what was invested in earlier years
	 * stays as it was (ADR 0195).
	 * @param last the report it follows, null for the first
	 * @param day of the figures
	 */
	ProgressFigures over(CountingReports.@Nullable Report last, LocalDate day) {
		ProgressFigures apart = overApart(last, day);
		WanYuan thisYear = this.investedThisYear;
		WanYuan total = this.investedTotal;
		if (last == null || (thisYear == null) == (total == null)) {
			return apart;
		}
		WanYuan yearBefore = investedThisYear(last, day);
		WanYuan totalBefore = last.figures().investedTotal();
		return with(apart, (thisYear != null) ? thisYear : moved(yearBefore, totalBefore, apart.investedTotal()),
				(total != null) ? total : moved(totalBefore, yearBefore, apart.investedThisYear()));
	}

	/**
	 * The whole report as one recorded before figures moved together: each one that was
	 * not typed is that of the last report.
	 */
	ProgressFigures overApart(CountingReports.@Nullable Report last, LocalDate day) {
		ProgressFigures before = (last != null) ? last.figures()
				: new ProgressFigures(ImageStage.PREPARATION, 0, null, NOTHING, NOTHING);
		return new ProgressFigures((this.imageStage != null) ? this.imageStage : before.imageStage(),
				(this.percent != null) ? this.percent : before.percent(),
				(this.narrative != null) ? this.narrative : before.narrative(),
				(this.investedThisYear != null) ? this.investedThisYear : investedThisYear(last, day),
				(this.investedTotal != null) ? this.investedTotal : before.investedTotal());
	}

	/**
	 * The whole report that stands in the place of another. What was typed in that one
	 * stays typed, so a sum only moves where it had not been (ADR 0115).
	 * @param before the report before it, null when it is the first
	 */
	ProgressFigures inPlaceOf(CountingReports.Report corrected, CountingReports.@Nullable Report before,
			LocalDate day) {
		ProgressFigures figures = overApart(corrected, day);
		if (!saysInvestment()) {
			return figures;
		}
		Typed was = of(corrected.figures(), corrected.typed());
		ProgressFigures sums = new Typed(null, null, null,
				(this.investedThisYear != null) ? this.investedThisYear : was.investedThisYear,
				(this.investedTotal != null) ? this.investedTotal : was.investedTotal)
			.over(before, day);
		return with(figures, sums.investedThisYear(), sums.investedTotal());
	}

	/** Whether any sum was typed. */
	boolean saysInvestment() {
		return this.investedThisYear != null || this.investedTotal != null;
	}

	/** Whether both sums were. */
	boolean saysAllInvestment() {
		return this.investedThisYear != null && this.investedTotal != null;
	}

	private static ProgressFigures with(ProgressFigures figures, WanYuan thisYear, WanYuan total) {
		return new ProgressFigures(figures.imageStage(), figures.percent(), figures.narrative(), thisYear, total);
	}

	/** A sum moved by as much as another one did. */
	private static WanYuan moved(WanYuan sum, WanYuan from, WanYuan to) {
		return new WanYuan(sum.amount().add(to.amount()).subtract(from.amount()));
	}

	/** What was invested in the year of that day, as far as the last report tells. */
	static WanYuan investedThisYear(CountingReports.@Nullable Report last, LocalDate day) {
		return (last != null && last.day().getYear() == day.getYear()) ? last.figures().investedThisYear() : NOTHING;
	}

}
