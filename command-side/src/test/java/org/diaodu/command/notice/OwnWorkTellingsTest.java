package org.diaodu.command.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.command.notice.Audience.Critics;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever may not decide on a work, since it is that of a unit they serve in (兼职), is not
 * told that it is theirs to decide.
 */
@Clause({ "F-004", "F-006", "F-123" })
class OwnWorkTellingsTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final String LEAD = TestDirectory.TIEXI_CONSTRUCTION;

	private static final String OWNER = "91210106MA0P4X2Y1Q";

	private final TestDirectory directory = new TestDirectory();

	private final KnownMatter matter = new KnownMatter();

	@BeforeEach
	void city() {
		post("zone", Role.SPECIALIST, TestDirectory.ZONE);
		post("lead", Role.SPECIALIST, LEAD);
		post("commission", Role.COORDINATOR, TestDirectory.TIEXI_DRC);
		post("leader", Role.RESPONSIBLE_LEADER, TestDirectory.TIEXI);
		post("city-commission", Role.COORDINATOR, TestDirectory.CITY_DRC);
		post("mayor", Role.RESPONSIBLE_LEADER, TestDirectory.CITY);
		this.directory.with(new PersonRegistered("owner", TestDirectory.FOUNDED))
			.with(new PostAssigned("owner", "owner-post", Role.OWNER_CONTACT, TestDirectory.TIEXI, OWNER,
					TestDirectory.FOUNDED, null, TestDirectory.FOUNDED));
		this.matter.reporterId = "zone";
		this.matter.districtId = TestDirectory.TIEXI;
		this.matter.ownerCode = OWNER;
		led(LEAD);
	}

	private void post(String person, Role role, String unitId) {
		this.directory.with(new PersonRegistered(person, TestDirectory.FOUNDED)).post(person, role, unitId, null);
	}

	/** The same person in another unit, too. */
	private void second(String person, String unitId) {
		this.directory.with(new PostAssigned(person, person + "-second", Role.LIAISON, unitId, null,
				TestDirectory.FOUNDED, null, TestDirectory.FOUNDED));
	}

	private void led(String unitId) {
		this.matter.leadUnitId = unitId;
		this.matter.withItsLead = true;
	}

	/** Who is told of what happens next. */
	private Set<String> told(ObstacleEvent event) {
		this.matter.evolve(event);
		Set<String> told = new TreeSet<>();
		Recipients recipients = new Recipients(this.directory, DAY);
		for (Telling telling : new ObstacleTellings(this.matter).of(event)) {
			telling.audiences()
				.forEach((who) -> told.addAll(recipients.of(who, new ConcernedProject(), this.matter).people()));
		}
		return told;
	}

	private ObstacleEvent claimed(Arbiter confirmedBy) {
		return new ObstacleSolutionClaimed("obstacle-1", this.matter.leadUnitId, "已迁改", List.of(), true, "2018-7",
				List.of(), List.of(), DAY, confirmedBy);
	}

	@Test
	void whoeverReportedItAndServesInTheUnitThatClaimsIsNotAsked() {
		assertThat(told(claimed(Arbiter.REPORTERS))).containsExactly("owner", "zone");
		second("zone", LEAD);
		assertThat(told(claimed(Arbiter.REPORTERS))).containsExactly("owner");
	}

	@Test
	@Clause({ "F-009", "F-128" })
	void nobodyOfTheLeadUnitIsAskedForADecisionOfTheGovernment() {
		ObstacleEvent asked = new ObstacleSubmittedToGovernment("obstacle-1", GovernmentBody.DISTRICT_GOVERNMENT,
				"重大事项", List.of(), List.of(), DAY);
		assertThat(told(asked)).containsExactly("commission", "leader");
		led(TestDirectory.TIEXI_DRC);
		assertThat(told(asked)).containsExactly("leader");
		second("leader", TestDirectory.TIEXI_DRC);
		assertThat(told(asked)).as("the district has nobody else").containsExactly("city-commission", "mayor");
		second("mayor", TestDirectory.TIEXI_DRC);
		assertThat(told(asked)).containsExactly("city-commission");
		second("city-commission", TestDirectory.TIEXI_DRC);
		assertThat(told(asked)).as("nor has the city: its leaders, whatever they lead").containsExactly("mayor");
	}

	/** A leader decides in the stead of the commission, not whoever else governs. */
	@Test
	void nobodyButALeaderIsAskedToDecideOnTheWorkOfTheCommission() {
		post("office", Role.COORDINATOR, TestDirectory.TIEXI);
		led(TestDirectory.TIEXI_DRC);
		ObstacleEvent days = new ObstacleExtensionRequested("obstacle-1", TestDirectory.TIEXI_DRC, 2, "排期", "已告知",
				"2018-7", List.of(), List.of(), DAY, Arbiter.LEADER);
		assertThat(told(days)).containsExactly("leader");
		assertThat(told(claimed(Arbiter.LEADER))).containsExactly("leader");
		second("leader", TestDirectory.TIEXI_DRC);
		assertThat(told(claimed(Arbiter.LEADER))).as("the leader above").containsExactly("mayor");
		second("mayor", TestDirectory.TIEXI_DRC);
		assertThat(told(claimed(Arbiter.LEADING_GROUP))).as("above whom is nobody").containsExactly("mayor");
	}

	@Test
	@Clause({ "F-004", "F-121" })
	void aLateConclusionIsToldToWhoeverMayConcludeIt() {
		this.matter.supervised = true;
		this.matter.supervisedBy = TestDirectory.TIEXI_DRC;
		post("inspector", Role.INSPECTOR, TestDirectory.TIEXI);
		assertThat(told(late(TestDirectory.TIEXI))).containsExactly("commission", "inspector");
		second("commission", LEAD);
		assertThat(told(late(TestDirectory.TIEXI))).as("whoever opened it, too").containsExactly("inspector");
		second("inspector", LEAD);
		assertThat(told(late(TestDirectory.TIEXI))).as("the city's").containsExactly("city-commission");
		assertThat(told(urged(1, TestDirectory.CITY))).containsExactly("city-commission");
		assertThat(told(urged(3, TestDirectory.CITY))).as("with a copy").containsExactly("city-commission", "mayor");
	}

	private static ObstacleEvent late(String unitId) {
		return new ObstacleLimitPassed("obstacle-1", ClockKind.OBSTACLE_CONCLUSION, "", DAY, unitId, List.of(),
				List.of(), DAY, null);
	}

	private static ObstacleEvent urged(int number, String unitId) {
		return new ObstacleUrged("obstacle-1", number, UrgeCause.STEP_LATE, unitId, number > 2, "CB-1", null, List.of(),
				List.of(new ClockRef(ClockKind.OBSTACLE_STEP_URGING, "OBSTACLE_CONCLUSION")), DAY);
	}

	@Test
	@Clause("F-120")
	void aRipeCriticismIsToldToWhoeverMayIssueIt() {
		post("inspector", Role.INSPECTOR, TestDirectory.TIEXI);
		this.matter.toCriticise = LEAD;
		assertThat(critics()).containsExactly("commission", "inspector");
		second("commission", LEAD);
		assertThat(critics()).as("no inspector issues one").containsExactly("city-commission", "inspector");
		this.matter.ofTheCity = true;
		this.matter.toCriticise = TestDirectory.CITY_DRC;
		assertThat(critics()).as("of the commission itself").containsExactly("mayor");
	}

	private Set<String> critics() {
		return new TreeSet<>(new Recipients(this.directory, DAY)
			.of(new Critics(SolvingTier.DISTRICT), new ConcernedProject(), this.matter)
			.people());
	}

}
