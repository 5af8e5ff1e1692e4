package org.diaodu.command.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;

/**
 * A report cites only photos that are kept, each once.
 */
@Clause("F-021")
public final class PhotosAreKept {

	/** As many as a page can show. */
	public static final int MOST = 20;

	private PhotosAreKept() {
	}

	/** Refuses the first that is malformed, cited twice or not kept. */
	public static void require(List<String> digests, String field, KeptEvidence evidence) {
		if (digests.size() > MOST) {
			throw Refusal.of(EvidenceRefusal.EVIDENCE_TOO_MANY, field).with("max", MOST).asException();
		}
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < digests.size(); i++) {
			if (!Digests.isOne(digests.get(i)) || !seen.add(digests.get(i))) {
				throw Refusal.of(CommonRefusal.VALUE_INVALID, field + "[" + i + "]").asException();
			}
		}
		Set<String> kept = digests.isEmpty() ? Set.of() : evidence.photosAmong(digests);
		for (int i = 0; i < digests.size(); i++) {
			if (!kept.contains(digests.get(i))) {
				throw Refusal.of(EvidenceRefusal.EVIDENCE_UNKNOWN, field + "[" + i + "]").asException();
			}
		}
	}

}
