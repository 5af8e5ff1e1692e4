package org.diaodu.application.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.ConferRank;
import org.diaodu.kernel.jurisdiction.command.EndPost;
import org.diaodu.kernel.jurisdiction.command.RegisterDepartment;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.jurisdiction.command.RenameUnit;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.command.ProposePolicy;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.ReviseAmount;
import org.diaodu.kernel.stewardship.ItemState;
import org.diaodu.kernel.stewardship.MajorSelection;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.VisitKind;
import org.diaodu.kernel.stewardship.command.AppointOfficer;
import org.diaodu.kernel.stewardship.command.AssignGuarantor;
import org.diaodu.kernel.stewardship.command.DeliverItem;
import org.diaodu.kernel.stewardship.command.DesignateMajorProject;
import org.diaodu.kernel.stewardship.command.EndGuarantee;
import org.diaodu.kernel.stewardship.command.HandOverAll;
import org.diaodu.kernel.stewardship.command.PromiseItem;
import org.diaodu.kernel.stewardship.command.RecordGuaranteeVisit;
import org.diaodu.kernel.stewardship.command.TransferGuarantee;
import org.diaodu.kernel.stewardship.query.CoverageView;
import org.diaodu.kernel.stewardship.query.DistrictCoverageView;
import org.diaodu.kernel.stewardship.query.FindGuaranteeCoverage;
import org.diaodu.kernel.stewardship.query.FindProjectPeople;
import org.diaodu.kernel.stewardship.query.ListGuarantees;
import org.diaodu.kernel.stewardship.query.ListItems;
import org.diaodu.kernel.stewardship.query.ListMajorProjects;
import org.diaodu.kernel.stewardship.query.ListOfficerGaps;
import org.diaodu.kernel.stewardship.query.ListRealNameSheets;
import org.diaodu.kernel.stewardship.query.ListTenures;
import org.diaodu.kernel.stewardship.query.ListUnguaranteed;
import org.diaodu.kernel.stewardship.query.MajorListView;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year in the life of those who answer for three projects, on a simulated clock through
 * the whole program: appointments, a leader's change of office, a reorganisation, amounts
 * that call for a sheet of names and dismiss it, a quota that does not reach back. At its
 * end the answers as of six days are those of a table kept by hand.
 */
@Clause({ "F-004", "F-045", "F-059", "F-060", "F-062", "F-064", "F-066", "F-067", "F-068" })
class YearOfStewardshipJourneyTest {

	/** A, B and C: filled of applicable lines of the sheets that must be. */
	private static final String SHEETS = """
			2018-03-15 A 7/7, C 4/6
			2018-05-15 A 7/7, C 4/6
			2018-06-15 A 7/7, B 4/7, C 4/6
			2018-07-15 A 7/7, B 4/7, C 4/6
			2018-08-05 A 6/7, B 3/7, C 4/6
			2018-10-15 A 7/7, C 4/6""";

	private static final String GUARANTORS = """
			2018-03-15 A tie; none C
			2018-05-15 A chen; none C
			2018-06-15 A chen, B chen; none C
			2018-07-15 A liu, B liu; none C
			2018-08-05 A liu, B liu; none C
			2018-10-15 A liu; none C""";

	private static final String COVERAGE = """
			2018-03-15 1 of 2
			2018-05-15 1 of 2
			2018-06-15 2 of 3
			2018-07-15 2 of 3
			2018-08-05 2 of 3
			2018-10-15 1 of 2""";

	private static final String GAPS = """
			2018-03-15 C CITY_MANAGER MISSING 2018-03-01, C RESPONSIBLE_LEADER MISSING 2018-03-01
			2018-05-15 C CITY_MANAGER MISSING 2018-03-01, C RESPONSIBLE_LEADER MISSING 2018-03-01
			2018-06-15 B CITY_LIAISON MISSING 2018-06-01, B CITY_MANAGER MISSING 2018-06-01, B RESPONSIBLE_LEADER MISSING 2018-06-01, C CITY_MANAGER MISSING 2018-03-01, C RESPONSIBLE_LEADER MISSING 2018-03-01
			2018-07-15 B CITY_LIAISON MISSING 2018-06-01, B CITY_MANAGER MISSING 2018-06-01, B RESPONSIBLE_LEADER MISSING 2018-06-01, C CITY_MANAGER MISSING 2018-03-01, C RESPONSIBLE_LEADER MISSING 2018-03-01
			2018-08-05 A SPECIALIST ORPHANED 2018-08-01, B CITY_LIAISON MISSING 2018-06-01, B CITY_MANAGER MISSING 2018-06-01, B RESPONSIBLE_LEADER MISSING 2018-06-01, B SPECIALIST ORPHANED 2018-08-01, C CITY_MANAGER MISSING 2018-03-01, C RESPONSIBLE_LEADER MISSING 2018-03-01
			2018-10-15 C CITY_MANAGER MISSING 2018-03-01, C RESPONSIBLE_LEADER MISSING 2018-03-01""";

