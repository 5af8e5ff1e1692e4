package org.diaodu.command.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressField;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.progress.RestatedReport;
import org.diaodu.kernel.progress.command.RejectProgress;
import org.diaodu.kernel.progress.command.ReportProgress;
import org.diaodu.kernel.progress.command.VerifyProgress;
import org.diaodu.kernel.progress.event.CarriedFiguresCorrected;
import org.diaodu.kernel.progress.event.ProgressRejected;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectCancelled;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.value.WanYuan;

import static org.diaodu.command.progress.Reported.CONTACT;
import static org.diaodu.command.progress.Reported.ID;
import static org.diaodu.command.progress.Reported.drafted;
import static org.diaodu.command.progress.Reported.figures;
import static org.diaodu.command.progress.Reported.report;
import static org.diaodu.command.progress.Reported.reported;

@Clause({ "F-021", "F-051", "F-114" })
class ProgressTest {

	private static final LocalDate APRIL = LocalDate.of(2019, 4, 1);

	private static final LocalDate MAY = LocalDate.of(2019, 5, 1);

	private static final LocalDate LATE_MAY = LocalDate.of(2019, 5, 28);

	private final Decision<Progress> decision = Decision.of(Progress.class, Reported.directory());

	private static ReportProgress nothingNew(String reportId, LocalDate on) {
		return new ReportProgress(ID, reportId, null, null, "没有变化", null, null, List.of(), null, null, on);
	}

	/** What {@link #nothingNew} records over such figures. */
	private static ProgressReported nothingNew(String reportId, int percent, long thisYear, long total, LocalDate on) {
		return new ProgressReported(ID, reportId,
				new ProgressFigures(ImageStage.PREPARATION, percent, "没有变化", WanYuan.of(thisYear), WanYuan.of(total)),
				List.of(ProgressField.NARRATIVE), List.of(), false, null, null, on);
	}

	/** A report in which only the percentage was typed, over such figures. */
	private static ProgressReported onlyPercent(String reportId, int percent, long thisYear, long total, LocalDate on) {
		return new ProgressReported(ID, reportId, figures(percent, thisYear, total), List.of(ProgressField.PERCENT),
				List.of(), false, null, null, on);
	}

	private static ReportProgress ofTotal(String reportId, String corrects, long total, LocalDate on) {
		return new ReportProgress(ID, reportId, null, null, null, null, WanYuan.of(total), List.of(), corrects, "复核有误",
				on);
	}

	private static ProgressReported totalCorrected(String reportId, String corrects, ProgressFigures figures,
			LocalDate on) {
		return new ProgressReported(ID, reportId, figures, List.of(ProgressField.INVESTED_TOTAL), List.of(), false,
				corrects, "复核有误", on);
	}

	private static ReportProgress correction(String reportId, String corrects, Integer percent, LocalDate on) {
		return new ReportProgress(ID, reportId, null, percent, null, null, null, List.of(), corrects, "复核有误", on);
	}

	private static ProgressReported corrected(String reportId, String corrects, ProgressFigures figures, LocalDate on) {
		return new ProgressReported(ID, reportId, figures, List.of(ProgressField.PERCENT), List.of(), false, corrects,
				"复核有误", on);
	}

	@Test
	void whatAnOfficerReportsCountsAtOnce() {
		this.decision.given(Reported.project())
			.when(People.ZONE_SPECIALIST, report("report-1", 10, 500, 1_000, MAY))
			.thenRecords(reported("report-1", 10, 500, 1_000, MAY));
	}

	@Test
	void whatTheOwnersContactReportsIsADraft() {
		this.decision.given(Reported.project())
			.when(CONTACT, report("report-1", 10, 500, 1_000, MAY))
			.thenRecords(drafted("report-1", 10, 500, 1_000, MAY));
	}

