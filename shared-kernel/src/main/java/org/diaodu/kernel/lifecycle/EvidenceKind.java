package org.diaodu.kernel.lifecycle;

/**
 * What may prove that a node was reached.
 */
public enum EvidenceKind {

	/** 协议 */
	AGREEMENT,
	/** 营业执照 */
	BUSINESS_LICENCE,
	/** 选址意见 */
	SITE_DECISION,
	/** 资金证明 */
	CAPITAL_PROOF,
	/** 批复、备案文件 */
	APPROVAL,
	/** 许可证 */
	PERMIT,
	/** 土地出让合同、划拨决定书 */
	LAND_CONTRACT,
	/** 净地证明 */
	CLEARANCE,
	/** 中标通知书 */
	TENDER_AWARD,
	/** 供用水、电合同 */
	UTILITY_CONTRACT,
	/** 现场照片 */
	SITE_PHOTO,
	/** 入统通知 */
	STATISTICS_NOTICE,
	/** 验收记录 */
	ACCEPTANCE_RECORD,
	/** 备案回执 */
	FILING_RECEIPT,
	/** 证书 */
	CERTIFICATE,
	/** 决算 */
	ACCOUNTS,
	/** 报告 */
	REPORT,
	/** 会议纪要 */
	MINUTES

}
