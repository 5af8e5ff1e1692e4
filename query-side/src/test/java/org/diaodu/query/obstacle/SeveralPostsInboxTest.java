package org.diaodu.query.obstacle;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.ProjectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.LONG_AGO;

/** Whoever holds several posts (兼职) is offered no decision on the work of their units. */
@Clause({ "F-004", "F-006", "F-123" })
class SeveralPostsInboxTest {

	private final ProjectionFixture city = ObstacleEvents.inShenyang();

	@AfterEach
	void close() {
		this.city.close();
	}

	@Test
	void whoeverServesInTheLeadUnitIsOfferedNoDecisionOnItsWorkInAnyPost() {
		List<String> kept = new ArrayList<>();
		List<String> before = new ArrayList<>();
		int sequence = 0;
		for (String act : List.of("GrantObstacleExtension", "RefuseObstacleExtension", "ConfirmObstacleSolved",
				"RefuseObstacleSolution", "PauseObstacle", "ResumeObstacle", "CloseObstacle", "RecordCallBack",
				"SuperviseObstacle", "IssueSupervisionLetter", "LiftSupervision", "RecordGovernmentDecision",
				"InterviewForObstacle", "ReassignObstacle", "MergeObstacle")) {
			this.city.given(OwnMatterInboxTest.arranged("OTHERS", "obstacle-" + ++sequence, sequence, act, "-"));
			before.addAll(offered(act, "obstacle-" + sequence));
		}
		assertThat(before).hasSizeGreaterThan(20);
		for (char role : "ZDCIMX".toCharArray()) {
			Caller caller = OwnMatterInboxTest.caller("OTHERS", role);
			this.city.given(new PostAssigned(caller.personId(), "post-second", Role.LIAISON,
					ObstacleEvents.LEAD.unitId(), null, LONG_AGO, null, LONG_AGO));
		}
		for (String one : before) {
			String[] words = one.split(" ");
			kept.addAll(offered(words[0], words[1]).stream().filter(one::equals).toList());
		}
		assertThat(kept).isEmpty();
	}

	@Test
	void nobodyIsAskedWhetherWhatTheirOtherUnitClaimsIsGone() {
		this.city.given(OwnMatterInboxTest.arranged("OTHERS", "obstacle-1", 1, "ConfirmObstacleSolved", "-"))
			.given(OwnMatterInboxTest.arranged("OTHERS", "obstacle-2", 2, "RateObstacle", "-"));
		assertThat(waits(ObstacleEvents.REPORTER, "obstacle-1")).containsExactly("CONFIRMATION");
		assertThat(waits(ObstacleEvents.REPORTER, "obstacle-2")).containsExactly("RATING");
		this.city.given(new PostAssigned(ObstacleEvents.REPORTER.personId(), "post-second", Role.LIAISON,
				ObstacleEvents.LEAD.unitId(), null, LONG_AGO, null, LONG_AGO));
		assertThat(waits(ObstacleEvents.REPORTER, "obstacle-1")).isEmpty();
		assertThat(waits(ObstacleEvents.REPORTER, "obstacle-2")).isEmpty();
		assertThat(waits(ObstacleEvents.CONTACT, "obstacle-1")).as("the owner still is")
			.containsExactly("CONFIRMATION");
	}

	private List<String> waits(Caller caller, String id) {
		return OwnMatterInboxTest.waits(this.city, caller, id);
	}

	/** To whom an act is offered. */
	private List<String> offered(String act, String id) {
		List<String> offered = new ArrayList<>();
		for (char role : "ZDCIMX".toCharArray()) {
			if (OwnMatterInboxTest.acts(this.city, OwnMatterInboxTest.caller("OTHERS", role), id)
				.contains(ActsOfCommands.ACTS.get(act))) {
				offered.add(act + " " + id + " " + role);
			}
		}
		return offered;
	}

}
