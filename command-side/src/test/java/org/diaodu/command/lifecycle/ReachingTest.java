package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.jurisdiction.event.ZonePilotChanged;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.command.RecordLandContract;
import org.diaodu.kernel.lifecycle.command.ReopenNode;
import org.diaodu.kernel.lifecycle.command.SkipNode;
import org.diaodu.kernel.lifecycle.event.LandContractRecorded;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.permit.event.PermitVoided;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.ChangeStage;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;

import static org.diaodu.command.lifecycle.Living.DAY;
import static org.diaodu.command.lifecycle.Living.ID;
import static org.diaodu.command.lifecycle.Living.TODAY;
import static org.diaodu.command.lifecycle.Living.VERSION;
import static org.diaodu.command.lifecycle.Living.planned;

@Clause({ "F-070", "F-074", "F-075", "F-077", "F-102", "F-134" })
class ReachingTest {

	private static final LocalDate START = LocalDate.of(2019, 1, 31);

	private static final List<NodeEvidence> PHOTO = List.of(new NodeEvidence(EvidenceKind.SITE_PHOTO, "沈铁建监〔2019〕1号"));

	private static final List<DueClock> ENTRY = List.of(entry("1", 1, LocalDate.of(2019, 2, 28)),
			entry("2", 2, LocalDate.of(2019, 3, 31)));

	private static final ProjectStageChanged RAISED = new ProjectStageChanged(ID, Stage.ATTRACTION, Stage.CONSTRUCTION,
			null, START, "3.4");

	private static DueClock entry(String key, int months, LocalDate due) {
		return new DueClock(ClockKind.STATISTICS_ENTRY_DUE, key,
				new Deadline(START, months, DayCount.MONTHS, due, false));
	}

	private static AchieveNode start(LocalDate on) {
		return new AchieveNode(ID, "3.4", PHOTO, "桩基施工", on);
	}

	private static NodeAchieved started(List<ClockRef> ended) {
		return new NodeAchieved(ID, "3.4", NodeMeaning.WORK_STARTED, PHOTO, "桩基施工", VERSION, VERSION, ENTRY, ended,
				START);
	}

	private static AchieveNode accept(String code, EvidenceKind kind) {
		return new AchieveNode(ID, code, List.of(new NodeEvidence(kind, "沈铁建字第1号")), null, TODAY);
	}

	private static LandContractRecorded contract(LocalDate agreed) {
		return new LandContractRecorded(ID, "沈规国土合字第1号", agreed, null, VERSION, land(agreed), DAY);
	}

	private static List<DueClock> land(LocalDate agreed) {
		return List.of(new DueClock(ClockKind.START_DUE, "LAND_CONTRACT", Deadline.on(agreed)),
				new DueClock(ClockKind.IDLE_LAND, "NOT_STARTED",
						new Deadline(agreed, 1, DayCount.YEARS, agreed.plusYears(1), false)));
	}

	@Test
	void theStartMakesStatisticalEntryDueAndEndsWhatWaitedForIt() {
		LocalDate agreed = LocalDate.of(2019, 3, 1);
		Living.enterprise()
			.given(planned("3.4", agreed), contract(agreed))
			.when(People.ZONE_SPECIALIST, start(START))
			.thenRecords(started(
					List.of(new ClockRef(ClockKind.NODE_DUE, "3.4"), new ClockRef(ClockKind.START_DUE, "LAND_CONTRACT"),
							new ClockRef(ClockKind.IDLE_LAND, "NOT_STARTED"))),
					RAISED);
	}

	@Test
	void theStartOfWhatIsEnteredOrTooSmallMakesNothingDue() {
		NodeAchieved quiet = new NodeAchieved(ID, "3.4", NodeMeaning.WORK_STARTED, PHOTO, "桩基施工", VERSION, null,
				List.of(), List.of(), START);
		Living.enterprise()
			.given(new StatisticallyEntered(ID, "2019-01", "message-1", DAY))
			.when(People.ZONE_SPECIALIST, start(START))
			.thenRecords(quiet, RAISED);
		ProjectTiersChanged counted = (ProjectTiersChanged) Living.events(null, null)[1];
		Living.enterprise()
			.given(new ProjectTiersChanged(ID, counted.after(), Set.of(), false, null, counted.cause(), VERSION, DAY))
			.when(People.TIEXI_MANAGER, start(START))
			.thenRecords(quiet, RAISED);
	}

