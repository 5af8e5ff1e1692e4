package org.diaodu.kernel.progress;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for saying no to whoever reports progress, plans, funds or stops.
 */
public enum ProgressRefusal implements RefusalCode {

	/** A report of this id was made with other content. */
	REPORT_EXISTS,
	/** No report of this id was made. */
	REPORT_UNKNOWN,
	/** Only a report that counts can be corrected: this is a draft or was rejected. */
	REPORT_DOES_NOT_COUNT,
	/** The report was corrected already: correct the later one (argument {@code by}). */
	REPORT_ALREADY_CORRECTED,
	/** The day lies before the last report that counts (argument {@code last}). */
	EARLIER_THAN_LAST_REPORT,
	/**
	 * A correction takes the place of the report it names, between its neighbours
	 * (arguments {@code from}, {@code to}).
	 */
	CORRECTION_OUT_OF_ORDER,
	/** Only the correction of a named report may go down (argument {@code last}). */
	PROGRESS_WENT_DOWN,
	/** More was invested than is planned in all (argument {@code total}). */
	INVESTED_BEYOND_TOTAL,
	/** More was invested this year than in all (argument {@code total}). */
	INVESTED_YEAR_BEYOND_TOTAL,
	/** In all less this year is not what was invested in earlier years. */
	EARLIER_YEARS_CONTRADICTED,
	/** The draft was verified or rejected (argument {@code state}). */
	DRAFT_CLOSED,
	/** A later report counts already (argument {@code last}). */
	DRAFT_OUTDATED,
	/** Whoever drafted a report does not judge it. */
	DRAFT_BY_SAME_PERSON,
	/** More is planned for a year than in all (argument {@code total}). */
	PLAN_BEYOND_TOTAL,
	/**
	 * A plan of a year that has begun is lowered by a document, cited by issuer and
	 * number.
	 */
	PLAN_LOWERED_UNDOCUMENTED,
	/** A receipt of this id was recorded with other content. */
	RECEIPT_EXISTS,
	/** Work has not started, so it cannot stop. */
	WORK_NOT_STARTED,
	/** Work stands still already (argument {@code stopId}). */
	WORK_ALREADY_STOPPED,
	/** A stop of this id was recorded with other content. */
	STOP_EXISTS,
	/** No stop of this id was recorded. */
	STOP_UNKNOWN,
	/** Work went on after this stop (argument {@code resumed}). */
	STOP_CLOSED,
	/** The stop was reported, with other content. */
	STOP_ALREADY_REPORTED,
	/**
	 * The day lies before the stop, or before what happened last (argument {@code last}).
	 */
	EARLIER_THAN_STOP,
	/** The correction says more than a later report (argument {@code report}). */
	CORRECTION_ABOVE_LATER,
	/** After so long a stop the licence must be verified again first. */
	LICENCE_REVERIFY_REQUIRED,
	/** The stop is not long enough yet, or the licence was verified again. */
	LICENCE_REVERIFY_NOT_REQUIRED,
	/** The first report says all figures: nothing is there to be carried forward. */
	FIRST_REPORT_INCOMPLETE,
	/** A report says something, or shows a photo. */
	REPORT_EMPTY,
	/** Only a correction goes back to an earlier stage (argument {@code last}). */
	IMAGE_STAGE_WENT_BACK,
	/**
	 * A later report carries this figure forward and would contradict itself (argument
	 * {@code report}).
	 */
	CORRECTION_CONTRADICTED,
	/** No funds of this id were recorded. */
	RECEIPT_UNKNOWN,
	/** More funds would have come in than is planned in all (argument {@code total}). */
	FUNDS_BEYOND_TOTAL,
	/** Work cannot stop before it started (argument {@code started}). */
	STOPPED_BEFORE_START,
	/** Nothing is built before work started (argument {@code image}). */
	BUILT_BEFORE_START

}
