package org.diaodu.kernel.project;

import org.diaodu.kernel.message.RefusalCode;

/**
 * What is doubtful about a recorded fact without being an error; stored by name in the
 * warnings of events. The texts stand beside those of the refusals.
 */
public enum ProjectDoubt implements RefusalCode {

	/** The organisation code inside the owner's USCC fails its own check (C1). */
	OWNER_ORGANISATION_CODE_DOUBTFUL,
	/** The check digit of the project code does not fit (C2). */
	PROJECT_CODE_CHECK_DIGIT_DOUBTFUL

}
