package org.diaodu.command.obstacle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.GrantObstacleExtension;
import org.diaodu.kernel.obstacle.command.ObstacleCommand;
import org.diaodu.kernel.obstacle.command.RefuseObstacleExtension;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody decides in the matter of their own unit, and somebody always may:
 * {@code own-matter.txt} says who; the side that answers is judged by the same cells.
 */
@Clause({ "F-004", "F-006", "F-123" })
class OwnMatterTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final TestDirectory DIRECTORY = Blocked.directory();

	private static final Map<Character, Attribution> ROLES = Map.of('Z', Blocked.REPORTER, 'O', Blocked.CONTACT, 'L',
			Blocked.LEAD, 'D', Blocked.SORTER, 'C', Blocked.CITY, 'I', Blocked.INSPECTOR, 'M', Blocked.LEADER);

	private static final Map<String, ObstacleCommand> COMMANDS = Map.of("GrantObstacleExtension",
			new GrantObstacleExtension(Blocked.ID, DAY), "RefuseObstacleExtension",
			new RefuseObstacleExtension(Blocked.ID, "理由不足", DAY), "ConfirmObstacleSolved",
			new ConfirmObstacleSolved(Blocked.ID, DAY), "RefuseObstacleSolution",
			new RefuseObstacleSolution(Blocked.ID, "仍未解决", List.of(), DAY));

	@Test
	void whoMayAndWhoMayNotIsAsWrittenDown() throws IOException {
		List<String> wrong = new ArrayList<>();
		int cells = 0;
		String act = "";
		String roles = "";
		for (String line : lines()) {
			String[] words = line.split("\\s+");
			if (COMMANDS.containsKey(words[0])) {
				act = words[0];
				roles = line.replaceFirst("\\S+\\s+\\S+", "").replace(" ", "");
				continue;
			}
			Story story = arranged(words[0], act.endsWith("Extension"));
			for (int i = 0; i < roles.length(); i++) {
				String expected = switch (words[1 + i]) {
					case "=", "+" -> "+";
					case "o" -> act.endsWith("Extension") ? "OBSTACLE_EXTENSION_OWN" : "OBSTACLE_CONFIRM_OWN";
					case "P" -> "NOT_PERMITTED";
					default -> "NOT_FOUND";
				};
				String actual = story.outcome(Blocked.there(ROLES.get(roles.charAt(i))),
						Blocked.there(COMMANDS.get(act)));
				cells++;
				if (!actual.equals(expected)) {
					wrong.add(act + ", " + words[0] + ", " + roles.charAt(i) + ": " + actual + ", not " + expected);
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(cells).isEqualTo(13 * ROLES.size());
	}

	private static List<String> lines() throws IOException {
		try (InputStream resource = Blocked.there(OwnMatterTest.class.getResourceAsStream("own-matter.txt"))) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
		}
	}

	/** In hand of its lead unit, which asks for a day or says that it is gone. */
	private static Story arranged(String arrangement, boolean asks) {
		ObstacleSite unowned = new ObstacleSite(Blocked.SITE.family(), null, TestDirectory.TIEXI, TestDirectory.ZONE,
				null, TestDirectory.INDUSTRY, null);
		Attribution lead = switch (arrangement) {
			case "OTHERS" -> Blocked.LEAD;
			case "LEAD_SORTS", "NO_OWNER_SORTS" -> Blocked.SORTER;
			default -> Blocked.REPORTER;
		};
		Story story = new Story(DIRECTORY, DAY).at(arrangement.startsWith("NO_OWNER") ? unowned : Blocked.SITE)
			.reportedBy(arrangement.equals("NO_OWNER_SORTS") ? Blocked.SORTER : Blocked.REPORTER);
		story.report(Blocked.ID);
		story.act(Blocked.CITY, Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, lead.organisation(), DAY));
		story.act(Blocked.CITY, new AssignObstacle(Blocked.ID, DAY));
		story.act(lead, new AcceptObstacle(Blocked.ID, DAY));
		story.act(lead, asks ? new RequestObstacleExtension(Blocked.ID, 1, "排期", "已告知企业", DAY)
				: new ClaimObstacleSolved(Blocked.ID, "已办结", List.of("沈水函〔2019〕3号"), DAY));
		return story;
	}

}
