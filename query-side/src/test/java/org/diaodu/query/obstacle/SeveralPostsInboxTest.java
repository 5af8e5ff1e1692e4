package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleReporter;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleAbsorbed;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.kernel.obstacle.query.ObstacleInboxEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleTurnView;
import org.diaodu.kernel.obstacle.query.ObstacleView;
import org.diaodu.kernel.value.CityTime;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.LONG_AGO;

/** Whoever holds several posts (兼职) is offered no decision on the work of their units. */
@Clause({ "F-004", "F-006", "F-123" })
class SeveralPostsInboxTest {

	private static final ObstacleSite UNOWNED = new ObstacleSite(ObstacleEvents.PLANT_SITE.family(),
			ObstacleEvents.PLANT_SITE.level(), ObstacleEvents.PLANT_SITE.districtId(), null, null, null, null);

	private final ProjectionFixture city = ObstacleEvents.inShenyang();

	@AfterEach
	void close() {
		this.city.close();
	}

	@Test
	void whoeverServesInTheLeadUnitIsOfferedNoDecisionOnItsWorkInAnyPost() {
		List<String> kept = new ArrayList<>();
		List<String> before = new ArrayList<>();
		int sequence = 0;
		for (String act : List.of("GrantObstacleExtension", "RefuseObstacleExtension", "ConfirmObstacleSolved",
				"RefuseObstacleSolution", "PauseObstacle", "ResumeObstacle", "CloseObstacle", "RecordCallBack",
				"SuperviseObstacle", "IssueSupervisionLetter", "LiftSupervision", "RecordGovernmentDecision",
				"InterviewForObstacle", "ReassignObstacle", "MergeObstacle")) {
			this.city.given(OwnMatterInboxTest.arranged("OTHERS", "obstacle-" + ++sequence, sequence, act, "-"));
			before.addAll(offered(act, "obstacle-" + sequence));
		}
		assertThat(before).hasSizeGreaterThan(20);
		for (char role : "ZDCIMX".toCharArray()) {
			Caller caller = OwnMatterInboxTest.caller("OTHERS", role);
			this.city.given(new PostAssigned(caller.personId(), "post-second", Role.LIAISON,
					ObstacleEvents.LEAD.unitId(), null, LONG_AGO, null, LONG_AGO));
		}
		for (String one : before) {
			String[] words = one.split(" ");
			kept.addAll(offered(words[0], words[1]).stream().filter(one::equals).toList());
		}
		assertThat(kept).isEmpty();
	}

	@Test
	void nobodyIsAskedWhetherWhatTheirOtherUnitClaimsIsGone() {
		this.city.given(OwnMatterInboxTest.arranged("OTHERS", "obstacle-1", 1, "ConfirmObstacleSolved", "-"))
			.given(OwnMatterInboxTest.arranged("OTHERS", "obstacle-2", 2, "RateObstacle", "-"));
		assertThat(waits(ObstacleEvents.REPORTER, "obstacle-1")).containsExactly("CONFIRMATION");
		assertThat(waits(ObstacleEvents.REPORTER, "obstacle-2")).containsExactly("RATING");
		this.city.given(new PostAssigned(ObstacleEvents.REPORTER.personId(), "post-second", Role.LIAISON,
				ObstacleEvents.LEAD.unitId(), null, LONG_AGO, null, LONG_AGO));
		assertThat(waits(ObstacleEvents.REPORTER, "obstacle-1")).isEmpty();
		assertThat(waits(ObstacleEvents.REPORTER, "obstacle-2")).isEmpty();
		assertThat(waits(ObstacleEvents.CONTACT, "obstacle-1")).as("the owner still is")
			.containsExactly("CONFIRMATION");
	}

