package org.diaodu.query.obstacle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleReporter;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.SortingSeat;
import org.diaodu.kernel.obstacle.SupervisionCause;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.ListObstacleInbox;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.kernel.obstacle.query.ObstacleInboxEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleInboxPage;
import org.diaodu.kernel.obstacle.query.ObstacleView;
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

	private static final Map<String, ObstacleAct> ACTS = Map.of("GrantObstacleExtension", ObstacleAct.GRANT_EXTENSION,
			"RefuseObstacleExtension", ObstacleAct.REFUSE_EXTENSION, "ConfirmObstacleSolved", ObstacleAct.CONFIRM,
			"RefuseObstacleSolution", ObstacleAct.REFUSE_SOLUTION, "PauseObstacle", ObstacleAct.PAUSE, "ResumeObstacle",
			ObstacleAct.RESUME, "CloseObstacle", ObstacleAct.CLOSE, "RecordCallBack", ObstacleAct.RECORD_CALL_BACK,
			"LiftSupervision", ObstacleAct.LIFT_SUPERVISION);

	private final ProjectionFixture usual = Blocked.inShenyang();

	private final ProjectionFixture alone = Blocked.inShenyang(Set.of(DRC, TIEXI_DRC))
		.given(Shenyang.posts(DISTRICT_ITSELF, CITY_ITSELF));

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
			if (ACTS.containsKey(words[0])) {
				act = words[0];
				wait = words[1];
				roles = line.replaceFirst("\\S+\\s+\\S+", "").replace(" ", "");
				continue;
			}
			String id = "obstacle-" + ++sequence;
			String arrangement = words[0];
			fixture(arrangement).given(arranged(arrangement, id, sequence, act));
			for (int i = 0; i < roles.length(); i++) {
				Caller caller = caller(arrangement, roles.charAt(i));
				boolean may = words[1 + i].equals("=") || words[1 + i].equals("+");
				boolean named = words[1 + i].equals("=");
				if (acts(fixture(arrangement), caller, id).contains(ACTS.get(act)) != may) {
					wrong.add(act + ", " + arrangement + ", " + roles.charAt(i) + ": offered " + !may);
				}
				if (waits(fixture(arrangement), caller, id).contains(wait) != named) {
					wrong.add(act + ", " + arrangement + ", " + roles.charAt(i) + ": named " + !named);
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(sequence).isEqualTo(45);
	}

	@Test
	@Clause({ "F-009", "F-128" })
	void whoeverSpeaksForTheLeadingGroupIsNotAskedToSolveWhatTheCityLeads() {
		this.alone.given(arranged("CITY_ALONE", "obstacle-1", 1, "PauseObstacle"));
		assertThat(waits(this.alone, Blocked.MAYOR, "obstacle-1")).isEmpty();
		assertThat(acts(this.alone, Blocked.MAYOR, "obstacle-1")).contains(ObstacleAct.PAUSE)
			.doesNotContain(ObstacleAct.CLAIM_SOLVED, ObstacleAct.REQUEST_EXTENSION);
		assertThat(waits(this.alone, CITY_ITSELF, "obstacle-1")).containsExactly("SOLUTION");
	}

	private ProjectionFixture fixture(String arrangement) {
		return arrangement.endsWith("ALONE") ? this.alone : this.usual;
	}

	private static Caller caller(String arrangement, char role) {
		boolean alone = arrangement.endsWith("ALONE");
		return switch (role) {
			case 'Z' -> Blocked.REPORTER;
			case 'O' -> Blocked.CONTACT;
			case 'L' -> Blocked.LEAD;
			case 'D' -> alone ? DISTRICT_ITSELF : Blocked.SORTER;
			case 'C' -> alone ? CITY_ITSELF : COORDINATOR;
			case 'I' -> Blocked.INSPECTOR;
			case 'M' -> Blocked.LEADER;
			case 'X' -> Blocked.MAYOR;
			default -> throw new IllegalArgumentException(String.valueOf(role));
		};
	}

	private static Caller lead(String arrangement) {
		return caller(arrangement, switch (arrangement) {
			case "OTHERS" -> 'L';
			case "LEAD_SORTS", "NO_OWNER_SORTS", "DISTRICT_ALONE", "NO_OWNER_DISTRICT_ALONE" -> 'D';
			case "CITY_LEADS", "CITY_ALONE", "NO_OWNER_CITY_ALONE" -> 'C';
			default -> 'Z';
		});
	}

	private static SortingSeat seat(String arrangement) {
		boolean alone = arrangement.endsWith("ALONE");
		return arrangement.contains("CITY") ? new SortingSeat(CITY, alone ? CITY : DRC, true)
				: new SortingSeat(TIEXI, alone ? TIEXI : TIEXI_DRC, false);
	}

	private static DomainEvent[] arranged(String arrangement, String id, int sequence, String act) {
		boolean unowned = arrangement.startsWith("NO_OWNER");
		ObstacleSite plant = Blocked.PLANT_SITE;
		ObstacleSite site = unowned ? new ObstacleSite(plant.family(), plant.level(), plant.districtId(),
				plant.zoneId(), plant.constructionDepartmentId(), plant.sectorDepartmentId(), null) : plant;
		String lead = lead(arrangement).unitId();
		Caller reporter = unowned ? lead(arrangement) : Blocked.REPORTER;
		SortingSeat seat = seat(arrangement);
		Arbiter ofWork = Arbiter.ofWork(lead, seat);
		LocalDate day = LocalDate.parse(DAY);
		List<DomainEvent> events = new ArrayList<>(List.of(
				new ObstacleReported(id, Blocked.number(sequence), Blocked.PLANT, site, "管线未迁改", "基坑", null,
						Severity.S2, List.of(), reporter.personId(), reporter.role(), reporter.unitId(), null,
						Blocked.STEPS, List.of(Blocked.clock(ClockKind.OBSTACLE_SORT, DAY, 1)), List.of(), day),
				Blocked.sorted(id, site, "0606", seat.ofTheCity() ? SolvingTier.CITY : SolvingTier.DISTRICT, lead, 10,
						DAY),
				Blocked.assigned(id, sequence, DAY), Blocked.accepted(id, DAY)));
		if (act.endsWith("Extension")) {
			events.add(new ObstacleExtensionRequested(id, lead, 1, "排期", "已告知企业", Blocked.STEPS,
					List.of(Blocked.clock(ClockKind.OBSTACLE_EXTENSION_DECISION, DAY, 1)), List.of(), day,
					Arbiter.ofRequest(lead, seat)));
		}
		else if (act.equals("ResumeObstacle")) {
			events.add(Blocked.paused(id, ofWork, DAY));
		}
		else if (!act.equals("PauseObstacle")) {
			if (act.equals("LiftSupervision")) {
				events.add(new ObstacleSupervised(id, SupervisionCause.ORDERED, "重点督查",
						LetterKind.SUPERVISION.number(Blocked.number(sequence), 1), "2018-7", day));
			}
			List<ObstacleReporter> reporters = List
				.of(new ObstacleReporter(reporter.personId(), reporter.role(), reporter.unitId()));
			events
				.add(Blocked.claimed(id, lead, Arbiter.ofSolution(lead, reporters, site.ownerCode(), seat), true, DAY));
			if (!act.contains("Sol")) {
				events.add(Blocked.confirmed(id, false, ofWork, DAY));
			}
			if (act.equals("RecordCallBack")) {
				events.add(Blocked.rated(id, 1, DAY));
			}
		}
		return events.toArray(DomainEvent[]::new);
	}

	private static List<ObstacleAct> acts(ProjectionFixture fixture, Caller caller, String id) {
		ObstacleView found = fixture.whenAsked(new FindObstacle(caller, id, null)).answer();
		return (found != null) ? found.acts() : List.of();
	}

	private static List<String> waits(ProjectionFixture fixture, Caller caller, String id) {
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
