package org.diaodu.command.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.permit.LimitKind;
import org.diaodu.kernel.permit.PermitRefusal;
import org.diaodu.kernel.permit.SuspensionGround;
import org.diaodu.kernel.permit.command.AcceptPermit;
import org.diaodu.kernel.permit.command.ApplyForPermit;
import org.diaodu.kernel.permit.command.EndGreenChannel;
import org.diaodu.kernel.permit.command.ExtendPermit;
import org.diaodu.kernel.permit.command.ExtendPermitLimit;
import org.diaodu.kernel.permit.command.GrantGreenChannel;
import org.diaodu.kernel.permit.command.IssuePermit;
import org.diaodu.kernel.permit.command.PlanPermit;
import org.diaodu.kernel.permit.command.RefusePermit;
import org.diaodu.kernel.permit.command.RequestSupplement;
import org.diaodu.kernel.permit.command.ResumePermit;
import org.diaodu.kernel.permit.command.RingPermitClock;
import org.diaodu.kernel.permit.command.SubmitSupplement;
import org.diaodu.kernel.permit.command.SuspendPermit;
import org.diaodu.kernel.permit.command.VoidPermit;
import org.diaodu.kernel.permit.event.GreenChannelEnded;
import org.diaodu.kernel.permit.event.GreenChannelGranted;
import org.diaodu.kernel.permit.event.PermitAccepted;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitExpired;
import org.diaodu.kernel.permit.event.PermitExtended;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.permit.event.PermitLimitExceeded;
import org.diaodu.kernel.permit.event.PermitLimitExtended;
import org.diaodu.kernel.permit.event.PermitPlanned;
import org.diaodu.kernel.permit.event.PermitRefused;
import org.diaodu.kernel.permit.event.PermitResumed;
import org.diaodu.kernel.permit.event.PermitSupplementRequested;
import org.diaodu.kernel.permit.event.PermitSupplemented;
import org.diaodu.kernel.permit.event.PermitSuspended;
import org.diaodu.kernel.permit.event.PermitValidityExpiring;
import org.diaodu.kernel.permit.event.PermitVoided;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.event.ProjectWithdrawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.command.permit.Permitted.ECOLOGIST;
import static org.diaodu.command.permit.Permitted.ID;
import static org.diaodu.command.permit.Permitted.LAND;
import static org.diaodu.command.permit.Permitted.PERMIT;
import static org.diaodu.command.permit.Permitted.PLANNER;
import static org.diaodu.command.permit.Permitted.PLANNING_OFFICE;
import static org.diaodu.command.permit.Permitted.VERSION;
import static org.diaodu.command.permit.Permitted.WORK;
import static org.diaodu.command.permit.Permitted.applied;
import static org.diaodu.command.permit.Permitted.told;

@Clause({ "F-020", "F-028", "F-080", "F-086" })
class PermitsTest {

	/** A Monday. */
	private static final LocalDate DAY = LocalDate.of(2019, 5, 6);

	private final TestDirectory directory = Permitted.directory();

	private Decision<Permits> given(Object... events) {
		List<Object> all = new ArrayList<>(List.of(Permitted.project()));
		all.addAll(Arrays.asList(events));
		return Decision.of(Permits.class, this.directory).given(all.toArray());
	}

	private static LocalDate may(int day) {
		return LocalDate.of(2019, 5, day);
	}

	private static LocalDate june(int day) {
		return LocalDate.of(2019, 6, day);
	}

	private static Deadline working(LocalDate from, int count, LocalDate due) {
		return new Deadline(from, count, DayCount.WORKING_DAYS, due, false);
	}

	private static List<DueClock> clocks(Deadline statutory, Deadline committed) {
		return List.of(new DueClock(ClockKind.PERMIT_STATUTORY_LIMIT, PERMIT, statutory),
				new DueClock(ClockKind.PERMIT_COMMITTED_LIMIT, PERMIT, committed));
	}

	/** 20 and 10 working days after 6 May 2019. */
	private static PermitAccepted accepted() {
		Deadline statutory = working(DAY, 20, june(3));
		Deadline committed = working(DAY, 10, may(20));
		return new PermitAccepted(ID, PERMIT, statutory, committed, false, VERSION, clocks(statutory, committed), DAY);
	}

	private static PermitIssued issuedWork(LocalDate on, LocalDate validUntil, LocalDate warnOn) {
		return new PermitIssued(ID, PERMIT, "施字1号", validUntil, true, 4, "2.9", VERSION, validity(validUntil, warnOn),
				on);
	}

	private static List<DueClock> validity(LocalDate validUntil, LocalDate warnOn) {
		return List.of(new DueClock(ClockKind.PERMIT_EXPIRING, PERMIT, Deadline.on(warnOn)),
				new DueClock(ClockKind.PERMIT_EXPIRY, PERMIT, Deadline.on(validUntil)));
	}

