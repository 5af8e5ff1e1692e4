package org.diaodu.command.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.DecidingProcess;
import org.diaodu.command.MovableClock;
import org.diaodu.command.clock.Clockwork;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.permit.LimitKind;
import org.diaodu.kernel.permit.command.AcceptPermit;
import org.diaodu.kernel.permit.command.ApplyForPermit;
import org.diaodu.kernel.permit.command.ExtendPermit;
import org.diaodu.kernel.permit.command.IssuePermit;
import org.diaodu.kernel.permit.command.RingPermitClock;
import org.diaodu.kernel.permit.event.PermitAccepted;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.permit.event.PermitExpired;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.permit.event.PermitLimitExceeded;
import org.diaodu.kernel.permit.event.PermitValidityExpiring;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.value.CityTime;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A permit on a real log, its clocks ringing day by day. */
@Clause({ "F-020", "F-028", "F-079" })
class PermitsOnTheLogTest {

	private static final String ID = "project-1";

	private static final LocalDate START = LocalDate.of(2018, 3, 1);

	private final MovableClock clock = MovableClock.on(START);

	private final TestDatabase database = TestDatabase.with("log", "vault", "command");

	private final DecidingProcess process = new DecidingProcess(this.database.dataSource(), this.clock,
			Clockwork.class);

	@BeforeEach
	void aCityWithAProject() {
		this.process.start();
		ReferenceData.workingDays()
			.forEach((item) -> this.process.send(DecidingProcess.system(item.commandId()), item.command()));
		ReferenceData.permits()
			.forEach((item) -> this.process.send(DecidingProcess.system(item.commandId()), item.command()));
		this.process.send(new RegisterProject(ID,
				new ProjectFacts("项目", Family.ENTERPRISE, null, "unit-210106", null, null,
						Amounts.ofTotal(WanYuan.of(3000)), null, List.of(), null, null, Place.UNKNOWN, Stage.PERMITS,
						null, null, null, null),
				null, null, null, null, null, START));
	}

	@AfterEach
	void close() {
		assertThat(this.process.get(Clockwork.class).state().aside()).isZero();
		this.process.close();
		this.database.close();
	}

	/** Lets every day until that one pass. */
	private void until(LocalDate last) {
		for (LocalDate day = CityTime.today(this.clock).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
			this.clock.set(day);
			this.process.get(Clockwork.class).runDue();
		}
	}

	private List<PermitEvent> happened() {
		return this.process.recorded()
			.stream()
			.map(Recorded::event)
			.filter(PermitEvent.class::isInstance)
			.map(PermitEvent.class::cast)
			.toList();
	}

	@Test
	void whatIsNotDecidedInTimeIsTooLateByBothLimitsOnTheirOwnDays() {
		this.process.send(new ApplyForPermit(ID, "permit-1", "land-planning-permit", null, null, START));
		this.process.send(new AcceptPermit(ID, "permit-1", START));
		until(LocalDate.of(2018, 4, 30));
		// 10 and 20 working days after Thursday, 1 March.
		assertThat(happened().subList(2, 4)).containsExactly(
				new PermitLimitExceeded(ID, "permit-1", LimitKind.COMMITTED, LocalDate.of(2018, 3, 15),
						LocalDate.of(2018, 3, 16)),
				new PermitLimitExceeded(ID, "permit-1", LimitKind.STATUTORY, LocalDate.of(2018, 3, 29),
						LocalDate.of(2018, 3, 30)));
		assertThat(happened()).hasSize(4);
	}

	@Test
	void aWorkPermitWarnsIsRenewedAndExpires() {
		this.process.send(new ApplyForPermit(ID, "permit-1", "work-permit", null, null, START));
		this.process.send(new AcceptPermit(ID, "permit-1", START));
		until(LocalDate.of(2018, 3, 5));
		this.process.send(new IssuePermit(ID, "permit-1", "施字1号", null, LocalDate.of(2018, 3, 5)));
		until(LocalDate.of(2018, 5, 20));
		assertThat(happened().getLast())
			.isEqualTo(new PermitValidityExpiring(ID, "permit-1", LocalDate.of(2018, 6, 5), LocalDate.of(2018, 5, 7)));
		this.process.send(new ExtendPermit(ID, "permit-1", "场地未交付", LocalDate.of(2018, 5, 20)));
		until(LocalDate.of(2018, 9, 30));
		assertThat(happened().getLast())
			.isEqualTo(new PermitExpired(ID, "permit-1", LocalDate.of(2018, 9, 5), LocalDate.of(2018, 9, 6)));
		assertThat(happened()).filteredOn(PermitExpired.class::isInstance).hasSize(1);
		assertThat(happened()).filteredOn(PermitValidityExpiring.class::isInstance).hasSize(2);
		assertThat(happened()).noneMatch(PermitLimitExceeded.class::isInstance);
	}

