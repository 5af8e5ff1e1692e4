package org.diaodu.query.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.LandContractRecorded;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.ConstantTexts;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitPlanned;
import org.diaodu.kernel.permit.event.PermitVoided;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressField;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.RestatedReport;
import org.diaodu.kernel.progress.event.CarriedFiguresCorrected;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.project.query.FieldChange;
import org.diaodu.kernel.project.query.ListTimeline;
import org.diaodu.kernel.project.query.TimelineEntryView;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

/**
 * The timeline tells of each plan, forecast and actual what it was before, by which
 * decision and on which evidence it changed, and constants in words.
 */
@Clause({ "F-071", "F-093", "F-103" })
class ChangesInTimelineTest {

	private static final String ID = "project-1";

	private static final LocalDate MAY = LocalDate.of(2026, 5, 10);

	private final ProjectionFixture fixture = ProjectionFixture.with()
		.given(Shenyang.units())
		.given(Shenyang.posts(COORDINATOR))
		.given(Shenyang.enterprise(ID, "机床厂", TIEXI, TIEXI_ZONE, 20_000));

	@AfterEach
	void close() {
		this.fixture.sameWhenDeliveredTwice("project-board").sameAfterReplay("project-board").close();
	}

	private static ProgressReported report(String id, int percent, long thisYear, long total, boolean draft,
			String corrects, LocalDate on, ProgressField... typed) {
		return new ProgressReported(ID, id, figures(percent, thisYear, total), List.of(typed), List.of(), draft,
				corrects, (corrects != null) ? "复核有误" : null, on);
	}

	private static ProgressFigures figures(int percent, long thisYear, long total) {
		return new ProgressFigures(ImageStage.FOUNDATION, percent, null, WanYuan.of(thisYear), WanYuan.of(total));
	}

	/** What events changed that follow the registration. */
	private List<List<String>> changes(DomainEvent... events) {
		this.fixture.given(events);
		return entries().stream()
			.map((entry) -> entry.changes()
				.stream()
				.map((change) -> change.field() + ": " + change.before() + " -> " + change.after())
				.toList())
			.toList();
	}

	private List<TimelineEntryView> entries() {
		List<TimelineEntryView> all = this.fixture.whenAsked(new ListTimeline(COORDINATOR, ID, 100, null, null))
			.answer()
			.entries();
		return all.subList(2, all.size());
	}

	@Test
	@Clause("F-134")
	void aLandContractTellsItsPrice() {
		LandContractRecorded contract = new LandContractRecorded(ID, "2102012018B00123", MAY.plusYears(1),
				WanYuan.of(3_200), null, List.of(), MAY);
		assertThat(changes(contract)).containsExactly(List.of("land.contractNo: null -> 2102012018B00123",
				"land.agreedStartOn: null -> 2027-05-10", "land.price: null -> 3200.00"));
	}

	@Test
	void aReportTellsWhatTheLastOneSaid() {
		assertThat(changes(
				report("report-1", 10, 100, 100, false, null, MAY, ProgressField.PERCENT, ProgressField.INVESTED_TOTAL),
				report("report-2", 30, 100, 400, false, null, MAY.plusDays(5), ProgressField.PERCENT)))
			.containsExactly(List.of("progress.percent: null -> 10", "progress.investedTotal: null -> 100.00"),
					List.of("progress.percent: 10 -> 30", "progress.investedTotal: 100.00 -> 400.00"));
	}

	@Test
	void whatWasInvestedThisYearBeginsAnewWithEachYear() {
		assertThat(changes(report("report-1", 10, 100, 100, false, null, LocalDate.of(2025, 12, 1)),
				report("report-2", 10, 50, 150, false, null, MAY))
			.getLast())
			.containsExactly("progress.investedThisYear: 0.00 -> 50.00", "progress.investedTotal: 100.00 -> 150.00");
	}

