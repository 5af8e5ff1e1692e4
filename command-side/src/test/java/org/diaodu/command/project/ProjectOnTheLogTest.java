package org.diaodu.command.project;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.DecidingProcess;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.command.AssignProjectCode;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.ReviseAmount;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.command.project.Projects.DAY;
import static org.diaodu.command.project.Projects.ROW;
import static org.diaodu.command.project.Projects.named;
import static org.diaodu.command.project.Projects.wan;

/**
 * Decisions together with the log they are appended to: unique keys, commands sent again,
 * lists imported again.
 */
@Clause({ "F-093", "F-103" })
class ProjectOnTheLogTest {

	private static final String CODE = "2105-210181-04-01-722531";

	private static final String OTHER_CODE = "2509-320193-89-01-544060";

	private static final ProjectFacts FACTS = Projects.facts(null, null, "unit-210106", null, null, wan(600));

	private final TestDatabase database = TestDatabase.with("log", "vault");

	private final DecidingProcess process = new DecidingProcess(this.database.dataSource(), Clock.systemUTC());

	@BeforeEach
	void start() {
		this.process.start();
	}

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	private static RegisterProject register(String id, ProjectFacts facts, @Nullable String code,
			@Nullable Origin origin) {
		return new RegisterProject(id, facts, null, null, code, null, origin, DAY);
	}

	private static Attribution system() {
		return DecidingProcess.system(UUID.randomUUID());
	}

	private static Attribution importing() {
		Attribution by = system();
		return new Attribution(by.actor(), by.role(), by.organisation(), "LEDGER", by.commandId(), "import-1", null,
				Attribution.Source.IMPORTED, List.of());
	}

	private List<String> recorded(String subject) {
		return this.process.recorded()
			.stream()
			.filter((entry) -> entry.subject().equals(subject))
			.map(Recorded::type)
			.toList();
	}

	@Test
	void aProjectCodeIsHeldByOneProjectUntilItGivesItBack() {
		this.process.send(register("project-1", FACTS, CODE, null));
		Refusal refusal = this.process.refusalOf(system(), register("project-2", FACTS, CODE, null));
		assertThat(refusal.code()).isEqualTo("ALREADY_CLAIMED");
		assertThat(refusal.arguments()).containsEntry("key", CODE).containsEntry("holder", "project-1");
		assertThat(recorded("project-2")).isEmpty();

		this.process.send(new AssignProjectCode("project-1", OTHER_CODE, DAY));
		this.process.send(register("project-2", FACTS, CODE, null));
		assertThat(recorded("project-2")).contains("project.code-assigned");
	}

	@Test
	void ofManyWhoWantOneCodeAtOnceExactlyOneGetsIt() {
		try (ExecutorService many = Executors.newFixedThreadPool(8)) {
			List<CompletableFuture<Boolean>> wishes = IntStream.range(0, 16)
				.mapToObj((number) -> CompletableFuture.supplyAsync(() -> {
					try {
						this.process.send(register("project-" + number, FACTS, CODE, null));
						return true;
					}
					catch (CommandExecutionException ex) {
						return false;
					}
				}, many))
				.toList();
			assertThat(wishes.stream().filter(CompletableFuture::join)).hasSize(1);
		}
	}

	@Test
	void aRowOfAListBelongsToOneProject() {
		this.process.send(importing(), register("project-1", FACTS, null, ROW));
		assertThat(this.process.refusalOf(importing(), register("project-2", FACTS, null, ROW)).arguments())
			.containsEntry("kind", "source-row")
			.containsEntry("holder", "project-1");
	}

	@Test
	void aCommandSentAgainGetsItsFirstReceiptWhateverHappenedSince() {
		Attribution by = system();
		Receipt first = this.process.send(by, register("project-1", FACTS, CODE, null));
		this.process.send(new ReviseAmount("project-1", Amounts.ofTotal(wan(700)), "增资", DAY));
		this.process.send(new WithdrawProject("project-1", "重复", DAY));
		List<String> before = recorded("project-1");

		assertThat(this.process.send(by, register("project-1", FACTS, CODE, null))).isEqualTo(first);
		assertThat(this.process.refusalOf(by, register("project-1", FACTS, OTHER_CODE, null)).code())
			.isEqualTo("COMMAND_ID_REUSED");
		assertThat(recorded("project-1")).isEqualTo(before);
	}

	@Test
	void aListThatGoesBackToWhatItSaidBeforeTakesTheProjectBackWithIt() {
		ProjectFacts renamed = named(FACTS, "宝马里达工厂");
		this.process.send(importing(), register("project-1", FACTS, null, ROW));
		this.process.send(importing(), register("project-1", FACTS, null, ROW));
		this.process.send(importing(), register("project-1", renamed, null, ROW));
		this.process.send(importing(), register("project-1", renamed, null, ROW));
		this.process.send(importing(), register("project-1", FACTS, null, ROW));
		assertThat(recorded("project-1")).containsExactly("project.registered", "project.tiers-changed",
				"project.facts-corrected", "project.facts-corrected");
	}

	@Test
	void importedFactsAreMarkedAsNotWitnessed() {
		this.process.send(importing(), register("project-1", FACTS, null, ROW));
		assertThat(this.process.recorded()).filteredOn((entry) -> entry.subject().equals("project-1"))
			.hasSize(2)
			.allSatisfy((entry) -> assertThat(entry.attribution().source()).isEqualTo(Attribution.Source.IMPORTED));
	}

}
