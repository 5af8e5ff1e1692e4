package org.diaodu.command.reaction;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.DecidingProcess;
import org.diaodu.command.MovableClock;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Clause({ "F-002", "F-034" })
class WhenTierThresholdsAdoptedThenReassessProjectsTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

	/** More than one page. */
	private static final int PROJECTS = 120;

	private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T02:00:00Z"));

	private final TestDatabase database = TestDatabase.with("log", "vault", "command");

	private final DecidingProcess process = process((gateway) -> gateway);

	@BeforeEach
	void aCityWithProjectsOfThreeThousand() {
		this.process.start();
		this.clock.advance(Duration.ofMinutes(1));
		IntStream.range(0, PROJECTS).forEach(this::register);
	}

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	private DecidingProcess process(UnaryOperator<CommandGateway> between) {
		return new DecidingProcess(this.database.dataSource(), this.clock, between, Reassessments.class,
				WhenTierThresholdsAdoptedThenReassessProjects.class);
	}

	private static WhenTierThresholdsAdoptedThenReassessProjects reaction(DecidingProcess process) {
		return process.get(WhenTierThresholdsAdoptedThenReassessProjects.class);
	}

	private void register(int number) {
		this.process.send(new RegisterProject("project-" + number,
				new ProjectFacts("项目" + number, Family.ENTERPRISE, null, "unit-210106", null, null,
						Amounts.ofTotal(WanYuan.of(3000)), null, List.of(), null, null, Place.UNKNOWN, Stage.PERMITS,
						null, null, null, null),
				null, null, null, null, null, TODAY));
	}

	private List<Recorded> reassessed(DecidingProcess process) {
		return process.recorded()
			.stream()
			.filter((entry) -> entry.event() instanceof ProjectTiersChanged changed
					&& changed.cause() == TierChangeCause.THRESHOLDS_ADOPTED)
			.toList();
	}

	@Test
	void firstVersionReassessesNothing() {
		reaction(this.process).react();
		assertThat(this.process.get(Reassessments.class).nextDue()).isNull();
		assertThat(reassessed(this.process)).isEmpty();
	}

	@Test
	void everyProjectIsJudgedAnewOnceSoonAfterTheAdoption() {
		this.process.adopt("2026-1", TODAY, 500, 5000);
		Recorded adoption = this.process.recorded().getLast();
		reaction(this.process).react();
		assertThat(reassessed(this.process)).isEmpty();

		this.clock.advance(WhenTierThresholdsAdoptedThenReassessProjects.GRACE);
		reaction(this.process).react();
		reaction(this.process).react();

		assertThat(reassessed(this.process)).hasSize(PROJECTS).allSatisfy((entry) -> {
			ProjectTiersChanged changed = (ProjectTiersChanged) entry.event();
			assertThat(changed).isNotNull();
			assertThat(changed.before()).isEqualTo(Set.of(Tier.DISTRICT));
			assertThat(changed.after()).isEmpty();
			assertThat(changed.policyVersion()).isEqualTo("2026-1");
			Attribution by = entry.attribution();
			assertThat(by.causationId()).isEqualTo(adoption.eventId().toString());
			assertThat(by.correlationId()).isEqualTo("journey-1");
			assertThat(by.actor()).isEqualTo("system");
		});
		assertThat(reassessed(this.process)).extracting(Recorded::subject).doesNotHaveDuplicates();
	}

	@Test
	void aVersionThatTakesEffectLaterIsAppliedOnItsFirstDay() {
		this.process.adopt("2027-1", NEXT_YEAR, 500, 5000);
		this.clock.set(Instant.parse("2026-12-31T15:59:59Z"));
		reaction(this.process).react();
		assertThat(reassessed(this.process)).isEmpty();

		this.clock.set(Instant.parse("2026-12-31T16:00:05Z"));
		assertThat(this.process.get(Reassessments.class).nextDue()).isEqualTo(this.clock.instant());
		reaction(this.process).react();
		assertThat(reassessed(this.process)).hasSize(PROJECTS)
			.allSatisfy((entry) -> assertThat(entry.event()).extracting((event) -> event.occurredOn())
				.isEqualTo(NEXT_YEAR));
	}

	@Test
	void projectsRegisteredAfterTheAdoptionAreNotJudgedTwice() {
		this.process.adopt("2026-1", TODAY, 500, 5000);
		register(1000);
		this.clock.advance(WhenTierThresholdsAdoptedThenReassessProjects.GRACE);
		reaction(this.process).react();
		assertThat(reassessed(this.process)).extracting(Recorded::subject).doesNotContain("project-1000");
	}

	@Test
	void twoProcessesJudgeEveryProjectExactlyOnce() {
		this.process.adopt("2026-1", TODAY, 500, 5000);
		this.clock.advance(WhenTierThresholdsAdoptedThenReassessProjects.GRACE);
		try (DecidingProcess other = process((gateway) -> gateway)) {
			CompletableFuture
				.allOf(CompletableFuture.runAsync(reaction(this.process)::react),
						CompletableFuture.runAsync(reaction(other)::react))
				.join();
			reaction(other).react();
			assertThat(reassessed(other)).hasSize(PROJECTS).extracting(Recorded::subject).doesNotHaveDuplicates();
		}
	}

	@Test
	void aPassThatWasInterruptedIsTakenUpAgainWithoutRepeatingItself() {
		this.process.adopt("2026-1", TODAY, 500, 5000);
		this.clock.advance(WhenTierThresholdsAdoptedThenReassessProjects.GRACE);
		AtomicInteger allowed = new AtomicInteger(PROJECTS - 7);
		try (DecidingProcess failing = process((gateway) -> failingAfter(gateway, allowed))) {
			assertThatThrownBy(reaction(failing)::react).hasCauseInstanceOf(CommandExecutionException.class);
			assertThat(reassessed(failing)).hasSize(PROJECTS - 7);
		}
		reaction(this.process).react();
		assertThat(reassessed(this.process)).hasSize(PROJECTS).extracting(Recorded::subject).doesNotHaveDuplicates();
		assertThat(reassessed(this.process)).extracting((entry) -> entry.attribution().commandId())
			.doesNotHaveDuplicates()
			.doesNotContain(new UUID(0, 0));
	}

	private static CommandGateway failingAfter(CommandGateway gateway, AtomicInteger allowed) {
		return (CommandGateway) Proxy.newProxyInstance(CommandGateway.class.getClassLoader(),
				new Class<?>[] { CommandGateway.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("send") && allowed.decrementAndGet() < 0) {
						return CompletableFuture.failedFuture(new CommandExecutionException("unavailable", null,
								Refusal.of(CommonRefusal.STORE_UNAVAILABLE)));
					}
					return method.invoke(gateway, arguments);
				});
	}

}
