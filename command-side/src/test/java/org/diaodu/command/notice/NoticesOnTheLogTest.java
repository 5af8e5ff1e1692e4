package org.diaodu.command.notice;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import org.diaodu.command.DecidingProcess;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.command.notice.NoticeSettings.Robot;
import org.diaodu.command.notice.NoticeSettings.RobotKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.EndPost;
import org.diaodu.kernel.jurisdiction.command.ErasePerson;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.notice.NoticeKind;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.command.AppointOfficer;
import org.diaodu.kernel.stewardship.command.AssignGuarantor;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.diaodu.command.notice.NoticeFixture.CITY_OFFICE;
import static org.diaodu.command.notice.NoticeFixture.DAY;
import static org.diaodu.command.notice.NoticeFixture.FOUNDED;
import static org.diaodu.command.notice.NoticeFixture.LEAD;
import static org.diaodu.command.notice.NoticeFixture.ZONE;
import static org.diaodu.command.notice.NoticeFixture.report;
import static org.diaodu.command.notice.NoticeFixture.sort;

/** Who is told of what, once each, whatever happens to the program. */
class NoticesOnTheLogTest {

	private final NoticeFixture city = new NoticeFixture().withCity();

	@AfterEach
	void close() {
		this.city.close();
	}

	@Test
	@Clause({ "F-117", "F-146" })
	void aReportIsToldToTheOfficersAndToThoseOnDutyAtAllThreeTiersButNotToWhoeverReported() {
		this.city.post("person-colleague", Role.SPECIALIST, ZONE);
		this.city.send("person-specialist", report("obstacle-1", Severity.S2));
		this.city.tell();
		assertThat(this.city.told(NoticeKind.OBSTACLE_REPORTED)).containsExactly("person-city", "person-colleague",
				"person-manager");
		assertThat(this.city.rows()).hasSize(3);
	}

	@Test
	@Clause("F-042")
	void whereTheProjectHasAnOfficerInAnOfficeThatOneIsToldAndNotTheWholeOffice() {
		this.city.post("person-manager-2", Role.MANAGER, NoticeFixture.DISTRICT_OFFICE);
		this.city.post("person-lead-2", Role.SPECIALIST, LEAD);
		this.city.process.send(new AppointOfficer("project-1", Slot.DISTRICT_MANAGER, "person-manager-2",
				"post-person-manager-2", null, FOUNDED));
		this.city.assigned("obstacle-1");
		this.city.send("person-lead", new ReturnObstacle("obstacle-1", "不属本单位职责", "由街道办理", null, DAY));
		this.city.tell();
		assertThat(this.city.told(NoticeKind.OBSTACLE_REPORTED)).as("whoever may sort it, officer or not")
			.containsExactly("person-city", "person-manager", "person-manager-2");
		assertThat(this.city.told(NoticeKind.OBSTACLE_ASSIGNED)).as("nobody of the unit is the project's")
			.containsExactly("person-lead", "person-lead-2");
		assertThat(this.city.told(NoticeKind.OBSTACLE_RETURNED)).containsExactly("person-manager-2");
	}

	@Test
	@Clause({ "F-117", "F-118", "F-146" })
	void whoeverMaySortAtTheTierThatHasTheTurnIsToldOfAReportAndEachOnce() {
		this.city.post("person-coordinator", Role.COORDINATOR, NoticeFixture.DISTRICT_OFFICE);
		this.city.post("person-district", Role.COORDINATOR, "unit-210106");
		this.city.post("person-city-2", Role.COORDINATOR, NoticeFixture.CITY_OFFICE);
		this.city.post("person-inspector", Role.INSPECTOR, "unit-210106");
		this.city.process.send(new AppointOfficer("project-1", Slot.DISTRICT_MANAGER, "person-manager",
				"post-person-manager", null, FOUNDED));
		this.city.process
			.send(new AppointOfficer("project-1", Slot.CITY_MANAGER, "person-city", "post-person-city", null, FOUNDED));
		this.city.send("person-specialist", report("obstacle-1", Severity.S2));
		this.city.tell();
		assertThat(this.city.told(NoticeKind.OBSTACLE_REPORTED)).as("in the city its own officer, whose turn it is not")
			.containsExactly("person-city", "person-coordinator", "person-district", "person-manager");
		this.city.send("person-coordinator", sort("obstacle-1", Severity.S2));
	}

