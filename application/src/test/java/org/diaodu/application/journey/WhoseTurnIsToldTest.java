package org.diaodu.application.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.application.identity.DemoPerson;
import org.diaodu.command.clock.Clockwork;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.notice.Notices;
import org.diaodu.command.notice.WhenUnitIsVacatedThenItsObstaclesSaySo;
import org.diaodu.command.reaction.ReactionRunner;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.EndPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.obstacle.CooperatorWish;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.CriticiseObstacle;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.InterviewForObstacle;
import org.diaodu.kernel.obstacle.command.IssueSupervisionLetter;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.MergeObstacle;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.RefuseObstacleExtension;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.ListObstacleInbox;
import org.diaodu.kernel.obstacle.query.ListOverdueObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleInboxEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleInboxPage;
import org.diaodu.kernel.obstacle.query.ObstacleTurnView;
import org.diaodu.kernel.obstacle.query.ObstacleView;
import org.diaodu.kernel.obstacle.query.ObstacleWait;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.ConsentToTransfer;
import org.diaodu.kernel.project.command.LinkOwner;
import org.diaodu.kernel.project.command.ProposeTransfer;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever's turn it becomes is told. Obstacles live through the whole program, by acts
 * and by clocks; after each step the inboxes of everybody are compared with those before,
 * and each who has a turn now that they had not must have got a notice of that step, or
 * have done it. It is enough for none of it to know which events tell whom, and it fails
 * when a kind of turn was never met. Nobody is told of what they may not see.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Clause({ "F-004", "F-016", "F-117", "F-118", "F-120", "F-121", "F-123", "F-137" })
class WhoseTurnIsToldTest {

	private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

	private static final String PROJECT = "project-turns";

	private static final String GOING = "project-going";

	private static final String UNOWNED = "project-unowned";

	private static final String ZONE = "unit-210106401";

	private static final String BUREAU = "unit-210106-construction";

	private static final String COMMISSION = "unit-210106-drc";

	private static final String DISTRICT = "unit-210106";

	private static final String CITY_COMMISSION = "unit-210100-drc";

	private static final String RECEIVING = "unit-210112";

	private static final String RECEIVING_BUREAU = "unit-210112-construction";

	private static final String HELPERS = ZONE;

	/** Of the city: what crosses to it goes to the city. */
	private static final String INDUSTRY = "unit-210100-industry";

	private static final List<String> EVIDENCE = List.of("沈水函〔2026〕3号");

	private final SimulatedClock clock = new SimulatedClock(FIRST);

	private final Map<String, Caller> people = new LinkedHashMap<>();

	/** What waits for whom, by person: obstacle, party, unit and role. */
	private final Map<String, Set<String>> turns = new LinkedHashMap<>();

	private final Set<ObstacleWait> met = EnumSet.noneOf(ObstacleWait.class);

	private final List<String> untold = new ArrayList<>();

	private final List<String> blind = new ArrayList<>();

	private Program program;

	private Desk desk;

	private LocalDate today = FIRST;

	private String owner = "";

	private String id = "";

	private int told;

	@BeforeAll
	void start() {
		this.program = Program.start(this.clock, "--diaodu.reactions.automatic=false", "--diaodu.clocks.running=false");
		this.desk = new Desk(this.program);
		for (DemoPerson person : DemoPerson.all()) {
			if (person.appointed()) {
				this.people.put(person.username(), new Caller(person.personId(), person.role(), person.unitId()));
			}
		}
		this.owner = DemoPerson.all()
			.stream()
			.map(DemoPerson::ownerCode)
			.filter((code) -> code != null)
			.findFirst()
			.orElseThrow();
		join("bureau", Role.SPECIALIST, BUREAU, null);
		join("bureau2", Role.SPECIALIST, BUREAU, null);
		join("citymanager", Role.MANAGER, "unit-210100-drc", null);
		join("inspector", Role.INSPECTOR, "unit-210106", null);
		join("guarantor", Role.GUARANTOR, "unit-210106", null);
		join("zone2", Role.SPECIALIST, ZONE, null);
		join("contact2", Role.OWNER_CONTACT, "unit-210106", this.owner);
		register(PROJECT, "霁虹片区改造", this.owner);
		register(GOING, "迁址扩建", this.owner);
		register(UNOWNED, "厂房改造", null);
		this.program.bean(Notices.class).tell();
	}

