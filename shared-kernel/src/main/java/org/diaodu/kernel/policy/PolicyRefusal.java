package org.diaodu.kernel.policy;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for refusing a change of policy.
 */
public enum PolicyRefusal implements RefusalCode {

	/** A version of this name exists with other content. */
	POLICY_VERSION_EXISTS,
	/** A version must take effect after the one before it. */
	POLICY_NOT_AFTER_LAST,
	/** Thresholds must rise: zone, then district and department, then city. */
	THRESHOLDS_NOT_ASCENDING,
	/** No version is in force on that day. */
	POLICY_MISSING_FOR_DATE

}
