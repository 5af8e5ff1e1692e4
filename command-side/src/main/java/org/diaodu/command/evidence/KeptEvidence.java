package org.diaodu.command.evidence;

import java.util.Collection;
import java.util.Set;

/**
 * What is asked about evidence before something is decided on it.
 */
public interface KeptEvidence {

	/** Those of these digests under which a photo is kept. */
	Set<String> photosAmong(Collection<String> digests);

	/** Those of these digests under which this person uploaded something. */
	Set<String> uploadedBy(String personId, Collection<String> digests);

	/** Those of these digests under which a photo or a scanned paper is kept. */
	Set<String> among(Collection<String> digests);

}