	private static final String MAJORS = """
			2018-03-15 72:
			2018-05-15 72: A
			2018-06-15 72: A
			2018-07-15 72: A
			2018-08-05 72: A
			2018-10-15 1: A""";

	private static final List<LocalDate> DAYS = List.of(day(3, 15), day(5, 15), day(6, 15), day(7, 15), day(8, 5),
			day(10, 15));

	private static LocalDate day(int month, int day) {
		return LocalDate.of(2018, month, day);
	}

	@Nested
	@TestInstance(Lifecycle.PER_CLASS)
	class Plain extends Journey {

		Plain() {
			super(false);
		}

	}

	@Nested
	@TestInstance(Lifecycle.PER_CLASS)
	class Serializing extends Journey {

		Serializing() {
			super(true);
		}

	}

	abstract static class Journey {

		private static final String CITY = "unit-210100";

		private static final String TIEXI = "unit-210106";

		private static final String ZONE = "unit-210106401";

		private static final String OWNER = "91350100M000100Y43";

		private static final String LIST = "major-projects-2018";

		private static final Caller COORDINATOR = new Caller("person-coordinator", Role.COORDINATOR, "unit-210100-drc");

		private final SimulatedClock clock = new SimulatedClock(day(3, 1));

		private final boolean serializing;

		private @Nullable Program started;

		private long index;

		Journey(boolean serializing) {
			this.serializing = serializing;
		}

		@BeforeAll
		void live() {
			this.started = Program.start(this.clock, "--diaodu.serializing=" + this.serializing,
					"--diaodu.sample=false");
			bySystem(new RegisterPerson(COORDINATOR.personId(), "市发展改革委", null, day(2, 14)));
			bySystem(new AssignPost(COORDINATOR.personId(), "post-coordinator", COORDINATOR.role(),
					COORDINATOR.unitId(), null, day(2, 14), null));
			spring();
			summer();
			autumn();
			this.clock.goTo(day(12, 31));
		}

		@AfterAll
		void stop() {
			if (this.started != null) {
				this.started.close();
			}
		}