	private void register(String projectId, String name, String owner) {
		this.desk.bySystem(new RegisterProject(projectId,
				new ProjectFacts(name, Family.ENTERPRISE, null, "unit-210106", ZONE, null,
						Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN, Stage.PERMITS,
						null, null, null, null),
				owner, (owner != null) ? "示范企业" : null, null, null, null, FIRST));
	}

	private void join(String name, Role role, String unitId, String owner) {
		this.desk.bySystem(new RegisterPerson("person-" + name, name, null, FIRST));
		this.desk.bySystem(new AssignPost("person-" + name, "post-" + name, role, unitId, owner, FIRST, null));
		this.people.put(name, new Caller("person-" + name, role, unitId));
	}

	@AfterAll
	void stop() {
		this.program.close();
	}

	@Test
	void whoeversTurnItBecomesIsTold() {
		solvedByTheZoneItself();
		lateAndSupervised();
		leftUnsorted();
		neitherHandedOverNorAccepted();
		stepsLeftLying();
		supervisionLeftLying();
		theCommissionsOwn();
		theGovernmentItself();
		decidedByTheCityGovernment();
		supervisedAndLedByAnother();
		mergedAndTakenBack();
		goneWithItsProject();
		confirmedByALinkedOwner();
		leftByEverybody();
		leftByWhoeverSorts();
		assertThat(this.untold).as("their turn, and not told").isEmpty();
		assertThat(this.blind).as("told of what they may not see").isEmpty();
		assertThat(this.met).as("every kind of turn was met").containsExactlyInAnyOrder(ObstacleWait.values());
		assertThat(this.told).isGreaterThan(100);
	}

	/** At tier ZONE the district sorts, decides and strikes off. */
	private void solvedByTheZoneItself() {
		report("zone-itself");
		sort("zhuanguanyuan", "0203", ObstacleScope.OWN, ZONE);
		act("qufagaiju", new AssignObstacle(this.id, this.today));
		act("zone2", new ReturnObstacle(this.id, "产权不明", "由城建局牵头", null, this.today));
		act("zhuanguanyuan", new ReassignObstacle(this.id, ZONE, "职责明确", this.today));
		act("zone2", new AcceptObstacle(this.id, this.today));
		act("zone2", new RequestObstacleExtension(this.id, 1, "排期", "已告知", this.today));
		days(1);
		act("zhuanguanyuan", new PauseObstacle(this.id, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, this.today));
		days(2);
		act("qufagaiju", new ResumeObstacle(this.id, "汛期结束", this.today));
		act("zone2", new ClaimObstacleSolved(this.id, "完成", EVIDENCE, this.today));
		act("lianxiren", new RefuseObstacleSolution(this.id, "仍未解决", List.of(), this.today));
		act("zone2", new ClaimObstacleSolved(this.id, "完成", EVIDENCE, this.today));
		days(9);
		act("contact2", new RateObstacle(this.id, 1, "拖延", this.today));
		act("zhuanguanyuan", new RecordCallBack(this.id, false, "仍不满意", this.today));
		act("zone2", new ClaimObstacleSolved(this.id, "完成", EVIDENCE, this.today));
		act("lianxiren", new ConfirmObstacleSolved(this.id, this.today));
		act("lianxiren", new RateObstacle(this.id, 5, "满意", this.today));
		act("zhuanguanyuan", new CloseObstacle(this.id, EVIDENCE, this.today));
	}

