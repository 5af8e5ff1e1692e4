package org.diaodu.command.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.progress.FundSource;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.progress.command.CorrectFunds;
import org.diaodu.kernel.progress.command.ProveCapital;
import org.diaodu.kernel.progress.command.RecordFunds;
import org.diaodu.kernel.progress.command.SetAnnualPlan;
import org.diaodu.kernel.progress.command.SetFundPlan;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.CapitalProven;
import org.diaodu.kernel.progress.event.FundPlanSet;
import org.diaodu.kernel.progress.event.FundsCorrected;
import org.diaodu.kernel.progress.event.FundsReceived;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.value.WanYuan;

import static org.diaodu.command.progress.Reported.ID;

@Clause({ "F-027", "F-095", "F-114" })
class PlansTest {

	private static final LocalDate DAY = LocalDate.of(2019, 1, 10);

	private static final LocalDate LATER = LocalDate.of(2019, 5, 10);

	private static final AnnualPlanSet PLAN = new AnnualPlanSet(ID, 2019, null, WanYuan.of(6_000), "主体封顶", null, DAY);

	private final Decision<Plans> decision = Decision.of(Plans.class, Reported.directory());

	private static SetAnnualPlan plan(int year, long planned, String reason) {
		return new SetAnnualPlan(ID, year, WanYuan.of(planned), "主体封顶", reason, LATER);
	}

	@Test
	void aYearHasOnePlanAndAnotherNeedsAReason() {
		this.decision.given(Reported.project())
			.when(People.ZONE_SPECIALIST, new SetAnnualPlan(ID, 2019, WanYuan.of(6_000), "主体封顶", null, DAY))
			.thenRecords(PLAN);
		this.decision.given(PLAN)
			.when(People.CITY_COORDINATOR, plan(2019, 5_000, "融资延后"))
			.thenRefuses(ProgressRefusal.PLAN_LOWERED_UNDOCUMENTED, "evidence");
		this.decision.when(People.citing(People.CITY_COORDINATOR, "沈政会纪〔2019〕31号"), plan(2019, 5_000, "融资延后"))
			.thenRecords(new AnnualPlanSet(ID, 2019, WanYuan.of(6_000), WanYuan.of(5_000), "主体封顶", "融资延后", LATER));
		this.decision.when(People.ZONE_SPECIALIST, plan(2019, 5_000, null))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
		this.decision.when(People.ZONE_SPECIALIST, plan(2019, 6_000, null)).thenRecordsNothing();
		this.decision.when(People.ZONE_SPECIALIST, plan(2020, 5_000, null))
			.thenRecords(new AnnualPlanSet(ID, 2020, null, WanYuan.of(5_000), "主体封顶", null, LATER));
	}

	@Test
	void refusesAPlanOfNoYearBelowNothingOrBeyondTheTotal() {
		this.decision.given(Reported.project())
			.when(People.ZONE_SPECIALIST, plan(1899, 5_000, null))
			.thenRefuses(CommonRefusal.VALUE_OUT_OF_RANGE, "year");
		this.decision.when(People.ZONE_SPECIALIST, plan(2019, -1, null))
			.thenRefuses(ProjectRefusal.AMOUNT_NEGATIVE, "planned");
		this.decision.when(People.ZONE_SPECIALIST, plan(2019, 20_001, null))
			.thenRefuses(ProgressRefusal.PLAN_BEYOND_TOTAL, "planned");
		this.decision.when(Reported.CONTACT, plan(2019, 5_000, null)).thenRefuses(CommonRefusal.NOT_PERMITTED);
		this.decision.when(People.HEPING_MANAGER, plan(2019, 5_000, null)).thenRefuses(CommonRefusal.NOT_FOUND);
	}

	/** Registered on 2018-03-01: from 20 years before to 20 years after. */
	@ParameterizedTest
	@CsvSource({ "1997, DATE_TOO_EARLY", "1998, ", "2038, ", "2039, DATE_TOO_LATE" })
	void refusesAPlanOfAYearNobodyBelieves(int year, CommonRefusal refusal) {
		Decision<Plans> plausible = Decision.of(Plans.class,
				Reported.directory()
					.with(new PolicyAdopted(PolicyParameter.PLAUSIBLE_DATES.policyId(),
							new PolicyVersion(PolicyParameter.PLAUSIBLE_DATES, "2018-7", "沈政发〔2018〕7号", "二(七)",
									TestDirectory.FOUNDED, null,
									List.of(Reported.value(PolicyField.FACT_YEARS_BACK, 20),
											Reported.value(PolicyField.PLAN_YEARS_AHEAD, 20))),
							"person-city", TestDirectory.CITY_DRC, null, null, TestDirectory.NOTICE)));
		SetFundPlan funds = new SetFundPlan(ID, year, WanYuan.of(3_000), null, LATER);
		plausible.given(Reported.project());
		if (refusal != null) {
			plausible.when(People.ZONE_SPECIALIST, plan(year, 5_000, null)).thenRefuses(refusal, "year");
			plausible.when(People.ZONE_SPECIALIST, funds).thenRefuses(refusal, "year");
		}
		else {
			plausible.when(People.ZONE_SPECIALIST, plan(year, 5_000, null))
				.thenRecords(new AnnualPlanSet(ID, year, null, WanYuan.of(5_000), "主体封顶", null, LATER));
			plausible.when(People.ZONE_SPECIALIST, funds)
				.thenRecords(new FundPlanSet(ID, year, null, WanYuan.of(3_000), null, LATER));
		}
	}

