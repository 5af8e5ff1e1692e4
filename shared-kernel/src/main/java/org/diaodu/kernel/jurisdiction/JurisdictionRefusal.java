package org.diaodu.kernel.jurisdiction;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for refusing a change of units, people or posts.
 */
public enum JurisdictionRefusal implements RefusalCode {

	/** The unit exists with other content. */
	UNIT_ALREADY_REGISTERED,
	/** No such unit. */
	UNIT_UNKNOWN,
	/** The unit was merged away. */
	UNIT_ENDED,
	/** The unit is of a kind that cannot take this place. */
	UNIT_KIND_UNFIT,
	/** Not a six-digit GB/T 2260 code. */
	DIVISION_CODE_INVALID,
	/** A new name or code must begin after the present one began. */
	NAME_DATE_NOT_AFTER,
	/** No such person. */
	PERSON_UNKNOWN,
	/** Name and phone of the person were erased; nothing more is recorded of them. */
	PERSON_ERASED,
	/** Whoever holds a post cannot be erased. */
	PERSON_HOLDS_POST,
	/** Outside the territory of whoever acts. */
	OUTSIDE_TERRITORY,
	/** The unit has an office, with other content. */
	OFFICE_ALREADY_ESTABLISHED,
	/** The unit has no office yet. */
	OFFICE_NOT_ESTABLISHED,
	/** The person is the principal leader already. */
	PRINCIPAL_LEADER_UNCHANGED,
	/** The office has no principal leader. */
	PRINCIPAL_LEADER_MISSING,
	/** The person works in the office already. */
	STAFF_ALREADY_ASSIGNED,
	/** The person does not work in the office. */
	STAFF_UNKNOWN,
	/** A term ends before it begins. */
	TERM_ENDS_BEFORE_START,
	/** A term begins no later than what it follows (argument {@code since}). */
	TERM_BEGINS_TOO_EARLY,
	/** The leading group was convened, with other content. */
	GROUP_ALREADY_CONVENED,
	/** Members are named twice, or the chair among them, or nobody. */
	GROUP_MEMBERS_UNFIT,
	/** The cell exists with other content. */
	GRID_CELL_ALREADY_REGISTERED,
	/** The boundary encloses no area. */
	GRID_BOUNDARY_INVALID,
	/** Not a specialist of the territory of the cell. */
	GRID_OFFICER_UNFIT,
	/** The person is the officer of the cell already. */
	GRID_OFFICER_UNCHANGED,
	/** The person exists. */
	PERSON_ALREADY_REGISTERED,
	/** Whoever assigns posts would give themselves one. */
	POST_OWN,
	/** The person has no such post. */
	POST_UNKNOWN,
	/** The post has ended. */
	POST_ALREADY_ENDED,
	/** A post ends before it begins. */
	POST_ENDS_BEFORE_START,
	/** This role is not exercised in a unit of that kind. */
	ROLE_UNFIT_FOR_UNIT,
	/** An owner contact needs the owner's USCC. */
	OWNER_CODE_REQUIRED

}