	/** Escalated by its clock, urged, criticised, supervised to the interview. */
	private void lateAndSupervised() {
		report("late");
		sort("zhuanguanyuan", "0704", ObstacleScope.CROSS, BUREAU, HELPERS);
		act("zhuanguanyuan", new AssignObstacle(this.id, this.today));
		act("bureau", new AcceptObstacle(this.id, this.today));
		days(40);
		assertThat(told(this.id, "OBSTACLE_URGED")).as("all who may decide, while a government must")
			.containsAll(waiting(ObstacleWait.DECISION));
		act("shifagaiwei", new CriticiseObstacle(this.id, "未办结", this.today));
		act("shilingdao", new InterviewForObstacle(this.id, List.of("person-bureau"), "记录", this.today));
		act("bureau", new ClaimObstacleSolved(this.id, "完成", EVIDENCE, this.today));
		act("lianxiren", new RefuseObstacleSolution(this.id, "仍未解决", List.of(), this.today));
		act("bureau", new ClaimObstacleSolved(this.id, "完成", EVIDENCE, this.today));
		act("lianxiren", new ConfirmObstacleSolved(this.id, this.today));
		act("duchayuan", new LiftSupervision(this.id, "已整改", EVIDENCE, this.today));
		act("citymanager", new CloseObstacle(this.id, EVIDENCE, this.today));
	}

	/** A report nobody sorts goes to the city, by letters to the commission. */
	private void leftUnsorted() {
		report("unsorted");
		days(3);
		assertThat(overdue("shifagaiwei")).as("late in the eyes of the city").contains(this.id);
		days(30);
		act("shilingdao", "zerenlingdao",
				new InterviewForObstacle(this.id, List.of("person-demo-qufagaiju"), "记录", this.today));
		sort("citymanager", "0203", ObstacleScope.CROSS, BUREAU, HELPERS);
		assertThat(overdue("shifagaiwei")).doesNotContain(this.id);
		act("qufagaiju", new AssignObstacle(this.id, this.today));
		act("bureau2", new AcceptObstacle(this.id, this.today));
	}

	/** It goes up at each step, is given back under supervision, and lies again. */
	private void neitherHandedOverNorAccepted() {
		report("idle");
		sort("zhuanguanyuan", "0206", ObstacleScope.CROSS, BUREAU, HELPERS);
		days(7);
		assertThat(overdue("shifagaiwei")).as("late in the eyes of the city").contains(this.id);
		assertThat(waiting(ObstacleWait.ASSIGNMENT)).as("the city's turn").contains("person-citymanager");
		act("citymanager", new AssignObstacle(this.id, this.today));
		days(7);
		assertThat(waiting(ObstacleWait.REASSIGNMENT)).as("who may give it to another").isNotEmpty();
		act("bureau", new ReturnObstacle(this.id, "不属职权", "由区政府牵头", null, this.today));
		days(7);
		act("citymanager", new ReassignObstacle(this.id, BUREAU, "职责明确", this.today));
		act("bureau", new AcceptObstacle(this.id, this.today));
		act("shifagaiwei", new LiftSupervision(this.id, "已交办", EVIDENCE, this.today));
	}

	/** More days and a call nobody decides on or makes. */
	private void stepsLeftLying() {
		report("lying");
		sort("zhuanguanyuan", "0206", ObstacleScope.CROSS, BUREAU, HELPERS);
		act("zhuanguanyuan", new AssignObstacle(this.id, this.today));
		act("bureau", new AcceptObstacle(this.id, this.today));
		act("bureau", new RequestObstacleExtension(this.id, 2, "排期", "已告知", this.today));
		days(10);
		act("bureau", new ClaimObstacleSolved(this.id, "完成", EVIDENCE, this.today));
		act("lianxiren", new ConfirmObstacleSolved(this.id, this.today));
		act("lianxiren", new RateObstacle(this.id, 1, "拖延", this.today));
		days(10);
		assertThat(overdue("shifagaiwei")).contains(this.id);
		act("shifagaiwei", new RecordCallBack(this.id, true, "已说明", this.today));
		act("shifagaiwei", new CloseObstacle(this.id, EVIDENCE, this.today));
	}