	/**
	 * What was reached, when; what is said to be reached on the day after {@code DAY}.
	 */
	@ParameterizedTest
	@CsvSource({ "3.4, WORK_STARTED, 2, 4.2, ACCEPTANCE_RECORD, NODE_DATES_OUT_OF_ORDER",
			"3.4, WORK_STARTED, 2, 4.3, FILING_RECEIPT, NODE_DATES_OUT_OF_ORDER",
			"4.2, ACCEPTED, 2, 4.3, FILING_RECEIPT, NODE_DATES_OUT_OF_ORDER",
			"4.2, ACCEPTED, 0, 3.4, SITE_PHOTO, NODE_DATE_AFTER_FOLLOWER",
			"4.3, ACCEPTANCE_FILED, 0, 4.2, ACCEPTANCE_RECORD, NODE_DATE_AFTER_FOLLOWER",
			"5.2, IN_PRODUCTION, 0, 3.4, SITE_PHOTO, NODE_DATE_AFTER_FOLLOWER" })
	void daysReachedAreInOrderByTheSimpleListToo(String known, NodeMeaning meaning, int daysAfter, String code,
			EvidenceKind kind, LifecycleRefusal refusal) {
		Living.project(Family.ENTERPRISE, Stage.ACCEPTANCE)
			.given(Living.achieved(known, meaning, DAY.plusDays(daysAfter)))
			.when(People.ZONE_SPECIALIST,
					new AchieveNode(ID, code, List.of(new NodeEvidence(kind, "沈铁建字第1号")), null, DAY.plusDays(1)))
			.thenRefuses(refusal, "occurredOn");
	}

	@Test
	void acceptanceMakesItsFilingDueAndTheFilingEndsThat() {
		DueClock filing = new DueClock(ClockKind.ACCEPTANCE_FILING_DUE, "",
				new Deadline(TODAY, 15, DayCount.DAYS, TODAY.plusDays(15), false));
		NodeAchieved accepted = new NodeAchieved(ID, "4.2", NodeMeaning.ACCEPTED,
				List.of(new NodeEvidence(EvidenceKind.ACCEPTANCE_RECORD, "沈铁建字第1号")), null, VERSION, VERSION,
				List.of(filing), List.of(), TODAY);
		Living.project(Family.ENTERPRISE, Stage.ACCEPTANCE)
			.given(Living.achieved("3.4", NodeMeaning.WORK_STARTED, DAY))
			.when(People.ZONE_SPECIALIST, accept("4.2", EvidenceKind.ACCEPTANCE_RECORD))
			.thenRecords(accepted);
		Living.project(Family.ENTERPRISE, Stage.ACCEPTANCE)
			.given(Living.achieved("3.4", NodeMeaning.WORK_STARTED, DAY), accepted)
			.when(People.ZONE_SPECIALIST, accept("4.3", EvidenceKind.FILING_RECEIPT))
			.thenRecords(new NodeAchieved(ID, "4.3", NodeMeaning.ACCEPTANCE_FILED,
					List.of(new NodeEvidence(EvidenceKind.FILING_RECEIPT, "沈铁建字第1号")), null, VERSION, null, List.of(),
					List.of(new ClockRef(ClockKind.ACCEPTANCE_FILING_DUE, "")), TODAY));
	}

