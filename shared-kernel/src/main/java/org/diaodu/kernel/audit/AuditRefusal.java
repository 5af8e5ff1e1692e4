package org.diaodu.kernel.audit;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for refusing what an operator wishes.
 */
public enum AuditRefusal implements RefusalCode {

	/** There is no read model of that name and version (argument {@code group}). */
	READ_MODEL_UNKNOWN,
	/** The read model has set nothing aside. */
	NOTHING_PARKED,
	/** The read model is being built anew already. */
	REBUILD_RUNNING

}
