package org.diaodu.kernel.policy;

/**
 * Where a proposed version stands.
 */
public enum ProposalStatus {

	/** 待审批 */
	OPEN,
	/** 已通过 */
	ADOPTED,
	/** 已驳回 */
	REJECTED,
	/** 已撤回: by whoever had proposed it */
	WITHDRAWN

}
