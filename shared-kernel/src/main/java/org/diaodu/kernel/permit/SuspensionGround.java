package org.diaodu.kernel.permit;

/**
 * What the law does not count into a limit (行政许可法 45).
 */
public enum SuspensionGround {

	/** 听证 */
	HEARING,
	/** 招标、拍卖 */
	TENDER,
	/** 检验、检测、检疫、鉴定 */
	TEST,
	/** 专家评审 */
	EXPERT_REVIEW,
	/** 评估 */
	EVALUATION,
	/** 不可抗力 */
	FORCE_MAJEURE

}