	@Test
	@Clause({ "F-064", "F-117" })
	void whatStopsWorkIsToldToTheGuarantorAtOnceAndOnce() {
		this.city.process.send(new AssignGuarantor("project-1", "person-guarantor", "post-person-guarantor", FOUNDED));
		this.city.send("person-specialist", report("obstacle-1", Severity.S1));
		this.city.tell();
		assertThat(this.city.told(NoticeKind.OBSTACLE_STOPS_WORK)).containsExactly("person-guarantor");
		this.city.send("person-manager", sort("obstacle-1", Severity.S1));
		this.city.tell();
		assertThat(this.city.told(NoticeKind.OBSTACLE_STOPS_WORK)).containsExactly("person-guarantor");
		this.city.send("person-specialist", report("obstacle-2", Severity.S3));
		this.city.send("person-manager", sort("obstacle-2", Severity.S1));
		this.city.tell();
		assertThat(this.city.told(NoticeKind.OBSTACLE_STOPS_WORK)).as("as soon as it is known")
			.containsExactly("person-guarantor", "person-guarantor");
	}

	@Test
	@Clause({ "F-118", "F-119", "F-120", "F-137" })
	void theWayOfAnObstacleIsToldToWhomItConcernsNext() {
		this.city.send("person-specialist", report("obstacle-1", Severity.S2));
		this.city.send("person-manager", sort("obstacle-1", Severity.S2, "unit-210106"));
		this.city.send("person-manager", new AssignObstacle("obstacle-1", DAY));
		this.city.send("person-lead", new AcceptObstacle("obstacle-1", DAY));
		this.city.send("person-specialist", new UrgeObstacle("obstacle-1", "请抓紧", DAY));
		// A unit is urged by hand once a working day.
		LocalDate next = DAY.plusDays(1);
		this.city.clock.set(next);
		this.city.send("person-specialist", new UrgeObstacle("obstacle-1", "请再抓紧", next));
		this.city.send("person-lead", new ClaimObstacleSolved("obstacle-1", "管线已迁改", List.of("沈建函〔2019〕3号"), next));
		this.city.tell();
		assertThat(this.city.rows()).containsExactly("IN_APP person-city OBSTACLE_REPORTED",
				"IN_APP person-manager OBSTACLE_REPORTED", "IN_APP person-mayor OBSTACLE_COOPERATION_ASKED",
				"IN_APP person-specialist OBSTACLE_SORTED", "IN_APP person-lead OBSTACLE_ASSIGNED",
				"IN_APP person-lead OBSTACLE_URGED",
				// 第二次催办抄送分管领导
				"IN_APP person-chief OBSTACLE_URGED", "IN_APP person-lead OBSTACLE_URGED",
				"IN_APP person-specialist OBSTACLE_CLAIMED_SOLVED");
		assertThat(new JdbcTemplate(this.city.database.owner()).queryForObject(
				"SELECT arguments ->> 'unit' || ' ' || (arguments ->> 'project') || ' ' || (arguments ->> 'answerBy')"
						+ " FROM command.notice WHERE kind = 'OBSTACLE_ASSIGNED'",
				String.class))
			.endsWith(" 罐厂project-1 2019-06-04");
	}

