package org.diaodu.command.evidence;

import org.diaodu.kernel.message.Caller;

/**
 * Who may read what somebody else uploaded.
 */
@FunctionalInterface
public interface EvidenceReaders {

	/**
	 * Whether something the caller may see cites this, so that they may read it.
	 * @throws org.diaodu.kernel.message.RefusedException when nobody can tell now
	 */
	boolean mayRead(Caller caller, String digest);

}
