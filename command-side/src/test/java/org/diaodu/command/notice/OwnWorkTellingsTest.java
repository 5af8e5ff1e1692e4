package org.diaodu.command.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;

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

}
