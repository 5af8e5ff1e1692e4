package org.diaodu.command.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.CooperatorWish;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AdoptObstacleTaxonomy;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.MergeObstacle;
import org.diaodu.kernel.obstacle.command.NoteObstacleWork;
import org.diaodu.kernel.obstacle.command.RecountObstacleClock;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.RingObstacleClock;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleAbsorbed;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleMerged;
import org.diaodu.kernel.obstacle.event.ObstacleNumberIssued;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.command.PublishCalendarYear;
import org.diaodu.kernel.policy.command.ReviseCalendarYear;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.kernel.value.CityTime;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Obstacles on a real log: numbers, retries, restarts, and acts upon two streams.
 */
@Clause({ "F-006", "F-117", "F-118", "F-124", "F-125" })
class ObstacleOnTheLogTest {

	private static final String TIEXI = "unit-210106";

	private static final String LEAD_UNIT = "unit-210106-construction";

	private static final LocalDate FOUNDED = LocalDate.of(2018, 3, 1);

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private final TestDatabase database = TestDatabase.with("log", "vault", "command");

	private DecidingProcess process = processOn(DAY);

	private DecidingProcess processOn(LocalDate day) {
		return new DecidingProcess(this.database.dataSource(),
				Clock.fixed(day.atTime(9, 0).atZone(CityTime.ZONE).toInstant(), CityTime.ZONE));
	}

	/** The program stops and starts again, days later. */
	private void restartOn(LocalDate day) {
		this.process.close();
		this.process = processOn(day);
	}

	@BeforeEach
	void start() {
		this.process.start();
		ReferenceData.workingDays()
			.stream()
			.filter((item) -> ((PublishCalendarYear) item.command()).year() == 2019)
			.forEach((item) -> this.process.send(DecidingProcess.system(item.commandId()), item.command()));
		ReferenceData.obstacles()
			.forEach((item) -> this.process.send(DecidingProcess.system(item.commandId()), item.command()));
		post("person-specialist", Role.SPECIALIST, "unit-210106401");
		post("person-manager", Role.MANAGER, "unit-210106-drc");
		post("person-lead", Role.SPECIALIST, LEAD_UNIT);
		post("person-heping", Role.MANAGER, "unit-210102-drc");
		project("project-1", TIEXI, "unit-210106401");
	}

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	private void post(String person, Role role, String unit) {
		this.process.send(new RegisterPerson(person, person, null, FOUNDED));
		this.process.send(new AssignPost(person, "post-" + person, role, unit, null, FOUNDED, null));
	}

	private void project(String id, String district, String zone) {
		this.process.send(new RegisterProject(id,
				new ProjectFacts("项目" + id, Family.ENTERPRISE, null, district, zone, null,
						Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN,
						Stage.CONSTRUCTION, null, null, null, null),
				null, null, null, null, null, FOUNDED));
	}

	private static Attribution by(String person, Role role, String unit) {
		return new Attribution(person, role.name(), unit, "GRAPHQL", UUID.randomUUID(), "test", null,
				Attribution.Source.WITNESSED, List.of());
	}

	private static Attribution reporter() {
		return by("person-specialist", Role.SPECIALIST, "unit-210106401");
	}

	private static Attribution manager() {
		return by("person-manager", Role.MANAGER, "unit-210106-drc");
	}

	private static Attribution lead() {
		return by("person-lead", Role.SPECIALIST, LEAD_UNIT);
	}

	private static ReportObstacle report(String id, String project, String text) {
		return new ReportObstacle(id, project, text, "基坑", "0204", Severity.S2, List.of(), DAY);
	}

	private static SortObstacle sort(String id) {
		return new SortObstacle(id, "0606", ObstacleScope.CROSS, Severity.S2, LEAD_UNIT,
				List.of(new CooperatorWish("unit-210106401", null)), null, DAY, null);
	}

	private <E extends DomainEvent> List<E> events(Class<E> type) {
		return this.process.recorded().stream().map(Recorded::event).filter(type::isInstance).map(type::cast).toList();
	}