	private Decision<Permits> givenAcceptedLand(Object... more) {
		List<Object> events = new ArrayList<>(List.of(applied(LAND, PLANNING_OFFICE, DAY), accepted()));
		events.addAll(Arrays.asList(more));
		return given(events.toArray());
	}

	private Decision<Permits> givenIssuedWork(LocalDate on, LocalDate validUntil, LocalDate warnOn, Object... more) {
		Deadline statutory = new Deadline(on.minusDays(4), 7, DayCount.DAYS, on.plusDays(3), false);
		List<Object> events = new ArrayList<>(List.of(applied(WORK, TestDirectory.CONSTRUCTION, on.minusDays(4)),
				new PermitAccepted(ID, PERMIT, statutory, null, false, VERSION, List.of(), on.minusDays(4)),
				issuedWork(on, validUntil, warnOn)));
		events.addAll(Arrays.asList(more));
		return given(events.toArray());
	}

	@Nested
	class OnTheWay {

		@Test
		void isPlannedAndPlannedAnew() {
			given().when(People.ZONE_SPECIALIST, new PlanPermit(ID, PERMIT, LAND, june(30), DAY))
				.thenRecords(new PermitPlanned(ID, PERMIT, LAND, null, june(30), DAY));
			given(new PermitPlanned(ID, PERMIT, LAND, null, june(30), DAY))
				.when(People.ZONE_SPECIALIST, new PlanPermit(ID, PERMIT, LAND, june(20), may(7)))
				.thenRecords(new PermitPlanned(ID, PERMIT, LAND, june(30), june(20), may(7)));
			given(new PermitPlanned(ID, PERMIT, LAND, null, june(30), DAY))
				.when(People.ZONE_SPECIALIST, new PlanPermit(ID, PERMIT, LAND, june(30), may(7)))
				.thenRecordsNothing();
			given().when(People.ZONE_SPECIALIST, new PlanPermit(ID, PERMIT, LAND, may(1), DAY))
				.thenRefuses(PermitRefusal.PERMIT_PLANNED_IN_THE_PAST, "plannedOn");
		}

		@Test
		void isAppliedForAtTheOfficeOfTheCatalogueOrAnother() {
			given().when(People.ZONE_SPECIALIST, new ApplyForPermit(ID, PERMIT, LAND, null, "一窗-1", DAY))
				.thenRecords(new PermitApplied(ID, PERMIT, LAND, PLANNING_OFFICE, "一窗-1", DAY));
			given()
				.when(People.ZONE_SPECIALIST,
						new ApplyForPermit(ID, PERMIT, LAND, TestDirectory.TIEXI_CONSTRUCTION, null, DAY))
				.thenRecords(new PermitApplied(ID, PERMIT, LAND, TestDirectory.TIEXI_CONSTRUCTION, null, DAY));
			given().when(People.ZONE_SPECIALIST, new ApplyForPermit(ID, PERMIT, LAND, "unit-nowhere", null, DAY))
				.thenRefuses(JurisdictionRefusal.UNIT_UNKNOWN, "departmentId");
		}

		@Test
		void isAppliedForOnceAndRepeatingItChangesNothing() {
			PermitApplied applied = applied(LAND, PLANNING_OFFICE, DAY);
			given(applied).when(People.ZONE_SPECIALIST, new ApplyForPermit(ID, PERMIT, LAND, null, null, DAY))
				.thenRecordsNothing();
			given(applied).when(People.ZONE_SPECIALIST, new ApplyForPermit(ID, PERMIT, LAND, null, "另一件", DAY))
				.thenRefuses(PermitRefusal.PERMIT_EXISTS, "permitId");
			given(applied).when(People.ZONE_SPECIALIST, new ApplyForPermit(ID, PERMIT, WORK, null, null, DAY))
				.thenRefuses(PermitRefusal.PERMIT_EXISTS, "permitId");
		}

		@Test
		void isOfTheCatalogueAndOfTheFamily() {
			given().when(People.ZONE_SPECIALIST, new ApplyForPermit(ID, PERMIT, "no-such", null, null, DAY))
				.thenRefuses(PermitRefusal.PERMIT_CODE_UNKNOWN, "permitCode");
			given()
				.when(People.ZONE_SPECIALIST,
						new ApplyForPermit(ID, PERMIT, "project-approval-government", null, null, DAY))
				.thenRefuses(PermitRefusal.PERMIT_NOT_OF_FAMILY, "permitCode");
		}

		@Test
		void runsOnTheClocksOfTheLawOnceAccepted() {
			given(applied(LAND, PLANNING_OFFICE, DAY)).when(PLANNER, new AcceptPermit(ID, PERMIT, DAY))
				.thenRecords(told(accepted()));
		}