	/**
	 * An inbox row without an act is no turn: it is of whoever else decides, and where
	 * everybody who would serves in the unit, of those of the city with the same right.
	 */
	@Test
	@Clause({ "F-004", "F-125" })
	void whatNobodyOfTheCommissionMayDecideIsBeforeTheCity() {
		Map<String, String> waits = Map.of("GrantObstacleExtension", "EXTENSION_DECISION", "ResumeObstacle",
				"RESUMPTION", "CloseObstacle", "CLOSING", "RecordCallBack", "CALL_BACK", "LiftSupervision", "LIFTING",
				"CriticiseObstacle", "CRITICISM");
		int sequence = 0;
		for (String act : new TreeMap<>(waits).keySet()) {
			String wait = Objects.requireNonNull(waits.get(act));
			this.city.given(OwnMatterInboxTest.arranged("OTHERS", "obstacle-" + ++sequence, sequence, act, wait));
		}
		this.city
			.given(new ObstacleReported("obstacle-9", ObstacleEvents.number(9), ObstacleEvents.PLANT, UNOWNED, "管线未迁改",
					"基坑", null, Severity.S2, List.of(), ObstacleEvents.LEAD.personId(), ObstacleEvents.LEAD.role(),
					ObstacleEvents.LEAD.unitId(), null, ObstacleEvents.STEPS, List.of(), List.of(),
					LocalDate.parse("2026-05-28")))
			.given(ObstacleEvents.sorted("obstacle-9", UNOWNED, "0606", SolvingTier.DISTRICT,
					ObstacleEvents.LEAD.unitId(), 10, "2026-05-28"),
					ObstacleEvents.assigned("obstacle-9", 9, "2026-05-28"),
					ObstacleEvents.accepted("obstacle-9", "2026-05-28"), ObstacleEvents.claimed("obstacle-9",
							ObstacleEvents.LEAD.unitId(), Arbiter.SORTER, true, "2026-05-28"));
		assertThat(turns(ObstacleEvents.SORTER)).contains("CONFIRMATION", "CLOSING", "CALL_BACK", "RESUMPTION",
				"EXTENSION_DECISION");
		assertThat(turns(Shenyang.COORDINATOR)).doesNotContain("CONFIRMATION", "CLOSING", "CALL_BACK", "RESUMPTION",
				"EXTENSION_DECISION");
		this.city.given(new PostAssigned(ObstacleEvents.SORTER.personId(), "post-second", Role.LIAISON,
				ObstacleEvents.LEAD.unitId(), null, LONG_AGO, null, LONG_AGO));
		assertThat(turns(ObstacleEvents.SORTER)).doesNotContain("CONFIRMATION", "CLOSING", "CALL_BACK", "RESUMPTION",
				"EXTENSION_DECISION");
		assertThat(turns(Shenyang.COORDINATOR)).contains("CONFIRMATION", "CLOSING", "CALL_BACK", "RESUMPTION",
				"EXTENSION_DECISION");
		for (Caller caller : List.of(ObstacleEvents.SORTER, Shenyang.COORDINATOR, ObstacleEvents.LEADER)) {
			for (ObstacleInboxEntryView entry : ObstacleEvents.inbox(this.city, caller).entries()) {
				for (ObstacleTurnView turn : entry.waiting()) {
					assertThat(entry.acts()).as("%s of %s", turn, caller).anyMatch((act) -> does(act, turn));
				}
			}
		}
	}

	@Test
	@Clause({ "F-009", "F-128" })
	void whatAllOfAGovernmentMayNotDecideIsBeforeTheCity() {
		this.city.given(OwnMatterInboxTest.arranged("OTHERS", "obstacle-1", 1, "RecordGovernmentDecision", "DECISION"));
		assertThat(turns(ObstacleEvents.LEADER)).contains("DECISION");
		assertThat(turns(Shenyang.COORDINATOR)).doesNotContain("DECISION");
		second(ObstacleEvents.LEADER);
		second(ObstacleEvents.SORTER);
		assertThat(turns(ObstacleEvents.LEADER)).doesNotContain("DECISION");
		assertThat(turns(Shenyang.COORDINATOR)).contains("DECISION");
		assertThat(ObstacleEvents.inbox(this.city, Shenyang.COORDINATOR).entries().getFirst().acts())
			.contains(ObstacleAct.RECORD_DECISION);
		second(Shenyang.COORDINATOR);
		assertThat(turns(Shenyang.COORDINATOR)).as("nor of those of the city").doesNotContain("DECISION");
	}

