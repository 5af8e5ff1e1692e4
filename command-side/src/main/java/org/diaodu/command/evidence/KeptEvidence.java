package org.diaodu.command.evidence;

import java.util.Collection;
import java.util.Set;

/**
 * What decisions ask about evidence: whether it is there.
 */
public interface KeptEvidence {

	/** Those of these digests under which something is kept. */
	Set<String> among(Collection<String> digests);

}