	/** What it was about is gone, and nobody concludes it until the city does. */
	private void supervisionLeftLying() {
		report("unconcluded");
		sort("zhuanguanyuan", "0206", ObstacleScope.CROSS, BUREAU, HELPERS);
		act("zhuanguanyuan", new AssignObstacle(this.id, this.today));
		act("bureau", new AcceptObstacle(this.id, this.today));
		act("inspector", new SuperviseObstacle(this.id, "重点督查", this.today));
		act("bureau", new ClaimObstacleSolved(this.id, "完成", EVIDENCE, this.today));
		act("lianxiren", new ConfirmObstacleSolved(this.id, this.today));
		String city = this.people.get("shifagaiwei").personId();
		assertThat(waiting(ObstacleWait.LIFTING)).isNotEmpty().doesNotContain(city);
		days(20);
		assertThat(overdue("shifagaiwei")).contains(this.id);
		assertThat(waiting(ObstacleWait.LIFTING)).as("the city's turn as well").contains(city);
		assertThat(told(this.id, "OBSTACLE_STEP_URGED")).containsAll(waiting(ObstacleWait.LIFTING));
		act("shifagaiwei", new LiftSupervision(this.id, "已整改", EVIDENCE, this.today));
		act("zhuanguanyuan", new CloseObstacle(this.id, EVIDENCE, this.today));
	}

	/** Where the commission leads, others decide. */
	private void theCommissionsOwn() {
		report("own");
		sort("zhuanguanyuan", "0206", ObstacleScope.CROSS, COMMISSION, HELPERS);
		act("qufagaiju", new AssignObstacle(this.id, this.today));
		act("qufagaiju", new ReturnObstacle(this.id, "不属职权", "由城建局牵头", null, this.today));
		act("citymanager", new ReassignObstacle(this.id, COMMISSION, "职责明确", this.today));
		act("qufagaiju", new AcceptObstacle(this.id, this.today));
		act("qufagaiju", new RequestObstacleExtension(this.id, 2, "排期", "已告知", this.today));
		days(8);
		act("citymanager", new PauseObstacle(this.id, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, this.today));
		act("duchayuan", new SuperviseObstacle(this.id, "重点督查", this.today));
		act("shifagaiwei", new ResumeObstacle(this.id, "汛期结束", this.today));
		act("qufagaiju", new ClaimObstacleSolved(this.id, "完成", EVIDENCE, this.today));
		act("lianxiren", new ConfirmObstacleSolved(this.id, this.today));
		act("lianxiren", new RateObstacle(this.id, 1, "拖延", this.today));
		days(9);
		act("citymanager", new RecordCallBack(this.id, true, "已说明", this.today));
		act("duchayuan", new LiftSupervision(this.id, "已整改", EVIDENCE, this.today));
		act("citymanager", new CloseObstacle(this.id, EVIDENCE, this.today));
	}

	/** Where the district itself leads, the leaders of the city call its people in. */
	private void theGovernmentItself() {
		report("government");
		sort("zhuanguanyuan", "0206", ObstacleScope.CROSS, DISTRICT, HELPERS);
		act("zhuanguanyuan", new AssignObstacle(this.id, this.today));
		act("zerenlingdao", new AcceptObstacle(this.id, this.today));
		act("duchayuan", new SuperviseObstacle(this.id, "重点督查", this.today));
		act("duchayuan", new IssueSupervisionLetter(this.id, "无进展", this.today));
		act("duchayuan", new IssueSupervisionLetter(this.id, "仍无进展", this.today));
		days(7);
		act("shilingdao", new InterviewForObstacle(this.id, List.of("person-demo-zerenlingdao"), "记录", this.today));
		act("duchayuan", new LiftSupervision(this.id, "已整改", EVIDENCE, this.today));
	}

	private void decidedByTheCityGovernment() {
		report("decided");
		sort("zhuanguanyuan", "0206", ObstacleScope.CROSS, BUREAU, HELPERS);
		act("zhuanguanyuan", new AssignObstacle(this.id, this.today));
		act("bureau", new AcceptObstacle(this.id, this.today));
		act("bureau", new EscalateObstacle(this.id, "本级难以解决", this.today));
		act("citymanager", new SubmitToGovernment(this.id, "需市政府决定", this.today));
		act("shilingdao", new RecordGovernmentDecision(this.id, "沈政会纪〔2026〕9号", "由城建局负责", BUREAU,
				this.today.plusDays(20), EVIDENCE, this.today));
		act("bureau", new AcceptObstacle(this.id, this.today));
		act("bureau", new ClaimObstacleSolved(this.id, "完成", EVIDENCE, this.today));
		act("contact2", new ConfirmObstacleSolved(this.id, this.today));
		act("citymanager", new CloseObstacle(this.id, EVIDENCE, this.today));
		act("lianxiren", new ReopenObstacle(this.id, "复现", this.today));
	}

