package org.diaodu.command.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.LimitKind;
import org.diaodu.kernel.permit.PermitRefusal;
import org.diaodu.kernel.permit.SuspensionGround;
import org.diaodu.kernel.permit.command.AcceptPermit;
import org.diaodu.kernel.permit.command.IssuePermit;
import org.diaodu.kernel.permit.command.RefusePermit;
import org.diaodu.kernel.permit.command.RequestSupplement;
import org.diaodu.kernel.permit.command.ResumePermit;
import org.diaodu.kernel.permit.command.SuspendPermit;
import org.diaodu.kernel.permit.event.PermitAccepted;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.permit.event.PermitLimitExceeded;
import org.diaodu.kernel.permit.event.PermitRefused;
import org.diaodu.kernel.permit.event.PermitResumed;
import org.diaodu.kernel.permit.event.PermitSupplementRequested;
import org.diaodu.kernel.permit.event.PermitSupplemented;
import org.diaodu.kernel.permit.event.PermitSuspended;

import static org.diaodu.command.permit.Permitted.ID;
import static org.diaodu.command.permit.Permitted.LAND;
import static org.diaodu.command.permit.Permitted.PERMIT;
import static org.diaodu.command.permit.Permitted.PLANNER;
import static org.diaodu.command.permit.Permitted.PLANNING_OFFICE;
import static org.diaodu.command.permit.Permitted.VERSION;
import static org.diaodu.command.permit.Permitted.applied;
import static org.diaodu.command.permit.Permitted.told;

/**
 * What may stop a clock that the law lets run, and from when; what was late stays late.
 * Today is Saturday, 2019-06-01.
 */
@Clause({ "F-028", "F-084" })
class PermitStandstillTest {

	/** A Monday. */
	private static final LocalDate DAY = LocalDate.of(2019, 5, 6);

	private static final Deadline STATUTORY = working(DAY, 20, LocalDate.of(2019, 6, 3));

	private static final Deadline COMMITTED = working(DAY, 10, may(20));

	private static final PermitLimitExceeded LATE = new PermitLimitExceeded(ID, PERMIT, LimitKind.COMMITTED, may(20),
			may(21));

	private final TestDirectory directory = Permitted.directory();

	private static LocalDate may(int day) {
		return LocalDate.of(2019, 5, day);
	}

	private static Deadline working(LocalDate from, int count, LocalDate due) {
		return new Deadline(from, count, DayCount.WORKING_DAYS, due, false);
	}

	private static DueClock clock(ClockKind kind, Deadline deadline) {
		return new DueClock(kind, PERMIT, deadline);
	}

	/** 20 working days by law, and 10 promised or no promise. */
	private static PermitAccepted accepted(@Nullable Deadline promised) {
		List<DueClock> clocks = new ArrayList<>(List.of(clock(ClockKind.PERMIT_STATUTORY_LIMIT, STATUTORY)));
		if (promised != null) {
			clocks.add(clock(ClockKind.PERMIT_COMMITTED_LIMIT, promised));
		}
		return new PermitAccepted(ID, PERMIT, STATUTORY, promised, false, VERSION, clocks, DAY);
	}

	private Decision<Permits> given(PermitAccepted accepted, Object... more) {
		List<Object> events = new ArrayList<>(
				List.of(Permitted.project(), applied(LAND, PLANNING_OFFICE, DAY), accepted));
		events.addAll(Arrays.asList(more));
		return Decision.of(Permits.class, this.directory).given(events.toArray());
	}

