package org.diaodu.kernel.jurisdiction;

/**
 * What posts allow, where both sides must know it: the deciding side grants by it, the
 * side that answers offers by it.
 */
@FunctionalInterface
public interface Right {

	/** Whether a post of that role and reach allows it. */
	boolean isGrantedTo(Role role, Reach reach);

}
