package org.diaodu.kernel.message;

/**
 * A stable reason for saying no. Each feature has one enum of them; a constant, once
 * released, keeps its name and meaning.
 */
public interface RefusalCode {

	/** The stable code. */
	String name();

}