	/** Not what kind of body it is, but which: as a letter is signed. */
	@Test
	@Clause({ "F-125", "F-128" })
	void aNoticeNamesTheGovernmentThatDecidesOrHasIt() {
		this.city.assigned("obstacle-1");
		this.city.send("person-manager", new SubmitToGovernment("obstacle-1", "重大事项", DAY));
		this.city.send("person-specialist", report("obstacle-2", Severity.S2));
		this.city.send("person-manager", sort("obstacle-2", Severity.S2, "unit-210106"));
		this.city.send("person-manager", new AssignObstacle("obstacle-2", DAY));
		this.city.send("person-manager", new EscalateObstacle("obstacle-2", "本级难以解决", DAY));
		this.city.tell();
		assertThat(argument(NoticeKind.OBSTACLE_DECISION_ASKED, "body")).containsOnly("铁西区人民政府");
		assertThat(argument(NoticeKind.OBSTACLE_ESCALATED, "tier")).containsOnly("沈阳市人民政府");
	}

	private List<String> argument(NoticeKind kind, String name) {
		return new JdbcTemplate(this.city.database.owner())
			.queryForList("SELECT arguments ->> ? FROM command.notice WHERE kind = ?", String.class, name, kind.name());
	}

	/** Also where the turn to conclude it is that of the district. */
	@Test
	@Clause({ "F-004", "F-121" })
	void whoeverOpenedASupervisionHearsWhatBecomesOfIt() {
		this.city.post("person-inspector", Role.INSPECTOR, "unit-210100");
		this.city.assigned("obstacle-1");
		this.city.send("person-lead", new AcceptObstacle("obstacle-1", DAY));
		this.city.send("person-inspector", new SuperviseObstacle("obstacle-1", "重点督查", DAY));
		this.city.send("person-lead", new ClaimObstacleSolved("obstacle-1", "管线已迁改", List.of("沈建函〔2019〕3号"), DAY));
		this.city.send("person-specialist", new ConfirmObstacleSolved("obstacle-1", DAY));
		this.city.tell();
		assertThat(this.city.told(NoticeKind.OBSTACLE_CONFIRMED)).as("it may not be struck off yet").isEmpty();
		assertThat(this.city.told(NoticeKind.OBSTACLE_CONFIRMED_SUPERVISED)).contains("person-inspector",
				"person-manager", "person-lead");
		assertThat(argument(NoticeKind.OBSTACLE_CONFIRMED_SUPERVISED, "answerBy"))
			.as("five working days, 06-07 is none")
			.containsOnly("2019-06-11");
		assertThat(this.city.texts("person-inspector").getLast()).contains("于 2019-06-11 前解除督办");
	}

	@Test
	@Clause("F-117")
	void nothingIsToldToNobodyWhereAUnitHasNobody() {
		this.city.process.send(new EndPost("person-lead", "post-person-lead", DAY.minusDays(1), "调离"));
		this.city.assigned("obstacle-1");
		this.city.tell();
		assertThat(this.city.told(NoticeKind.OBSTACLE_ASSIGNED)).as("the leader, where nobody works")
			.containsExactly("person-chief");
	}

	@Test
	@Clause("F-120")
	void deliveredTwiceNobodyIsToldTwice() {
		this.city.assigned("obstacle-1");
		this.city.tell();
		List<String> told = this.city.rows();
		this.city.sql("UPDATE command.notice_reader SET log_index = -1");
		this.city.tell();
		assertThat(told).isNotEmpty();
		assertThat(this.city.rows()).isEqualTo(told);
	}

	@Test
	@Clause("F-120")
	void nobodyIsToldBecauseWhatIsRememberedIsMadeAnewAndItIsTheSame() {
		this.city.assigned("obstacle-1");
		this.city.tell();
		List<String> remembered = remembered();
		this.city.sql("DELETE FROM command.notice");
		assertThat(this.city.follower(NoticeSettings.DEFAULT).rebuild()).isTrue();
		assertThat(this.city.rows()).isEmpty();
		assertThat(remembered()).isEqualTo(remembered);
		this.city.send("person-specialist", new UrgeObstacle("obstacle-1", "请抓紧", DAY));
		this.city.tell();
		assertThat(this.city.rows()).containsExactly("IN_APP person-lead OBSTACLE_URGED");
	}