		@Test
		void runsOnTheLimitOfTheDayOfItsAcceptance() {
			LocalDate before = LocalDate.of(2019, 4, 22);
			Deadline statutory = new Deadline(before, 15, DayCount.DAYS, may(7), false);
			Deadline committed = new Deadline(before, 7, DayCount.DAYS, LocalDate.of(2019, 4, 29), false);
			given(applied(WORK, TestDirectory.CONSTRUCTION, before))
				.when(Permitted.SPECIALIST, new AcceptPermit(ID, PERMIT, before))
				.thenRecords(told(new PermitAccepted(ID, PERMIT, statutory, committed, false, "2018-7",
						clocks(statutory, committed), before)));
			LocalDate since = LocalDate.of(2019, 4, 23);
			Deadline newStatutory = new Deadline(since, 7, DayCount.DAYS, LocalDate.of(2019, 4, 30), false);
			Deadline newCommitted = new Deadline(since, 5, DayCount.DAYS, LocalDate.of(2019, 4, 28), false);
			given(applied(WORK, TestDirectory.CONSTRUCTION, since))
				.when(Permitted.SPECIALIST, new AcceptPermit(ID, PERMIT, since))
				.thenRecords(told(new PermitAccepted(ID, PERMIT, newStatutory, newCommitted, false, VERSION,
						clocks(newStatutory, newCommitted), since)));
		}

		@Test
		void standsStillForAHearingAndRunsOnWithWhatWasLeft() {
			givenAcceptedLand()
				.when(Permitted.citing(PLANNER),
						new SuspendPermit(ID, PERMIT, SuspensionGround.HEARING, "规划听证", may(10)))
				.thenRecords(new PermitSuspended(ID, PERMIT, SuspensionGround.HEARING, "规划听证", 16, 6, may(10)));
			// 7 June is a holiday.
			Deadline statutory = working(may(20), 16, june(12));
			Deadline committed = working(may(20), 6, may(28));
			givenAcceptedLand(new PermitSuspended(ID, PERMIT, SuspensionGround.HEARING, "规划听证", 16, 6, may(10)))
				.when(PLANNER, new ResumePermit(ID, PERMIT, may(20)))
				.thenRecords(
						new PermitResumed(ID, PERMIT, statutory, committed, clocks(statutory, committed), may(20)));
		}

		@Test
		void standsStillWhileTheOwnerOwesSomething() {
			givenAcceptedLand().when(Permitted.citing(PLANNER), new RequestSupplement(ID, PERMIT, "补勘测报告", may(8)))
				.thenRecords(new PermitSupplementRequested(ID, PERMIT, "补勘测报告", 18, 8, may(8)));
			Deadline statutory = working(may(13), 18, june(6));
			Deadline committed = working(may(13), 8, may(23));
			givenAcceptedLand(new PermitSupplementRequested(ID, PERMIT, "补勘测报告", 18, 8, may(8)))
				.when(People.ZONE_SPECIALIST, new SubmitSupplement(ID, PERMIT, may(13)))
				.thenRecords(new PermitSupplemented(ID, PERMIT, statutory, committed, clocks(statutory, committed),
						may(13)));
		}

		@Test
		void mayLackSomethingBeforeItIsAccepted() {
			PermitApplied applied = applied(LAND, PLANNING_OFFICE, DAY);
			PermitSupplementRequested asked = new PermitSupplementRequested(ID, PERMIT, "缺图纸", null, null, may(7));
			given(applied).when(PLANNER, new RequestSupplement(ID, PERMIT, "缺图纸", may(7))).thenRecords(asked);
			PermitSupplemented came = new PermitSupplemented(ID, PERMIT, null, null, List.of(), may(8));
			given(applied, asked).when(People.ZONE_SPECIALIST, new SubmitSupplement(ID, PERMIT, may(8)))
				.thenRecords(came);
			given(applied, asked).when(PLANNER, new AcceptPermit(ID, PERMIT, may(8)))
				.thenRefuses(PermitRefusal.PERMIT_STATE_UNFIT, "permitId");
		}

		@Test
		void limitIsExtendedOnceByWhoMay() {
			Deadline before = working(DAY, 20, june(3));
			Deadline after = working(DAY, 30, june(18));
			PermitLimitExtended extended = new PermitLimitExtended(ID, PERMIT, before, after, "案情复杂", "person-head",
					List.of(new DueClock(ClockKind.PERMIT_STATUTORY_LIMIT, PERMIT, after)), may(30));
			givenAcceptedLand().when(PLANNER, new ExtendPermitLimit(ID, PERMIT, "案情复杂", "person-head", may(30)))
				.thenRecords(extended);
			givenAcceptedLand(extended).when(PLANNER, new ExtendPermitLimit(ID, PERMIT, "还要再延", "person-head", may(31)))
				.thenRefuses(PermitRefusal.PERMIT_LIMIT_ALREADY_EXTENDED, "permitId");
			givenAcceptedLand().when(PLANNER, new ExtendPermitLimit(ID, PERMIT, "案情复杂", "person-nobody", may(30)))
				.thenRefuses(JurisdictionRefusal.PERSON_UNKNOWN, "approvedById");
		}