	@Test
	void thePlanTheFactsStateIsLoweredByDocumentToo() {
		ProjectAmountRevised stated = new ProjectAmountRevised(ID, Amounts.UNKNOWN,
				new Amounts(WanYuan.of(20_000), null, null, null, WanYuan.of(6_000), 2019, null, null, null), "年度计划下达",
				DAY);
		this.decision.given(Reported.project())
			.given(stated)
			.when(People.ZONE_SPECIALIST, plan(2019, 5_999, null))
			.thenRefuses(ProgressRefusal.PLAN_LOWERED_UNDOCUMENTED, "evidence",
					Map.of("year", "2019", "planned", "6000.00"));
		this.decision.when(People.ZONE_SPECIALIST, plan(2019, 6_001, null))
			.thenRecords(new AnnualPlanSet(ID, 2019, null, WanYuan.of(6_001), "主体封顶", null, LATER));
	}

	@Test
	void aYearToComeIsPlannedAnewAtWill() {
		int next = Reported.TODAY.getYear() + 1;
		AnnualPlanSet planned = new AnnualPlanSet(ID, next, null, WanYuan.of(6_000), "主体封顶", null, DAY);
		this.decision.given(Reported.project())
			.given(planned)
			.when(People.ZONE_SPECIALIST, plan(next, 5_000, "融资延后"))
			.thenRecords(new AnnualPlanSet(ID, next, WanYuan.of(6_000), WanYuan.of(5_000), "主体封顶", "融资延后", LATER));
	}

	@Test
	void fundsArePlannedLikewise() {
		FundPlanSet set = new FundPlanSet(ID, 2019, null, WanYuan.of(3_000), null, DAY);
		this.decision.given(Reported.project())
			.when(People.ZONE_SPECIALIST, new SetFundPlan(ID, 2019, WanYuan.of(3_000), null, DAY))
			.thenRecords(set);
		this.decision.given(set)
			.when(People.ZONE_SPECIALIST, new SetFundPlan(ID, 2019, WanYuan.of(4_000), null, LATER))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
		this.decision.when(People.ZONE_SPECIALIST, new SetFundPlan(ID, 2019, WanYuan.of(4_000), "扩产", LATER))
			.thenRecords(new FundPlanSet(ID, 2019, WanYuan.of(3_000), WanYuan.of(4_000), "扩产", LATER));
		this.decision.when(People.ZONE_SPECIALIST, new SetFundPlan(ID, 2019, WanYuan.of(3_000), null, LATER))
			.thenRecordsNothing();
		this.decision.when(People.ZONE_SPECIALIST, new SetFundPlan(ID, 2019, WanYuan.of(2_999), "调整", LATER))
			.thenRefuses(ProgressRefusal.PLAN_LOWERED_UNDOCUMENTED, "evidence");
	}

	@Test
	void aReceiptOfFundsIsRecordedOnce() {
		FundsReceived received = new FundsReceived(ID, "receipt-1", FundSource.DOMESTIC_LOAN, WanYuan.of(800), DAY);
		RecordFunds record = new RecordFunds(ID, "receipt-1", FundSource.DOMESTIC_LOAN, WanYuan.of(800), DAY);
		this.decision.given(Reported.project()).when(People.ZONE_SPECIALIST, record).thenRecords(received);
		this.decision.given(received).when(People.ZONE_SPECIALIST, record).thenRecordsNothing();
		this.decision
			.when(People.ZONE_SPECIALIST,
					new RecordFunds(ID, "receipt-1", FundSource.DOMESTIC_LOAN, WanYuan.of(801), DAY))
			.thenRefuses(ProgressRefusal.RECEIPT_EXISTS, "receiptId");
		this.decision.when(People.ZONE_SPECIALIST, new RecordFunds(ID, "receipt-2", FundSource.OWN, WanYuan.of(0), DAY))
			.thenRefuses(CommonRefusal.VALUE_OUT_OF_RANGE, "amount");
		this.decision
			.when(People.ZONE_SPECIALIST,
					new RecordFunds(ID, "receipt-2", FundSource.OWN, WanYuan.of(1), Reported.TODAY.plusDays(1)))
			.thenRefuses(CommonRefusal.DATE_IN_FUTURE, "occurredOn");
	}

