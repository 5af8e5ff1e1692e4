package org.diaodu.command.notice;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.log.Precedence;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.EndPost;
import org.diaodu.kernel.jurisdiction.command.MergeUnit;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.notice.NoticeKind;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleUnitVacated;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.command.AppointOfficer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.command.notice.NoticeFixture.DAY;
import static org.diaodu.command.notice.NoticeFixture.DISTRICT_OFFICE;
import static org.diaodu.command.notice.NoticeFixture.FOUNDED;
import static org.diaodu.command.notice.NoticeFixture.LEAD;
import static org.diaodu.command.notice.NoticeFixture.ZONE;
import static org.diaodu.command.notice.NoticeFixture.report;
import static org.diaodu.command.notice.NoticeFixture.sort;

/** Whoever sorts is told when nobody is left where an obstacle is worked on. */
@Clause({ "F-004", "F-117", "F-120" })
class VacatedUnitsTest {

	private static final LocalDate NEXT = DAY.plusDays(1);

	private final NoticeFixture city = new NoticeFixture().withCity();

	private WhenUnitIsVacatedThenItsObstaclesSaySo reaction = reaction();

	@BeforeEach
	void aSecondSorter() {
		this.city.post("person-coordinator", Role.COORDINATOR, "unit-210106");
	}

	@AfterEach
	void close() {
		this.city.close();
	}

	private WhenUnitIsVacatedThenItsObstaclesSaySo reaction() {
		return new WhenUnitIsVacatedThenItsObstaclesSaySo(this.city.process.get(RecordedEvents.class),
				this.city.process.get(Directory.class), this.city.follower(NoticeSettings.DEFAULT),
				new NoticeMemory(this.city.database.dataSource()), this.city.clock,
				this.city.process.get(CommandGateway.class), this.city.process.get(Precedence.class));
	}

	private void react() {
		this.reaction.react();
		this.city.tell();
	}

	private List<String> told() {
		return this.city.told(NoticeKind.OBSTACLE_UNIT_VACATED);
	}

	private void end(String person, LocalDate last) {
		this.city.process.send(new EndPost(person, "post-" + person, last, "调离"));
	}

	private List<String> noted() {
		return this.city.process.recorded()
			.stream()
			.filter((entry) -> entry.event() instanceof ObstacleUnitVacated)
			.map((entry) -> (ObstacleUnitVacated) entry.event())
			.map((it) -> it.obstacleId() + " " + it.unitId() + " " + it.since())
			.sorted()
			.toList();
	}

	@Test
	void onTheDayAfterTheLastPostEndedAndOnceForEachObstacle() {
		this.city.assigned("obstacle-1");
		this.city.assigned("obstacle-2");
		end("person-chief", DAY);
		end("person-lead", DAY);
		react();
		assertThat(told()).as("they are in office today").isEmpty();
		this.city.clock.set(NEXT);
		react();
		assertThat(noted()).containsExactly("obstacle-1 " + LEAD + " " + NEXT, "obstacle-2 " + LEAD + " " + NEXT);
		assertThat(told()).containsExactly("person-coordinator", "person-manager", "person-coordinator",
				"person-manager");
		this.city.clock.set(NEXT.plusDays(1));
		react();
		this.reaction = reaction();
		react();
		assertThat(told()).as("once, also over a restart").hasSize(4);
	}

	@Test
	void whoeverTakesOfficeAndLeavesIsMissedAnew() {
		this.city.assigned("obstacle-1");
		end("person-chief", DAY.minusDays(1));
		end("person-lead", DAY.minusDays(1));
		react();
		this.city.process
			.send(new AssignPost("person-lead", "post-again", Role.SPECIALIST, LEAD, null, NEXT, NEXT.plusDays(1)));
		for (int i = 1; i < 5; i++) {
			this.city.clock.set(DAY.plusDays(i));
			react();
		}
		assertThat(noted()).as("a post with an end needs no other event")
			.containsExactly("obstacle-1 " + LEAD + " " + DAY, "obstacle-1 " + LEAD + " " + NEXT.plusDays(2));
	}

	@Test
	void whenTheUnitIsMergedAtOnceAndNotOfWhatIsSolved() {
		this.city.assigned("obstacle-1");
		this.city.assigned("obstacle-2");
		this.city.send("person-lead", new AcceptObstacle("obstacle-2", DAY));
		this.city.send("person-lead", new ClaimObstacleSolved("obstacle-2", "管线已迁改", List.of("沈建函〔2019〕3号"), DAY));
		this.city.send("person-specialist", new ConfirmObstacleSolved("obstacle-2", DAY));
		react();
		this.city.process.send(new MergeUnit(LEAD, DISTRICT_OFFICE, DAY, "机构改革"));
		react();
		assertThat(noted()).containsExactly("obstacle-1 " + LEAD + " " + DAY);
		assertThat(told()).containsExactly("person-coordinator", "person-manager");
	}