	/** By the day the log has, be it that the program was started again meanwhile. */
	@Test
	@Clause("F-120")
	void whoeverWasUrgedTodayGetsNoSecondLetterOnThatDay() {
		project("project-2", TIEXI, "unit-210106401");
		for (String number : List.of("1", "2")) {
			String id = "obstacle-" + number;
			this.process.send(reporter(), report(id, "project-" + number, "管线未迁改" + number));
			this.process.send(manager(), sort(id));
			this.process.send(manager(), new AssignObstacle(id, DAY));
		}
		LocalDate later = LocalDate.of(2019, 6, 14);
		restartOn(later);
		this.process.send(manager(), new UrgeObstacle("obstacle-1", "请抓紧", later));
		ringHalf("obstacle-1");
		this.process.send(manager(), new UrgeObstacle("obstacle-2", "请抓紧", later));
		restartOn(later);
		ringHalf("obstacle-2");
		assertThat(events(ObstacleUrged.class)).extracting(ObstacleUrged::cause)
			.containsExactly(UrgeCause.MANUAL, UrgeCause.MANUAL);
		assertThat(events(ObstacleLimitPassed.class)).extracting(ObstacleLimitPassed::kind)
			.containsExactly(ClockKind.OBSTACLE_HALF, ClockKind.OBSTACLE_HALF);
	}

