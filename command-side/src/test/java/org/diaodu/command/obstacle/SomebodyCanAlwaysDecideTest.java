package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.ObstacleCommand;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever is in office, whichever unit leads and whichever the decision names: somebody
 * may always record it, and never anybody of these units, but the leaders of the city
 * where there is nobody else.
 */
@Clause({ "F-004", "F-009", "F-128" })
class SomebodyCanAlwaysDecideTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	/** Nobody's right to decide comes with these; with them each unit can solve. */
	private static final Attribution CITY_MANAGER = People.acting("person-city-manager", Role.MANAGER,
			TestDirectory.CITY_DRC);

	private static final Attribution CITY_ITSELF_MANAGER = People.acting("person-city-itself-manager", Role.MANAGER,
			TestDirectory.CITY);

	private static final Attribution DISTRICT_MANAGER = People.acting("person-district-manager", Role.MANAGER,
			TestDirectory.TIEXI);

	@Test
	void somebodyMayAndNobodyOfTheUnitsWhoseWorkItIs() {
		List<String> wrong = new ArrayList<>();
		int stories = 0;
		for (int inOffice = 0; inOffice < 16; inOffice++) {
			boolean alone = (inOffice & 8) != 0;
			Attribution district = alone ? Blocked.COORDINATOR_ITSELF : Blocked.COORDINATOR;
			Attribution city = alone ? Blocked.CITY_ITSELF : Blocked.CITY;
			List<Attribution> candidates = new ArrayList<>(List.of(Blocked.MAYOR));
			TestDirectory directory = alone ? Blocked.withoutCommissions() : Blocked.directory();
			int bit = 1;
			for (Attribution one : List.of(district, Blocked.LEADER, city)) {
				if ((inOffice & bit) != 0) {
					candidates.add(one);
				}
				else {
					directory.with(new PostEnded(one.actor(), one.actor() + "-post", "调离", DAY.minusDays(1)));
				}
				bit <<= 1;
			}
			for (Attribution manager : List.of(CITY_MANAGER, CITY_ITSELF_MANAGER, DISTRICT_MANAGER)) {
				directory.post(manager.actor(), Role.MANAGER, manager.organisation(), null);
			}
			List<String> units = new ArrayList<>(
					List.of(TestDirectory.TIEXI_CONSTRUCTION, TestDirectory.TIEXI, TestDirectory.CITY));
			if (!alone) {
				units.addAll(List.of(TestDirectory.TIEXI_DRC, TestDirectory.CITY_DRC));
			}
			for (ObstacleSite site : List.of(Blocked.SITE, Blocked.CITY_SITE)) {
				for (String lead : units) {
					Story story = new Story(directory, DAY).at(site);
					story.report(Blocked.ID);
					story.act(alone ? CITY_ITSELF_MANAGER : CITY_MANAGER,
							Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2, lead, DAY));
					for (String owner : units) {
						stories++;
						List<Attribution> may = candidates.stream()
							.filter((one) -> story.outcome(one, decision(owner)).equals("+"))
							.toList();
						if (story.state().tier() == SolvingTier.DISTRICT
								&& List.of(TestDirectory.CITY, TestDirectory.CITY_DRC).contains(owner)) {
							// Whose work it is to be is asked of the city.
							if (!may.isEmpty()) {
								wrong.add(may + " bind the city's " + owner);
							}
							continue;
						}
						String what = lead + " leads, " + owner + " is to, " + candidates + " at "
								+ story.state().tier();
						if (may.isEmpty()) {
							wrong.add("nobody: " + what);
						}
						if (may.stream()
							.anyMatch((one) -> List.of(lead, owner).contains(one.organisation())
									&& one != Blocked.MAYOR)) {
							wrong.add(may + " in their own matter: " + what);
						}
						boolean others = candidates.stream()
							.anyMatch((one) -> !List.of(lead, owner).contains(one.organisation()) && may.contains(one));
						if (others && may.contains(Blocked.MAYOR)
								&& List.of(lead, owner).contains(TestDirectory.CITY)) {
							wrong.add("the city itself, though there are others: " + what);
						}
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(stories).isEqualTo(8 * 2 * (5 * 5 + 3 * 3));
	}

	private static ObstacleCommand decision(String ownerUnitId) {
		return new RecordGovernmentDecision(Blocked.ID, "沈政会纪〔2019〕3号", "限期办结", ownerUnitId, DAY.plusDays(20),
				List.of(), DAY);
	}

	@Test
	void aUnitWithNobodyInOfficeNeitherLeadsNorHelps() {
		Story story = new Story(Blocked.directory(), DAY);
		story.report(Blocked.ID);
		ObstacleCommand toNobody = Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, TestDirectory.TRANSPORT, DAY);
		assertThat(story.outcome(Blocked.CITY, toNobody)).isEqualTo("OBSTACLE_UNIT_UNSTAFFED");
		assertThat(story.field(Blocked.CITY, toNobody)).isEqualTo("leadUnitId");
		// Nor does it help; and the leaders of the city help no more than they solve.
		for (String nobody : List.of(TestDirectory.TRANSPORT, TestDirectory.CITY)) {
			ObstacleCommand helped = Blocked.sort("0606", ObstacleScope.CROSS, Severity.S2,
					TestDirectory.TIEXI_CONSTRUCTION, DAY, Blocked.TIEXI_INDUSTRY, nobody);
			assertThat(story.outcome(Blocked.CITY, helped)).isEqualTo("OBSTACLE_UNIT_UNSTAFFED");
			assertThat(story.field(Blocked.CITY, helped)).isEqualTo("cooperators[1].unitId");
		}
		story.act(Blocked.SORTER,
				Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2, TestDirectory.TIEXI_CONSTRUCTION, DAY));
		assertThat(story.outcome(Blocked.LEADER, decision(TestDirectory.TRANSPORT)))
			.isEqualTo("OBSTACLE_UNIT_UNSTAFFED");
		assertThat(story.field(Blocked.LEADER, decision(TestDirectory.TRANSPORT))).isEqualTo("ownerUnitId");
		// Whoever leads the city decides for the leading group, and solves nothing.
		ObstacleCommand toTheCity = Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2, TestDirectory.CITY, DAY);
		assertThat(story.outcome(Blocked.CITY, toTheCity)).isEqualTo("OBSTACLE_UNIT_UNSTAFFED");
		assertThat(story.outcome(Blocked.LEADER, decision(Blocked.ECOLOGY))).isEqualTo("OBSTACLE_UNIT_ABOVE_TIER");
		assertThat(story.field(Blocked.LEADER, decision(Blocked.ECOLOGY))).isEqualTo("ownerUnitId");
	}

	@Test
	void whenEverybodyOfTheLeadUnitHasLeftWhoeverSortsGoesOn() {
		TestDirectory directory = Blocked.directory();
		Story story = new Story(directory, DAY);
		story.report(Blocked.ID);
		story.act(Blocked.SORTER, Blocked.sort(DAY));
		Story assigned = new Story(directory, DAY);
		assigned.report(Blocked.ID);
		assigned.act(Blocked.SORTER, Blocked.sort(DAY));
		assigned.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		directory.with(new PostEnded(Blocked.LEAD.actor(), Blocked.LEAD.actor() + "-post", "调离", DAY.minusDays(1)));
		assertThat(story.outcome(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY)))
			.isEqualTo("OBSTACLE_UNIT_UNSTAFFED");
		assertThat(story.outcome(Blocked.SORTER,
				Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, Blocked.TIEXI_INDUSTRY, DAY)))
			.isEqualTo("+");
		assertThat(assigned.outcome(Blocked.SORTER,
				new ReassignObstacle(Blocked.ID, TestDirectory.TIEXI_CONSTRUCTION, "职责明确", DAY)))
			.isEqualTo("OBSTACLE_UNIT_UNSTAFFED");
		for (ObstacleCommand way : List.of(new ReassignObstacle(Blocked.ID, Blocked.TIEXI_INDUSTRY, "原单位无人办理", DAY),
				new EscalateObstacle(Blocked.ID, "原单位无人办理", DAY), new SubmitToGovernment(Blocked.ID, "原单位无人办理", DAY))) {
			assertThat(assigned.outcome(Blocked.SORTER, way)).as(way.toString()).isEqualTo("+");
		}
	}

}
