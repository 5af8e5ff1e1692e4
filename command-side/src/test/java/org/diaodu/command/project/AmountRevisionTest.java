package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.progress.FundSource;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.FundsCorrected;
import org.diaodu.kernel.progress.event.FundsReceived;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.command.ReassessTiers;
import org.diaodu.kernel.project.command.ReviseAmount;
import org.diaodu.kernel.project.event.ProjectCancelled;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.value.WanYuan;

import static org.diaodu.command.project.Projects.DAY;
import static org.diaodu.command.project.Projects.ID;
import static org.diaodu.command.project.Projects.changed;
import static org.diaodu.command.project.Projects.wan;
import static org.diaodu.command.project.ZoneProject.revise;
import static org.diaodu.command.project.ZoneProject.revised;

/** An amount is revised, and the tiers follow it with their cause. */
@Clause({ "F-002", "F-034" })
class AmountRevisionTest {

	private final ZoneProject project = new ZoneProject();

	@Test
	void recordsRevisionAndNewTiersWithTheirCause() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, revise(wan(3000)))
			.thenRecords(revised(wan(600), wan(3000)), changed(Set.of(Tier.ZONE), Set.of(Tier.ZONE, Tier.DISTRICT),
					true, wan(3000), TierChangeCause.AMOUNT_REVISED));
	}

	@Test
	void recordsTheRevisionAloneWhenTheTiersStay() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, revise(wan(700)))
			.thenRecords(revised(wan(600), wan(700)));
	}

	@Test
	void leavesTheCountsWhenItFallsBelowTheLowestThreshold() {
		this.project.registered()
			.when(People.TIEXI_MANAGER, revise(wan(499)))
			.thenRecords(revised(wan(600), wan(499)),
					changed(Set.of(Tier.ZONE), Set.of(), false, wan(499), TierChangeCause.AMOUNT_REVISED));
	}

	@Test
	void recordsNothingWhenTheAmountsAreTheSame() {
		this.project.registered().when(People.TIEXI_MANAGER, revise(wan(600))).thenRecordsNothing();
	}

	@Test
	@Clause("F-114")
	void refusesATotalBelowWhatWasInvestedAndTakesThatMuch() {
		ProgressFigures built = new ProgressFigures(ImageStage.FOUNDATION, 90, null, wan(550), wan(550));
		ProgressFigures less = new ProgressFigures(ImageStage.FOUNDATION, 90, null, wan(500), wan(500));
		this.project.registered()
			.given(new ProgressReported(ID, "report-1", built, List.of(), List.of(), false, null, null, DAY))
			.when(People.TIEXI_MANAGER, revise(wan(549)))
			.thenRefuses(ProjectRefusal.TOTAL_BELOW_INVESTED, "amounts.total");
		new ZoneProject().registered()
			.given(new ProgressReported(ID, "report-1", built, List.of(), List.of(), false, null, null, DAY))
			.when(People.TIEXI_MANAGER, revise(wan(550)))
			.thenRecords(revised(wan(600), wan(550)));
		new ZoneProject().registered()
			.given(new ProgressReported(ID, "report-1", built, List.of(), List.of(), false, null, null, DAY),
					new ProgressReported(ID, "report-2", less, List.of(), List.of(), false, "report-1", "误报", DAY))
			.when(People.TIEXI_MANAGER, revise(wan(549)))
			.thenRecords(revised(wan(600), wan(549)));
	}

	@Test
	@Clause({ "F-027", "F-095" })
	void refusesATotalBelowWhatCameInOrWhatAYearPlans() {
		FundsReceived received = new FundsReceived(ID, "receipt-1", FundSource.OWN, wan(560), DAY);
		new ZoneProject().registered()
			.given(received)
			.when(People.TIEXI_MANAGER, revise(wan(559)))
			.thenRefuses(ProjectRefusal.TOTAL_BELOW_FUNDS, "amounts.total");
		new ZoneProject().registered()
			.given(received, new FundsCorrected(ID, "receipt-1", wan(560), FundSource.OWN, wan(400), DAY, "误报", DAY))
			.when(People.TIEXI_MANAGER, revise(wan(559)))
			.thenRecords(revised(wan(600), wan(559)));
		int year = 2019;
		new ZoneProject().registered()
			.given(new AnnualPlanSet(ID, year, null, wan(550), "封顶", null, DAY))
			.when(People.TIEXI_MANAGER, revise(wan(549)))
			.thenRefuses(ProjectRefusal.TOTAL_BELOW_PLAN, "amounts.total");
		// What a year that is over planned binds nobody.
		new ZoneProject().registered()
			.given(new AnnualPlanSet(ID, year - 1, null, wan(550), "封顶", null, DAY))
			.when(People.TIEXI_MANAGER, revise(wan(549)))
			.thenRecords(revised(wan(600), wan(549)));
	}

	@Test
	@Clause("F-114")
	void callsWhatIsNoAmountNegativeAndNotTooSmall() {
		this.project.registered()
			.when(People.TIEXI_MANAGER, revise(WanYuan.of("-5")))
			.thenRefuses(ProjectRefusal.AMOUNT_NEGATIVE, "amounts.total");
	}

	@Test
	void refusesARevisionWithoutReason() {
		this.project.registered()
			.when(People.TIEXI_MANAGER, new ReviseAmount(ID, Amounts.ofTotal(wan(700)), " ", DAY))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
	}

	@Test
	void judgesByTheThresholdsOfTheDayItOccurredAndThenByThoseInForceSince() {
		this.project.directory.thresholds("2019-1", LocalDate.of(2019, 5, 20), 500, 5000, 20_000);
		this.project.registered()
			.when(People.TIEXI_MANAGER, revise(wan(4000)))
			.thenRecords(revised(wan(600), wan(4000)),
					changed(Set.of(Tier.ZONE), Set.of(Tier.ZONE, Tier.DISTRICT), true, wan(4000),
							TierChangeCause.AMOUNT_REVISED),
					new ProjectTiersChanged(ID, Set.of(Tier.ZONE, Tier.DISTRICT), Set.of(Tier.ZONE), true, wan(4000),
							TierChangeCause.THRESHOLDS_ADOPTED, "2019-1", LocalDate.of(2019, 5, 20)));
	}

	@Test
	void ignoresThresholdsThatTakeEffectLaterThanToday() {
		this.project.directory.thresholds("2020-1", LocalDate.of(2019, 6, 2), 500, 5000, 20_000);
		this.project.registered()
			.when(People.TIEXI_MANAGER, revise(wan(4000)))
			.thenRecords(revised(wan(600), wan(4000)), changed(Set.of(Tier.ZONE), Set.of(Tier.ZONE, Tier.DISTRICT),
					true, wan(4000), TierChangeCause.AMOUNT_REVISED));
	}

	@Test
	void reassessesByTheThresholdsOfThatDay() {
		this.project.directory.thresholds("2019-1", DAY, 1000, 5000, 20_000);
		this.project.registered()
			.when(People.SYSTEM, new ReassessTiers(ID, DAY))
			.thenRecords(new ProjectTiersChanged(ID, Set.of(Tier.ZONE), Set.of(), false, wan(600),
					TierChangeCause.THRESHOLDS_ADOPTED, "2019-1", DAY));
	}

	@Test
	void recordsNothingWhenReassessedToTheSameTiers() {
		this.project.registered().when(People.SYSTEM, new ReassessTiers(ID, DAY)).thenRecordsNothing();
	}

	@Test
	void reassessesAWithdrawnProjectButNoCancelledOne() {
		this.project.directory.thresholds("2019-1", DAY, 1000, 5000, 20_000);
		this.project.registered()
			.given(new ProjectCancelled(ID, "终止", DAY))
			.when(People.SYSTEM, new ReassessTiers(ID, DAY))
			.thenRecordsNothing();
	}

	@Test
	void refusesAReassessmentByAnybodyButTheProgram() {
		this.project.registered()
			.when(People.CITY_COORDINATOR, new ReassessTiers(ID, DAY))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

}
