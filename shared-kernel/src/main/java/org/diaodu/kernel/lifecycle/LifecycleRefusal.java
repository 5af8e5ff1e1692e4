package org.diaodu.kernel.lifecycle;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for saying no to whoever plans and reports the life of a project.
 */
public enum LifecycleRefusal implements RefusalCode {

	/** No catalogue of nodes was adopted. */
	NODE_CATALOGUE_MISSING,
	/** A version of this name exists with other content. */
	NODE_CATALOGUE_VERSION_EXISTS,
	/** A later version, or one from the same day, exists (argument {@code last}). */
	NODE_CATALOGUE_NOT_LATER,
	/** What applied on days that passed stays as it was (argument {@code today}). */
	NODE_CATALOGUE_NOT_AHEAD,
	/** The code is in the list already. */
	NODE_CODE_TWICE,
	/** Another node means the same to this family (argument {@code meaning}). */
	NODE_MEANING_TWICE,
	/** The names of the authority are not in the order of their days. */
	NODE_AUTHORITIES_UNORDERED,
	/** The catalogue has no such node on that day (argument {@code code}). */
	NODE_UNKNOWN,
	/** The node is not for projects of this family (argument {@code code}). */
	NODE_NOT_OF_FAMILY,
	/** The node is named twice (argument {@code code}). */
	NODE_NAMED_TWICE,
	/** The day was frozen: it is changed by the rule (argument {@code code}). */
	NODE_DATE_FROZEN,
	/** The day is not frozen: plan it anew. */
	NODE_DATE_NOT_FROZEN,
	/**
	 * The day lies before that of a node it follows (arguments {@code code}, {@code on}).
	 */
	NODE_DATES_OUT_OF_ORDER,
	/** No node has a planned day. */
	PLAN_EMPTY,
	/** Nothing was changed since the last version. */
	PLAN_UNCHANGED,
	/** A second version of the plan rests on a decision. */
	PLAN_DOCUMENT_REQUIRED,
	/** The day is the one it has. */
	DATE_UNCHANGED,
	/** The new day has passed (argument {@code today}). */
	DATE_NOT_AHEAD,
	/** Inside the lock window (arguments {@code current}, {@code days}). */
	DATE_LOCKED,
	/** Beyond the original by more than the share allowed (argument {@code latest}). */
	DATE_EXTENDED_TOO_FAR,
	/** Extended as often as may be (argument {@code times}). */
	DATE_EXTENDED_TOO_OFTEN,
	/** Only a higher tier cites a decision to move a day beyond the rule. */
	DATE_DECISION_NOT_YOURS,
	/** A decision names its document, with issuer and number. */
	DATE_DECISION_UNDOCUMENTED,
	/** The node was reached with other content. */
	NODE_ALREADY_ACHIEVED,
	/** The node was left out: reopen it. */
	NODE_ALREADY_SKIPPED,
	/** The node is open. */
	NODE_OPEN,
	/** The issue of a permit achieves the node (argument {@code permits}). */
	NODE_PROVEN_BY_PERMIT,
	/** The notice of the statistics office achieves the node. */
	NODE_PROVEN_BY_STATISTICS,
	/** The node asks for evidence (argument {@code kinds}). */
	NODE_EVIDENCE_REQUIRED,
	/** This kind does not prove the node (argument {@code kinds}). */
	NODE_EVIDENCE_UNFIT,
	/** A gate of an earlier stage was not passed by then (argument {@code gate}). */
	NODE_BEFORE_GATE,
	/** Only a higher tier leaves out a gate of a pilot project. */
	GATE_SKIP_NOT_YOURS,
	/** Only a higher tier leaves out what a frozen plan promises. */
	PROMISE_SKIP_NOT_YOURS,
	/** To leave out what is promised takes a document, with issuer and number. */
	PROMISE_SKIP_UNDOCUMENTED,
	/** The pilot project has gates of this stage before it (argument {@code gates}). */
	STAGE_GATES_OPEN,
	/** The contract was recorded with other content. */
	LAND_CONTRACT_EXISTS,
	/** By that text no contract can be looked up. */
	LAND_CONTRACT_NUMBER_UNFIT,
	/** The agreed start lies before the contract. */
	LAND_START_BEFORE_CONTRACT,
	/** Nobody suspects that the land lies idle. */
	LAND_NOT_SUSPECTED_IDLE,
	/** The project is in that pool. */
	POOL_UNCHANGED,
	/** A pool lies between (argument {@code next}). */
	POOL_PASSED_OVER,
	/**
	 * The stage of the project comes before what the pool asks for, whichever of the two
	 * would change (arguments {@code stage}, {@code pool}, {@code least}).
	 */
	POOL_AHEAD_OF_STAGE,
	/** Another proposal waits for a decision (argument {@code to}). */
	POOL_PROPOSAL_OPEN,
	/** No proposal for this pool waits for a decision. */
	POOL_PROPOSAL_UNKNOWN,
	/** Whoever proposed does not decide. */
	POOL_SELF_DECIDED,
	/** The clock does not ring before its day has passed (argument {@code dueOn}). */
	LIFECYCLE_CLOCK_EARLY,
	/**
	 * The start was promised when the project came to the platform (argument
	 * {@code promised}): a later day takes the rule of changes.
	 */
	START_PROMISED,
	/** The day lies after a node that follows it (arguments {@code code}, {@code on}). */
	NODE_DATE_AFTER_FOLLOWER,
	/** The node was reached: it needs no other day (argument {@code code}). */
	NODE_REACHED,
	/**
	 * A permit proves the node: void the permit (arguments {@code code},
	 * {@code permits}).
	 */
	NODE_REOPENS_WITH_PERMIT,
	/** The statistics office proves the node: it withdraws the entry. */
	NODE_REOPENS_WITH_STATISTICS,
	/**
	 * A node that follows was reached: reopen that one first (arguments {@code code},
	 * {@code follower}).
	 */
	NODE_FOLLOWED,
	/** The plan lacks nodes it must promise (argument {@code nodes}). */
	PLAN_INCOMPLETE,
	/**
	 * An open node is planned for a day that has passed (arguments {@code code},
	 * {@code on}).
	 */
	PLAN_DAY_PASSED

}