	/** The officer of the project is asked, unless the work is that of their own unit. */
	@Test
	void whoeverServesInTheLeadUnitIsNotAskedForItsDays() {
		this.city.assigned("obstacle-1");
		this.city.assigned("obstacle-2");
		this.city.send("person-lead", new AcceptObstacle("obstacle-1", DAY));
		this.city.send("person-lead", new AcceptObstacle("obstacle-2", DAY));
		this.city.send("person-lead", new RequestObstacleExtension("obstacle-1", 1, "排期", "已告知", DAY));
		this.city.tell();
		assertThat(this.city.told(NoticeKind.OBSTACLE_EXTENSION_REQUESTED)).contains("person-manager");
		int before = this.city.told(NoticeKind.OBSTACLE_EXTENSION_REQUESTED).size();
		this.city.process.send(new AssignPost("person-manager", "post-second", Role.SPECIALIST, LEAD, null, DAY, null));
		this.city.send("person-lead", new RequestObstacleExtension("obstacle-2", 1, "排期", "已告知", DAY));
		this.city.tell();
		List<String> told = this.city.told(NoticeKind.OBSTACLE_EXTENSION_REQUESTED);
		assertThat(told.subList(before, told.size())).contains("person-coordinator").doesNotContain("person-manager");
	}

	@Test
	void alsoOfAUnitThatHelps() {
		this.city.send("person-specialist", report("obstacle-1", Severity.S2));
		this.city.send("person-manager", sort("obstacle-1", Severity.S2, ZONE));
		end("person-specialist", DAY.minusDays(1));
		react();
		assertThat(noted()).containsExactly("obstacle-1 " + ZONE + " " + DAY);
		assertThat(told()).containsExactly("person-coordinator", "person-manager");
	}

	/** Its turns go to the city, which is told; and of no others. */
	@Test
	void whereNobodySortsAnyMoreTheCityIsToldOnceOfWhatWaitsForThem() {
		this.city.send("person-specialist", report("obstacle-sorted", Severity.S2));
		this.city.send("person-manager", sort("obstacle-sorted", Severity.S2));
		this.city.assigned("obstacle-in-hand");
		this.city.send("person-specialist", report("obstacle-unsorted", Severity.S2));
		end("person-manager", DAY);
		end("person-coordinator", DAY);
		react();
		assertThat(toldOfOffice()).as("they are in office today").isEmpty();
		this.city.clock.set(NEXT);
		react();
		assertThat(noted()).containsExactly("obstacle-sorted " + DISTRICT_OFFICE + " " + NEXT,
				"obstacle-unsorted " + DISTRICT_OFFICE + " " + NEXT);
		assertThat(toldOfOffice()).containsExactly("person-city", "person-city");
		this.city.clock.set(NEXT.plusDays(1));
		react();
		this.reaction = reaction();
		this.city.follower(NoticeSettings.DEFAULT).rebuild();
		react();
		assertThat(toldOfOffice()).as("once, also over a restart").hasSize(2);
	}

	/** With the turns of an empty lead unit, which are the sorters' and so the city's. */
	@Test
	void whereNobodySortsTheTurnsOfEmptyUnitsAreTheCitysToo() {
		this.city.assigned("obstacle-1");
		end("person-chief", DAY);
		end("person-lead", DAY);
		end("person-manager", NEXT);
		end("person-coordinator", NEXT);
		this.city.clock.set(NEXT);
		react();
		assertThat(toldOfOffice()).isEmpty();
		this.city.clock.set(NEXT.plusDays(1));
		react();
		assertThat(toldOfOffice()).containsExactly("person-city");
		this.city.process.send(new AssignPost("person-manager", "post-again", Role.MANAGER, DISTRICT_OFFICE, null,
				NEXT.plusDays(2), NEXT.plusDays(2)));
		for (int i = 3; i < 6; i++) {
			this.city.clock.set(DAY.plusDays(i));
			react();
		}
		assertThat(toldOfOffice()).as("left anew").containsExactly("person-city", "person-city");
	}

	private List<String> toldOfOffice() {
		return this.city.told(NoticeKind.OBSTACLE_OFFICE_VACATED);
	}

	@Test
	void whatIsSaidToAUnitWithoutPeopleIsSaidToAllWhoMaySortOfficerOfTheProjectOrNot() {
		this.city.process.send(new AppointOfficer("project-1", Slot.DISTRICT_MANAGER, "person-manager",
				"post-person-manager", null, FOUNDED));
		this.city.assigned("obstacle-1");
		end("person-chief", DAY.minusDays(1));
		end("person-lead", DAY.minusDays(1));
		this.city.send("person-specialist", new UrgeObstacle("obstacle-1", "请抓紧", DAY));
		this.city.tell();
		assertThat(this.city.told(NoticeKind.OBSTACLE_URGED)).containsExactly("person-coordinator", "person-manager");
	}

	@Test
	void whatIsRememberedIsFoundAgainByTheUnit() {
		this.city.send("person-specialist", report("obstacle-1", Severity.S2));
		this.city.send("person-manager", sort("obstacle-1", Severity.S2));
		end("person-chief", DAY.minusDays(1));
		this.city.tell();
		NoticeMemory memory = new NoticeMemory(this.city.database.dataSource());
		assertThat(memory.atWork(List.of(LEAD)).get("obstacle-1").atWork()).as("nobody got it yet").isEmpty();
		this.city.send("person-manager", new AssignObstacle("obstacle-1", DAY));
		this.city.tell();
		assertThat(memory.atWork(List.of(LEAD)).get("obstacle-1").atWork()).containsExactly(LEAD);
		assertThat(memory.atWork(List.of(ZONE))).isEmpty();
	}

}
