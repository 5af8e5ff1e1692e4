package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.DepartmentRegistered;
import org.diaodu.kernel.lifecycle.AuthorityName;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.Cooperator;
import org.diaodu.kernel.obstacle.EscalationCause;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleCategory;
import org.diaodu.kernel.obstacle.ObstacleItem;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.ScopeRule;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.SupervisionCause;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleAccepted;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleClosed;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleMoved;
import org.diaodu.kernel.obstacle.event.ObstaclePaused;
import org.diaodu.kernel.obstacle.event.ObstacleRated;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;
import org.diaodu.kernel.obstacle.event.ObstacleReturned;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.ObstacleWorkNoted;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.obstacle.query.ListObstacleInbox;
import org.diaodu.kernel.obstacle.query.ObstacleInboxPage;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.project.Family;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DRC;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.HUNNAN_ZONE;
import static org.diaodu.query.Shenyang.INDUSTRY;
import static org.diaodu.query.Shenyang.OWNER;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_DRC;
import static org.diaodu.query.Shenyang.TIEXI_INDUSTRY;
import static org.diaodu.query.Shenyang.TIEXI_MANAGER;
import static org.diaodu.query.Shenyang.TIEXI_SPECIALIST;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

/**
 * The small Shenyang with whoever deals with obstacles, and the events of their lives as
 * the deciding side writes them. All questions are asked on Monday, 2026-06-01.
 */
final class ObstacleEvents {

	static final String PLANT = "project-plant";

	static final String CAMPUS = "project-campus";

	static final String TIEXI_BUILDING = "unit-dept-tiexi-chengjian";

	/** May Day is off from Friday to Tuesday, and made up for on the Saturday after. */
	static final List<CalendarDay> DAYS = List.of(day("2026-05-01", true), day("2026-05-02", true),
			day("2026-05-03", true), day("2026-05-04", true), day("2026-05-05", true), day("2026-05-09", false));

	static final WorkingCalendar CALENDAR = WorkingCalendar.EMPTY.with(2026, DAYS);

	static final Caller REPORTER = TIEXI_SPECIALIST;

	static final Caller CONTACT = new Caller("person-owner", Role.OWNER_CONTACT, TIEXI);

	static final Caller LEAD = new Caller("person-lead", Role.SPECIALIST, TIEXI_BUILDING);

	static final Caller HELPER = new Caller("person-helper", Role.LIAISON, TIEXI_INDUSTRY);

	static final Caller SORTER = TIEXI_MANAGER;

	static final Caller OUTSIDER = new Caller("person-hunnan", Role.MANAGER, HUNNAN);

	static final Caller INSPECTOR = new Caller("person-inspector", Role.INSPECTOR, TIEXI);

	static final Caller LEADER = new Caller("person-leader", Role.RESPONSIBLE_LEADER, TIEXI);

	static final Caller MAYOR = new Caller("person-mayor", Role.RESPONSIBLE_LEADER, Shenyang.CITY);

	static final Caller CITY_SECTOR = new Caller("person-gongxin", Role.MANAGER, INDUSTRY);

	static final Caller CITIZEN = new Caller("person-citizen", Role.PUBLIC, Shenyang.CITY);

	static final ObstacleSite PLANT_SITE = new ObstacleSite(Family.ENTERPRISE, null, TIEXI, TIEXI_ZONE, null, INDUSTRY,
			OWNER);

	static final ObstacleSite CAMPUS_SITE = new ObstacleSite(Family.ENTERPRISE, null, HUNNAN, HUNNAN_ZONE, null, null,
			null);

	static final String STEPS = "2018-7";

	private static final String TAXONOMY = "2018-7";

	private ObstacleEvents() {
	}

	static ProjectionFixture inShenyang() {
		return inShenyang(Set.of());
	}