	@Test
	void noMoreFundsComeInThanArePlannedInAllAndThatMuchMay() {
		FundsReceived received = new FundsReceived(ID, "receipt-1", FundSource.OWN, WanYuan.of(19_000), DAY);
		this.decision.given(Reported.project())
			.given(received)
			.when(People.ZONE_SPECIALIST, new RecordFunds(ID, "receipt-2", FundSource.OWN, WanYuan.of(1_001), DAY))
			.thenRefuses(ProgressRefusal.FUNDS_BEYOND_TOTAL, "amount");
		this.decision
			.when(People.ZONE_SPECIALIST, new RecordFunds(ID, "receipt-2", FundSource.OWN, WanYuan.of(1_000), DAY))
			.thenRecords(new FundsReceived(ID, "receipt-2", FundSource.OWN, WanYuan.of(1_000), DAY));
	}

	@Test
	void aReceiptIsCorrectedWithAReasonAlsoToNothing() {
		FundsReceived received = new FundsReceived(ID, "receipt-1", FundSource.OWN, WanYuan.of(19_000), DAY);
		FundsCorrected corrected = new FundsCorrected(ID, "receipt-1", WanYuan.of(19_000), FundSource.DOMESTIC_LOAN,
				WanYuan.of(1_900), DAY.plusDays(1), "多写一位", LATER);
		CorrectFunds correct = new CorrectFunds(ID, "receipt-1", FundSource.DOMESTIC_LOAN, WanYuan.of(1_900),
				DAY.plusDays(1), "多写一位", LATER);
		this.decision.given(Reported.project())
			.given(received)
			.when(People.ZONE_SPECIALIST, correct)
			.thenRecords(corrected);
		this.decision
			.when(People.ZONE_SPECIALIST,
					new CorrectFunds(ID, "receipt-1", FundSource.OWN, WanYuan.of(1_900), DAY, " ", LATER))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
		this.decision
			.when(People.ZONE_SPECIALIST,
					new CorrectFunds(ID, "receipt-9", FundSource.OWN, WanYuan.of(1_900), DAY, "更正", LATER))
			.thenRefuses(ProgressRefusal.RECEIPT_UNKNOWN, "receiptId");
		this.decision.given(corrected).when(People.ZONE_SPECIALIST, correct).thenRecordsNothing();
		this.decision
			.when(People.ZONE_SPECIALIST, new RecordFunds(ID, "receipt-2", FundSource.OWN, WanYuan.of(18_100), LATER))
			.thenRecords(new FundsReceived(ID, "receipt-2", FundSource.OWN, WanYuan.of(18_100), LATER));
		this.decision
			.when(People.ZONE_SPECIALIST,
					new CorrectFunds(ID, "receipt-1", FundSource.OWN, WanYuan.of(0), DAY, "未到位", LATER))
			.thenRecords(new FundsCorrected(ID, "receipt-1", WanYuan.of(1_900), FundSource.OWN, WanYuan.of(0), DAY,
					"未到位", LATER));
	}

	@Test
	void capitalIsProvenByADocument() {
		CapitalProven proven = new CapitalProven(ID, WanYuan.of(5_000), "沈银资证〔2019〕8号", DAY);
		ProveCapital prove = new ProveCapital(ID, WanYuan.of(5_000), "沈银资证 [2019] 8 号", DAY);
		this.decision.given(Reported.project()).when(People.ZONE_SPECIALIST, prove).thenRecords(proven);
		this.decision.given(proven).when(People.ZONE_SPECIALIST, prove).thenRecordsNothing();
		this.decision.when(People.ZONE_SPECIALIST, new ProveCapital(ID, WanYuan.of(5_000), " ", DAY))
			.thenRefuses(CommonRefusal.VALUE_REQUIRED, "proof");
		this.decision.when(People.ZONE_SPECIALIST, new ProveCapital(ID, WanYuan.of(5_000), "资信证明", DAY))
			.thenRefuses(EvidenceRefusal.EVIDENCE_UNFIT, "proof");
	}

	@Test
	void nothingIsPlannedForAProjectThatIsWithdrawn() {
		this.decision.given(Reported.project())
			.given(new ProjectWithdrawn(ID, "停止推进", DAY))
			.when(People.ZONE_SPECIALIST, plan(2019, 5_000, null))
			.thenRefuses(ProjectRefusal.PROJECT_WITHDRAWN, "projectId");
	}

}
