package org.diaodu.kernel.stewardship;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for saying no to whoever names people.
 */
public enum StewardshipRefusal implements RefusalCode {

	/** A project of this family has no such place (argument {@code slot}). */
	SLOT_NOT_OF_FAMILY,
	/**
	 * A government project has no zone tier: its 专员 sits in the construction department.
	 */
	ZONE_OFFICER_ON_GOVERNMENT_PROJECT,
	/** Somebody holds the place: hand it over (argument {@code personId}). */
	SLOT_TAKEN,
	/** Nobody holds the place. */
	SLOT_EMPTY,
	/** The place must not be empty: hand it over. */
	SLOT_REQUIRED,
	/** The person does not hold this post on that day. */
	POST_NOT_HELD,
	/** The post is of another role than the place. */
	ROLE_UNFIT_FOR_SLOT,
	/** The post is of another territory or tier. */
	POST_OUT_OF_TERRITORY,
	/** The post is of a department that does not answer for this project. */
	POST_OUT_OF_SECTOR,
	/** The contact speaks for another owner. */
	CONTACT_OF_ANOTHER_OWNER,
	/** Nobody hands over to himself. */
	HANDOVER_TO_SELF,
	/** The day lies before the last change of the same place (argument {@code last}). */
	EARLIER_THAN_LAST_CHANGE,
	/** The person holds nothing in this role. */
	NOTHING_TO_HAND_OVER,
	/** Only projects the city schedules by their amount are guaranteed. */
	GUARANTEE_NOT_APPLICABLE,
	/** There is a guarantor: transfer (argument {@code personId}). */
	GUARANTOR_ALREADY_ACTIVE,
	/** There is no guarantor. */
	NO_GUARANTOR,
	/** A major project needs a higher rank (arguments {@code rank}, {@code needed}). */
	GUARANTOR_RANK_TOO_LOW,
	/** A project of this amount must not be without guarantor: transfer. */
	GUARANTEE_REQUIRED,
	/** A visit of this id was recorded with other content. */
	VISIT_EXISTS,
	/** No visit of this id was recorded. */
	VISIT_UNKNOWN,
	/** An item of this id was promised with other content. */
	ITEM_EXISTS,
	/** No item of this id was promised. */
	ITEM_UNKNOWN,
	/** The item is delivered or withdrawn. */
	ITEM_CLOSED,
	/** It would be due before it was promised. */
	ITEM_DUE_BEFORE_PROMISE,
	/** The list is full (argument {@code capacity}). */
	MAJOR_LIST_FULL,
	/** The project is on the list. */
	MAJOR_ALREADY_LISTED,
	/** The project is not on the list. */
	MAJOR_NOT_LISTED,
	/** Only projects the city schedules by their amount are eligible. */
	MAJOR_TOO_SMALL,
	/** The list is of another year than the day. */
	MAJOR_YEAR_UNFIT

}
