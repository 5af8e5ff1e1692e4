package org.diaodu.kernel.permit;

/**
 * Where a permit stands.
 */
public enum PermitState {

	/** 计划 */
	PLANNED,
	/** 已申请 */
	APPLIED,
	/** 已受理 */
	ACCEPTED,
	/** 待补正 */
	SUPPLEMENT,
	/** 中止计时 */
	SUSPENDED,
	/** 已核发 */
	ISSUED,
	/** 不予许可 */
	REFUSED,
	/** 已失效 */
	EXPIRED,
	/** 作废 */
	VOID

}
