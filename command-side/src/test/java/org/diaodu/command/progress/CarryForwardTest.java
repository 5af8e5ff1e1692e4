package org.diaodu.command.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.command.ReportProgress;
import org.diaodu.kernel.progress.command.VerifyProgress;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random histories against a model that knows nothing of events: a sheet with one line
 * for each report that counts, where an empty cell is that of the line above, and the
 * column of the year begins at nothing on each New Year.
 */
@Clause("F-021")
class CarryForwardTest {

	/** A line of the sheet as it is shown. */
	private record Line(LocalDate day, ImageStage stage, int percent, @Nullable String narrative, long thisYear,
			long total) {
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void everyReportSaysWhatTheSheetSays(long seed) {
		Random random = new Random(seed);
		Decision<Progress> decision = Decision.of(Progress.class, Reported.directory(), Reported.EVIDENCE)
			.given(Reported.project());
		List<Line> sheet = new ArrayList<>();
		LocalDate day = Reported.REGISTERED;
		for (int i = 0; i < 40 && day.isBefore(Reported.TODAY); i++) {
			Line above = sheet.isEmpty() ? new Line(day, ImageStage.PREPARATION, 0, null, 0, 0) : sheet.getLast();
			long thisYear = (above.day().getYear() == day.getYear()) ? above.thisYear() : 0;
			@Nullable ImageStage stage = random.nextInt(3) == 0 ? ImageStage.values()[random.nextInt(7)] : null;
			@Nullable Integer percent = random.nextBoolean() ? Math.min(100, above.percent() + random.nextInt(6)) : null;
			@Nullable String narrative = random.nextInt(4) == 0 ? "说明 " + i : null;
			@Nullable Long total = random.nextBoolean() ? Math.min(20_000, above.total() + random.nextInt(900)) : null;
			long shownTotal = (total != null) ? total : above.total();
			@Nullable Long year = random.nextBoolean() ? Math.min(shownTotal, thisYear + random.nextInt(300)) : null;
			Line line = new Line(day, (stage != null) ? stage : above.stage(),
					(percent != null) ? percent : above.percent(), (narrative != null) ? narrative : above.narrative(),
					(year != null) ? year : thisYear, shownTotal);
			sheet.add(line);
			ReportProgress command = new ReportProgress(Reported.ID, "report-" + i, stage, percent, narrative,
					(year != null) ? WanYuan.of(year) : null, (total != null) ? WanYuan.of(total) : null, List.of(),
					null, null, day);
			boolean drafted = random.nextInt(3) == 0;
			decision.when(drafted ? Reported.CONTACT : People.ZONE_SPECIALIST, command);
			ProgressReported report = (ProgressReported) decision.recorded(Reported.ID).getLast();
			assertThat(report.draft()).isEqualTo(drafted);
			assertThat(shown(report)).isEqualTo(line);
			decision.givenBy(drafted ? Reported.CONTACT : People.ZONE_SPECIALIST, report);
			if (drafted) {
				decision.when(People.ZONE_SPECIALIST, new VerifyProgress(Reported.ID, "report-" + i, day));
				ProgressVerified verified = (ProgressVerified) decision.recorded(Reported.ID).getLast();
				assertThat(verified.figures()).isEqualTo(report.figures());
				decision.given(verified);
			}
			day = day.plusDays(random.nextInt(40));
		}
		assertThat(sheet).hasSizeGreaterThan(10).anyMatch((line) -> line.day().getYear() == 2019);
	}

	private static Line shown(ProgressReported report) {
		return new Line(report.occurredOn(), report.figures().imageStage(), report.figures().percent(),
				report.figures().narrative(), report.figures().investedThisYear().amount().longValueExact(),
				report.figures().investedTotal().amount().longValueExact());
	}

}