	private static boolean does(ObstacleAct act, ObstacleTurnView turn) {
		return switch (turn.waitsFor()) {
			case CONFIRMATION -> act == ObstacleAct.CONFIRM;
			case CLOSING -> act == ObstacleAct.CLOSE;
			case CALL_BACK -> act == ObstacleAct.RECORD_CALL_BACK;
			case RESUMPTION -> act == ObstacleAct.RESUME;
			case EXTENSION_DECISION -> act == ObstacleAct.REFUSE_EXTENSION;
			case LIFTING -> act == ObstacleAct.LIFT_SUPERVISION;
			case CRITICISM -> act == ObstacleAct.CRITICISE;
			default -> true;
		};
	}

	private List<String> turns(Caller caller) {
		return ObstacleEvents.waits(ObstacleEvents.inbox(this.city, caller));
	}

	private List<String> waits(Caller caller, String id) {
		return OwnMatterInboxTest.waits(this.city, caller, id);
	}

	/** Else silence would say so. */
	@Test
	void whatAllWhoWereAskedMayNotConfirmAnyMoreIsBeforeWhoeverSorts() {
		this.city
			.given(new ObstacleReported("obstacle-1", ObstacleEvents.number(1), ObstacleEvents.PLANT, UNOWNED, "管线未迁改",
					"基坑", null, Severity.S2, List.of(), ObstacleEvents.REPORTER.personId(),
					ObstacleEvents.REPORTER.role(), ObstacleEvents.REPORTER.unitId(), null, ObstacleEvents.STEPS,
					List.of(), List.of(), LocalDate.parse("2026-05-28")))
			.given(ObstacleEvents.sorted("obstacle-1", UNOWNED, "0606", SolvingTier.DISTRICT,
					ObstacleEvents.LEAD.unitId(), 10, "2026-05-28"),
					ObstacleEvents.assigned("obstacle-1", 1, "2026-05-28"),
					ObstacleEvents.accepted("obstacle-1", "2026-05-28"), ObstacleEvents.claimed("obstacle-1",
							ObstacleEvents.LEAD.unitId(), Arbiter.REPORTERS, true, "2026-05-28"));
		assertThat(turns(ObstacleEvents.SORTER)).isEmpty();
		second(ObstacleEvents.REPORTER);
		assertThat(turns(ObstacleEvents.REPORTER)).isEmpty();
		assertThat(turns(ObstacleEvents.SORTER)).containsExactly("CONFIRMATION");
		assertThat(ObstacleEvents.inbox(this.city, ObstacleEvents.SORTER).entries().getFirst().acts())
			.contains(ObstacleAct.CONFIRM, ObstacleAct.REFUSE_SOLUTION);
		assertThat(turns(Shenyang.COORDINATOR)).isEmpty();
		second(ObstacleEvents.SORTER);
		assertThat(turns(ObstacleEvents.SORTER)).isEmpty();
		assertThat(turns(Shenyang.COORDINATOR)).containsExactly("CONFIRMATION");
		assertThat(ObstacleEvents.inbox(this.city, Shenyang.COORDINATOR).entries().getFirst().acts())
			.contains(ObstacleAct.CONFIRM);
	}

	/** Of an owner, too, for whom nobody speaks any more. */
	@Test
	void whatAllWhoWereAskedLeftIsBeforeWhoeverSorts() {
		this.city.given(OwnMatterInboxTest.arranged("OTHERS", "obstacle-1", 1, "ConfirmObstacleSolved", "-"));
		left(ObstacleEvents.REPORTER);
		assertThat(waits(ObstacleEvents.SORTER, "obstacle-1")).isEmpty();
		assertThat(waits(ObstacleEvents.CONTACT, "obstacle-1")).containsExactly("CONFIRMATION");
		left(ObstacleEvents.CONTACT);
		assertThat(waits(ObstacleEvents.SORTER, "obstacle-1")).containsExactly("CONFIRMATION");
		assertThat(OwnMatterInboxTest.acts(this.city, ObstacleEvents.SORTER, "obstacle-1"))
			.contains(ObstacleAct.CONFIRM);
		assertThat(turns(ObstacleEvents.LEADER)).isEmpty();
		assertThat(turns(Shenyang.COORDINATOR)).isEmpty();
	}

