package org.diaodu.kernel.obstacle;

import org.diaodu.kernel.message.Clause;

/**
 * Why a matter is the own one of a unit, which therefore decides nothing about it.
 */
@Clause({ "F-004", "F-006", "F-121", "F-128" })
public enum OwnMatter {

	/** 本单位牵头办理 */
	LEADS,
	/** 尚待本单位分拣或交办 */
	SORTS,
	/** 已向本单位发出督办函 */
	LETTERED,
	/** 决定由本单位落实 */
	OWNS

}
