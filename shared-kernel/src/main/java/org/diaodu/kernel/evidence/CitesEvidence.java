package org.diaodu.kernel.evidence;

import java.util.List;

/**
 * A command that cites evidence of its own: each item a {@link Citation}.
 */
public interface CitesEvidence {

	/** What it cites, in the order given. */
	List<String> evidence();

}