	/** On board and card, whoever asks: the right ones, and no others. */
	@Test
	void boardAndCardNameThoseWhoMayConfirmAndRateIt() {
		this.city.given(OwnMatterInboxTest.arranged("OTHERS", "obstacle-1", 1, "ConfirmObstacleSolved", "-"))
			.given(OwnMatterInboxTest.arranged("OTHERS", "obstacle-2", 2, "RateObstacle", "-"));
		String reporter = " REPORTER SPECIALIST " + ObstacleEvents.REPORTER.personId();
		String owner = " REPORTER OWNER_CONTACT -";
		assertThat(named("obstacle-1")).as("both may")
			.containsExactly("CONFIRMATION" + reporter, "CONFIRMATION" + owner);
		assertThat(named("obstacle-2")).contains("RATING" + reporter, "RATING" + owner);
		assertThat(own(ObstacleEvents.CONTACT, "obstacle-1")).containsExactly("CONFIRMATION" + owner);
		assertThat(own(ObstacleEvents.REPORTER, "obstacle-1")).containsExactly("CONFIRMATION" + reporter);
		second(ObstacleEvents.REPORTER);
		assertThat(named("obstacle-1")).as("of the unit that claims").containsExactly("CONFIRMATION" + owner);
		assertThat(named("obstacle-2")).contains("RATING" + owner).doesNotContain("RATING" + reporter);
		left(ObstacleEvents.CONTACT);
		assertThat(named("obstacle-1")).as("instead of all who were asked")
			.containsExactly("CONFIRMATION SORTER MANAGER -");
		assertThat(named("obstacle-2")).noneMatch((turn) -> turn.startsWith("RATING")).isNotEmpty();
		assertThat(waits(ObstacleEvents.SORTER, "obstacle-1")).containsExactly("CONFIRMATION");
	}

	/** Where an owner's contact reported it, the turn is theirs once. */
	@Test
	void whoeverReportedItForTheOwnerIsNamedOnceAndOnlyWhileInOffice() {
		this.city.given(OwnMatterInboxTest.arranged("OTHERS", "obstacle-1", 1, "ConfirmObstacleSolved", "-"));
		Caller other = new Caller("person-owner-2", Role.OWNER_CONTACT, Shenyang.TIEXI);
		this.city.given(new PersonRegistered(other.personId(), LONG_AGO), new PostAssigned(other.personId(), "post-1",
				Role.OWNER_CONTACT, Shenyang.TIEXI, Shenyang.OWNER, LONG_AGO, null, LONG_AGO));
		this.city.given(new ObstacleAbsorbed("obstacle-1", "obstacle-2", ObstacleEvents.number(2), "同一事项",
				LocalDate.parse("2026-06-01"), List.of(new ObstacleReporter(ObstacleEvents.CONTACT.personId(),
						Role.OWNER_CONTACT, ObstacleEvents.CONTACT.unitId())),
				null));
		second(ObstacleEvents.REPORTER);
		String reported = "CONFIRMATION REPORTER OWNER_CONTACT " + ObstacleEvents.CONTACT.personId();
		assertThat(named("obstacle-1")).contains(reported);
		assertThat(waits(other, "obstacle-1")).containsExactly("CONFIRMATION");
		left(ObstacleEvents.CONTACT);
		assertThat(named("obstacle-1")).as("the other one").containsExactly("CONFIRMATION REPORTER OWNER_CONTACT -");
		assertThat(waits(other, "obstacle-1")).containsExactly("CONFIRMATION");
	}

