package org.diaodu.command.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.progress.command.ReportProgress;
import org.diaodu.kernel.progress.command.VerifyProgress;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random histories against a model that knows nothing of events: a sheet with one line
 * for each report that counts, where an empty cell is that of the line above, and the
 * column of the year begins at nothing on each New Year. Of the columns of investment the
 * empty one moves as the other does. A correction fills cells of a line anew, and is
 * refused where a line below would say less than it, or what is impossible.
 */
@Clause("F-021")
class CarryForwardTest {

	/** What somebody typed into a line; null is an empty cell. */
	private static final class Cells {

		private final LocalDate day;

		private final String reportId;

		private @Nullable ImageStage stage;

		private @Nullable Integer percent;

		private @Nullable String narrative;

		private @Nullable Long thisYear;

		private @Nullable Long total;

		Cells(String reportId, LocalDate day) {
			this.reportId = reportId;
			this.day = day;
		}

		ReportProgress said(@Nullable String corrects) {
			return new ReportProgress(Reported.ID, this.reportId, this.stage, this.percent, this.narrative,
					(this.thisYear != null) ? WanYuan.of(this.thisYear) : null,
					(this.total != null) ? WanYuan.of(this.total) : null, List.of(), corrects,
					(corrects != null) ? "复核有误" : null, this.day);
		}

		Cells under(Cells correction) {
			Cells corrected = new Cells(correction.reportId, this.day);
			corrected.stage = (correction.stage != null) ? correction.stage : this.stage;
			corrected.percent = (correction.percent != null) ? correction.percent : this.percent;
			corrected.narrative = (correction.narrative != null) ? correction.narrative : this.narrative;
			corrected.thisYear = (correction.thisYear != null) ? correction.thisYear : this.thisYear;
			corrected.total = (correction.total != null) ? correction.total : this.total;
			return corrected;
		}

	}