	@Test
	void aCorrectionTellsWhatItCorrectsAlsoWhenThatWasLongAgo() {
		this.fixture
			.given(report("report-1", 10, 100, 100, false, null, MAY.minusDays(20)),
					report("report-2", 20, 200, 200, false, null, MAY.minusDays(10)),
					report("report-3", 30, 300, 300, false, null, MAY))
			.projected();
		List<List<String>> told = changes(report("report-4", 12, 100, 120, false, "report-1", MAY.minusDays(20)),
				report("report-5", 13, 100, 120, false, "report-4", MAY.minusDays(20)),
				report("report-6", 40, 300, 300, false, null, MAY.plusDays(1)));
		assertThat(told.get(3)).containsExactly("progress.percent: 10 -> 12",
				"progress.investedTotal: 100.00 -> 120.00", "reports.report-4.corrects: null -> report-1");
		assertThat(told.get(4)).containsExactly("progress.percent: 12 -> 13",
				"reports.report-5.corrects: null -> report-4");
		assertThat(told.get(5)).containsExactly("progress.percent: 30 -> 40");
	}

	/**
	 * The third report types its total alone and carries the percentage of the second,
	 * which is corrected twice: at once, and by a draft somebody verifies.
	 */
	@Test
	void aCorrectionTellsWhatLaterReportsSayByItAndForWhichReason() {
		this.fixture
			.given(report("report-1", 20, 100, 100, false, null, MAY.minusDays(20)),
					report("report-2", 30, 100, 100, false, null, MAY.minusDays(10)),
					report("report-3", 30, 100, 150, false, null, MAY))
			.projected();
		List<List<String>> told = changes(report("report-4", 25, 100, 100, false, "report-2", MAY.minusDays(10)),
				carried("report-4", "report-3", figures(25, 100, 150)));
		assertThat(told.get(4)).containsExactly("reports.report-3.restatedBy: null -> report-4",
				"reports.report-3.percent: 30 -> 25");
		assertThat(entries()).last().returns("复核有误", TimelineEntryView::reason);

		this.fixture.projected();
		this.fixture.given(report("draft-5", 24, 100, 100, true, "report-4", MAY.minusDays(10))).projected();
		this.fixture
			.given(new ProgressVerified(ID, "draft-5", figures(24, 100, 100), MAY.minusDays(10), "report-4",
					MAY.plusDays(1)))
			.projected();
		told = changes(carried("draft-5", "report-3", figures(24, 100, 150)),
				report("report-6", 45, 100, 150, false, null, MAY.plusDays(2)));
		assertThat(told.get(7)).containsExactly("reports.report-3.restatedBy: null -> draft-5",
				"reports.report-3.percent: 25 -> 24");
		assertThat(entries().get(7).reason()).isEqualTo("复核有误");
		assertThat(told.get(8)).containsExactly("progress.percent: 24 -> 45");
		// What was carried is what a later correction corrects.
		assertThat(changes(report("report-7", 26, 100, 150, false, "report-3", MAY)).getLast())
			.containsExactly("progress.percent: 24 -> 26", "reports.report-7.corrects: null -> report-3");
	}

	private static CarriedFiguresCorrected carried(String correction, String report, ProgressFigures now) {
		return new CarriedFiguresCorrected(ID, correction, List.of(new RestatedReport(report, now)), MAY.plusDays(1));
	}

	@Test
	void aDraftChangesWhatCountsOnceItIsVerified() {
		List<List<String>> told = changes(report("report-1", 10, 100, 100, false, null, MAY),
				report("draft-1", 20, 100, 100, true, null, MAY.plusDays(1), ProgressField.PERCENT),
				new ProgressVerified(ID, "draft-1", figures(20, 100, 100), MAY.plusDays(1), null, MAY.plusDays(2)),
				report("report-2", 30, 100, 100, false, null, MAY.plusDays(3)));
		assertThat(told.get(1)).containsExactly("draft.percent: 10 -> 20");
		assertThat(told.get(2)).containsExactly("reports.draft-1.state: DRAFT -> VERIFIED",
				"progress.percent: 10 -> 20");
		assertThat(told.get(3)).containsExactly("progress.percent: 20 -> 30");
	}

