package org.diaodu.command.lifecycle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.command.AdmitToPool;
import org.diaodu.kernel.lifecycle.command.ProposePoolAdmission;
import org.diaodu.kernel.lifecycle.command.RejectPoolAdmission;
import org.diaodu.kernel.lifecycle.command.SetLifecyclePilot;
import org.diaodu.kernel.lifecycle.event.LifecyclePilotChanged;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionProposed;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionRejected;
import org.diaodu.kernel.lifecycle.event.PoolAdmitted;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.stewardship.StewardshipRefusal;

import static org.diaodu.command.lifecycle.Living.DAY;
import static org.diaodu.command.lifecycle.Living.ID;
import static org.diaodu.command.lifecycle.Living.TODAY;

@Clause({ "F-070", "F-093" })
class PoolsTest {

	private static final PoolAdmissionProposed BY_ZONE = proposed(null, Pool.RESERVE, "person-zone",
			TestDirectory.ZONE);

	private static PoolAdmissionProposed proposed(@Nullable Pool from, Pool to, String by, String unitId) {
		return new PoolAdmissionProposed(ID, from, to, "前期成熟", by, unitId, TODAY);
	}

	@Test
	void entersAPoolInTwoStepsByTwoPeople() {
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, new ProposePoolAdmission(ID, Pool.RESERVE, "前期成熟", TODAY))
			.thenRecords(BY_ZONE);
		Living.enterprise()
			.given(BY_ZONE)
			.when(People.TIEXI_MANAGER, new AdmitToPool(ID, Pool.RESERVE, TODAY))
			.thenRecords(new PoolAdmitted(ID, null, Pool.RESERVE, TODAY));
		Living.enterprise()
			.given(BY_ZONE)
			.when(People.TIEXI_MANAGER, new RejectPoolAdmission(ID, Pool.RESERVE, "用地未落实", TODAY))
			.thenRecords(new PoolAdmissionRejected(ID, Pool.RESERVE, "用地未落实", TODAY));
	}

	@Test
	void whoeverProposedDoesNotDecideInWhicheverPost() {
		Living.enterprise()
			.given(proposed(null, Pool.RESERVE, "person-tiexi", "unit-elsewhere"))
			.when(People.TIEXI_MANAGER, new AdmitToPool(ID, Pool.RESERVE, TODAY))
			.thenRefuses(LifecycleRefusal.POOL_SELF_DECIDED, "to");
		Living.enterprise()
			.given(BY_ZONE)
			.when(People.ZONE_SPECIALIST, new AdmitToPool(ID, Pool.RESERVE, TODAY))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@ParameterizedTest
	@CsvSource({ "CONCEPT, RESERVE, ok", "RESERVE, UNDER_CONSTRUCTION, POOL_PASSED_OVER", "RESERVE, CONCEPT, ok",
			"COMPLETED, CONCEPT, ok", "RESERVE, RESERVE, POOL_UNCHANGED", "CONCEPT, COMPLETED, POOL_PASSED_OVER" })
	void followsTheOrderOfThePools(Pool from, Pool to, String outcome) {
		var decided = Living.enterprise()
			.given(new PoolAdmitted(ID, null, from, DAY))
			.when(People.ZONE_SPECIALIST, new ProposePoolAdmission(ID, to, "前期成熟", TODAY));
		if (outcome.equals("ok")) {
			decided.thenRecords(proposed(from, to, "person-zone", TestDirectory.ZONE));
		}
		else {
			decided.thenRefuses(LifecycleRefusal.valueOf(outcome), "to");
		}
	}

	@Test
	void asksForAReasonAndForOneProposalAtATime() {
		Living.enterprise()
			.when(People.ZONE_SPECIALIST, new ProposePoolAdmission(ID, Pool.RESERVE, " ", TODAY))
			.thenRefuses(CommonRefusal.REASON_REQUIRED, "reason");
		Living.enterprise()
			.given(BY_ZONE)
			.when(People.ZONE_SPECIALIST, new ProposePoolAdmission(ID, Pool.RESERVE, "前期成熟", TODAY))
			.thenRecordsNothing();
		Living.enterprise()
			.given(BY_ZONE)
			.when(People.ZONE_SPECIALIST, new ProposePoolAdmission(ID, Pool.CONCEPT, "前期成熟", TODAY))
			.thenRefuses(LifecycleRefusal.POOL_PROPOSAL_OPEN, "to");
	}

	@Test
	void decidesOnlyWhatIsProposedAndNotBefore() {
		Living.enterprise()
			.when(People.TIEXI_MANAGER, new AdmitToPool(ID, Pool.RESERVE, TODAY))
			.thenRefuses(LifecycleRefusal.POOL_PROPOSAL_UNKNOWN, "to");
		Living.enterprise()
			.given(BY_ZONE)
			.when(People.TIEXI_MANAGER, new AdmitToPool(ID, Pool.PROPOSED, TODAY))
			.thenRefuses(LifecycleRefusal.POOL_PROPOSAL_UNKNOWN, "to");
		Living.enterprise()
			.given(BY_ZONE)
			.when(People.TIEXI_MANAGER, new AdmitToPool(ID, Pool.RESERVE, TODAY.minusDays(1)))
			.thenRefuses(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn");
		Living.enterprise()
			.given(BY_ZONE)
			.when(People.TIEXI_MANAGER, new RejectPoolAdmission(ID, Pool.RESERVE, "用地未落实", TODAY.minusDays(1)))
			.thenRefuses(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn");
	}

	/** After registration, and whatever became of the wish before. */
	@ParameterizedTest
	@CsvSource({ "none, 0", "admitted, 40", "rejected, 40" })
	void proposesNothingForADayBeforeWhatItFollows(String last, int days) {
		PoolAdmissionProposed before = new PoolAdmissionProposed(ID, null, Pool.RESERVE, "前期成熟", "person-zone",
				TestDirectory.ZONE, DAY.plusDays(10));
		LocalDate least = DAY.plusDays(days);
		Object[] given = switch (last) {
			case "admitted" -> new Object[] { before, new PoolAdmitted(ID, null, Pool.RESERVE, least) };
			case "rejected" -> new Object[] { before, new PoolAdmissionRejected(ID, Pool.RESERVE, "用地未落实", least) };
			default -> new Object[0];
		};
		Living.enterprise()
			.given(given)
			.when(People.ZONE_SPECIALIST, new ProposePoolAdmission(ID, Pool.CONCEPT, "前期成熟", least.minusDays(1)))
			.thenRefuses(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn");
		Living.enterprise()
			.given(given)
			.when(People.ZONE_SPECIALIST, new ProposePoolAdmission(ID, Pool.CONCEPT, "前期成熟", least))
			.thenRecords(new PoolAdmissionProposed(ID, last.equals("admitted") ? Pool.RESERVE : null, Pool.CONCEPT,
					"前期成熟", "person-zone", TestDirectory.ZONE, least));
	}

	@Test
	void isNoPilotBeforeItWasRegisteredNorNoneBeforeItWasOne() {
		Living.enterprise()
			.when(Living.TIEXI_COORDINATOR, new SetLifecyclePilot(ID, true, "沈发改〔2018〕1号", DAY.minusDays(1)))
			.thenRefuses(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn");
		LifecyclePilotChanged made = new LifecyclePilotChanged(ID, true, "沈发改〔2018〕1号", DAY.plusDays(10));
		Living.enterprise()
			.given(made)
			.when(Living.TIEXI_COORDINATOR, new SetLifecyclePilot(ID, false, "沈发改〔2018〕2号", DAY.plusDays(9)))
			.thenRefuses(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn");
		Living.enterprise()
			.given(made)
			.when(Living.TIEXI_COORDINATOR, new SetLifecyclePilot(ID, false, "沈发改〔2018〕2号", DAY.plusDays(10)))
			.thenRecords(new LifecyclePilotChanged(ID, false, "沈发改〔2018〕2号", DAY.plusDays(10)));
	}

	@Test
	void aCoordinatorMakesAPilotByADocument() {
		SetLifecyclePilot wish = new SetLifecyclePilot(ID, true, "沈发改〔2018〕1号", TODAY);
		Living.enterprise().when(People.TIEXI_MANAGER, wish).thenRefuses(CommonRefusal.NOT_PERMITTED);
		Living.enterprise()
			.when(Living.TIEXI_COORDINATOR, wish)
			.thenRecords(new LifecyclePilotChanged(ID, true, "沈发改〔2018〕1号", TODAY));
		Living.enterprise().given(Living.pilot()).when(Living.TIEXI_COORDINATOR, wish).thenRecordsNothing();
	}

}
