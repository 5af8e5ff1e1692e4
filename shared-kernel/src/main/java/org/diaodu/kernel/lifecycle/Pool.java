package org.diaodu.kernel.lifecycle;

import org.diaodu.kernel.project.Stage;

/**
 * The five sub-databases a project moves through (五库, F-093); withdrawal (退库) is a state
 * of its own.
 */
public enum Pool {

	/** 策划库 */
	CONCEPT,
	/** 储备库 */
	RESERVE,
	/** 拟建库 */
	PROPOSED,
	/** 在建库 */
	UNDER_CONSTRUCTION,
	/** 竣工库 */
	COMPLETED;

	/**
	 * The earliest stage of a project that belongs in it: what is under construction has
	 * started, and what is completed is being accepted.
	 */
	public Stage leastStage() {
		return switch (this) {
			case CONCEPT, RESERVE, PROPOSED -> Stage.ATTRACTION;
			case UNDER_CONSTRUCTION -> Stage.CONSTRUCTION;
			case COMPLETED -> Stage.ACCEPTANCE;
		};
	}

}
