package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PersonErased;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.command.InterviewForObstacle;
import org.diaodu.kernel.obstacle.command.IssueSupervisionLetter;
import org.diaodu.kernel.obstacle.command.ObstacleCommand;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is called in: those who let the red letter expire, and nobody in their stead.
 */
@Clause({ "F-004", "F-121" })
class CalledInTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final String OTHERS = "OBSTACLE_INTERVIEW_OTHERS";

	/** The red letter was issued, and is over. */
	private static final LocalDate RED = LocalDate.of(2019, 7, 4);

	private static final LocalDate OVER = LocalDate.of(2019, 7, 10);

	private final TestDirectory directory = Blocked.directory();

	private final Story story = new Story(this.directory, DAY);

	CalledInTest() {
		this.story.report(Blocked.ID);
	}

	/** With its lead unit until that one let the red letter expire. */
	private void expired() {
		this.story.inHand().until(OVER);
		SupervisionLetterIssued last = this.story.last(SupervisionLetterIssued.class);
		assertThat(last.colour()).isEqualTo(LetterColour.RED);
		assertThat(last.occurredOn()).isEqualTo(RED);
	}

	private String outcome(String... people) {
		return this.story.outcome(Blocked.MAYOR, interview(people));
	}

	private ObstacleCommand interview(String... people) {
		return new InterviewForObstacle(Blocked.ID, List.of(people), "约谈记录", this.story.today());
	}

	private void serves(String person, String unitId, LocalDate from, @Nullable LocalDate to) {
		if (this.directory.person(person) == null) {
			this.directory.with(new PersonRegistered(person, TestDirectory.FOUNDED));
		}
		this.directory.with(new PostAssigned(person, person + "-" + unitId, Role.SPECIALIST, unitId, null, from, to,
				TestDirectory.FOUNDED));
	}

	private void leaves(Attribution person, LocalDate last) {
		this.directory.with(new PostEnded(person.actor(), person.actor() + "-post", "调离", last));
	}

	@Test
	void onlyOfTheUnitThatLetItExpireSomebodyIsCalledIn() {
		expired();
		for (Attribution other : List.of(Blocked.CONTACT, Blocked.OTHER_LEAD, Blocked.REPORTER, Blocked.LEADER,
				Blocked.HELPER, Blocked.SORTER, Blocked.OUTSIDER)) {
			assertThat(outcome(other.actor())).as(other.actor()).isEqualTo(OTHERS);
		}
		Refusal refusal = this.story.refused(Blocked.MAYOR, interview("person-lead", "person-water"));
		assertThat(refusal.field()).isEqualTo("interviewedIds[1]");
		assertThat(refusal.arguments()).containsEntry("unitId", TestDirectory.TIEXI_CONSTRUCTION);
		assertThat(outcome("person-lead")).isEqualTo("+");
	}

	@Test
	void ofSeveralPostsOneThereIsEnoughAndOneThatEndedIsNot() {
		expired();
		serves("person-water", TestDirectory.TIEXI_CONSTRUCTION, OVER, null);
		serves("person-gone", TestDirectory.TIEXI_CONSTRUCTION, DAY, OVER.minusDays(1));
		serves("person-to-come", TestDirectory.TIEXI_CONSTRUCTION, OVER.plusDays(1), null);
		assertThat(outcome("person-lead", "person-water")).isEqualTo("+");
		assertThat(outcome("person-gone")).as("others are in office").isEqualTo(OTHERS);
		assertThat(outcome("person-to-come")).isEqualTo(OTHERS);
	}

	/** Whoever speaks for an owner is registered with a unit and serves in none. */
	@Test
	void anOwnersContactIsOfNoUnit() {
		expired();
		this.directory.with(new PostAssigned("person-owner", "post-there", Role.OWNER_CONTACT,
				TestDirectory.TIEXI_CONSTRUCTION, Blocked.OWNER, DAY, null, DAY));
		assertThat(outcome("person-owner")).isEqualTo(OTHERS);
	}

	@Test
	void whereNobodyIsInOfficeWhoeverWasSinceTheLetterIs() {
		expired();
		serves("person-before", TestDirectory.TIEXI_CONSTRUCTION, DAY, RED.minusDays(1));
		serves("person-erased", TestDirectory.TIEXI_CONSTRUCTION, DAY, RED);
		leaves(Blocked.LEAD, RED);
		assertThat(outcome("person-lead")).isEqualTo("+");
		assertThat(outcome("person-erased")).isEqualTo("+");
		assertThat(outcome("person-before")).as("it was not written to them").isEqualTo(OTHERS);
		assertThat(outcome("person-leader")).as("of the unit above").isEqualTo(OTHERS);
		this.directory.with(new PersonErased("person-erased", "离职", "函", OVER));
		assertThat(outcome("person-erased")).isEqualTo("PERSON_ERASED");
		this.directory.with(new PersonErased("person-lead", "离职", "函", OVER));
		assertThat(outcome("person-leader")).as("nobody else can be named").isEqualTo("+");
	}

	@Test
	void whereNobodyWasWhoeverIsAboveItIs() {
		expired();
		leaves(Blocked.LEAD, RED.minusDays(1));
		assertThat(outcome("person-lead")).isEqualTo(OTHERS);
		assertThat(outcome("person-leader", "person-inspector")).isEqualTo("+");
		leaves(Blocked.LEADER, RED);
		leaves(Blocked.INSPECTOR, RED);
		serves("person-city-staff", TestDirectory.CITY, DAY, null);
		assertThat(outcome("person-leader")).isEqualTo(OTHERS);
		assertThat(outcome("person-city-staff")).as("nor above it").isEqualTo("+");
	}

	/** The record says how many came. */
	@Test
	void nobodyIsNamedTwice() {
		expired();
		assertThat(outcome("person-lead", "person-lead")).isEqualTo("VALUE_INVALID");
		assertThat(outcome("person-lead")).isEqualTo("+");
	}

	/** Letters went to whoever must sort, and so does the call. */
	@Test
	void beforeTheSortingItIsWhoeverMustSort() {
		this.story.act(Blocked.CITY, new SuperviseObstacle(Blocked.ID, "未分拣", DAY));
		this.story.act(Blocked.CITY, new IssueSupervisionLetter(Blocked.ID, "未分拣", DAY));
		this.story.act(Blocked.CITY, new IssueSupervisionLetter(Blocked.ID, "未分拣", DAY));
		while (!this.story.state().supervision().isRedExpired()) {
			this.story.until(this.story.today().plusDays(1));
		}
		assertThat(this.story.last(SupervisionLetterIssued.class).unitId()).isEqualTo(TestDirectory.TIEXI_DRC);
		assertThat(outcome("person-tiexi", "person-coordinator")).isEqualTo("+");
		assertThat(outcome("person-lead")).isEqualTo(OTHERS);
		this.story.inHand();
		assertThat(outcome("person-lead")).as("it leads since").isEqualTo(OTHERS);
		assertThat(outcome("person-tiexi")).isEqualTo("+");
	}

	/** Another leads and was written to since, but no red letter of its own is over. */
	@Test
	void whoeverLeadsSinceIsNotCalledInForTheUnitBefore() {
		expired();
		this.story.act(Blocked.CITY, new ReassignObstacle(Blocked.ID, Blocked.TIEXI_WATER, "职责明确", OVER));
		this.story.act(Blocked.CITY, new IssueSupervisionLetter(Blocked.ID, "无进展", OVER));
		assertThat(this.story.state().supervision().letteredLast()).isEqualTo(Blocked.TIEXI_WATER);
		assertThat(outcome("person-water")).isEqualTo(OTHERS);
		assertThat(outcome("person-lead")).isEqualTo("+");
		this.story.act(Blocked.CITY, new IssueSupervisionLetter(Blocked.ID, "无进展", OVER));
		this.story.act(Blocked.CITY, new IssueSupervisionLetter(Blocked.ID, "无进展", OVER));
		while (!Blocked.TIEXI_WATER.equals(this.story.state().supervision().redExpiredAt())) {
			this.story.until(this.story.today().plusDays(1));
		}
		assertThat(outcome("person-water")).as("its own is over").isEqualTo("+");
	}

}
