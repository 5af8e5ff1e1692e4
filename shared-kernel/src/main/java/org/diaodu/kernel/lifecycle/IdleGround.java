package org.diaodu.kernel.lifecycle;

/**
 * Why land is suspected to lie idle (闲置土地, C6.5).
 */
public enum IdleGround {

	/** 超过约定开工日一年未开工 */
	NOT_STARTED,
	/** 开工后面积不足三分之一或投资不足四分之一, 中止满一年 */
	STOPPED

}
