package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.MoveObstacle;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.event.PolicyAdopted;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A supervision that nobody concludes though what it was about is gone, with days counted
 * by hand: Monday 2019-06-03 is the first day, Friday the 7th is Dragon Boat Festival, so
 * five working days after the 3rd are over with the 11th.
 */
@Clause({ "F-004", "F-120", "F-121", "F-125" })
class LateConclusionTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final List<String> EVIDENCE = List.of("沈水函〔2019〕3号");

	private static final String CONCLUSION = "OBSTACLE_CONCLUSION";

	private final TestDirectory directory = Blocked.directory();

	private final Story story = Story.reported(this.directory, DAY);

	private static LocalDate june(int day) {
		return LocalDate.of(2019, 6, day);
	}

	private List<ObstacleLimitPassed> passed(String kind) {
		return this.story.all(ObstacleLimitPassed.class)
			.stream()
			.filter((passed) -> passed.kind().name().equals(kind))
			.toList();
	}

	private List<String> running() {
		return ClocksOf.all(this.story.state())
			.stream()
			.map((clock) -> clock.kind() + (clock.key().isEmpty() ? "" : " " + clock.key()))
			.toList();
	}

	private Story supervised() {
		this.story.inHand().act(Blocked.INSPECTOR, new SuperviseObstacle(Blocked.ID, "督查", DAY));
		return this.story;
	}

	/** Supervised, and all that it was about is done. */
	private Story confirmed() {
		return confirm(supervised());
	}

	private static Story confirm(Story story) {
		story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, story.today()));
		story.act(Blocked.REPORTER, new ConfirmObstacleSolved(Blocked.ID, story.today()));
		return story;
	}

	private LiftSupervision lift() {
		return new LiftSupervision(Blocked.ID, "已整改", EVIDENCE, this.story.today());
	}

	@Test
	void aConclusionNobodyMakesIsUrgedAndGoesToTheCity() {
		confirmed();
		assertThat(running()).containsExactlyInAnyOrder("OBSTACLE_RATING", CONCLUSION);
		this.story.until(june(11));
		assertThat(passed(CONCLUSION)).isEmpty();
		this.story.until(june(20));
		assertThat(passed(CONCLUSION)).singleElement().satisfies((passed) -> {
			assertThat(passed.occurredOn()).isEqualTo(june(12));
			assertThat(passed.dueOn()).isEqualTo(june(11));
			assertThat(passed.unitId()).as("whose people supervise").isEqualTo(TestDirectory.TIEXI);
		});
		assertThat(this.story.urgedAsLate(TestDirectory.TIEXI)).as("two working days after the 11th")
			.containsExactly(june(14));
		assertThat(passed("OBSTACLE_STEP_ESCALATION")).singleElement().satisfies((up) -> {
			assertThat(up.occurredOn()).as("three working days after the 11th").isEqualTo(june(15));
			assertThat(up.decidedBy()).isEqualTo(Arbiter.TIER_ABOVE);
			assertThat(up.unitId()).isEqualTo(TestDirectory.TIEXI);
		});
		assertThat(this.story.urgedAsLate(TestDirectory.CITY)).containsExactly(june(18), june(20));
		assertThat(this.story.outcome(Blocked.CITY, lift())).isEqualTo("+");
		assertThat(this.story.outcome(Blocked.INSPECTOR, lift())).as("whoever was late may still do it").isEqualTo("+");
	}

	/** Nobody of the district may conclude it: it is the city's from the first day on. */
	@Test
	void whereAllWhoSuperviseServeInTheLeadUnitTheCityIsUrged() {
		confirmed();
		Set<String> people = new TreeSet<>();
		for (String unit : List.of(TestDirectory.TIEXI, TestDirectory.TIEXI_DRC)) {
			this.directory.postsIn(unit).forEach((post) -> people.add(post.personId()));
		}
		for (String person : people) {
			this.directory.with(new PostAssigned(person, person + "-second", Role.LIAISON,
					TestDirectory.TIEXI_CONSTRUCTION, null, DAY, null, DAY));
		}
		this.story.until(june(20));
		assertThat(this.story.outcome(Blocked.INSPECTOR, lift())).isEqualTo("OBSTACLE_WORK_OWN");
		assertThat(passed(CONCLUSION)).singleElement()
			.satisfies((passed) -> assertThat(passed.unitId()).isEqualTo(TestDirectory.CITY));
		assertThat(this.story.urgedAsLate(TestDirectory.TIEXI)).isEmpty();
		assertThat(this.story.urgedAsLate(TestDirectory.CITY)).containsExactly(june(14), june(18), june(20));
		assertThat(this.story.outcome(Blocked.CITY, lift())).isEqualTo("+");
	}

	/** And the closing has its days from then on. */
	@Test
	void theConclusionEndsItAndNothingRingsTwice() {
		confirmed().until(june(18));
		this.story.act(Blocked.INSPECTOR, lift());
		assertThat(running()).containsExactly("OBSTACLE_CLOSING");
		assertThat(this.story.state().supervision.raisedTo()).isNull();
		this.story.act(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, june(18)));
		int events = this.story.recorded().size();
		this.story.until(LocalDate.of(2019, 8, 1));
		assertThat(this.story.recorded()).hasSize(events);
	}

	@Test
	void inTimeItIsNeverLate() {
		confirmed().until(june(11));
		this.story.act(Blocked.INSPECTOR, lift());
		this.story.until(june(30));
		assertThat(passed(CONCLUSION)).isEmpty();
		assertThat(this.story.urgedAsLate(TestDirectory.TIEXI)).isEmpty();
	}

	/** Silence on the 11th confirms from the 12th: the 13th to the 19th. */
	@Test
	void silenceConfirmsAndStartsItToo() {
		supervised().act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, DAY));
		assertThat(running()).as("nobody said that it is gone").doesNotContain(CONCLUSION);
		this.story.until(june(19));
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.CONFIRMED);
		assertThat(running()).contains(CONCLUSION);
		this.story.until(june(20));
		assertThat(passed(CONCLUSION)).extracting(ObstacleLimitPassed::dueOn).containsExactly(june(19));
	}

	/** Not gone: whoever supervises goes on, and has the days anew once it is. */
	@Test
	@Clause("F-123")
	void takenUpAgainItEndsAndBeginsAnew() {
		confirmed().until(june(18));
		assertThat(this.story.state().supervision.raisedTo()).isEqualTo(Arbiter.TIER_ABOVE);
		this.story.act(Blocked.CONTACT, new RateObstacle(Blocked.ID, 1, "未解决", june(18)));
		assertThat(running()).contains("OBSTACLE_CALL_BACK")
			.as("a call does not stand in its way")
			.contains("OBSTACLE_STEP_URGING " + CONCLUSION);
		this.story.act(Blocked.SORTER, new RecordCallBack(Blocked.ID, false, "未解决", june(18)));
		assertThat(this.story.state().isSupervised()).isTrue();
		assertThat(running()).noneMatch((clock) -> clock.contains("CONCLUSION"));
		assertThat(this.story.state().supervision.raisedTo()).isNull();
		confirm(this.story);
		assertThat(running()).contains(CONCLUSION);
		this.story.until(june(26));
		assertThat(passed(CONCLUSION)).as("the 19th to the 25th")
			.extracting(ObstacleLimitPassed::dueOn)
			.containsExactly(june(11), june(25));
	}

	/** No leader concludes what others supervise: it is urged and stays theirs. */
	@Test
	void inTheCityItIsUrgedAgainAndAgain() {
		this.story.inHand().act(Blocked.LEAD, new EscalateObstacle(Blocked.ID, "需市级协调", DAY));
		this.story.act(Blocked.CITY, new SuperviseObstacle(Blocked.ID, "督查", DAY));
		confirm(this.story).until(june(20));
		assertThat(passed(CONCLUSION)).extracting(ObstacleLimitPassed::unitId).containsExactly(TestDirectory.CITY);
		assertThat(passed("OBSTACLE_STEP_ESCALATION")).extracting(ObstacleLimitPassed::key).doesNotContain(CONCLUSION);
		assertThat(this.story.urgedAsLate(TestDirectory.CITY)).containsExactly(june(14), june(18), june(20));
	}

	/** The days go on where it is now, and it is late there. */
	@Test
	void itMovesWithTheProject() {
		this.directory.post("person-heping-inspector", Role.INSPECTOR, TestDirectory.HEPING, null);
		confirmed().until(june(5));
		this.story.at(Blocked.ELSEWHERE).act(People.SYSTEM, new MoveObstacle(Blocked.ID));
		assertThat(running()).contains(CONCLUSION);
		this.story.until(june(14));
		assertThat(passed(CONCLUSION)).extracting(ObstacleLimitPassed::unitId).containsExactly(TestDirectory.HEPING);
		assertThat(this.story.urgedAsLate(TestDirectory.HEPING)).containsExactly(june(14));
		assertThat(this.story.urgedAsLate(TestDirectory.TIEXI)).isEmpty();
	}

	@Test
	void afterAnOutageItIsToldAndNoHeapOfLettersIsWritten() {
		confirmed().clockTo(june(27)).ring();
		assertThat(passed(CONCLUSION)).hasSize(1);
		assertThat(passed("OBSTACLE_STEP_ESCALATION")).filteredOn((up) -> up.key().equals(CONCLUSION)).hasSize(1);
		assertThat(this.story.all(ObstacleUrged.class)).isEmpty();
	}

	@Test
	void whatNobodySupervisesHasNone() {
		confirm(this.story.inHand());
		assertThat(running()).containsExactly("OBSTACLE_RATING");
	}

	/** A version without the days. */
	private static PolicyAdopted asBefore() {
		PolicyParameter parameter = PolicyParameter.OBSTACLE_LATE_STEPS;
		return new PolicyAdopted(parameter.policyId(),
				new PolicyVersion(parameter, "2019-1", "沈政发〔2019〕1号", "一", LocalDate.of(2019, 1, 1), null,
						List.of(new PolicyValue(PolicyField.STEP_URGING_DAYS, "2"),
								new PolicyValue(PolicyField.STEP_ESCALATION_DAYS, "3"),
								new PolicyValue(PolicyField.RESUMPTION_DAYS, "20"),
								new PolicyValue(PolicyField.CLOSING_DAYS, "3"))),
				"person-city", TestDirectory.CITY_DRC, null, null, LocalDate.of(2019, 1, 1));
	}

	@Test
	@Clause("F-002")
	void whereNobodyAdoptedTheDaysNothingIsLate() {
		this.directory.with(asBefore());
		confirmed().until(LocalDate.of(2019, 12, 2));
		assertThat(this.story.all(ObstacleLimitPassed.class)).extracting(ObstacleLimitPassed::kind)
			.containsExactly(ClockKind.OBSTACLE_RATING);
	}

}