		private void spring() {
			done(new RegisterDepartment("unit-210106-industry", TIEXI, "铁西区工业和信息化局", Set.of(DepartmentFunction.SECTOR),
					Set.of("C"), day(2, 14)));
			leader("chen", CITY, LeaderRank.CITY_DEPUTY);
			leader("liu", CITY, LeaderRank.CITY_DEPUTY);
			leader("tie", TIEXI, LeaderRank.BUREAU_CHIEF);
			officer("zone-a", Role.SPECIALIST, ZONE, null);
			officer("zone-b", Role.SPECIALIST, ZONE, null);
			officer("builder", Role.SPECIALIST, "unit-210106-construction", null);
			officer("district", Role.MANAGER, "unit-210106-drc", null);
			officer("city", Role.MANAGER, "unit-210100-drc", null);
			officer("district-liaison", Role.LIAISON, "unit-210106-industry", null);
			officer("city-liaison", Role.LIAISON, "unit-210100-industry", null);
			officer("owner", Role.OWNER_CONTACT, TIEXI, OWNER);
			officer("leader", Role.RESPONSIBLE_LEADER, TIEXI, null);
			project("A", Family.ENTERPRISE, 20_000);
			project("B", Family.ENTERPRISE, 8_000);
			project("C", Family.GOVERNMENT, 15_000);

			this.clock.goTo(day(3, 5));
			appoint("A", Slot.SPECIALIST, "zone-a");
			appoint("A", Slot.DISTRICT_MANAGER, "district");
			appoint("A", Slot.CITY_MANAGER, "city");
			appoint("A", Slot.DISTRICT_LIAISON, "district-liaison");
			appoint("A", Slot.CITY_LIAISON, "city-liaison");
			appoint("A", Slot.OWNER_CONTACT, "owner");
			appoint("A", Slot.RESPONSIBLE_LEADER, "leader");
			appoint("B", Slot.SPECIALIST, "zone-a");
			appoint("B", Slot.DISTRICT_MANAGER, "district");
			appoint("B", Slot.DISTRICT_LIAISON, "district-liaison");
			appoint("B", Slot.OWNER_CONTACT, "owner");
			appoint("C", Slot.SPECIALIST, "builder");
			appoint("C", Slot.DISTRICT_MANAGER, "district");
			appoint("C", Slot.OWNER_CONTACT, "owner");
			assertThat(refused(new AppointOfficer("project-C", Slot.CITY_LIAISON, "person-city-liaison",
					"post-city-liaison", null, day(3, 5))))
				.isEqualTo("SLOT_NOT_OF_FAMILY");

			this.clock.goTo(day(3, 10));
			done(new AssignGuarantor("project-A", "person-tie", "post-tie", day(3, 10)));
			this.clock.goTo(day(4, 1));
			done(new DesignateMajorProject(LIST, 2018, selection("A"), day(4, 1)));
			this.clock.goTo(day(4, 10));
			assertThat(refused(new TransferGuarantee("project-A", "person-leader", "post-leader", "分工", day(4, 10))))
				.isEqualTo("GUARANTOR_RANK_TOO_LOW");
			done(new TransferGuarantee("project-A", "person-chen", "post-chen", "列为市级重大项目", day(4, 10)));
			this.clock.goTo(day(5, 10));
			done(new RecordGuaranteeVisit("project-A", "visit-1", VisitKind.SITE_VISIT, "厂区", List.of("person-leader"),
					List.of("临时用电不足"), day(5, 10)));
			done(new PromiseItem("project-A", "item-1", "visit-1", "增容用电", "person-leader", TIEXI, day(6, 30),
					day(5, 10)));
		}

		private void summer() {
			this.clock.goTo(day(6, 1));
			revise("B", 12_000, day(6, 1));
			this.clock.goTo(day(6, 5));
			done(new AssignGuarantor("project-B", "person-chen", "post-chen", day(6, 5)));
			this.clock.goTo(day(6, 20));
			done(new DeliverItem("project-A", "item-1", "已增容", day(6, 20)));
			this.clock.goTo(day(7, 1));
			done(new HandOverAll("person-chen", Role.GUARANTOR, "person-liu", "post-liu", "职务变动, 材料已移交", day(7, 1)));
			done(new EndPost("person-chen", "post-chen", day(6, 30), "调离"));
			this.clock.goTo(day(8, 1));
			done(new RenameUnit("unit-210106-industry", "铁西区产业发展局", day(8, 1), "机构改革"));
			done(new EndPost("person-zone-a", "post-zone-a", day(7, 31), "机构改革"));
			this.clock.goTo(day(8, 10));
			done(new HandOverAll("person-zone-a", Role.SPECIALIST, "person-zone-b", "post-zone-b", "机构改革, 当面交接",
					day(8, 10)));
		}

		private void autumn() {
			this.clock.goTo(day(9, 1));
			revise("B", 9_000, day(9, 1));
			this.clock.goTo(day(9, 2));
			done(new EndGuarantee("project-B", "投资额调减, 不再包保", day(9, 2)));
			this.clock.goTo(day(9, 20));
			amendQuota();
			this.clock.goTo(day(10, 5));
			assertThat(refused(new DesignateMajorProject(LIST, 2018, selection("C"), day(10, 5))))
				.isEqualTo("MAJOR_LIST_FULL");
		}

		private void amendQuota() {
			bySystem(new ProposePolicy(PolicyParameter.MAJOR_PROJECT_QUOTA.policyId(),
					PolicyParameter.MAJOR_PROJECT_QUOTA, "2018-10", "沈政发〔2018〕30号", "一", day(10, 1), null,
					List.of(new PolicyValue(PolicyField.MAJOR_PROJECTS, "1"))));
		}