	/** Nobody was there to be asked: the next step has its day instead. */
	@Test
	@Clause({ "F-004", "F-125" })
	void whatNobodyWasAskedToRateWaitsForNoRating() {
		this.city
			.given(new ObstacleReported("obstacle-1", ObstacleEvents.number(1), ObstacleEvents.PLANT, UNOWNED, "管线未迁改",
					"基坑", null, Severity.S2, List.of(), ObstacleEvents.REPORTER.personId(),
					ObstacleEvents.REPORTER.role(), ObstacleEvents.REPORTER.unitId(), null, ObstacleEvents.STEPS,
					List.of(), List.of(), LocalDate.parse("2026-05-20")))
			.given(ObstacleEvents.sorted("obstacle-1", UNOWNED, "0606", SolvingTier.DISTRICT,
					ObstacleEvents.LEAD.unitId(), 10, "2026-05-20"),
					ObstacleEvents.assigned("obstacle-1", 1, "2026-05-20"),
					ObstacleEvents.accepted("obstacle-1", "2026-05-20"),
					ObstacleEvents.claimed("obstacle-1", true, "2026-05-21"),
					ObstacleEvents.confirmed("obstacle-1", false, "2026-05-21"),
					ObstacleEvents.rated("obstacle-1", 5, "2026-05-21"),
					ObstacleEvents.closed("obstacle-1", "2026-05-21"),
					ObstacleEvents.reopened("obstacle-1", 1, "2026-05-25"),
					ObstacleEvents.claimed("obstacle-1", true, "2026-05-28"));
		this.city.given(new ObstacleSolutionConfirmed("obstacle-1", false,
				List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_CLOSING, "2026-05-28", 3)),
				List.of(ObstacleEvents.ref(ClockKind.OBSTACLE_CONFIRMATION),
						ObstacleEvents.ref(ClockKind.OBSTACLE_SILENCE)),
				LocalDate.parse("2026-05-28"), Arbiter.SORTER));
		assertThat(named("obstacle-1")).as("rated it was before it was taken up again")
			.containsExactly("CLOSING SORTER MANAGER -");
		assertThat(turns(ObstacleEvents.REPORTER)).isEmpty();
		assertThat(OwnMatterInboxTest.acts(this.city, ObstacleEvents.REPORTER, "obstacle-1")).as("they may")
			.contains(ObstacleAct.RATE);
		assertThat(turns(ObstacleEvents.SORTER)).containsExactly("CLOSING");
	}

	/** The turns on board and card, each by role and person. */
	private List<String> named(String id) {
		ObstacleView card = this.city.whenAsked(new FindObstacle(Shenyang.COORDINATOR, id, null)).answer();
		return card.row().turns().stream().map(SeveralPostsInboxTest::named).toList();
	}

	private List<String> own(Caller caller, String id) {
		return ObstacleEvents.inbox(this.city, caller)
			.entries()
			.stream()
			.filter((entry) -> entry.obstacle().obstacleId().equals(id))
			.flatMap((entry) -> entry.waiting().stream())
			.map(SeveralPostsInboxTest::named)
			.toList();
	}

	private static String named(ObstacleTurnView turn) {
		return turn.waitsFor() + " " + turn.party() + " " + turn.role() + " "
				+ ((turn.person() != null) ? turn.person().personId() : "-");
	}

	private void left(Caller caller) {
		this.city.given(
				new PostEnded(caller.personId(), "post-1", "调离", CityTime.today(ProjectionFixture.CLOCK).minusDays(1)));
	}

	private void second(Caller caller) {
		this.city.given(new PostAssigned(caller.personId(), "post-second", Role.LIAISON, ObstacleEvents.LEAD.unitId(),
				null, LONG_AGO, null, LONG_AGO));
	}

	/** To whom an act is offered. */
	private List<String> offered(String act, String id) {
		List<String> offered = new ArrayList<>();
		for (char role : "ZDCIMX".toCharArray()) {
			if (OwnMatterInboxTest.acts(this.city, OwnMatterInboxTest.caller("OTHERS", role), id)
				.contains(ActsOfCommands.ACTS.get(act))) {
				offered.add(act + " " + id + " " + role);
			}
		}
		return offered;
	}

}
