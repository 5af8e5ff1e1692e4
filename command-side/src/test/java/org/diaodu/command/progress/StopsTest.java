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
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.IdleGround;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.event.IdleLandSuspected;
import org.diaodu.kernel.lifecycle.event.LandContractRecorded;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.progress.StopCause;
import org.diaodu.kernel.progress.command.ReportStop;
import org.diaodu.kernel.progress.command.ResumeWork;
import org.diaodu.kernel.progress.command.ReverifyLicence;
import org.diaodu.kernel.progress.command.RingProgressClock;
import org.diaodu.kernel.progress.command.StopWork;
import org.diaodu.kernel.progress.event.LicenceReverified;
import org.diaodu.kernel.progress.event.LicenceReverifyRequired;
import org.diaodu.kernel.progress.event.StopReportOverdue;
import org.diaodu.kernel.progress.event.StopReported;
import org.diaodu.kernel.progress.event.WorkResumed;
import org.diaodu.kernel.progress.event.WorkStopped;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectWithdrawn;

import static org.diaodu.command.progress.Reported.ID;
import static org.diaodu.command.progress.Reported.reported;

@Clause({ "F-113", "F-134" })
class StopsTest {

	private static final LocalDate STOPPED = LocalDate.of(2018, 5, 10);

	private static final LocalDate REPORT_DUE = LocalDate.of(2018, 6, 10);

	private static final LocalDate YEAR_LATER = LocalDate.of(2019, 5, 10);

	private static final StopWork STOP = new StopWork(ID, "stop-1", StopCause.FUNDS, "资金链断裂", null, STOPPED);

	private static final WorkStopped IS_STOPPED = new WorkStopped(ID, "stop-1", StopCause.FUNDS, "资金链断裂", null,
			List.of(new DueClock(ClockKind.STOP_REPORT_DUE, "stop-1",
					new Deadline(STOPPED, 1, DayCount.MONTHS, REPORT_DUE, false)),
					new DueClock(ClockKind.LICENCE_REVERIFY, "stop-1",
							new Deadline(STOPPED, 1, DayCount.YEARS, YEAR_LATER, false))),
			STOPPED);

	private static final NodeAchieved STARTED = new NodeAchieved(ID, "3.4", NodeMeaning.WORK_STARTED, List.of(), null,
			"2018-7", null, List.of(), List.of(), LocalDate.of(2018, 4, 1));

	private static final LicenceReverifyRequired REQUIRED = new LicenceReverifyRequired(ID, "stop-1", STOPPED,
			YEAR_LATER.plusDays(1));

	private final Decision<Stops> decision = Decision.of(Stops.class, Reported.directory());

	private static RingProgressClock ring(ClockKind kind, LocalDate due) {
		return new RingProgressClock(ID, kind, "stop-1", due, due.plusDays(1));
	}

	@Test
	void aStopStartsTheTwoClocksOfTheLaw() {
		this.decision.given(Reported.project()).when(People.ZONE_SPECIALIST, STOP).thenRecords(IS_STOPPED);
		this.decision.given(IS_STOPPED).when(People.ZONE_SPECIALIST, STOP).thenRecordsNothing();
		this.decision.when(People.ZONE_SPECIALIST, new StopWork(ID, "stop-1", StopCause.LAND, "资金链断裂", null, STOPPED))
			.thenRefuses(ProgressRefusal.STOP_EXISTS, "stopId");
		this.decision.when(People.ZONE_SPECIALIST, new StopWork(ID, "stop-2", StopCause.LAND, "用地", null, STOPPED))
			.thenRefuses(ProgressRefusal.WORK_ALREADY_STOPPED, "stopId");
	}

	@Test
	void onlyWorkThatStartedStops() {
		this.decision.given(Reported.project(Stage.PERMITS))
			.when(People.ZONE_SPECIALIST, STOP)
			.thenRefuses(ProgressRefusal.WORK_NOT_STARTED, "projectId");
		this.decision.given(STARTED).when(People.ZONE_SPECIALIST, STOP).thenRecords(IS_STOPPED);
		this.decision
			.when(People.ZONE_SPECIALIST,
					new StopWork(ID, "stop-1", StopCause.FUNDS, "资金", null, LocalDate.of(2018, 3, 31)))
			.thenRefuses(ProgressRefusal.STOPPED_BEFORE_START, "occurredOn");
		this.decision.given(new NodeReopened(ID, "3.4", NodeState.ACHIEVED, "误报", List.of(), List.of(), STOPPED))
			.when(People.ZONE_SPECIALIST, STOP)
			.thenRefuses(ProgressRefusal.WORK_NOT_STARTED, "projectId");
	}