	/** Who concludes moves when those who would have lead from then on. */
	private void supervisedAndLedByAnother() {
		supervised("reassigned");
		moving("zhuanguanyuan", new ReassignObstacle(this.id, COMMISSION, "职责明确", this.today));
		supervised("given-to-the-commission");
		act("zhuanguanyuan", new SubmitToGovernment(this.id, "需区政府决定", this.today));
		moving("zerenlingdao", new RecordGovernmentDecision(this.id, "沈政会纪〔2026〕10号", "由区发改局负责", COMMISSION,
				this.today.plusDays(20), EVIDENCE, this.today));
		supervised("given-to-the-city");
		act("zone2", new AcceptObstacle(this.id, this.today));
		act("zone2", new EscalateObstacle(this.id, "本级难以解决", this.today));
		act("citymanager", new SubmitToGovernment(this.id, "需市政府决定", this.today));
		moving("shilingdao", new RecordGovernmentDecision(this.id, "沈政会纪〔2026〕11号", "由市发改委负责", CITY_COMMISSION,
				this.today.plusDays(20), EVIDENCE, this.today));
	}

	/** Its letters went to the unit before: whoever supervises goes on or concludes. */
	private void supervised(String name) {
		report(name);
		sort("zhuanguanyuan", "0206", ObstacleScope.CROSS, BUREAU, HELPERS);
		act("zhuanguanyuan", new AssignObstacle(this.id, this.today));
		act("bureau", new AcceptObstacle(this.id, this.today));
		act("inspector", new SuperviseObstacle(this.id, "重点督查", this.today));
		act("zhuanguanyuan", new ReassignObstacle(this.id, ZONE, "职责明确", this.today));
	}

	/** The turn to conclude it becomes that of others. */
	private void moving(String who, DomainCommand command) {
		List<String> before = waiting(ObstacleWait.LIFTING);
		act(who, command);
		assertThat(waiting(ObstacleWait.LIFTING)).isNotEqualTo(before);
	}

	/** The last one leaves a unit that leads, and then one that helps. */
	private void leftByEverybody() {
		report("vacated");
		sort("zhuanguanyuan", "0206", ObstacleScope.CROSS, BUREAU, HELPERS);
		act("zhuanguanyuan", new AssignObstacle(this.id, this.today));
		act("bureau", new AcceptObstacle(this.id, this.today));
		LocalDate last = this.today;
		step("", "the end of posts", () -> leave(BUREAU, last));
		assertThat(told(this.id, "OBSTACLE_UNIT_VACATED")).as("they are in office today").isEmpty();
		days(1);
		assertThat(told(this.id, "OBSTACLE_UNIT_VACATED"))
			.containsExactlyInAnyOrderElementsOf(waiting(ObstacleWait.SOLUTION));
		assertThat(waiting(ObstacleWait.SOLUTION)).contains("person-demo-zhuanguanyuan", "person-demo-qufagaiju");
		step("", "the end of posts", () -> {
			leave(ZONE, last);
			vacated();
		});
		assertThat(waiting(ObstacleWait.COOPERATION)).contains("person-demo-zhuanguanyuan");
		days(25);
		assertThat(told(this.id, "OBSTACLE_URGED")).contains("person-demo-zhuanguanyuan", "person-demo-qufagaiju");
	}

