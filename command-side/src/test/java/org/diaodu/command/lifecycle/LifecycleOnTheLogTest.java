package org.diaodu.command.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.DecidingProcess;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.command.AdmitToPool;
import org.diaodu.kernel.lifecycle.command.BaselinePlan;
import org.diaodu.kernel.lifecycle.command.ChangeNodeDate;
import org.diaodu.kernel.lifecycle.command.PlanNodes;
import org.diaodu.kernel.lifecycle.command.ProposePoolAdmission;
import org.diaodu.kernel.lifecycle.command.RingLifecycleClock;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.ChangeStage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.ReviseAmount;
import org.diaodu.kernel.value.CityTime;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The life of projects on a real log, among what other classes decide on them.
 */
@Clause({ "F-077", "F-093" })
class LifecycleOnTheLogTest {

	private static final String ID = "project-1";

	private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

	private static final LocalDate START = LocalDate.of(2018, 9, 1);

	private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);

	private final TestDatabase database = TestDatabase.with("log", "vault");

	private final DecidingProcess process = new DecidingProcess(this.database.dataSource(),
			Clock.fixed(Instant.parse("2018-06-01T04:00:00Z"), CityTime.ZONE));

	@BeforeEach
	void start() {
		this.process.start();
		ReferenceData.nodes()
			.forEach((item) -> this.process.send(DecidingProcess.system(item.commandId()), item.command()));
		this.process.send(new RegisterProject(ID,
				new ProjectFacts("宝马铁西工厂", Family.ENTERPRISE, null, "unit-210106", null, null,
						Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN,
						Stage.ATTRACTION, null, null, null, null),
				null, null, null, null, null, DAY));
	}

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	private static Attribution system() {
		return DecidingProcess.system(UUID.randomUUID());
	}

	private <E extends DomainEvent> List<E> recorded(Class<E> type) {
		return this.process.recorded().stream().map(Recorded::event).filter(type::isInstance).map(type::cast).toList();
	}

	private String outcome(DomainCommand command) {
		try {
			this.process.send(command);
			return "done";
		}
		catch (CommandExecutionException ex) {
			return ex.<Refusal>getDetails().orElseThrow().code();
		}
	}

	private void frozen() {
		this.process.send(new PlanNodes(ID,
				List.of(new PlannedNode("3.4", START), new PlannedNode("4.2", START.plusYears(1))), DAY));
		this.process.send(new BaselinePlan(ID, "年度计划", null, DAY));
	}

	@Test
	void theCatalogueIsAdoptedOnceHoweverOftenTheProgramStarts() {
		int before = this.process.recorded().size();
		ReferenceData.nodes()
			.forEach((item) -> this.process.send(DecidingProcess.system(item.commandId()), item.command()));
		assertThat(this.process.recorded()).hasSize(before);
	}

	@Test
	void sendingACommandAgainReturnsItsReceiptAndRecordsNothing() {
		frozen();
		Attribution by = system();
		ChangeNodeDate wish = new ChangeNodeDate(ID, "3.4", START.plusDays(30), "征地延后", null, TODAY);
		Receipt receipt = this.process.send(by, wish);
		assertThat(this.process.send(by, wish)).isEqualTo(receipt);
		assertThat(recorded(NodeDateChanged.class)).hasSize(1);
	}

	@Test
	void ofManyWhoExtendAtOnceAsManySucceedAsTheRuleAllows() {
		frozen();
		int wishes = 8;
		try (ExecutorService many = Executors.newFixedThreadPool(wishes)) {
			List<String> outcomes = IntStream.range(1, wishes + 1)
				.mapToObj((step) -> CompletableFuture.supplyAsync(
						() -> outcome(new ChangeNodeDate(ID, "3.4", START.plusDays(30), "征地延后 " + step, null, TODAY)),
						many))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
			assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
			assertThat(outcomes).filteredOn("DATE_UNCHANGED"::equals).hasSize(wishes - 1);
		}
		assertThat(outcome(new ChangeNodeDate(ID, "3.4", START.plusDays(40), "再延", null, TODAY))).isEqualTo("done");
		assertThat(outcome(new ChangeNodeDate(ID, "3.4", START.plusDays(45), "三延", null, TODAY)))
			.isEqualTo("DATE_EXTENDED_TOO_OFTEN");
		assertThat(recorded(NodeDateChanged.class)).extracting(NodeDateChanged::originalOn).containsOnly(START);
	}

	@Test
	void whatOneClassDecidesIsSeenByTheOthersOnTheSameStream() {
		frozen();
		this.process.send(new ReviseAmount(ID, Amounts.ofTotal(WanYuan.of(400)), "减资", TODAY));
		this.process.send(People.citing(DecidingProcess.system(UUID.randomUUID()), "沈铁建报〔2018〕2号"),
				new ChangeStage(ID, Stage.PERMITS, null, TODAY));
		assertThat(outcome(new ChangeStage(ID, Stage.PERMITS, null, TODAY))).isEqualTo("STAGE_UNCHANGED");
		this.process.send(new AchieveNode(ID, "3.4", List.of(new NodeEvidence(EvidenceKind.SITE_PHOTO, "沈铁建监〔2019〕1号")),
				null, TODAY));
		// A lead by now: no statistical entry is due.
		assertThat(recorded(NodeAchieved.class).getFirst().clocks()).isEmpty();
		this.process.send(new ReviseAmount(ID, Amounts.ofTotal(WanYuan.of(30_000)), "增资", TODAY));
	}

	@Test
	void aClockRingsOnceHoweverOftenItIsRung() {
		LocalDate due = TODAY.minusDays(1);
		this.process.send(new PlanNodes(ID, List.of(new PlannedNode("1.2", due)), DAY));
		RingLifecycleClock ring = new RingLifecycleClock(ID, ClockKind.NODE_DUE, "1.2", due, TODAY);
		try (ExecutorService many = Executors.newFixedThreadPool(4)) {
			CompletableFuture
				.allOf(IntStream.range(0, 4)
					.mapToObj((number) -> CompletableFuture.runAsync(() -> this.process.send(ring), many))
					.toArray(CompletableFuture[]::new))
				.join();
		}
		assertThat(recorded(NodeMissed.class)).containsExactly(new NodeMissed(ID, "1.2", due, TODAY));
	}

	@Test
	void theProgramItselfIsOnePersonToo() {
		this.process.send(new ProposePoolAdmission(ID, Pool.RESERVE, "前期成熟", TODAY));
		assertThat(outcome(new AdmitToPool(ID, Pool.RESERVE, TODAY))).isEqualTo("POOL_SELF_DECIDED");
	}

}