	@Test
	void aLimitFoundPassedAtSomebodysActIsTheFindingOfTheProgram() {
		this.process.send(new RegisterPerson("person-zone", "专管员", null, START));
		this.process.send(new AssignPost("person-zone", "post-zone", Role.MANAGER, "unit-210106", null, START, null));
		this.process.send(new ApplyForPermit(ID, "permit-1", "land-planning-permit", null, null, START));
		this.process.send(new AcceptPermit(ID, "permit-1", START));
		this.clock.set(LocalDate.of(2018, 3, 20));
		UUID act = UUID.randomUUID();
		Attribution manager = new Attribution("person-zone", Role.MANAGER.name(), "unit-210106", "GRAPHQL", act, "test",
				null, Attribution.Source.WITNESSED, List.of("回执1号"));
		this.process.send(manager, new IssuePermit(ID, "permit-1", "地字1号", null, LocalDate.of(2018, 3, 20)));
		List<Recorded> found = this.process.recorded();
		Recorded issued = found.getLast();
		Recorded exceeded = found.get(found.size() - 2);
		assertThat(issued.event()).isInstanceOf(PermitIssued.class);
		assertThat(issued.attribution()).isEqualTo(manager);
		assertThat(exceeded.event()).isInstanceOf(PermitLimitExceeded.class);
		assertThat(exceeded.attribution()).isEqualTo(new Attribution(Permissions.SYSTEM, Role.SYSTEM.name(),
				Permissions.SYSTEM, "SYSTEM", act, "test", act.toString(), Attribution.Source.WITNESSED, List.of()));
	}

	@Test
	void limitsFoundPassedAtOneActAreRecordedInTheOrderInWhichTheyPassed() {
		this.process.send(new ApplyForPermit(ID, "permit-1", "land-planning-permit", null, null, START));
		this.process.send(new AcceptPermit(ID, "permit-1", START));
		// Nobody let the clocks ring.
		LocalDate late = LocalDate.of(2018, 4, 10);
		this.clock.set(late);
		this.process.send(new IssuePermit(ID, "permit-1", "地字1号", null, late));
		assertThat(happened().subList(2, 4)).containsExactly(
				new PermitLimitExceeded(ID, "permit-1", LimitKind.COMMITTED, LocalDate.of(2018, 3, 15),
						LocalDate.of(2018, 3, 16)),
				new PermitLimitExceeded(ID, "permit-1", LimitKind.STATUTORY, LocalDate.of(2018, 3, 29),
						LocalDate.of(2018, 3, 30)));
		assertThat(happened().get(4)).isInstanceOf(PermitIssued.class);
		assertThat(this.process.get(Clockwork.class).runDue()).isZero();
	}

	@Test
	void theLimitIsThatOfTheVersionOfTheDay() {
		this.process.send(new ApplyForPermit(ID, "permit-1", "work-permit", null, null, START));
		this.process.send(new AcceptPermit(ID, "permit-1", START));
		this.clock.set(LocalDate.of(2019, 5, 6));
		this.process.send(new ApplyForPermit(ID, "permit-2", "work-permit", null, null, LocalDate.of(2019, 5, 6)));
		this.process.send(new AcceptPermit(ID, "permit-2", LocalDate.of(2019, 5, 6)));
		assertThat(happened()).filteredOn(PermitAccepted.class::isInstance)
			.extracting((event) -> ((PermitAccepted) event).statutory().due())
			.containsExactly(LocalDate.of(2018, 3, 16), LocalDate.of(2019, 5, 13));
	}

	@Test
	void aRingThatIsRepeatedChangesNothing() {
		this.process.send(new ApplyForPermit(ID, "permit-1", "land-planning-permit", null, null, START));
		this.process.send(new AcceptPermit(ID, "permit-1", START));
		until(LocalDate.of(2018, 3, 20));
		int entries = this.process.recorded().size();
		this.process.send(new RingPermitClock(ID, ClockKind.PERMIT_COMMITTED_LIMIT, "permit-1",
				LocalDate.of(2018, 3, 15), LocalDate.of(2018, 3, 16)));
		assertThat(this.process.recorded()).hasSize(entries);
	}

}
