package org.diaodu.kernel.lifecycle;

/**
 * The five batches projects are told in (五批), from pools, nodes reached and stage.
 */
public enum Batch {

	/** 策划一批 */
	CONCEPT,
	/** 储备一批 */
	RESERVE,
	/** 签约落地一批 */
	LANDED,
	/** 建设一批 */
	CONSTRUCTION,
	/** 竣工投产一批 */
	COMPLETED

}
