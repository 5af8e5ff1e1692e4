package org.diaodu.command.progress;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.progress.ProgressField;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.value.WanYuan;

/**
 * What was built and paid stays so: the stage to the eye, the percentage and the sums of
 * investment go back only as the correction of a named report.
 */
@Clause({ "F-021", "F-114" })
final class ProgressOnlyGoesUp {

	private ProgressOnlyGoesUp() {
	}

	/**
	 * Refuses what went down.
	 * @param last the report before it, null for the first
	 * @param day of the figures
	 */
	static void require(Typed typed, CountingReports.@Nullable Report last, ProgressFigures figures, LocalDate day) {
		if (last == null) {
			return;
		}
		if (figures.imageStage().compareTo(last.figures().imageStage()) < 0) {
			throw Refusal.of(ProgressRefusal.IMAGE_STAGE_WENT_BACK, "imageStage")
				.with("last", last.figures().imageStage())
				.asException();
		}
		if (figures.percent() < last.figures().percent()) {
			throw wentDown("percent", last.figures().percent());
		}
		// Where one sum was typed the other went with it: what was typed is at fault.
		if (typed.investedTotal() != null || !typed.saysInvestment()) {
			requireNotLess("investedTotal", figures.investedTotal(), last.figures().investedTotal());
		}
		if (typed.investedThisYear() != null || !typed.saysInvestment()) {
			requireNotLess("investedThisYear", figures.investedThisYear(), Typed.investedThisYear(last, day));
		}
	}

	/**
	 * Refuses a correction beyond what a later report says: that one is corrected first.
	 * @param chain the correction, and what follows it as it would say then
	 * @param typed what the correction says; the rest stays as it was, but for sums of
	 * investment, which move together
	 */
	static void requireAfter(List<CountingReports.Report> chain, Typed typed) {
		Set<ProgressField> moved = new LinkedHashSet<>(typed.fields());
		if (typed.saysInvestment()) {
			moved.addAll(List.of(ProgressField.INVESTED_TOTAL, ProgressField.INVESTED_THIS_YEAR));
		}
		for (int i = 1; i < chain.size(); i++) {
			CountingReports.Report before = chain.get(i - 1);
			CountingReports.Report later = chain.get(i);
			ProgressFigures was = before.figures();
			ProgressFigures is = later.figures();
			for (ProgressField field : moved) {
				switch (field) {
					case IMAGE_STAGE ->
						requireAfter("imageStage", later, is.imageStage().compareTo(was.imageStage()) >= 0);
					case PERCENT -> requireAfter("percent", later, is.percent() >= was.percent());
					case INVESTED_TOTAL ->
						requireAfter("investedTotal", later, is.investedTotal().reaches(was.investedTotal()));
					case INVESTED_THIS_YEAR -> requireAfter("investedThisYear", later,
							is.investedThisYear().reaches(Typed.investedThisYear(before, later.day())));
					case NARRATIVE -> {
					}
				}
			}
		}
	}

	private static void requireAfter(String field, CountingReports.Report later, boolean goesUp) {
		if (!goesUp) {
			throw Refusal.of(ProgressRefusal.CORRECTION_ABOVE_LATER, field)
				.with("report", later.reportId())
				.asException();
		}
	}

	private static void requireNotLess(String field, WanYuan now, WanYuan before) {
		if (!now.reaches(before)) {
			throw wentDown(field, before);
		}
	}

	private static RuntimeException wentDown(String field, Object last) {
		return Refusal.of(ProgressRefusal.PROGRESS_WENT_DOWN, field).with("last", last).asException();
	}

}