	/** The same without some of its departments. */
	static ProjectionFixture inShenyang(Set<String> without) {
		return ProjectionFixture.with()
			.given(Arrays.stream(Shenyang.units())
				.filter((event) -> !without.contains(event.subject()))
				.toArray(DomainEvent[]::new))
			.given(new DepartmentRegistered(TIEXI_BUILDING, TIEXI, "铁西区城建局",
					Set.of(DepartmentFunction.CONSTRUCTION_MANAGEMENT), Set.of(), LocalDate.of(2000, 1, 1)))
			.given(Shenyang.posts(REPORTER, CONTACT, LEAD, HELPER, SORTER, COORDINATOR, OUTSIDER, INSPECTOR, LEADER,
					MAYOR, CITY_SECTOR, CITIZEN))
			.named("person-sjk", "孙专员")
			.named("person-tiexi", "铁专管")
			.given(new CalendarYearPublished("calendar-working-days", 2026, "国办发明电", "https://www.gov.cn/", DAYS,
					LocalDate.of(2026, 1, 1)), taxonomy(),
					policy(PolicyParameter.OBSTACLE_STEPS, "1", "1", "3", "1", "3", "5", "1", "2", "50"),
					policy(PolicyParameter.OBSTACLE_EXTENSIONS, "1", "50", "2"),
					policy(PolicyParameter.OBSTACLE_SUPERVISION, "3", "3", "5", "2"))
			.given(Shenyang.enterprise(PLANT, "机床厂改造", TIEXI, TIEXI_ZONE, 20_000))
			.given(Shenyang.enterprise(CAMPUS, "大学科技园", HUNNAN, HUNNAN_ZONE, 50_000));
	}

	private static CalendarDay day(String date, boolean off) {
		return new CalendarDay(LocalDate.parse(date), off, "劳动节");
	}

	static PolicyAdopted policy(PolicyParameter parameter, String... values) {
		List<PolicyField> fields = parameter.fields();
		List<PolicyValue> named = new ArrayList<>();
		for (int i = 0; i < values.length; i++) {
			named.add(new PolicyValue(fields.get(i), values[i]));
		}
		LocalDate from = LocalDate.of(2018, 2, 14);
		return new PolicyAdopted(parameter.policyId(),
				new PolicyVersion(parameter, STEPS, "沈政发〔2018〕7号", "一(九)", from, null, named), "person-fgw", DRC, null,
				null, from);
	}

	static ObstacleTaxonomyAdopted taxonomy() {
		return new ObstacleTaxonomyAdopted("obstacle-taxonomy", TAXONOMY, "沈政发〔2018〕7号", "一(九)",
				LocalDate.of(2018, 2, 14),
				List.of(new ObstacleCategory("02", "征收与净地", List.of(item("0205", "出让土地净地不净"), item("0206", "权属争议"))),
						new ObstacleCategory("06", "市政配套", List.of(item("0606", "地下管线未迁改")))),
				LocalDate.of(2018, 2, 14));
	}

	private static ObstacleItem item(String code, String name) {
		return new ObstacleItem(code, name, List.of(new AuthorityName("城建", LocalDate.of(2018, 2, 14))), null,
				ObstacleScope.CROSS, 5, 10, 20, true, null);
	}

	static Deadline after(String from, int days) {
		return Deadline.after(LocalDate.parse(from), days, DayCount.WORKING_DAYS, CALENDAR);
	}

	static DueClock clock(ClockKind kind, String from, int days) {
		return new DueClock(kind, "", after(from, days));
	}

	static ClockRef ref(ClockKind kind) {
		return new ClockRef(kind, "");
	}

	/** The clocks of a limit, as the deciding side starts them. */
	static List<DueClock> limit(String from, int days) {
		List<DueClock> clocks = new ArrayList<>();
		int half = (days + 1) / 2;
		if (half < days && half != days - 2) {
			clocks.add(clock(ClockKind.OBSTACLE_HALF, from, half));
		}
		if (days >= 2) {
			clocks.add(new DueClock(ClockKind.OBSTACLE_DAY_BEFORE, "",
					Deadline.after(LocalDate.parse(from), days - 1, DayCount.UNTIL_WORKING_DAY, CALENDAR)));
		}
		clocks.add(clock(ClockKind.OBSTACLE_DUE, from, days));
		return clocks;
	}

	static String number(int sequence) {
		return ObstacleNumber.of(YearMonth.of(2026, 3), "210106", "9900", sequence).value();
	}