		private void leader(String name, String unitId, LeaderRank rank) {
			officer(name, Role.GUARANTOR, unitId, null);
			done(new ConferRank("person-" + name, rank, day(2, 14), "任职文件"));
		}

		private void officer(String name, Role role, String unitId, @Nullable String ownerCode) {
			done(new RegisterPerson("person-" + name, "姓名" + name, null, day(2, 14)));
			done(new AssignPost("person-" + name, "post-" + name, role, unitId, ownerCode, day(2, 14), null));
		}

		private void project(String name, Family family, long total) {
			boolean government = family == Family.GOVERNMENT;
			ProjectFacts facts = new ProjectFacts(name, family, government ? Level.DISTRICT : null, TIEXI,
					government ? null : ZONE, government ? "unit-210106-construction" : null,
					Amounts.ofTotal(WanYuan.of(total)), null, List.of(), null, null, Place.UNKNOWN, Stage.CONSTRUCTION,
					null, null, null, null);
			done(new RegisterProject("project-" + name, facts, OWNER, "业主单位", null, government ? null : "C3670", null,
					day(3, 1)));
		}

		private void revise(String name, long total, LocalDate on) {
			done(new ReviseAmount("project-" + name, Amounts.ofTotal(WanYuan.of(total)), "概算调整", on));
		}

		private void appoint(String project, Slot slot, String name) {
			done(new AppointOfficer("project-" + project, slot, "person-" + name, "post-" + name, null, day(3, 5)));
		}

		private static MajorSelection selection(String name) {
			return new MajorSelection("project-" + name, 90, 85, 80, "市政府常务会议纪要〔2018〕4号");
		}

		private void bySystem(DomainCommand command) {
			send(new Attribution("system", Role.SYSTEM.name(), "system", "SYSTEM", UUID.randomUUID(), "journey", null,
					Attribution.Source.WITNESSED, List.of()), command);
		}

		private void done(DomainCommand command) {
			send(new Attribution(COORDINATOR.personId(), COORDINATOR.role().name(), COORDINATOR.unitId(), "GRAPHQL",
					UUID.randomUUID(), "journey", null, Attribution.Source.WITNESSED, List.of()), command);
		}

		private String refused(DomainCommand command) {
			try {
				done(command);
			}
			catch (CommandExecutionException ex) {
				return ex.<Refusal>getDetails().orElseThrow().code();
			}
			throw new AssertionError("not refused: " + command);
		}

		private void send(Attribution by, DomainCommand command) {
			try {
				Receipt receipt = program().bean(CommandGateway.class)
					.<Receipt>send(new GenericCommandMessage<>(command, by.toMetaData()))
					.join();
				this.index = receipt.logIndex();
			}
			catch (CompletionException ex) {
				throw (RuntimeException) ex.getCause();
			}
		}

		private <A> A ask(DomainQuery<A> query) {
			return program().bean(QueryGateway.class).query(query, query.answerType()).join();
		}

		private Program program() {
			return Objects.requireNonNull(this.started);
		}

		@Test
		void theSheetsOfNamesAreThoseKeptByHand() {
			assertThat(each((on) -> sorted(
					ask(new ListRealNameSheets(COORDINATOR, null, null, null, on, 100, null, this.index)).rows()
						.stream()
						.map((sheet) -> "%s %d/%d".formatted(sheet.project().name(), sheet.filled(),
								sheet.applicable()))
						.toList())))
				.isEqualTo(SHEETS);
		}

		@Test
		void theGuarantorsAreThoseKeptByHand() {
			assertThat(each((on) -> sorted(
					ask(new ListGuarantees(COORDINATOR, null, null, false, false, false, on, 100, null, this.index))
						.rows()
						.stream()
						.map((guarantee) -> guarantee.project().name() + " "
								+ guarantee.guarantor().personId().substring("person-".length()))
						.toList())
					+ "; none "
					+ sorted(ask(new ListUnguaranteed(COORDINATOR, null, on, 100, null, this.index)).rows()
						.stream()
						.map((row) -> row.project().name())
						.toList())))
				.isEqualTo(GUARANTORS);
		}