	@Test
	void aMovedDayTellsTheDecisionAndAReachedNodeItsEvidence() {
		assertThat(changes(
				new NodeDateChanged(ID, "3.4", MAY, MAY, MAY.plusDays(90), 1, 90, "征地延后", "沈调度函〔2026〕3号", false,
						"2018-7", List.of(), MAY.minusDays(1)),
				new NodeAchieved(ID, "3.4", NodeMeaning.WORK_STARTED,
						List.of(new NodeEvidence(EvidenceKind.SITE_PHOTO, "sha256:1")), null, "2018-7", "2018-7",
						List.of(), List.of(), MAY)))
			.containsExactly(
					List.of("nodes.3.4.plannedOn: 2026-05-10 -> 2026-08-08",
							"nodes.3.4.decisionReference: null -> 沈调度函〔2026〕3号"),
					List.of("nodes.3.4.achievedOn: null -> 2026-05-10", "nodes.3.4.state: OPEN -> ACHIEVED",
							"nodes.3.4.evidence.SITE_PHOTO: null -> sha256:1"));
		assertThat(entries()).extracting(TimelineEntryView::evidence)
			.allSatisfy((evidence) -> assertThat(evidence).isNotEmpty());
	}

	@Test
	void aPermitTellsWhereItStoodBefore() {
		assertThat(changes(new PermitPlanned(ID, "permit-1", "work-permit", null, MAY, MAY),
				new PermitApplied(ID, "permit-1", "work-permit", Shenyang.DRC, null, MAY),
				new PermitVoided(ID, "permit-1", "重复", MAY))
			.stream()
			.flatMap(List::stream)
			.filter((change) -> change.contains("state")))
			.containsExactly("permits.permit-1.state: PLANNED -> APPLIED", "permits.permit-1.state: APPLIED -> VOID");
	}

	@Test
	void constantsAreToldInWords() {
		this.fixture.given(new LightChanged(ID, Light.PROGRESS, LightColour.GREY, LightColour.RED,
				LightRule.PROGRESS_FAR_BEHIND, List.of(), "2018-7", MAY));
		TimelineEntryView turned = entries().getLast();
		FieldChange change = turned.changes().getFirst();
		assertThat(change.afterIn(Locale.CHINESE)).isEqualTo("红灯");
		assertThat(change.afterIn(Locale.ENGLISH)).isEqualTo("red");
		assertThat(ConstantTexts.named(turned.reason(), Locale.CHINESE)).isEqualTo("进度严重滞后");
	}

	/** Of two notices of a year, the last before the day was counted anew. */
	@Test
	@Clause("F-002")
	void aDayCountedAnewTellsTheCalendarThatMovedIt() {
		Deadline before = new Deadline(MAY, 20, DayCount.WORKING_DAYS, LocalDate.of(2026, 6, 5), true);
		Deadline after = new Deadline(MAY, 20, DayCount.WORKING_DAYS, LocalDate.of(2026, 6, 8), false);
		this.fixture.given(calendar(2025, "国办发明电〔2024〕12号"), calendar(2026, "国办发明电〔2025〕7号"));
		List<String> told = changes(
				new DeadlineRecomputed(ID, ClockKind.PERMIT_STATUTORY_LIMIT, "permit-1", before, after, 2026, "x", MAY))
			.getLast();
		this.fixture.given(calendar(2026, "国办发明电〔2026〕1号"));
		assertThat(told).containsExactly("clocks.PERMIT_STATUTORY_LIMIT.permit-1: 2026-06-05 -> 2026-06-08",
				"calendar.year: null -> 2026");
		assertThat(entries()).last().returns("国办发明电〔2025〕7号", TimelineEntryView::reason);
	}

	private static CalendarYearPublished calendar(int year, String document) {
		return new CalendarYearPublished(WorkingCalendar.ID, year, document, "国务院办公厅", List.of(), MAY);
	}

}
