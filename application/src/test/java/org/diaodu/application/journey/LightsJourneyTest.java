package org.diaodu.application.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.diaodu.command.reaction.ReactionRunner;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.light.Confidence;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.command.RateConfidence;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.light.query.FindProjectLights;
import org.diaodu.kernel.light.query.ListMonthLights;
import org.diaodu.kernel.light.query.ProjectLightsView;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.ChangeStage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardKind;
import org.diaodu.kernel.project.query.BoardPage;
import org.diaodu.kernel.project.query.BoardRef;
import org.diaodu.kernel.project.query.BoardRowView;
import org.diaodu.kernel.project.query.BoardSort;
import org.diaodu.kernel.project.query.BoardStandingFilter;
import org.diaodu.kernel.project.query.FindProjectMap;
import org.diaodu.kernel.project.query.ListBoard;
import org.diaodu.kernel.project.query.MapBox;
import org.diaodu.kernel.project.query.SortDirection;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Half a year of a project that does not start, on a simulated clock through the whole
 * program: its lights turn by themselves, are on the board, on the list of their month
 * and on the map, and stay on record after repair. Lived twice, the lights turn alike.
 */
@Clause({ "F-021", "F-030", "F-049", "F-096" })
class LightsJourneyTest {

	private static final String CITY = "unit-210100";

	private static final Caller COORDINATOR = new Caller("person-coordinator", Role.COORDINATOR, "unit-210100-drc");

	private static final Caller MANAGER = new Caller("person-manager", Role.MANAGER, "unit-210106-drc");

	private static final MapBox SHENYANG = new MapBox(new BigDecimal("122"), new BigDecimal("41"),
			new BigDecimal("124"), new BigDecimal("43"));

	private static LocalDate day(int month, int day) {
		return LocalDate.of(2018, month, day);
	}

	@Nested
	class Plain extends Steps {

		Plain() {
			super(false);
		}

	}

	@Nested
	class Serializing extends Steps {

		Serializing() {
			super(true);
		}

	}

	abstract static class Steps {

		private final boolean serializing;

		private @Nullable Program started;

		Steps(boolean serializing) {
			this.serializing = serializing;
		}

		@AfterEach
		void stop() {
			if (this.started != null) {
				this.started.close();
			}
		}

		@Test
		void lightsTurnByThemselvesAndStayOnRecordAfterRepair() {
			List<String> first = halfAYear();
			assertThat(first).containsExactly("PROGRESS YELLOW 2018-03-01", "PROGRESS RED 2018-04-30",
					"START YELLOW 2018-05-01", "START RED 2018-07-01", "START GREEN 2018-07-10", "FUNDS RED 2018-07-10",
					"STATISTICS GREEN 2018-07-10");

			var lights = ask(new FindProjectLights(COORDINATOR, "project-1", day(7, 9), null));
			assertThat(lights.overall().colour()).isEqualTo(LightColour.RED);
			assertThat(lights.lights().getFirst().rule()).isEqualTo(LightRule.START_THREE_MONTHS_PASSED);
			assertThat(lights.lights().getFirst().policyVersion()).isEqualTo("2018-7");
			assertThat(lights.confidence()).satisfies((rated) -> {
				assertThat(rated.confidence()).isEqualTo(Confidence.DOUBTFUL);
				assertThat(rated.raterRole()).isEqualTo(Role.MANAGER);
			});
			assertThat(ask(new FindProjectLights(COORDINATOR, "project-1", null, null)).lights().getFirst().colour())
				.isEqualTo(LightColour.GREEN);
			assertThat(month("2018-07")).containsExactly("PROGRESS 10 null", "START 9 2018-07-10", "FUNDS 1 null");
			assertThat(month("2018-06")).containsExactly("PROGRESS 30 null");

			BoardRowView row = board(LightColour.RED).getFirst();
			assertThat(row.lights().start()).isEqualTo(LightColour.GREEN);
			assertThat(row.lights().progress()).isEqualTo(LightColour.RED);
			assertThat(row.annualPlan()).isEqualTo(WanYuan.of(12_000));
			assertThat(board(LightColour.GREEN)).isEmpty();
			assertThat(ask(new FindProjectMap(MANAGER, SHENYANG, 10, BoardFilter.NONE, null)).points()).singleElement()
				.satisfies((point) -> assertThat(point.light()).isEqualTo(LightColour.RED));

			stop();
			assertThat(halfAYear()).as("lived again").isEqualTo(first);
		}