	@Test
	void refusesAStopWithoutCauseReasonOrSense() {
		this.decision.given(Reported.project())
			.when(People.ZONE_SPECIALIST, new StopWork(ID, "stop-1", StopCause.FUNDS, " ", null, STOPPED))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
		this.decision
			.when(People.ZONE_SPECIALIST,
					new StopWork(ID, "stop-1", StopCause.FUNDS, "资金", STOPPED.minusDays(1), STOPPED))
			.thenRefuses(ProgressRefusal.EARLIER_THAN_STOP, "resumeExpectedOn");
		this.decision.when(Reported.CONTACT, STOP).thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	void withoutPolicyNoClockIsGuessed() {
		Decision.of(Stops.class, new TestDirectory())
			.given(Reported.project())
			.when(People.ZONE_SPECIALIST, STOP)
			.thenRefuses(PolicyRefusal.POLICY_MISSING_FOR_DATE, "occurredOn");
	}

	@Test
	void aStopThatIsNotReportedInTimeIsOverdueOnce() {
		StopReportOverdue overdue = new StopReportOverdue(ID, "stop-1", REPORT_DUE, REPORT_DUE.plusDays(1));
		this.decision.given(Reported.project())
			.given(IS_STOPPED)
			.when(People.SYSTEM, ring(ClockKind.STOP_REPORT_DUE, REPORT_DUE))
			.thenRecords(overdue);
		this.decision.when(People.SYSTEM, ring(ClockKind.STOP_REPORT_DUE, REPORT_DUE.minusDays(1)))
			.thenRecordsNothing();
		this.decision.when(People.ZONE_SPECIALIST, ring(ClockKind.STOP_REPORT_DUE, REPORT_DUE))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
		this.decision.when(People.SYSTEM, ring(ClockKind.NODE_DUE, REPORT_DUE))
			.thenRefuses(CommonRefusal.VALUE_INVALID, "kind");
		this.decision.given(overdue)
			.when(People.SYSTEM, ring(ClockKind.STOP_REPORT_DUE, REPORT_DUE))
			.thenRecordsNothing();
	}

	@Test
	void aReportedStopIsNotOverdueAndIsReportedOnce() {
		StopReported done = new StopReported(ID, "stop-1", "沈建停〔2018〕3号", REPORT_DUE);
		ReportStop report = new ReportStop(ID, "stop-1", "沈建停〔2018〕3号", REPORT_DUE);
		this.decision.given(Reported.project())
			.given(IS_STOPPED)
			.when(People.ZONE_SPECIALIST, report)
			.thenRecords(done);
		this.decision.given(done).when(People.SYSTEM, ring(ClockKind.STOP_REPORT_DUE, REPORT_DUE)).thenRecordsNothing();
		this.decision.when(People.ZONE_SPECIALIST, report).thenRecordsNothing();
		this.decision.when(People.ZONE_SPECIALIST, new ReportStop(ID, "stop-1", "另一号", REPORT_DUE))
			.thenRefuses(ProgressRefusal.STOP_ALREADY_REPORTED, "stopId");
		this.decision.when(People.ZONE_SPECIALIST, new ReportStop(ID, "stop-9", "另一号", REPORT_DUE))
			.thenRefuses(ProgressRefusal.STOP_UNKNOWN, "stopId");
	}

	@Test
	void aProjectThatIsWithdrawnRingsNothing() {
		this.decision.given(Reported.project())
			.given(IS_STOPPED, new ProjectWithdrawn(ID, "停止推进", STOPPED))
			.when(People.SYSTEM, ring(ClockKind.STOP_REPORT_DUE, REPORT_DUE))
			.thenRecordsNothing();
	}

	@Test
	void workGoesOnBeforeTheYearIsOverAndTheClocksEnd() {
		WorkResumed resumed = new WorkResumed(ID, "stop-1", YEAR_LATER.minusDays(1));
		ResumeWork resume = new ResumeWork(ID, "stop-1", YEAR_LATER.minusDays(1));
		this.decision.given(Reported.project())
			.given(IS_STOPPED)
			.when(People.ZONE_SPECIALIST, resume)
			.thenRecords(resumed);
		this.decision.when(People.ZONE_SPECIALIST, new ResumeWork(ID, "stop-1", STOPPED.minusDays(1)))
			.thenRefuses(ProgressRefusal.EARLIER_THAN_STOP, "occurredOn");
		this.decision.given(resumed)
			.when(People.SYSTEM, ring(ClockKind.LICENCE_REVERIFY, YEAR_LATER))
			.thenRecordsNothing();
		this.decision.when(People.ZONE_SPECIALIST, resume).thenRecordsNothing();
		this.decision.when(People.ZONE_SPECIALIST, new ResumeWork(ID, "stop-1", YEAR_LATER))
			.thenRefuses(ProgressRefusal.STOP_CLOSED, "stopId");
		this.decision.when(People.ZONE_SPECIALIST, new ReportStop(ID, "stop-1", "补报", YEAR_LATER))
			.thenRefuses(ProgressRefusal.STOP_CLOSED, "stopId");
		this.decision
			.when(People.ZONE_SPECIALIST,
					new StopWork(ID, "stop-2", StopCause.SEASON, "冬季停工", null, YEAR_LATER.minusDays(2)))
			.thenRefuses(ProgressRefusal.EARLIER_THAN_STOP, "occurredOn");
	}

	/** Whatever was recorded of it since, a day before the stop is told by the stop. */
	@ParameterizedTest
	@CsvSource({ "2018-05-09, 2018-05-10", "2018-06-09, 2018-06-10" })
	void aDayBeforeTheStopIsToldByTheStopAndOneBeforeItsReportByTheReport(LocalDate on, LocalDate told) {
		StopReported reported = new StopReported(ID, "stop-1", "沈建停〔2018〕3号", REPORT_DUE);
		this.decision.given(Reported.project())
			.given(IS_STOPPED, reported)
			.when(People.ZONE_SPECIALIST, new ResumeWork(ID, "stop-1", on))
			.thenRefuses(ProgressRefusal.EARLIER_THAN_STOP, "occurredOn", Map.of("last", told.toString()));
	}

	@Test
	void afterAYearTheLicenceIsVerifiedBeforeWorkGoesOn() {
		LicenceReverified verified = new LicenceReverified(ID, "stop-1", "核验 2019-1", YEAR_LATER.plusDays(3));
		this.decision.given(Reported.project())
			.given(reported("report-1", 60, 0, 10_000, STOPPED), IS_STOPPED)
			.when(People.SYSTEM, ring(ClockKind.LICENCE_REVERIFY, YEAR_LATER))
			.thenRecords(REQUIRED);
		this.decision.given(REQUIRED)
			.when(People.ZONE_SPECIALIST, new ResumeWork(ID, "stop-1", YEAR_LATER.plusDays(3)))
			.thenRefuses(ProgressRefusal.LICENCE_REVERIFY_REQUIRED, "stopId");
		this.decision
			.when(People.ZONE_SPECIALIST, new ReverifyLicence(ID, "stop-1", "核验 2019-1", YEAR_LATER.plusDays(3)))
			.thenRecords(verified);
		this.decision.given(verified)
			.when(People.ZONE_SPECIALIST, new ReverifyLicence(ID, "stop-1", "核验 2019-1", YEAR_LATER.plusDays(3)))
			.thenRecordsNothing();
		this.decision.when(People.ZONE_SPECIALIST, new ResumeWork(ID, "stop-1", YEAR_LATER.plusDays(4)))
			.thenRecords(new WorkResumed(ID, "stop-1", YEAR_LATER.plusDays(4)));
	}

	private static final LandContractRecorded LAND = new LandContractRecorded(ID, "沈土出〔2018〕1号", STOPPED, null, null,
			List.of(), STOPPED);

	private static final IdleLandSuspected IDLE = new IdleLandSuspected(ID, IdleGround.STOPPED, STOPPED,
			YEAR_LATER.plusDays(1));

	@Test
	void theLawDoesNotWaitForTheClockToRing() {
		this.decision.given(Reported.project())
			.given(IS_STOPPED)
			.when(People.ZONE_SPECIALIST, new ResumeWork(ID, "stop-1", YEAR_LATER))
			.thenRefuses(ProgressRefusal.LICENCE_REVERIFY_REQUIRED, "stopId");
		this.decision
			.when(People.ZONE_SPECIALIST, new ReverifyLicence(ID, "stop-1", "核验 2019-1", YEAR_LATER.minusDays(1)))
			.thenRefuses(ProgressRefusal.LICENCE_REVERIFY_NOT_REQUIRED, "stopId");
		this.decision.when(People.ZONE_SPECIALIST, new ReverifyLicence(ID, "stop-1", "核验 2019-1", YEAR_LATER))
			.thenRecords(new LicenceReverified(ID, "stop-1", "核验 2019-1", YEAR_LATER));
	}

	@ParameterizedTest
	@CsvSource({ "33, 20000, true", "34, 4999, true", "34, 5000, false", "100, 0, true" })
	void landIsSuspectedToLieIdleWhenTooLittleWasBuiltOrInvested(int percent, long invested, boolean suspected) {
		Object[] expected = suspected ? new Object[] { REQUIRED, IDLE } : new Object[] { REQUIRED };
		this.decision.given(Reported.project())
			.given(LAND, reported("report-1", percent, 0, invested, STOPPED), IS_STOPPED)
			.when(People.SYSTEM, ring(ClockKind.LICENCE_REVERIFY, YEAR_LATER))
			.thenRecords(expected);
	}

	@ParameterizedTest
	@CsvSource({ "32, true", "33, false" })
	void aVersionOfBeforeSaysWholePercents(int percent, boolean suspected) {
		Decision
			.of(Stops.class,
					Reported.periods(Reported.directory(), 1, 1, 1, Reported.value(PolicyField.IDLE_BUILT_PERCENT, 33)))
			.given(Reported.project())
			.given(LAND, reported("report-1", percent, 0, 5_000, STOPPED), IS_STOPPED)
			.when(People.SYSTEM, ring(ClockKind.LICENCE_REVERIFY, YEAR_LATER))
			.thenRecords(suspected ? new Object[] { REQUIRED, IDLE } : new Object[] { REQUIRED });
	}

	@Test
	void whoeverAcquiredNoLandLeavesNoneIdle() {
		this.decision.given(Reported.project())
			.given(IS_STOPPED)
			.when(People.SYSTEM, ring(ClockKind.LICENCE_REVERIFY, YEAR_LATER))
			.thenRecords(REQUIRED);
		NodeAchieved acquired = new NodeAchieved(ID, "2.6", NodeMeaning.LAND_ACQUIRED, List.of(), null, "2018-7", null,
				List.of(), List.of(), STOPPED);
		this.decision.given(acquired)
			.when(People.SYSTEM, ring(ClockKind.LICENCE_REVERIFY, YEAR_LATER))
			.thenRecords(REQUIRED, IDLE);
		this.decision.given(new NodeReopened(ID, "2.6", NodeState.ACHIEVED, "误报", List.of(), List.of(), STOPPED))
			.when(People.SYSTEM, ring(ClockKind.LICENCE_REVERIFY, YEAR_LATER))
			.thenRecords(REQUIRED);
	}

	@Test
	void landOfWhichNothingWasReportedIsSuspectedToo() {
		this.decision.given(Reported.project())
			.given(LAND, IS_STOPPED)
			.when(People.SYSTEM, ring(ClockKind.LICENCE_REVERIFY, YEAR_LATER))
			.thenRecords(REQUIRED, IDLE);
	}

	@Test
	void landIsNotSuspectedBeforeTheYearsOfThePolicyAreOver() {
		Decision.of(Stops.class, Reported.periods(Reported.directory(), 1, 1, 2))
			.given(Reported.project())
			.given(LAND, IS_STOPPED)
			.when(People.SYSTEM, ring(ClockKind.LICENCE_REVERIFY, YEAR_LATER))
			.thenRecords(REQUIRED);
	}

}
