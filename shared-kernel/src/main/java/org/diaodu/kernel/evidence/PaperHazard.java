package org.diaodu.kernel.evidence;

import org.diaodu.kernel.message.Clause;

/**
 * What a scanned paper never needs, and a PDF may do to whoever opens it.
 */
@Clause({ "F-006", "F-021" })
public enum PaperHazard {

	/** Runs a program of its own: JavaScript, XFA forms. */
	SCRIPT,
	/** Starts a program on the reader's machine. */
	LAUNCH,
	/** Carries other files, or brings them to the reader from elsewhere. */
	OTHER_FILE,
	/** Sends what is typed into it, or takes in data. */
	FORM_SENDING,
	/** Plays sound, film or models in space. */
	MULTIMEDIA,
	/** Does something as soon as it is opened, turned or closed. */
	AUTOMATIC

}