	/** Who was to confirm what its own unit reported has to no longer. */
	private void confirmedByALinkedOwner() {
		report("linked", UNOWNED);
		sort("zhuanguanyuan", "0203", ObstacleScope.OWN, ZONE);
		act("zhuanguanyuan", new AssignObstacle(this.id, this.today));
		act("zone2", new AcceptObstacle(this.id, this.today));
		act("zone2", new ClaimObstacleSolved(this.id, "完成", EVIDENCE, this.today));
		List<String> before = waiting(ObstacleWait.CONFIRMATION);
		this.desk.bySystem(new LinkOwner(UNOWNED, this.owner, "示范企业", this.today));
		step("", "its owner was linked", () -> this.program.bean(ReactionRunner.class).runDue());
		List<String> now = waiting(ObstacleWait.CONFIRMATION);
		assertThat(now).contains("person-contact2").doesNotContainAnyElementsOf(before);
		assertThat(told(this.id, "OBSTACLE_CONFIRMATION_ASKED")).containsExactlyInAnyOrderElementsOf(now);
		assertThat(told(this.id, "OBSTACLE_CONFIRMATION_TAKEN")).containsAll(before);
		assertThat(told(this.id, "OBSTACLE_MOVED")).isEmpty();
		act("contact2", new ConfirmObstacleSolved(this.id, this.today));
	}

	/** Nobody sorts in the district any more: its turns are the city's. */
	private void leftByWhoeverSorts() {
		report("unsorted-by-anybody", "contact2", UNOWNED);
		LocalDate last = this.today;
		step("", "the end of posts", () -> leave(COMMISSION, last));
		assertThat(told(this.id, "OBSTACLE_OFFICE_VACATED")).as("they are in office today").isEmpty();
		days(1);
		assertThat(told(this.id, "OBSTACLE_OFFICE_VACATED"))
			.containsExactlyInAnyOrderElementsOf(waiting(ObstacleWait.SORTING));
		assertThat(waiting(ObstacleWait.SORTING)).contains("person-citymanager");
	}

	private void vacated() {
		this.program.bean(WhenUnitIsVacatedThenItsObstaclesSaySo.class).react();
	}

	private void leave(String unitId, LocalDate last) {
		this.people.values().removeIf((caller) -> caller.unitId().equals(unitId));
		Directory directory = this.program.bean(Directory.class);
		directory.postsIn(unitId)
			.stream()
			.filter((post) -> post.isHeldOn(this.today))
			.forEach((post) -> this.desk.bySystem(new EndPost(post.personId(), post.postId(), last, "调离")));
	}

	private void mergedAndTakenBack() {
		report("into");
		sort("zhuanguanyuan", "0206", ObstacleScope.CROSS, BUREAU, HELPERS);
		String into = this.id;
		report("merged");
		sort("zhuanguanyuan", "0203", ObstacleScope.CROSS, COMMISSION, HELPERS);
		act("zhuanguanyuan", new AssignObstacle(this.id, this.today));
		act("citymanager", new MergeObstacle(this.id, into, "同一事项", this.today));
		assertThat(newest("qufagaiju", this.id)).as("the lead unit of what was merged away")
			.isEqualTo("OBSTACLE_MERGED");
		assertThat(newest("zone2", this.id)).as("its cooperator").isEqualTo("OBSTACLE_MERGED");
		report("back");
		sort("zhuanguanyuan", "0206", ObstacleScope.CROSS, BUREAU, INDUSTRY);
		act("zhuanyuan", new WithdrawObstacle(this.id, "误报", this.today));
		act("zhuanyuan", new ReopenObstacle(this.id, "并非误报", this.today));
		act("citymanager", new AssignObstacle(this.id, this.today));
	}