	/** Five working days are allowed: from Monday, 27 May. */
	@ParameterizedTest(name = "of {0}, cited: {1}, acceptance told {2}: {3}")
	@CsvSource({ "2019-06-01, false, ,           1", "2019-05-31, false, ,           PERMIT_PAST_UNPROVEN",
			"2019-05-31, true,  ,           1", "2019-05-27, true,  ,           5",
			"2019-05-24, true,  ,           PERMIT_STANDSTILL_TOO_EARLY",
			"2019-05-07, true,  2019-05-24, PERMIT_STANDSTILL_TOO_EARLY", "2019-05-07, true,  2019-05-27, 19",
			"2019-05-07, false, 2019-05-27, PERMIT_PAST_UNPROVEN" })
	void aStandstillIsToldInTimeAndShownWhenItIsOfAnEarlierDay(LocalDate on, boolean cited,
			@Nullable LocalDate acceptanceTold, String outcome) {
		Permitted.steps(this.directory, "5", "1");
		Attribution office = cited ? Permitted.citing(PLANNER) : PLANNER;
		PermitAccepted accepted = (acceptanceTold != null) ? told(accepted(null), acceptanceTold) : accepted(null);
		SuspendPermit suspend = new SuspendPermit(ID, PERMIT, SuspensionGround.HEARING, "规划听证", on);
		RequestSupplement supplement = new RequestSupplement(ID, PERMIT, "补勘测报告", on);
		if (outcome.startsWith("PERMIT")) {
			PermitRefusal reason = PermitRefusal.valueOf(outcome);
			String field = (reason == PermitRefusal.PERMIT_PAST_UNPROVEN) ? "evidence" : "occurredOn";
			given(accepted).when(office, suspend).thenRefuses(reason, field);
			given(accepted).when(office, supplement).thenRefuses(reason, field);
		}
		else {
			int left = Integer.parseInt(outcome);
			given(accepted).when(office, suspend)
				.thenRecords(new PermitSuspended(ID, PERMIT, SuspensionGround.HEARING, "规划听证", left, null, on));
			given(accepted).when(office, supplement)
				.thenRecords(new PermitSupplementRequested(ID, PERMIT, "补勘测报告", left, null, on));
		}
	}

	/** What the sample tells is told on its day; what is told of it later is not. */
	@Test
	void theSampleIsToldOnItsDayAndWhoeverTriesTheRuleFindsIt() {
		Permitted.steps(this.directory, "5", "1");
		Attribution office = Permitted.citing(PLANNER);
		Attribution sample = new Attribution(office.actor(), office.role(), office.organisation(), Attribution.SAMPLE,
				office.commandId(), office.correlationId(), null, Attribution.Source.IMPORTED, office.evidence());
		Decision.of(Permits.class, this.directory)
			.given(Permitted.project(), applied(LAND, PLANNING_OFFICE, DAY))
			.when(sample, new AcceptPermit(ID, PERMIT, DAY))
			.thenRecords(accepted(COMMITTED));
		SuspendPermit suspend = new SuspendPermit(ID, PERMIT, SuspensionGround.HEARING, "规划听证", may(7));
		given(accepted(COMMITTED)).when(sample, suspend)
			.thenRecords(new PermitSuspended(ID, PERMIT, SuspensionGround.HEARING, "规划听证", 19, 9, may(7)));
		given(accepted(COMMITTED)).when(sample, new RequestSupplement(ID, PERMIT, "补勘测报告", may(7)))
			.thenRecords(new PermitSupplementRequested(ID, PERMIT, "补勘测报告", 19, 9, may(7)));
		// Clocks may ring while the sample is told; what it tells next comes before that.
		Deadline law = working(may(20), 19, LocalDate.of(2019, 6, 17));
		Deadline promised = working(may(20), 9, may(31));
		given(accepted(COMMITTED), LATE)
			.givenBy(sample, new PermitSuspended(ID, PERMIT, SuspensionGround.HEARING, "规划听证", 19, 9, may(7)))
			.when(sample, new ResumePermit(ID, PERMIT, may(20)))
			.thenRecords(
					new PermitResumed(ID, PERMIT, law, promised, List.of(clock(ClockKind.PERMIT_STATUTORY_LIMIT, law),
							clock(ClockKind.PERMIT_COMMITTED_LIMIT, promised)), may(20)));
		given(accepted(COMMITTED), LATE).when(office, suspend)
			.thenRefuses(PermitRefusal.PERMIT_STANDSTILL_TOO_EARLY, "occurredOn");
	}