	@Test
	void whoeverMayNotReportIsRefusedAndAStrangerIsToldNothing() {
		this.decision.given(Reported.project())
			.when(People.CITY_COORDINATOR, report("report-1", 10, 500, 1_000, MAY))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
		this.decision.when(Reported.OTHER_CONTACT, report("report-1", 10, 500, 1_000, MAY))
			.thenRefuses(CommonRefusal.NOT_FOUND);
		this.decision.when(People.HEPING_MANAGER, report("report-1", 10, 500, 1_000, MAY))
			.thenRefuses(CommonRefusal.NOT_FOUND);
		this.decision.when(Reported.STATISTICIAN, report("report-1", 10, 500, 1_000, MAY))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	void whatIsNotTypedIsCarriedForward() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL))
			.when(People.ZONE_SPECIALIST,
					new ReportProgress(ID, "report-2", ImageStage.FOUNDATION, null, "基础完成", null, WanYuan.of(1_200),
							List.of(Reported.PHOTO), null, null, MAY))
			.thenRecords(new ProgressReported(ID, "report-2",
					new ProgressFigures(ImageStage.FOUNDATION, 10, "基础完成", WanYuan.of(700), WanYuan.of(1_200)),
					List.of(ProgressField.IMAGE_STAGE, ProgressField.NARRATIVE, ProgressField.INVESTED_TOTAL),
					List.of(Reported.PHOTO), false, null, null, MAY));
	}

	private static ReportProgress sums(String reportId, Integer thisYear, Integer total, String corrects,
			LocalDate on) {
		return new ReportProgress(ID, reportId, null, null, null, (thisYear != null) ? WanYuan.of(thisYear) : null,
				(total != null) ? WanYuan.of(total) : null, List.of(), corrects, "复核有误", on);
	}

	private static ProgressReported said(ReportProgress command, long thisYear, long total) {
		return new ProgressReported(ID, command.reportId(), figures(10, thisYear, total), Typed.of(command).fields(),
				List.of(), false, command.correctsReportId(), command.reason(), command.occurredOn());
	}

	/** What was invested in earlier years stays 500 within the year. */
	@ParameterizedTest
	@CsvSource({ "700, , 700, 1200", ", 1200, 700, 1200", "700, 1200, 700, 1200", "500, , 500, 1000" })
	void ofThisYearAndAllTheOneThatIsNotTypedMovesWithTheOther(Integer thisYear, Integer total, long yearThen,
			long totalThen) {
		ReportProgress command = sums("report-2", thisYear, total, null, MAY);
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL))
			.when(People.ZONE_SPECIALIST, command)
			.thenRecords(said(command, yearThen, totalThen));
	}

	@ParameterizedTest
	@CsvSource({ "200, , 200, 1200", ", 1200, 200, 1200", "200, 1200, 200, 1200", "200, 1300, 200, 1300" })
	void inANewYearAllThatWasReportedIsOfEarlierYears(Integer thisYear, Integer total, long yearThen, long totalThen) {
		ReportProgress command = sums("report-2", thisYear, total, null, MAY);
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, LocalDate.of(2018, 12, 1)))
			.when(People.ZONE_SPECIALIST, command)
			.thenRecords(said(command, yearThen, totalThen));
	}

	@Test
	void sumsThatContradictWhatIsKnownOfEarlierYearsAreRefused() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL))
			.when(People.ZONE_SPECIALIST, sums("report-2", 700, 1_201, null, MAY))
			.thenRefuses(ProgressRefusal.EARLIER_YEARS_CONTRADICTED, "investedTotal", Map.of("earlier", "500.00"));
		this.decision.when(People.ZONE_SPECIALIST, sums("report-2", 700, 1_199, null, MAY))
			.thenRefuses(ProgressRefusal.EARLIER_YEARS_CONTRADICTED, "investedTotal");
		Decision.of(Progress.class, Reported.directory())
			.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, LocalDate.of(2018, 12, 1)))
			.when(People.ZONE_SPECIALIST, sums("report-2", 201, 1_200, null, MAY))
			.thenRefuses(ProgressRefusal.EARLIER_YEARS_CONTRADICTED, "investedTotal");
	}

	@Test
	void aSumThatMovedWithTheOtherIsJudgedAsTyped() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 19_000, APRIL))
			.when(People.ZONE_SPECIALIST, sums("report-2", 1_501, null, null, MAY))
			.thenRefuses(ProgressRefusal.INVESTED_BEYOND_TOTAL, "investedThisYear");
		this.decision.when(People.ZONE_SPECIALIST, sums("report-2", 499, null, null, MAY))
			.thenRefuses(ProgressRefusal.PROGRESS_WENT_DOWN, "investedThisYear");
		this.decision.when(People.ZONE_SPECIALIST, sums("report-2", null, 18_000, null, MAY))
			.thenRefuses(ProgressRefusal.PROGRESS_WENT_DOWN, "investedTotal");
		this.decision.when(People.ZONE_SPECIALIST, sums("report-2", null, -1, null, MAY))
			.thenRefuses(ProjectRefusal.AMOUNT_NEGATIVE, "investedTotal");
	}

	@Test
	void onlyACorrectionThatSaysBothSumsChangesWhatIsKnownOfEarlierYears() {
		ReportProgress both = sums("report-3", 600, 1_200, "report-2", MAY);
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL), reported("report-2", 10, 700, 1_200, MAY))
			.when(People.ZONE_SPECIALIST, sums("report-3", 600, null, "report-2", MAY))
			.thenRefuses(ProgressRefusal.EARLIER_YEARS_CONTRADICTED, "investedThisYear");
		this.decision.when(People.ZONE_SPECIALIST, both).thenRecords(said(both, 600, 1_200));
	}

	@Test
	void aSumThatWasNotTypedMovesWithACorrectionAndSoItDoesInLaterReports() {
		ReportProgress second = sums("report-2", 700, null, null, MAY);
		ReportProgress third = sums("report-3", null, 1_300, null, LATE_MAY);
		ReportProgress correction = sums("report-4", 600, null, "report-2", MAY);
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL), said(second, 700, 1_200), said(third, 800, 1_300))
			.when(People.ZONE_SPECIALIST, correction)
			.thenRecords(said(correction, 600, 1_100));
		ReportProgress first = sums("report-4", 400, 1_000, "report-1", APRIL);
		this.decision.when(People.ZONE_SPECIALIST, first)
			.thenRecords(said(first, 400, 1_000),
					new CarriedFiguresCorrected(ID, "report-4",
							List.of(new RestatedReport("report-2", figures(10, 700, 1_300)),
									new RestatedReport("report-3", figures(10, 700, 1_300))),
							APRIL));
	}

	/** As it was recorded while each sum was carried forward for itself. */
	@Test
	void aReportThatCarriedEachSumForItselfGoesOnToDoSo() {
		ProgressReported apart = said(sums("report-2", 700, null, null, MAY), 700, 1_000);
		ReportProgress correction = sums("report-3", null, 1_100, "report-1", APRIL);
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL), apart)
			.when(People.ZONE_SPECIALIST, correction)
			.thenRecords(said(correction, 500, 1_100), new CarriedFiguresCorrected(ID, "report-3",
					List.of(new RestatedReport("report-2", figures(10, 700, 1_100))), APRIL));
		this.decision.when(People.ZONE_SPECIALIST, correction("report-3", "report-1", 9, APRIL))
			.thenRecords(corrected("report-3", "report-1", figures(9, 500, 1_000), APRIL), new CarriedFiguresCorrected(
					ID, "report-3", List.of(new RestatedReport("report-2", figures(9, 700, 1_000))), APRIL));
	}

	@Test
	void aLaterReportWhoseSumsACorrectionWouldMakeImpossibleIsCorrectedFirst() {
		ReportProgress second = sums("report-2", 1_000, null, null, MAY);
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL), said(second, 1_000, 1_500))
			.when(People.ZONE_SPECIALIST, sums("report-3", null, 19_600, "report-1", APRIL))
			.thenRefuses(ProgressRefusal.CORRECTION_CONTRADICTED, "investedTotal");
	}

	@Test
	void aDraftsSumMovesOverTheReportThatCountsWhenItIsVerified() {
		ReportProgress typed = sums("draft-1", 700, null, null, MAY);
		ProgressReported draft = new ProgressReported(ID, "draft-1", figures(10, 700, 1_200),
				List.of(ProgressField.INVESTED_THIS_YEAR), List.of(), true, null, "复核有误", MAY);
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL))
			.when(CONTACT, typed)
			.thenRecords(draft);
		this.decision.givenBy(CONTACT, draft)
			.given(totalCorrected("report-2", "report-1", figures(10, 500, 800), APRIL))
			.when(People.ZONE_SPECIALIST, new VerifyProgress(ID, "draft-1", MAY))
			.thenRecords(new ProgressVerified(ID, "draft-1", figures(10, 700, 1_000), MAY, null, MAY));
	}

	@Test
	void aReportThatNothingChangedIsOne() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL))
			.when(People.ZONE_SPECIALIST, nothingNew("report-2", MAY))
			.thenRecords(nothingNew("report-2", 10, 500, 1_000, MAY));
	}

	@Test
	void aReportSaysSomethingOrShowsAPhoto() {
		ReportProgress empty = new ReportProgress(ID, "report-2", null, null, null, null, null, List.of(), null, null,
				MAY);
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL))
			.when(People.ZONE_SPECIALIST, empty)
			.thenRefuses(ProgressRefusal.REPORT_EMPTY);
		this.decision
			.when(People.ZONE_SPECIALIST,
					new ReportProgress(ID, "report-2", null, null, null, null, null, List.of(Reported.PHOTO), null,
							null, MAY))
			.thenRecords(new ProgressReported(ID, "report-2", figures(10, 500, 1_000), List.of(),
					List.of(Reported.PHOTO), false, null, null, MAY));
	}

	@Test
	void theFirstReportSaysAllFiguresSinceNothingIsThereToBeCarriedForward() {
		this.decision.given(Reported.project())
			.when(People.ZONE_SPECIALIST,
					new ReportProgress(ID, "report-1", null, 10, null, null, null, List.of(), null, null, MAY))
			.thenRefuses(ProgressRefusal.FIRST_REPORT_INCOMPLETE, "imageStage");
		this.decision
			.when(CONTACT,
					new ReportProgress(ID, "report-1", ImageStage.FOUNDATION, 10, null, null, WanYuan.of(5), List.of(),
							null, null, MAY))
			.thenRefuses(ProgressRefusal.FIRST_REPORT_INCOMPLETE, "investedThisYear");
	}

	@Test
	void theStageToTheEyeGoesBackOnlyAsACorrection() {
		ProgressReported built = new ProgressReported(ID, "report-1",
				new ProgressFigures(ImageStage.MAIN_STRUCTURE, 40, null, WanYuan.of(500), WanYuan.of(1_000)),
				List.of(ProgressField.IMAGE_STAGE, ProgressField.PERCENT, ProgressField.INVESTED_THIS_YEAR,
						ProgressField.INVESTED_TOTAL),
				List.of(), false, null, null, APRIL);
		this.decision.given(Reported.project())
			.given(built)
			.when(People.ZONE_SPECIALIST,
					new ReportProgress(ID, "report-2", ImageStage.FOUNDATION, null, null, null, null, List.of(), null,
							null, MAY))
			.thenRefuses(ProgressRefusal.IMAGE_STAGE_WENT_BACK, "imageStage");
		this.decision
			.when(People.ZONE_SPECIALIST,
					new ReportProgress(ID, "report-2", ImageStage.FOUNDATION, null, null, null, null, List.of(),
							"report-1", "填错", APRIL))
			.thenRecords(new ProgressReported(ID, "report-2",
					new ProgressFigures(ImageStage.FOUNDATION, 40, null, WanYuan.of(500), WanYuan.of(1_000)),
					List.of(ProgressField.IMAGE_STAGE), List.of(), false, "report-1", "填错", APRIL));
	}

	@Test
	void aCorrectionReachesWhatLaterReportsCarriedForwardAndNothingThatWasTyped() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL), onlyPercent("report-2", 20, 500, 1_000, MAY),
					reported("report-3", 30, 600, 1_100, LATE_MAY))
			.when(People.ZONE_SPECIALIST, ofTotal("report-4", "report-1", 800, APRIL))
			.thenRecords(totalCorrected("report-4", "report-1", figures(10, 500, 800), APRIL),
					new CarriedFiguresCorrected(ID, "report-4",
							List.of(new RestatedReport("report-2", figures(20, 500, 800))), APRIL));
	}

	@Test
	void theNextReportCarriesForwardWhatWasRestated() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL), onlyPercent("report-2", 20, 500, 1_000, MAY),
					totalCorrected("report-3", "report-1", figures(10, 500, 800), APRIL),
					new CarriedFiguresCorrected(ID, "report-3",
							List.of(new RestatedReport("report-2", figures(20, 500, 800))), APRIL))
			.when(People.ZONE_SPECIALIST, nothingNew("report-4", LATE_MAY))
			.thenRecords(nothingNew("report-4", 20, 500, 800, LATE_MAY));
	}

	@Test
	void aCorrectionThatALaterReportContradictsIsRefused() {
		ProgressReported thisYear = new ProgressReported(ID, "report-2", figures(10, 900, 1_000),
				List.of(ProgressField.INVESTED_THIS_YEAR), List.of(), false, null, null, MAY);
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL), thisYear)
			.when(People.ZONE_SPECIALIST, ofTotal("report-3", "report-1", 800, APRIL))
			.thenRefuses(ProgressRefusal.CORRECTION_CONTRADICTED, "investedTotal");
	}

	/** As nothing goes down, nothing is corrected beyond what was reported later. */
	@ParameterizedTest
	@CsvSource({ "15, 500, 1000,", "16, 500, 1000, percent", "10, 800, 1200,", "10, 500, 1201, investedTotal",
			"10, 801, 1200, investedThisYear" })
	void aCorrectionBeyondALaterReportIsRefused(int percent, long thisYear, long total, String field) {
		ReportProgress correction = new ReportProgress(ID, "report-4", null, percent, null, WanYuan.of(thisYear),
				WanYuan.of(total), List.of(), "report-1", "填错", APRIL);
		Decision<?> decision = this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL), onlyPercent("report-2", 15, 500, 1_000, MAY),
					reported("report-3", 20, 800, 1_200, LATE_MAY))
			.when(People.ZONE_SPECIALIST, correction);
		if (field != null) {
			decision.thenRefuses(ProgressRefusal.CORRECTION_ABOVE_LATER, field);
		}
		else {
			List<Object> recorded = new ArrayList<>();
			recorded.add(new ProgressReported(ID, "report-4", figures(percent, thisYear, total),
					List.of(ProgressField.PERCENT, ProgressField.INVESTED_THIS_YEAR, ProgressField.INVESTED_TOTAL),
					List.of(), false, "report-1", "填错", APRIL));
			if (total != 1_000) {
				recorded.add(new CarriedFiguresCorrected(ID, "report-4",
						List.of(new RestatedReport("report-2", figures(15, thisYear, total))), APRIL));
			}
			decision.thenRecords(recorded.toArray());
		}
	}

	@Test
	void whatIsCorrectedOfAnEarlierYearStaysBelowTheTotalOfTheNext() {
		LocalDate december = LocalDate.of(2018, 12, 20);
		ProgressReported later = reported("report-2", 25, 300, 1_300, LocalDate.of(2019, 2, 21));
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, december), later)
			.when(People.ZONE_SPECIALIST, ofTotal("report-3", "report-1", 1_301, december))
			.thenRefuses(ProgressRefusal.CORRECTION_ABOVE_LATER, "investedTotal");
		this.decision.when(People.ZONE_SPECIALIST, ofTotal("report-3", "report-1", 1_300, december))
			.thenRecords(totalCorrected("report-3", "report-1", figures(10, 500, 1_300), december));
	}

	@Test
	void aCorrectionThatIsADraftReachesLaterReportsWhenItIsVerified() {
		ProgressReported draft = new ProgressReported(ID, "draft-1", figures(10, 500, 800),
				List.of(ProgressField.INVESTED_TOTAL), List.of(), true, "report-1", "复核有误", APRIL);
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL), onlyPercent("report-2", 20, 500, 1_000, MAY))
			.when(CONTACT, ofTotal("draft-1", "report-1", 800, APRIL))
			.thenRecords(draft);
		this.decision.givenBy(CONTACT, draft)
			.when(People.ZONE_SPECIALIST, new VerifyProgress(ID, "draft-1", LATE_MAY))
			.thenRecords(new ProgressVerified(ID, "draft-1", figures(10, 500, 800), APRIL, "report-1", LATE_MAY),
					new CarriedFiguresCorrected(ID, "draft-1",
							List.of(new RestatedReport("report-2", figures(20, 500, 800))), LATE_MAY));
	}

	@Test
	void whatWasInvestedThisYearBeginsAnewWithTheYear() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, LocalDate.of(2018, 12, 31)))
			.when(People.ZONE_SPECIALIST, nothingNew("report-2", LocalDate.of(2019, 1, 1)))
			.thenRecords(nothingNew("report-2", 10, 0, 1_000, LocalDate.of(2019, 1, 1)));
	}

	@Test
	void aDraftIsNoBasisForTheNextReport() {
		this.decision.given(Reported.project())
			.givenBy(CONTACT, drafted("draft-1", 50, 5_000, 6_000, APRIL))
			.when(People.ZONE_SPECIALIST, report("report-1", 10, 500, 1_000, MAY))
			.thenRecords(reported("report-1", 10, 500, 1_000, MAY));
	}

	@ParameterizedTest
	@CsvSource({ "9, 500, 1000, percent", "10, 500, 999, investedTotal", "10, 499, 1000, investedThisYear" })
	void nothingGoesDownWithoutACorrection(int percent, long thisYear, long total, String field) {
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL))
			.when(People.ZONE_SPECIALIST, report("report-2", percent, thisYear, total, MAY))
			.thenRefuses(ProgressRefusal.PROGRESS_WENT_DOWN, field);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 101 })
	void aPercentageLiesBetweenNothingAndAll(int percent) {
		this.decision.given(Reported.project())
			.when(People.ZONE_SPECIALIST, report("report-1", percent, 0, 0, MAY))
			.thenRefuses(CommonRefusal.VALUE_OUT_OF_RANGE, "percent");
	}

	@Test
	void noMoreIsInvestedThanIsPlannedInAllAndThatMuchMayBe() {
		this.decision.given(Reported.project())
			.when(People.ZONE_SPECIALIST, report("report-1", 99, 0, 20_001, MAY))
			.thenRefuses(ProgressRefusal.INVESTED_BEYOND_TOTAL, "investedTotal");
		this.decision.when(People.ZONE_SPECIALIST, report("report-1", 100, 0, 20_000, MAY))
			.thenRecords(reported("report-1", 100, 0, 20_000, MAY));
	}

	@Test
	void aTotalThatWasLoweredMeanwhileIsNotHeldAgainstWhoeverReportsNoChange() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 15_000, APRIL),
					new ProjectAmountRevised(ID, Amounts.ofTotal(WanYuan.of(20_000)),
							Amounts.ofTotal(WanYuan.of(10_000)), "调整", APRIL))
			.when(People.ZONE_SPECIALIST, nothingNew("report-2", MAY))
			.thenRecords(nothingNew("report-2", 10, 500, 15_000, MAY));
	}

	@Test
	void noMoreIsInvestedThisYearThanInAll() {
		this.decision.given(Reported.project())
			.when(People.ZONE_SPECIALIST, report("report-1", 10, 1_001, 1_000, MAY))
			.thenRefuses(ProgressRefusal.INVESTED_YEAR_BEYOND_TOTAL, "investedThisYear");
		this.decision.when(People.ZONE_SPECIALIST, report("report-1", 10, -1, 1_000, MAY))
			.thenRefuses(ProjectRefusal.AMOUNT_NEGATIVE, "investedThisYear");
	}

	@Test
	void daysComeInOrderAndNotFromTheFuture() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, MAY))
			.when(People.ZONE_SPECIALIST, report("report-2", 20, 600, 1_100, APRIL))
			.thenRefuses(ProgressRefusal.EARLIER_THAN_LAST_REPORT, "occurredOn");
		this.decision.when(People.ZONE_SPECIALIST, report("report-2", 20, 600, 1_100, Reported.TODAY.plusDays(1)))
			.thenRefuses(CommonRefusal.DATE_IN_FUTURE, "occurredOn");
		this.decision.when(People.ZONE_SPECIALIST, report("report-2", 20, 600, 1_100, MAY))
			.thenRecords(reported("report-2", 20, 600, 1_100, MAY));
	}

	@Test
	void sentAgainItChangesNothingAndOtherContentIsRefused() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 10, 500, 1_000, APRIL), reported("report-2", 20, 600, 1_100, MAY))
			.when(People.ZONE_SPECIALIST, report("report-1", 10, 500, 1_000, APRIL))
			.thenRecordsNothing();
		this.decision.when(People.ZONE_SPECIALIST, report("report-1", 11, 500, 1_000, APRIL))
			.thenRefuses(ProgressRefusal.REPORT_EXISTS, "reportId");
		this.decision.when(People.ZONE_SPECIALIST, nothingNew("report-1", APRIL))
			.thenRefuses(ProgressRefusal.REPORT_EXISTS, "reportId");
	}

	@Test
	void nothingIsReportedOfAProjectThatIsWithdrawnOrCancelled() {
		this.decision.given(Reported.project())
			.given(new ProjectWithdrawn(ID, "停止推进", APRIL))
			.when(People.ZONE_SPECIALIST, report("report-1", 10, 500, 1_000, MAY))
			.thenRefuses(ProjectRefusal.PROJECT_WITHDRAWN, "projectId");
		this.decision.given(new ProjectCancelled(ID, "取消", APRIL))
			.when(People.ZONE_SPECIALIST, report("report-1", 10, 500, 1_000, MAY))
			.thenRefuses(ProjectRefusal.PROJECT_CANCELLED, "projectId");
	}

	@Test
	void photosAreCitedOnceAndByTheirDigest() {
		this.decision.given(Reported.project())
			.when(People.ZONE_SPECIALIST, withPhotos(Reported.PHOTO, Reported.PHOTO))
			.thenRefuses(CommonRefusal.VALUE_INVALID, "photos[1]");
		this.decision.when(People.ZONE_SPECIALIST, withPhotos("site.jpg"))
			.thenRefuses(CommonRefusal.VALUE_INVALID, "photos[0]");
	}

	private static ReportProgress withPhotos(String... photos) {
		return new ReportProgress(ID, "report-1", null, 10, null, null, null, List.of(photos), null, null, MAY);
	}

	@Test
	void aCorrectionOfANamedReportMayGoDownWithAReason() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 60, 500, 1_000, APRIL))
			.when(People.ZONE_SPECIALIST, correction("report-2", "report-1", 50, APRIL))
			.thenRecords(corrected("report-2", "report-1", figures(50, 500, 1_000), APRIL));
		this.decision
			.when(People.ZONE_SPECIALIST,
					new ReportProgress(ID, "report-2", null, 50, null, null, null, List.of(), "report-1", " ", APRIL))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
	}

	@Test
	void theNextReportFollowsTheCorrectionThatTookTheLastPlace() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 60, 500, 1_000, APRIL),
					corrected("report-2", "report-1", figures(50, 500, 1_000), APRIL))
			.when(People.ZONE_SPECIALIST, report("report-3", 55, 500, 1_000, MAY))
			.thenRecords(reported("report-3", 55, 500, 1_000, MAY));
	}

	@Test
	void aCorrectionOfAnEarlierReportChangesNothingOfTheLater() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 30, 300, 1_000, APRIL), reported("report-2", 60, 500, 1_100, MAY))
			.when(People.ZONE_SPECIALIST, correction("report-3", "report-1", 20, APRIL))
			.thenRecords(corrected("report-3", "report-1", figures(20, 300, 1_000), APRIL));
		this.decision.given(corrected("report-3", "report-1", figures(20, 300, 1_000), APRIL))
			.when(People.ZONE_SPECIALIST, nothingNew("report-4", LATE_MAY))
			.thenRecords(nothingNew("report-4", 60, 500, 1_100, LATE_MAY));
	}

	@Test
	void aCorrectionStaysBetweenItsNeighbours() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 30, 300, 1_000, APRIL), reported("report-2", 60, 500, 1_100, MAY))
			.when(People.ZONE_SPECIALIST, correction("report-3", "report-1", 20, LATE_MAY))
			.thenRefuses(ProgressRefusal.CORRECTION_OUT_OF_ORDER, "occurredOn");
		this.decision.when(People.ZONE_SPECIALIST, correction("report-3", "report-2", 50, APRIL.minusDays(1)))
			.thenRefuses(ProgressRefusal.CORRECTION_OUT_OF_ORDER, "occurredOn");
	}

	@Test
	void onlyWhatCountsAndWasNotCorrectedYetIsCorrected() {
		this.decision.given(Reported.project())
			.given(reported("report-1", 60, 500, 1_000, APRIL),
					corrected("report-2", "report-1", figures(50, 500, 1_000), APRIL))
			.givenBy(CONTACT, drafted("draft-1", 70, 500, 1_000, MAY))
			.when(People.ZONE_SPECIALIST, correction("report-3", "report-1", 40, APRIL))
			.thenRefuses(ProgressRefusal.REPORT_ALREADY_CORRECTED, "correctsReportId");
		this.decision.when(People.ZONE_SPECIALIST, correction("report-3", "draft-1", 40, APRIL))
			.thenRefuses(ProgressRefusal.REPORT_DOES_NOT_COUNT, "correctsReportId");
		this.decision.when(People.ZONE_SPECIALIST, correction("report-3", "report-9", 40, APRIL))
			.thenRefuses(ProgressRefusal.REPORT_UNKNOWN, "correctsReportId");
	}

	@Test
	void aVerifiedDraftCounts() {
		this.decision.given(Reported.project())
			.givenBy(CONTACT, drafted("draft-1", 10, 500, 1_000, APRIL))
			.when(People.ZONE_SPECIALIST, new VerifyProgress(ID, "draft-1", MAY))
			.thenRecords(new ProgressVerified(ID, "draft-1", figures(10, 500, 1_000), APRIL, null, MAY));
		this.decision.given(new ProgressVerified(ID, "draft-1", figures(10, 500, 1_000), APRIL, null, MAY))
			.when(People.ZONE_SPECIALIST, report("report-2", 9, 500, 1_000, MAY))
			.thenRefuses(ProgressRefusal.PROGRESS_WENT_DOWN, "percent");
	}

	@Test
	void draftsAreVerifiedOneAfterAnotherEachOverTheLastThatCounts() {
		ProgressReported second = new ProgressReported(ID, "draft-2",
				new ProgressFigures(ImageStage.FOUNDATION, 0, null, WanYuan.of(0), WanYuan.of(0)),
				List.of(ProgressField.IMAGE_STAGE), List.of(), true, null, null, MAY);
		this.decision.given(Reported.project())
			.givenBy(CONTACT, drafted("draft-1", 10, 500, 1_000, APRIL), second)
			.given(new ProgressVerified(ID, "draft-1", figures(10, 500, 1_000), APRIL, null, MAY))
			.when(People.TIEXI_MANAGER, new VerifyProgress(ID, "draft-2", MAY))
			.thenRecords(new ProgressVerified(ID, "draft-2",
					new ProgressFigures(ImageStage.FOUNDATION, 10, null, WanYuan.of(500), WanYuan.of(1_000)), MAY, null,
					MAY));
	}

	@Test
	void aDraftOlderThanAReportThatCountsIsNotVerified() {
		this.decision.given(Reported.project())
			.givenBy(CONTACT, drafted("draft-1", 10, 500, 1_000, APRIL))
			.given(reported("report-1", 20, 600, 1_100, MAY))
			.when(People.ZONE_SPECIALIST, new VerifyProgress(ID, "draft-1", MAY))
			.thenRefuses(ProgressRefusal.DRAFT_OUTDATED, "reportId");
	}

	@Test
	void nobodyJudgesTheirOwnDraftNorDoesAnybodyWithoutTheRight() {
		this.decision.given(Reported.project())
			.givenBy(CONTACT, drafted("draft-1", 10, 500, 1_000, APRIL))
			.when(Reported.CONTACT_AS_MANAGER, new VerifyProgress(ID, "draft-1", MAY))
			.thenRefuses(ProgressRefusal.DRAFT_BY_SAME_PERSON, "reportId");
		this.decision.when(Reported.CONTACT_AS_MANAGER, new RejectProgress(ID, "draft-1", "照片不符", MAY))
			.thenRefuses(ProgressRefusal.DRAFT_BY_SAME_PERSON, "reportId");
		this.decision.when(CONTACT, new VerifyProgress(ID, "draft-1", MAY)).thenRefuses(CommonRefusal.NOT_PERMITTED);
		this.decision.when(People.HEPING_MANAGER, new VerifyProgress(ID, "draft-1", MAY))
			.thenRefuses(CommonRefusal.NOT_FOUND);
	}

	@Test
	void aRejectedDraftIsClosedAndBothActsMayBeSentAgain() {
		ProgressRejected rejected = new ProgressRejected(ID, "draft-1", "照片不符", MAY);
		this.decision.given(Reported.project())
			.givenBy(CONTACT, drafted("draft-1", 10, 500, 1_000, APRIL), drafted("draft-2", 10, 500, 1_000, APRIL))
			.when(People.ZONE_SPECIALIST, new RejectProgress(ID, "draft-1", "照片不符", MAY))
			.thenRecords(rejected);
		this.decision.when(People.ZONE_SPECIALIST, new RejectProgress(ID, "draft-1", "", MAY))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
		this.decision.given(rejected, new ProgressVerified(ID, "draft-2", figures(10, 500, 1_000), APRIL, null, MAY))
			.when(People.ZONE_SPECIALIST, new RejectProgress(ID, "draft-1", "照片不符", LATE_MAY))
			.thenRecordsNothing();
		this.decision.when(People.ZONE_SPECIALIST, new VerifyProgress(ID, "draft-2", LATE_MAY)).thenRecordsNothing();
		this.decision.when(People.ZONE_SPECIALIST, new VerifyProgress(ID, "draft-1", MAY))
			.thenRefuses(ProgressRefusal.DRAFT_CLOSED, "reportId");
		this.decision.when(People.ZONE_SPECIALIST, new RejectProgress(ID, "draft-2", "照片不符", MAY))
			.thenRefuses(ProgressRefusal.DRAFT_CLOSED, "reportId");
		this.decision.when(People.ZONE_SPECIALIST, new VerifyProgress(ID, "draft-9", MAY))
			.thenRefuses(ProgressRefusal.REPORT_UNKNOWN, "reportId");
	}

}