	private void ringHalf(String id) {
		LocalDate half = events(ObstacleSorted.class).getFirst()
			.clocks()
			.stream()
			.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_HALF)
			.map((clock) -> clock.deadline().due())
			.findFirst()
			.orElseThrow();
		this.process.send(new RingObstacleClock(id, ClockKind.OBSTACLE_HALF, "", half, half.plusDays(1)));
	}

	/**
	 * As a client does that is told to try again: the same command until it is answered.
	 */
	private static Receipt insisting(DecidingProcess process, Attribution by, ReportObstacle report) {
		while (true) {
			try {
				return process.send(by, report);
			}
			catch (CommandExecutionException ex) {
				assertThat(ex.<Refusal>getDetails().orElseThrow().code()).isEqualTo("CONCURRENT_CHANGE");
			}
		}
	}

	/** 全生命周期 */
	@Test
	@Clause("F-087")
	void anObstacleIsReportedInAnyStageOfAProject() {
		for (Stage stage : Stage.values()) {
			String project = "project-" + stage.name().toLowerCase(java.util.Locale.ROOT);
			this.process.send(new RegisterProject(project,
					new ProjectFacts(project, Family.ENTERPRISE, null, TIEXI, "unit-210106401", null,
							Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN, stage,
							null, null, null, null),
					null, null, null, null, null, FOUNDED));
			this.process.send(reporter(), report("obstacle-" + project, project, "管线未迁改"));
		}
		assertThat(events(ObstacleReported.class)).hasSize(Stage.values().length);
	}

	@Test
	void aReportOfAProjectThatIsOutNamesTheProject() {
		this.process.send(new WithdrawProject("project-1", "退库", DAY));
		Refusal refusal = this.process.refusalOf(reporter(), report("obstacle-1", "project-1", "管线未迁改"));
		assertThat(refusal.code()).isEqualTo("PROJECT_WITHDRAWN");
		assertThat(refusal.field()).isEqualTo("projectId");
	}

	@Test
	void whoeverMayNotKnowOfAnObstacleIsToldWhichFieldNamesNone() {
		this.process.send(reporter(), report("obstacle-1", "project-1", "管线未迁改"));
		Refusal refusal = this.process.refusalOf(by("person-heping", Role.MANAGER, "unit-210102-drc"),
				new AssignObstacle("obstacle-1", DAY));
		assertThat(refusal.code()).isEqualTo("NOT_FOUND");
		assertThat(refusal.field()).isEqualTo("obstacleId");
	}

	@Test
	void numbersHaveNoGapAndNoTwinHoweverManyReportAtOnceInTwoProcesses() {
		project("project-2", "unit-210102", null);
		int each = 40;
		try (DecidingProcess other = processOn(DAY); ExecutorService many = Executors.newFixedThreadPool(16)) {
			List<CompletableFuture<Receipt>> reports = new ArrayList<>();
			IntStream.range(0, each).forEach((number) -> {
				DecidingProcess one = (number % 2 == 0) ? this.process : other;
				reports.add(CompletableFuture.supplyAsync(
						() -> insisting(one, reporter(), report("obstacle-t" + number, "project-1", "管线" + number)),
						many));
				reports
					.add(CompletableFuture.supplyAsync(() -> insisting(one, DecidingProcess.system(UUID.randomUUID()),
							report("obstacle-h" + number, "project-2", "管线" + number)), many));
			});
			reports.forEach(CompletableFuture::join);
		}
		TreeMap<String, List<Integer>> bySeries = new TreeMap<>();
		events(ObstacleNumberIssued.class)
			.forEach((issued) -> bySeries.computeIfAbsent(issued.seriesId(), (series) -> new ArrayList<>())
				.add(issued.sequence()));
		List<Integer> whole = IntStream.rangeClosed(1, each).boxed().toList();
		assertThat(bySeries.keySet()).containsExactly("obstacle-series-2019-06-210102",
				"obstacle-series-2019-06-210106");
		assertThat(bySeries.values()).allSatisfy((sequence) -> assertThat(sequence).isEqualTo(whole));
		assertThat(events(ObstacleReported.class)).extracting(ObstacleReported::number)
			.hasSize(2 * each)
			.doesNotHaveDuplicates()
			.allSatisfy((number) -> assertThat(ObstacleNumber.parse(number)).isNotNull())
			.anySatisfy((number) -> assertThat(number).startsWith("SZ1906210106020400001"));
	}

	@Test
	void aReportSentAgainIsTheSameReportAndAnotherUnderItsIdIsRefused() {
		Attribution by = reporter();
		Receipt receipt = this.process.send(by, report("obstacle-1", "project-1", "管线"));
		assertThat(this.process.send(by, report("obstacle-1", "project-1", "管线"))).isEqualTo(receipt);
		assertThat(this.process.refusalOf(by, report("obstacle-1", "project-1", "别的")).code())
			.isEqualTo("COMMAND_ID_REUSED");
		this.process.send(reporter(), report("obstacle-1", "project-1", "管线"));
		assertThat(this.process.refusalOf(reporter(), report("obstacle-1", "project-1", "别的")).code())
			.isEqualTo("OBSTACLE_EXISTS");
		assertThat(events(ObstacleReported.class)).hasSize(1);
		assertThat(events(ObstacleNumberIssued.class)).hasSize(1);
	}

	@Test
	void nobodyReportsOnWhatTheyMayNotKnowOrWhatIsWithdrawn() {
		Attribution elsewhere = by("person-heping", Role.MANAGER, "unit-210102-drc");
		Refusal unknown = this.process.refusalOf(elsewhere, report("obstacle-1", "project-none", "管线"));
		Refusal hidden = this.process.refusalOf(elsewhere, report("obstacle-1", "project-1", "管线"));
		assertThat(unknown.code()).isEqualTo("NOT_FOUND");
		assertThat(unknown.field()).isEqualTo("projectId");
		assertThat(hidden.code()).isEqualTo(unknown.code());
		assertThat(hidden.field()).as("nobody learns that it is there").isEqualTo(unknown.field());
		assertThat(this.process
			.refusalOf(reporter(), new ReportObstacle("obstacle-1", "project-1", " ", "基坑", null, null, List.of(), DAY))
			.field()).isEqualTo("text");
		this.process.send(new WithdrawProject("project-1", "退库", DAY));
		assertThat(this.process.refusalOf(reporter(), report("obstacle-1", "project-1", "管线")).code())
			.isEqualTo("PROJECT_WITHDRAWN");
		assertThat(this.process.refusalOf(manager(), sort("obstacle-1")).code()).isEqualTo("NOT_FOUND");
		assertThat(events(ObstacleNumberIssued.class)).as("no number is spent on a refusal").isEmpty();
	}

	@Test
	void noOtherStreamIsTakenForAnObstacle() {
		this.process.send(reporter(), report("obstacle-1", "project-1", "管线"));
		for (String id : List.of("obstacle-taxonomy", "obstacle-series-2019-06-210106", "project-1", "管线")) {
			Refusal refusal = this.process.refusalOf(reporter(), report(id, "project-1", "管线"));
			assertThat(refusal.code()).as(id).isEqualTo("VALUE_INVALID");
			assertThat(refusal.field()).isEqualTo("obstacleId");
		}
		for (String id : List.of("obstacle-taxonomy", "obstacle-series-2019-06-210106", "obstacle-9")) {
			assertThat(this.process.refusalOf(manager(), sort(id)).code()).as(id).isEqualTo("NOT_FOUND");
			assertThat(this.process.refusalOf(lead(), new AcceptObstacle(id, DAY)).code()).as(id)
				.isEqualTo("NOT_FOUND");
		}
	}

	@Test
	void goesOnAfterARestartAndRingsOnce() {
		this.process.send(reporter(), report("obstacle-1", "project-1", "管线"));
		this.process.send(manager(), sort("obstacle-1"));
		restartOn(DAY);
		this.process.send(manager(), new AssignObstacle("obstacle-1", DAY));
		this.process.send(lead(), new AcceptObstacle("obstacle-1", DAY));
		LocalDate due = events(ObstacleSorted.class).getFirst().deadline().due();
		assertThat(due).isEqualTo(LocalDate.of(2019, 6, 18));
		restartOn(due.plusDays(1));
		RingObstacleClock ring = new RingObstacleClock("obstacle-1", ClockKind.OBSTACLE_DUE, "", due, due.plusDays(1));
		assertThat(this.process.refusalOf(lead(), ring).code()).isEqualTo("NOT_PERMITTED");
		this.process.send(ring);
		this.process.send(ring);
		assertThat(events(ObstacleEscalated.class)).singleElement()
			.satisfies((event) -> assertThat(event.originalDue()).isEqualTo(due));
		this.process.send(lead(),
				new NoteObstacleWork("obstacle-1", "note-1", "协调", List.of("沈水函〔2019〕3号"), due.plusDays(1)));
	}

	@Test
	void aRevisedCalendarMovesTheDueDayAndKeepsTheOriginal() {
		this.process.send(reporter(), report("obstacle-1", "project-1", "管线"));
		this.process.send(manager(), sort("obstacle-1"));
		PublishCalendarYear year = ReferenceData.workingDays()
			.stream()
			.map((item) -> (PublishCalendarYear) item.command())
			.filter((command) -> command.year() == 2019)
			.findFirst()
			.orElseThrow();
		List<CalendarDay> days = new ArrayList<>(year.days());
		days.add(new CalendarDay(LocalDate.of(2019, 6, 17), true, "临时放假"));
		this.process.send(new ReviseCalendarYear(year.calendarId(), 2019, "补充通知", year.source(), days, "临时放假"));
		RecountObstacleClock recount = new RecountObstacleClock("obstacle-1", ClockKind.OBSTACLE_DUE, "", 2019, "event",
				DAY);
		this.process.send(recount);
		this.process.send(recount);
		assertThat(events(DeadlineRecomputed.class)).singleElement().satisfies((moved) -> {
			assertThat(moved.before().due()).isEqualTo(LocalDate.of(2019, 6, 18));
			assertThat(moved.after().due()).isEqualTo(LocalDate.of(2019, 6, 19));
		});
	}

	@Test
	void aMergerIsOneCommitAndEndsOneOfTheTwo() {
		project("project-3", TIEXI, null);
		this.process.send(reporter(), report("obstacle-1", "project-1", "管线"));
		this.process.send(reporter(), report("obstacle-2", "project-1", "管线未迁"));
		this.process.send(report("obstacle-3", "project-3", "供电"));
		assertThat(this.process.refusalOf(manager(), new MergeObstacle("obstacle-1", "obstacle-3", "同一事项", DAY)).code())
			.isEqualTo("OBSTACLE_MERGE_UNFIT");
		assertThat(this.process.refusalOf(manager(), new MergeObstacle("obstacle-1", "obstacle-1", "同一事项", DAY)).code())
			.isEqualTo("OBSTACLE_MERGE_UNFIT");
		assertThat(this.process.refusalOf(manager(), new MergeObstacle("obstacle-1", "obstacle-9", "同一事项", DAY)).code())
			.isEqualTo("NOT_FOUND");
		this.process.send(manager(), new MergeObstacle("obstacle-2", "obstacle-1", "同一事项", DAY));
		assertThat(this.process.recorded()
			.stream()
			.filter((entry) -> entry.event() instanceof ObstacleMerged || entry.event() instanceof ObstacleAbsorbed)
			.map(Recorded::recordedAt)
			.distinct()).hasSize(1);
		assertThat(this.process.refusalOf(reporter(), new WithdrawObstacle("obstacle-2", "误报", DAY)).code())
			.isEqualTo("OBSTACLE_STATE_UNFIT");
		assertThat(this.process.refusalOf(manager(), new MergeObstacle("obstacle-1", "obstacle-2", "同一事项", DAY)).code())
			.isEqualTo("OBSTACLE_MERGE_UNFIT");
	}

	@Test
	@Clause("F-006")
	void evidenceIsWhatIsKeptOrADocumentAndEachItemIsNamedThatIsNeither() {
		this.process.send(reporter(), report("obstacle-1", "project-1", "管线未迁改"));
		this.process.send(manager(), sort("obstacle-1"));
		this.process.send(manager(), new AssignObstacle("obstacle-1", DAY));
		this.process.send(lead(), new AcceptObstacle("obstacle-1", DAY));
		Refusal text = this.process.refusalOf(lead(),
				new ClaimObstacleSolved("obstacle-1", "已迁改", List.of("沈水函〔2019〕3号", "竣工照片"), DAY));
		assertThat(text.code()).isEqualTo("EVIDENCE_UNFIT");
		assertThat(text.field()).isEqualTo("evidence[1]");
		Refusal lost = this.process.refusalOf(lead(),
				new ClaimObstacleSolved("obstacle-1", "已迁改", List.of("沈水函〔2019〕3号", "SHA256:" + "A".repeat(64)), DAY));
		assertThat(lost.code()).isEqualTo("EVIDENCE_UNKNOWN");
		assertThat(lost.field()).isEqualTo("evidence[1]");
		Refusal ahead = this.process.refusalOf(lead(),
				new ClaimObstacleSolved("obstacle-1", "已迁改", List.of("沈水函〔2019〕3号", "沈水函〔2099〕3号"), DAY));
		assertThat(ahead.code()).isEqualTo("EVIDENCE_OF_LATER_YEAR");
		assertThat(ahead.field()).isEqualTo("evidence[1]");
		assertThat(ahead.arguments()).containsEntry("year", "2099").containsEntry("now", "2019");
		this.process.send(lead(), new ClaimObstacleSolved("obstacle-1", "已迁改", List.of("沈水函[2019]3号"), DAY));
		assertThat(events(ObstacleSolutionClaimed.class).getLast().evidence()).containsExactly("沈水函〔2019〕3号");
	}

	@Test
	void theTaxonomyIsAdoptedOnceAndContradictsNothing() {
		AdoptObstacleTaxonomy adopted = (AdoptObstacleTaxonomy) ReferenceData.obstacles().getFirst().command();
		long before = this.process.recorded().size();
		this.process.send(adopted);
		assertThat(this.process.recorded()).hasSize((int) before);
		AdoptObstacleTaxonomy other = new AdoptObstacleTaxonomy(adopted.taxonomyId(), adopted.version(), "别的文件",
				adopted.clause(), adopted.effectiveFrom(), adopted.categories(), adopted.occurredOn());
		assertThat(this.process.refusalOf(DecidingProcess.system(UUID.randomUUID()), other).code())
			.isEqualTo("OBSTACLE_TAXONOMY_EXISTS");
		AdoptObstacleTaxonomy empty = new AdoptObstacleTaxonomy(adopted.taxonomyId(), "2020", "文件", "一(九)",
				LocalDate.of(2020, 1, 1), List.of(), DAY);
		assertThat(this.process.refusalOf(DecidingProcess.system(UUID.randomUUID()), empty).code())
			.isEqualTo("OBSTACLE_TAXONOMY_UNFIT");
		assertThat(this.process.refusalOf(manager(), empty).code()).isEqualTo("NOT_PERMITTED");
	}

	/** What was sorted on days that passed was sorted by what applied then. */
	@Test
	@Clause({ "F-002", "F-124" })
	void noVersionButTheFirstBeginsInThePast() {
		AdoptObstacleTaxonomy adopted = (AdoptObstacleTaxonomy) ReferenceData.obstacles().getFirst().command();
		Refusal refused = this.process.refusalOf(DecidingProcess.system(UUID.randomUUID()),
				other(adopted, DAY.minusDays(1)));
		assertThat(refused.code()).isEqualTo("OBSTACLE_TAXONOMY_NOT_AHEAD");
		assertThat(refused.field()).isEqualTo("effectiveFrom");
		this.process.send(other(adopted, DAY));
		assertThat(events(ObstacleTaxonomyAdopted.class)).hasSize(2);
	}

	private static AdoptObstacleTaxonomy other(AdoptObstacleTaxonomy first, LocalDate from) {
		return new AdoptObstacleTaxonomy(first.taxonomyId(), "2019-6", "文件", "一(九)", from,
				first.categories().subList(0, 1), DAY);
	}

}
