package org.diaodu.kernel.project;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for refusing a change of a project.
 */
public enum ProjectRefusal implements RefusalCode {

	/** The project exists with other content. */
	PROJECT_ALREADY_REGISTERED,
	/** The project is withdrawn (退库). */
	PROJECT_WITHDRAWN,
	/** Only a withdrawn project can be restored. */
	PROJECT_NOT_WITHDRAWN,
	/** The project is cancelled. */
	PROJECT_CANCELLED,
	/** Government projects have no zone tier (F-052). */
	ZONE_ON_GOVERNMENT_PROJECT,
	/** Only government projects have an investing level. */
	LEVEL_ON_ENTERPRISE_PROJECT,
	/** A government project needs its investing level. */
	LEVEL_REQUIRED,
	/**
	 * The unit is no construction-management department of the investing level (F-053).
	 */
	CONSTRUCTION_DEPARTMENT_UNFIT,
	/** The zone belongs to another district. */
	ZONE_NOT_IN_DISTRICT,
	/** The unit is no district of the city. */
	DISTRICT_UNFIT,
	/** An amount is below zero. */
	AMOUNT_NEGATIVE,
	/** A part is larger than the total. */
	AMOUNT_PART_EXCEEDS_TOTAL,
	/** A foreign amount needs currency, amount and day of the rate. */
	FOREIGN_CURRENCY_INCOMPLETE,
	/** Not a unified social credit code (C1). */
	OWNER_CODE_INVALID,
	/** Not a national project code (C2). */
	PROJECT_CODE_INVALID,
	/** Not a GB/T 4754-2017 code, or the letter does not match the number (C5). */
	INDUSTRY_CODE_INVALID,
	/** Another sector department than the derived one needs a reason. */
	OVERRIDE_REASON_REQUIRED,
	/** The unit is no sector department. */
	SECTOR_DEPARTMENT_UNFIT,
	/** A transfer is open. */
	TRANSFER_ALREADY_OPEN,
	/** No transfer is open. */
	NO_TRANSFER_OPEN,
	/** The project is there already. */
	TRANSFER_TO_SAME_TERRITORY,
	/** The actor belongs to neither side. */
	NOT_A_SIDE_OF_TRANSFER,
	/** Skipping or going back needs a reason (F-077). */
	STAGE_REASON_REQUIRED,
	/** A stage that no node proves is stated with a document or an uploaded paper. */
	STAGE_EVIDENCE_REQUIRED,
	/** The project is in that stage. */
	STAGE_UNCHANGED,
	/**
	 * A node that was reached says that the project has come further (arguments
	 * {@code node}, {@code reached}).
	 */
	STAGE_BEHIND_NODES,
	/** The project has no event of that sequence. */
	CORRECTED_EVENT_UNKNOWN,
	/** Coordinates are outside the globe or incomplete. */
	COORDINATES_INVALID,
	/** Completion is planned before the start. */
	COMPLETION_BEFORE_START,
	/** The total would lie below what was invested (argument {@code invested}). */
	TOTAL_BELOW_INVESTED,
	/** The total would lie below the funds that came in (argument {@code received}). */
	TOTAL_BELOW_FUNDS,
	/**
	 * The total would lie below the plan of a year that is not over (arguments
	 * {@code year}, {@code planned}).
	 */
	TOTAL_BELOW_PLAN,
	/**
	 * The stated start is a promise (argument {@code planned}): the rule for dates moves
	 * it, no correction.
	 */
	PLANNED_START_PROMISED,
	/** What is known is replaced by another value, not removed. */
	KNOWN_FACT_REMOVED,
	/** A stated start is taken back by a document with issuer and number only. */
	STATED_START_UNDOCUMENTED

}
