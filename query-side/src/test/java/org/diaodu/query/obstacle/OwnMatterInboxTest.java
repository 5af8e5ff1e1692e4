package org.diaodu.query.obstacle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleReporter;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.ListObstacleInbox;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.kernel.obstacle.query.ObstacleInboxEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleInboxPage;
import org.diaodu.kernel.obstacle.query.ObstacleTurnView;
import org.diaodu.kernel.obstacle.query.ObstacleView;
import org.diaodu.kernel.obstacle.query.ObstacleWait;
import org.diaodu.query.ProjectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
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

	private static final Map<Character, Caller> CALLERS = Map.of('Z', Blocked.REPORTER, 'O', Blocked.CONTACT, 'L',
			Blocked.LEAD, 'D', Blocked.SORTER, 'C', COORDINATOR, 'I', Blocked.INSPECTOR, 'M', Blocked.LEADER);

	private static final Map<String, ObstacleAct> ACTS = Map.of("GrantObstacleExtension", ObstacleAct.GRANT_EXTENSION,
			"RefuseObstacleExtension", ObstacleAct.REFUSE_EXTENSION, "ConfirmObstacleSolved", ObstacleAct.CONFIRM,
			"RefuseObstacleSolution", ObstacleAct.REFUSE_SOLUTION);

	private final ProjectionFixture fixture = Blocked.inShenyang();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void theTurnIsTheirsWhoMayAct() throws IOException {
		List<String> wrong = new ArrayList<>();
		String act = "";
		ObstacleWait wait = ObstacleWait.CONFIRMATION;
		String roles = "";
		int sequence = 0;
		for (String line : Files.readAllLines(TABLE)) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			String[] words = line.split("\\s+");
			if (ACTS.containsKey(words[0])) {
				act = words[0];
				wait = ObstacleWait.valueOf(words[1]);
				roles = line.replaceFirst("\\S+\\s+\\S+", "").replace(" ", "");
				continue;
			}
			String id = "obstacle-" + ++sequence;
			arrange(words[0], id, sequence, act.endsWith("Extension"));
			for (int i = 0; i < roles.length(); i++) {
				Caller caller = CALLERS.get(roles.charAt(i));
				boolean may = words[1 + i].equals("=") || words[1 + i].equals("+");
				boolean named = words[1 + i].equals("=");
				if (acts(caller, id).contains(ACTS.get(act)) != may) {
					wrong.add(act + ", " + words[0] + ", " + roles.charAt(i) + ": offered " + !may);
				}
				if (waits(caller, id).contains(wait) != named) {
					wrong.add(act + ", " + words[0] + ", " + roles.charAt(i) + ": named " + !named);
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(sequence).isEqualTo(13);
	}

	private void arrange(String arrangement, String id, int sequence, boolean asks) {
		boolean unowned = arrangement.startsWith("NO_OWNER");
		ObstacleSite plant = Blocked.PLANT_SITE;
		ObstacleSite site = unowned ? new ObstacleSite(plant.family(), plant.level(), plant.districtId(),
				plant.zoneId(), plant.constructionDepartmentId(), plant.sectorDepartmentId(), null) : plant;
		Caller reporter = arrangement.equals("NO_OWNER_SORTS") ? Blocked.SORTER : Blocked.REPORTER;
		String lead = switch (arrangement) {
			case "OTHERS" -> Blocked.TIEXI_BUILDING;
			case "LEAD_SORTS", "NO_OWNER_SORTS" -> TIEXI_DRC;
			default -> Blocked.REPORTER.unitId();
		};
		LocalDate day = LocalDate.parse(DAY);
		this.fixture.given(
				new ObstacleReported(id, Blocked.number(sequence), Blocked.PLANT, site, "管线未迁改", "基坑", null,
						Severity.S2, List.of(), reporter.personId(), reporter.role(), reporter.unitId(), null,
						Blocked.STEPS, List.of(Blocked.clock(ClockKind.OBSTACLE_SORT, DAY, 1)), List.of(), day),
				Blocked.sorted(id, site, "0606", SolvingTier.DISTRICT, lead, 10, DAY),
				Blocked.assigned(id, sequence, DAY), Blocked.accepted(id, DAY));
		if (asks) {
			this.fixture.given(new ObstacleExtensionRequested(id, lead, 1, "排期", "已告知企业", Blocked.STEPS,
					List.of(Blocked.clock(ClockKind.OBSTACLE_EXTENSION_DECISION, DAY, 1)), List.of(), day,
					Arbiter.ofRequest(lead, TIEXI_DRC)));
		}
		else {
			List<ObstacleReporter> reporters = List
				.of(new ObstacleReporter(reporter.personId(), reporter.role(), reporter.unitId()));
			this.fixture.given(Blocked.claimed(id, lead,
					Arbiter.ofSolution(lead, reporters, site.ownerCode(), TIEXI_DRC), true, DAY));
		}
	}

	private List<ObstacleAct> acts(Caller caller, String id) {
		ObstacleView found = this.fixture.whenAsked(new FindObstacle(caller, id, null)).answer();
		return (found != null) ? found.acts() : List.of();
	}

	private List<ObstacleWait> waits(Caller caller, String id) {
		ObstacleInboxPage page = this.fixture.whenAsked(new ListObstacleInbox(caller, 100, null, null)).answer();
		List<ObstacleWait> waits = new ArrayList<>();
		for (ObstacleInboxEntryView entry : page.entries()) {
			if (entry.obstacle().obstacleId().equals(id)) {
				entry.waiting().stream().map(ObstacleTurnView::waitsFor).forEach(waits::add);
			}
		}
		return waits;
	}

}