		/** By who leads the deciding office that day, and not by whoever records it. */
		@ParameterizedTest
		@CsvSource({ "person-head, 2019-05-30, ", "person-former, 2019-05-20, ",
				"person-former, 2019-05-30, PERMIT_APPROVER_NOT_HEAD",
				"person-other, 2019-05-30, PERMIT_APPROVER_NOT_HEAD",
				"person-ecologist, 2019-05-30, PERMIT_APPROVER_NOT_HEAD",
				"person-planner, 2019-05-30, PERMIT_APPROVER_IS_SENDER" })
		void moreDaysAreGivenByTheHeadOfTheOffice(String approver, LocalDate on, @Nullable PermitRefusal refusal) {
			PermitsTest.this.directory.with(new PersonRegistered("person-former", TestDirectory.FOUNDED))
				.post("person-former", Role.RESPONSIBLE_LEADER, PLANNING_OFFICE, may(24))
				.with(new PersonRegistered("person-other", TestDirectory.FOUNDED))
				.with(new PersonRegistered(ECOLOGIST.actor(), TestDirectory.FOUNDED))
				.with(new PersonRegistered(PLANNER.actor(), TestDirectory.FOUNDED))
				.post("person-other", Role.RESPONSIBLE_LEADER, Permitted.ECOLOGY_OFFICE, null);
			ExtendPermitLimit extend = new ExtendPermitLimit(ID, PERMIT, "案情复杂", approver, on);
			if (refusal != null) {
				givenAcceptedLand().when(PLANNER, extend).thenRefuses(refusal, "approvedById");
				return;
			}
			Deadline after = working(DAY, 30, june(18));
			givenAcceptedLand().when(PLANNER, extend)
				.thenRecords(new PermitLimitExtended(ID, PERMIT, working(DAY, 20, june(3)), after, "案情复杂", approver,
						List.of(new DueClock(ClockKind.PERMIT_STATUTORY_LIMIT, PERMIT, after)), on));
		}

		@Test
		void aLimitThatPassedIsNotExtended() {
			givenAcceptedLand(new PermitLimitExceeded(ID, PERMIT, LimitKind.STATUTORY, june(3), june(4)))
				.when(PLANNER, new ExtendPermitLimit(ID, PERMIT, "案情复杂", "person-head", may(31)))
				.thenRefuses(PermitRefusal.PERMIT_LIMIT_PASSED, "occurredOn");
			given(applied(WORK, TestDirectory.CONSTRUCTION, DAY),
					new PermitAccepted(ID, PERMIT, new Deadline(DAY, 7, DayCount.DAYS, may(13), false), null, false,
							VERSION, List.of(), DAY))
				.when(Permitted.SPECIALIST, new ExtendPermitLimit(ID, PERMIT, "案情复杂", "person-head", may(7)))
				.thenRefuses(PermitRefusal.PERMIT_LIMIT_NOT_EXTENDABLE, "permitId");
		}

		@Test
		void goesForwardInTime() {
			givenAcceptedLand().when(PLANNER, new SuspendPermit(ID, PERMIT, SuspensionGround.TEST, "检测", may(5)))
				.thenRefuses(PermitRefusal.PERMIT_EARLIER_THAN_LAST_STEP, "occurredOn");
			given(applied(LAND, PLANNING_OFFICE, DAY)).when(PLANNER, new AcceptPermit(ID, PERMIT, june(2)))
				.thenRefuses(CommonRefusal.DATE_IN_FUTURE, "occurredOn");
		}

	}

	@Nested
	class Decided {

		@Test
		void neverBeforeItWasAppliedForAndAccepted() {
			given().when(People.ZONE_SPECIALIST, new IssuePermit(ID, PERMIT, "1号", null, DAY))
				.thenRefuses(PermitRefusal.PERMIT_UNKNOWN, "permitId");
			given(applied(LAND, PLANNING_OFFICE, DAY)).when(PLANNER, new IssuePermit(ID, PERMIT, "1号", null, DAY))
				.thenRefuses(PermitRefusal.PERMIT_NOT_ACCEPTED, "permitId");
			givenAcceptedLand().when(PLANNER, new IssuePermit(ID, PERMIT, "1号", null, may(5)))
				.thenRefuses(PermitRefusal.PERMIT_EARLIER_THAN_LAST_STEP, "occurredOn");
		}

		@Test
		void inTimeItSaysHowManyDaysWereUsedAndEndsTheDayItsNodeWasPlannedFor() {
			PermitIssued issued = new PermitIssued(ID, PERMIT, "地字1号", null, false, 9, "2.5", VERSION, List.of(),
					may(17));
			givenAcceptedLand().when(PLANNER, new IssuePermit(ID, PERMIT, "地字1号", null, may(17))).thenRecords(issued);
			assertThat(issued.endsClocks()).contains(new ClockRef(ClockKind.NODE_DUE, "2.5"));
			givenAcceptedLand(issued).when(PLANNER, new IssuePermit(ID, PERMIT, "地字1号", null, may(17)))
				.thenRecordsNothing();
			givenAcceptedLand(issued).when(PLANNER, new IssuePermit(ID, PERMIT, "地字2号", null, may(17)))
				.thenRefuses(PermitRefusal.PERMIT_STATE_UNFIT, "permitId");
		}