	/**
	 * Its project goes to another district with all that blocks it; whoever sorts there
	 * hands it over and has it struck off.
	 */
	private void goneWithItsProject() {
		report("gone", GOING);
		sort("zhuanguanyuan", "0203", ObstacleScope.CROSS, BUREAU, HELPERS);
		act("zhuanguanyuan", new AssignObstacle(this.id, this.today));
		act("bureau", new AcceptObstacle(this.id, this.today));
		act("inspector", new SuperviseObstacle(this.id, "重点督查", this.today));
		act("bureau", new RequestObstacleExtension(this.id, 1, "排期", "已告知", this.today));
		String asked = this.id;
		report("gone-paused", GOING);
		sort("zhuanguanyuan", "0206", ObstacleScope.CROSS, COMMISSION, HELPERS);
		act("qufagaiju", new AssignObstacle(this.id, this.today));
		act("qufagaiju", new AcceptObstacle(this.id, this.today));
		act("citymanager", new PauseObstacle(this.id, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, this.today));
		String paused = this.id;
		report("gone-unsorted", GOING);
		act("qufagaiju", new ProposeTransfer(GOING, RECEIVING, null, "迁址", this.today));
		act("hn-fagaiju", new ConsentToTransfer(GOING, this.today));
		step("", "its project went", () -> this.program.bean(ReactionRunner.class).runDue());
		assertThat(waiting(ObstacleWait.SORTING)).contains("person-demo-hn-zhuanguanyuan");
		sort("hn-zhuanguanyuan", "0206", ObstacleScope.OWN, RECEIVING_BUREAU);
		this.id = paused;
		assertThat(waiting(ObstacleWait.RESUMPTION)).contains("person-demo-hn-fagaiju");
		act("hn-fagaiju", new ResumeObstacle(this.id, "汛期结束", this.today));
		this.id = asked;
		assertThat(waiting(ObstacleWait.EXTENSION_DECISION)).contains("person-demo-hn-fagaiju");
		act("hn-fagaiju", new RefuseObstacleExtension(this.id, "另行安排", this.today));
		act("hn-fagaiju", new ReassignObstacle(this.id, RECEIVING_BUREAU, "项目已转入", this.today));
		act("hn-jianshe", new AcceptObstacle(this.id, this.today));
		act("hn-jianshe", new ClaimObstacleSolved(this.id, "完成", EVIDENCE, this.today));
		act("lianxiren", new ConfirmObstacleSolved(this.id, this.today));
		act("shifagaiwei", new LiftSupervision(this.id, "已整改", EVIDENCE, this.today));
		act("hn-zhuanguanyuan", new CloseObstacle(this.id, EVIDENCE, this.today));
	}

	private void report(String name) {
		report(name, PROJECT);
	}

	private void report(String name, String projectId) {
		report(name, "zhuanyuan", projectId);
	}

	private void report(String name, String who, String projectId) {
		this.id = "obstacle-" + name;
		act(who, new ReportObstacle(this.id, projectId, "地下管线未迁改", "基坑", null, null, List.of(), this.today));
	}

	private void sort(String who, String item, ObstacleScope scope, String lead, String... helpers) {
		act(who, new SortObstacle(this.id, item, scope, Severity.S2, lead,
				List.of(helpers).stream().map((unit) -> new CooperatorWish(unit, null)).toList(), null, this.today,
				null));
	}

	/** The first of them whose tier it is. */
	private void act(String one, String other, DomainCommand command) {
		boolean his = this.turns.getOrDefault(one, Set.of()).stream().anyMatch((turn) -> turn.startsWith(this.id));
		act(his ? one : other, command);
	}

	private void act(String who, DomainCommand command) {
		Caller by = this.people.get(who);
		step(by.personId(), who + " " + command.getClass().getSimpleName(),
				() -> this.desk.send(new Attribution(by.personId(), by.role().name(), by.unitId(), "GRAPHQL",
						UUID.randomUUID(), "turns", null, Attribution.Source.WITNESSED, List.of()), command));
	}

	private void days(int days) {
		for (int i = 0; i < days; i++) {
			this.today = this.today.plusDays(1);
			this.clock.goTo(this.today);
			step("", "the clock", () -> {
				this.program.bean(Clockwork.class).runDue();
				vacated();
			});
		}
	}

