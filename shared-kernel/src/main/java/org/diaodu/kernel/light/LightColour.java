package org.diaodu.kernel.light;

/**
 * What a light shows; from the best to the worst, none first.
 */
public enum LightColour {

	/** 不适用 */
	GREY,
	/** 正常 */
	GREEN,
	/** 预警 */
	YELLOW,
	/** 告急 */
	RED

}