	@Test
	void aLimitFoundPassedStaysPassedWhateverStandstillIsToldAfterwards() {
		PermitSuspended suspended = new PermitSuspended(ID, PERMIT, SuspensionGround.HEARING, "规划听证", 16, 6, may(10));
		given(accepted(COMMITTED), LATE)
			.when(Permitted.citing(PLANNER), new SuspendPermit(ID, PERMIT, SuspensionGround.HEARING, "规划听证", may(10)))
			.thenRecords(suspended);
		Deadline law = working(may(20), 16, LocalDate.of(2019, 6, 12));
		Deadline promised = working(may(20), 6, may(28));
		given(accepted(COMMITTED), LATE, suspended).when(PLANNER, new ResumePermit(ID, PERMIT, may(20)))
			.thenRecords(new PermitResumed(ID, PERMIT, law, promised,
					List.of(clock(ClockKind.PERMIT_STATUTORY_LIMIT, law)), may(20)));
		// Of what passed before anybody told of the acceptance, the rest is told anew.
		given(told(accepted(COMMITTED), may(22)), LATE, suspended).when(PLANNER, new ResumePermit(ID, PERMIT, may(20)))
			.thenRecords(
					new PermitResumed(ID, PERMIT, law, promised, List.of(clock(ClockKind.PERMIT_STATUTORY_LIMIT, law),
							clock(ClockKind.PERMIT_COMMITTED_LIMIT, promised)), may(20)));
	}

	@Test
	void aDecisionThatMakesALateOneTimelyIsShown() {
		IssuePermit issue = new IssuePermit(ID, PERMIT, "地字1号", null, may(20));
		RefusePermit refuse = new RefusePermit(ID, PERMIT, "不符合规划", "调整后重报", may(20));
		PermitIssued issued = new PermitIssued(ID, PERMIT, "地字1号", null, false, 10, "2.5", VERSION, List.of(), may(20));
		PermitRefused refused = new PermitRefused(ID, PERMIT, "不符合规划", "调整后重报", 10, may(20));
		for (Attribution by : List.of(PLANNER, People.ZONE_SPECIALIST)) {
			given(accepted(COMMITTED), LATE).when(by, issue)
				.thenRefuses(PermitRefusal.PERMIT_PAST_UNPROVEN, "evidence");
		}
		given(accepted(COMMITTED), LATE).when(PLANNER, refuse)
			.thenRefuses(PermitRefusal.PERMIT_PAST_UNPROVEN, "evidence");
		given(accepted(COMMITTED), LATE).when(Permitted.citing(PLANNER), issue).thenRecords(issued);
		given(accepted(COMMITTED), LATE).when(Permitted.citing(PLANNER), refuse).thenRecords(refused);
		given(told(accepted(COMMITTED), may(21)), LATE).when(PLANNER, issue).thenRecords(issued);
		given(accepted(COMMITTED), LATE).when(PLANNER, new IssuePermit(ID, PERMIT, "地字1号", null, may(21)))
			.thenRecords(new PermitIssued(ID, PERMIT, "地字1号", null, false, 11, "2.5", VERSION, List.of(), may(21)));
	}

	@Test
	void allThatIsLackingIsAskedForAtOnceUnlessPolicyAllowsMore() {
		PermitSupplementRequested asked = new PermitSupplementRequested(ID, PERMIT, "补勘测报告", 18, null, may(8));
		Deadline law = working(may(13), 18, LocalDate.of(2019, 6, 6));
		PermitSupplemented came = new PermitSupplemented(ID, PERMIT, law, null,
				List.of(clock(ClockKind.PERMIT_STATUTORY_LIMIT, law)), may(13));
		RequestSupplement again = new RequestSupplement(ID, PERMIT, "再补一份", LocalDate.of(2019, 6, 1));
		given(accepted(null), asked, came).when(PLANNER, again)
			.thenRefuses(PermitRefusal.PERMIT_SUPPLEMENT_ALREADY_REQUESTED, "permitId");
		Permitted.steps(this.directory, "5", "2");
		given(accepted(null), asked, came).when(PLANNER, again)
			.thenRecords(new PermitSupplementRequested(ID, PERMIT, "再补一份", 4, null, LocalDate.of(2019, 6, 1)));
	}

}