	private List<String> remembered() {
		return new JdbcTemplate(this.city.database.owner())
			.queryForList("SELECT subject || state::text FROM command.notice_subject ORDER BY 1", String.class);
	}

	@Test
	@Clause("F-120")
	void aReaderThatFailsInTheMiddleOfAPageHasToldNobody() {
		this.city.assigned("obstacle-1");
		this.city.sql("ALTER TABLE command.notice ADD CONSTRAINT broken CHECK (kind <> 'OBSTACLE_ASSIGNED')");
		assertThat(catchThrowable(this.city::tell)).isNotNull();
		assertThat(this.city.rows()).isEmpty();
		assertThat(remembered()).isEmpty();
		this.city.sql("ALTER TABLE command.notice DROP CONSTRAINT broken");
		this.city.tell();
		assertThat(this.city.told(NoticeKind.OBSTACLE_ASSIGNED)).containsExactly("person-lead");
	}

	@Test
	@Clause("F-120")
	void severalProcessesAndARestartTellEachPersonOnce() {
		try (HikariDataSource another = this.city.database.anotherPool(4);
				DecidingProcess other = new DecidingProcess(another, this.city.clock)) {
			NoticeFollower one = this.city.follower(NoticeSettings.DEFAULT);
			NoticeFollower two = this.city.follower(NoticeSettings.DEFAULT, other, another);
			for (int i = 0; i < 20; i++) {
				this.city.send("person-specialist", report("obstacle-" + i, Severity.S2));
				CompletableFuture
					.allOf(CompletableFuture.runAsync(one::follow), CompletableFuture.runAsync(two::follow))
					.join();
			}
		}
		this.city.tell();
		assertThat(this.city.told(NoticeKind.OBSTACLE_REPORTED)).hasSize(40);
		assertThat(this.city.rows()).hasSize(40);
	}

	@Test
	@Clause("F-120")
	void whatWasImportedIsNoNews() {
		Attribution imported = new Attribution("person-specialist", Role.SPECIALIST.name(), ZONE, "LEDGER",
				UUID.randomUUID(), "test", null, Attribution.Source.IMPORTED, List.of());
		this.city.process.send(imported, report("obstacle-1", Severity.S2));
		this.city.tell();
		assertThat(this.city.rows()).isEmpty();
		this.city.send("person-manager", sort("obstacle-1", Severity.S2));
		this.city.tell();
		assertThat(this.city.rows()).as("what follows is").containsExactly("IN_APP person-specialist OBSTACLE_SORTED");
	}

	@Test
	@Clause({ "F-117", "F-120" })
	void whatIsOldWhenItIsReadStaysInTheProgramAndGroupsHearWhatTheirUnitDoes() {
		NoticeSettings settings = new NoticeSettings(null, List.of(robot("district", "unit-210106"),
				robot("lead", LEAD), robot("zone", ZONE), robot("other", "unit-210102")), Duration.ofDays(3),
				Duration.ofDays(365), Duration.ofDays(730));
		this.city.assigned("obstacle-1");
		this.city.follower(settings).follow();
		assertThat(this.city.rows()).filteredOn((row) -> row.startsWith("ROBOT"))
			.containsExactly("ROBOT district OBSTACLE_REPORTED", "ROBOT zone OBSTACLE_REPORTED",
					"ROBOT district OBSTACLE_SORTED", "ROBOT lead OBSTACLE_ASSIGNED");
		this.city.send("person-specialist", report("obstacle-2", Severity.S2));
		this.city.later(Duration.ofDays(4));
		this.city.follower(settings).follow();
		assertThat(this.city.told(NoticeKind.OBSTACLE_REPORTED)).hasSize(4);
		assertThat(this.city.rows()).filteredOn((row) -> row.startsWith("ROBOT")).hasSize(4);
	}