		@Test
		void lateItSaysSoEvenWhenNoClockRang() {
			givenAcceptedLand().when(PLANNER, new IssuePermit(ID, PERMIT, "地字1号", null, may(24)))
				.thenRecords(new PermitLimitExceeded(ID, PERMIT, LimitKind.COMMITTED, may(20), may(21)),
						new PermitIssued(ID, PERMIT, "地字1号", null, false, 14, "2.5", VERSION, List.of(), may(24)));
		}

		@Test
		void standstillIsNotUsed() {
			Deadline statutory = working(may(20), 16, june(12));
			Deadline committed = working(may(20), 6, may(28));
			givenAcceptedLand(new PermitSuspended(ID, PERMIT, SuspensionGround.HEARING, "规划听证", 16, 6, may(10)),
					new PermitResumed(ID, PERMIT, statutory, committed, clocks(statutory, committed), may(20)))
				.when(PLANNER, new IssuePermit(ID, PERMIT, "地字1号", null, may(22)))
				.thenRecords(new PermitIssued(ID, PERMIT, "地字1号", null, false, 6, "2.5", VERSION, List.of(), may(22)));
		}

		@Test
		void againstItNeedsAGroundAndAnAlternative() {
			givenAcceptedLand().when(PLANNER, new RefusePermit(ID, PERMIT, "不符合规划", " ", may(17)))
				.thenRefuses(CommonRefusal.VALUE_REQUIRED, "alternative");
			givenAcceptedLand().when(PLANNER, new RefusePermit(ID, PERMIT, "不符合规划", "调整用地后重报", may(17)))
				.thenRecords(new PermitRefused(ID, PERMIT, "不符合规划", "调整用地后重报", 9, may(17)));
		}

		@Test
		void aWorkPermitIsValidForThreeMonthsAndWarns() {
			Deadline statutory = new Deadline(DAY, 7, DayCount.DAYS, may(13), false);
			given(applied(WORK, TestDirectory.CONSTRUCTION, DAY),
					new PermitAccepted(ID, PERMIT, statutory, null, false, VERSION, List.of(), DAY))
				.when(People.ZONE_SPECIALIST, new IssuePermit(ID, PERMIT, "施字1号", null, may(10)))
				.thenRecords(issuedWork(may(10), LocalDate.of(2019, 8, 10), LocalDate.of(2019, 7, 11)));
			given(applied(WORK, TestDirectory.CONSTRUCTION, DAY),
					new PermitAccepted(ID, PERMIT, statutory, null, false, VERSION, List.of(), DAY))
				.when(People.ZONE_SPECIALIST, new IssuePermit(ID, PERMIT, "施字1号", may(10), may(10)))
				.thenRefuses(PermitRefusal.PERMIT_VALIDITY_NOT_AFTER_ISSUE, "validUntil");
		}

		@ParameterizedTest
		@CsvSource({ "2019-06-10, true", "2019-08-10, true", "2019-08-11, false", "2034-01-01, false" })
		void isValidNoLongerThanTheCatalogueGives(LocalDate until, boolean taken) {
			Decision<Permits> issued = given(applied(WORK, TestDirectory.CONSTRUCTION, DAY),
					new PermitAccepted(ID, PERMIT, new Deadline(DAY, 7, DayCount.DAYS, may(13), false), null, false,
							VERSION, List.of(), DAY))
				.when(People.ZONE_SPECIALIST, new IssuePermit(ID, PERMIT, "施字1号", until, may(10)));
			if (taken) {
				issued.thenRecords(issuedWork(may(10), until,
						until.minusDays(30).isBefore(may(10)) ? may(10) : until.minusDays(30)));
			}
			else {
				issued.thenRefuses(PermitRefusal.PERMIT_VALIDITY_TOO_LONG, "validUntil",
						Map.of("latest", "2019-08-10"));
			}
		}

		@Test
		void endsWhenItsDocumentSaysWhereTheCatalogueKnowsNoEnd() {
			givenAcceptedLand().when(PLANNER, new IssuePermit(ID, PERMIT, "地字1号", LocalDate.of(2034, 1, 1), may(17)))
				.thenRecords(new PermitIssued(ID, PERMIT, "地字1号", LocalDate.of(2034, 1, 1), false, 9, "2.5", VERSION,
						List.of(new DueClock(ClockKind.PERMIT_EXPIRY, PERMIT, Deadline.on(LocalDate.of(2034, 1, 1)))),
						may(17)));
		}

	}

	@Nested
	class Valid {

		private final LocalDate until = LocalDate.of(2019, 6, 10);

		private PermitExtended extended(int number, LocalDate before, LocalDate after, LocalDate warnOn) {
			return new PermitExtended(ID, PERMIT, number, before, after, "场地未交付", validity(after, warnOn), may(20));
		}

