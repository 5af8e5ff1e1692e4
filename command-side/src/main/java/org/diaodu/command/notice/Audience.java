package org.diaodu.command.notice;

import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;

/**
 * Somebody who is told, by what they are to a project or an obstacle.
 */
sealed interface Audience {

	/** 专员、专管员、联络员: those of the project, whoever they are. */
	record Officers() implements Audience {
	}

	/** 项目联系人: all who speak for the owner. */
	record OwnerContact() implements Audience {
	}

	/** 包保领导 of the project. */
	record Guarantor() implements Audience {
	}

	/** Whoever reported the obstacle, or what became part of it. */
	record Reporter() implements Audience {
	}

	/** Those of them who said that it hits harder. */
	record ReporterOfMore(Severity than) implements Audience {
	}

	/** An audience without those who serve in a unit, in whichever post (兼职). */
	record Outside(Audience who, String unitId) implements Audience {
	}

	/** A person an event names. */
	record Person(String personId) implements Audience {
	}

	/** Those who work in a unit, and its group. */
	record Unit(String unitId) implements Audience {
	}

	/** 责任领导 of a unit. */
	record LeadersOf(String unitId) implements Audience {
	}

	/** Those who sort at the obstacle's present tier, and their group. */
	record Sorters() implements Audience {
	}

	/**
	 * Those who sort at the obstacle's present tier and decide on the work of a unit:
	 * nobody of that unit.
	 */
	record SortersOver(String unitId) implements Audience {
	}

	/**
	 * All who may sort at the obstacle's present tier, whether the project is theirs or
	 * not, and their group: it is their turn.
	 */
	record WhoeverSorts() implements Audience {
	}

	/** The units that help and have not answered. */
	record Helpers() implements Audience {
	}

	/**
	 * Those who supervise at a tier and conclude it (督查、发改): nobody of the units it is
	 * about.
	 */
	record Supervisors(SolvingTier tier) implements Audience {
	}

	/**
	 * Those who supervise at a tier, where a criticism is ripe: nobody of the unit it is
	 * for.
	 */
	record Critics(SolvingTier tier) implements Audience {
	}

	/** Those who supervise in a unit: it opened a supervision (立项单位). */
	record SupervisorsOf(String unitId) implements Audience {
	}

	/** Those who call in whoever let a red letter expire, at a tier. */
	record Interviewers(SolvingTier tier) implements Audience {
	}

	/** Those on duty at a tier, and their group. */
	record DutyOf(SolvingTier tier) implements Audience {
	}

	/**
	 * 责任领导 and commission of the seat of a tier, who see to its government's decision:
	 * nobody of the lead unit.
	 */
	record Government(SolvingTier tier) implements Audience {
	}

	/**
	 * 责任领导 of the seat of a tier, who decide in the stead of its commission: nobody of
	 * the lead unit, but above the city its leaders, whatever they lead.
	 */
	record StandIns(SolvingTier tier) implements Audience {
	}

	/**
	 * Those of the city who see to it where the government of a tier has nobody who may;
	 * nobody where it has.
	 */
	record InTheStead(SolvingTier tier) implements Audience {
	}

	/** 责任领导 of the seat of a tier, in whose name something was decided. */
	record GovernmentLeaders(SolvingTier tier) implements Audience {
	}

}