	/** Whatever happened: who has a turn now that they had not, and were they told. */
	private void step(String actor, String what, Runnable happens) {
		long before = head();
		happens.run();
		long at = head();
		if (at == before) {
			return;
		}
		this.program.bean(Notices.class).tell();
		Set<String> told = told(before);
		this.people.forEach((name, caller) -> {
			Set<String> now = turnsOf(caller, at);
			Set<String> had = this.turns.getOrDefault(name, Set.of());
			for (String turn : now) {
				String obstacle = turn.substring(0, turn.indexOf(' '));
				if (!had.contains(turn) && !caller.personId().equals(actor)) {
					this.told++;
					if (!told.contains(obstacle + " " + caller.personId())) {
						this.untold
							.add("%s: %s of %s, after %s on %s".formatted(name, turn, obstacle, what, this.today));
					}
				}
			}
			this.turns.put(name, now);
			for (String notice : told) {
				String obstacle = notice.substring(0, notice.indexOf(' '));
				if (notice.endsWith(" " + caller.personId()) && !sees(caller, obstacle, at)) {
					this.blind.add("%s: %s, after %s".formatted(name, obstacle, what));
				}
			}
		});
	}

	private Set<String> turnsOf(Caller caller, long at) {
		ObstacleInboxPage page = this.desk.reflecting(at, (index) -> new ListObstacleInbox(caller, 100, null, index),
				(answer) -> answer.basis().logIndex());
		Set<String> turns = new LinkedHashSet<>();
		for (ObstacleInboxEntryView entry : page.entries()) {
			for (ObstacleTurnView turn : entry.waiting()) {
				this.met.add(turn.waitsFor());
				turns.add(entry.obstacle().obstacleId() + " " + turn.party() + " " + turn.unitId() + " " + turn.role());
			}
		}
		return turns;
	}

	private boolean sees(Caller caller, String obstacle, long at) {
		ObstacleView seen = this.desk.ask(new FindObstacle(caller, obstacle, at));
		return seen != null;
	}

	private List<String> overdue(String who) {
		long at = head();
		return this.desk
			.reflecting(at, (index) -> new ListOverdueObstacles(this.people.get(who), null, null, 100, null, index),
					(answer) -> answer.basis().logIndex())
			.rows()
			.stream()
			.map((row) -> row.obstacle().obstacleId())
			.toList();
	}

	/** Obstacle and person of each notice of what came after a place of the log. */
	private Set<String> told(long after) {
		return new LinkedHashSet<>(JdbcClient.create(this.program.database().dataSource())
			.sql("SELECT obstacle_id || ' ' || recipient FROM command.notice WHERE channel = 'IN_APP'"
					+ " AND obstacle_id IS NOT NULL AND log_index > ?")
			.param(after)
			.query(String.class)
			.list());
	}

	/** Who was told something of an obstacle. */
	private List<String> told(String obstacle, String kind) {
		return JdbcClient.create(this.program.database().dataSource())
			.sql("SELECT DISTINCT recipient FROM command.notice WHERE channel = 'IN_APP' AND obstacle_id = ? AND kind = ?")
			.param(obstacle)
			.param(kind)
			.query(String.class)
			.list();
	}

	/** The people for whom the obstacle waits for that. */
	private List<String> waiting(ObstacleWait wait) {
		long at = head();
		List<String> people = this.people.values()
			.stream()
			.filter((caller) -> this.desk
				.reflecting(at, (index) -> new ListObstacleInbox(caller, 100, null, index),
						(answer) -> answer.basis().logIndex())
				.entries()
				.stream()
				.filter((entry) -> entry.obstacle().obstacleId().equals(this.id))
				.flatMap((entry) -> entry.waiting().stream())
				.anyMatch((turn) -> turn.waitsFor() == wait))
			.map(Caller::personId)
			.toList();
		assertThat(people).as("somebody has the turn").isNotEmpty();
		return people;
	}

	private String newest(String who, String obstacle) {
		return JdbcClient.create(this.program.database().dataSource())
			.sql("SELECT kind FROM command.notice WHERE channel = 'IN_APP' AND recipient = ? AND obstacle_id = ?"
					+ " ORDER BY log_index DESC LIMIT 1")
			.param(this.people.get(who).personId())
			.param(obstacle)
			.query(String.class)
			.optional()
			.orElse("nothing");
	}

	private long head() {
		return this.program.bean(RecordedEvents.class).head().logIndex();
	}

}
