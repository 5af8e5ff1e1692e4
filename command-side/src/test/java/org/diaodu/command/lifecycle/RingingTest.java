package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.IdleCause;
import org.diaodu.kernel.lifecycle.IdleGround;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.StartBasis;
import org.diaodu.kernel.lifecycle.command.RecordIdleCause;
import org.diaodu.kernel.lifecycle.command.RingLifecycleClock;
import org.diaodu.kernel.lifecycle.event.AcceptanceFilingOverdue;
import org.diaodu.kernel.lifecycle.event.IdleCauseRecorded;
import org.diaodu.kernel.lifecycle.event.IdleLandSuspected;
import org.diaodu.kernel.lifecycle.event.LandContractRecorded;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.lifecycle.event.StartOverdue;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.progress.StopCause;
import org.diaodu.kernel.progress.event.WorkStopped;
import org.diaodu.kernel.project.event.ProjectWithdrawn;

import static org.diaodu.command.lifecycle.Living.DAY;
import static org.diaodu.command.lifecycle.Living.ID;
import static org.diaodu.command.lifecycle.Living.TODAY;
import static org.diaodu.command.lifecycle.Living.planned;

@Clause({ "F-077", "F-134" })
class RingingTest {

	private static final LocalDate DUE = LocalDate.of(2019, 5, 31);

	private static RingLifecycleClock ring(ClockKind kind, String key, LocalDate dueOn) {
		return new RingLifecycleClock(ID, kind, key, dueOn, TODAY);
	}

	@Test
	void aNodeWhoseDayPassedIsMissed() {
		Living.enterprise()
			.given(planned("1.2", DUE))
			.when(People.SYSTEM, ring(ClockKind.NODE_DUE, "1.2", DUE))
			.thenRecords(new NodeMissed(ID, "1.2", DUE, TODAY));
	}

	@Test
	void theStartWhoseDayPassedIsOverdueByPlan() {
		Living.enterprise()
			.given(planned("3.4", DUE))
			.when(People.SYSTEM, ring(ClockKind.NODE_DUE, "3.4", DUE))
			.thenRecords(new NodeMissed(ID, "3.4", DUE, TODAY), new StartOverdue(ID, StartBasis.PLAN, DUE, TODAY));
	}

	@Test
	void aStaleRingDecidesNothing() {
		RingLifecycleClock stale = ring(ClockKind.NODE_DUE, "1.2", DUE);
		Living.enterprise().when(People.SYSTEM, stale).thenRecordsNothing();
		Living.enterprise()
			.given(planned("1.2", DUE), planned("1.2", DUE.minusDays(1)))
			.when(People.SYSTEM, stale)
			.thenRecordsNothing();
		Living.enterprise()
			.given(planned("1.2", DUE), new NodeMissed(ID, "1.2", DUE, TODAY))
			.when(People.SYSTEM, stale)
			.thenRecordsNothing();
		Living.enterprise()
			.given(planned("1.2", DUE), new ProjectWithdrawn(ID, "退库", DAY))
			.when(People.SYSTEM, stale)
			.thenRecordsNothing();
	}

	@Test
	void aNodeAchievedByItsPermitIsNotMissed() {
		Living.enterprise()
			.given(planned("2.9", DUE))
			.given(Living.issued("work-permit", DUE))
			.when(People.SYSTEM, ring(ClockKind.NODE_DUE, "2.9", DUE))
			.thenRecordsNothing();
	}

	@Test
	void landNotBuiltOnIsOverdueAndThenSuspectedToLieIdle() {
		LocalDate agreed = DUE.minusYears(1);
		LandContractRecorded contract = new LandContractRecorded(ID, "合同1", agreed, null, Living.VERSION,
				List.of(new DueClock(ClockKind.START_DUE, "LAND_CONTRACT", Deadline.on(agreed)), new DueClock(
						ClockKind.IDLE_LAND, "NOT_STARTED", new Deadline(agreed, 1, DayCount.YEARS, DUE, false))),
				agreed);
		Living.enterprise()
			.given(contract)
			.when(People.SYSTEM, ring(ClockKind.START_DUE, "LAND_CONTRACT", agreed))
			.thenRecords(new StartOverdue(ID, StartBasis.LAND_CONTRACT, agreed, TODAY));
		Living.enterprise()
			.given(contract)
			.when(People.SYSTEM, ring(ClockKind.IDLE_LAND, "NOT_STARTED", DUE))
			.thenRecords(new IdleLandSuspected(ID, IdleGround.NOT_STARTED, agreed, TODAY));
	}

	@Test
	void landOnWhichWorkStoppedIsSuspectedSinceTheStop() {
		LocalDate stopped = DUE.minusYears(1);
		Living.enterprise()
			.given(new WorkStopped(ID, "stop-1", StopCause.values()[0], "资金断裂", null,
					List.of(new DueClock(ClockKind.IDLE_LAND, "STOPPED",
							new Deadline(stopped, 1, DayCount.YEARS, DUE, false))),
					stopped))
			.when(People.SYSTEM, ring(ClockKind.IDLE_LAND, "STOPPED", DUE))
			.thenRecords(new IdleLandSuspected(ID, IdleGround.STOPPED, stopped, TODAY));
	}

	@Test
	void anAcceptanceNotFiledInTimeIsOverdue() {
		LocalDate accepted = DUE.minusDays(15);
		Living.enterprise()
			.given(new NodeAchieved(ID, "4.2", NodeMeaning.ACCEPTED, List.of(), null, Living.VERSION, Living.VERSION,
					List.of(new DueClock(ClockKind.ACCEPTANCE_FILING_DUE, "",
							new Deadline(accepted, 15, DayCount.DAYS, DUE, false))),
					List.of(), accepted))
			.when(People.SYSTEM, ring(ClockKind.ACCEPTANCE_FILING_DUE, "", DUE))
			.thenRecords(new AcceptanceFilingOverdue(ID, accepted, DUE, TODAY));
	}

	@Test
	void ringsForTheProgramAloneAndNotBeforeTheDayHasPassed() {
		Living.enterprise()
			.given(planned("1.2", DUE))
			.when(People.CITY_COORDINATOR, ring(ClockKind.NODE_DUE, "1.2", DUE))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
		Living.enterprise()
			.given(planned("1.2", TODAY))
			.when(People.SYSTEM, ring(ClockKind.NODE_DUE, "1.2", TODAY))
			.thenRefuses(LifecycleRefusal.LIFECYCLE_CLOCK_EARLY, "dueOn");
	}

	@Test
	void recordsWhoseDoingItIsOnlyOfLandThatIsSuspected() {
		RecordIdleCause cause = new RecordIdleCause(ID, IdleCause.GOVERNMENT, "拆迁未完成", TODAY);
		Living.enterprise().when(People.TIEXI_MANAGER, cause).thenRefuses(LifecycleRefusal.LAND_NOT_SUSPECTED_IDLE);
		Living.enterprise()
			.given(new IdleLandSuspected(ID, IdleGround.NOT_STARTED, DUE, TODAY))
			.when(People.TIEXI_MANAGER, cause)
			.thenRecords(new IdleCauseRecorded(ID, IdleCause.GOVERNMENT, "拆迁未完成", TODAY));
		Living.enterprise()
			.given(new IdleLandSuspected(ID, IdleGround.NOT_STARTED, DUE, TODAY))
			.when(People.ZONE_SPECIALIST, cause)
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

}