	@ParameterizedTest
	@CsvSource({ "2.1, NODE_PROVEN_BY_PERMIT", "2.9, NODE_PROVEN_BY_PERMIT", "3.5, NODE_PROVEN_BY_STATISTICS" })
	void refusesByHandWhatAnotherFactAchieves(String code, LifecycleRefusal reason) {
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, accept(code, EvidenceKind.PERMIT))
			.thenRefuses(reason, "nodeCode");
	}

	@Test
	void asksForEvidenceOfTheKindsOfTheNode() {
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, new AchieveNode(ID, "3.4", List.of(), null, START))
			.thenRefuses(LifecycleRefusal.NODE_EVIDENCE_REQUIRED, "proof");
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, accept("3.4", EvidenceKind.AGREEMENT))
			.thenRefuses(LifecycleRefusal.NODE_EVIDENCE_UNFIT, "proof.0.kind");
	}

	@Test
	void provesANodeByNothingButWhatIsKeptOrADocument() {
		for (String nothing : List.of("照片", "字1号", "sha256:1", "报告")) {
			Living.enterprise()
				.when(People.ZONE_SPECIALIST,
						new AchieveNode(ID, "3.4",
								List.of(PHOTO.getFirst(), new NodeEvidence(EvidenceKind.REPORT, nothing)), null, START))
				.thenRefuses(EvidenceRefusal.EVIDENCE_UNFIT, "proof.1.reference");
		}
		Attribution said = People.ZONE_SPECIALIST;
		Attribution citing = new Attribution(said.actor(), said.role(), said.organisation(), said.channel(),
				said.commandId(), said.correlationId(), said.causationId(), said.source(), List.of("领导口头同意"));
		Living.enterprise()
			.when(citing, new SkipNode(ID, "2.3", "免办", TODAY))
			.thenRefuses(EvidenceRefusal.EVIDENCE_UNFIT, "evidence[0]");
	}

	@Test
	void takesTheSameAgainAndRefusesOtherContent() {
		Decision<Lifecycle> again = Living.enterprise().given(started(List.of()));
		again.when(People.ZONE_SPECIALIST, start(START)).thenRecordsNothing();
		Living.enterprise()
			.given(started(List.of()))
			.when(People.ZONE_SPECIALIST, start(START.plusDays(1)))
			.thenRefuses(LifecycleRefusal.NODE_ALREADY_ACHIEVED, "nodeCode");
	}

	@Test
	void refusesADayToComeAndANodeLeftOut() {
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, start(TODAY.plusDays(1)))
			.thenRefuses(CommonRefusal.DATE_IN_FUTURE, "occurredOn");
		Living.enterprise()
			.given(new NodeSkipped(ID, "3.4", "续建", VERSION, DAY))
			.when(People.ZONE_SPECIALIST, start(START))
			.thenRefuses(LifecycleRefusal.NODE_ALREADY_SKIPPED, "nodeCode");
	}

	@Test
	void aPilotDoesNotStartBeforeItsLicence() {
		Living.enterprise()
			.given(Living.pilot())
			.when(People.ZONE_SPECIALIST, start(START))
			.thenRefuses(LifecycleRefusal.NODE_BEFORE_GATE, "occurredOn");
		Decision<Lifecycle> licensed = gatesPassed("work-permit", START);
		licensed.when(People.ZONE_SPECIALIST, start(START)).thenRecords(started(List.of()), RAISED);
		gatesPassed("work-permit", START.plusDays(1)).when(People.ZONE_SPECIALIST, start(START))
			.thenRefuses(LifecycleRefusal.NODE_BEFORE_GATE, "occurredOn");
	}

	@Test
	void aProjectOfAPilotZoneIsAPilotOnceThatIsSaid() {
		TestDirectory directory = Living.directory()
			.with(new ZonePilotChanged(TestDirectory.ZONE, true, "沈发改〔2019〕1号", TODAY));
		Decision<Lifecycle> project = Decision.of(Lifecycle.class, directory)
			.given(Living.events(Family.ENTERPRISE, Stage.ATTRACTION));
		project
			.when(People.ZONE_SPECIALIST,
					new AchieveNode(ID, "3.4", List.of(new NodeEvidence(EvidenceKind.REPORT, "沈铁建报第1号")), null, TODAY))
			.thenRefuses(LifecycleRefusal.NODE_BEFORE_GATE, "occurredOn");
		// Nor for a day before: gates one can date back before are none.
		project.when(Living.CITING, new ChangeStage(ID, Stage.PERMITS, null, TODAY.minusDays(7)))
			.thenRefuses(LifecycleRefusal.STAGE_GATES_OPEN, "stage");
		project
			.when(People.ZONE_SPECIALIST,
					new AchieveNode(ID, "1.6", List.of(new NodeEvidence(EvidenceKind.APPROVAL, "沈铁批〔2019〕1号")), null,
							TODAY.minusDays(1)))
			.thenRecords(new NodeAchieved(ID, "1.6", NodeMeaning.LANDED,
					List.of(new NodeEvidence(EvidenceKind.APPROVAL, "沈铁批〔2019〕1号")), null, VERSION, null, List.of(),
					List.of(), TODAY.minusDays(1)));
	}

	@Test
	void aPilotMayPrepareOneStageAhead() {
		Living.enterprise()
			.given(Living.pilot(), Living.achieved("1.6", NodeMeaning.LANDED, DAY))
			.when(People.ZONE_SPECIALIST, accept("2.6", EvidenceKind.LAND_CONTRACT))
			.thenRecords(new NodeAchieved(ID, "2.6", NodeMeaning.LAND_ACQUIRED,
					List.of(new NodeEvidence(EvidenceKind.LAND_CONTRACT, "沈铁建字第1号")), null, VERSION, null, List.of(),
					List.of(), TODAY));
	}

	@Test
	void aVoidPermitProvesNothing() {
		gatesPassed("work-permit", START).given(new PermitVoided(ID, "permit-work-permit", "撤销", START))
			.when(People.ZONE_SPECIALIST, start(START))
			.thenRefuses(LifecycleRefusal.NODE_BEFORE_GATE, "occurredOn");
	}

	private static Decision<Lifecycle> gatesPassed(String permit, LocalDate on) {
		return Living.enterprise()
			.given(Living.pilot(), Living.achieved("1.6", NodeMeaning.LANDED, DAY))
			.given(Living.issued("project-approval-enterprise", DAY))
			.given(Living.issued(permit, on));
	}

	@Test
	void leavesANodeOutForAReasonAndAGateOfAPilotByAHigherTierOnly() {
		SkipNode skip = new SkipNode(ID, "1.6", "市区项目", TODAY);
		NodeSkipped skipped = new NodeSkipped(ID, "1.6", "市区项目", VERSION, TODAY);
		Living.enterprise().when(People.ZONE_SPECIALIST, skip).thenRecords(skipped);
		Living.enterprise()
			.given(Living.pilot())
			.when(People.ZONE_SPECIALIST, skip)
			.thenRefuses(LifecycleRefusal.GATE_SKIP_NOT_YOURS, "nodeCode");
		Living.enterprise().given(Living.pilot()).when(People.TIEXI_MANAGER, skip).thenRecords(skipped);
		SkipNode start = new SkipNode(ID, "3.4", "改造项目, 不另行开工", TODAY);
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, start)
			.thenRefuses(LifecycleRefusal.GATE_SKIP_NOT_YOURS, "nodeCode");
		Living.enterprise()
			.when(People.TIEXI_MANAGER, start)
			.thenRecords(new NodeSkipped(ID, "3.4", "改造项目, 不另行开工", VERSION, TODAY));
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, new SkipNode(ID, "2.3", "", TODAY))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
		Living.enterprise()
			.given(Living.issued("eia-table", DAY))
			.when(People.ZONE_SPECIALIST, new SkipNode(ID, "2.3", "免办", TODAY))
			.thenRefuses(LifecycleRefusal.NODE_ALREADY_ACHIEVED, "nodeCode");
	}

	@Test
	void takingTheStartBackEndsItsClocksAndLetsTheOthersRunOn() {
		LocalDate agreed = LocalDate.of(2019, 3, 1);
		Living.enterprise()
			.given(planned("3.4", agreed), contract(agreed),
					started(List.of(new ClockRef(ClockKind.NODE_DUE, "3.4"),
							new ClockRef(ClockKind.START_DUE, "LAND_CONTRACT"),
							new ClockRef(ClockKind.IDLE_LAND, "NOT_STARTED"))))
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "3.4", "仅平场,不算开工", TODAY))
			.thenRecords(new NodeReopened(ID, "3.4", NodeState.ACHIEVED, "仅平场,不算开工",
					List.of(Living.due("3.4", agreed), land(agreed).getFirst(), land(agreed).getLast()),
					List.of(new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, "1"),
							new ClockRef(ClockKind.STATISTICS_ENTRY_DUE, "2")),
					TODAY));
	}

	@Test
	void reopensOnlyWhatIsClosedByHand() {
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "3.4", "误报", TODAY))
			.thenRefuses(LifecycleRefusal.NODE_OPEN, "nodeCode");
		Living.enterprise()
			.given(Living.issued("eia-table", DAY))
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "2.3", "误报", TODAY))
			.thenRefuses(LifecycleRefusal.NODE_REOPENS_WITH_PERMIT, "nodeCode");
		Living.enterprise()
			.given(new StatisticallyEntered(ID, "2019-02", "message-1", DAY))
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "3.5", "误报", TODAY))
			.thenRefuses(LifecycleRefusal.NODE_REOPENS_WITH_STATISTICS, "nodeCode");
	}

	/**
	 * What took a decision of the district to leave out takes one to be asked for again.
	 */
	@Test
	void whatWasLeftOutIsOpenedAgainByWhoeverMayLeaveItOut() {
		NodeSkipped gate = new NodeSkipped(ID, "1.6", "市区项目", VERSION, DAY);
		NodeSkipped start = new NodeSkipped(ID, "3.4", "改造项目, 不另行开工", VERSION, DAY);
		Living.enterprise()
			.given(Living.pilot(), gate)
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "1.6", "不实", TODAY))
			.thenRefuses(LifecycleRefusal.GATE_SKIP_NOT_YOURS, "nodeCode");
		Living.enterprise()
			.given(start)
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "3.4", "不实", TODAY))
			.thenRefuses(LifecycleRefusal.GATE_SKIP_NOT_YOURS, "nodeCode");
		Living.enterprise()
			.given(Living.pilot(), gate)
			.when(People.TIEXI_MANAGER, new ReopenNode(ID, "1.6", "不实", TODAY))
			.thenRecords(new NodeReopened(ID, "1.6", NodeState.SKIPPED, "不实", List.of(), List.of(), TODAY));
		Living.enterprise()
			.given(gate)
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "1.6", "不实", TODAY))
			.thenRecords(new NodeReopened(ID, "1.6", NodeState.SKIPPED, "不实", List.of(), List.of(), TODAY));
	}

	/** Moving its day takes the rule or a decision; so does being rid of it. */
	@Test
	void whatAPlanPromisesIsLeftOutByAHigherTierAndADocument() {
		Object[] promised = { planned("3.3", TODAY), Living.baselined(DAY, new PlannedNode("3.3", TODAY)) };
		SkipNode skip = new SkipNode(ID, "3.3", "不再需要", TODAY);
		Living.enterprise()
			.given(planned("3.3", TODAY))
			.when(People.ZONE_SPECIALIST, skip)
			.thenRecords(new NodeSkipped(ID, "3.3", "不再需要", VERSION, TODAY));
		Living.enterprise()
			.given(promised)
			.when(People.citing(People.ZONE_SPECIALIST, "沈铁政会纪〔2019〕3号"), skip)
			.thenRefuses(LifecycleRefusal.PROMISE_SKIP_NOT_YOURS, "nodeCode");
		Living.enterprise()
			.given(promised)
			.when(People.TIEXI_MANAGER, skip)
			.thenRefuses(LifecycleRefusal.PROMISE_SKIP_UNDOCUMENTED, "evidence");
		NodeSkipped skipped = new NodeSkipped(ID, "3.3", "不再需要", VERSION, TODAY);
		Living.enterprise()
			.given(promised)
			.when(People.citing(People.TIEXI_MANAGER, "沈铁政会纪〔2019〕3号"), skip)
			.thenRecords(skipped);
		Living.enterprise()
			.given(promised)
			.given(skipped)
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "3.3", "不实", TODAY))
			.thenRefuses(LifecycleRefusal.PROMISE_SKIP_NOT_YOURS, "nodeCode");
	}

	@Test
	void aGateLeftOutStaysWhileWhatFollowsItWasReached() {
		Living.enterprise()
			.given(Living.pilot(), new NodeSkipped(ID, "1.6", "市区项目", VERSION, DAY))
			.given(Living.issued("project-approval-enterprise", DAY))
			.when(People.TIEXI_MANAGER, new ReopenNode(ID, "1.6", "不实", TODAY))
			.thenRefuses(LifecycleRefusal.NODE_FOLLOWED, "nodeCode");
	}

	@Test
	void anAcceptanceStaysWhileWhatFollowsItWasReached() {
		Living.enterprise()
			.given(Living.achieved("4.2", NodeMeaning.ACCEPTED, DAY),
					Living.achieved("5.2", NodeMeaning.IN_PRODUCTION, DAY))
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "4.2", "误报", TODAY))
			.thenRefuses(LifecycleRefusal.NODE_FOLLOWED, "nodeCode");
		Living.enterprise()
			.given(Living.achieved("4.2", NodeMeaning.ACCEPTED, DAY),
					Living.achieved("4.3", NodeMeaning.ACCEPTANCE_FILED, DAY))
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "4.2", "误报", TODAY))
			.thenRefuses(LifecycleRefusal.NODE_FOLLOWED, "nodeCode");
		Living.enterprise()
			.given(Living.achieved("4.2", NodeMeaning.ACCEPTED, DAY),
					Living.achieved("5.2", NodeMeaning.IN_PRODUCTION, DAY))
			.when(People.ZONE_SPECIALIST, new ReopenNode(ID, "5.2", "误报", TODAY))
			.thenRecords(new NodeReopened(ID, "5.2", NodeState.ACHIEVED, "误报", List.of(), List.of(), TODAY));
	}

	@Test
	void theLandContractSetsTheStartAndProvesThatLandWasAcquired() {
		LocalDate agreed = LocalDate.of(2019, 9, 1);
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, new RecordLandContract(ID, "沈规国土合字第1号", agreed, null, DAY))
			.thenRecords(contract(agreed),
					new NodeAchieved(ID, "2.6", NodeMeaning.LAND_ACQUIRED,
							List.of(new NodeEvidence(EvidenceKind.LAND_CONTRACT, "沈规国土合字第1号")), null, VERSION, null,
							List.of(), List.of(), DAY));
	}

	@Test
	void theLandContractOfWhatHasStartedStartsNoClock() {
		LocalDate agreed = LocalDate.of(2019, 9, 1);
		Living.enterprise()
			.given(started(List.of()), new NodeSkipped(ID, "2.6", "老厂区", VERSION, DAY))
			.when(People.ZONE_SPECIALIST, new RecordLandContract(ID, "沈规国土合字第1号", agreed, null, DAY))
			.thenRecords(new LandContractRecorded(ID, "沈规国土合字第1号", agreed, null, null, List.of(), DAY));
	}

	@Test
	void takesTheSameContractAgainAndRefusesAnotherOfItsNumber() {
		LocalDate agreed = LocalDate.of(2019, 9, 1);
		Living.enterprise()
			.given(contract(agreed))
			.when(People.ZONE_SPECIALIST, new RecordLandContract(ID, "沈规国土合字第1号", agreed, null, DAY))
			.thenRecordsNothing();
		Living.enterprise()
			.given(contract(agreed))
			.when(People.ZONE_SPECIALIST, new RecordLandContract(ID, "沈规国土合字第1号", agreed.plusDays(1), null, DAY))
			.thenRefuses(LifecycleRefusal.LAND_CONTRACT_EXISTS, "contractNo");
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, new RecordLandContract(ID, "沈规国土合字第1号", DAY.minusDays(1), null, DAY))
			.thenRefuses(LifecycleRefusal.LAND_START_BEFORE_CONTRACT, "agreedStartOn");
	}

}
