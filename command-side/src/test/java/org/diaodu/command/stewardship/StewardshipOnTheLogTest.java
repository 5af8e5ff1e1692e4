package org.diaodu.command.stewardship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.ConferRank;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.command.ProposePolicy;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.ReviseAmount;
import org.diaodu.kernel.stewardship.MajorSelection;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.command.AppointOfficer;
import org.diaodu.kernel.stewardship.command.AssignGuarantor;
import org.diaodu.kernel.stewardship.command.DesignateMajorProject;
import org.diaodu.kernel.stewardship.command.HandOverAll;
import org.diaodu.kernel.stewardship.command.HandOverOfficer;
import org.diaodu.kernel.stewardship.command.RemoveMajorProject;
import org.diaodu.kernel.stewardship.command.TransferGuarantee;
import org.diaodu.kernel.stewardship.event.GuaranteeTransferred;
import org.diaodu.kernel.stewardship.event.MajorProjectDesignated;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Acts upon many projects, and many who act at once, on a real log.
 */
@Clause({ "F-042", "F-062", "F-063", "F-068" })
class StewardshipOnTheLogTest {

	private static final String TIEXI = "unit-210106";

	private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

	private static final LocalDate LATER = LocalDate.of(2018, 7, 1);

	private final TestDatabase database = TestDatabase.with("log", "vault");

	private final DecidingProcess process = new DecidingProcess(this.database.dataSource(), Clock.systemUTC());

	@BeforeEach
	void start() {
		this.process.start();
		leader("person-a", TIEXI, LeaderRank.CITY_DEPUTY);
		leader("person-b", TIEXI, LeaderRank.CITY_DEPUTY);
		leader("person-elsewhere", "unit-210102", LeaderRank.CITY_DEPUTY);
	}

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	private void leader(String personId, String unitId, LeaderRank rank) {
		this.process.send(new RegisterPerson(personId, personId, null, DAY));
		this.process.send(new AssignPost(personId, "post-" + personId, Role.GUARANTOR, unitId, null, DAY, null));
		this.process.send(new ConferRank(personId, rank, DAY, "任命文件"));
	}

	private void project(String projectId, long total) {
		this.process.send(new RegisterProject(projectId, Stewarded.facts(Family.ENTERPRISE, null, null, null, total),
				null, null, null, null, null, DAY));
	}

	private static ProposePolicy quota(int seats) {
		return new ProposePolicy(PolicyParameter.MAJOR_PROJECT_QUOTA.policyId(), PolicyParameter.MAJOR_PROJECT_QUOTA,
				"quota-" + seats, "沈政发〔2018〕7号", "(四)", LATER, null,
				List.of(new PolicyValue(PolicyField.MAJOR_PROJECTS, String.valueOf(seats))));
	}

	private static HandOverAll handover(String to) {
		return new HandOverAll("person-a", Role.GUARANTOR, to, "post-" + to, "职务变动", LATER);
	}

	private static Attribution system() {
		return DecidingProcess.system(UUID.randomUUID());
	}

	private List<Recorded> transfers() {
		return this.process.recorded()
			.stream()
			.filter((entry) -> entry.event() instanceof GuaranteeTransferred)
			.toList();
	}

	@Test
	void aLeaderHandsOverAllProjectsInOneActAndAgainChangesNothing() {
		for (int i = 0; i < 30; i++) {
			project("project-" + i, 20_000);
			this.process.send(new AssignGuarantor("project-" + i, "person-a", "post-person-a", DAY));
		}
		Attribution by = system();
		Receipt receipt = this.process.send(by, handover("person-b"));

		assertThat(transfers()).hasSize(30)
			.allSatisfy((entry) -> assertThat(entry.attribution().commandId()).isEqualTo(by.commandId()));
		assertThat(transfers().stream().map(Recorded::recordedAt).distinct()).as("one commit").hasSize(1);
		assertThat(this.process.send(by, handover("person-b"))).isEqualTo(receipt);
		assertThat(this.process.refusalOf(system(), handover("person-b")).code()).isEqualTo("NOTHING_TO_HAND_OVER");
		this.process.send(new HandOverAll("person-b", Role.GUARANTOR, "person-a", "post-person-a", "复职", LATER));
		assertThat(transfers()).hasSize(60);
	}