	static ObstacleReported reported(String id, int sequence, String projectId, ObstacleSite site, String on) {
		return new ObstacleReported(id, number(sequence), projectId, site, "地下管线未迁改,基坑无法开挖", "基坑开挖", null, Severity.S2,
				List.of("照片1"), REPORTER.personId(), REPORTER.role(), REPORTER.unitId(), null, STEPS,
				List.of(clock(ClockKind.OBSTACLE_SORT, on, 1)), List.of(), LocalDate.parse(on));
	}

	static ObstacleReported reported(String id, int sequence, String on) {
		return reported(id, sequence, PLANT, PLANT_SITE, on);
	}

	/** Crossing departments of the district. */
	static ObstacleSorted sorted(String id, String item, int days, String on, String... helpers) {
		return sorted(id, PLANT_SITE, item, SolvingTier.DISTRICT, TIEXI_BUILDING, days, on, helpers);
	}

	static ObstacleSorted sorted(String id, ObstacleSite site, String item, SolvingTier tier, String lead, int days,
			String on, String... helpers) {
		return sorted(id, site, item, tier, lead, days, on, false, helpers);
	}

	static ObstacleSorted sorted(String id, ObstacleSite site, String item, SolvingTier tier, String lead, int days,
			String on, boolean toGovernment, String... helpers) {
		Deadline deadline = after(on, days);
		List<Cooperator> cooperators = Arrays.stream(helpers)
			.map((unit) -> new Cooperator(unit, after(on, 3)))
			.toList();
		List<DueClock> clocks = new ArrayList<>(limit(on, days));
		if (!toGovernment) {
			clocks.add(clock(ClockKind.OBSTACLE_ASSIGN, on, 0));
		}
		cooperators.forEach((helper) -> clocks
			.add(new DueClock(ClockKind.OBSTACLE_COOPERATOR, helper.unitId(), helper.deadline())));
		return new ObstacleSorted(id, site, item, TAXONOMY, toGovernment ? ObstacleScope.MAJOR : ObstacleScope.CROSS,
				tier, (tier == SolvingTier.CITY) ? ScopeRule.CITY_COORDINATES : ScopeRule.DISTRICT_COORDINATES,
				Severity.S2, lead, (tier == SolvingTier.CITY) ? DRC : TIEXI_DRC, cooperators, days, deadline.due(),
				deadline, toGovernment, null, STEPS, clocks, List.of(ref(ClockKind.OBSTACLE_SORT)), LocalDate.parse(on),
				null, null, null);
	}

	/** The government of the district binds the unit that leads to a day. */
	static GovernmentDecisionRecorded bound(String id, int sequence, String half, String due, String on) {
		Deadline deadline = Deadline.on(LocalDate.parse(due));
		return new GovernmentDecisionRecorded(id, GovernmentBody.DISTRICT_GOVERNMENT, "沈西政会纪〔2026〕80号", "限期打通",
				TIEXI_BUILDING, deadline, LocalDate.parse(on), LetterKind.DECISION.number(number(sequence), 1),
				List.of(),
				List.of(clock(ClockKind.OBSTACLE_RESPONSE, on, 1),
						new DueClock(ClockKind.OBSTACLE_HALF, "", Deadline.on(LocalDate.parse(half))),
						new DueClock(ClockKind.OBSTACLE_DUE, "", deadline)),
				List.of(ref(ClockKind.OBSTACLE_DAY_BEFORE)), LocalDate.parse(on), null);
	}

	static ObstacleAssigned assigned(String id, int sequence, String on) {
		return new ObstacleAssigned(id, TIEXI_BUILDING, LetterKind.ASSIGNMENT.number(number(sequence), 1),
				List.of(clock(ClockKind.OBSTACLE_RESPONSE, on, 1)), List.of(ref(ClockKind.OBSTACLE_ASSIGN)),
				LocalDate.parse(on));
	}

	static ObstacleAccepted accepted(String id, String on) {
		return new ObstacleAccepted(id, TIEXI_BUILDING, true, List.of(), List.of(ref(ClockKind.OBSTACLE_RESPONSE)),
				LocalDate.parse(on));
	}

