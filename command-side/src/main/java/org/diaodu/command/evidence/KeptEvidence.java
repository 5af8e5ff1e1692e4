package org.diaodu.command.evidence;

import java.util.Collection;
import java.util.Set;

/**
 * What decisions ask about photos: whether they are there.
 */
public interface KeptEvidence {

	/** Those of these digests under which a photo is kept. */
	Set<String> among(Collection<String> digests);

}