	@Test
	void aHandoverTakesOnlyWhatIsStillTheLeaversWhenOthersTransferAtOnce() {
		leader("person-c", TIEXI, LeaderRank.CITY_DEPUTY);
		int projects = 12;
		for (int i = 0; i < projects; i++) {
			project("project-" + i, 20_000);
			this.process.send(new AssignGuarantor("project-" + i, "person-a", "post-person-a", DAY));
		}
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			CompletableFuture<Void> transfers = CompletableFuture.runAsync(() -> {
				for (int i = projects - 1; i >= 0; i--) {
					outcome(new TransferGuarantee("project-" + i, "person-c", "post-person-c", "分工", LATER));
				}
			}, both);
			CompletableFuture<String> handover = CompletableFuture.supplyAsync(() -> outcome(handover("person-b")),
					both);
			CompletableFuture.allOf(transfers, handover).join();
		}
		assertThat(transfers().stream()
			.filter((entry) -> "HandOverAll".equals(entry.metaData().get(Attribution.COMMAND_NAME)))
			.map((entry) -> ((GuaranteeTransferred) Objects.requireNonNull(entry.event())).fromPersonId()))
			.allMatch("person-a"::equals);
	}

	@Test
	void whatAPersonHoldsIsToldToNobodyWhoMayNotHandItOver() {
		project("project-1", 20_000);
		this.process.send(new AssignGuarantor("project-1", "person-a", "post-person-a", DAY));
		this.process.send(new RegisterPerson("person-liaison", "联络员", null, DAY));
		this.process.send(new AssignPost("person-liaison", "post-liaison", Role.LIAISON, "unit-210100-industry", null,
				DAY, null));
		this.process.send(new RegisterPerson("person-heping", "和平区", null, DAY));
		this.process
			.send(new AssignPost("person-heping", "post-heping", Role.COORDINATOR, "unit-210102-drc", null, DAY, null));
		for (String leaving : List.of("person-a", "person-b")) {
			HandOverAll wish = new HandOverAll(leaving, Role.GUARANTOR, "person-elsewhere", "post-person-elsewhere",
					"职务变动", LATER);
			assertThat(
					this.process.refusalOf(acting("person-liaison", Role.LIAISON, "unit-210100-industry"), wish).code())
				.isEqualTo("NOT_PERMITTED");
			assertThat(
					this.process.refusalOf(acting("person-heping", Role.COORDINATOR, "unit-210102-drc"), wish).code())
				.isEqualTo("NOTHING_TO_HAND_OVER");
		}
		assertThat(transfers()).isEmpty();
	}

	private static Attribution acting(String person, Role role, String unitId) {
		return new Attribution(person, role.name(), unitId, "GRAPHQL", UUID.randomUUID(), "test", null,
				Attribution.Source.WITNESSED, List.of());
	}

	@Test
	void aHandoverThatFailsForOneProjectLeavesAllWhereTheyWere() {
		project("project-1", 20_000);
		project("project-2", 20_000);
		this.process.send(new AssignGuarantor("project-1", "person-a", "post-person-a", DAY));
		this.process.send(new AssignGuarantor("project-2", "person-a", "post-person-a", DAY));

		Refusal refusal = this.process.refusalOf(system(), handover("person-elsewhere"));
		assertThat(refusal.code()).isEqualTo("POST_OUT_OF_TERRITORY");
		assertThat(refusal.field()).isEqualTo("toPostId");
		assertThat(refusal.arguments()).containsEntry("projectId", "project-1");
		assertThat(transfers()).isEmpty();
	}

	@Test
	void anOfficerWhoHandedOneProjectOverKeepsTheOthers() {
		for (String person : List.of("person-m", "person-n")) {
			this.process.send(new RegisterPerson(person, person, null, DAY));
			this.process
				.send(new AssignPost(person, "post-" + person, Role.RESPONSIBLE_LEADER, TIEXI, null, DAY, null));
		}
		for (String project : List.of("project-1", "project-2", "project-3")) {
			project(project, 20_000);
			this.process
				.send(new AppointOfficer(project, Slot.RESPONSIBLE_LEADER, "person-m", "post-person-m", null, DAY));
		}
		this.process
			.send(new HandOverOfficer("project-2", Slot.RESPONSIBLE_LEADER, "person-n", "post-person-n", "分工", LATER));
		this.process
			.send(new HandOverAll("person-m", Role.RESPONSIBLE_LEADER, "person-n", "post-person-n", "调离", LATER));
		assertThat(this.process.recorded()
			.stream()
			.filter((entry) -> entry.type().equals("stewardship.officer-handed-over"))
			.map(Recorded::subject)).containsExactly("project-2", "project-1", "project-3");
	}

	@Test
	void theListTakesAsManyAsThePolicySaysHoweverManyComeAtOnce() {
		this.process.send(quota(10));
		int wishes = 64;
		for (int i = 0; i < wishes; i++) {
			project("project-" + i, 20_000);
		}
		try (ExecutorService many = Executors.newFixedThreadPool(wishes)) {
			List<String> outcomes = IntStream.range(0, wishes)
				.mapToObj((number) -> CompletableFuture.supplyAsync(() -> outcome("project-" + number), many))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
			assertThat(outcomes).filteredOn("done"::equals).hasSize(10);
			assertThat(outcomes).filteredOn("MAJOR_LIST_FULL"::equals).hasSize(wishes - 10);
		}
		assertThat(this.process.recorded().stream().filter((entry) -> entry.event() instanceof MajorProjectDesignated))
			.hasSize(10);
		assertThat(this.process.recorded()
			.stream()
			.filter((entry) -> entry.type().equals("stewardship.project-listed-major"))).hasSize(10);
	}

	private String outcome(String projectId) {
		return outcome(designate(projectId));
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

	private static DesignateMajorProject designate(String projectId) {
		return new DesignateMajorProject("major-projects-2018", 2018, selection(projectId), LATER);
	}

	private static MajorSelection selection(String projectId) {
		return new MajorSelection(projectId, 90, 80, 70, "市政府常务会议纪要〔2018〕12号");
	}

	@Test
	void aSeatGoesToTheReplacementInTheSameAct() {
		this.process.send(quota(1));
		project("project-1", 20_000);
		project("project-2", 20_000);
		this.process.send(designate("project-1"));
		assertThat(this.process.refusalOf(system(), designate("project-2")).code()).isEqualTo("MAJOR_LIST_FULL");
		this.process.send(new RemoveMajorProject("major-projects-2018", 2018, "project-1", "投资方撤资",
				selection("project-2"), LATER));
		assertThat(this.process.refusalOf(system(), designate("project-1")).code()).isEqualTo("MAJOR_LIST_FULL");
	}

	@Test
	void noDayIsGivenMoreSeatsThanItsCapacityByDatingBack() {
		this.process.send(quota(2));
		List.of("project-1", "project-2", "project-3").forEach((id) -> project(id, 20_000));
		this.process.send(designate("project-1"));
		this.process.send(designate("project-2"));
		assertThat(outcome(designate("project-1"))).as("the same again").isEqualTo("done");
		assertThat(outcome(
				new DesignateMajorProject("major-projects-2018", 2018, selection("project-1"), LATER.plusDays(1))))
			.isEqualTo("MAJOR_ALREADY_LISTED");
		assertThat(outcome(new RemoveMajorProject("major-projects-2018", 2018, "project-3", "未列入", null, LATER)))
			.isEqualTo("MAJOR_NOT_LISTED");
		this.process
			.send(new RemoveMajorProject("major-projects-2018", 2018, "project-1", "撤资", null, LATER.plusDays(30)));
		assertThat(outcome(designate("project-3"))).isEqualTo("EARLIER_THAN_LAST_CHANGE");
		assertThat(outcome(
				new DesignateMajorProject("major-projects-2018", 2018, selection("project-3"), LATER.plusDays(30))))
			.isEqualTo("done");
	}

	@Test
	void onlyWhatTheCitySchedulesIsEligibleAndAnEmptyListStaysEmpty() {
		this.process.send(quota(72));
		project("project-1", 9_999);
		assertThat(this.process.refusalOf(system(), designate("project-1")).code()).isEqualTo("MAJOR_TOO_SMALL");
		assertThat(this.process.refusalOf(system(), designate("project-none")).code()).isEqualTo("NOT_FOUND");
		assertThat(this.process.recorded().stream().filter((entry) -> entry.subject().startsWith("major-projects")))
			.isEmpty();
		this.process.send(new ReviseAmount("project-1", Amounts.ofTotal(WanYuan.of(10_000)), "增资", DAY));
		assertThat(outcome("project-1")).isEqualTo("done");
	}

}
