package org.diaodu.command.evidence;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.evidence.CitesEvidence;
import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;

/**
 * Nothing was issued in a year that has not come (发文字号, GB/T 9704): whoever cites such a
 * number mistyped it, or made it up.
 */
@Clause({ "F-006", "F-125" })
public final class DocumentsAreOfNoLaterYear {

	private DocumentsAreOfNoLaterYear() {
	}

	/**
	 * All that a command cites as evidence.
	 * @param references what it rests on, by its attribution
	 */
	static void require(Object command, List<String> references, LocalDate today) {
		require(references, "evidence", today);
		switch (command) {
			case CitesEvidence citing -> require(citing.evidence(), "evidence", today);
			case AchieveNode reached -> {
				List<NodeEvidence> proof = reached.proof();
				for (int i = 0; i < proof.size(); i++) {
					require(proof.get(i).reference(), "proof." + i + ".reference", today);
				}
			}
			default -> {
				// What else names a document is judged by its decision.
			}
		}
	}

	private static void require(List<String> references, String field, LocalDate today) {
		for (int i = 0; i < references.size(); i++) {
			require(references.get(i), field + "[" + i + "]", today);
		}
	}

	/** One of them; what is no document, or names no year, has none. */
	public static void require(@Nullable String reference, String field, LocalDate today) {
		Year year = (reference != null) ? Citation.yearOf(reference) : null;
		if (year != null && year.getValue() > today.getYear()) {
			throw Refusal.of(EvidenceRefusal.EVIDENCE_OF_LATER_YEAR, field)
				.with("year", year)
				.with("now", today.getYear())
				.asException();
		}
	}

}