		@Test
		void coverageIsThatKeptByHand() {
			assertThat(each((on) -> {
				CoverageView coverage = ask(new FindGuaranteeCoverage(COORDINATOR, on, this.index));
				return "%d of %d".formatted(
						coverage.districts().stream().mapToLong(DistrictCoverageView::guaranteed).sum(),
						coverage.districts().stream().mapToLong(DistrictCoverageView::projects).sum());
			})).isEqualTo(COVERAGE);
		}

		@Test
		void theGapsAreThoseKeptByHand() {
			assertThat(each((on) -> sorted(
					ask(new ListOfficerGaps(COORDINATOR, null, null, null, on, 100, null, this.index)).rows()
						.stream()
						.map((gap) -> "%s %s %s %s".formatted(gap.project().name(), gap.slot(), gap.kind(),
								gap.since()))
						.toList())))
				.isEqualTo(GAPS);
		}

		@Test
		void theMajorProjectsAreThoseKeptByHandAndAnAmendedQuotaDoesNotReachBack() {
			assertThat(each((on) -> {
				MajorListView list = ask(new ListMajorProjects(COORDINATOR, 2018, on, this.index));
				return (list.capacity() + ": "
						+ sorted(list.projects().stream().map((major) -> major.project().name()).toList()))
					.strip();
			})).isEqualTo(MAJORS);
		}

		@Test
		void aGuarantorBelowTheRankIsListedUntilTheGuaranteeIsTransferred() {
			assertThat(ask(
					new ListGuarantees(COORDINATOR, null, null, true, false, true, day(4, 5), 100, null, this.index))
				.rows()).hasSize(1);
			assertThat(ask(
					new ListGuarantees(COORDINATOR, null, null, true, false, true, day(4, 10), 100, null, this.index))
				.rows()).isEmpty();
		}

		@Test
		void aVisitIsKnownToWhoeverAsksAsOfADayAfterIt() {
			assertThat(ask(new ListGuarantees(COORDINATOR, "person-chen", null, false, false, false, day(5, 9), 100,
					null, this.index))
				.rows()).extracting("lastVisitOn").containsExactly((Object) null);
			assertThat(ask(new ListGuarantees(COORDINATOR, "person-chen", null, false, false, false, day(5, 15), 100,
					null, this.index))
				.rows()).extracting("lastVisitOn").containsExactly(day(5, 10));
		}

		@Test
		void aUnitBearsTheNameOfTheDayInWhosePostAPlaceIsHeld() {
			assertThat(unitOfTheLiaison(day(7, 15))).isEqualTo("铁西区工业和信息化局");
			assertThat(unitOfTheLiaison(day(8, 5))).isEqualTo("铁西区产业发展局");
		}

		private @Nullable String unitOfTheLiaison(LocalDate on) {
			return ask(new FindProjectPeople(COORDINATOR, "project-A", on, this.index)).slots()
				.stream()
				.filter((slot) -> slot.slot() == Slot.DISTRICT_LIAISON)
				.findFirst()
				.orElseThrow()
				.unitName();
		}

		@Test
		void whoHeldWhichProjectWhenIsAnswerableForEver() {
			assertThat(ask(new ListTenures(COORDINATOR, "person-chen", null, 100, null, this.index)).rows()
				.stream()
				.map((tenure) -> "%s %s %s..%s".formatted(tenure.project().name(), tenure.role(), tenure.since(),
						tenure.until())))
				.containsExactlyInAnyOrder("A GUARANTOR 2018-04-10..2018-06-30", "B GUARANTOR 2018-06-05..2018-06-30");
		}

		@Test
		void aPromiseKeptInTimeIsCountedAsKept() {
			assertThat(ask(
					new ListItems(COORDINATOR, "project-A", null, null, null, false, day(6, 15), 100, null, this.index))
				.rows()).extracting("state").containsExactly(ItemState.OPEN);
			assertThat(ask(
					new ListItems(COORDINATOR, "project-A", null, null, null, false, day(7, 15), 100, null, this.index))
				.rows()).extracting("state").containsExactly(ItemState.KEPT);
		}

		private static String each(Function<LocalDate, String> answer) {
			List<String> lines = new ArrayList<>();
			DAYS.forEach((on) -> lines.add(on + " " + answer.apply(on)));
			return String.join("\n", lines);
		}

		private static String sorted(List<String> texts) {
			return texts.stream().sorted(Comparator.naturalOrder()).collect(Collectors.joining(", "));
		}

	}

}