		private Decision<Permits> issued(Object... more) {
			return givenIssuedWork(LocalDate.of(2019, 3, 10), this.until, LocalDate.of(2019, 5, 11), more);
		}

		@Test
		void isRenewedTwiceForThreeMonthsAndNoMore() {
			PermitExtended first = extended(1, this.until, LocalDate.of(2019, 9, 10), LocalDate.of(2019, 8, 11));
			PermitExtended second = extended(2, LocalDate.of(2019, 9, 10), LocalDate.of(2019, 12, 10),
					LocalDate.of(2019, 11, 10));
			issued().when(Permitted.SPECIALIST, new ExtendPermit(ID, PERMIT, "场地未交付", may(20))).thenRecords(first);
			issued(first).when(Permitted.SPECIALIST, new ExtendPermit(ID, PERMIT, "场地未交付", may(20)))
				.thenRecordsNothing();
			issued(first,
					new PermitExtended(ID, PERMIT, 2, second.before(), second.validUntil(), "资金", List.of(), may(21)))
				.when(Permitted.SPECIALIST, new ExtendPermit(ID, PERMIT, "场地未交付", may(22)))
				.thenRefuses(PermitRefusal.PERMIT_RENEWALS_USED, "permitId");
		}

		@Test
		void anApprovalIsRenewedThirtyWorkingDaysAheadAtTheLatest() {
			LocalDate on = LocalDate.of(2017, 6, 15);
			Object[] approved = { applied("project-approval-enterprise", TestDirectory.CITY_DRC, on),
					new PermitAccepted(ID, PERMIT, working(on, 20, LocalDate.of(2017, 7, 13)), null, false, "2018-7",
							List.of(), on),
					new PermitIssued(ID, PERMIT, "核准1号", LocalDate.of(2019, 6, 15), true, 0, "2.1", "2018-7", List.of(),
							on) };
			given(approved).when(Permitted.SPECIALIST, new ExtendPermit(ID, PERMIT, "资金", may(5)))
				.thenRefuses(PermitRefusal.PERMIT_RENEWAL_TOO_LATE, "occurredOn");
			LocalDate until = LocalDate.of(2020, 6, 15);
			given(approved).when(Permitted.SPECIALIST, new ExtendPermit(ID, PERMIT, "资金", may(4)))
				.thenRecords(new PermitExtended(ID, PERMIT, 1, LocalDate.of(2019, 6, 15), until, "资金",
						validity(until, LocalDate.of(2020, 3, 19)), may(4)));
		}

		@Test
		void whatIsWithoutEndIsNotRenewed() {
			givenAcceptedLand(new PermitIssued(ID, PERMIT, "地字1号", null, false, 9, "2.5", VERSION, List.of(), may(17)))
				.when(PLANNER, new ExtendPermit(ID, PERMIT, "延期", may(18)))
				.thenRefuses(PermitRefusal.PERMIT_NOT_RENEWABLE, "permitId");
		}

		/** Ten working days were promised, until 20 May: void later, it was late. */
		@Test
		void whatIsVoidBeforeItIsDecidedWasLateAllTheSame() {
			PermitLimitExceeded late = new PermitLimitExceeded(ID, PERMIT, LimitKind.COMMITTED, may(20), may(21));
			VoidPermit timely = new VoidPermit(ID, PERMIT, "业主放弃", may(20));
			VoidPermit tardy = new VoidPermit(ID, PERMIT, "业主放弃", may(21));
			givenAcceptedLand().when(PLANNER, timely).thenRecords(new PermitVoided(ID, PERMIT, "业主放弃", may(20), 10));
			givenAcceptedLand().when(PLANNER, tardy)
				.thenRecords(late, new PermitVoided(ID, PERMIT, "业主放弃", may(21), 11));
			givenAcceptedLand(late).when(PLANNER, tardy).thenRecords(new PermitVoided(ID, PERMIT, "业主放弃", may(21), 11));
			givenAcceptedLand(late).when(PLANNER, timely).thenRefuses(PermitRefusal.PERMIT_PAST_UNPROVEN, "evidence");
			givenAcceptedLand(late).when(Permitted.citing(PLANNER), timely)
				.thenRecords(new PermitVoided(ID, PERMIT, "业主放弃", may(20), 10));
			given(applied(LAND, PLANNING_OFFICE, DAY)).when(PLANNER, tardy)
				.thenRecords(new PermitVoided(ID, PERMIT, "业主放弃", may(21)));
		}

		@Test
		void isDeclaredVoidWithAReason() {
			issued().when(Permitted.SPECIALIST, new VoidPermit(ID, PERMIT, "业主放弃", may(20)))
				.thenRecords(new PermitVoided(ID, PERMIT, "业主放弃", may(20)));
			issued(new PermitVoided(ID, PERMIT, "业主放弃", may(20)))
				.when(Permitted.SPECIALIST, new ExtendPermit(ID, PERMIT, "延期", may(21)))
				.thenRefuses(PermitRefusal.PERMIT_STATE_UNFIT, "permitId");
		}

	}

