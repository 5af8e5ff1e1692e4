package org.diaodu.query.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;

import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.audit.command.ReadModelCommand;
import org.diaodu.kernel.audit.command.RebuildReadModel;
import org.diaodu.kernel.audit.command.RetryParked;
import org.diaodu.kernel.audit.query.ProjectionView;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.Projection;
import org.diaodu.query.projection.ProjectionLag;
import org.diaodu.query.projection.Slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** The operator's door to the read models. */
@Clause("F-014")
class ReadModelOperationsTest {

	private static final Caller TIEXI_COORDINATOR = new Caller("person-tiexi-fagai", Role.COORDINATOR,
			Shenyang.TIEXI_DRC);

	private final Sick sick = new Sick();

	private final ProjectionFixture fixture = ProjectionFixture.with(this.sick);

	private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

	@BeforeEach
	void given() {
		new AnnotationCommandHandlerAdapter<>(this.fixture.bean(ReadModelOperations.class)).subscribe(this.bus);
		this.fixture.given(Shenyang.units())
			.given(Shenyang.posts(Shenyang.COORDINATOR, Shenyang.TIEXI_MANAGER, TIEXI_COORDINATOR));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void appliesWhatWasSetAsideWhenTheCauseIsGone() {
		withdrawn("project-1");
		withdrawn("project-2");
		withdrawn("project-1");
		this.fixture.projected();
		assertThat(parked("sick-1")).isEqualTo(2);
		this.sick.refused = Set.of();
		Receipt receipt = send(new RetryParked("sick-1"), Shenyang.COORDINATOR);
		assertThat(receipt.logIndex()).isEqualTo(this.fixture.events().head().logIndex());
		assertThat(parked("sick-1")).isZero();
		assertThat(this.sick.applied).containsExactly("project-2", "project-1", "project-1");
	}

	@Test
	void leavesAsideWhatStillCannotBeApplied() {
		withdrawn("project-1");
		this.fixture.projected();
		send(new RetryParked("sick-1"), Shenyang.COORDINATOR);
		assertThat(parked("sick-1")).isEqualTo(1);
	}

	@Test
	void buildsAnewInTheOtherSlotAndThenServesFromThere() {
		this.fixture.given(Shenyang.enterprise("project-1", "x", Shenyang.TIEXI, Shenyang.TIEXI_ZONE, 900)).projected();
		String before = serving(board()).slot();
		send(new RebuildReadModel(board()), Shenyang.COORDINATOR);
		assertThat(views(board())).hasSize(2);
		assertThat(refusal(new RebuildReadModel(board()), Shenyang.COORDINATOR).code()).isEqualTo("REBUILD_RUNNING");
		this.fixture.projected();
		assertThat(serving(board()).slot()).isNotEqualTo(before);
		assertThat(serving(board()).lagEntries()).isZero();
	}

	@Test
	void refusesWithACodeWhenThereIsNothingToDo() {
		this.fixture.projected();
		Refusal nothing = refusal(new RetryParked(board()), Shenyang.COORDINATOR);
		assertThat(nothing.code()).isEqualTo("NOTHING_PARKED");
		assertThat(nothing.field()).isEqualTo("group");
		Refusal unknown = refusal(new RebuildReadModel("project-board-0"), Shenyang.COORDINATOR);
		assertThat(unknown.code()).isEqualTo("READ_MODEL_UNKNOWN");
		assertThat(unknown.arguments()).containsEntry("group", "project-board-0");
	}

	@Test
	void refusesEverybodyButACoordinatorOfTheCity() {
		this.fixture.projected();
		Caller nobody = new Caller("person-nobody", Role.COORDINATOR, Shenyang.DRC);
		for (Caller caller : List.of(Shenyang.TIEXI_MANAGER, TIEXI_COORDINATOR, nobody)) {
			for (ReadModelCommand command : List.of(new RetryParked(board()), new RebuildReadModel(board()))) {
				assertThat(refusal(command, caller).code()).as("%s by %s", command, caller).isEqualTo("NOT_PERMITTED");
			}
		}
		assertThat(views(board())).hasSize(1);
	}

	private void withdrawn(String projectId) {
		this.fixture.given(new ProjectWithdrawn(projectId, "x", LocalDate.of(2026, 1, 1)));
	}

	private Receipt send(ReadModelCommand command, Caller caller) {
		Attribution by = new Attribution(caller.personId(), caller.role().name(), caller.unitId(), "GRAPHQL",
				UUID.randomUUID(), "journey-1", null, Attribution.Source.WITNESSED, List.of());
		return DefaultCommandGateway.builder()
			.commandBus(this.bus)
			.build()
			.<Receipt>send(new GenericCommandMessage<>(command, by.toMetaData()))
			.join();
	}

	private Refusal refusal(ReadModelCommand command, Caller caller) {
		try {
			return fail("carried out: " + send(command, caller));
		}
		catch (CompletionException ex) {
			assertThat(ex.getCause()).isInstanceOf(CommandExecutionException.class);
			return ((CommandExecutionException) ex.getCause()).<Refusal>getDetails().orElseThrow();
		}
	}

	private String board() {
		return this.fixture.group("project-board");
	}

	private List<ProjectionView> views(String group) {
		return this.fixture.bean(ProjectionLag.class)
			.now()
			.projections()
			.stream()
			.filter((view) -> view.group().equals(group))
			.toList();
	}

	private ProjectionView serving(String group) {
		return views(group).stream().filter(ProjectionView::serving).findFirst().orElseThrow();
	}

	private long parked(String group) {
		return views(group).stream().mapToLong(ProjectionView::parked).sum();
	}

	/** A read model with a fault that is mended later. */
	private static final class Sick implements Projection {

		private volatile Set<String> refused = Set.of("project-1");

		private final List<String> applied = new ArrayList<>();

		@Override
		public String name() {
			return "sick";
		}

		@Override
		public int version() {
			return 1;
		}

		@Override
		public Set<String> features() {
			return Set.of("project");
		}

		@Override
		public List<String> tables() {
			return List.of();
		}

		@Override
		public void apply(List<Recorded> events, Slot slot) {
			if (events.stream().map(Recorded::subject).anyMatch(this.refused::contains)) {
				throw new IllegalArgumentException("refused for a test");
			}
			events.forEach((event) -> this.applied.add(event.subject()));
		}

	}

}