		private List<String> halfAYear() {
			SimulatedClock clock = new SimulatedClock(day(3, 1));
			Program program = Program.start(clock, "--diaodu.serializing=" + this.serializing, "--diaodu.sample=false",
					"--diaodu.reactions.automatic=false", "--diaodu.lights.parallelism=1");
			this.started = program;
			ReactionRunner reactions = program.bean(ReactionRunner.class);
			reactions.runDue();
			person(COORDINATOR);
			person(MANAGER);
			ProjectFacts facts = new ProjectFacts("亮灯项目", Family.ENTERPRISE, null, "unit-210106", null, null,
					new Amounts(WanYuan.of(30_000), null, null, null, WanYuan.of(12_000), 2018, null, null, null), null,
					List.of(), null, null, new Place(null, new BigDecimal("123.3"), new BigDecimal("41.8")),
					Stage.PERMITS, day(4, 10), null, null, null);
			by(COORDINATOR, new RegisterProject("project-1", facts, null, null, null, null, null, day(3, 1)));
			for (int month = 3; month <= 7; month++) {
				clock.goTo(day(month, 5));
				reactions.runDue();
			}
			by(MANAGER, new RateConfidence("project-1", Confidence.DOUBTFUL, "用地未落实", day(7, 5)));
			clock.goTo(day(7, 10));
			by(COORDINATOR, new ChangeStage("project-1", Stage.CONSTRUCTION, null, day(7, 10)));
			reactions.runDue();
			return program.bean(RecordedEvents.class)
				.after(-1, 100_000)
				.stream()
				.filter((entry) -> entry.event() instanceof LightChanged)
				.map((entry) -> (LightChanged) entry.event())
				.map((turned) -> turned.light() + " " + turned.after() + " " + turned.occurredOn())
				.toList();
		}

		private List<String> month(String month) {
			return ask(new ListMonthLights(COORDINATOR, month, null, null, false, LightColour.RED, 20, null, null))
				.rows()
				.stream()
				.map((row) -> row.light() + " " + row.days() + " " + row.until())
				.toList();
		}

		private List<BoardRowView> board(LightColour overall) {
			BoardFilter lit = new BoardFilter(null, null, null, null, null, null, null, null, null, null, null,
					new BoardStandingFilter(overall, List.of(), null, null));
			return ask(new ListBoard(COORDINATOR, new BoardRef(BoardKind.CITY, CITY), lit, BoardSort.AMOUNT,
					SortDirection.DESCENDING, 20, null, null))
				.rows();
		}

		private void person(Caller caller) {
			Caller system = new Caller("system", Role.SYSTEM, "system");
			by(system, new RegisterPerson(caller.personId(), caller.personId(), null, day(2, 14)));
			by(system, new AssignPost(caller.personId(), "post-1", caller.role(), caller.unitId(), null, day(2, 14),
					null));
		}

		private Receipt by(Caller caller, DomainCommand command) {
			Attribution by = new Attribution(caller.personId(), caller.role().name(), caller.unitId(), "GRAPHQL",
					UUID.randomUUID(), "journey", null, Attribution.Source.WITNESSED, List.of("沈铁建报〔2018〕2号"));
			return program().bean(CommandGateway.class)
				.<Receipt>send(new GenericCommandMessage<>(command, by.toMetaData()))
				.join();
		}

		/** Asks once the read models reflect the whole log. */
		private <A> A ask(DomainQuery<A> query) {
			QueryGateway queries = program().bean(QueryGateway.class);
			long head = program().bean(RecordedEvents.class).head().logIndex();
			BoardRef register = new BoardRef(BoardKind.REGISTER, CITY);
			long lights;
			long boards;
			do {
				lights = queries
					.query(new FindProjectLights(COORDINATOR, "project-1", null, head), ProjectLightsView.class)
					.join()
					.basis()
					.logIndex();
				boards = queries
					.query(new ListBoard(COORDINATOR, register, BoardFilter.NONE, BoardSort.AMOUNT,
							SortDirection.DESCENDING, 1, null, head), BoardPage.class)
					.join()
					.basis()
					.logIndex();
			}
			while (Math.min(lights, boards) < head);
			return queries.query(query, query.answerType()).join();
		}

		private Program program() {
			Program running = this.started;
			if (running == null) {
				throw new IllegalStateException("not started");
			}
			return running;
		}

	}

}
