package org.diaodu.query.obstacle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleReporter;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.SortingSeat;
import org.diaodu.kernel.obstacle.SupervisionCause;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.ListObstacleInbox;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.kernel.obstacle.query.ObstacleInboxEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleInboxPage;
import org.diaodu.kernel.obstacle.query.ObstacleView;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.CITY;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DRC;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_DRC;

/**
 * Whoever is named as having the turn may act, and whoever may not is not named, where a
 * unit would decide in its own matter: by the table the deciding side is judged by.
 */
@Clause({ "F-004", "F-006", "F-123" })
class OwnMatterInboxTest {

	private static final String DAY = "2026-06-01";

	private static final Path TABLE = Path
		.of("../command-side/src/test/resources/org/diaodu/command/obstacle/own-matter.txt");

	/** Where there is no commission. */
	private static final Caller DISTRICT_ITSELF = new Caller("person-district", Role.MANAGER, TIEXI);

	/** Where there is no commission. */
	private static final Caller CITY_ITSELF = new Caller("person-city-itself", Role.COORDINATOR, CITY);

	private static final Caller COORDINATOR_OF_DISTRICT = new Caller("person-coordinator", Role.COORDINATOR, TIEXI_DRC);

	/** Where there is no commission. */
	private static final Caller COORDINATOR_ITSELF = new Caller("person-coordinator-itself", Role.COORDINATOR, TIEXI);

	private static final ObstacleSite CITY_SITE = new ObstacleSite(Family.GOVERNMENT, Level.CITY, TIEXI, null, null,
			null, Shenyang.OWNER);

	private final ProjectionFixture usual = ObstacleEvents.inShenyang().given(Shenyang.posts(COORDINATOR_OF_DISTRICT));

	private final ProjectionFixture alone = ObstacleEvents.inShenyang(Set.of(DRC, TIEXI_DRC))
		.given(Shenyang.posts(DISTRICT_ITSELF, CITY_ITSELF, COORDINATOR_ITSELF));

	@AfterEach
	void close() {
		this.usual.close();
		this.alone.close();
	}