	@Nested
	class OnItsClocks {

		private final LocalDate passed = LocalDate.of(2019, 5, 30);

		private Decision<Permits> expiring(Object... more) {
			return givenIssuedWork(LocalDate.of(2019, 2, 28), this.passed, LocalDate.of(2019, 4, 30), more);
		}

		private RingPermitClock ring(ClockKind kind, LocalDate dueOn) {
			return new RingPermitClock(ID, kind, PERMIT, dueOn, dueOn.plusDays(1));
		}

		private NodeAchieved started(LocalDate on) {
			return new NodeAchieved(ID, "3.4", NodeMeaning.WORK_STARTED, List.of(), null, "2018-7", null, List.of(),
					List.of(), on);
		}

		@Test
		void aLimitThatPassesIsRecorded() {
			givenAcceptedLand().when(People.SYSTEM, ring(ClockKind.PERMIT_COMMITTED_LIMIT, may(20)))
				.thenRecords(new PermitLimitExceeded(ID, PERMIT, LimitKind.COMMITTED, may(20), may(21)));
		}

		@Test
		void warnsAndExpires() {
			expiring().when(People.SYSTEM, ring(ClockKind.PERMIT_EXPIRING, LocalDate.of(2019, 4, 30)))
				.thenRecords(new PermitValidityExpiring(ID, PERMIT, this.passed, may(1)));
			expiring().when(People.SYSTEM, ring(ClockKind.PERMIT_EXPIRY, this.passed))
				.thenRecords(new PermitExpired(ID, PERMIT, this.passed, may(31)));
		}

		@Test
		void doesNotExpireOnceWorkStarted() {
			expiring(started(may(28))).when(People.SYSTEM, ring(ClockKind.PERMIT_EXPIRY, this.passed))
				.thenRecordsNothing();
			expiring(new StartStated(ID, true, null, List.of(), may(28)))
				.when(People.SYSTEM, ring(ClockKind.PERMIT_EXPIRY, this.passed))
				.thenRecordsNothing();
			expiring(new StartStated(ID, true, null, List.of(), may(28)),
					new StartStated(ID, false, null, List.of(), may(29)))
				.when(People.SYSTEM, ring(ClockKind.PERMIT_EXPIRY, this.passed))
				.thenRecords(new PermitExpired(ID, PERMIT, this.passed, may(31)));
		}

		@Test
		void aStartInTimeThatIsToldLateCounts() {
			PermitExpired expired = new PermitExpired(ID, PERMIT, this.passed, may(31));
			expiring(expired).when(Permitted.SPECIALIST, new VoidPermit(ID, PERMIT, "误登", june(1)))
				.thenRefuses(PermitRefusal.PERMIT_STATE_UNFIT, "permitId");
			expiring(expired, started(may(28))).when(Permitted.SPECIALIST, new VoidPermit(ID, PERMIT, "误登", june(1)))
				.thenRecords(new PermitVoided(ID, PERMIT, "误登", june(1)));
			expiring(expired, started(may(31))).when(Permitted.SPECIALIST, new VoidPermit(ID, PERMIT, "误登", june(1)))
				.thenRefuses(PermitRefusal.PERMIT_STATE_UNFIT, "permitId");
		}

		@Test
		void onlyTheClockThatRunsRingsAndOnlyForTheProgram() {
			givenAcceptedLand().when(People.SYSTEM, ring(ClockKind.PERMIT_COMMITTED_LIMIT, may(17)))
				.thenRecordsNothing();
			givenAcceptedLand(new PermitIssued(ID, PERMIT, "地字1号", null, false, 9, "2.5", VERSION, List.of(), may(17)))
				.when(People.SYSTEM, ring(ClockKind.PERMIT_COMMITTED_LIMIT, may(20)))
				.thenRecordsNothing();
			givenAcceptedLand(new ProjectWithdrawn(ID, "退库", may(18)))
				.when(People.SYSTEM, ring(ClockKind.PERMIT_COMMITTED_LIMIT, may(20)))
				.thenRecordsNothing();
			givenAcceptedLand().when(People.SYSTEM, ring(ClockKind.PERMIT_STATUTORY_LIMIT, june(3)))
				.thenRefuses(PermitRefusal.PERMIT_CLOCK_EARLY, "dueOn");
			givenAcceptedLand().when(People.CITY_COORDINATOR, ring(ClockKind.PERMIT_COMMITTED_LIMIT, may(20)))
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

	}

	@Nested
	class InTheGreenChannel {

		private final GreenChannelGranted granted = new GreenChannelGranted(ID, null, null, "重大项目", may(1));