	static ObstacleReturned returned(String id, String on) {
		return returned(id, TIEXI_BUILDING, Arbiter.SORTER, on);
	}

	static ObstacleReturned returned(String id, String lead, Arbiter decidedBy, String on) {
		return new ObstacleReturned(id, lead, "不属职权", "由水务部门牵头", null, true,
				List.of(clock(ClockKind.OBSTACLE_ASSIGN, on, 0)), List.of(ref(ClockKind.OBSTACLE_RESPONSE)),
				LocalDate.parse(on), decidedBy);
	}

	static ObstacleWorkNoted noted(String id, String on) {
		return new ObstacleWorkNoted(id, "note-1", TIEXI_BUILDING, "现场踏勘", List.of("踏勘记录"), LocalDate.parse(on));
	}

	static ObstaclePaused paused(String id, String on) {
		return paused(id, null, on);
	}

	static ObstaclePaused paused(String id, Arbiter decidedBy, String on) {
		return new ObstaclePaused(id, PauseGround.FORCE_MAJEURE, "汛期", List.of("预警"), LocalDate.parse(on), decidedBy,
				null);
	}

	/** The same, to be ended within so many working days. */
	static ObstaclePaused pausedFor(String id, int days, String on) {
		return new ObstaclePaused(id, PauseGround.FORCE_MAJEURE, "汛期", List.of("预警"), LocalDate.parse(on),
				Arbiter.SORTER, List.of(clock(ClockKind.OBSTACLE_STANDSTILL, on, days)));
	}

	/** Of a limit of so many days from a day, with the clocks that ran. */
	static ObstacleResumed resumed(String id, String from, int days, int standstill, String on, ClockKind... running) {
		List<DueClock> moved = new ArrayList<>();
		for (ClockKind kind : running) {
			limit(from, days).stream()
				.filter((clock) -> clock.kind() == kind)
				.forEach((clock) -> moved.add(clock(kind, from, clock.deadline().count() + standstill)));
		}
		return new ObstacleResumed(id, "汛期结束", standstill, after(from, days), after(from, days + standstill), moved,
				List.of(), LocalDate.parse(on));
	}

	static ObstacleSolutionClaimed claimed(String id, boolean onTime, String on, ClockKind... stopped) {
		return claimed(id, TIEXI_BUILDING, null, onTime, on, stopped);
	}

	static ObstacleSolutionClaimed claimed(String id, String unitId, Arbiter confirmedBy, boolean onTime, String on,
			ClockKind... stopped) {
		return new ObstacleSolutionClaimed(id, unitId, "管线已迁改", List.of("验收单"), onTime, STEPS,
				List.of(clock(ClockKind.OBSTACLE_CONFIRMATION, on, 3), clock(ClockKind.OBSTACLE_SILENCE, on, 5)),
				Arrays.stream(stopped).map(ObstacleEvents::ref).toList(), LocalDate.parse(on), confirmedBy);
	}

	static ObstacleSolutionConfirmed confirmed(String id, boolean silent, String on) {
		return confirmed(id, silent, null, on);
	}

	static ObstacleSolutionConfirmed confirmed(String id, boolean silent, Arbiter decidedBy, String on) {
		return new ObstacleSolutionConfirmed(id, silent, List.of(clock(ClockKind.OBSTACLE_RATING, on, 3)),
				List.of(ref(ClockKind.OBSTACLE_CONFIRMATION), ref(ClockKind.OBSTACLE_SILENCE)), LocalDate.parse(on),
				decidedBy);
	}

	/** The same of what is supervised, to be concluded within so many working days. */
	static ObstacleSolutionConfirmed confirmedToConclude(String id, int days, String on) {
		return new ObstacleSolutionConfirmed(id, false,
				List.of(clock(ClockKind.OBSTACLE_RATING, on, 3), clock(ClockKind.OBSTACLE_CONCLUSION, on, days)),
				List.of(ref(ClockKind.OBSTACLE_CONFIRMATION), ref(ClockKind.OBSTACLE_SILENCE)), LocalDate.parse(on),
				Arbiter.SORTER);
	}