	@Test
	void theTurnIsTheirsWhoMayAct() throws IOException {
		List<String> wrong = new ArrayList<>();
		String act = "";
		String wait = "";
		String roles = "";
		int sequence = 0;
		for (String line : Files.readAllLines(TABLE)) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			String[] words = line.split("\\s+");
			if (ActsOfCommands.ACTS.containsKey(words[0])) {
				act = words[0];
				wait = words[1];
				roles = line.replaceFirst("\\S+\\s+\\S+", "").replace(" ", "");
				continue;
			}
			String id = "obstacle-" + ++sequence;
			String arrangement = words[0];
			fixture(arrangement).given(arranged(arrangement, id, sequence, act, wait));
			for (int i = 0; i < roles.length(); i++) {
				Caller caller = caller(arrangement, roles.charAt(i));
				// What a decision names is not known before.
				boolean may = "=+c".contains(words[1 + i]);
				boolean named = "=c".contains(words[1 + i]);
				if (acts(fixture(arrangement), caller, id).contains(ActsOfCommands.ACTS.get(act)) != may) {
					wrong.add(act + ", " + arrangement + ", " + roles.charAt(i) + ": offered " + !may);
				}
				if (waits(fixture(arrangement), caller, id).contains(wait) != named) {
					wrong.add(act + ", " + arrangement + ", " + roles.charAt(i) + ": named " + !named);
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(sequence).isEqualTo(134);
	}

	@Test
	@Clause({ "F-009", "F-128" })
	void whoeverSpeaksForTheLeadingGroupIsNotAskedToSolveWhatTheCityLeads() {
		this.alone.given(arranged("CITY_ALONE", "obstacle-1", 1, "PauseObstacle", "-"));
		assertThat(waits(this.alone, ObstacleEvents.MAYOR, "obstacle-1")).isEmpty();
		assertThat(acts(this.alone, ObstacleEvents.MAYOR, "obstacle-1")).contains(ObstacleAct.PAUSE)
			.doesNotContain(ObstacleAct.CLAIM_SOLVED, ObstacleAct.REQUEST_EXTENSION);
		assertThat(waits(this.alone, CITY_ITSELF, "obstacle-1")).containsExactly("SOLUTION");
	}

	@Test
	@Clause({ "F-004", "F-121" })
	void whereADistrictHasNobodyToCallInALeaderOfTheCityDoes() {
		this.usual.given(arranged("OTHERS", "obstacle-1", 1, "InterviewForObstacle", "INTERVIEW"));
		assertThat(waits(this.usual, ObstacleEvents.MAYOR, "obstacle-1")).isEmpty();
		this.usual
			.given(new PostEnded(ObstacleEvents.LEADER.personId(), "post-1", "调离", LocalDate.parse("2026-01-31")));
		assertThat(waits(this.usual, ObstacleEvents.MAYOR, "obstacle-1")).containsExactly("INTERVIEW");
	}

	private ProjectionFixture fixture(String arrangement) {
		return arrangement.endsWith("ALONE") ? this.alone : this.usual;
	}

	static Caller caller(String arrangement, char role) {
		boolean alone = arrangement.endsWith("ALONE");
		return switch (role) {
			case 'Z' -> ObstacleEvents.REPORTER;
			case 'O' -> ObstacleEvents.CONTACT;
			case 'L' -> ObstacleEvents.LEAD;
			case 'D' -> alone ? DISTRICT_ITSELF : ObstacleEvents.SORTER;
			case 'C' -> alone ? CITY_ITSELF : COORDINATOR;
			case 'I' -> ObstacleEvents.INSPECTOR;
			case 'M' -> ObstacleEvents.LEADER;
			case 'X' -> ObstacleEvents.MAYOR;
			case 'B' -> alone ? COORDINATOR_ITSELF : COORDINATOR_OF_DISTRICT;
			default -> throw new IllegalArgumentException(String.valueOf(role));
		};
	}

	private static Caller lead(String arrangement) {
		return caller(arrangement, switch (arrangement) {
			case "OTHERS", "UNASSIGNED", "UNASSIGNED_CITY", "LETTERED", "LETTERED_CITY", "OWNER_SORTS",
					"OWNER_DISTRICT", "GIVEN_BACK" ->
				'L';
			case "LEAD_SORTS", "NO_OWNER_SORTS", "DISTRICT_ALONE", "NO_OWNER_DISTRICT_ALONE", "OWNER_BOTH",
					"GIVEN_BACK_SORTS" ->
				'D';
			case "CITY_LEADS", "CITY_ALONE", "NO_OWNER_CITY_ALONE", "OWNER_CITY_BOTH", "GIVEN_BACK_CITY" -> 'C';
			case "DISTRICT_LEADS" -> 'M';
			default -> 'Z';
		});
	}

	private static SortingSeat seat(String arrangement) {
		boolean alone = arrangement.endsWith("ALONE");
		return arrangement.contains("CITY") ? new SortingSeat(CITY, alone ? CITY : DRC, true)
				: new SortingSeat(TIEXI, alone ? TIEXI : TIEXI_DRC, false);
	}

	static DomainEvent[] arranged(String arrangement, String id, int sequence, String act, String wait) {
		boolean unowned = arrangement.startsWith("NO_OWNER");
		ObstacleSite plant = ObstacleEvents.PLANT_SITE;
		ObstacleSite site = arrangement.matches("(UNSORTED|UNASSIGNED|LETTERED)_CITY.*") ? CITY_SITE
				: unowned ? new ObstacleSite(plant.family(), plant.level(), plant.districtId(), plant.zoneId(),
						plant.constructionDepartmentId(), plant.sectorDepartmentId(), null) : plant;
		String lead = lead(arrangement).unitId();
		Caller reporter = unowned ? lead(arrangement) : ObstacleEvents.REPORTER;
		SortingSeat seat = seat(arrangement);
		Arbiter ofWork = Arbiter.ofWork(lead, seat);
		LocalDate day = LocalDate.parse(DAY);
		List<DomainEvent> events = new ArrayList<>();
		events.add(new ObstacleReported(id, ObstacleEvents.number(sequence), ObstacleEvents.PLANT, site, "管线未迁改", "基坑",
				null, Severity.S2, List.of(), reporter.personId(), reporter.role(), reporter.unitId(), null,
				ObstacleEvents.STEPS, List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_SORT, DAY, 1)), List.of(), day));
		boolean calledIn = act.equals("InterviewForObstacle");
		boolean supervised = calledIn || act.equals("LiftSupervision") || act.equals("IssueSupervisionLetter");
		boolean unsorted = arrangement.startsWith("UNSORTED");
		if (supervised && (unsorted || arrangement.startsWith("LETTERED"))) {
			events.addAll(supervised(id, sequence, seat.sortingUnitId(), seat));
			supervised = false;
		}
		if (unsorted) {
			if (calledIn) {
				events.add(redExpired(id, seat.sortingUnitId()));
			}
			return events.toArray(DomainEvent[]::new);
		}
		if (arrangement.matches("REASSIGNED|DECIDED|RAISED.*")) {
			events.addAll(supervisedBeforeOthersGotIt(arrangement, id, sequence));
			return events.toArray(DomainEvent[]::new);
		}
		events.add(ObstacleEvents.sorted(id, site, "0606",
				(seat.ofTheCity() || act.equals("CriticiseObstacle")) ? SolvingTier.CITY : SolvingTier.DISTRICT, lead,
				10, DAY));
		if (arrangement.startsWith("UNASSIGNED")) {
			if (supervised) {
				events.addAll(supervised(id, sequence, seat.sortingUnitId(), seat));
			}
			if (act.equals("CriticiseObstacle")) {
				events.add(criticismRipe(id, DRC));
			}
			return events.toArray(DomainEvent[]::new);
		}
		events.add(ObstacleEvents.assigned(id, sequence, DAY));
		boolean givenBack = arrangement.startsWith("GIVEN_BACK");
		if (givenBack && supervised) {
			events.addAll(supervised(id, sequence, lead, seat));
		}
		if (givenBack || wait.equals("REASSIGNMENT")) {
			events.add(ObstacleEvents.returned(id, lead, ofWork, DAY));
			if (act.equals("CriticiseObstacle")) {
				events.add(criticismRipe(id, DRC));
			}
			return events.toArray(DomainEvent[]::new);
		}
		events.add(ObstacleEvents.accepted(id, DAY));
		if (act.endsWith("Extension")) {
			events.add(new ObstacleExtensionRequested(id, lead, 1, "排期", "已告知企业", ObstacleEvents.STEPS,
					List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_EXTENSION_DECISION, DAY, 1)), List.of(), day,
					Arbiter.ofRequest(lead, seat)));
		}
		else if (act.equals("ResumeObstacle")) {
			events.add(ObstacleEvents.paused(id, ofWork, DAY));
		}
		else if (act.equals("CriticiseObstacle")) {
			events.add(criticismRipe(id, lead));
		}
		else if (act.equals("RecordGovernmentDecision")) {
			events.add(new ObstacleSubmittedToGovernment(id,
					seat.ofTheCity() ? GovernmentBody.CITY_GOVERNMENT : GovernmentBody.DISTRICT_GOVERNMENT, "需政府决定",
					List.of(), List.of(), day));
		}
		else {
			if (supervised) {
				events.addAll(supervised(id, sequence, lead, seat));
			}
			if (calledIn) {
				events.add(redExpired(id, lead));
			}
			if (calledIn || Set
				.of("PauseObstacle", "SuperviseObstacle", "IssueSupervisionLetter", "ReassignObstacle", "MergeObstacle")
				.contains(act)) {
				return events.toArray(DomainEvent[]::new);
			}
			List<ObstacleReporter> reporters = List
				.of(new ObstacleReporter(reporter.personId(), reporter.role(), reporter.unitId()));
			events.add(ObstacleEvents.claimed(id, lead, Arbiter.ofSolution(lead, reporters, site.ownerCode(), seat),
					true, DAY));
			if (!act.contains("Sol")) {
				events.add(ObstacleEvents.confirmed(id, false, ofWork, DAY));
			}
			if (act.equals("RecordCallBack")) {
				events.add(ObstacleEvents.rated(id, 1, DAY));
			}
			if (act.equals("ReopenObstacle")) {
				events.add(ObstacleEvents.closed(id, DAY));
			}
		}
		return events.toArray(DomainEvent[]::new);
	}

	private static List<DomainEvent> supervisedBeforeOthersGotIt(String arrangement, String id, int sequence) {
		LocalDate day = LocalDate.parse(DAY);
		SortingSeat district = new SortingSeat(TIEXI, TIEXI_DRC, false);
		List<DomainEvent> events = new ArrayList<>();
		if (arrangement.startsWith("RAISED")) {
			boolean led = arrangement.endsWith("LED");
			events.addAll(supervised(id, sequence, TIEXI_DRC, district));
			ObstacleSorted it = ObstacleEvents.sorted(id, ObstacleEvents.PLANT_SITE, "0206", SolvingTier.CITY,
					led ? DRC : Shenyang.HOUSING, 10, DAY);
			events.add(new ObstacleSorted(id, it.site(), it.itemCode(), it.taxonomyVersion(), it.scope(), it.tier(),
					it.rule(), it.severity(), it.leadUnitId(), it.coordinatingUnitId(), it.cooperators(),
					it.workingDays(), it.originalDue(), it.deadline(), false, null, it.policyVersion(), it.clocks(),
					it.ended(), day, null, null, led ? Arbiter.LEADER : Arbiter.SORTER));
			if (led) {
				events.add(ObstacleEvents.assigned(id, sequence, DAY));
			}
			return events;
		}
		events.add(ObstacleEvents.sorted(id, ObstacleEvents.PLANT_SITE, "0606", SolvingTier.DISTRICT,
				Shenyang.TIEXI_INDUSTRY, 10, DAY));
		events.add(ObstacleEvents.assigned(id, sequence, DAY));
		events.addAll(supervised(id, sequence, Shenyang.TIEXI_INDUSTRY, district));
		events.add(arrangement.equals("REASSIGNED")
				? new ObstacleReassigned(id, Shenyang.TIEXI_INDUSTRY, TIEXI_DRC, "职责所在",
						LetterKind.ASSIGNMENT.number(ObstacleEvents.number(sequence), 2), List.of(), List.of(), day,
						Arbiter.TIER_ABOVE)
				: new GovernmentDecisionRecorded(id, GovernmentBody.DISTRICT_GOVERNMENT, "沈铁政纪〔2026〕3号", "限期办结",
						TIEXI_DRC, ObstacleEvents.after(DAY, 20), day,
						LetterKind.DECISION.number(ObstacleEvents.number(sequence), 1), List.of(), List.of(), List.of(),
						day, Arbiter.TIER_ABOVE));
		return events;
	}

	private static DomainEvent criticismRipe(String id, String unitId) {
		return new ObstacleLimitPassed(id, ClockKind.OBSTACLE_CRITICISM, "", LocalDate.parse(DAY).minusDays(1), unitId,
				List.of(), List.of(ObstacleEvents.ref(ClockKind.OBSTACLE_CRITICISM)), LocalDate.parse(DAY), null);
	}

	private static DomainEvent redExpired(String id, String unitId) {
		return new ObstacleLimitPassed(id, ClockKind.OBSTACLE_LETTER, LetterColour.RED.name(),
				LocalDate.parse(DAY).minusDays(1), unitId, List.of(), List.of(), LocalDate.parse(DAY), null);
	}

	/** Opened with a letter to whoever answers for it. */
	private static List<DomainEvent> supervised(String id, int sequence, String unitId, SortingSeat seat) {
		LocalDate day = LocalDate.parse(DAY);
		return List.of(
				new ObstacleSupervised(id, SupervisionCause.ORDERED, "重点督查",
						LetterKind.SUPERVISION.number(ObstacleEvents.number(sequence), 1), "2018-7", day),
				new SupervisionLetterIssued(id, LetterColour.BLUE, unitId,
						LetterKind.WARNING.number(ObstacleEvents.number(sequence), 1), "重点督查",
						ObstacleEvents.after(DAY, 3), List.of(), List.of(), day, Arbiter.ofWork(unitId, seat)));
	}

	static List<ObstacleAct> acts(ProjectionFixture fixture, Caller caller, String id) {
		ObstacleView found = fixture.whenAsked(new FindObstacle(caller, id, null)).answer();
		return (found != null) ? found.acts() : List.of();
	}

	static List<String> waits(ProjectionFixture fixture, Caller caller, String id) {
		ObstacleInboxPage page = fixture.whenAsked(new ListObstacleInbox(caller, 100, null, null)).answer();
		List<String> waits = new ArrayList<>();
		for (ObstacleInboxEntryView entry : page.entries()) {
			if (entry.obstacle().obstacleId().equals(id)) {
				entry.waiting().stream().map((turn) -> turn.waitsFor().name()).forEach(waits::add);
			}
		}
		return waits;
	}

}