		@Test
		void isPromisedSooner() {
			Deadline statutory = working(DAY, 20, june(3));
			Deadline committed = working(DAY, 5, may(13));
			given(this.granted, applied(LAND, PLANNING_OFFICE, DAY)).when(PLANNER, new AcceptPermit(ID, PERMIT, DAY))
				.thenRecords(told(new PermitAccepted(ID, PERMIT, statutory, committed, true, VERSION,
						clocks(statutory, committed), DAY)));
			given(this.granted, new GreenChannelEnded(ID, null, "期满", may(2)), applied(LAND, PLANNING_OFFICE, DAY))
				.when(PLANNER, new AcceptPermit(ID, PERMIT, DAY))
				.thenRecords(told(accepted()));
			given(new GreenChannelGranted(ID, LAND, may(3), "重大项目", may(1)), applied(LAND, PLANNING_OFFICE, DAY))
				.when(PLANNER, new AcceptPermit(ID, PERMIT, DAY))
				.thenRecords(told(accepted()));
		}

		@Test
		void isOpenedAndClosedByTheManagers() {
			given().when(People.TIEXI_MANAGER, new GrantGreenChannel(ID, null, null, "重大项目", may(1)))
				.thenRecords(this.granted);
			given(this.granted).when(People.TIEXI_MANAGER, new GrantGreenChannel(ID, null, null, "重大项目", may(1)))
				.thenRecordsNothing();
			given(this.granted).when(People.TIEXI_MANAGER, new GrantGreenChannel(ID, null, null, "再开", may(2)))
				.thenRefuses(PermitRefusal.PERMIT_GREEN_CHANNEL_OPEN, "permitCode");
			given(this.granted).when(People.TIEXI_MANAGER, new EndGreenChannel(ID, null, "期满", may(2)))
				.thenRecords(new GreenChannelEnded(ID, null, "期满", may(2)));
			GreenChannelGranted untilMay = new GreenChannelGranted(ID, null, may(10), "重大项目", may(1));
			given(untilMay).when(People.TIEXI_MANAGER, new EndGreenChannel(ID, null, "提前关闭", may(10)))
				.thenRecords(new GreenChannelEnded(ID, null, "提前关闭", may(10)));
			given(untilMay).when(People.TIEXI_MANAGER, new EndGreenChannel(ID, null, "期满", may(11)))
				.thenRefuses(PermitRefusal.PERMIT_GREEN_CHANNEL_NOT_OPEN, "occurredOn");
			given().when(People.TIEXI_MANAGER, new EndGreenChannel(ID, LAND, "期满", may(2)))
				.thenRefuses(PermitRefusal.PERMIT_GREEN_CHANNEL_NOT_OPEN, "permitCode");
			given().when(People.TIEXI_MANAGER, new GrantGreenChannel(ID, null, may(1), "重大项目", may(2)))
				.thenRefuses(PermitRefusal.PERMIT_GREEN_CHANNEL_ENDS_BEFORE_START, "until");
			given().when(People.ZONE_SPECIALIST, new GrantGreenChannel(ID, null, null, "重大项目", may(1)))
				.thenRefuses(CommonRefusal.NOT_PERMITTED);
		}

	}

	@Nested
	class RecordedBy {

		@Test
		void theDecidingOfficeAndNoOther() {
			given(applied(LAND, PLANNING_OFFICE, DAY)).when(ECOLOGIST, new AcceptPermit(ID, PERMIT, DAY))
				.thenRefuses(CommonRefusal.NOT_FOUND);
			given().when(PLANNER, new ApplyForPermit(ID, PERMIT, LAND, null, null, DAY))
				.thenRefuses(CommonRefusal.NOT_FOUND);
			given(applied(LAND, PLANNING_OFFICE, DAY)).when(People.HEPING_MANAGER, new AcceptPermit(ID, PERMIT, DAY))
				.thenRefuses(CommonRefusal.NOT_FOUND);
			given(applied(LAND, PLANNING_OFFICE, DAY)).when(PLANNER, new AcceptPermit(ID, PERMIT, DAY))
				.thenRecords(told(accepted()));
		}

		@Test
		void anOfficerOfTheProjectWhoCitesWhatTheOfficeWrote() {
			for (Attribution officer : List.of(People.ZONE_SPECIALIST, People.TIEXI_MANAGER)) {
				given(applied(LAND, PLANNING_OFFICE, DAY)).when(officer, new AcceptPermit(ID, PERMIT, DAY))
					.thenRefuses(PermitRefusal.PERMIT_EVIDENCE_REQUIRED, "evidence");
				given(applied(LAND, PLANNING_OFFICE, DAY))
					.when(Permitted.citing(officer), new AcceptPermit(ID, PERMIT, DAY))
					.thenRecords(told(accepted()));
			}
		}

		@Test
		void nobodyOnceTheProjectIsWithdrawn() {
			given(applied(LAND, PLANNING_OFFICE, DAY), new ProjectWithdrawn(ID, "退库", may(7)))
				.when(PLANNER, new AcceptPermit(ID, PERMIT, may(8)))
				.thenRefuses(ProjectRefusal.PROJECT_WITHDRAWN, "projectId");
		}

	}

}