	private static Robot robot(String name, String unit) {
		return new Robot(name, RobotKind.WECOM, unit, "http://localhost/", null, 20, Duration.ofSeconds(1));
	}

	@Test
	@Clause("F-069")
	void nothingPersonalIsInANotice() {
		this.city.assigned("obstacle-1");
		assertThat(this.city.addresses()
			.keepNoticeAddress("person-lead", "lead@example.cn", "person-lead", this.city.clock.instant())).isTrue();
		this.city.tell();
		assertThat(this.city.database.columnsThatHold("王person-lead")).containsExactly("vault.person.name");
		assertThat(this.city.database.columnsThatHold("lead@example.cn")).containsExactly("vault.person.email");
		this.city.process.send(new EndPost("person-lead", "post-person-lead", DAY.minusDays(1), "调离"));
		this.city.process.send(new ErasePerson("person-lead", "离职", "函〔2019〕1号"));
		assertThat(this.city.database.columnsThatHold("lead@example.cn")).isEmpty();
		assertThat(this.city.addresses()
			.keepNoticeAddress("person-lead", "lead@example.cn", "person-lead", this.city.clock.instant())).isFalse();
	}

	@Test
	@Clause("F-120")
	void whatTheLogHeldBeforeNoticesCameToItIsHistoryAndStillKnown() {
		try (TestDatabase old = TestDatabase.with("log", "vault");
				DecidingProcess process = new DecidingProcess(old.dataSource(), this.city.clock)) {
			process.start();
			ReferenceData.workingDays().forEach((item) -> process.send(item.command()));
			ReferenceData.obstacles().forEach((item) -> process.send(item.command()));
			process.send(new RegisterPerson("person-1", "甲", null, FOUNDED));
			process.send(new AssignPost("person-1", "post-1", Role.MANAGER, CITY_OFFICE, null, FOUNDED, null));
			process.send(this.city.process.recorded()
				.stream()
				.filter((entry) -> entry.event() instanceof ProjectRegistered)
				.map((entry) -> ((ProjectRegistered) entry.event()).facts())
				.map((facts) -> new RegisterProject("project-1", facts, null, null, null, null, null, FOUNDED))
				.findFirst()
				.orElseThrow());
			process.send(report("obstacle-1", Severity.S2));
			Flyway.configure()
				.dataSource(old.owner())
				.schemas("command")
				.defaultSchema("command")
				.locations("classpath:db/command")
				.load()
				.migrate();
			NoticeFollower follower = this.city.follower(NoticeSettings.DEFAULT, process, old.dataSource());
			follower.follow();
			JdbcTemplate sql = new JdbcTemplate(old.owner());
			assertThat(sql.queryForObject("SELECT count(*) FROM command.notice", Integer.class)).isZero();
			process.send(report("obstacle-2", Severity.S2));
			follower.follow();
			assertThat(sql.queryForList("SELECT recipient || ' ' || (arguments ->> 'project') FROM command.notice",
					String.class))
				.containsExactly("person-1 罐厂project-1");
		}
	}

	@Test
	@Clause("F-067")
	void aLightThatTurnsRedIsToldToTheGuarantorOfAMajorProjectAlone() {
		ConcernedProject project = new ConcernedProject();
		project.guarantorId = "person-guarantor";
		var red = new LightChanged("project-1", Light.PROGRESS, LightColour.YELLOW, LightColour.RED,
				LightRule.values()[0], List.of(), null, LocalDate.of(2019, 6, 3));
		assertThat(new ProjectTellings(project).of(red)).isEmpty();
		project.majorYears.add(2019);
		assertThat(new ProjectTellings(project).of(red)).singleElement()
			.extracting(Telling::kind)
			.isEqualTo(NoticeKind.MAJOR_PROJECT_RED);
		project.majorYears.clear();
		project.majorYears.add(2018);
		assertThat(new ProjectTellings(project).of(red)).isEmpty();
	}

}
