package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.command.AssignProjectCode;
import org.diaodu.kernel.project.command.CancelProject;
import org.diaodu.kernel.project.command.ClassifyIndustry;
import org.diaodu.kernel.project.command.CorrectFacts;
import org.diaodu.kernel.project.command.LinkOwner;
import org.diaodu.kernel.project.command.ProjectCommand;
import org.diaodu.kernel.project.command.RestoreProject;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.kernel.project.event.ProjectCancelled;
import org.diaodu.kernel.project.event.ProjectRestored;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.stewardship.StewardshipRefusal;

import static org.diaodu.command.project.Projects.DAY;
import static org.diaodu.command.project.Projects.ID;
import static org.diaodu.command.project.Projects.changed;
import static org.diaodu.command.project.Projects.named;
import static org.diaodu.command.project.Projects.wan;
import static org.diaodu.command.project.ZoneProject.FACTS;
import static org.diaodu.command.project.ZoneProject.revise;

/** A project leaves, comes back or ends; what has left or ended is not changed. */
class ProjectEndingTest {

	private final ZoneProject project = new ZoneProject();

	@Test
	@Clause("F-093")
	void withdrawsRestoresAndCancelsWithReasons() {
		this.project.registered()
			.when(People.TIEXI_MANAGER, new WithdrawProject(ID, "重复", DAY))
			.thenRecords(new ProjectWithdrawn(ID, "重复", DAY));
	}

	@Test
	@Clause("F-093")
	void restoresAWithdrawnProject() {
		this.project.registered()
			.given(new ProjectWithdrawn(ID, "重复", DAY))
			.when(People.TIEXI_MANAGER, new RestoreProject(ID, "并非重复", DAY))
			.thenRecords(new ProjectRestored(ID, "并非重复", DAY));
	}

	@Test
	@Clause("F-093")
	void cancelsAWithdrawnProject() {
		this.project.registered()
			.given(new ProjectWithdrawn(ID, "重复", DAY))
			.when(People.TIEXI_MANAGER, new CancelProject(ID, "终止", DAY))
			.thenRecords(new ProjectCancelled(ID, "终止", DAY));
	}

	@Test
	@Clause("F-093")
	void refusesToRestoreWhatIsNotWithdrawn() {
		this.project.registered()
			.when(People.TIEXI_MANAGER, new RestoreProject(ID, "误操作", DAY))
			.thenRefuses(ProjectRefusal.PROJECT_NOT_WITHDRAWN);
	}

	@Test
	@Clause("F-093")
	void refusesTheZoneSpecialist() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new WithdrawProject(ID, "重复", DAY))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	@Clause("F-093")
	void refusesToRestoreACancelledProject() {
		this.project.registered()
			.given(new ProjectWithdrawn(ID, "重复", DAY), new ProjectCancelled(ID, "终止", DAY))
			.when(People.TIEXI_MANAGER, new RestoreProject(ID, "误操作", DAY))
			.thenRefuses(ProjectRefusal.PROJECT_CANCELLED, "projectId");
	}

	/** Not before it came, left or came back, in whatever order that was told. */
	@ParameterizedTest
	@CsvSource({ "'', -1, true", "'', 0, false", "W9, 8, true", "W9, 9, false", "W9 R12, 11, true", "W9 R12, 12, false",
			"W9 R3, 8, true", "W9 R3, 9, false" })
	@Clause("F-093")
	void endsAndComesBackInTheOrderOfItsDays(String told, int on, boolean refused) {
		Object[] events = Stream.of(told.split(" "))
			.filter((each) -> !each.isEmpty())
			.map((each) -> each.startsWith("W") ? new ProjectWithdrawn(ID, "重复", day(each))
					: new ProjectRestored(ID, "并非重复", day(each)))
			.toArray();
		LocalDate day = DAY.plusDays(on);
		boolean out = told.startsWith("W") && !told.contains("R");
		ProjectCommand ends = out ? new RestoreProject(ID, "误操作", day) : new WithdrawProject(ID, "重复", day);
		for (ProjectCommand command : List.of(ends, new CancelProject(ID, "终止", day))) {
			Decision<Project> decision = new ZoneProject().registered()
				.given(events)
				.when(People.TIEXI_MANAGER, command);
			if (refused) {
				decision.thenRefuses(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn");
			}
			else {
				decision.thenRecords((command instanceof CancelProject) ? new ProjectCancelled(ID, "终止", day)
						: out ? new ProjectRestored(ID, "误操作", day) : new ProjectWithdrawn(ID, "重复", day));
			}
		}
	}

	private static LocalDate day(String told) {
		return DAY.plusDays(Integer.parseInt(told.substring(1)));
	}

	static Stream<ProjectCommand> changes() {
		return Stream.of(revise(wan(700)), new CorrectFacts(ID, named(FACTS, "新"), 0, "名称", DAY),
				new LinkOwner(ID, "914403001922038216", "华为", DAY),
				new AssignProjectCode(ID, "2105-210181-04-01-722531", DAY),
				new ClassifyIndustry(ID, "C3039", null, null, DAY), new WithdrawProject(ID, "重复", DAY));
	}

	@ParameterizedTest
	@MethodSource("changes")
	void refusesChangesWhileWithdrawn(ProjectCommand change) {
		this.project.registered()
			.given(new ProjectWithdrawn(ID, "重复", DAY))
			.when(People.TIEXI_MANAGER, change)
			.thenRefuses(ProjectRefusal.PROJECT_WITHDRAWN, "projectId");
	}

	@ParameterizedTest
	@MethodSource("changes")
	void refusesChangesOnceCancelled(ProjectCommand change) {
		this.project.registered()
			.given(new ProjectCancelled(ID, "终止", DAY))
			.when(People.TIEXI_MANAGER, change)
			.thenRefuses(ProjectRefusal.PROJECT_CANCELLED, "projectId");
	}

	@ParameterizedTest
	@MethodSource("changes")
	void tellsAnOutsiderThatThereIsNoSuchProject(ProjectCommand change) {
		this.project.registered().when(People.HEPING_MANAGER, change).thenRefuses(CommonRefusal.NOT_FOUND);
	}

}