	/** A line of the sheet as it is shown. */
	private record Line(LocalDate day, ImageStage stage, int percent, @Nullable String narrative, long thisYear,
			long total) {

		static Line of(Cells cells, @Nullable Line above) {
			Line before = (above != null) ? above : new Line(cells.day, ImageStage.PREPARATION, 0, null, 0, 0);
			long carried = (before.day.getYear() == cells.day.getYear()) ? before.thisYear : 0;
			return new Line(cells.day, (cells.stage != null) ? cells.stage : before.stage,
					(cells.percent != null) ? cells.percent : before.percent,
					(cells.narrative != null) ? cells.narrative : before.narrative,
					(cells.thisYear != null) ? cells.thisYear
							: carried + ((cells.total != null) ? cells.total - before.total : 0),
					(cells.total != null) ? cells.total
							: before.total + ((cells.thisYear != null) ? cells.thisYear - carried : 0));
		}

		/** What was invested before the year of that day, as this line tells. */
		long earlier(LocalDate day) {
			return this.total - ((this.day.getYear() == day.getYear()) ? this.thisYear : 0);
		}

	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void everyReportSaysWhatTheSheetSays(long seed) {
		Random random = new Random(seed);
		Decision<Progress> decision = Decision.of(Progress.class, Reported.directory()).given(Reported.project());
		List<Cells> sheet = new ArrayList<>();
		int restated = 0;
		LocalDate day = Reported.REGISTERED;
		for (int i = 0; i < 40 && day.isBefore(Reported.TODAY); i++) {
			if (!sheet.isEmpty() && random.nextInt(2) == 0) {
				restated += correct(sheet, random, i, decision);
			}
			Cells cells = next(sheet, random, i, day);
			boolean drafted = random.nextInt(3) == 0;
			decision.when(drafted ? Reported.CONTACT : People.ZONE_SPECIALIST, cells.said(null));
			ProgressReported report = (ProgressReported) decision.recorded(Reported.ID).getLast();
			assertThat(report.draft()).isEqualTo(drafted);
			decision.givenBy(drafted ? Reported.CONTACT : People.ZONE_SPECIALIST, report);
			if (drafted) {
				decision.when(People.ZONE_SPECIALIST, new VerifyProgress(Reported.ID, cells.reportId, day));
				ProgressVerified verified = (ProgressVerified) decision.recorded(Reported.ID).getLast();
				assertThat(verified.figures()).isEqualTo(report.figures());
				decision.given(verified);
			}
			sheet.add(cells);
			assertThat(shown(decision, sheet)).isEqualTo(lines(sheet));
			day = day.plusDays(random.nextInt(40));
		}
		assertThat(sheet).hasSizeGreaterThan(10).anyMatch((line) -> line.day.getYear() == 2019);
		assertThat(restated).isPositive();
	}

	/** The first line has no empty cell but the text; stages only go on. */
	private static Cells next(List<Cells> sheet, Random random, int number, LocalDate day) {
		boolean first = sheet.isEmpty();
		Line above = first ? new Line(day, ImageStage.PREPARATION, 0, null, 0, 0) : lines(sheet).getLast();
		long thisYear = (above.day.getYear() == day.getYear()) ? above.thisYear : 0;
		Cells cells = new Cells("report-" + number, day);
		if (first || random.nextInt(5) == 0) {
			int least = above.stage.ordinal();
			cells.stage = ImageStage.values()[Math.min(6, least + random.nextInt(2))];
		}
		cells.percent = (first || random.nextBoolean()) ? Math.min(100, above.percent + random.nextInt(6)) : null;
		cells.narrative = (random.nextInt(4) == 0) ? "说明 " + number : null;
		long more = random.nextInt(300);
		boolean newYear = above.day.getYear() != day.getYear();
		cells.thisYear = (first || random.nextBoolean()) ? thisYear + more : null;
		// Of what nobody reported before New Year the total alone tells.
		long untold = (first || (newYear && cells.thisYear != null)) ? random.nextInt(600) : 0;
		cells.total = (first || random.nextBoolean()) ? above.total + more + untold : null;
		if (cells.percent == null && cells.total == null && cells.thisYear == null && cells.stage == null) {
			cells.narrative = "没有变化";
		}
		return cells;
	}

	/** Corrects some line; what is below and empty says so as well. */
	private static int correct(List<Cells> sheet, Random random, int number, Decision<Progress> decision) {
		int corrected = random.nextInt(sheet.size());
		Line line = lines(sheet).get(corrected);
		Cells correction = new Cells("correction-" + number, line.day);
		correction.percent = (random.nextInt(3) == 0) ? random.nextInt(101)
				: Math.max(0, line.percent - random.nextInt(6));
		// No sum, one or both.
		boolean sums = random.nextBoolean();
		correction.total = (sums && random.nextInt(3) > 0) ? line.total + random.nextInt(50) : null;
		correction.thisYear = (sums && random.nextInt(3) > 0) ? Math.max(0, line.thisYear - random.nextInt(20)) : null;
		correction.narrative = (random.nextInt(3) == 0) ? "更正 " + number : null;
		correction.stage = (random.nextInt(3) == 0) ? ImageStage.values()[random.nextInt(7)] : null;
		List<Line> then = lines(sheet, corrected, correction);
		int before = decision.recorded(Reported.ID).size();
		decision.when(People.ZONE_SPECIALIST, correction.said(sheet.get(corrected).reportId));
		ProgressRefusal impossible = impossible(lines(sheet), then, corrected, correction);
		if (impossible != null) {
			decision.thenRefuses(impossible);
			assertThat(shown(decision, sheet)).isEqualTo(lines(sheet));
			return 0;
		}
		if (isAboveLater(lines(sheet), then, corrected, correction)) {
			decision.thenRefuses(ProgressRefusal.CORRECTION_ABOVE_LATER);
			assertThat(shown(decision, sheet)).isEqualTo(lines(sheet));
			return 0;
		}
		List<Object> recorded = decision.recorded(Reported.ID);
		recorded.subList(before, recorded.size()).forEach(decision::given);
		sheet.set(corrected, sheet.get(corrected).under(correction));
		assertThat(shown(decision, sheet)).isEqualTo(lines(sheet));
		return recorded.size() - before - 1;
	}

	/** Why the sums of the corrected line, or of one below that moves, cannot be so. */
	private static @Nullable ProgressRefusal impossible(List<Line> now, List<Line> then, int corrected,
			Cells correction) {
		if ((correction.thisYear == null) != (correction.total == null) && corrected > 0) {
			Line line = then.get(corrected);
			Line above = then.get(corrected - 1);
			long earlier = above.earlier(line.day);
			long told = line.earlier(line.day);
			boolean sameYear = above.day.getYear() == line.day.getYear();
			if (line.thisYear < 0 || told < earlier || (sameYear && told != earlier)) {
				return ProgressRefusal.EARLIER_YEARS_CONTRADICTED;
			}
		}
		for (int i = corrected + 1; i < then.size() && !then.get(i).equals(now.get(i)); i++) {
			if (then.get(i).thisYear < 0 || then.get(i).total < then.get(i).thisYear) {
				return ProgressRefusal.CORRECTION_CONTRADICTED;
			}
		}
		return null;
	}

	/**
	 * Whether a line below, as far down as the sheet changes, says less than the one
	 * above in what the correction says.
	 */
	private static boolean isAboveLater(List<Line> now, List<Line> then, int corrected, Cells correction) {
		for (int i = corrected + 1; i < then.size(); i++) {
			Line above = then.get(i - 1);
			Line below = then.get(i);
			boolean sums = correction.total != null || correction.thisYear != null;
			long carried = (above.day.getYear() == below.day.getYear()) ? above.thisYear : 0;
			if (below.percent < above.percent || (sums && (below.total < above.total || below.thisYear < carried))
					|| (correction.stage != null && below.stage.compareTo(above.stage) < 0)) {
				return true;
			}
			if (below.equals(now.get(i))) {
				return false;
			}
		}
		return false;
	}

	private static List<Line> lines(List<Cells> sheet) {
		return lines(sheet, -1, null);
	}

	/** The sheet with a correction over one of its lines, if there is one. */
	private static List<Line> lines(List<Cells> sheet, int corrected, @Nullable Cells correction) {
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < sheet.size(); i++) {
			Cells cells = sheet.get(i);
			if (i == corrected && correction != null) {
				cells = cells.under(correction);
			}
			lines.add(Line.of(cells, lines.isEmpty() ? null : lines.getLast()));
		}
		return lines;
	}

	/** What the reports that count say. */
	private static List<Line> shown(Decision<Progress> decision, List<Cells> sheet) {
		CountingReports reports = new CountingReports();
		for (Object event : decision.recorded(Reported.ID)) {
			if (event instanceof ProgressEvent it) {
				reports.evolve(it);
			}
		}
		return sheet.stream().map((cells) -> Objects.requireNonNull(reports.find(cells.reportId))).map((report) -> {
			ProgressFigures figures = report.figures();
			return new Line(report.day(), figures.imageStage(), figures.percent(), figures.narrative(),
					figures.investedThisYear().amount().longValueExact(),
					figures.investedTotal().amount().longValueExact());
		}).toList();
	}

}
