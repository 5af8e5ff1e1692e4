package org.diaodu.command.jurisdiction;

import java.util.Set;

import org.diaodu.kernel.jurisdiction.Reach;
import org.diaodu.kernel.jurisdiction.Right;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleRight;
import org.diaodu.kernel.project.ProjectRight;

import static org.diaodu.kernel.jurisdiction.Reach.CITY;
import static org.diaodu.kernel.jurisdiction.Reach.DEPARTMENT;
import static org.diaodu.kernel.jurisdiction.Reach.DISTRICT;
import static org.diaodu.kernel.jurisdiction.Reach.ZONE;

/**
 * Who may do what: the one table of permissions. A role counts only in a post of that
 * reach, and on projects only within it: see {@link Permissions}. The program itself may
 * do all of it.
 */
@Clause({ "F-019", "F-024", "F-029", "F-048", "F-049", "F-051", "F-053", "F-054", "F-102" })
public enum Duty {

	/** Register, rename and merge units; register people and give them posts. */
	KEEP_JURISDICTION(grant(Role.COORDINATOR, CITY)),
	/** Keep offices, their staff, the grid and the records of officers. */
	KEEP_ORGANISATION(grant(Role.COORDINATOR, DISTRICT), grant(Role.COORDINATOR, CITY)),
	/** Propose policy, adopt it where one person may, and keep the working days. */
	ADOPT_POLICY(grant(Role.COORDINATOR, CITY)),
	/** Approve and reject policy that others proposed. */
	APPROVE_POLICY(grant(Role.COORDINATOR, CITY), grant(Role.RESPONSIBLE_LEADER, CITY)),
	/** Register a project, revise and correct it, change its stage, owner and codes. */
	MAINTAIN_PROJECT(ProjectRight.MAINTAIN),
	/** Withdraw, restore and cancel a project. */
	END_PROJECT(grant(Role.MANAGER, DISTRICT), grant(Role.MANAGER, CITY), grant(Role.COORDINATOR, DISTRICT),
			grant(Role.COORDINATOR, CITY)),
	/** Propose a transfer of territory, consent to it and decline it. */
	TRANSFER_PROJECT(grant(Role.MANAGER, DISTRICT), grant(Role.MANAGER, CITY), grant(Role.COORDINATOR, DISTRICT),
			grant(Role.COORDINATOR, CITY)),
	/** Bring a ledger in; each of its rows is judged as well. */
	IMPORT_LEDGER(grant(Role.MANAGER, DISTRICT), grant(Role.MANAGER, CITY), grant(Role.COORDINATOR, DISTRICT),
			grant(Role.COORDINATOR, CITY)),
	/** Name officers for a project, hand their places over and empty them. */
	NAME_OFFICERS(grant(Role.MANAGER, DISTRICT), grant(Role.MANAGER, CITY), grant(Role.COORDINATOR, DISTRICT),
			grant(Role.COORDINATOR, CITY)),
	/** Make a leader guarantor, transfer guarantees and end them. */
	ARRANGE_GUARANTEE(grant(Role.COORDINATOR, DISTRICT), grant(Role.COORDINATOR, CITY), grant(Role.MANAGER, CITY)),
	/** Record visits and promises of a guarantor, who may do so too. */
	KEEP_GUARANTEE(grant(Role.MANAGER, DISTRICT), grant(Role.MANAGER, CITY), grant(Role.COORDINATOR, DISTRICT),
			grant(Role.COORDINATOR, CITY)),
	/** Put projects on the list of major projects and take them off. */
	KEEP_MAJOR_LIST(grant(Role.COORDINATOR, CITY)),
	/** Say how sure one is that a project will meet its target: the 专管员's alone. */
	RATE_CONFIDENCE(grant(Role.MANAGER, DISTRICT), grant(Role.MANAGER, CITY)),
	/** Judge the lights of a project anew: nobody's but the program's. */
	JUDGE_LIGHTS(),
	/** Cite a decision to go beyond a rule, leave out a gate, find why land lies idle. */
	ALLOW_EXCEPTIONS(grant(Role.MANAGER, DISTRICT), grant(Role.MANAGER, CITY), grant(Role.COORDINATOR, DISTRICT),
			grant(Role.COORDINATOR, CITY)),
	/** Let a project into a pool, or not. */
	DECIDE_POOL(grant(Role.MANAGER, DISTRICT), grant(Role.MANAGER, CITY), grant(Role.COORDINATOR, DISTRICT),
			grant(Role.COORDINATOR, CITY)),
	/** Make projects pilots of life-cycle management. */
	KEEP_PILOTS(grant(Role.COORDINATOR, DISTRICT), grant(Role.COORDINATOR, CITY)),
	/** Report progress that counts at once, judge drafts, record funds and stops. */
	KEEP_PROGRESS(ProjectRight.KEEP_PROGRESS),
	/** Draft a report of progress, which somebody else verifies. */
	DRAFT_PROGRESS(grant(Role.OWNER_CONTACT, ZONE), grant(Role.OWNER_CONTACT, DEPARTMENT),
			grant(Role.OWNER_CONTACT, DISTRICT), grant(Role.OWNER_CONTACT, CITY)),
	/** Set what is to be invested, and what funds are needed, in a year. */
	KEEP_PLANS(grant(Role.SPECIALIST, ZONE), grant(Role.SPECIALIST, DEPARTMENT), grant(Role.MANAGER, DISTRICT),
			grant(Role.MANAGER, CITY), grant(Role.COORDINATOR, DISTRICT), grant(Role.COORDINATOR, CITY)),
	/** Let the clock of a stop ring: nobody's but the program's. */
	RING_PROGRESS_CLOCKS(),
	/** Keep the ledger of official statistics: the statistics office alone. */
	KEEP_STATISTICS(grant(Role.STATISTICIAN, DISTRICT), grant(Role.STATISTICIAN, CITY)),
	/** Let the clock of the statistical entry ring: nobody's but the program's. */
	RING_STATISTICS_CLOCKS(),
	/** Record the permits of a project. */
	KEEP_PERMITS(grant(Role.SPECIALIST, ZONE), grant(Role.SPECIALIST, DEPARTMENT), grant(Role.MANAGER, DISTRICT),
			grant(Role.MANAGER, CITY), grant(Role.COORDINATOR, DISTRICT), grant(Role.COORDINATOR, CITY)),
	/** Record what one's own office accepted and decided of permits. */
	DECIDE_PERMITS(grant(Role.SPECIALIST, DEPARTMENT), grant(Role.LIAISON, DEPARTMENT), grant(Role.LIAISON, DISTRICT),
			grant(Role.LIAISON, CITY), grant(Role.MANAGER, DISTRICT), grant(Role.MANAGER, CITY),
			grant(Role.COORDINATOR, DISTRICT), grant(Role.COORDINATOR, CITY)),
	/** Open the green channel for a project and close it. */
	KEEP_GREEN_CHANNEL(grant(Role.MANAGER, DISTRICT), grant(Role.MANAGER, CITY), grant(Role.COORDINATOR, DISTRICT),
			grant(Role.COORDINATOR, CITY)),
	/** Report what blocks a project. */
	REPORT_OBSTACLE(ObstacleRight.REPORT),
	/** Say for the owner whether an obstacle is gone. */
	SPEAK_FOR_OWNER(ObstacleRight.SPEAK_FOR_OWNER),
	/** Sort, assign and close obstacles, and decide on their clocks. */
	SORT_OBSTACLE(ObstacleRight.SORT),
	/** Solve an obstacle for the unit that leads or cooperates. */
	HANDLE_OBSTACLE(ObstacleRight.HANDLE),
	/** Supervise obstacles by letters. */
	SUPERVISE_OBSTACLE(ObstacleRight.SUPERVISE),
	/** Issue notices of criticism. */
	CRITICISE_OBSTACLE(ObstacleRight.CRITICISE),
	/** Call in those who let the red letter expire. */
	INTERVIEW_FOR_OBSTACLE(ObstacleRight.INTERVIEW),
	/** Record what a government decided on an obstacle. */
	DECIDE_OBSTACLE(ObstacleRight.DECIDE),
	/** Decide in the stead of whoever sorts, where that would be in their own matter. */
	STAND_IN_FOR_SORTER(ObstacleRight.STAND_IN),
	/** Act on obstacles that are the city's. */
	ACT_FOR_THE_CITY(ObstacleRight.ACT_FOR_THE_CITY),
	/** Judge the tiers of a project anew: nobody's but the program's. */
	REASSESS_TIERS();

	private final Right granted;

	Duty(Grant... grants) {
		Set<Grant> all = Set.of(grants);
		this.granted = (role, reach) -> all.contains(grant(role, reach));
	}

	/** What the side that answers must know as well. */
	Duty(Right right) {
		this.granted = right;
	}

	boolean isGrantedTo(Role role, Reach reach) {
		return this.granted.isGrantedTo(role, reach);
	}

	private static Grant grant(Role role, Reach reach) {
		return new Grant(role, reach);
	}

	private record Grant(Role role, Reach reach) {
	}

}
