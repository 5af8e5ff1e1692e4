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
 * A report cites a bounded number of photos, each once and in the form in which it is
 * found again. That each is kept, and known to whoever cites it, is judged before
 * ({@link EvidenceIsKnownToWhoeverCitesIt}).
 */
@Clause("F-021")
public final class PhotosAreCitedOnce {

	/** As many as a page can show. */
	public static final int MOST = 20;

	private PhotosAreCitedOnce() {
	}

	/** Refuses the first that is malformed or cited twice. */
	public static void require(List<String> digests, String field) {
		if (digests.size() > MOST) {
			throw Refusal.of(EvidenceRefusal.EVIDENCE_TOO_MANY, field).with("max", MOST).asException();
		}
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < digests.size(); i++) {
			if (!Digests.isOne(digests.get(i)) || !seen.add(digests.get(i))) {
				throw Refusal.of(CommonRefusal.VALUE_INVALID, field + "[" + i + "]").asException();
			}
		}
	}

}
