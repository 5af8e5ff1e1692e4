package org.diaodu.kernel.ledger;

/**
 * The unit a list states for its amounts. An amount that carries its own unit (120.5亿元)
 * is read by that.
 */
public enum AmountUnit {

	/** 元 */
	YUAN,
	/** 万元 */
	WAN_YUAN,
	/** 亿元 */
	YI_YUAN

}
