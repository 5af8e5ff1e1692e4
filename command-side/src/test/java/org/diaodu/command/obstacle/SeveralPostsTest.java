package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.OwnMatter;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.ObstacleCommand;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever holds several posts (兼职) decides in the matter of none of their units. */
@Clause({ "F-004", "F-006", "F-123" })
class SeveralPostsTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final List<String> EVIDENCE = List.of("沈水函〔2019〕3号");

	private static final String LEAD = TestDirectory.TIEXI_CONSTRUCTION;

	/**
	 * Whatever they may do by one post, they may not where another is in the lead unit.
	 */
	@Test
	void whoeverServesInTheLeadUnitDecidesOnItsWorkInNoPost() {
		List<String> wrong = new ArrayList<>();
		int judged = 0;
		for (String act : OwnMatterTest.COMMANDS.keySet()) {
			for (char role : "ZDCIMX".toCharArray()) {
				TestDirectory directory = Blocked.directory();
				Story story = OwnMatterTest.arranged(directory, "OTHERS", act, "-");
				Attribution by = Blocked.there(OwnMatterTest.roles("OTHERS").get(role));
				ObstacleCommand command = OwnMatterTest.command("OTHERS", act, story);
				if (!story.outcome(by, command).equals("+")) {
					continue;
				}
				judged++;
				second(directory, by, LEAD);
				String outcome = story.outcome(by, command);
				String expected = OwnMatterTest.own(act, OwnMatter.LEADS).split(" ")[0];
				if (!outcome.equals(expected)) {
					wrong.add(act + ", " + role + ": " + outcome);
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(judged).isGreaterThan(20);
	}

	/** Those who reported it are asked only where they serve elsewhere. */
	@Test
	void whoeverServesInTheLeadUnitIsNotAskedWhetherItIsSolved() {
		TestDirectory directory = Blocked.directory();
		second(directory, Blocked.REPORTER, LEAD);
		Story story = new Story(directory, DAY).at(OwnMatterTest.UNOWNED);
		story.report(Blocked.ID);
		story.act(Blocked.CITY, Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, LEAD, DAY));
		assertThat(story.outcome(Blocked.REPORTER, new WithdrawObstacle(Blocked.ID, "已自行解决", DAY)))
			.isEqualTo("OBSTACLE_WITHDRAW_OWN");
		story.act(Blocked.CITY, new AssignObstacle(Blocked.ID, DAY));
		story.act(Blocked.LEAD, new AcceptObstacle(Blocked.ID, DAY));
		story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "已办结", EVIDENCE, DAY));
		ObstacleCommand confirm = new ConfirmObstacleSolved(Blocked.ID, DAY);
		assertThat(story.outcome(Blocked.REPORTER, confirm)).isEqualTo("OBSTACLE_CONFIRM_OWN");
		assertThat(story.outcome(Blocked.SORTER, confirm)).as("in their stead").isEqualTo("+");
		story.act(Blocked.SORTER, confirm);
		assertThat(story.outcome(Blocked.REPORTER, new RateObstacle(Blocked.ID, 5, null, DAY)))
			.isEqualTo("OBSTACLE_CONFIRM_OWN");
	}

	/** Also where they got that post once it was claimed: else silence would say so. */
	@Test
	void whoeverComesToServeInTheClaimingUnitIsAskedNoMoreAndOthersAre() {
		TestDirectory directory = Blocked.directory();
		Story story = new Story(directory, DAY).at(OwnMatterTest.UNOWNED);
		story.report(Blocked.ID);
		story.act(Blocked.CITY, Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, LEAD, DAY));
		story.act(Blocked.CITY, new AssignObstacle(Blocked.ID, DAY));
		story.act(Blocked.LEAD, new AcceptObstacle(Blocked.ID, DAY));
		story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "已办结", EVIDENCE, DAY));
		ObstacleCommand confirm = new ConfirmObstacleSolved(Blocked.ID, DAY);
		assertThat(story.outcome(Blocked.REPORTER, confirm)).isEqualTo("+");
		assertThat(story.outcome(Blocked.SORTER, confirm)).isEqualTo("NOT_PERMITTED");
		second(directory, Blocked.REPORTER, LEAD);
		assertThat(story.outcome(Blocked.REPORTER, confirm)).isEqualTo("OBSTACLE_CONFIRM_OWN");
		assertThat(story.outcome(Blocked.SORTER, confirm)).isEqualTo("+");
		assertThat(story.outcome(Blocked.LEAD, confirm)).isEqualTo("NOT_PERMITTED");
		second(directory, Blocked.SORTER, LEAD);
		assertThat(story.outcome(Blocked.SORTER, confirm)).isEqualTo("OBSTACLE_CONFIRM_OWN");
		assertThat(story.outcome(Blocked.CITY, confirm)).as("of the tier above").isEqualTo("+");
	}

	/** Nor where they left office, and nobody speaks for the owner: others are. */
	@Test
	void whoeverLeftOfficeIsNotAskedWhetherItIsSolved() {
		ObstacleCommand confirm = new ConfirmObstacleSolved(Blocked.ID, DAY);
		TestDirectory directory = Blocked.directory();
		left(directory, Blocked.REPORTER);
		Story owned = Story.reported(directory, DAY).inHand();
		owned.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "已办结", EVIDENCE, DAY));
		assertThat(owned.state().confirmedBy()).as("the owner is there").isEqualTo(Arbiter.REPORTERS);
		assertThat(owned.outcome(Blocked.SORTER, confirm)).isEqualTo("NOT_PERMITTED");
		left(directory, Blocked.CONTACT);
		Story story = Story.reported(directory, DAY).inHand();
		story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "已办结", EVIDENCE, DAY));
		assertThat(story.state().confirmedBy()).isEqualTo(Arbiter.SORTER);
		assertThat(story.outcome(Blocked.LEAD, confirm)).isEqualTo("NOT_PERMITTED");
		assertThat(story.outcome(Blocked.SORTER, confirm)).isEqualTo("+");
	}

	/** Also where they left once it was claimed. */
	@Test
	void whereAllWhoWereAskedLeftOfficeOthersSayWhetherItIsSolved() {
		ObstacleCommand confirm = new ConfirmObstacleSolved(Blocked.ID, DAY);
		TestDirectory directory = Blocked.directory();
		Story story = Story.reported(directory, DAY).inHand();
		story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "已办结", EVIDENCE, DAY));
		left(directory, Blocked.REPORTER);
		assertThat(story.outcome(Blocked.SORTER, confirm)).as("the owner is there").isEqualTo("NOT_PERMITTED");
		left(directory, Blocked.CONTACT);
		assertThat(story.outcome(Blocked.SORTER, confirm)).isEqualTo("+");
		assertThat(story.outcome(Blocked.LEAD, confirm)).isEqualTo("NOT_PERMITTED");
	}

	/** Else nobody would until the day of the government is over. */
	@Test
	@Clause({ "F-009", "F-128" })
	void whereAllWhoActForAGovernmentServeInTheLeadUnitTheCityDecides() {
		TestDirectory directory = Blocked.directory();
		Story story = OwnMatterTest.arranged(directory, "OTHERS", "RecordGovernmentDecision", "-");
		ObstacleCommand decision = OwnMatterTest.command("OTHERS", "RecordGovernmentDecision", story);
		assertThat(story.outcome(Blocked.CITY, decision)).isNotEqualTo("+");
		Set<String> people = new TreeSet<>();
		for (String unit : List.of(TestDirectory.TIEXI, TestDirectory.TIEXI_DRC)) {
			directory.postsIn(unit).forEach((post) -> people.add(post.personId()));
		}
		for (String person : people) {
			directory.with(new PostAssigned(person, person + "-second", Role.LIAISON, LEAD, null, DAY, null, DAY));
		}
		assertThat(story.outcome(Blocked.CITY, decision)).isEqualTo("+");
	}

	/** A turn nobody can do would keep the closing waiting for days. */
	@Test
	@Clause({ "F-004", "F-125" })
	void whereNobodyIsLeftWhoMayRateItNoneIsAskedAndTheClosingHasItsDayAtOnce() {
		TestDirectory directory = Blocked.directory();
		Story story = claimed(directory, OwnMatterTest.UNOWNED);
		second(directory, Blocked.REPORTER, LEAD);
		assertThat(confirmed(story)).as("of the unit that solved it").containsExactly("OBSTACLE_CLOSING 2019-06-06");
		directory.with(
				new PostEnded(Blocked.REPORTER.actor(), Blocked.REPORTER.actor() + "-second", "调离", DAY.minusDays(1)));
		story.act(Blocked.REPORTER, new RateObstacle(Blocked.ID, 5, "及时", DAY));
		assertThat(running(story)).as("they may once they serve elsewhere")
			.containsExactly("OBSTACLE_CLOSING 2019-06-06");
	}

	@Test
	@Clause({ "F-004", "F-125" })
	void whereAllLeftWhoMightRateItNoneIsAsked() {
		TestDirectory directory = Blocked.directory();
		Story story = claimed(directory, Blocked.SITE);
		left(directory, Blocked.REPORTER);
		left(directory, Blocked.CONTACT);
		assertThat(confirmed(story)).as("nobody speaks for the owner either")
			.containsExactly("OBSTACLE_CLOSING 2019-06-06");
		TestDirectory others = Blocked.directory();
		Story spokenFor = claimed(others, Blocked.SITE);
		left(others, Blocked.REPORTER);
		spokenFor.act(Blocked.CONTACT, new ConfirmObstacleSolved(Blocked.ID, DAY));
		assertThat(running(spokenFor)).as("the owner is asked").containsExactly("OBSTACLE_RATING 2019-06-06");
		left(others, Blocked.CONTACT);
		assertThat(running(spokenFor.until(LocalDate.of(2019, 6, 7)))).as("left since: its days pass, as ever")
			.containsExactly("OBSTACLE_CLOSING 2019-06-13");
	}

	/** By silence, too; what is supervised is concluded first. */
	@Test
	@Clause({ "F-004", "F-121", "F-125" })
	void whatIsSupervisedHasTheDayOfItsClosingOnceThatIsConcludedWhereNobodyRates() {
		TestDirectory directory = Blocked.directory();
		second(directory, Blocked.REPORTER, LEAD);
		Story story = claimed(directory, OwnMatterTest.UNOWNED, Blocked.INSPECTOR);
		story.until(LocalDate.of(2019, 6, 12));
		assertThat(running(story)).containsExactly("OBSTACLE_CONCLUSION 2019-06-19");
		story.act(Blocked.INSPECTOR, new LiftSupervision(Blocked.ID, "已整改", EVIDENCE, story.today()));
		assertThat(running(story)).containsExactly("OBSTACLE_CLOSING 2019-06-17");
	}

	private static Story claimed(TestDirectory directory, ObstacleSite site) {
		return claimed(directory, site, null);
	}

	private static Story claimed(TestDirectory directory, ObstacleSite site, @Nullable Attribution supervising) {
		Story story = new Story(directory, DAY).at(site);
		story.report(Blocked.ID);
		story.act(Blocked.CITY, Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, LEAD, DAY));
		story.act(Blocked.CITY, new AssignObstacle(Blocked.ID, DAY));
		story.act(Blocked.LEAD, new AcceptObstacle(Blocked.ID, DAY));
		if (supervising != null) {
			story.act(supervising, new SuperviseObstacle(Blocked.ID, "督查", DAY));
		}
		story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "已办结", EVIDENCE, DAY));
		return story;
	}

	/** What runs once whoever decides in the stead of the reporters said so. */
	private static List<String> confirmed(Story story) {
		story.act(Blocked.SORTER, new ConfirmObstacleSolved(Blocked.ID, DAY));
		return running(story);
	}

	private static List<String> running(Story story) {
		return ClocksOf.all(story.state())
			.stream()
			.map((clock) -> clock.kind() + " " + clock.deadline().due())
			.toList();
	}

	private static void left(TestDirectory directory, Attribution person) {
		directory.posts(person.actor())
			.forEach((post) -> directory.with(new PostEnded(person.actor(), post.postId(), "调离", DAY.minusDays(1))));
	}

	/** An enterprise is no part of the district its contact is registered with. */
	@Test
	@Clause("F-117")
	void whoeverSpeaksForAnOwnerServesInNoUnit() {
		Story story = new Story(Blocked.directory(), DAY).reportedBy(Blocked.CONTACT);
		story.report(Blocked.ID);
		story.act(Blocked.CITY,
				Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, Blocked.CONTACT.organisation(), DAY));
		assertThat(story.outcome(Blocked.CONTACT, new WithdrawObstacle(Blocked.ID, "已自行解决", DAY))).isEqualTo("+");
	}

	/** The unit that leads gains no day by an act in another post of its people. */
	@Test
	@Clause("F-120")
	void raisedByWhoeverServesInTheLeadUnitItKeepsItsLastDay() {
		TestDirectory directory = Blocked.directory();
		Story story = OwnMatterTest.arranged(directory, "OTHERS", "PauseObstacle", "-");
		LocalDate last = Blocked.there(story.state().deadline()).due();
		second(directory, Blocked.SORTER, LEAD);
		story.act(Blocked.SORTER, new EscalateObstacle(Blocked.ID, "需上级协调", DAY));
		assertThat(Blocked.there(story.state().deadline()).due()).isEqualTo(last);
	}

	private static void second(TestDirectory directory, Attribution person, String unitId) {
		directory.with(new PostAssigned(person.actor(), person.actor() + "-second", Role.LIAISON, unitId, null, DAY,
				null, DAY));
	}

}