	/** By hand, with the first letter to its lead unit, whose days a claim stopped. */
	static DomainEvent[] supervised(String id, int sequence, String on) {
		return new DomainEvent[] {
				new ObstacleSupervised(id, SupervisionCause.ORDERED, "重点督查",
						LetterKind.SUPERVISION.number(number(sequence), 1), STEPS, LocalDate.parse(on)),
				new SupervisionLetterIssued(id, LetterColour.BLUE, TIEXI_BUILDING,
						LetterKind.WARNING.number(number(sequence), 1), "重点督查", after(on, 3), List.of(), List.of(),
						LocalDate.parse(on), Arbiter.SORTER) };
	}

	static ObstacleRated rated(String id, int score, String on) {
		boolean low = score <= 2;
		return new ObstacleRated(id, score, "如实评价", low, STEPS,
				low ? List.of(clock(ClockKind.OBSTACLE_CALL_BACK, on, 1)) : List.of(),
				List.of(ref(ClockKind.OBSTACLE_RATING)), LocalDate.parse(on));
	}

	static ObstacleClosed closed(String id, String on) {
		return new ObstacleClosed(id, List.of("销号单"), LocalDate.parse(on), null);
	}

	static ObstacleReopened reopened(String id, int count, String on) {
		return new ObstacleReopened(id, count, "问题复现", after(on, 10), after("2026-03-03", 10).due(), limit(on, 10),
				List.of(), LocalDate.parse(on));
	}

	/** Its project went to Hunnan. */
	static ObstacleMoved moved(String id, ObstacleSite before, Arbiter decidedBy, String on) {
		return new ObstacleMoved(id, before, CAMPUS_SITE, HUNNAN, decidedBy, null, null, null, LocalDate.parse(on),
				null);
	}

	/** Events up to being in hand since the second day. */
	static DomainEvent[] inHand(String id, int sequence, String reportedOn, String sortedOn, int days) {
		return new DomainEvent[] { reported(id, sequence, reportedOn), sorted(id, "0606", days, sortedOn),
				assigned(id, sequence, sortedOn), accepted(id, sortedOn), noted(id, sortedOn) };
	}

	/** Sorted on 05-07 for ten working days, and not solved. */
	static DomainEvent[] overdue(String id, int sequence) {
		LocalDate on = LocalDate.parse("2026-05-21");
		return new DomainEvent[] { reported(id, sequence, "2026-04-30"), sorted(id, "0606", 10, "2026-05-07"),
				assigned(id, sequence, "2026-05-07"), accepted(id, "2026-05-07"), noted(id, "2026-05-07"),
				new ObstacleLimitPassed(id, ClockKind.OBSTACLE_DUE, "", LocalDate.parse("2026-05-20"), TIEXI_BUILDING,
						List.of(clock(ClockKind.OBSTACLE_AFTER_DUE, "2026-05-20", 1)),
						List.of(ref(ClockKind.OBSTACLE_DUE), ref(ClockKind.OBSTACLE_HALF),
								ref(ClockKind.OBSTACLE_DAY_BEFORE)),
						on, null),
				new ObstacleUrged(id, 1, UrgeCause.DUE, TIEXI_BUILDING, false,
						LetterKind.URGING.number(number(sequence), 1), null, List.of(), List.of(), on),
				new ObstacleEscalated(id, SolvingTier.DISTRICT, SolvingTier.CITY, EscalationCause.DUE_PASSED, "到期未解决",
						DRC, 20, LocalDate.parse("2026-05-20"), after("2026-05-21", 20), limit("2026-05-21", 20),
						List.of(), on, null, null) };
	}

	/** All that waits for a caller. */
	static ObstacleInboxPage inbox(ProjectionFixture city, Caller caller) {
		return city.whenAsked(new ListObstacleInbox(caller, 100, null, null)).answer();
	}

	/** The kinds of turns in an inbox. */
	static List<String> waits(ObstacleInboxPage inbox) {
		return inbox.entries()
			.stream()
			.flatMap((entry) -> entry.waiting().stream())
			.map((turn) -> turn.waitsFor().name())
			.toList();
	}

}
